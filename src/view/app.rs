//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::address::{REST, use_kept};
use super::dock::Story;
use super::exercise::Working;
use super::fit::{fits, use_fit};
use super::header::Header;
use super::host::use_host;
use super::icon::{FULL_SCREEN, icon};
use super::keys::use_keys;
use super::language::use_texts;
use super::lecture::{use_script, use_unsaved};
use super::lock::Locked;
use super::notices::Notices;
use super::present::{Shortcuts, talk, use_present};
use super::presenter::use_presenter;
use super::print::use_print;
use super::scene::{Common, setting};
use super::share::Share;
use super::story;
use super::summary::Summary;
use super::turns::{Later, Turns};
use crate::lesson::{Action, Named, Part, SceneId, State, for_each_scene, url};
use crate::platform::frames::AfterFrame;
use crate::platform::{document, focus, media, own_picture};
use crate::store::{Command, Store};
use crate::view::mounted::use_mounted;
use crate::words::Texts;

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
    let kept = use_kept(store);
    use_effect_with(shown.state.clone(), {
        let (kept, store) = (kept.clone(), store.clone());
        move |_| kept.follow(&store.state(), true)
    });
    // Not before all is drawn is it known which messages a language lacks.
    let again = use_force_update();
    let turns = use_memo((), |()| {
        let done = move |()| {
            document::show_app();
            again.force_update();
        };
        document::opening_is_seen().then(|| Turns::new(Callback::from(done)))
    });
    use_mounted({
        let (store, shown, turns) = (store.clone(), shown.setter(), turns.clone());
        move || {
            if turns.is_none() {
                document::show_app();
            }
            // A script may have changed the state between the first drawing and now.
            shown.set(store.snapshot());
            store.listen(move |next| {
                kept.follow(&next.state, false);
                shown.set(next);
            });
        }
    });
    let command = use_memo((), {
        let store = store.clone();
        move |()| Callback::from(move |command| store.dispatch(command))
    });
    let dispatch = use_memo((), |()| command.reform(Command::Act));
    let state = &shown.state;
    use_focus(state);
    use_keys(&command, store);
    use_script(state, &dispatch);
    use_unsaved(state);

    let texts = use_texts(*opening, state.lang, &dispatch);
    use_mounted(own_picture::catch_drops);
    use_host(texts, state, store);
    use_present(state.present, store);
    use_presenter(texts, state, store);
    use_print(store);
    use_effect_with((texts, state.clone()), |(texts, state)| {
        let attributes = [
            ("lang", Some(texts.lang.tag())),
            ("data-theme", Some(state.shown_theme().name())),
            ("data-fit", fits(state).then_some("")),
            ("data-lock", state.lock.then_some("")),
            ("data-ground", state.clear.then_some("none")),
        ];
        document::set_page_attributes(&attributes)
    });
    // After the address of a new step, whose entry of the history it names.
    use_effect_with(story::title(&texts, state), |title| {
        let title = title.clone();
        let later = AfterFrame::new(REST, move || document::set_title(&title));
        move || drop(later)
    });
    use_fit(texts, state);

    let narrow = use_narrow();
    html! {
        <ContextProvider<Option<Turns>> context={(*turns).clone()}>
            <Later>
                <Page {texts} {narrow} reduced_motion={media::reduced_motion()} state={state.clone()} reach={shown.reach} full_screen={document::allows_full_screen()} command={(*command).clone()} />
            </Later>
        </ContextProvider<Option<Turns>>>
    }
}

/// Properties of [`Page`].
#[derive(Properties, Clone, PartialEq)]
pub struct PageProps {
    /// The texts.
    pub texts: Texts,
    /// Whether the reader asks for reduced motion.
    pub reduced_motion: bool,
    /// Whether the window is as narrow as a phone.
    #[prop_or_default]
    pub narrow: bool,
    /// The state that is shown.
    pub state: Rc<State>,
    /// Whether a change can be undone, and whether one can be redone.
    pub reach: (bool, bool),
    /// Whether the whole screen can be had.
    #[prop_or_default]
    pub full_screen: bool,
    /// Called with each command.
    pub command: Callback<Command>,
}

macro_rules! define_edits {
    ($($module:ident $Scene:ident,)*) => {
        /// The callbacks for the edits of all scenes. They stay the same, so that a scene draws again only what an edit changes.
        struct Edits {
            $($module: Callback<crate::lesson::$module::Edit>,)*
        }

        impl Edits {
            fn new(command: &Callback<Command>) -> Edits {
                Edits { $($module: command.reform(|edit| Command::Act(Action::edit(edit))),)* }
            }
        }
    };
}
for_each_scene!(define_edits);

