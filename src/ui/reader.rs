//! The reader view.

use leptos::prelude::*;

/// The reader view.
#[component]
pub fn Reader(
    /// Its id.
    id: String,
) -> impl IntoView {
    view! { <h1>{id}</h1> }
}
