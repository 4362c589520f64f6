//! From a document to its statements, one for each sentence, in order.

use std::collections::BTreeMap;

use super::about::{About, Before, Why, about, points_back, takes_measure};
use super::claim::claim;
use super::dimensions::{MOST, dimensions};
use super::reading::{Reading, Sentence};
use super::speaker::{Attribution, Heard, attribution};
use super::statement::{Analysis, Because, Decided, Finding, Speaker, Statement};
use crate::corpus::Document;
use crate::entities::{EntityId, Lexicon, Mention, Page, tag_page};
use crate::text::{Folded, Span, Word, order};

/// Tags `document` and reads its sentences as statements.
pub fn analyse(lexicon: &Lexicon, document: &Document) -> Analysis {
    read(lexicon, document).analysis
}

/// A document that was read: what was found out, and the text as it is matched, for whoever reads it next.
pub struct Read {
    /// Mentions and statements.
    pub analysis: Analysis,
    /// The text, folded.
    pub folded: Folded,
    /// The words of the folded text.
    pub words: Vec<Word>,
}

/// The same as [`analyse`], with the folded text and its words.
pub fn read(lexicon: &Lexicon, document: &Document) -> Read {
    let mut page = Page::new(lexicon, &document.text);
    let mentions = tag_page(&page, &document.sentences);
    let statements = statements_of_page(&page, document, &mentions);
    let analysis = Analysis { mentions, statements };
    Read { analysis, folded: std::mem::take(&mut page.folded), words: std::mem::take(&mut page.words) }
}

/// What one sentence leaves for the next.
#[derive(Default)]
struct Carried {
    about: Vec<EntityId>,
    /// The pairs that sentences were about, and how many.
    pairs: BTreeMap<Vec<EntityId>, u32>,
    /// The most frequent pair, and how many; of equally frequent ones the first by id.
    main_pair: (Vec<EntityId>, u32),
    measure: Option<EntityId>,
    unsure: u32,
    dimensions: Vec<u8>,
    /// How many sentences stood in each row for words of their own.
    rows: Vec<u32>,
    heard: Heard,
    /// How many sentences ago the last speaker spoke.
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

    fn count_pair(&mut self, about: &[EntityId]) {
        if about.len() < 2 {
            return;
        }
        let count = self.pairs.entry(about.to_vec()).or_default();
        *count += 1;
        let (main, most) = &mut self.main_pair;
        if *count > *most || *count == *most && about < main.as_slice() {
            (*main, *most) = (about.to_vec(), *count);
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
            carried.heard.last = None;
        }
        let (statement, unsure) = statement(&sentence, opens && !carried.listing, &carried);
        carried.unsure = if unsure { carried.unsure + 1 } else { 0 };
        carried.about.clone_from(&statement.about);
        carried.heard.about.clone_from(&statement.about);
        if let [side] = statement.about[..]
            && !unsure
            && takes_measure(&sentence)
        {
            carried.measure = Some(side);
        }
        carried.count_pair(&statement.about);
        carried.count(&statement.dimensions);
        carried.dimensions.clone_from(&statement.dimensions);
        carried.silent += 1;
        if let Some(speaker) = &statement.speaker {
            carried.heard.note(speaker);
            carried.silent = 0;
        }
        carried.listing = announces(&statement, document) || (carried.listing && unsure);
        carried.quoted = goes_on_quoting(&statement, statement.span.of(&document.text));
        out.push(statement);
    }
    out
}

fn statement(sentence: &Sentence, opens_paragraph: bool, carried: &Carried) -> (Statement, bool) {
    let said = attribution(sentence, &carried.heard);
    let quoted = carried.quoted.as_ref().filter(|_| said.is_none() && !sentence.words.is_empty());
    let before = Before {
        about: carried.about.clone(),
        pair: carried.main_pair.0.clone(),
        measure: carried.measure,
        unsure: carried.unsure,
        quoted: quoted.and_then(|speaker| speaker.side),
        opens_paragraph,
    };
    let about = about(sentence, said.as_ref(), &before);
    let name = said.as_ref().map(|said| said.name.clone()).unwrap_or_default();
    let (mut dimensions, mut because) = dimensions(sentence, name, carried.main_row());
    // A sentence without a word for its matter goes on with the text's and, within a paragraph, with the last one's.
    if dimensions.is_empty() && !sentence.words.is_empty() {
        let points = points_back(sentence);
        if points.is_some() || !opens_paragraph {
            dimensions.clone_from(&carried.dimensions);
        }
        if let Some(main) = carried.main_row().filter(|main| !dimensions.contains(main)) {
            dimensions.truncate(MOST - 1);
            dimensions.push(main);
            order::sort(&mut dimensions);
        }
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
    let speaker = statement.speaker.as_ref()?;
    let (opened, closed) = quotation_marks(text);
    let goes_on =
        text.ends_with(':') || opened > closed || closed == 0 && statement.because.iter().any(is_quoted);
    goes_on.then(|| speaker.clone())
}

/// How many quotations `text` opens and closes.
fn quotation_marks(text: &str) -> (usize, usize) {
    const LEADS: [u8; 2] = [0xC2, 0xE2]; // first bytes of the marks, rare in Arabic
    let places = text.bytes().enumerate().filter(|(_, byte)| LEADS.contains(byte));
    places.fold((0, 0), |(opened, closed), (at, _)| match text[at..].chars().next() {
        Some('«' | '“') => (opened + 1, closed),
        Some('»' | '”') => (opened, closed + 1),
        _ => (opened, closed),
    })
}

/// Whether the speaker was taken over from the sentence before without a verb of speech.
fn is_quoted(because: &Because) -> bool {
    because.decided == Decided::Speaker && because.value == QUOTED
}

/// What [`Because::value`] says of a speaker in whose quotation the sentence stands.
const QUOTED: Finding = Finding::Word("quoted");

/// What it says of what was taken over from the sentence before.
const INHERITED: Finding = Finding::Word("inherited");

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
    use crate::entities::EntityType;
    use crate::statements::testing::lexicon;

    /// Names of institutions hold class words and nouns of speech themselves («وزارة التجارة», "the Commerce Department").
    #[test]
    fn any_institution_may_speak_in_any_place() {
        for (_, entity) in lexicon().entities().filter(|(_, entity)| entity.kind == EntityType::Institution) {
            for name in [&entity.seed.ar, &entity.seed.en] {
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
