//! The library: what the search field asks for, filters beside it, results grouped by document.

mod hits;

use leptos::prelude::*;

use self::hits::Hits;
use super::parts::answer::{answered, with_result};
use super::parts::choice::Choice;
use super::parts::facets::{ActiveFilters, FacetColumn};
use crate::app::asked::Asked;
use crate::app::{Answer, App, Text, ask, copy};
use crate::engine::api::SearchResult;

const SORTS: [(&str, Text); 3] =
    [("", copy::SORT_RELEVANCE), ("newest", copy::SORT_NEWEST), ("oldest", copy::SORT_OLDEST)];

const MATCHES: [(&str, Text); 3] =
    [("", copy::MATCH_FOLDED), ("exact", copy::MATCH_EXACT), ("wide", copy::MATCH_WIDE)];

/// The library.
#[component]
pub fn Library() -> impl IntoView {
    let app = App::expect();
    let asked = Memo::new(move |_| Asked::of(&app.route.get(), app.language()));
    let found = ask(move || {
        app.library_version.track();
        let (engine, Asked { query, options }) = (app.engine(), asked.get());
        async move { engine.search(&query, &options).await }
    });
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::LIBRARY)}</h1>
            <Counted found/>
        </section>
        // Filters and results come together, so that nothing jumps.
        <div class="two library" class:coming=move || found.with(|answer| answer.is_none())>
            <FacetColumn found/>
            <section class="results" aria-labelledby="counted">
                <div class="bar-row">
                    <ActiveFilters/>
                    <Choice key="sort" label=copy::SORT options=&SORTS/>
                    <Choice key="match" label=copy::MATCHING options=&MATCHES/>
                </div>
                {answered(found, move |found| view! { <Hits found/> })}
            </section>
        </div>
    }
}

/// How much was found, and how the query was read.
#[component]
fn Counted(
    /// What was found.
    found: Answer<SearchResult>,
) -> impl IntoView {
    let app = App::expect();
    let counts = move || {
        with_result(found, |found| {
            format!(
                "{} · {}",
                app.count(found.total, copy::ARTICLES),
                app.count(found.sentences, copy::SENTENCES)
            )
        })
    };
    let read_as = Memo::new(move |_| with_result(found, |found| found.read_as.clone()).unwrap_or_default());
    // Of a single word there is nothing to explain.
    let is_news = move || {
        let explains = |query: &str| read_as.with(|read| !read.is_empty() && read != query.trim());
        app.route.with(|route| route.get("q").is_some_and(explains))
    };
    view! {
        <p class="counts" id="counted" role="status" tabindex="-1">{counts}</p>
        <p class="read-as" hidden=move || !is_news()>
            {app.label(copy::READ_AS)}" "<bdi dir="auto">{read_as}</bdi>
        </p>
    }
}
