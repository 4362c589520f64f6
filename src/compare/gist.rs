//! The gist of a statement: what the stages of a comparison ask of it before all else.

use super::matters::{MatterSet, Read, Turn};
use super::voices::VoiceId;
use crate::statements::Statement;

/// What the stages of a comparison ask of a statement before all else. Those of a text lie side by side, so that a stage passes over
/// most statements without a look at what else is kept of them, which is spread over the memory.
#[derive(Clone, Copy, Debug)]
pub struct Gist {
    /// Its matters.
    pub matters: MatterSet,
    /// Who says it; [`NOBODY`](super::voices::NOBODY) where the article itself does.
    pub voice: VoiceId,
    /// How strong it is as evidence, its row left aside.
    pub strength: i8,
    /// Whether it asks and claims nothing.
    pub asks: bool,
    /// Whether it claims something: it neither asks nor supposes, and is no heading.
    pub claims: bool,
    /// Whether it claims it without a hedge or a doubt.
    pub is_flat: bool,
    /// Whether it makes something a matter of dispute.
    pub disputes: bool,
    /// Whether it leans any way.
    pub leans: bool,
    /// Whether its words set it against what stands before.
    pub turns: bool,
    /// Whether its words go against what another voice has just said, or dispute it.
    pub goes_against: bool,
    /// Whether it can go against that without such words: somebody leans one way, or denies.
    pub contradicts: bool,
    /// Whether it sets one thing beside another.
    pub beside: bool,
    /// Whether it names a country or body.
    pub names_sides: bool,
}

impl Gist {
    /// Of `statement`, a sentence of `text` of which this was `read`.
    pub fn new(
        text: &str,
        statement: &Statement,
        read: &Read,
        leans: bool,
        voice: VoiceId,
        strength: i8,
    ) -> Gist {
        let claims = !statement.asks && !read.supposes && !is_heading(statement.span.of(text));
        let disputes = read.disputes.is_some();
        let contradicts = statement.speaker.is_some() && (leans || statement.negated);
        Gist {
            matters: read.matters,
            voice,
            strength,
            asks: statement.asks,
            claims,
            is_flat: claims && !statement.hedged && !disputes,
            disputes,
            leans,
            turns: read.turns != Turn::No,
            goes_against: read.against.is_some() || disputes,
            contradicts,
            beside: read.beside,
            names_sides: !read.sides.is_empty(),
        }
    }
}

/// A heading has few words, and no mark ends it.
fn is_heading(sentence: &str) -> bool {
    const WORDS: usize = 10;
    sentence.ends_with(char::is_alphanumeric) && sentence.split_whitespace().nth(WORDS).is_none()
}
