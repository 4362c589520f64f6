//! A list to choose one from, whose choice stands in the address.

use leptos::prelude::*;

use crate::app::{App, Text};
use crate::ui::parts::live::{flag, memo};

/// The list with its label.
#[component]
pub fn Choice(
    /// Key in the address.
    key: &'static str,
    /// What is chosen.
    label: Text,
    /// Values and names; the empty value is the one without an address.
    options: &'static [(&'static str, Text)],
) -> impl IntoView {
    let app = App::expect();
    let chosen = memo(move || app.route.with(|route| route.get(key).unwrap_or_default().to_owned()));
    let options = options.iter().map(|(value, name)| {
        let name = *name;
        view! { <option value=*value prop:selected=flag(move || chosen.with(|chosen| chosen == value))>{app.label(name)}</option> }
    });
    let choose = move |value: String| app.go(&app.route.get_untracked().with(key, &value));
    view! {
        <label class="choice">
            <span>{app.label(label)}</span>
            <select on:change:target=move |event| choose(event.target().value())>{options.collect_view()}</select>
        </label>
    }
}
