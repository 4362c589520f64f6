//! What stands open beside the text on a wide window, and folded above it on a phone.

use leptos::prelude::*;

use crate::app::{App, Text};
use crate::browser::page;

/// The fold.
#[component]
pub fn Fold(
    /// What is in it.
    name: Text,
    /// The things in it.
    children: Children,
) -> impl IntoView {
    let app = App::expect();
    view! {
        <details class="fold" open=page::is_wide()>
            <summary><h2>{app.label(name)}</h2></summary>
            {children()}
        </details>
    }
}
