//! What a search found: documents, and of each its best sentences.

use std::time::Duration;

use leptos::prelude::*;

use super::paged::PagedHits;
use crate::app::asked::{Asked, active, cleared, reader};
use crate::app::copy::library as words;
use crate::app::{App, Route, ask, copy};
use crate::engine::api::{Hit, HitSentence, Match, SearchOptions, SearchResult, Why};
use crate::ui::parts::live::{live, shown_while, text};
use crate::ui::parts::meta::{about_sign, document_meta};
use crate::ui::parts::statement::{SentenceText, set_apart};

/// The documents that matched, or help where none did.
#[component]
pub fn Hits(
    /// What was found.
    found: SearchResult,
    /// What was asked.
    asked: Asked,
) -> impl IntoView {
    if found.hits.is_empty() {
        let SearchResult { suggestions, facets, .. } = found;
        // The counts of a facet leave its own filter aside.
        let elsewhere = facets.get("language").is_some_and(|languages| !languages.is_empty());
        return view! { <Nothing suggestions elsewhere/><Wider asked found=0/> }.into_any();
    }
    let total = found.total;
    view! { <PagedHits found asked=asked.clone()/><Wider asked found=total/> }.into_any()
}

/// Where little was found and wide matching finds more: how much.
#[component]
fn Wider(
    /// What was asked.
    asked: Asked,
    /// Documents found.
    found: usize,
) -> impl IntoView {
    /// So many documents are little.
    const FEW: usize = 5;
    /// Who has not typed for so long has stopped: a wide search takes many times as long as one key, and the next would wait for it.
    const PAUSE: Duration = Duration::from_millis(300);
    if found >= FEW || asked.query.trim().is_empty() || asked.options.matching != Match::Folded {
        return ().into_any();
    }
    let rests = RwSignal::new(false);
    set_timeout(
        move || {
            rests.try_set(true);
        },
        PAUSE,
    );
    shown_while(rests, move || wider_finds(asked.clone(), found))
}

fn wider_finds(asked: Asked, found: usize) -> AnyView {
    let app = App::expect();
    let Asked { query, options } = asked;
    let options = SearchOptions {
        matching: Match::Wide,
        limit: Some(0),
        typing: false,
        without: Vec::new(),
        ..options
    };
    let wider = ask(move || {
        let (engine, query, options) = (app.engine(), query.clone(), options.clone());
        engine.search(&query, &options)
    });
    live(move || {
        let Some(total) = wider.read(|wider| wider.total).filter(|total| *total > found) else {
            return ().into_any();
        };
        let href = app.route.get().with("match", "wide").with("off", "").href();
        let more = text(move || app.count(total, copy::ARTICLES));
        view! { <p class="wider">{app.label(words::WIDER_FINDS)}" "<a class="more" href=href>{more}</a></p> }
            .into_any()
    })
}

/// One document. Part of a view that is made anew as a whole: ten of these are drawn at every key.
pub fn hit_view(hit: Hit, place: usize, of: usize) -> AnyView {
    /// Sentences shown of a document.
    const SHOWN: usize = 3;
    let app = App::expect();
    let Hit { id, title, sentences, matched, .. } = hit;
    // The address can change before the answer that belongs to it is there; these links belong to the answer.
    let route = app.route.get_untracked();
    let document = app.document_summary(&id);
    let language = document.as_ref().map_or(app.language(), |document| document.language);
    let rest = matched.saturating_sub(SHOWN);
    let next = sentences.get(SHOWN).map(|sentence| sentence.sentence);
    let more = (rest > 0).then(|| {
        let href = reader(&route, &id, next, Some(place)).href();
        view! { <a class="more" href=href>{app.count(rest, copy::MORE_SENTENCES)}</a> }
    });
    let title_href = reader(&route, &id, None, Some(place)).href();
    let wide = route.get("match") == Some("wide");
    let own = app.language().code();
    let best = sentences
        .into_iter()
        .take(SHOWN)
        .map(|sentence| {
            let href = reader(&route, &id, Some(sentence.sentence), Some(place)).href();
            let HitSentence { start, text, marks, about, .. } = sentence;
            let tiers = [Why::Entity, Why::Stem, Why::Typo]
                .into_iter()
                .filter(|why| wide && marks.iter().any(|mark| mark.why == *why));
            let tiers: Vec<AnyView> = tiers
                .filter_map(copy::library::why)
                .map(|why| view! { " "<span class="tag" lang=own>{app.say(why)}</span> }.into_any())
                .collect();
            view! { <li>{about_sign(&about)}<a href=href><SentenceText text start marks/></a>{tiers}</li> }
                .into_any()
        })
        .collect_view();
    view! {
        <article class="hit" aria-posinset=place + 1 aria-setsize=of>
            <h2 lang=language.code() dir=language.dir()><a href=title_href>{set_apart(&title)}</a></h2>
            {document_meta(document.as_ref())}
            <ol class="found" lang=language.code() dir=language.dir()>{best}</ol>
            {more}
        </article>
    }
    .into_any()
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
