//! What holds of every comparison: swapping the sides mirrors it, each story counts once, and every number opens its sentences.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::statements::Read;

/// The same comparison seen from the other side.
fn mirrored(mut comparison: Comparison) -> Comparison {
    use std::mem::swap;
    for row in &mut comparison.rows {
        swap(&mut row.a, &mut row.b);
    }
    for balance in &mut comparison.balance {
        balance.tally = balance.tally.mirrored();
    }
    for source in &mut comparison.by_source {
        source.tally = source.tally.mirrored();
    }
    for voice in &mut comparison.voices {
        voice.about.swap(0, 1);
        voice.camp = match voice.camp {
            Camp::A => Camp::B,
            Camp::B => Camp::A,
            other => other,
        };
    }
    for figure in &mut comparison.figures {
        figure.bearing = figure.bearing.mirrored();
    }
    // Those of a contrast stand in the order of the sides, those of a tension in that of the library.
    let across = |pair: [usize; 2]| {
        let of_contrast = |contrast: &Contrast| contrast.pairing == Pairing::Figures(pair);
        comparison.contrasts.iter().any(of_contrast)
    };
    comparison
        .figure_pairs
        .iter_mut()
        .filter(|pair| across(pair.figures))
        .for_each(|pair| pair.figures.swap(0, 1));
    for contrast in &mut comparison.contrasts {
        swap(&mut contrast.a, &mut contrast.b);
        if let Pairing::Figures(pair) = &mut contrast.pairing {
            pair.swap(0, 1);
        }
    }
    for spot in &mut comparison.blind_spots {
        spot.first = !spot.first;
    }
    comparison.blind_spots.sort_by_key(|spot| (spot.dimension, !spot.first));
    for word in &mut comparison.words {
        (word.low, word.high) = (-word.high, -word.low);
        word.log_odds = -word.log_odds;
        word.documents.swap(0, 1);
        word.statements.swap(0, 1);
    }
    comparison
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let sentence = prop::sample::select(&SENTENCES[..]);
    prop::collection::vec(prop::collection::vec(sentence, 1..8).prop_map(|text| text.join(" ")), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn swapping_the_sides_mirrors_everything(texts in texts()) {
        let library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let one = weigh(&library, &options(&library, "united-states", "china"));
        let other = weigh(&library, &options(&library, "china", "united-states"));
        prop_assert_eq!(one, mirrored(other));
    }

    #[test]
    fn a_document_that_comes_and_goes_changes_nothing(texts in texts(), extra in texts()) {
        let mut library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let mut digests = Digests::of(&library);
        let options = options(&library, "united-states", "china");
        let before = compare(&library, &digests, &options);
        let id = library.add(Document::from_text("extra".to_owned(), None, &extra.join(" ")));
        digests.add(&library, id, &Read::of(library.get(id).expect("a document")));
        let with = compare(&library, &digests, &options);
        let own = library.get(id).expect("a document").analysis.statements.len();
        prop_assert_eq!(with.counted, [before.counted[0] + 1, before.counted[1] + own]);
        digests.remove(id);
        library.remove(id);
        prop_assert_eq!(compare(&library, &digests, &options), before);
    }

    #[test]
    fn a_near_copy_changes_only_what_there_was_before(texts in texts()) {
        let mut library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let options = options(&library, "united-states", "china");
        let before = weigh(&library, &options);
        let copy = library.add(Document::from_text("copy".to_owned(), None, &texts[0]));
        library.count_as(copy, library.find("d0").expect("a document"));
        let own = library.get(copy).expect("a document").analysis.statements.len();
        let with = weigh(&library, &options);
        prop_assert_eq!(with.before, [before.before[0] + 1, before.before[1] + own]);
        prop_assert_eq!(Comparison { before: before.before, ..with }, before);
    }

    #[test]
    fn the_strongest_of_a_cell_are_the_first_of_its_evidence(texts in texts()) {
        let library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let options = options(&library, "united-states", "china");
        let digests = Digests::of(&library);
        for row in compare(&library, &digests, &options).rows {
            for (cell, bearing) in [(row.a, Bearing::A), (row.b, Bearing::B), (row.both, Bearing::Both)] {
                let places = evidence(&library, &digests, &options, &all(bearing, row.dimension));
                prop_assert_eq!(places.len(), cell.statements);
                prop_assert_eq!(&places[..places.len().min(SHOWN)], &cell.top[..]);
            }
        }
    }

    #[test]
    fn each_document_adds_what_it_says_alone(texts in texts()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let all = library(&texts);
        let comparison = weigh(&all, &options(&all, "united-states", "china"));
        let mut sum = Counts::default();
        for text in texts {
            let one = library(&[text]);
            sum.add(&weigh(&one, &options(&one, "united-states", "china")));
        }
        let mut whole = Counts::default();
        whole.add(&comparison);
        prop_assert_eq!(whole, sum);
    }

    #[test]
    fn nothing_rests_on_a_document_that_was_taken_out(texts in texts(), extra in texts()) {
        let mut library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let mut digests = Digests::of(&library);
        let gone = library.add(Document::from_text("extra".to_owned(), None, &extra[0]));
        digests.add(&library, gone, &Read::of(library.get(gone).expect("a document")));
        digests.remove(gone);
        library.remove(gone);
        let comparison = compare(&library, &digests, &options(&library, "united-states", "china"));
        let cells = comparison.rows.iter().flat_map(|row| [&row.a, &row.b, &row.both]);
        let mut places: Vec<Place> = cells.flat_map(|cell| cell.top.clone()).collect();
        places.extend(comparison.figures.iter().map(|figure| figure.place));
        places.extend(comparison.contrasts.iter().flat_map(|contrast| [contrast.a, contrast.b]));
        places.extend(comparison.tensions.iter().flat_map(|tension| [tension.first, tension.second]));
        prop_assert!(places.iter().all(|place| place.document != gone));
        let pairs = comparison.figure_pairs.iter().flat_map(|pair| pair.figures);
        prop_assert!(pairs.into_iter().all(|at| at < comparison.figures.len()));
    }

    #[test]
    fn every_number_opens_as_many_sentences(texts in texts()) {
        let library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let (options, digests) = (options(&library, "united-states", "china"), Digests::of(&library));
        let comparison = compare(&library, &digests, &options);
        let count = |behind: Behind| evidence(&library, &digests, &options, &behind).len();
        let any = Behind::default;
        for voice in &comparison.voices {
            let id = digests.voices.find(voice.speaker.entity, &voice.speaker.name);
            let by = |bearing| count(Behind { voice: id, bearing, ..any() });
            prop_assert_eq!(voice.statements, by(None));
            prop_assert_eq!([voice.about[0], voice.about[1]], [by(Some(Bearing::A)), by(Some(Bearing::B))]);
        }
        for Balance { dimension, tally } in &comparison.balance {
            let by = |camp| count(Behind { dimension: Some(*dimension), camp: Some(camp), ..any() });
            prop_assert_eq!(tally.said, [Camp::A, Camp::B, Camp::Other, Camp::Article].map(by));
        }
        for source in &comparison.by_source {
            let by = |bearing| count(Behind { source: Some(source.source.clone()), bearing: Some(bearing), ..any() });
            let bearings = [Bearing::A, Bearing::B, Bearing::Both, Bearing::Neither];
            prop_assert_eq!(source.tally.about, bearings.map(by));
        }
        for word in &comparison.words {
            let by = |bearing| count(Behind { term: Some(word.term.clone()), bearing: Some(bearing), ..any() });
            prop_assert_eq!(word.statements, [Bearing::A, Bearing::B].map(by), "{}", word.term);
        }
    }
}

/// What is counted of documents, which no other document changes.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    counted: [usize; 2],
    sources: usize,
    figures: usize,
    /// By row and cell: documents, statements, figures.
    cells: BTreeMap<(u8, u8), [usize; 3]>,
    tallies: BTreeMap<u8, [usize; 8]>,
    /// By voice: statements, documents, and about whom.
    voices: BTreeMap<String, [usize; 6]>,
}

impl Counts {
    fn add(&mut self, comparison: &Comparison) {
        fn add<const N: usize>(sum: &mut [usize; N], more: [usize; N]) {
            sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
        add(&mut self.counted, comparison.counted);
        self.sources += comparison.sources;
        self.figures += comparison.figures.len();
        for row in &comparison.rows {
            for (n, cell) in (0u8..).zip([&row.a, &row.b, &row.both]) {
                let counts = self.cells.entry((row.dimension, n)).or_default();
                add(counts, [cell.documents, cell.statements, cell.figures]);
            }
        }
        for Balance { dimension, tally } in &comparison.balance {
            let ([a, b, both, neither], [c, d, other, article]) = (tally.about, tally.said);
            add(self.tallies.entry(*dimension).or_default(), [a, b, both, neither, c, d, other, article]);
        }
        for voice in &comparison.voices {
            let [a, b, both, neither] = voice.about;
            let counts =
                self.voices.entry(format!("{:?} {}", voice.speaker.entity, voice.speaker.name)).or_default();
            add(counts, [voice.statements, voice.documents, a, b, both, neither]);
        }
    }
}
