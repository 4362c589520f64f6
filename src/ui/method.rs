//! The method view.

use leptos::prelude::*;

/// The method view.
#[component]
pub fn Method() -> impl IntoView {
    view! { <h1>"Method"</h1> }
}
