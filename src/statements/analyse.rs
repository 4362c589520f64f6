//! From a document to its statements, one for each sentence, in order.

use super::about::{About, Before, Why, about, points_back};
use super::claim::claim;
use super::dimensions::dimensions;
use super::reading::{Reading, Sentence};
use super::speaker::{Attribution, attribution};
use super::statement::{Analysis, Because, Decided, Finding, Speaker, Statement};
use crate::corpus::Document;
use crate::entities::{EntityId, Lexicon, Mention, Page, tag_page};
use crate::text::{Span, order};

/// Tags `document` and reads its sentences as statements.
pub fn analyse(lexicon: &Lexicon, document: &Document) -> Analysis {
    let page = Page::new(lexicon, &document.text);
    let mentions = tag_page(&page, &document.sentences);
    let statements = statements_of_page(&page, document, &mentions);
    Analysis { mentions, statements }
}

/// What one sentence leaves for the next.
#[derive(Default)]
struct Carried {
    about: Vec<EntityId>,
    /// The pairs that sentences were about, and how many.
    pairs: std::collections::BTreeMap<Vec<EntityId>, u32>,
    unsure: u32,
    dimensions: Vec<u8>,
    /// How many sentences stood in each row for words of their own.
    rows: Vec<u32>,
    speaker: Option<Speaker>,
    /// How many sentences ago that speaker spoke.
    silent: u32,
    /// Whether a colon has announced a list, a line for each item.
    listing: bool,
    /// Who speaks in the quotation that is open, or that a colon announces.
    quoted: Option<Speaker>,
}

impl Carried {
    /// The row in which most sentences stood; of equally many the first.
    fn main_row(&self) -> Option<u8> {
        let most = self.rows.iter().max().filter(|count| **count > 0)?;
        self.rows.iter().position(|count| count == most).map(|row| row as u8)
    }

    /// Counts the rows of a sentence.
    fn count(&mut self, dimensions: &[u8]) {
        for row in dimensions.iter().map(|row| usize::from(*row)) {
            self.rows.resize(self.rows.len().max(row + 1), 0);
            self.rows[row] += 1;
        }
    }
}

/// The sentences of `document` as statements; `mentions` are its mentions.
pub fn statements(lexicon: &Lexicon, document: &Document, mentions: &[Mention]) -> Vec<Statement> {
    statements_of_page(&Page::new(lexicon, &document.text), document, mentions)
}

fn statements_of_page(page: &Page, document: &Document, mentions: &[Mention]) -> Vec<Statement> {
    let reading = Reading::new(page, document, mentions);
    let mut carried = Carried::default();
    let mut paragraphs = document.paragraphs.iter().map(|paragraph| paragraph.sentences.start).peekable();
    let mut out = Vec::with_capacity(document.sentences.len());
    for (n, sentence) in (0u32..).zip(reading.sentences()) {
        let mut opens = false;
        while paragraphs.next_if(|start| *start <= n).is_some() {
            opens = true;
        }
        // Crawled articles have a paragraph for each sentence, so a new one alone does not end what someone says.
        const SILENT: u32 = 2;
        if opens && carried.silent > SILENT {
            carried.speaker = None;
        }
        let (statement, unsure) = statement(&sentence, opens && !carried.listing, &carried);
        carried.unsure = if unsure { carried.unsure + 1 } else { 0 };
        carried.about.clone_from(&statement.about);
        if statement.about.len() > 1 {
            *carried.pairs.entry(statement.about.clone()).or_default() += 1;
        }
        carried.count(&statement.dimensions);
        carried.dimensions.clone_from(&statement.dimensions);
        carried.silent += 1;
        if statement.speaker.is_some() {
            carried.speaker.clone_from(&statement.speaker);
            carried.silent = 0;
        }
        carried.listing = announces(&statement, document) || (carried.listing && unsure);
        carried.quoted = goes_on_quoting(&statement, statement.span.of(&document.text));
        out.push(statement);
    }
    out
}

