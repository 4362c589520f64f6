//! The entities view.

use leptos::prelude::*;

/// The entities view.
#[component]
pub fn Entities() -> impl IntoView {
    view! { <h1>"Entities"</h1> }
}
