//! From a document to its statements, one for each sentence, in order.

use super::about::{About, Before, Why, about, points_back};
use super::claim::claim;
use super::dimensions::dimensions;
use super::reading::{Reading, Sentence};
use super::speaker::{Attribution, attribution};
use super::statement::{Analysis, Because, Decided, Speaker, Statement};
use crate::corpus::Document;
use crate::entities::{EntityId, Lexicon, Mention, tag};

/// Tags `document` and reads its sentences as statements.
pub fn analyse(lexicon: &Lexicon, document: &Document) -> Analysis {
    let mentions = tag(lexicon, &document.text, &document.sentences);
    let statements = statements(lexicon, document, &mentions);
    Analysis { mentions, statements }
}

/// What one sentence leaves for the next.
#[derive(Default)]
struct Carried {
    about: Vec<EntityId>,
    pair: Vec<EntityId>,
    unsure: u32,
    dimensions: Vec<u8>,
    speaker: Option<Speaker>,
}

/// The sentences of `document` as statements; `mentions` are its mentions.
pub fn statements(lexicon: &Lexicon, document: &Document, mentions: &[Mention]) -> Vec<Statement> {
    let reading = Reading::new(lexicon, document, mentions);
    let mut carried = Carried::default();
    let mut paragraphs = document.paragraphs.iter().map(|paragraph| paragraph.sentences.start).peekable();
    let mut out = Vec::with_capacity(document.sentences.len());
    for (n, sentence) in (0u32..).zip(reading.sentences()) {
        let mut opens = false;
        while paragraphs.next_if(|start| *start <= n).is_some() {
            opens = true;
        }
        if opens {
            carried.speaker = None;
        }
        let (statement, unsure) = statement(&sentence, opens, &carried);
        carried.unsure = if unsure { carried.unsure + 1 } else { 0 };
        carried.about.clone_from(&statement.about);
        if statement.about.len() > 1 {
            carried.pair.clone_from(&statement.about);
        }
        carried.dimensions.clone_from(&statement.dimensions);
        if statement.speaker.is_some() {
            carried.speaker.clone_from(&statement.speaker);
        }
        out.push(statement);
    }
    out
}

fn statement(sentence: &Sentence, opens_paragraph: bool, carried: &Carried) -> (Statement, bool) {
    let said = attribution(sentence, carried.speaker.as_ref());
    let before = Before {
        about: carried.about.clone(),
        pair: carried.pair.clone(),
        unsure: carried.unsure,
        opens_paragraph,
    };
    let about = about(sentence, said.as_ref(), &before);
    let (mut dimensions, mut because) = dimensions(sentence);
    // A sentence that only points back is still about the same matter.
    if dimensions.is_empty()
        && let Some(words) = points_back(sentence)
    {
        dimensions.clone_from(&carried.dimensions);
        let span = sentence.span_of(words);
        because.extend((!dimensions.is_empty()).then(|| because_of(span, Decided::Dimension, "inherited")));
    }
    let claim = claim(sentence);
    because.extend(claim.because);
    because.extend(about_because(sentence, &about));
    because.extend(said.as_ref().map(|said| speaker_because(sentence, said)));
    because.sort_by_key(|because| (because.span, because.decided));
    let unsure = about.unsure;
    let statement = Statement {
        span: sentence.span,
        about: about.sides,
        dimensions,
        speaker: said.map(|said| said.speaker),
        hedged: claim.hedged,
        negated: claim.negated,
        direction: claim.direction,
        mentions: sentence.mentions.clone(),
        because,
    };
    (statement, unsure)
}

fn because_of(span: crate::text::Span, decided: Decided, value: &str) -> Because {
    Because { span, decided, value: value.to_owned() }
}

fn about_because(sentence: &Sentence, about: &About) -> Vec<Because> {
    let value = |why: &Why| match why {
        Why::Side(side) => sentence.reading.lexicon.entity(*side).seed.id.clone(),
        Why::Rule(rule) => (*rule).to_owned(),
    };
    let because = |(words, why): &(std::ops::Range<u32>, Why)| Because {
        span: sentence.span_of(words.clone()),
        decided: Decided::About,
        value: value(why),
    };
    about.because.iter().map(because).collect()
}

fn speaker_because(sentence: &Sentence, said: &Attribution) -> Because {
    let entity = said.speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).seed.id.clone());
    let value = if said.inherited {
        "inherited".to_owned()
    } else {
        entity.unwrap_or_else(|| said.speaker.name.clone())
    };
    Because { span: sentence.span_of(said.cue.clone()), decided: Decided::Speaker, value }
}
