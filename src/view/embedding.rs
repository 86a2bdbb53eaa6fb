//! How the figure is embedded: what the author chooses, and a preview that tells its height.

use yew::prelude::*;

use super::choice::Switch;
use super::number_field::NumberField;
use crate::lesson::share::Embed;
use crate::lesson::{Field, Named, Part, SceneId};
use crate::platform::host;
use crate::platform::style::Styled;
use crate::words::Texts;

/// The widths of a frame, and the heights of one that the figure fills.
const WIDTHS: Field = Field::Whole(240, 4096);
const HEIGHTS: Field = Field::Whole(200, 4096);

/// Properties of [`Embedding`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct Props {
    pub(super) texts: Texts,
    pub(super) scene: SceneId,
    pub(super) embed: Embed,
    /// The address of the figure.
    pub(super) figure: String,
    /// Called with each change.
    pub(super) on: Callback<Embed>,
}

/// The choices and the preview.
#[component]
pub(super) fn Embedding(Props { texts, scene, embed, figure, on }: &Props) -> Html {
    let frame = use_node_ref();
    let now = *embed;
    // The preview tells the height of its figure whenever that changes.
    use_effect_with((now, on.clone(), figure.clone()), {
        let frame = frame.clone();
        move |(now, on, _)| {
            let (now, on) = (*now, on.clone());
            let listener = frame.cast().map(|frame| {
                host::on_height(&frame, move |height| {
                    if !now.fit {
                        on.emit(Embed { height, ..now });
                    }
                })
            });
            move || drop(listener)
        }
    });
    use_effect_with((now.width, now.height, figure.clone()), {
        let frame = frame.clone();
        move |&(width, height, _)| {
            if let Some(frame) = frame.cast().map(Styled::new) {
                frame.set("--frame-width", width as f32);
                frame.set("--frame-height", height as f32);
            }
        }
    });
    let part = |part: Part| {
        let set = on.reform(move |on: bool| {
            let mut next = now;
            if on {
                next.hidden.insert(part)
            } else {
                next.hidden.remove(part)
            }
            next
        });
        html! { <Switch key={part.name()} label={texts.name("share-part", part.name())} on={now.hidden.contains(part)} {set} /> }
    };
    // An embedded figure never has some parts, and others are the figure itself.
    let offered =
        |part: &Part| !matches!(part, Part::Nav | Part::Stuck | Part::Predict) && !scene.essential().contains(part);
    let parts = Part::all().iter().copied().filter(offered);
    // A frame that goes to another address would be an entry of the history.
    html! {
        <>
            <fieldset class="switches"><legend>{ texts.get("share-hide") }</legend>{ for parts.map(part) }</fieldset>
            <fieldset class="switches">
                <legend>{ texts.get("share-how") }</legend>
                <Switch label={texts.get("share-fit")} on={now.fit} set={on.reform(move |fit| Embed { fit, height: if fit { now.width * 5 / 8 } else { now.height }, ..now })} />
                <Switch label={texts.get("share-lock")} on={now.lock} set={on.reform(move |lock| Embed { lock, ..now })} />
                <Switch label={texts.get("share-ground")} on={now.clear} set={on.reform(move |clear| Embed { clear, ..now })} />
            </fieldset>
            <p class="frame-size">
                <span class="label" aria-hidden="true">{ texts.get("share-width") }</span>
                <NumberField texts={*texts} label={texts.get("share-width")} value={now.width as f32} field={WIDTHS}
                    on={on.reform(move |width| Embed { width: width as u32, ..now })} />
                <span class="label" aria-hidden="true">{ texts.get("share-height") }</span>
                if now.fit {
                    <NumberField texts={*texts} label={texts.get("share-height")} value={now.height as f32} field={HEIGHTS}
                        on={on.reform(move |height| Embed { height: height as u32, ..now })} />
                } else {
                    <output data-frame-height="">{ texts.numbers.count(now.height as usize) }</output>
                }
            </p>
            <div class="preview" role="group" aria-label={texts.get("share-preview")} tabindex="0"><iframe key={figure.clone()} ref={frame} title={texts.get("share-preview")} src={figure.clone()}></iframe></div>
        </>
    }
}
