//! From a document to its statements, one for each sentence, in order.

mod because;
mod carried;

use self::because::{INHERITED, about_because, because_of, speaker_because};
use self::carried::{Carried, QUOTED, goes_on_quoting};
use super::about::{Before, about, points_back, takes_measure};
use super::claim::claim;
use super::dimensions::{MOST, dimensions};
use super::read::Read;
use super::reading::{Reading, Sentence};
use super::speaker::attribution;
use super::statement::{Analysis, Because, Decided, Statement};
use crate::corpus::Document;
use crate::entities::cues::Kind;
use crate::entities::{Lexicon, Page, tag_page};
use crate::text::order;

/// Tags `document` and reads its sentences as statements.
pub fn analyse(lexicon: &Lexicon, document: &Document) -> Analysis {
    read(lexicon, document).0
}

/// The same as [`analyse`], with what whoever reads the document next need not do again.
pub fn read(lexicon: &Lexicon, document: &Document) -> (Analysis, Read) {
    let mut page = Page::new(lexicon, &document.text);
    let mentions = tag_page(&page, &document.sentences);
    let reading = Reading::new(&page, document, &mentions);
    let statements = statements(&reading);
    let Reading { sentence_words, mention_words, .. } = reading;
    let text = std::mem::take(&mut page.text);
    (Analysis { mentions, statements }, Read { text, sentences: sentence_words, mentions: mention_words })
}

fn statements(reading: &Reading) -> Vec<Statement> {
    let document = reading.document;
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
        about: &carried.heard.about,
        pair: &carried.main_pair.0,
        measure: carried.measure,
        unsure: carried.unsure,
        quoted: quoted.and_then(|speaker| speaker.side),
        opens_paragraph,
    };
    let about = about(sentence, said.as_ref(), &before);
    let name = said.as_ref().map(|said| said.name.clone()).unwrap_or_default();
    let (mut dimensions, mut because) = dimensions(sentence, name, carried.main_row());
    if dimensions.is_empty() {
        because.extend(go_on(sentence, opens_paragraph, carried, &mut dimensions));
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
        asks: claim.asks,
        direction: claim.direction,
        mentions: sentence.mentions.clone(),
        because,
    };
    (statement, unsure)
}

/// Fills the `rows` of a sentence without a word for its matter: it goes on with the text's and, within a paragraph, with the
/// last one's.
fn go_on(
    sentence: &Sentence,
    opens_paragraph: bool,
    carried: &Carried,
    rows: &mut Vec<u8>,
) -> Option<Because> {
    let mute = sentence.cues(&[Kind::NoComment]).next().is_some();
    if sentence.words.is_empty() || mute {
        return None;
    }
    let points = points_back(sentence);
    if points.is_some() || !opens_paragraph {
        rows.clone_from(&carried.dimensions);
    }
    if let Some(main) = carried.main_row().filter(|main| !rows.contains(main)) {
        rows.truncate(MOST - 1);
        rows.push(main);
        order::sort(rows);
    }
    let words = points.unwrap_or(sentence.words.start..sentence.words.start + 1);
    (!rows.is_empty()).then(|| because_of(sentence.span_of(words), Decided::Dimension, INHERITED))
}

/// Whether a colon ends the sentence.
fn announces(statement: &Statement, document: &Document) -> bool {
    statement.span.of(&document.text).ends_with(':')
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
