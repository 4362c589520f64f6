//! A list to choose one from.

use leptos::prelude::*;

use crate::app::{App, Text};
use crate::ui::parts::live::{flag, memo};

/// The list of `names` with its label; `chosen` is the number of the one that is chosen, and `choose` hears of another.
pub fn select(label: Text, names: Vec<Text>, chosen: Signal<usize>, choose: Box<dyn Fn(usize)>) -> AnyView {
    let app = App::expect();
    let count = names.len();
    let options = names.into_iter().enumerate().map(|(n, name)| {
        let is_chosen = flag(move || chosen.get() == n);
        view! { <option value=n.to_string() dir="auto" prop:selected=is_chosen>{app.label(name)}</option> }
            .into_any()
    });
    let options: Vec<AnyView> = options.collect();
    let changed = move |value: String| {
        if let Some(n) = value.parse().ok().filter(|n| *n < count) {
            choose(n);
        }
    };
    view! {
        <label class="choice">
            <span>{app.label(label)}</span>
            <select on:change:target=move |event| changed(event.target().value())>{options}</select>
        </label>
    }
    .into_any()
}

/// The same where the choice stands in the address.
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
    let chosen = memo(move || {
        app.route.with(|route| {
            let here = route.get(key).unwrap_or_default();
            options.iter().position(|(value, _)| *value == here).unwrap_or(0)
        })
    });
    let choose = move |n: usize| app.go(&app.route.get_untracked().with(key, options[n].0));
    let names = options.iter().map(|(_, name)| *name).collect();
    select(label, names, chosen.into(), Box::new(choose))
}
