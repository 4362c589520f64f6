//! Our own icons, drawn with strokes in the colour of the text beside them.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The mark of Mizan: a balance with a triangle on one arm and a circle on the other.
pub fn scales() -> AnyView {
    view! {
        <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <path d="M16 4v23M10 28h12M5 9h22"/>
            <path class="scale-b" d="M5 9 1.5 18h7z"/>
            <circle class="scale-a" cx="27" cy="15.5" r="4"/>
            <path class="scale-a" d="M27 9v2.5"/>
        </svg>
    }
    .into_any()
}

/// A magnifying glass.
pub fn lens() -> AnyView {
    stroke("M10.5 10.5 14 14M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z")
}

/// A circle half filled: the theme follows the system.
pub fn half_circle() -> AnyView {
    view! {
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>
        </svg>
    }
    .into_any()
}

/// A sun: the light theme.
pub fn sun() -> AnyView {
    stroke(
        "M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M3 13l1.4-1.4M11.6 4.4 13 3M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
    )
}

/// A moon: the dark theme.
pub fn moon() -> AnyView {
    stroke("M13.5 9.5A6 6 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7z")
}

/// Two sliders: the settings.
pub fn sliders() -> AnyView {
    stroke(
        "M2 5h5M11 5h3M9 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM2 11h1M7 11h7M5 13.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
    )
}

/// A cross: close, take away.
pub fn cross() -> AnyView {
    stroke("M4 4l8 8M12 4l-8 8")
}

/// An arrow up: to the one before. Turned by the style it is the one after.
pub fn up() -> AnyView {
    stroke("M3.5 10 8 5.5l4.5 4.5")
}

/// A stroke: leave out.
pub fn minus() -> AnyView {
    stroke("M4 8h8")
}

/// Two arrows, one each way: swap.
pub fn swap() -> AnyView {
    stroke("M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3")
}

fn stroke(path: &str) -> AnyView {
    inert(format!(
        r#"<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="{path}"/></svg>"#
    ))
}

/// A picture of our own, in which nothing changes: read once, then copied, where a view would make each line of each copy anew.
pub fn inert(svg: String) -> AnyView {
    InertElement::new(svg).into_any()
}
