//! The document itself: language, direction, theme, title, focus and scroll, keys, the clipboard.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

pub use super::service::has_document;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Sets an attribute of the root element, or takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Takes away what the page showed while the program was loading.
pub fn remove_skeleton() {
    if let Some(skeleton) = document().and_then(|document| document.get_element_by_id("skeleton")) {
        skeleton.remove();
    }
}

/// Brings the element called `id` into view, at once, and gives it the focus where `focus` says so.
pub fn show(id: &str, focus: bool) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    scroll_to(&element, ScrollLogicalPosition::Center);
    if focus {
        focus_element(&element);
    }
}

/// Brings the element called `id` into view, with no movement where it is in view already.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

fn scroll_to(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives the focus to the element called `id`.
pub fn focus(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus_element(&element);
    }
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Whether the window is wide enough for two columns, as `style/layout.css` draws the line.
pub fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 56rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Calls `listener` with the physical key (`Slash`, `KeyK`, whatever the layout types there), the character and whether
/// Ctrl or Cmd is held, unless the reader is typing into a field. What the listener returns true for goes no further.
pub fn on_key(listener: impl Fn(&str, &str, bool) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let command = event.ctrl_key() || event.meta_key();
        if (is_typing(event) && !command) || event.alt_key() {
            return;
        }
        if listener(&event.code(), &event.key(), command) {
            event.prevent_default();
        }
    })
    .forget();
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        element.is_instance_of::<HtmlInputElement>()
            || matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
    })
}
