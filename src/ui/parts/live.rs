//! What changes while it is shown. Each closure in a view makes code of its own for building and rebuilding it; these give all
//! of them one type, so that a view that says more costs little more.

use std::sync::{Arc, Mutex};

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

/// A number that goes after `wanted`: down at once, up by `step` with each picture of the screen.
pub fn growing(wanted: Memo<usize>, step: usize) -> RwSignal<usize> {
    let now = RwSignal::new(0);
    let grow = move || grow(now, wanted, step);
    grow();
    Effect::new(move |_| {
        wanted.track();
        grow();
    });
    now
}

fn grow(now: RwSignal<usize>, wanted: Memo<usize>, step: usize) {
    // The view may be gone by now.
    let Some(wanted_now) = wanted.try_get_untracked() else { return };
    let grown = now.try_update(|now| {
        *now = wanted_now.min(*now + step);
        *now
    });
    if grown.is_some_and(|grown| grown < wanted_now) {
        request_animation_frame(move || grow(now, wanted, step));
    }
}

/// A view of each of the numbers that `each` gives, in that order; those that stay keep their elements.
pub fn listed(
    each: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    view: impl Fn(usize) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let each: Box<dyn Fn() -> Vec<usize> + Send + Sync> = Box::new(each);
    let view: Arc<dyn Fn(usize) -> AnyView + Send + Sync> = Arc::new(view);
    view! { <For each key=|n| *n let:n>{view(n)}</For> }.into_any()
}

/// The pieces of a long list, `step` of them with each picture of the screen, so that none waits for all; and for ARIA whether
/// there are more to come.
pub fn by_and_by(pieces: Vec<AnyView>, step: usize) -> (AnyView, Signal<&'static str>) {
    let count = pieces.len();
    let drawn = growing(memo(move || count), step);
    // Each is taken out once, in order.
    let pieces = Mutex::new(pieces.into_iter());
    let next = move || pieces.lock().ok().and_then(|mut pieces| pieces.next());
    let list = listed(move || (0..drawn.get()).collect(), move |_| next().into_any());
    (list, spoken(move || drawn.get() < count))
}

/// A part of a view that is made anew when what `view` reads changes.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}
