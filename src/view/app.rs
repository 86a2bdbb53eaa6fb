//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::header::Header;
use super::notices::Notices;
use super::store::Store;
use super::{connect, shift, tie};
use crate::i18n::{Lang, Texts};
use crate::lesson::{Action, Part, Scene, State, url};
use crate::platform::listen::{Listener, Timeout};
use crate::platform::{address, document, intl, media};

/// Milliseconds without a change after which the address is written.
const SETTLED: i32 = 250;

/// What the page is opened with.
#[derive(Properties, Clone)]
pub struct Props {
    /// Where the state lives.
    pub store: Rc<Store>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The whole page: it follows the store and the address, and shows the scene that is open.
#[component]
pub fn App(Props { store }: &Props) -> Html {
    let state = use_state_eq(|| store.state());
    use_effect_with((), {
        let (store, state) = (store.clone(), state.setter());
        move |()| {
            // A script may have changed the state between the first drawing and now.
            state.set(store.state());
            store.listen(move |next| state.set(next));
        }
    });
    let dispatch = use_memo((), {
        let store = store.clone();
        move |()| Callback::from(move |action| store.dispatch(action))
    });
    use_address(&state, &dispatch);

    let browser = use_memo((), |()| {
        let tags = intl::preferred_languages();
        Lang::preferred(tags.iter().map(String::as_str))
    });
    let texts = Texts::new(state.lang.unwrap_or(*browser), intl::write);
    use_effect_with((texts, state.theme), |(texts, theme)| {
        document::dress(texts.lang.tag(), texts.title, theme.name())
    });

    html! { <Page {texts} reduced_motion={media::reduced_motion()} state={(*state).clone()} dispatch={(*dispatch).clone()} /> }
}

/// What the page shows.
#[derive(Properties, Clone, PartialEq)]
pub struct PageProps {
    /// The words.
    pub texts: Texts,
    /// Whether the reader wants no motion.
    pub reduced_motion: bool,
    /// What is shown.
    pub state: Rc<State>,
    /// Where changes go.
    pub dispatch: Callback<Action>,
}

/// The page for a state: a function of its properties, drawn natively in tests as well.
#[component]
pub fn Page(PageProps { texts, reduced_motion, state, dispatch }: &PageProps) -> Html {
    let scene = match state.scene {
        Scene::Connect => html! {
            <connect::Scene texts={*texts} state={state.connect.clone()} hidden={state.hidden} embed={state.embed}
                on={dispatch.reform(Action::Connect)} reset={dispatch.reform(|()| Action::Reset)} />
        },
        Scene::Shift => html! {
            <shift::Scene texts={*texts} reduced_motion={*reduced_motion} state={state.shift.clone()} hidden={state.hidden} embed={state.embed}
                on={dispatch.reform(Action::Shift)} reset={dispatch.reform(|()| Action::Reset)} />
        },
        Scene::Tie => html! {
            <tie::Scene texts={*texts} reduced_motion={*reduced_motion} page={state.clone()}
                on={dispatch.reform(Action::Tie)} reset={dispatch.reform(|()| Action::Reset)} />
        },
    };
    let footer = if state.embed {
        let full = State { embed: false, hidden: Default::default(), ..(**state).clone() };
        html! { <a href={format!("#{}", url::encode(&full))} target="_blank">{ texts.open_full }</a> }
    } else {
        html! { <>{ texts.tagline }{ " · " }{ texts.picture_credit }</> }
    };
    html! {
        <>
            if !state.embed {
                <Header texts={*texts} scene={state.scene} lang={texts.lang} theme={state.theme}
                    nav={!state.hidden.contains(Part::Nav)} dispatch={dispatch.clone()} />
            }
            <Notices texts={*texts} notices={state.notices.clone()} dispatch={dispatch.clone()} />
            <main data-scene={state.scene.name()} class={classes!(state.embed.then_some("embed"))}>{ scene }</main>
            <footer>{ footer }</footer>
        </>
    }
}

/// Keeps state and address together, both ways.
#[hook]
fn use_address(state: &State, dispatch: &Callback<Action>) {
    let pending = use_mut_ref(|| None::<Timeout>);
    let written = use_mut_ref(|| state.scene);
    use_effect_with((), {
        let (dispatch, written, pending) = (dispatch.clone(), written.clone(), pending.clone());
        move |()| {
            let listener: Listener = address::watch(move |fragment| {
                // What was about to be written belongs to the state that is left.
                pending.borrow_mut().take();
                written.replace(url::decode(&fragment, &State::default()).scene);
                dispatch.emit(Action::Follow(fragment));
            });
            move || drop(listener)
        }
    });
    use_effect_with((url::encode(state), state.scene), move |(fragment, scene)| {
        if written.replace(*scene) != *scene {
            pending.borrow_mut().take();
            address::push(fragment);
            return;
        }
        let fragment = fragment.clone();
        let write = move || {
            if address::fragment() != fragment {
                address::replace(&fragment);
            }
        };
        pending.replace(Some(Timeout::new(SETTLED, write)));
    });
}
