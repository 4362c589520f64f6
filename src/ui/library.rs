//! The library view.

use leptos::prelude::*;

/// The library view.
#[component]
pub fn Library() -> impl IntoView {
    view! { <h1>"Library"</h1> }
}
