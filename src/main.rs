//! The page: mounts the interface.
use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"ميزان"</h1></main> });
}
