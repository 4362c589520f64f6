//! Helpers of the tests: one sentence or more in, what was read of the last one out, as words.

use super::{Statement, analyse};
use crate::corpus::Document;
use crate::entities::{EntityId, Lexicon};

/// The embedded lexicon.
pub fn lexicon() -> &'static Lexicon {
    Lexicon::of_seeds()
}

/// The last statement of `text`.
pub fn last(text: &str) -> Statement {
    analyse(lexicon(), &Document::verbatim(text)).statements.pop().expect("a sentence")
}

/// The sides that the last sentence of `text` is about, by id, apart by spaces.
pub fn about(text: &str) -> String {
    let sides = last(text).about;
    sides.into_iter().map(id).collect::<Vec<_>>().join(" ")
}

/// The rows that the last sentence of `text` stands in.
pub fn dimensions_of(text: &str) -> String {
    let rows = last(text).dimensions;
    rows.iter().map(|n| lexicon().dimensions[*n as usize].id.as_str()).collect::<Vec<_>>().join(" ")
}

/// Who says the last sentence of `text`: name, entity, side; nothing for the article itself.
pub fn speaker(text: &str) -> Option<(String, Option<&'static str>, Option<&'static str>)> {
    last(text).speaker.map(|speaker| (speaker.name, speaker.entity.map(id), speaker.side.map(id)))
}

fn id(entity: EntityId) -> &'static str {
    &lexicon().entity(entity).seed.id
}
