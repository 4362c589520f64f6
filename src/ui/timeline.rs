//! Sentences that give a date whose year is known, in the order of those dates.

use leptos::prelude::*;

use super::parts::answer::answered;
use super::parts::meta::{about_sign, column_about};
use super::parts::side::side_class;
use super::parts::statement::SentenceText;
use crate::app::{App, Route, ask, copy};
use crate::engine::api::{EntityType, Facets, HitSentence, SearchOptions, SearchResult};
use crate::text::order;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let app = App::expect();
    let found = ask(move || {
        app.library_version.track();
        let facets = Facets {
            kind: Some(vec![EntityType::Date]),
            language: Some(vec![app.language()]),
            ..Facets::default()
        };
        let options = SearchOptions { facets, limit: Some(500), ..SearchOptions::default() };
        let engine = app.engine();
        async move { engine.search("", &options).await }
    });
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::TIMELINE)}</h1>
            <p>{app.label(copy::TIMELINE_LEDE)}</p>
        </section>
        {answered(found, |found| view! { <Years found/> })}
    }
}

/// A date that a sentence gives.
#[derive(Clone, Debug, PartialEq)]
struct Dated {
    /// ISO 8601, as precise as it is given.
    iso: String,
    /// The words of the text.
    words: String,
    document: String,
    sentence: HitSentence,
}

/// Every date whose year is known, earliest first; a year stands before its months, a month before its days.
fn dated(found: SearchResult) -> Vec<Dated> {
    let mut list = Vec::new();
    for hit in found.hits {
        for sentence in hit.sentences {
            for mention in &sentence.mentions {
                let iso = mention.value.as_ref().and_then(|value| value.iso.clone());
                if let Some(iso) = iso.filter(|iso| year(iso).is_some()) {
                    let (words, document) = (mention.text.clone(), hit.id.clone());
                    list.push(Dated { iso, words, document, sentence: sentence.clone() });
                }
            }
        }
    }
    order::sort_by(&mut list, |a, b| {
        let place = |dated: &Dated| (dated.document.clone(), dated.sentence.sentence);
        a.iso.cmp(&b.iso).then_with(|| place(a).cmp(&place(b)))
    });
    list.dedup_by(|a, b| {
        a.iso == b.iso && a.document == b.document && a.sentence.sentence == b.sentence.sentence
    });
    list
}

/// The year of an ISO date.
fn year(iso: &str) -> Option<&str> {
    iso.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
}

#[component]
fn Years(
    /// Sentences that give dates.
    found: SearchResult,
) -> impl IntoView {
    let app = App::expect();
    let dated = dated(found);
    if dated.is_empty() {
        return view! { <p class="nothing">{app.label(copy::NO_DATES)}</p> }.into_any();
    }
    let same_year = |a: &Dated, b: &Dated| year(&a.iso) == year(&b.iso);
    let years = dated.chunk_by(same_year).map(|of_year| {
        let heading = of_year.first().and_then(|dated| year(&dated.iso)).unwrap_or_default().to_owned();
        let entries = of_year.iter().cloned().map(entry).collect_view();
        view! { <section class="year"><h2>{heading}</h2><ol>{entries}</ol></section> }.into_any()
    });
    view! { <div class="timeline">{years.collect_view()}</div> }.into_any()
}

fn entry(dated: Dated) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let Dated { words, document, sentence, .. } = dated;
    let HitSentence { text, start, mentions, about, sentence, .. } = sentence;
    let href = Route::to_sentence(&document, sentence).href();
    view! {
        <li class=side_class(column_about(&about))>
            <p class="when">{about_sign(&about)}<bdi lang=language.code() dir=language.dir()>{words}</bdi></p>
            <div>
                <p class="text" lang=language.code() dir=language.dir()><SentenceText text start mentions/></p>
                <p class="by"><a href=href>{move || app.document_title(&document)}</a></p>
            </div>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::api::{Hit, Mention, Value};

    #[test]
    fn a_year_comes_before_its_days_and_a_date_without_a_year_is_left_out() {
        let date = |iso: &str| Mention {
            start: 0,
            end: 0,
            text: iso.to_owned(),
            kind: EntityType::Date,
            id: iso.to_owned(),
            value: Some(Value { iso: Some(iso.to_owned()), ..Value::default() }),
            rule: String::new(),
            proposed: false,
        };
        let mentions = ["2025-01-20", "2024", "--01", "2025"].map(date).to_vec();
        let sentences = vec![HitSentence { mentions, ..HitSentence::default() }];
        let found =
            SearchResult { hits: vec![Hit { sentences, ..Hit::default() }], ..SearchResult::default() };
        let order: Vec<String> = dated(found).into_iter().map(|dated| dated.iso).collect();
        assert_eq!(order, ["2024", "2025", "2025-01-20"]);
    }
}
