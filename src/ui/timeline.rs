//! Sentences that give a date whose year is known: both sides on one axis, and the same as a table.

mod axis;
mod table;

use leptos::prelude::*;

use self::axis::Axis;
use self::table::DateTable;
use super::parts::answer::answered;
use super::parts::meta::column_about;
use crate::app::moments::Moment;
use crate::app::{App, ask, copy};
use crate::engine::api::{Column, EntityType, Facets, HitSentence, SearchOptions, SearchResult};
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
        {answered(found, |found| {
            let dated = dated(found);
            match dated.is_empty() {
                true => view! { <p class="nothing">{App::expect().label(copy::NO_DATES)}</p> }.into_any(),
                false => view! { <Axis dated=dated.clone()/><DateTable dated/> }.into_any(),
            }
        })}
    }
}

/// A date that a sentence gives.
#[derive(Clone, Debug, PartialEq)]
struct Dated {
    /// Where it stands on the axis.
    moment: Moment,
    /// The words of the text.
    words: String,
    document: String,
    sentence: HitSentence,
}

impl Dated {
    /// Whom its sentence is about.
    fn column(&self) -> Column {
        column_about(&self.sentence.about)
    }
}

/// Every date whose year is known, earliest first; a year stands before its months, a month before its days.
fn dated(found: SearchResult) -> Vec<Dated> {
    let mut list = Vec::new();
    for hit in found.hits {
        for sentence in hit.sentences {
            for mention in &sentence.mentions {
                if let Some(moment) = mention.value.as_ref().and_then(Moment::of) {
                    let (words, document) = (mention.text.clone(), hit.id.clone());
                    list.push(Dated { moment, words, document, sentence: sentence.clone() });
                }
            }
        }
    }
    let place = |dated: &Dated| {
        let Moment { year, first, last, precision, day } = dated.moment;
        // The vaguer of two that begin together comes first.
        (year, first, precision, u8::MAX - last, day)
    };
    order::sort_by(&mut list, |a, b| {
        let text = |dated: &Dated| (dated.document.clone(), dated.sentence.sentence);
        place(a).cmp(&place(b)).then_with(|| text(a).cmp(&text(b)))
    });
    list.dedup_by(|a, b| {
        a.moment == b.moment && a.document == b.document && a.sentence.sentence == b.sentence.sentence
    });
    list
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
        let mentions = ["2025-01-20", "2024", "--01", "2025", "2025-01"].map(date).to_vec();
        let sentences = vec![HitSentence { mentions, ..HitSentence::default() }];
        let found =
            SearchResult { hits: vec![Hit { sentences, ..Hit::default() }], ..SearchResult::default() };
        let order: Vec<String> = dated(found).into_iter().map(|dated| dated.words).collect();
        assert_eq!(order, ["2024", "2025", "2025-01", "2025-01-20"]);
    }
}
