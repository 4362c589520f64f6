//! From the engine's own values (bytes, numbers) to those of the script interface (UTF-16, ids).

use super::api;
use crate::compare::{Bearing, Place};
use crate::corpus::{DocId, Document};
use crate::entities::{EntityId, Lexicon, Mention, Referent};
use crate::search::{self, Hit, SentenceHit};
use crate::statements::{Analysis, Entry, Library, Speaker, Statement};
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

/// A column by its place between the sides.
pub fn column(bearing: Bearing) -> api::Column {
    match bearing {
        Bearing::A => api::Column::A,
        Bearing::B => api::Column::B,
        Bearing::Both => api::Column::Both,
        Bearing::Neither => api::Column::Neither,
    }
}

/// A text with what was found in it, and the map of its offsets.
pub struct Text<'a> {
    lexicon: &'a Lexicon,
    document: &'a Document,
    analysis: &'a Analysis,
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
        let (id, value) = match &mention.referent {
            Referent::Known(entity) => (id(self.lexicon, *entity), None),
            Referent::Proposed(id) => (id.to_string(), None),
            Referent::Value(value) => (value.id(), Some((**value).clone())),
        };
        api::Mention {
            start,
            end,
            text: mention.span.of(&self.document.text).to_owned(),
            kind: mention.kind,
            id,
            value,
            rule: mention.rule.name().to_owned(),
            proposed: matches!(mention.referent, Referent::Proposed(_)),
        }
    }

    /// A sentence of it that matched.
    fn hit_sentence(&self, found: &SentenceHit) -> Option<api::HitSentence> {
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
        let range = statement.mentions.start as usize..statement.mentions.end as usize;
        self.analysis.mentions[range].iter().map(|mention| self.mention(mention)).collect()
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