fn statement(sentence: &Sentence, opens_paragraph: bool, carried: &Carried) -> (Statement, bool) {
    let said = attribution(sentence, carried.speaker.as_ref());
    let quoted = carried.quoted.as_ref().filter(|_| said.is_none() && !sentence.words.is_empty());
    let before = Before {
        about: carried.about.clone(),
        pair: main_pair(&carried.pairs),
        unsure: carried.unsure,
        quoted: quoted.and_then(|speaker| speaker.side),
        opens_paragraph,
    };
    let about = about(sentence, said.as_ref(), &before);
    let (mut dimensions, mut because) = dimensions(sentence);
    // A sentence without a word for its matter goes on with the last one's, or, in a new paragraph, with the text's.
    if dimensions.is_empty() && !sentence.words.is_empty() {
        let points = points_back(sentence);
        dimensions = if points.is_none() && opens_paragraph {
            carried.main_row().into_iter().collect()
        } else {
            carried.dimensions.clone()
        };
        let words = points.unwrap_or(sentence.words.start..sentence.words.start + 1);
        let span = sentence.span_of(words);
        because.extend((!dimensions.is_empty()).then(|| because_of(span, Decided::Dimension, INHERITED)));
    }
    let claim = claim(sentence);
    because.extend(claim.because);
    because.extend(about_because(sentence, &about));
    because.extend(said.as_ref().map(|said| speaker_because(sentence, said)));
    let first = sentence.words.start..sentence.words.start + 1;
    because.extend(quoted.map(|_| because_of(sentence.span_of(first), Decided::Speaker, QUOTED)));
    order::sort_by_key(&mut because, |because| (because.span, because.decided));
    let unsure = about.unsure;
    let statement = Statement {
        span: sentence.span,
        about: about.sides,
        dimensions,
        speaker: said.map(|said| said.speaker).or_else(|| quoted.cloned()),
        hedged: claim.hedged,
        negated: claim.negated,
        direction: claim.direction,
        mentions: sentence.mentions.clone(),
        because,
    };
    (statement, unsure)
}

/// Whether a colon ends the sentence.
fn announces(statement: &Statement, document: &Document) -> bool {
    statement.span.of(&document.text).ends_with(':')
}

/// Who goes on speaking in the next sentence: a colon announces a quotation, or one is still open.
fn goes_on_quoting(statement: &Statement, text: &str) -> Option<Speaker> {
    let count = |marks: [char; 2]| text.matches(marks).count();
    let open = count(['«', '“']) > count(['»', '”']);
    let announced = text.ends_with(':');
    let inside = count(['»', '”']) == 0 && statement.because.iter().any(is_quoted);
    statement.speaker.clone().filter(|_| open || announced || inside)
}

/// Whether the speaker was taken over from the sentence before without a verb of speech.
fn is_quoted(because: &Because) -> bool {
    because.decided == Decided::Speaker && because.value == QUOTED
}

/// What [`Because::value`] says of a speaker in whose quotation the sentence stands.
const QUOTED: Finding = Finding::Word("quoted");

/// What it says of what was taken over from the sentence before.
const INHERITED: Finding = Finding::Word("inherited");

/// The most frequent pair; of equally frequent ones the first by id.
fn main_pair(pairs: &std::collections::BTreeMap<Vec<EntityId>, u32>) -> Vec<EntityId> {
    let most = pairs.iter().rev().max_by_key(|(_, count)| **count);
    most.map(|(pair, _)| pair.clone()).unwrap_or_default()
}

fn because_of(span: Span, decided: Decided, value: Finding) -> Because {
    Because { span, decided, value }
}

fn about_because(sentence: &Sentence, about: &About) -> Vec<Because> {
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

fn speaker_because(sentence: &Sentence, said: &Attribution) -> Because {
    let entity = || said.speaker.entity.map_or(Finding::Speaker, Finding::Entity);
    let value = if said.inherited { INHERITED } else { entity() };
    Because { span: sentence.span_of(said.cue.clone()), decided: Decided::Speaker, value }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::corpus::Document;
    use crate::statements::testing::lexicon;

    /// Names hold class words and nouns of speech themselves («وزارة التجارة», "the Commerce Department").
    #[test]
    fn any_name_of_the_lexicon_may_speak_in_any_place() {
        for (_, entity) in lexicon().entities() {
            for name in [&entity.seed.ar, &entity.seed.en].into_iter().chain(&entity.seed.names) {
                let text = format!(
                    "قال {name} إنها قلقة. {name} ترى أن السوق تتسع، فيما {name} أكدت. بحسب {name}. {name} said that it grows. \
                     As {name} warned, {name} officials said so. Said {name}."
                );
                let document = Document::verbatim(&text);
                let statements = super::analyse(lexicon(), &document).statements;
                assert_eq!(statements.len(), document.sentences.len(), "{name}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_has_a_statement_for_each_sentence_with_cues_inside_it(
            words in prop::collection::vec(prop::sample::select(&[
                "قال", "إن", "أن", "هوانغ", "بحسب", "رويترز", "الصين", "والولايات المتحدة", "القيود", "الأميركية", "قد", "يكون",
                "لا", "إلا", "«", "»", ":", "،", ".", "\n", "وأضاف", "شركة", "خبراء", "Nvidia", "said", "that", "it", "'s view",
                "5.6 مليون دولار", "هذا", "فيما", "after", "by", "كما", "يؤكد", "\u{200F}", "ـــ", "May", "السباق",
            ][..]), 0..40)
        ) {
            let text = words.join(" ");
            let document = Document::verbatim(&text);
            let statements = super::analyse(lexicon(), &document).statements;
            prop_assert_eq!(statements.len(), document.sentences.len());
            for (statement, span) in statements.iter().zip(&document.sentences) {
                prop_assert_eq!(statement.span, *span);
                for because in &statement.because {
                    prop_assert!(span.contains(because.span) && text.get(because.span.range()).is_some(), "{:?}", because);
                }
            }
        }
    }
}
