//! The examples of `seeds/lexicon/examples.toml`: one for each list of cues, each row and each rule.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use super::testing::{about, last, lexicon};
use super::{Decided, Statement};
use crate::corpus::seed::WordList;
use crate::entities::cues::{Cue, Kind};
use crate::text::Worded;

type Group = BTreeMap<String, Example>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    cues: Group,
    rows: Group,
    rules: Group,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    #[serde(default)]
    ar: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    shows: Vec<String>,
}

impl Example {
    fn texts(&self) -> impl Iterator<Item = &str> {
        [self.ar.as_str(), self.en.as_str()].into_iter().filter(|text| !text.is_empty())
    }
}

fn examples() -> Examples {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/lexicon/examples.toml");
    toml::from_str(&fs::read_to_string(path).expect(path)).expect(path)
}

/// What is read of the last sentence of `text`, by the first word of an expectation.
fn shown(text: &str, statement: &Statement, what: &str) -> Vec<String> {
    let lexicon = lexicon();
    let yes = |yes: bool| vec![if yes { "yes" } else { "no" }.to_owned()];
    match what {
        "about" => vec![Some(about(text)).filter(|about| !about.is_empty()).unwrap_or("neither".to_owned())],
        "speaker" => vec![statement.speaker.as_ref().map_or("article".to_owned(), |speaker| {
            speaker.entity.map_or(speaker.name.clone(), |entity| lexicon.entity(entity).seed.id.clone())
        })],
        "row" => {
            statement.dimensions.iter().map(|row| lexicon.dimensions[*row as usize].id.clone()).collect()
        }
        "hedged" => yes(statement.hedged),
        "negated" => yes(statement.negated),
        "direction" => {
            let because = statement.because.iter().filter(|because| because.decided == Decided::Direction);
            because.map(|because| statement.value(lexicon, because).to_owned()).collect()
        }
        "because" => {
            let because = statement.because.iter();
            because.map(|because| statement.value(lexicon, because).to_owned()).collect()
        }
        _ => panic!("no such expectation: {what}"),
    }
}

/// What of `shows` is not read of `text`.
fn missing(text: &str, shows: &[String]) -> Vec<String> {
    let statement = last(text);
    let wrong = shows.iter().filter_map(|shows| {
        let (what, wanted) = shows.split_once(' ')?;
        let found = shown(text, &statement, what);
        let right = wanted.split(" | ").any(|wanted| found.iter().any(|found| found == wanted));
        (!right).then(|| {
            format!(
                "{text} shows {what} {found:?} and not {wanted}: {:?}",
                statement
                    .because
                    .iter()
                    .map(|b| (b.span.of(text), b.decided, statement.value(lexicon(), b)))
                    .collect::<Vec<_>>()
            )
        })
    });
    wrong.collect()
}

fn check(group: &Group) {
    let wrong = group.iter().flat_map(|(key, example)| {
        example
            .texts()
            .flat_map(|text| missing(text, &example.shows))
            .map(move |wrong| format!("{key}: {wrong}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether `text` holds `cue`.
fn holds(text: &str, cue: Cue) -> bool {
    lexicon().cues.find(&Worded::of(text)).iter().any(|hit| hit.cue == cue)
}

#[test]
fn every_list_of_cues_decides_what_its_example_shows() {
    let examples = examples().cues;
    for kind in Kind::ALL {
        let WordList { ar, en } = lexicon().words("cues", kind.key());
        let example = examples.get(kind.key()).unwrap_or_else(|| panic!("{} has no example", kind.key()));
        for (list, text) in [(ar, &example.ar), (en, &example.en)] {
            assert_eq!(list.is_empty(), text.is_empty(), "{}: an example where there are words", kind.key());
            assert!(list.is_empty() || holds(text, Cue::Word(*kind)), "{}: {text}", kind.key());
        }
    }
    assert_eq!(examples.len(), Kind::ALL.len(), "no example of a list that is none");
    check(&examples);
}

#[test]
fn every_row_holds_its_example() {
    let rows = examples().rows;
    for (n, row) in (0u8..).zip(&lexicon().dimensions) {
        let example = rows.get(&row.id).unwrap_or_else(|| panic!("{} has no example", row.id));
        assert_eq!(example.texts().count(), 2, "{}", row.id);
        for text in example.texts() {
            assert!(holds(text, Cue::Dimension(n)), "{}: {text}", row.id);
            assert_eq!(missing(text, &[format!("row {}", row.id)]), [""; 0]);
        }
    }
    assert_eq!(rows.len(), lexicon().dimensions.len(), "no example of a row that is none");
}

#[test]
fn every_rule_decides_its_example() {
    check(&examples().rules);
}
