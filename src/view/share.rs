//! The dialog that shares the present state: as a link, embedded, as data or as code.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::choice::{Choice, Entry};
use super::embedding::Embedding;
use super::figure_file::FigureFile;
use super::lecture::Panel;
use super::qr::squares;
use super::saved::link;
use crate::args;
use crate::lesson::export::{self, LIBRARIES};
use crate::lesson::share::{Embed, Snippets};
use crate::lesson::{Action, State};
use crate::platform::events::listen;
use crate::platform::{address, clipboard, document, overlay, photo};
use crate::view::mounted::use_mounted;
use crate::words::Texts;

/// Properties of [`Share`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The texts.
    pub texts: Texts,
    /// The state that is shown.
    pub state: Rc<State>,
    /// Called with each action.
    pub dispatch: Callback<Action>,
    /// Called when the dialog closes.
    pub closed: Callback<()>,
}

/// The dialog, open while the component is mounted.
#[component]
pub fn Share(Props { texts, state, dispatch, closed }: &Props) -> Html {
    let dialog = use_node_ref();
    let embed = use_state_eq(Embed::default);
    let copied = use_state_eq(|| None::<(usize, bool)>);
    let library = use_state_eq(|| 0);
    use_mounted({
        let (dialog, closed) = (dialog.clone(), closed.clone());
        move || {
            dialog.cast().map(|dialog| {
                overlay::show_modal(&dialog);
                // Escape closes the dialog without a click, and this event does not bubble to Yew's root.
                listen(&dialog, "close", move |_| closed.emit(()))
            })
        }
    });
    html! {
        <dialog class="share" ref={dialog} aria-label={texts.get("share-title")}>
            { content(texts, state, &embed, &copied, &library) }
            <Panel texts={*texts} state={state.clone()} dispatch={dispatch.clone()} closed={closed.clone()} />
        </dialog>
    }
}

fn content(
    texts: &Texts,
    state: &Rc<State>,
    embed: &UseStateHandle<Embed>,
    copied: &UseStateHandle<Option<(usize, bool)>>,
    library: &UseStateHandle<usize>,
) -> Html {
    let set = {
        let embed = embed.setter();
        Callback::from(move |next| embed.set(next))
    };
    let made = Snippets::new(state, embed, &address::page(), texts.name("question", state.scene));
    let snippet = |place: usize, label: &'static str, text: &str| {
        let onclick = {
            let (copied, text) = (copied.setter(), text.to_owned());
            Callback::from(move |_: MouseEvent| {
                let (copied, text) = (copied.clone(), text.clone());
                spawn_local(async move { copied.set(Some((place, clipboard::copy(&text).await))) });
            })
        };
        let answer = match **copied {
            Some((last, true)) if last == place => texts.get("copied"),
            Some((last, false)) if last == place => texts.get("not-copied"),
            _ => "",
        };
        // A line of the field holds about 40 letters on a wide screen.
        let rows: usize = text.lines().map(|line| line.len() / 40 + 1).sum();
        html! {
            <div class="snippet">
                <label><span class="label">{ label }</span><textarea readonly=true rows={rows.min(8).to_string()} value={text.to_owned()} /></label>
                <button {onclick} aria-label={texts.format("share-copy-what", args! { what: label })}>{ texts.get("share-copy") }</button>
                <span class="hint" aria-live="polite">{ answer }</span>
            </div>
        }
    };
    let libraries = LIBRARIES.map(|library| Entry { name: library.name(), text: library.name() });
    let choose = {
        let library = library.setter();
        Callback::from(move |place: usize| library.set(place))
    };
    let library = LIBRARIES[**library];
    let program = match state.open_scene().program() {
        Some(program) => html! {
            <>
                <Choice label={texts.get("share-library")} entries={libraries.to_vec()} chosen={Some(library.name())} on={choose} />
                { snippet(4, library.name(), &library.write(&program)) }
                if program.reads_data() { <p class="hint">{ texts.get("share-code-reads") }</p> }
            </>
        },
        None => html! { <p class="hint">{ texts.get("share-no-code") }</p> },
    };
    html! {
        <>
            <form method="dialog"><h2>{ texts.get("share-title") }</h2><button class="quiet">{ texts.get("close") }</button></form>
            <div class="share-link">
                <div>{ snippet(0, texts.get("share-link"), &made.link) }{ snippet(3, texts.get("share-markdown"), &made.markdown) }</div>
                { qr(texts, &made.link) }
            </div>
            <h3>{ texts.get("share-embed") }</h3>
            <Embedding texts={*texts} scene={state.scene} embed={**embed} figure={made.figure.clone()} on={set.clone()} />
            { snippet(1, texts.get("share-element"), &made.element) }
            { snippet(2, texts.get("share-frame"), &made.frame) }
            if document::is_sandboxed() { <p class="hint" data-sandboxed="">{ texts.get("share-sandboxed") }</p> }
            <FigureFile texts={*texts} link={made.link.clone()} />
            <p class="saves"><span class="label">{ texts.get("share-data") }</span>{ data(state, "csv") }{ data(state, "json") }</p>
            <h3>{ texts.get("share-code") }</h3>
            { program }
        </>
    }
}

/// A link that saves the numbers of the scene in this format.
fn data(state: &Rc<State>, format: &'static str) -> Html {
    let file = format!("parameter-sharing-{}.{format}", state.scene.name());
    let state = state.clone();
    let text = move || {
        let picture = state.scenes.shift.setup.picture().or_else(|| photo::loaded().map(|photo| (*photo).clone()));
        // A shown state has no invalid layer.
        let tables = export::tables(&state, picture.as_ref()).unwrap_or_default();
        if format == "csv" { export::csv(&tables) } else { export::json(&state, &tables) }
    };
    let (label, kind) = if format == "csv" { ("CSV", "text/csv") } else { ("JSON", "application/json") };
    link(label, file, kind, text)
}

/// The address as a QR code.
fn qr(texts: &Texts, link: &str) -> Html {
    let Some((side, path)) = squares(link) else {
        return html! { <p class="hint">{ texts.get("share-too-long") }</p> };
    };
    html! {
        <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={texts.get("share-qr")} shape-rendering="crispEdges">
            <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} /><path d={path} />
        </svg>
    }
}
