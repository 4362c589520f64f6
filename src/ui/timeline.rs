//! The timeline view.

use leptos::prelude::*;

/// The timeline view.
#[component]
pub fn Timeline() -> impl IntoView {
    view! { <h1>"Timeline"</h1> }
}
