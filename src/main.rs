//! Mounts the app, nothing else.

use std::rc::Rc;

use parameter_sharing::platform::events::Timeout;
use parameter_sharing::platform::{address, document, pasted_row, storage};
use parameter_sharing::store::Store;
use parameter_sharing::{api, view};

/// Opens the address in the page, and offers it to the reader and to scripts.
fn main() {
    view::on_panic(document::show_failure);
    let (draft, late) = (storage::kept(storage::DRAFT), storage::kept(storage::LATE));
    storage::keep(storage::LATE, None);
    let mut fragment = address::fragment();
    // A reload can open an older address than the page has written: the browser takes note of that in its own time.
    if let Some((written, late)) = late.as_deref().and_then(|late| late.split_once('\n'))
        && (written == fragment || address::reloaded())
    {
        late.clone_into(&mut fragment);
    }
    let store = Rc::new(Store::open(&fragment, draft.as_deref(), pasted_row::time_of_change));
    // As a task of its own: in between the browser may paint, and answer a reader who scrolls.
    let show = move || match view::mount(store.clone()) {
        Ok(()) => {
            api::publish(store, view::opening_texts);
            document::announce("parameter-sharing:ready");
        }
        Err(cause) => document::show_failure(cause),
    };
    Timeout::new(0, show).forget();
}
