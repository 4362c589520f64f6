//! The dates that sentences give, on one axis: for each moment how many are about whom, and the sentences in its order.

use super::api;
use super::convert::{self, Texts};
use super::moment::Moment;
use crate::corpus::{DocId, Language};
use crate::entities::{EntityId, EntityType, Referent};
use crate::statements::Library;
use crate::text::order;

/// A date and where it is given.
struct Place<'a> {
    moment: Moment,
    about: &'a [EntityId],
    document: DocId,
    sentence: u32,
    words: &'a str,
}

/// The dates that `options` let through. Near-copies say what another text says and are left out.
pub fn timeline(library: &Library, options: &api::TimelineOptions) -> api::Timeline {
    let mut places = places(library, options.language.unwrap_or(Language::Ar));
    places.retain(|place| admits(library, options, place));
    order::sort_by_key(&mut places, |place| (place.moment.order(), place.document, place.sentence));
    let limit = options.limit.unwrap_or(100);
    let mut texts = Texts::new(library);
    let wanted = places.iter().skip(options.offset).take(limit);
    let dated = wanted.filter_map(|place| dated(library, &mut texts, place)).collect();
    let total = places.len();
    order::sort_by_key(&mut places, |place| (place.moment.order(), place.about));
    let same = |a: &Place, b: &Place| a.moment == b.moment && a.about == b.about;
    api::Timeline { total, marks: places.chunk_by(same).map(|run| mark(library, run)).collect(), dated }
}

fn places(library: &Library, language: Language) -> Vec<Place<'_>> {
    let mut places: Vec<Place> = Vec::new();
    let own = library.entries().filter(|(id, entry)| entry.counted_as == *id);
    for (document, entry) in own.filter(|(_, entry)| entry.document.language == language) {
        for (sentence, statement) in (0u32..).zip(&entry.analysis.statements) {
            let first = places.len();
            let dates = entry.analysis.mentions_of(statement).iter();
            for mention in dates.filter(|mention| mention.kind == EntityType::Date) {
                let Referent::Value(value) = &mention.referent else { continue };
                let Some(moment) = Moment::of(value) else { continue };
                if places.get(first..).unwrap_or_default().iter().all(|other| other.moment != moment) {
                    let words = mention.span.of(&entry.document.text);
                    places.push(Place { moment, about: &statement.about, document, sentence, words });
                }
            }
        }
    }
    places
}

fn admits(library: &Library, options: &api::TimelineOptions, place: &Place) -> bool {
    let is = |wanted: &Option<String>, own: String| wanted.as_ref().is_none_or(|wanted| *wanted == own);
    let about = || options.about.as_ref().is_none_or(|wanted| *wanted == ids(library, place.about));
    is(&options.start, place.moment.start()) && is(&options.end, place.moment.end()) && about()
}

fn ids(library: &Library, about: &[EntityId]) -> Vec<String> {
    about.iter().map(|entity| convert::id(&library.lexicon, *entity)).collect()
}

/// The mark of dates that are all the same and about the same; there is at least one.
fn mark(library: &Library, run: &[Place]) -> api::TimelineMark {
    let Place { moment, about, words, .. } = &run[0];
    api::TimelineMark {
        start: moment.start(),
        end: moment.end(),
        precision: moment.precision,
        about: ids(library, about),
        sentences: run.len(),
        words: (*words).to_owned(),
    }
}

fn dated(library: &Library, texts: &mut Texts, place: &Place) -> Option<api::Dated> {
    Some(api::Dated {
        start: place.moment.start(),
        end: place.moment.end(),
        precision: place.moment.precision,
        words: place.words.to_owned(),
        document: library.get(place.document)?.document.id.clone(),
        sentence: texts.sentence(place.document, place.sentence)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::engine::api::{ImportReport, NewDocument};

    fn engine(text: &str) -> Engine {
        let mut engine = Engine::ready();
        let new = NewDocument { id: Some("t".to_owned()), text: text.to_owned(), ..NewDocument::default() };
        engine.add(0, &new, &mut ImportReport::default());
        engine
    }

    #[test]
    fn a_year_comes_before_its_days_and_a_date_is_told_once_a_sentence() {
        let engine = engine(
            "أعلنت الشركة في 20 يناير 1995 وفي 20 يناير 1995 خبرًا. وشهد عام 1995 خبرًا آخر. وجاء يناير.",
        );
        let options = api::TimelineOptions { limit: Some(usize::MAX), ..Default::default() };
        let found = timeline(engine.library(), &options);
        let own: Vec<&str> =
            found.dated.iter().filter(|dated| dated.document == "t").map(|dated| &*dated.words).collect();
        assert_eq!(own, ["1995", "20 يناير 1995"]);
        assert_eq!(found.total, found.dated.len());
        assert_eq!(found.marks.iter().map(|mark| mark.sentences).sum::<usize>(), found.total);
    }

    #[test]
    fn a_mark_opens_its_own_sentences() {
        let engine = Engine::ready();
        let all = timeline(engine.library(), &api::TimelineOptions::default());
        for mark in &all.marks {
            let options = api::TimelineOptions {
                start: Some(mark.start.clone()),
                end: Some(mark.end.clone()),
                about: Some(mark.about.clone()),
                ..Default::default()
            };
            let found = timeline(engine.library(), &options);
            assert_eq!(found.total, mark.sentences);
            assert!(found.dated.iter().all(|dated| dated.sentence.about == mark.about));
        }
    }
}
