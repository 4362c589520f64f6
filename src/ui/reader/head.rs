//! A document's title, where it comes from, and the ways from it.

use leptos::prelude::*;

use crate::app::{App, Route, View, copy};
use crate::corpus::Language;
use crate::engine::api::Document;
use crate::ui::parts::meta::DocumentMeta;

/// The head of the reader.
#[component]
pub fn Head(
    /// The document.
    document: Document,
) -> impl IntoView {
    let app = App::expect();
    let Document { id, title, language, parallel, counted_as, .. } = document;
    let results = move || {
        let route = app.route.get();
        let query = route.get("q")?.to_owned();
        let href = Route::to(View::Library).with("q", &query).href();
        Some(view! { <a class="more" href=href>{app.say(copy::BACK_TO_RESULTS)}</a> })
    };
    view! {
        <header class="lede">
            {results}
            <h1 lang=language.code() dir=language.dir()>{title}</h1>
            <DocumentMeta id/>
            {counted_as.map(|other| view! { <CountedAs other/> })}
            {parallel.map(|other| view! { <Translation other language/> })}
        </header>
    }
}

/// This document says what another one says.
#[component]
fn CountedAs(
    /// Id of the one that is counted.
    other: String,
) -> impl IntoView {
    let app = App::expect();
    let href = Route::to(View::Reader(other.clone())).href();
    view! {
        <p class="counted-as">{app.label(copy::COUNTED_AS)}" "<a href=href>{move || app.document_title(&other)}</a></p>
    }
}

/// The ways to the translation: beside the text, or in its place.
#[component]
fn Translation(
    /// Id of the translation.
    other: String,
    /// Language of this document.
    language: Language,
) -> impl IntoView {
    let app = App::expect();
    let parallel = move || app.route.with(|route| route.get("parallel").is_some());
    let toggle = move |_| {
        let on = if app.route.get_untracked().get("parallel").is_some() { "" } else { "1" };
        app.go(&app.route.get_untracked().with("parallel", on));
    };
    let href = move || {
        let here = app.route.get();
        here.state
            .get("s")
            .and_then(|s| s.first())
            .into_iter()
            .fold(Route::to(View::Reader(other.clone())), |route, sentence| route.with("s", sentence))
            .href()
    };
    let read = match language {
        Language::Ar => copy::READ_IN_ENGLISH,
        Language::En => copy::READ_IN_ARABIC,
    };
    view! {
        <p class="ways">
            <button class="button" aria-pressed=move || parallel().to_string() on:click=toggle>{app.label(copy::PARALLEL)}</button>
            <a class="button quiet" href=href>{app.label(read)}</a>
        </p>
    }
}
