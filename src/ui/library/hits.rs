//! What a search found: documents, and of each its best sentences.

use leptos::prelude::*;

use crate::app::asked::{PAGE, active, cleared, reader};
use crate::app::{App, Route, copy};
use crate::engine::api::{Hit, HitSentence, SearchResult};
use crate::ui::parts::meta::{DocumentMeta, about_sign};
use crate::ui::parts::statement::SentenceText;

/// The documents that matched, or help where none did.
#[component]
pub fn Hits(
    /// What was found.
    found: SearchResult,
) -> impl IntoView {
    let app = App::expect();
    let SearchResult { total, hits, suggestions, facets, .. } = found;
    if hits.is_empty() {
        // The counts of a facet leave its own filter aside.
        let elsewhere = facets.get("language").is_some_and(|languages| !languages.is_empty());
        return view! { <Nothing suggestions elsewhere/> }.into_any();
    }
    let more = (total > hits.len()).then(|| {
        let shown = hits.len();
        let href = move || app.route.get().with("n", &(shown + PAGE).to_string()).href();
        view! { <p><a class="button" href=href>{app.label(copy::MORE_ARTICLES)}</a></p> }
    });
    let hits = hits.into_iter().map(|hit| view! { <HitView hit/> }.into_any()).collect_view();
    view! { <div class="hits">{hits}{more}</div> }.into_any()
}

/// One document.
#[component]
fn HitView(
    /// The document and its sentences.
    hit: Hit,
) -> impl IntoView {
    /// Sentences shown of a document.
    const SHOWN: usize = 3;
    let app = App::expect();
    let Hit { id, title, sentences, .. } = hit;
    // The address can change before the answer that belongs to it is there; these links belong to the answer.
    let route = app.route.get_untracked();
    let language = app.document_summary(&id).map_or(app.language(), |document| document.language);
    let rest = sentences.len().saturating_sub(SHOWN);
    let next = sentences.get(SHOWN).map(|sentence| sentence.sentence);
    let more = (rest > 0).then(|| {
        let href = reader(&route, &id, next).href();
        view! { <a class="more" href=href>{move || app.count(rest, copy::MORE_SENTENCES)}</a> }
    });
    let title_href = reader(&route, &id, None).href();
    let best = sentences
        .into_iter()
        .take(SHOWN)
        .map(|sentence| {
            let href = reader(&route, &id, Some(sentence.sentence)).href();
            let HitSentence { start, text, marks, about, .. } = sentence;
            view! { <li>{about_sign(&about)}<a href=href><SentenceText text start marks/></a></li> }
                .into_any()
        })
        .collect_view();
    view! {
        <article class="hit">
            <h2 lang=language.code() dir=language.dir()><a href=title_href>{title}</a></h2>
            <DocumentMeta id/>
            <ol class="found" lang=language.code() dir=language.dir()>{best}</ol>
            {more}
        </article>
    }
}

/// Nothing was found: what could be tried instead.
#[component]
fn Nothing(
    /// Queries that would find something.
    suggestions: Vec<String>,
    /// Whether texts in another language match.
    elsewhere: bool,
) -> impl IntoView {
    let app = App::expect();
    let route = app.route.get_untracked();
    let mut ways: Vec<(Route, copy::Text)> = Vec::new();
    if elsewhere {
        ways.push((route.clone().with("lang", "all"), copy::ANY_LANGUAGE));
    }
    if route.get("q").is_some() && route.get("match") != Some("wide") {
        ways.push((route.clone().with("match", "wide"), copy::TRY_WIDE));
    }
    if !active(&route).is_empty() {
        ways.push((cleared(route.clone()), copy::CLEAR_FILTERS));
    }
    let ways = ways
        .into_iter()
        .map(|(route, text)| view! { <li><a href=route.href()>{app.label(text)}</a></li> }.into_any());
    let suggestions = suggestions.into_iter().map(|suggestion| {
        let href = route.clone().with("q", &suggestion).href();
        view! { <li>{app.label(copy::TRY_INSTEAD)}" "<a href=href><bdi dir="auto">{suggestion}</bdi></a></li> }.into_any()
    });
    view! {
        <div class="calm">
            <p class="nothing">{app.label(copy::NOTHING_FOUND)}</p>
            <ul>{suggestions.chain(ways).collect_view()}</ul>
        </div>
    }
}
