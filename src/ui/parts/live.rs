//! What changes while it is shown. Each closure in a view makes code of its own for building and rebuilding it; these give all
//! of them one type, so that a view that says more costs little more.

use leptos::prelude::*;

/// Text that follows what `say` reads: as content or as an attribute.
pub fn text(say: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(say)
}

/// A condition that follows what `ask` reads.
pub fn flag(ask: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(ask)
}

/// A condition as ARIA's attributes say it.
pub fn spoken(ask: impl Fn() -> bool + Send + Sync + 'static) -> Signal<&'static str> {
    word(move || if ask() { "true" } else { "false" })
}

/// An attribute that is there while `say` gives a value.
pub fn maybe(say: impl Fn() -> Option<String> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(say)
}

/// A word of the interface that follows what `say` reads.
pub fn word(say: impl Fn() -> &'static str + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(say)
}

/// What `of` gives, worked out again only when what it reads changes.
pub fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let of: Box<dyn Fn() -> T + Send + Sync> = Box::new(of);
    Memo::new(move |_| of())
}

/// What `view` makes, there while `open` says so.
pub fn shown_while(open: RwSignal<bool>, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(move || if open.get() { view() } else { ().into_any() })
}

/// A part of a view that is made anew when what `view` reads changes.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}
