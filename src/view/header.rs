//! The name of the page, the scenes, language and theme.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::choice::{Choice, Entry};
use super::event::on_event;
use super::icon::icon;
use super::story as words;
use crate::lesson::{Action, Hidden, Lang, Named, Part, Question, SceneId, State, Theme, story, url};
use crate::platform::events::on_window_first;
use crate::platform::overlay;
use crate::words::Texts;

/// The themes that a reader chooses from.
const THEMES: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Projector];

/// Properties of [`Header`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The scene that is open.
    pub scene: SceneId,
    /// The language that is chosen, if one is.
    pub lang: Option<Lang>,
    /// The theme that is chosen.
    pub theme: Theme,
    /// The parts that are left out.
    pub hidden: Hidden,
    /// The scenes whose story has been finished.
    pub finished: BTreeSet<SceneId>,
    /// Called with each action.
    pub dispatch: Callback<Action>,
    /// Called to open the sharing dialog.
    pub share: Callback<MouseEvent>,
}

/// The bar at the top.
#[component]
pub fn Header(Props { texts, scene, lang, theme, hidden, finished, dispatch, share }: &Props) -> Html {
    // Before other listeners, one of which opens a list.
    use_effect_with((), |()| {
        let listener = on_window_first("click", overlay::close_list_beside);
        move || drop(listener)
    });
    let tab = |this: SceneId| {
        // Other clicks are the browser's: they open the scene elsewhere.
        let plain = |event: &MouseEvent| !(event.ctrl_key() || event.meta_key() || event.shift_key());
        let onclick = on_event(dispatch, move |event: MouseEvent| {
            plain(&event).then(|| {
                event.prevent_default();
                Action::OpenScene(this)
            })
        });
        let looks = url::looks(&State { lang: *lang, theme: *theme, ..State::default() });
        let address = [story::in_scene(this, ""), looks].join("&").trim_end_matches('&').to_owned();
        let current = (this == *scene).then_some("page");
        html! {
            <li><a href={format!("#{address}")} aria-current={current} {onclick}>
                { texts.name("scene", this) }
            </a></li>
        }
    };
    let question = |(scene, question): (SceneId, &'static Question)| {
        let onclick = dispatch.reform(move |event: MouseEvent| {
            event.prevent_default();
            overlay::close_list();
            Action::OpenQuestion(Some(question.id))
        });
        let address = story::in_scene(scene, question.opens);
        let answered = finished.contains(&scene);
        html! {
            <li key={question.id}><a href={format!("#{address}")} data-answered={answered.then_some("")} {onclick}>
                { words::question(texts, question.id) }
                if answered { <span class="tick" role="img" aria-label={texts.get("question-answered")}>{ "✓" }</span> }
            </a></li>
        }
    };
    let exercises = dispatch.reform(|_: MouseEvent| {
        overlay::close_list();
        Action::OpenSummary
    });
    let themes: Vec<Entry> =
        THEMES.iter().map(|&theme| Entry { name: theme.name(), text: texts.name("theme", theme) }).collect();
    let languages = Lang::ALL.map(|lang| Entry { name: lang.tag(), text: lang.own_name() });
    html! {
        <header class="bar">
            <p class="brand">
                <svg class="mark" viewBox="0 0 34 10" aria-hidden="true">
                    <circle class="w0" cx="5" cy="5" r="5" /><circle class="w1" cx="17" cy="5" r="5" /><circle class="w2" cx="29" cy="5" r="5" />
                </svg>
                { texts.get("title") }
            </p>
            if !hidden.contains(Part::Nav) {
                <nav aria-label={texts.get("scenes")}><ol>{ for SceneId::ALL.iter().copied().map(tab) }</ol></nav>
            }
            <div class="help">
                if !hidden.contains(Part::Stuck) {
                    <details class="pulldown stuck" name="header">
                        <summary data-opens="stuck">{ texts.get("stuck-title") }</summary>
                        <ul>{ for story::questions().map(question) }</ul>
                    </details>
                }
                <details class="pulldown menu" name="header">
                    <summary data-opens="menu" aria-label={texts.get("menu")} title={texts.get("menu")}>
                        { icon("M5 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4z") }
                    </summary>
                    <div class="preferences">
                        <button class="quiet" data-opens="present" aria-keyshortcuts="p" onclick={dispatch.reform(|_: MouseEvent| Action::Present(true))}>
                            { icon("M3 4h18v12h-8v2.5l4 2.5h-10l4-2.5V16H3zM5 6v8h14V6zM10 7.5l5 2.5-5 2.5z") }{ texts.get("present") }
                        </button>
                        <button class="quiet" data-opens="share" aria-haspopup="dialog" onclick={share.clone()}>
                            { icon("M18 16a3 3 0 0 0-2.2 1L8.9 13a3 3 0 0 0 0-2l6.9-4A3 3 0 1 0 15 5v.5L8 9.6a3 3 0 1 0 0 4.8l7 4.1v.5a3 3 0 1 0 3-3z") }{ texts.get("share-title") }
                        </button>
                        <button class="quiet" data-opens="exercises" onclick={exercises}>
                            { icon("M4 4h16v16H4zM6 6v12h12V6zM7.5 12.6 9 11.1l2.1 2.1 4.4-4.4 1.5 1.5-5.9 5.9z") }{ texts.get("exercise.all") }
                        </button>
                        <Choice label={texts.get("language")} entries={languages.to_vec()} chosen={Some(texts.lang.tag())}
                            on={dispatch.reform(|place: usize| Action::SetLanguage(Lang::ALL[place]))} />
                        <Choice label={texts.get("theme")} entries={themes} chosen={Some(theme.name())}
                            on={dispatch.reform(|place: usize| Action::SetTheme(THEMES[place]))} />
                        <p class="hint">{ texts.get("tagline") }{ ". " }{ texts.get("picture-credit") }</p>
                    </div>
                </details>
            </div>
        </header>
    }
}