/// The page for a state: a function of its properties, drawn natively in tests as well.
#[component]
pub fn Page(PageProps { texts, reduced_motion, narrow, state, reach, full_screen, command }: &PageProps) -> Html {
    let dispatch = use_memo(command.clone(), |command| command.reform(Command::Act));
    let edits = use_memo(command.clone(), Edits::new);
    let sharing = use_state_eq(|| false);
    let (share, closed) =
        (use_memo((), |()| setting_of(&sharing, true)), use_memo((), |()| setting_of(&sharing, false)));
    let mut hidden = state.left_out();
    // The question is about the figure as it is.
    if state.present || state.is_fixed() {
        hidden.insert(Part::Controls);
    }
    let bare = state.embed || state.present;
    let play = use_memo(command.clone(), |command| command.reform(|playing| Command::Act(Action::Play(playing))));
    let full = || full(texts, state, *full_screen, &dispatch);
    let footer = state.embed && !state.present && !state.fit;
    let common = Common {
        texts: *texts,
        scene: state.scene,
        hidden,
        embed: bare,
        lock: state.lock,
        full: if footer || !state.embed || state.present { Html::default() } else { full() },
        talk: if state.present { talk(texts, *full_screen, &dispatch) } else { Html::default() },
        reach: *reach,
        command: command.clone(),
        reduced_motion: *reduced_motion,
        narrow: *narrow,
        phone: *narrow && !fits(state),
        playing: state.playing,
        arriving: state.arriving,
        play: (*play).clone(),
        exercise: Working::new(state),
        story: Rc::new(Story::new(texts, state, setting(texts, state).as_deref())),
        kernels: state.kernels_at_hand(),
        looks: url::looks(state),
    };
    let practising = common.exercise.is_some();
    let polling = !practising && !hidden.contains(Part::Story) && common.story.hands().is_some();
    let of_main =
        classes!(state.embed.then_some("embed"), practising.then_some("practising"), polling.then_some("polling"));
    // Of a picture's kernel each column has its hue, also in sentences.
    let connect = &state.scenes.connect.setup;
    let columns = (state.scene == SceneId::Connect && connect.two_d).then(|| connect.kw().to_string());
    macro_rules! draw_scene {
        ($($module:ident $Scene:ident,)*) => {
            match state.scene {
                $(SceneId::$Scene => html! {
                    <crate::view::$module::Scene {common} state={state.shown(&state.scenes.$module)} on={edits.$module.clone()} />
                },)*
            }
        };
    }
    let scene = if state.practice.summary {
        html! { <Summary texts={*texts} practice={state.practice.clone()} dispatch={(*dispatch).clone()} /> }
    } else {
        for_each_scene!(draw_scene)
    };
    html! {
        <ContextProvider<Locked> context={Locked(state.lock)}>
            if !bare {
                <Later><Header texts={*texts} scene={state.scene} lang={state.lang} theme={state.shown_theme()} hidden={state.hidden}
                    finished={state.finished.clone()} dispatch={(*dispatch).clone()} share={(*share).clone()} /></Later>
            }
            if *sharing {
                <Share texts={*texts} state={state.clone()} dispatch={(*dispatch).clone()} closed={(*closed).clone()} />
            }
            <Notices texts={*texts} notices={state.notices.clone()} dispatch={(*dispatch).clone()} />
            <main data-scene={state.scene.name()} data-step-id={state.story_step().map(|step| step.id)} data-columns={columns} class={of_main}><Later>{ scene }</Later></main>
            if footer {
                <footer>
                    <a href={format!("#{}", url::encode(&state.unframed()))} target="_blank">{ texts.get("open-full") }</a>
                    if *full_screen { { full() } }
                </footer>
            }
            if state.blank { <div class="blank"></div> }
            <Shortcuts texts={*texts} />
        </ContextProvider<Locked>>
    }
}

/// The button that shows the figure on the whole screen, where that can be had; else a link to the full page.
fn full(texts: &Texts, state: &State, full_screen: bool, dispatch: &Callback<Action>) -> Html {
    let label = texts.get(if full_screen { "full-screen" } else { "open-full" });
    if full_screen {
        let onclick = dispatch.reform(|_: MouseEvent| Action::Present(true));
        let sign = icon(FULL_SCREEN);
        return html! { <button class="quiet full" data-full="" aria-label={label} title={label} {onclick}>{ sign }</button> };
    }
    let sign = icon("M5 5h6v2H7v10h10v-4h2v6H5zm8 0h6v6h-2V8.4l-6.3 6.3-1.4-1.4L15.6 7H13z");
    let href = format!("#{}", url::encode(&state.unframed()));
    html! { <a class="quiet full" data-full="" aria-label={label} title={label} {href} target="_blank">{ sign }</a> }
}

/// A callback that opens or closes the sharing dialog.
fn setting_of<T>(sharing: &UseStateHandle<bool>, open: bool) -> Callback<T> {
    let setter = sharing.setter();
    Callback::from(move |_| setter.set(open))
}

/// Whether the window is as narrow as a phone.
#[hook]
fn use_narrow() -> bool {
    let narrow = use_state_eq(media::is_narrow);
    use_mounted({
        let narrow = narrow.setter();
        move || media::on_resize(move || narrow.set(media::is_narrow()))
    });
    *narrow
}

/// Keeps the focus on the primary action when another scene takes the place of the focused element.
#[hook]
fn use_focus(state: &State) {
    let first = use_mut_ref(|| true);
    let led = state.present || state.host.keys;
    use_effect_with(state.scene, move |_| {
        if !first.replace(false) && !led {
            focus::recover("[data-primary]");
        }
    });
}
