//! One text: its sentences and mentions with offsets in UTF-16.

use super::{api, id, speaker};
use crate::corpus::Document;
use crate::entities::{Lexicon, Mention, Referent};
use crate::search::SentenceHit;
use crate::statements::{Analysis, Entry, Statement};
use crate::text::Utf16;

/// A text with what was found in it, and the map of its offsets.
pub struct Text<'a> {
    lexicon: &'a Lexicon,
    document: &'a Document,
    /// What was found in it.
    pub analysis: &'a Analysis,
    units: Utf16<'a>,
    /// Whether the text stands in the library, so that its id means something.
    listed: bool,
}

impl<'a> Text<'a> {
    /// A text of the library.
    pub fn of_entry(lexicon: &'a Lexicon, entry: &'a Entry) -> Text<'a> {
        Text {
            lexicon,
            document: &entry.document,
            analysis: &entry.analysis,
            units: Utf16::new(&entry.document.text),
            listed: true,
        }
    }

    /// A text that was only passed in.
    pub fn unlisted(lexicon: &'a Lexicon, document: &'a Document, analysis: &'a Analysis) -> Text<'a> {
        Text { lexicon, document, analysis, units: Utf16::new(&document.text), listed: false }
    }

    /// A mention of it.
    pub fn mention(&self, mention: &Mention) -> api::Mention {
        let (start, end) = self.units.span(mention.span);
        let value = match &mention.referent {
            Referent::Value(value) => Some((**value).clone()),
            _ => None,
        };
        api::Mention {
            start,
            end,
            text: mention.span.of(&self.document.text).to_owned(),
            kind: mention.kind,
            id: mention.id(self.lexicon),
            value,
            rule: mention.rule.name().to_owned(),
            proposed: mention.is_proposed(),
        }
    }

    /// A sentence of it that matched.
    pub fn hit_sentence(&self, found: &SentenceHit) -> Option<api::HitSentence> {
        let statement = self.analysis.statements.get(found.sentence as usize)?;
        let (start, end) = self.units.span(statement.span);
        let marks = found.marks.iter().map(|mark| {
            let (start, end) = self.units.span(mark.span);
            api::Mark { start, end, why: mark.why }
        });
        Some(api::HitSentence {
            start,
            end,
            text: statement.span.of(&self.document.text).to_owned(),
            marks: marks.collect(),
            sentence: found.sentence as usize,
            about: statement.about.iter().map(|entity| id(self.lexicon, *entity)).collect(),
            mentions: self.mentions_of(statement),
        })
    }

    fn mentions_of(&self, statement: &Statement) -> Vec<api::Mention> {
        self.analysis.mentions_of(statement).iter().map(|mention| self.mention(mention)).collect()
    }

    /// Its statement number `n`, which must exist.
    pub fn statement(&self, n: usize) -> api::Statement {
        let statement: &Statement = &self.analysis.statements[n];
        let (start, end) = self.units.span(statement.span);
        api::Statement {
            document: self.listed.then(|| self.document.id.clone()),
            start,
            end,
            text: statement.span.of(&self.document.text).to_owned(),
            about: statement.about.iter().map(|entity| id(self.lexicon, *entity)).collect(),
            dimensions: statement
                .dimensions
                .iter()
                .filter_map(|n| {
                    self.lexicon.dimensions.get(*n as usize).map(|dimension| dimension.id.clone())
                })
                .collect(),
            speaker: statement.speaker.as_ref().map(|said| speaker(self.lexicon, said)),
            hedged: statement.hedged,
            negated: statement.negated,
            direction: statement.direction,
            mentions: self.mentions_of(statement),
            because: statement
                .because
                .iter()
                .map(|because| {
                    let (start, end) = self.units.span(because.span);
                    let value = statement.value(self.lexicon, because).to_owned();
                    api::Because { start, end, decided: because.decided, value }
                })
                .collect(),
            sentence: n,
        }
    }
}
