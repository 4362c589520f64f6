//! From the engine's own values (bytes, numbers) to those of the script interface (UTF-16, ids).

mod text;

pub use self::text::Text;

use super::api;
use crate::compare::Place;
use crate::corpus::DocId;
use crate::entities::{EntityId, Lexicon, Referent};
use crate::search::{self, Hit, SentenceHit};
use crate::statements::{Analysis, Entry, Library, Speaker};
use crate::text::Utf16;
use crate::text::order;

/// The id of an entity.
pub fn id(lexicon: &Lexicon, entity: EntityId) -> String {
    lexicon.entity(entity).seed.id.clone()
}

/// A document without its text.
pub fn summary(library: &Library, entry: &Entry) -> api::DocumentSummary {
    let document = &entry.document;
    let counted_as = library.get(entry.counted_as).map(|other| other.document.id.clone());
    api::DocumentSummary {
        id: document.id.clone(),
        title: document.title.clone(),
        language: document.language,
        source: document.source.clone(),
        date: document.date.clone(),
        embedded: document.embedded,
        sentences: document.sentences.len(),
        parallel: document.parallel.clone(),
        counted_as: counted_as.filter(|other| *other != document.id),
        entities: frequent_entities(&library.lexicon, &entry.analysis),
    }
}

fn frequent_entities(lexicon: &Lexicon, analysis: &Analysis) -> Vec<String> {
    const SHOWN: usize = 5;
    let mut counts = std::collections::BTreeMap::new();
    for mention in &analysis.mentions {
        if let Referent::Known(entity) = mention.referent {
            *counts.entry(entity).or_insert(0usize) += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    order::sort_by_key(&mut counts, |(entity, count)| (std::cmp::Reverse(*count), *entity));
    counts.into_iter().take(SHOWN).map(|(entity, _)| id(lexicon, entity)).collect()
}

/// A whole document.
pub fn document(library: &Library, entry: &Entry) -> api::Document {
    let text = Text::of_entry(&library.lexicon, entry);
    let api::DocumentSummary {
        id,
        title,
        language,
        source,
        date,
        embedded,
        sentences,
        parallel,
        counted_as,
        entities,
    } = summary(library, entry);
    api::Document {
        id,
        title,
        language,
        source,
        date,
        embedded,
        sentences,
        parallel,
        counted_as,
        entities,
        text: entry.document.text.clone(),
        statements: (0..entry.analysis.statements.len()).map(|n| text.statement(n)).collect(),
        mentions: entry.analysis.mentions.iter().map(|mention| text.mention(mention)).collect(),
        paragraphs: entry
            .document
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.sentences.start as usize)
            .collect(),
    }
}

/// The texts of the library that an answer quotes, each prepared once: the map of its offsets takes a walk over the whole text.
pub struct Texts<'a> {
    library: &'a Library,
    ready: std::collections::BTreeMap<DocId, Text<'a>>,
}

impl<'a> Texts<'a> {
    /// None is prepared yet.
    pub fn new(library: &'a Library) -> Texts<'a> {
        Texts { library, ready: std::collections::BTreeMap::new() }
    }

    fn text(&mut self, id: DocId) -> Option<&Text<'a>> {
        let entry = self.library.get(id)?;
        let lexicon = &self.library.lexicon;
        Some(self.ready.entry(id).or_insert_with(|| Text::of_entry(lexicon, entry)))
    }

    /// The statement at `place`.
    pub fn statement(&mut self, place: Place) -> Option<api::Statement> {
        let text = self.text(place.document)?;
        let n = place.statement as usize;
        (n < text.analysis.statements.len()).then(|| text.statement(n))
    }

    /// Sentence number `sentence` of a document, with no letters marked.
    pub fn sentence(&mut self, document: DocId, sentence: u32) -> Option<api::HitSentence> {
        self.text(document)?.hit_sentence(&SentenceHit { sentence, marks: Vec::new() })
    }

    /// The mention numbered `mention` of the document at `place`.
    pub fn mention(&mut self, place: Place, mention: u32) -> Option<api::Mention> {
        let text = self.text(place.document)?;
        text.analysis.mentions.get(mention as usize).map(|mention| text.mention(mention))
    }
}

/// A document that matched.
pub fn hit(library: &Library, hit: &Hit) -> Option<api::Hit> {
    let entry = library.get(hit.document)?;
    let text = Text::of_entry(&library.lexicon, entry);
    let sentences = hit.sentences.iter().filter_map(|found| text.hit_sentence(found));
    Some(api::Hit {
        id: entry.document.id.clone(),
        title: entry.document.title.clone(),
        score: hit.score,
        matched: hit.matched,
        sentences: sentences.collect(),
    })
}

/// Who says something.
pub fn speaker(lexicon: &Lexicon, speaker: &Speaker) -> api::Speaker {
    api::Speaker {
        id: speaker.entity.map(|entity| id(lexicon, entity)),
        name: speaker.name.clone(),
        side: speaker.side.map(|side| id(lexicon, side)),
    }
}

/// A line of a concordance.
pub fn line(library: &Library, line: &search::Line) -> Option<api::Line> {
    let entry = library.get(line.document)?;
    let text = &entry.document.text;
    let (start, end) = Utf16::new(text).span(line.keyword);
    Some(api::Line {
        document: entry.document.id.clone(),
        sentence: line.sentence as usize,
        start,
        end,
        before: line.before().of(text).to_owned(),
        keyword: line.keyword.of(text).to_owned(),
        after: line.after().of(text).to_owned(),
    })
}
