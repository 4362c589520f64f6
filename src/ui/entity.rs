//! The entity view.

use leptos::prelude::*;

/// The entity view.
#[component]
pub fn Entity(
    /// Its id.
    id: String,
) -> impl IntoView {
    view! { <h1>{id}</h1> }
}
