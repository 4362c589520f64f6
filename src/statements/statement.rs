//! What the comparison knows of one sentence, and the cue that decided each part of it.

use serde::{Deserialize, Serialize};

use crate::entities::{EntityId, Lexicon, Mention};
use crate::text::Span;

/// A sentence seen by the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Bytes of the text: the sentence.
    pub span: Span,
    /// The countries or bodies (entities that sides can be) it is mainly about; none: neither.
    pub about: Vec<EntityId>,
    /// Numbers of its dimensions in [`Lexicon::dimensions`], ascending.
    pub dimensions: Vec<u8>,
    /// Who says it; `None`: the article itself.
    pub speaker: Option<Speaker>,
    /// "may", "is said to", "disputed".
    pub hedged: bool,
    /// Whether the claim is denied.
    pub negated: bool,
    /// Whether it is a question, which claims nothing.
    pub asks: bool,
    /// Which way the claim points.
    pub direction: Option<Direction>,
    /// Its mentions, as a range of [`Analysis::mentions`].
    pub mentions: std::ops::Range<u32>,
    /// The cues, in the order of the text.
    pub because: Vec<Because>,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The entity, where the name is one.
    pub entity: Option<EntityId>,
    /// The words that name the speaker in this text ("ثلاثة مصادر مطلعة").
    pub name: String,
    /// The country or body the speaker counts as.
    pub side: Option<EntityId>,
}

/// Which way a claim points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Direction {
    Ahead,
    Behind,
    Rises,
    Falls,
    Permits,
    Forbids,
}

/// What a cue decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Decided {
    About,
    Dimension,
    Speaker,
    Hedge,
    Negation,
    Direction,
}

/// A cue, and what it decided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Because {
    /// Bytes of the text: the cue's words.
    pub span: Span,
    /// What it decided.
    pub decided: Decided,
    /// What it was decided to be.
    pub value: Finding,
}

/// What something was decided to be. Small, since there are millions of them in a large library; [`Statement::value`] says
/// it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// An entity: a side, or who speaks.
    Entity(EntityId),
    /// The row of that number.
    Dimension(u8),
    /// A speaker without an entity: [`Speaker::name`] of the statement.
    Speaker,
    /// A direction, or a word of the rule that decided.
    Word(&'static str),
}

impl Statement {
    /// The id or the words that `because`, one of its own, gives as its value.
    pub fn value<'a>(&'a self, lexicon: &'a Lexicon, because: &Because) -> &'a str {
        match because.value {
            Finding::Entity(entity) => &lexicon.entity(entity).seed.id,
            Finding::Dimension(n) => lexicon.dimensions.get(n as usize).map_or("", |row| &row.id),
            Finding::Speaker => self.speaker.as_ref().map_or("", |speaker| &speaker.name),
            Finding::Word(word) => word,
        }
    }
}

/// All that is found out about one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// In the order of the text, without overlap.
    pub mentions: Vec<Mention>,
    /// One for each sentence of the document, in order.
    pub statements: Vec<Statement>,
}

impl Analysis {
    /// The mentions of `statement`, one of its own.
    pub fn mentions_of(&self, statement: &Statement) -> &[Mention] {
        let range = statement.mentions.start as usize..statement.mentions.end as usize;
        self.mentions.get(range).unwrap_or_default()
    }

    /// Gives back what growing left over.
    pub fn shrink_to_fit(&mut self) {
        self.mentions.shrink_to_fit();
        self.statements.shrink_to_fit();
        for statement in &mut self.statements {
            statement.about.shrink_to_fit();
            statement.dimensions.shrink_to_fit();
            statement.because.shrink_to_fit();
            if let Some(speaker) = &mut statement.speaker {
                speaker.name.shrink_to_fit();
            }
        }
    }
}
