//! The cues of a statement, with what each decided.

use crate::statements::about::{About, Why};
use crate::statements::reading::Sentence;
use crate::statements::speaker::Attribution;
use crate::statements::statement::{Because, Decided, Finding};
use crate::text::Span;

/// What it says of what was taken over from the sentence before.
pub const INHERITED: Finding = Finding::Word("inherited");

pub fn because_of(span: Span, decided: Decided, value: Finding) -> Because {
    Because { span, decided, value }
}

pub fn about_because(sentence: &Sentence, about: &About) -> Vec<Because> {
    let value = |why: &Why| match *why {
        Why::Side(side) => Finding::Entity(side),
        Why::Rule(rule) => Finding::Word(rule),
    };
    let because = |(words, why): &(std::ops::Range<u32>, Why)| Because {
        span: sentence.span_of(words.clone()),
        decided: Decided::About,
        value: value(why),
    };
    about.because.iter().map(because).collect()
}

pub fn speaker_because(sentence: &Sentence, said: &Attribution) -> Because {
    let entity = || said.speaker.entity.map_or(Finding::Speaker, Finding::Entity);
    let value = if said.inherited { INHERITED } else { entity() };
    Because { span: sentence.span_of(said.cue.clone()), decided: Decided::Speaker, value }
}
