//! The document itself: language, direction, theme, title, focus and scroll, keys, the clipboard.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::codec::get;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Whether this module runs where there is a document to show things in.
pub fn has_document() -> bool {
    !get(&js_sys::global(), "document").is_undefined()
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

/// Gives the focus to the element called `id` where the one that had it is gone, without scrolling.
pub fn focus_if_lost(id: &str) {
    let Some(document) = document() else { return };
    let is_lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    let element = document.get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element.filter(|_| is_lost) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn focus_element(element: &Element) -> Option<()> {
    element.dyn_ref::<HtmlElement>()?.focus().ok()
}

/// Whether the window is wide enough for two columns, as `style/layout.css` draws the line.
pub fn is_wide() -> bool {
    let query =
        web_sys::window().and_then(|window| window.match_media("(min-width: 56.01rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Where the element called `id` begins and how high it is, in pixels from the top of the window, and the window's height.
pub fn place(id: &str) -> Option<(f64, f64, f64)> {
    let window = web_sys::window()?;
    let rect = document()?.get_element_by_id(id)?.get_bounding_client_rect();
    Some((rect.top(), rect.height(), window.inner_height().ok()?.as_f64()?))
}

/// How far the page is scrolled.
pub fn scrolled() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Scrolls the page so far, at once.
pub fn scroll_page_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Puts `text` on the clipboard; `done` hears whether the browser allowed it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return done(false) };
    let clipboard = get(&window.navigator(), "clipboard");
    let write = get(&clipboard, "writeText").dyn_into::<js_sys::Function>();
    let promise = write.and_then(|write| write.call1(&clipboard, &text.into()));
    wasm_bindgen_futures::spawn_local(async move {
        let copied = match promise {
            Ok(promise) => {
                wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&promise)).await.is_ok()
            }
            Err(_) => false,
        };
        done(copied);
    });
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
/// Ctrl or Cmd is held, unless the reader is typing into a field, for as long as the present view is there. What the listener
/// returns true for goes no further.
pub fn listen_key(listener: impl Fn(&str, &str, bool) -> bool + 'static) {
    listen_keys(Box::new(move |event| {
        let command = event.ctrl_key() || event.meta_key();
        let is_ours = (command || !is_typing(event)) && !event.alt_key();
        is_ours && listener(&event.code(), &event.key(), command)
    }));
}

/// Lets the arrows up and down lead from the field called `field` into the elements that `selector` names, from one to the
/// next in the order of the page, and back from the first, for as long as the present view is there. Elsewhere they scroll, as
/// ever.
pub fn listen_arrows(field: &'static str, selector: &'static str) {
    listen_keys(Box::new(move |key| {
        let held = key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key();
        let down = match key.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return false,
        };
        !held && step_focus(Some(field), selector, down).is_some()
    }));
}

/// Calls `listener` with each key that is pressed; what it returns true for goes no further.
fn listen_keys(listener: Box<dyn Fn(&KeyboardEvent) -> bool>) {
    listen(
        "keydown",
        Box::new(move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(&listener) {
                event.prevent_default();
            }
        }),
    );
}

/// Calls `listener` with each event called `name` that reaches the window, for as long as the present view is there.
pub(super) fn listen(name: &str, listener: Box<dyn Fn(Event)>) {
    let handle = window_event_listener_untyped(name, listener);
    on_cleanup(move || handle.remove());
}

/// One step of [`listen_arrows`]; nothing where the focus is elsewhere or there is nowhere to go. Without a field the way begins
/// anywhere.
fn step_focus(field: Option<&str>, selector: &str, down: bool) -> Option<()> {
    let document = document()?;
    let (active, list) = (document.active_element()?, document.query_selector_all(selector).ok()?);
    let at = (0..list.length()).find(|n| list.get(*n).is_some_and(|node| *node == **active));
    let to = match (at, down, field) {
        (None, _, None) => 0,
        (None, true, Some(field)) if active.id() == field => 0,
        (None, ..) => return None,
        (Some(0), false, Some(field)) => return focus_element(&document.get_element_by_id(field)?),
        (Some(at), true, _) => at + 1,
        (Some(at), false, _) => at.checked_sub(1)?,
    };
    focus_element(&list.get(to)?.dyn_into().ok()?)
}

/// Gives the focus to the next of the elements that `selector` names, or to the one before; to the first where none of them has
/// it. Says whether it went anywhere.
pub fn step(selector: &str, forward: bool) -> bool {
    step_focus(None, selector, forward).is_some()
}

/// Opens the dialogue called `id`, which keeps the focus within itself until it is closed and gives it back then.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialogue called `id`.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Opens the fold that `selector` names, and gives its heading the focus.
pub fn open_details(selector: &str) {
    let fold = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(fold) = fold {
        let _ = fold.set_attribute("open", "");
        if let Some(heading) = fold.first_element_child() {
            focus_element(&heading);
        }
    }
}

fn dialog(id: &str) -> Option<web_sys::HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether a dialogue is open.
pub fn has_dialog() -> bool {
    document().is_some_and(|document| matches!(document.query_selector("dialog[open]"), Ok(Some(_))))
}

/// Where in its element an event of the pointer is, from 0 at the left edge to 1 at the right.
pub fn share_of_click(event: &MouseEvent) -> f64 {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(rect) = element.map(|element| element.get_bounding_client_rect()) else { return 0.0 };
    ((f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0)).clamp(0.0, 1.0)
}

/// Where the link leads that an event is on, if it is one that `selector` names and the reader asks for no new tab. The page
/// then goes nowhere by itself.
pub fn followed(event: &MouseEvent, selector: &str) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0 {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let href = target.closest(selector).ok()??.get_attribute("href")?;
    event.prevent_default();
    Some(href)
}

thread_local! {
    static BEFORE: std::cell::RefCell<Option<HtmlElement>> = const { std::cell::RefCell::new(None) };
}

/// Gives the focus to the element called `id` until [`focus_back`].
pub fn focus_for_now(id: &str) {
    let active = document().and_then(|document| document.active_element());
    BEFORE.set(active.and_then(|element| element.dyn_into().ok()));
    focus(id);
}

/// Gives the focus back to the element that had it before [`focus_for_now`].
pub fn focus_back() {
    if let Some(element) = BEFORE.take() {
        focus_element(&element);
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        element.is_instance_of::<HtmlInputElement>()
            || matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
    })
}
