//! What was wrong with the address.

use yew::prelude::*;

use crate::i18n::Texts;
use crate::lesson::{Action, Notice};

/// What the list shows.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The words.
    pub texts: Texts,
    /// What was wrong.
    pub notices: Vec<Notice>,
    /// Where changes go.
    pub dispatch: Callback<Action>,
}

/// The list of notices; nothing where there are none.
#[component]
pub fn Notices(Props { texts, notices, dispatch }: &Props) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let notice = |(place, notice): (usize, &Notice)| {
        let onclick = dispatch.reform(move |_| Action::DismissNotice(place));
        html! {
            <li key={format!("{place} {}", notice.key)} data-notice={notice.key}>
                <span>{ (texts.notice)(&texts.numbers, notice.key, &notice.value, &notice.accepted) }</span>
                <button class="quiet" {onclick}>{ texts.dismiss }</button>
            </li>
        }
    };
    html! { <div class="notices" role="alert"><ul>{ for notices.iter().enumerate().map(notice) }</ul></div> }
}
