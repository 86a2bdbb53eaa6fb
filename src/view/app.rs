//! The whole page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::header::Header;
use super::host::use_host;
use super::keys::use_keys;
use super::language::use_texts;
use super::lecture::{use_script, use_unsaved};
use super::notes::Notes;
use super::notices::Notices;
use super::present::{shortcuts, use_present};
use super::presenter::use_presenter;
use super::print::use_print;
use super::scene::Common;
use super::share::Share;
use super::shift::predict::setting;
use crate::lesson::{Action, Named, Part, SceneId, State, for_each_scene, url};
use crate::platform::events::Timeout;
use crate::platform::{address, document, media};
use crate::store::{Command, Store};
use crate::words::Texts;

/// Milliseconds without a change after which the address is written.
const SETTLED: u32 = 250;

/// Properties of [`App`].
#[derive(Properties, Clone)]
pub struct AppProps {
    /// The store of the state.
    pub store: Rc<Store>,
    /// The texts that the page opens with.
    pub opening: Texts,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The whole page, kept in step with the store and the address.
#[component]
pub fn App(AppProps { store, opening }: &AppProps) -> Html {
    let shown = use_state_eq(|| store.snapshot());
    use_effect_with((), {
        let (store, shown) = (store.clone(), shown.setter());
        move |()| {
            // A script may have changed the state between the first drawing and now.
            shown.set(store.snapshot());
            store.listen(move |next| shown.set(next));
        }
    });
    let command = use_memo((), {
        let store = store.clone();
        move |()| Callback::from(move |command| store.dispatch(command))
    });
    let dispatch = use_memo((), |()| command.reform(Command::Act));
    let state = &shown.state;
    use_address(state, &dispatch);
    use_keys(&command, store);
    use_script(state, &dispatch);
    use_unsaved(state);

    let texts = use_texts(*opening, state.lang, &dispatch);
    use_host(texts, state, store);
    use_present(state.present, store);
    use_presenter(texts, state, store);
    use_print(store);
    use_effect_with((texts, state.theme), |(texts, theme)| {
        document::set_page_attributes(texts.lang.tag(), texts.get("title"), theme.name())
    });

    html! { <Page {texts} reduced_motion={media::reduced_motion()} state={state.clone()} reach={shown.reach} command={(*command).clone()} /> }
}

/// Properties of [`Page`].
#[derive(Properties, Clone, PartialEq)]
pub struct PageProps {
    /// The texts.
    pub texts: Texts,
    /// Whether the reader asks for reduced motion.
    pub reduced_motion: bool,
    /// The state that is shown.
    pub state: Rc<State>,
    /// Whether a change can be undone, and whether one can be redone.
    pub reach: (bool, bool),
    /// Called with each command.
    pub command: Callback<Command>,
}

/// The page for a state: a function of its properties, drawn natively in tests as well.
#[component]
pub fn Page(PageProps { texts, reduced_motion, state, reach, command }: &PageProps) -> Html {
    let dispatch = use_memo(command.clone(), |command| command.reform(Command::Act));
    let sharing = use_state_eq(|| false);
    let (share, closed) =
        (use_memo((), |()| setting_of(&sharing, true)), use_memo((), |()| setting_of(&sharing, false)));
    let mut hidden = state.hidden;
    if state.present {
        hidden.insert(Part::Controls);
    }
    let bare = state.embed || state.present;
    let play = use_memo(command.clone(), |command| command.reform(|playing| Command::Act(Action::Play(playing))));
    let common = Common {
        texts: *texts,
        scene: state.scene,
        hidden,
        embed: bare,
        reach: *reach,
        command: command.clone(),
        reduced_motion: *reduced_motion,
        playing: state.playing,
        play: (*play).clone(),
        looks: url::looks(state),
    };
    let scenes = state.shown_scenes();
    macro_rules! draw_scene {
        ($($module:ident $Scene:ident,)*) => {
            match state.scene {
                $(SceneId::$Scene => html! {
                    <crate::view::$module::Scene {common} state={scenes.$module} on={dispatch.reform(Action::edit)} />
                },)*
            }
        };
    }
    let scene = for_each_scene!(draw_scene);
    let footer = if state.embed {
        html! { <a href={format!("#{}", url::encode(&state.unframed()))} target="_blank">{ texts.get("open-full") }</a> }
    } else {
        html! { <>{ texts.get("tagline") }{ " · " }{ texts.get("picture-credit") }</> }
    };
    html! {
        <>
            if !bare {
                <Header texts={*texts} scene={state.scene} lang={state.lang} theme={state.theme} hidden={state.hidden}
                    lecture={state.lecture.is_some()} dispatch={(*dispatch).clone()} share={(*share).clone()} />
            }
            if *sharing {
                <Share texts={*texts} state={state.clone()} dispatch={(*dispatch).clone()} closed={(*closed).clone()} />
            }
            <Notices texts={*texts} notices={state.notices.clone()} dispatch={(*dispatch).clone()} />
            <main data-scene={state.scene.name()} data-step-id={state.story_step().map(|step| step.id)} class={classes!(state.embed.then_some("embed"), state.step.map(|_| "stepping"))}>{ scene }</main>
            if !state.present { <footer>{ footer }</footer> }
            <Notes texts={*texts} scene={state.scene} step={state.step} lecture={state.lecture.clone()} poll={state.poll().map(|poll| (poll.clone(), setting(texts, &state.scenes.shift.setup)))} right={state.came_true()} question={state.question} next_scene={state.next_scene()}
                led={state.present || state.host.keys} dispatch={(*dispatch).clone()} />
            if state.blank { <div class="blank"></div> }
            { shortcuts(texts) }
        </>
    }
}

/// A callback that opens or closes the sharing dialog.
fn setting_of<T>(sharing: &UseStateHandle<bool>, open: bool) -> Callback<T> {
    let setter = sharing.setter();
    Callback::from(move |_| setter.set(open))
}

/// Writes the state into the address, and opens the state of an address that changes.
#[hook]
fn use_address(state: &State, dispatch: &Callback<Action>) {
    let pending = use_mut_ref(|| None::<Timeout>);
    // The scene and the fragment that the present entry of the history stands for.
    let entry = use_mut_ref(|| (state.scene, url::encode(state)));
    // The fragment that was last read or written.
    let known = use_mut_ref(address::fragment);
    use_effect_with((), {
        let (dispatch, entry, known, pending) = (dispatch.clone(), entry.clone(), known.clone(), pending.clone());
        move |()| {
            let listener = address::on_change(move |fragment| {
                // What was about to be written belongs to the state that is left.
                pending.borrow_mut().take();
                entry.borrow_mut().0 = url::decode(&fragment, &State::default()).scene;
                known.replace(fragment.clone());
                dispatch.emit(Action::OpenFragment(fragment));
            });
            move || drop(listener)
        }
    });
    use_effect_with((url::encode(state), state.scene), move |(fragment, scene)| {
        let (last_scene, last) = entry.replace((*scene, fragment.clone()));
        let waiting = pending.borrow_mut().take().is_some();
        if last_scene != *scene {
            if waiting {
                write(&known, &last);
            }
            if !take_foreign_change(&known) {
                address::push(fragment);
                known.replace(address::fragment());
            }
            return;
        }
        let fragment = fragment.clone();
        pending.replace(Some(Timeout::new(SETTLED, move || write(&known, &fragment))));
    });
}

/// Writes `fragment` into the address, unless something else has changed the address since it was last read or written.
fn write(known: &RefCell<String>, fragment: &str) {
    if !take_foreign_change(known) && *known.borrow() != fragment {
        address::replace(fragment);
        known.replace(address::fragment());
    }
}

/// Records the present fragment as known, and returns whether something else had changed it. The browser's event for that
/// change then opens its state.
fn take_foreign_change(known: &RefCell<String>) -> bool {
    let present = address::fragment();
    known.replace(present.clone()) != present
}
