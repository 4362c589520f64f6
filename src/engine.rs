//! The engine: library, index and tagger behind the calls of the script interface. Plain Rust; it runs in the worker.

pub mod api;
mod convert;
mod error;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::compare::{self, Bearing, Place, Side};
use crate::corpus::embedded;
use crate::corpus::import::{self, Story};
use crate::corpus::near_copy::Sketches;
use crate::corpus::{DocId, Document, Language};
use crate::entities::{EntityId, Lexicon, Mention, Referent};
use crate::search::Index;
use crate::statements::{Library, analyse};
use crate::text::{fold, order};

pub use error::EngineError;

type Result<T> = std::result::Result<T, EngineError>;

/// The embedded corpus, as the ids of sides that are compared unless said otherwise.
const DEFAULT_SIDES: [&str; 2] = ["united-states", "china"];

/// The library with its index. Starts empty; documents come in one [`step`](Engine::step) at a time, so that whoever
/// runs it can breathe between them.
pub struct Engine {
    library: Library,
    index: Index,
    sketches: Sketches,
    pending: VecDeque<Document>,
}

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// An engine whose embedded corpus still waits to be read.
    pub fn new() -> Engine {
        let articles = embedded::articles();
        let accounts = articles.accounts.iter().map(Document::from_account);
        let plain = articles.plain.iter().flat_map(|plain| {
            import::stories(&plain.text).stories.into_iter().zip(1..).map(|(story, nth)| {
                let id = if nth == 1 { plain.name.clone() } else { format!("{}-{nth}", plain.name) };
                Document { embedded: true, ..document_of(story, id) }
            })
        });
        let mut pending: VecDeque<Document> = accounts.chain(plain).collect();
        name_translations(pending.make_contiguous());
        Engine {
            library: Library::new(Lexicon::new(embedded::lexicon())),
            index: Index::default(),
            sketches: Sketches::default(),
            pending,
        }
    }

    /// An engine with the embedded corpus read.
    pub fn ready() -> Engine {
        let mut engine = Engine::new();
        while engine.step().is_some() {}
        engine
    }

    /// Reads one waiting document: tags, indexes, looks for one that says the same. Returns how many still wait, or
    /// nothing where none did.
    pub fn step(&mut self) -> Option<usize> {
        let document = self.pending.pop_front()?;
        self.insert(document);
        Some(self.pending.len())
    }

    fn insert(&mut self, document: Document) -> (DocId, Option<(DocId, f64)>) {
        let copy = self.sketches.add(DocId(self.library.next_id()), &document.text);
        let id = self.library.add(document);
        if let Some((of, _)) = copy {
            self.library.count_as(id, of);
        }
        self.index.add(&self.library, id);
        (id, copy)
    }

    /// The analysed library.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Texts in the library, embedded ones first.
    pub fn documents(&self) -> Vec<api::DocumentSummary> {
        self.library.entries().map(|(_, entry)| convert::summary(&self.library, entry)).collect()
    }

    /// One text.
    pub fn document(&self, id: &str) -> Result<api::Document> {
        let entry = self.library.find(id).and_then(|id| self.library.get(id));
        entry
            .map(|entry| convert::document(&self.library, entry))
            .ok_or_else(|| EngineError::NoSuchDocument { id: id.to_owned() })
    }

    /// Cleans one document to add and puts its stories into the library; what became of it is added to `report`. `nth` is
    /// its place in the reader's list.
    pub fn add(&mut self, nth: usize, new: &api::NewDocument, report: &mut api::ImportReport) {
        let cleaned = import::stories(&new.text);
        if cleaned.stories.is_empty() {
            report.skipped.push(api::Skipped { index: nth, reason: "empty".to_owned() });
            return;
        }
        let only = cleaned.stories.len() == 1;
        let first = report.added.len();
        for story in cleaned.stories {
            let wished = new.id.clone().unwrap_or_else(|| "document".to_owned());
            let mut document = document_of(story, self.free_id(&wished));
            if only && let Some(title) = &new.title {
                document.title.clone_from(title);
            }
            document.source = new.source.clone().or(document.source);
            document.date = new.date.clone().or(document.date);
            document.language = new.language.unwrap_or(document.language);
            report.added.push(document.id.clone());
            if let (id, Some((of, similarity))) = self.insert(document) {
                let name =
                    |id| self.library.get(id).map(|entry| entry.document.id.clone()).unwrap_or_default();
                report.near_copies.push(api::NearCopy { id: name(id), of: name(of), similarity });
            }
        }
        let ids = report.added.get(first..).unwrap_or_default();
        report.set_aside.extend(cleaned.set_aside.into_iter().map(|piece| api::SetAside {
            id: ids.get(piece.story).cloned().unwrap_or_default(),
            text: piece.text,
            why: piece.why.to_owned(),
        }));
    }

    /// `wished`, or the first of `wished-2`, `wished-3` … that no document has.
    fn free_id(&self, wished: &str) -> String {
        let mut ids = std::iter::once(wished.to_owned()).chain((2u32..).map(|n| format!("{wished}-{n}")));
        ids.find(|id| self.library.find(id).is_none()).unwrap_or_default()
    }

    /// Takes out documents that the reader added; none is taken out if one of them can't be.
    pub fn remove(&mut self, ids: &[String]) -> Result<()> {
        let mut found = Vec::new();
        for id in ids {
            let place =
                self.library.find(id).ok_or_else(|| EngineError::NoSuchDocument { id: id.clone() })?;
            if self.library.get(place).is_some_and(|entry| entry.document.embedded) {
                return Err(EngineError::Embedded { id: id.clone() });
            }
            found.push(place);
        }
        for place in found {
            self.index.remove(&self.library, place);
            self.sketches.remove(place);
            self.library.remove(place);
        }
        Ok(())
    }

    /// The mentions of any text.
    pub fn tag(&self, text: &str) -> Vec<api::Mention> {
        let document = Document::verbatim(text);
        let analysis = analyse(&self.library.lexicon, &document);
        let text = convert::Text::unlisted(&self.library.lexicon, &document, &analysis);
        analysis.mentions.iter().map(|mention| text.mention(mention)).collect()
    }

    /// Any text as statements.
    pub fn statements(&self, text: &str) -> Vec<api::Statement> {
        let document = Document::verbatim(text);
        let analysis = analyse(&self.library.lexicon, &document);
        let text = convert::Text::unlisted(&self.library.lexicon, &document, &analysis);
        (0..analysis.statements.len()).map(|n| text.statement(n)).collect()
    }

    /// What `query` finds.
    pub fn search(&self, query: &str, options: &api::SearchOptions) -> api::SearchResult {
        let found = self.index.find(&self.library, query, options);
        let counts = |values: Vec<(String, usize)>| {
            values.into_iter().map(|(value, count)| api::FacetCount { value, count }).collect::<Vec<_>>()
        };
        api::SearchResult {
            total: found.documents,
            sentences: found.sentences,
            hits: found.hits.iter().filter_map(|hit| convert::hit(&self.library, hit)).collect(),
            read_as: found.read_as,
            suggestions: found.suggestions,
            facets: found
                .facets
                .into_iter()
                .map(|(facet, values)| (facet.to_owned(), counts(values)))
                .collect(),
        }
    }

    /// The entities that the library mentions, most mentioned first.
    pub fn entities(&self, options: &api::EntityOptions) -> Vec<api::EntitySummary> {
        let wanted = options.query.as_deref().map(|query| fold(query).text).filter(|query| !query.is_empty());
        let mut list: Vec<api::EntitySummary> = self
            .mentioned(options.unmentioned)
            .into_values()
            .filter(|entity| options.kind.is_none_or(|kind| entity.kind == kind))
            .filter(|entity| {
                let names = [&entity.id, &entity.name_ar, &entity.name_en];
                wanted.as_ref().is_none_or(|wanted| {
                    names
                        .into_iter()
                        .chain(&entity.spellings)
                        .any(|name| fold(name).text.contains(wanted.as_str()))
                })
            })
            .collect();
        order::sort_by(&mut list, |a, b| {
            (b.documents, b.mentions).cmp(&(a.documents, a.mentions)).then_with(|| a.id.cmp(&b.id))
        });
        list.truncate(options.limit.unwrap_or(usize::MAX));
        list
    }

    /// Every entity that stands in the library, with its counts, by id; where `unmentioned` says so, also those that only serve
    /// as side or owner.
    fn mentioned(&self, unmentioned: bool) -> BTreeMap<String, api::EntitySummary> {
        let mut all: BTreeMap<String, (api::EntitySummary, BTreeSet<DocId>)> = BTreeMap::new();
        for (doc, entry) in self.library.entries() {
            for mention in entry.analysis.mentions.iter().filter(|mention| !mention.kind.is_value()) {
                let (id, make) = self.referent_summary(&entry.document, mention);
                let (summary, documents) = all.entry(id).or_insert_with(|| (make(), BTreeSet::new()));
                summary.mentions += 1;
                documents.insert(self.library.story_of(doc));
            }
        }
        if unmentioned {
            for id in self.sides_and_owners(all.values().map(|(summary, _)| summary)) {
                if let Some(entity) = self.library.lexicon.find(&id) {
                    all.entry(id).or_insert_with(|| (self.entity_summary(entity), BTreeSet::new()));
                }
            }
        }
        all.into_iter()
            .map(|(id, (mut summary, documents))| {
                summary.documents = documents.len();
                (id, summary)
            })
            .collect()
    }

    /// Ids of the sides and owners of `entities`, and of the sides that sentences are about or said by.
    fn sides_and_owners<'a>(&self, entities: impl Iterator<Item = &'a api::EntitySummary>) -> Vec<String> {
        let statements = self.library.entries().flat_map(|(_, entry)| &entry.analysis.statements);
        let sides = statements.flat_map(|statement| {
            let said = statement.speaker.as_ref().and_then(|speaker| speaker.side);
            statement.about.iter().copied().chain(said)
        });
        let sides = sides.map(|side| convert::id(&self.library.lexicon, side));
        let mut ids: Vec<String> = entities
            .flat_map(|entity| [entity.side.clone(), entity.parent.clone()])
            .flatten()
            .chain(sides)
            .collect();
        order::sort_and_dedup(&mut ids);
        ids
    }

    fn referent_summary<'a>(
        &'a self,
        document: &'a Document,
        mention: &'a Mention,
    ) -> (String, Box<dyn Fn() -> api::EntitySummary + 'a>) {
        match &mention.referent {
            Referent::Known(entity) => {
                let entity = *entity;
                (convert::id(&self.library.lexicon, entity), Box::new(move || self.entity_summary(entity)))
            }
            Referent::Proposed(id) => {
                let id = id.to_string();
                let name = mention.span.of(&document.text).to_owned();
                let made = api::EntitySummary {
                    id: id.clone(),
                    kind: mention.kind,
                    name_ar: name.clone(),
                    name_en: name.clone(),
                    side: None,
                    mentions: 0,
                    documents: 0,
                    spellings: vec![name],
                    parent: None,
                    proposed: true,
                };
                (id, Box::new(move || made.clone()))
            }
            Referent::Value(_) => {
                (String::new(), Box::new(|| unreachable!("values are filtered out before")))
            }
        }
    }

    fn entity_summary(&self, entity: EntityId) -> api::EntitySummary {
        let lexicon = &self.library.lexicon;
        let entry = lexicon.entity(entity);
        let seed = &entry.seed;
        let mut spellings: Vec<String> = Vec::new();
        for spelling in
            [&seed.ar, &seed.en].into_iter().chain(&seed.names).chain(&seed.short).chain(&seed.guarded)
        {
            if !spellings.contains(spelling) {
                spellings.push(spelling.clone());
            }
        }
        api::EntitySummary {
            id: seed.id.clone(),
            kind: entry.kind,
            name_ar: seed.ar.clone(),
            name_en: seed.en.clone(),
            side: entry.side.map(|side| convert::id(lexicon, side)),
            mentions: 0,
            documents: 0,
            spellings,
            parent: entry.parent.map(|parent| convert::id(lexicon, parent)),
            proposed: false,
        }
    }

    /// The rows of the comparison.
    pub fn dimensions(&self) -> Vec<api::Dimension> {
        let row = |seed: &crate::corpus::seed::DimensionSeed| api::Dimension {
            id: seed.id.clone(),
            name_ar: seed.ar.clone(),
            name_en: seed.en.clone(),
            holds_ar: seed.holds_ar.clone(),
            holds_en: seed.holds_en.clone(),
        };
        self.library.lexicon.dimensions.iter().map(row).collect()
    }

    /// A comparison.
    pub fn compare(&self, options: &api::CompareOptions) -> Result<api::Comparison> {
        const TOP: usize = 3;
        let library = &self.library;
        let comparison = compare::compare(library, &self.compare_options(options)?);
        let dimension = |n: u8| library.lexicon.dimensions[n as usize].id.clone();
        let at = |place: Place| convert::statement_at(library, place).unwrap_or_default();
        let cell = |cell: compare::Cell| api::Cell {
            documents: cell.documents,
            statements: cell.statements.len(),
            top: cell.statements.iter().take(TOP).map(|place| at(*place)).collect(),
        };
        let row = |row: compare::Row| api::Row {
            dimension: dimension(row.dimension),
            cells: api::Cells { a: cell(row.a), b: cell(row.b), both: cell(row.both) },
        };
        let figure = |figure: compare::Figure| {
            Some(api::Figure {
                statement: at(figure.place),
                mention: convert::mention_at(library, figure.place, figure.mention)?,
                about: convert::column(figure.bearing),
                counts: figure.counts,
            })
        };
        Ok(api::Comparison {
            counted: api::Counted {
                documents: comparison.counted[0],
                statements: comparison.counted[1],
                before: api::Totals { documents: comparison.before[0], statements: comparison.before[1] },
            },
            rows: comparison.rows.into_iter().map(row).collect(),
            figures: comparison.figures.into_iter().filter_map(figure).collect(),
            contrasts: comparison
                .contrasts
                .into_iter()
                .map(|contrast| api::Contrast {
                    dimension: dimension(contrast.dimension),
                    a: at(contrast.a),
                    b: at(contrast.b),
                    comparable: contrast.comparable,
                    reason: contrast.reason,
                })
                .collect(),
            tensions: comparison
                .tensions
                .into_iter()
                .map(|tension| api::Tension {
                    dimension: tension.dimension.map(dimension),
                    first: at(tension.first),
                    second: at(tension.second),
                    reason: tension.reason,
                })
                .collect(),
            balance: comparison
                .balance
                .into_iter()
                .map(|balance| {
                    let ([a, b, both, neither], [said_a, said_b, other]) = (balance.about, balance.said);
                    api::Balance {
                        dimension: dimension(balance.dimension),
                        about: api::About { a, b, both, neither },
                        said: api::Said { a: said_a, b: said_b, other },
                    }
                })
                .collect(),
            words: comparison
                .words
                .into_iter()
                .map(|row| api::WordRow {
                    term: row.term,
                    log_odds: row.log_odds,
                    low: row.low,
                    high: row.high,
                    documents: api::TermDocuments { a: row.documents[0], b: row.documents[1] },
                })
                .collect(),
        })
    }

    /// The statements behind one cell, strongest first.
    pub fn evidence(
        &self,
        cell: &api::CellName,
        options: &api::CompareOptions,
        page: api::Page,
    ) -> Result<Vec<api::Statement>> {
        let dimension = self.dimension(&cell.dimension)?;
        let bearing = match cell.about {
            api::Column::A => Bearing::A,
            api::Column::B => Bearing::B,
            api::Column::Both => Bearing::Both,
            api::Column::Neither => Bearing::Neither,
        };
        let places = compare::evidence(&self.library, &self.compare_options(options)?, dimension, bearing);
        let wanted = places.into_iter().skip(page.offset).take(page.limit.unwrap_or(usize::MAX));
        Ok(wanted.filter_map(|place| convert::statement_at(&self.library, place)).collect())
    }

    fn dimension(&self, id: &str) -> Result<u8> {
        let at = self.library.lexicon.dimensions.iter().position(|dimension| dimension.id == id);
        at.map(|n| n as u8).ok_or_else(|| EngineError::NoSuchDimension { id: id.to_owned() })
    }

    fn compare_options(&self, options: &api::CompareOptions) -> Result<compare::Options> {
        let [a, b] = DEFAULT_SIDES;
        let dimensions = match &options.dimensions {
            Some(ids) => ids.iter().map(|id| self.dimension(id)).collect::<Result<_>>()?,
            None => (0..self.library.lexicon.dimensions.len() as u8).collect(),
        };
        Ok(compare::Options {
            a: self.side(options.a.as_ref(), a)?,
            b: self.side(options.b.as_ref(), b)?,
            language: options.language.unwrap_or(Language::Ar),
            dimensions,
            facets: options.facets.clone().unwrap_or_default(),
        })
    }

    fn side(&self, side: Option<&api::Side>, otherwise: &str) -> Result<Side> {
        let id = match side {
            Some(api::Side::Filter(facets)) => return Ok(Side::Filter(facets.clone())),
            Some(api::Side::Entity(id)) => id,
            None => otherwise,
        };
        self.library
            .lexicon
            .find(id)
            .map(Side::Entity)
            .ok_or_else(|| EngineError::NoSuchEntity { id: id.to_owned() })
    }
}

fn document_of(story: Story, id: String) -> Document {
    let mut document = Document::from_text(id, story.title, &story.text);
    document.source = story.source;
    document.date = story.date;
    document
}

/// The Arabic and the English text of one account name each other.
fn name_translations(documents: &mut [Document]) {
    let ids: Vec<String> = documents.iter().map(|document| document.id.clone()).collect();
    for document in documents {
        let (own, other) = match document.language {
            Language::Ar => ("-ar", "-en"),
            Language::En => ("-en", "-ar"),
        };
        document.parallel =
            document.id.strip_suffix(own).map(|slug| format!("{slug}{other}")).filter(|id| ids.contains(id));
    }
}
