//! Taking along: a button for each form in which what stands beside it can be kept.

use leptos::prelude::*;

use crate::app::{App, Format, Text, copy};
use crate::export::Origin;

/// The buttons, behind one that opens them.
#[component]
pub fn TakeAlong(
    /// What the file is called, in `a–z` and hyphens.
    #[prop(into)]
    name: String,
    /// The forms offered.
    formats: &'static [Format],
    /// Writes it in one of them.
    make: Callback<(Format, Origin), String>,
) -> impl IntoView {
    let app = App::expect();
    let take = move |format| app.take(&name, format, move |origin| make.run((format, origin.clone())));
    view! { <TakeForms formats take=Callback::new(take)/> }
}

/// The same for a picture of what an element shows.
#[component]
pub fn TakePicture(
    /// What the file is called, in `a–z` and hyphens.
    #[prop(into)]
    name: String,
    /// The id of the element.
    #[prop(into)]
    of: String,
    /// What the picture shows.
    title: Text,
) -> impl IntoView {
    let app = App::expect();
    let take = move |format| app.take_picture(&name, format, &of, app.say(title).to_owned());
    view! { <TakeForms formats=&[Format::Svg, Format::Png] take=Callback::new(take)/> }
}

/// The same where the things must be fetched first.
#[component]
pub fn TakeForms(
    /// The forms offered.
    formats: &'static [Format],
    /// Makes the file in one of them.
    take: Callback<Format>,
) -> impl IntoView {
    let app = App::expect();
    let buttons = formats.iter().map(move |format| {
        let format = *format;
        view! { <button class="button quiet" on:click=move |_| take.run(format)>{app.label(copy::format(format))}</button> }
    });
    view! {
        <details class="take">
            <summary class="more">{app.label(copy::TAKE_ALONG)}</summary>
            <div class="take-forms">{buttons.collect_view()}</div>
        </details>
    }
}
