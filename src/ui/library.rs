//! The library: what the search field asks for, filters beside it, results grouped by document or line by line.

mod concordance;
mod help;
mod hits;
mod paged;
mod searches;
mod take;

use leptos::prelude::*;

use self::concordance::Concordance;
use self::help::Help;
use self::hits::Hits;
pub use self::hits::hit_view;
use self::searches::SearchList;
use self::take::TakeResults;
use super::parts::answer::answered;
use super::parts::choice::Choice;
use super::parts::facets::{ActiveFilters, FacetColumn};
use super::parts::live::{flag, live, maybe, memo, spoken, text};
use crate::app::asked::{Asked, TIERS, is_concordance, without};
use crate::app::copy::library as words;
use crate::app::{Answer, App, Text, ask, copy};
use crate::browser::page;
use crate::engine::api::SearchResult;

const SORTS: [(&str, Text); 3] =
    [("", copy::SORT_RELEVANCE), ("newest", copy::SORT_NEWEST), ("oldest", copy::SORT_OLDEST)];

const MATCHES: [(&str, Text); 3] =
    [("", copy::MATCH_FOLDED), ("exact", copy::MATCH_EXACT), ("wide", copy::MATCH_WIDE)];

const LINES_BY: [(&str, Text); 3] =
    [("", words::BY_RESULT), ("before", words::BY_BEFORE), ("after", words::BY_AFTER)];

/// The library.
#[component]
pub fn Library() -> impl IntoView {
    let app = App::expect();
    let asked = memo(move || Asked::of(&app.route.get(), app.language()));
    let lines = memo(move || app.route.with(is_concordance));
    let found = ask(move || {
        app.library_version.track();
        let (engine, Asked { query, options }) = (app.engine(), asked.get());
        engine.search(&query, &options)
    });
    page::listen_arrows("search", ".found > li > a, .kwic th a");
    let results = live(move || match lines.get() {
        true => view! { <Concordance/> }.into_any(),
        false => answered(found, move |found| view! { <Hits found asked=asked.get_untracked()/> }).into_any(),
    });
    view! {
        <section class="lede modest library-head">
            <h1>{app.label(copy::LIBRARY)}</h1>
            <Counted found asked/>
            <div class="asides"><Help/><SearchList/></div>
        </section>
        // Filters and results come together, so that nothing jumps.
        <div class="two library" class:coming=flag(move || found.with(|answer| answer.is_none()))>
            <FacetColumn found/>
            <section class="results" aria-labelledby="counted">
                <div class="bar-row">
                    <ActiveFilters/>
                    <ShownAs/>
                    {live(move || match lines.get() {
                        true => view! { <Choice key="by" label=words::LINES_BY options=&LINES_BY/> }.into_any(),
                        false => view! { <Choice key="sort" label=copy::SORT options=&SORTS/> }.into_any(),
                    })}
                    <Choice key="match" label=copy::MATCHING options=&MATCHES/>
                    <Tiers/>
                    <TakeResults asked/>
                </div>
                {results}
            </section>
        </div>
    }
}

/// Articles or lines.
#[component]
fn ShownAs() -> impl IntoView {
    let app = App::expect();
    let link = |value: &'static str, name: Text| {
        let href = text(move || app.route.get().with("n", "").with("show", value).href());
        let current = maybe(move || {
            app.route.with(|route| is_concordance(route) == (value == "lines")).then(|| "true".to_owned())
        });
        view! { <a href=href aria-current=current>{app.label(name)}</a> }
    };
    view! {
        <nav class="shown-as" aria-label=app.label(words::RESULTS_AS)>
            {link("", words::AS_ARTICLES)}{link("lines", words::AS_LINES)}
        </nav>
    }
}

/// What wide matching adds, each to be switched off.
#[component]
fn Tiers() -> impl IntoView {
    let app = App::expect();
    let wide = move || app.route.with(|route| route.get("match") == Some("wide"));
    let tiers = TIERS.map(|(key, tier, name)| {
        let on = spoken(move || app.route.with(|route| !without(route).contains(&tier)));
        let toggle = move |_| app.go(&app.route.get_untracked().toggled("off", key));
        view! { <button class="button tier" aria-pressed=on on:click=toggle>{app.label(name)}</button> }
    });
    view! {
        <div class="tiers" role="group" aria-label=app.label(words::TIERS) hidden=flag(move || !wide())>
            <span>{app.label(words::TIERS)}</span>{tiers}
        </div>
    }
}

/// How much was found, and how the query was read.
#[component]
fn Counted(
    /// What was found.
    found: Answer<SearchResult>,
    /// What was asked.
    asked: Memo<Asked>,
) -> impl IntoView {
    let app = App::expect();
    let counts = move || {
        found.read(|found| {
            format!(
                "{} · {}",
                app.count(found.total, copy::ARTICLES),
                app.count(found.sentences, copy::SENTENCES)
            )
        })
    };
    // Of a single word there is nothing to explain. An answer is always to the latest question.
    let read_as = memo(move || {
        let read_as = found.read(|found| found.read_as.clone()).unwrap_or_default();
        let explains = asked.with_untracked(|asked| read_as != asked.query.trim());
        if explains { read_as } else { String::new() }
    });
    view! {
        <p class="counts" id="counted" role="status" tabindex="-1">{counts}</p>
        <p class="read-as" hidden=flag(move || read_as.with(String::is_empty))>
            {app.label(copy::READ_AS)}" "<bdi dir="auto">{read_as}</bdi>
        </p>
    }
}
