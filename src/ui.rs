//! What the reader sees: views, and the parts they are made of.

use leptos::prelude::*;

use crate::app::{App, copy};
use crate::browser::page;

/// Mounts the page.
pub fn mount() {
    page::remove_skeleton();
    leptos::mount::mount_to_body(Shell);
}

/// Header, the present view, footer.
#[component]
fn Shell() -> impl IntoView {
    let app = App::provide();
    view! { <main><h1>{move || app.say(copy::NAME)}</h1></main> }
}
