//! The engine: library, index and tagger behind the calls of the script interface. Plain Rust; it runs in the worker.

pub mod api;
mod convert;
mod error;
mod ledger;
mod listed;
#[cfg(test)]
mod lists;
mod meter;
mod moment;
#[cfg(test)]
mod own_seeds;
mod profile;
mod reasons;
mod roster;
mod timeline;
mod wording;

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use crate::compare::{self, Comparison, Digests, Side};
use crate::corpus::embedded;
use crate::corpus::import::{self, Story};
use crate::corpus::near_copy::Sketches;
use crate::corpus::seed::{Articles, LexiconSeed, PlainText};
use crate::corpus::{DocId, Document, Language};
use crate::entities::Lexicon;
use crate::search::Index;
use crate::statements::{self, Library, analyse, read};

pub use error::EngineError;
pub use meter::Gauge;
use meter::{Meter, Part};

type Result<T> = std::result::Result<T, EngineError>;

/// The library with its index. Starts empty; documents come in one [`step`](Engine::step) at a time, so that whoever
/// runs it can breathe between them.
pub struct Engine {
    library: Library,
    index: Index,
    digests: Digests,
    sketches: Sketches,
    waiting: VecDeque<Waiting>,
    embedded: api::ImportReport,
    /// For a wished id that was taken, the number to try next: so many documents may wish for one.
    taken: BTreeMap<String, u32>,
    meter: Meter,
    /// The latest comparison and what it was asked: a reader goes from one of its lists to the next.
    latest: Mutex<Option<(compare::Options, Comparison)>>,
}

/// A seed that was not read yet.
enum Waiting {
    Account(Document),
    Plain(PlainText),
}

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// An engine whose embedded corpus still waits to be read.
    pub fn new() -> Engine {
        Engine::of(embedded::articles(), embedded::lexicon())
    }

    /// An engine with seeds of one's own, which still wait to be read.
    pub fn of(articles: Articles, lexicon: LexiconSeed) -> Engine {
        let mut accounts: Vec<Document> = articles.accounts.iter().map(Document::from_account).collect();
        name_translations(&mut accounts);
        let plain = articles.plain.into_iter().map(Waiting::Plain);
        let lexicon = Lexicon::new(lexicon);
        Engine {
            digests: Digests::new(&lexicon),
            library: Library::new(lexicon),
            index: Index::default(),
            sketches: Sketches::default(),
            waiting: accounts.into_iter().map(Waiting::Account).chain(plain).collect(),
            embedded: api::ImportReport::default(),
            taken: BTreeMap::new(),
            meter: Meter::default(),
            latest: Mutex::default(),
        }
    }

    /// The same with a clock and a gauge of memory, which only its surroundings can have.
    pub fn measured_by(mut self, gauge: Gauge) -> Engine {
        self.meter = Meter::new(gauge);
        self
    }

    /// What the library holds, and what that has cost so far.
    pub fn stats(&self) -> api::Stats {
        let entries = || self.library.entries().map(|(_, entry)| entry);
        api::Stats {
            documents: entries().count(),
            sentences: entries().map(|entry| entry.document.sentences.len()).sum(),
            text_bytes: entries().map(|entry| entry.document.title.len() + entry.document.text.len()).sum(),
            bytes: self.meter.bytes(),
            milliseconds: self.meter.milliseconds(),
        }
    }

    /// An engine with the embedded corpus read.
    pub fn ready() -> Engine {
        Engine::new().read()
    }

    /// The same with all that waited read.
    pub fn read(mut self) -> Engine {
        while self.step().is_some() {}
        self.settle();
        self
    }

    /// Reads one waiting document: cleans it if it is a plain text, tags, indexes, looks for one that says the same. Returns
    /// how many still wait, or nothing where none did.
    pub fn step(&mut self) -> Option<usize> {
        match self.waiting.pop_front()? {
            Waiting::Account(document) => {
                self.insert(document);
            }
            Waiting::Plain(PlainText { name, text }) => {
                let mut report = std::mem::take(&mut self.embedded);
                let new = api::NewDocument { id: Some(name), text, ..api::NewDocument::default() };
                self.take_in(0, &new, true, &mut report);
                self.embedded = report;
            }
        }
        Some(self.waiting.len())
    }

    /// What became of the plain texts among the seeds.
    pub fn embedded(&self) -> &api::ImportReport {
        &self.embedded
    }

    fn insert(&mut self, document: Document) -> (DocId, Option<(DocId, f64)>) {
        self.forget();
        let id = DocId(self.library.next_id());
        let mut lap = self.meter.lap();
        let (analysis, read) = read(&self.library.lexicon, &document);
        lap.ends(Part::Tagging);
        let copy = self.sketches.add(id, &read.text);
        lap.ends(Part::NearCopies);
        self.library.add_analysed(document, analysis);
        if let Some((of, _)) = copy {
            self.library.count_as(id, of);
        }
        lap.ends(Part::Tagging);
        self.index.add(&self.library, id, &read);
        lap.ends(Part::Index);
        self.digests.add(&self.library, id, &read);
        lap.ends(Part::Comparison);
        // The folded text and its words came with the tags.
        drop(read);
        lap.ends(Part::Tagging);
        (id, copy)
    }

    /// What the comparison keeps of each statement.
    pub fn digests(&self) -> &Digests {
        &self.digests
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

    /// Makes the index ready for being asked, once all documents that came together are added.
    pub fn settle(&mut self) {
        let mut lap = self.meter.lap();
        self.index.settle();
        lap.ends(Part::Index);
    }

    /// Cleans one document to add and puts its stories into the library; what became of it is added to `report`. `nth` is
    /// its place in the reader's list.
    pub fn add(&mut self, nth: usize, new: &api::NewDocument, report: &mut api::ImportReport) {
        self.take_in(nth, new, false, report);
    }

    fn take_in(
        &mut self,
        nth: usize,
        new: &api::NewDocument,
        embedded: bool,
        report: &mut api::ImportReport,
    ) {
        let mut lap = self.meter.lap();
        let cleaned = import::stories(&new.text);
        lap.ends(Part::Text);
        if cleaned.stories.is_empty() {
            report.skipped.push(api::Skipped { index: nth, reason: "empty".to_owned() });
            return;
        }
        let only = cleaned.stories.len() == 1;
        let first = report.added.len();
        for story in cleaned.stories {
            let id = self.free_id(new.id.as_deref().unwrap_or("document"));
            let mut lap = self.meter.lap();
            let mut document = Document { embedded, ..document_of(story, id) };
            if only && let Some(title) = &new.title {
                document.title.clone_from(title);
            }
            document.source = new.source.clone().or(document.source);
            document.date = new.date.clone().or(document.date);
            document.language = new.language.unwrap_or(document.language);
            document.shrink_to_fit();
            lap.ends(Part::Text);
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
    fn free_id(&mut self, wished: &str) -> String {
        if self.library.find(wished).is_none() {
            return wished.to_owned();
        }
        let from = self.taken.get(wished).copied().unwrap_or(2);
        let mut ids = (from..).map(|n| (n, format!("{wished}-{n}")));
        let (n, id) = ids.find(|(_, id)| self.library.find(id).is_none()).unwrap_or_default();
        self.taken.insert(wished.to_owned(), n);
        id
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
        self.forget();
        self.taken.clear();
        for place in found {
            let mut lap = self.meter.lap();
            self.index.remove(place);
            lap.ends(Part::Index);
            self.digests.remove(place);
            lap.ends(Part::Comparison);
            self.sketches.remove(place);
            lap.ends(Part::NearCopies);
            let Some(entry) = self.library.remove(place) else { continue };
            let statements::Entry { document, analysis, .. } = entry;
            drop(analysis);
            lap.ends(Part::Tagging);
            drop(document);
            lap.ends(Part::Text);
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
        let mut facets = BTreeMap::new();
        facets.extend(found.facets.into_iter().map(|(facet, values)| (facet.to_owned(), counts(values))));
        api::SearchResult {
            total: found.documents,
            sentences: found.sentences,
            hits: found.hits.iter().filter_map(|hit| convert::hit(&self.library, hit)).collect(),
            read_as: found.read_as,
            suggestions: found.suggestions,
            facets,
        }
    }

    /// Every match of a query in its context, one a line.
    pub fn concordance(&self, query: &str, options: &api::SearchOptions) -> api::Concordance {
        let (total, lines) = self.index.concordance(&self.library, query, options);
        api::Concordance {
            total,
            lines: lines.iter().filter_map(|line| convert::line(&self.library, line)).collect(),
        }
    }

    /// The entities that the library mentions, most mentioned first.
    pub fn entities(&self, options: &api::EntityOptions) -> Vec<api::EntitySummary> {
        roster::roster(&self.library, options)
    }

    /// What the texts say around one entity.
    pub fn profile(&self, id: &str, options: &api::ProfileOptions) -> api::Profile {
        profile::profile(&self.library, id, options)
    }

    /// The dates that sentences give, in the order of time.
    pub fn timeline(&self, options: &api::TimelineOptions) -> api::Timeline {
        timeline::timeline(&self.library, options)
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

    /// Ids of the two entities that are compared unless others are chosen.
    pub fn sides(&self) -> &[String; 2] {
        &self.library.lexicon.default_sides
    }

    /// Pairs of sides that the lexicon offers beside them.
    pub fn pairs(&self) -> &[[String; 2]] {
        &self.library.lexicon.pairs
    }

    /// A hash of the ids and texts of the library, in hexadecimal: FNV-1a of 64 bits, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    pub fn fingerprint(&self) -> String {
        const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let texts = self.library.entries().flat_map(|(_, entry)| [&entry.document.id, &entry.document.text]);
        // A byte that UTF-8 never has ends each text, so that no two lists of texts read alike.
        let bytes = texts.flat_map(|text| text.bytes().chain([0xFF]));
        format!("{:016x}", bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
    }

    /// A comparison, or what `options` want of it.
    pub fn compare(&self, options: &api::CompareOptions) -> Result<api::Comparison> {
        ledger::check(options)?;
        let asked = self.compare_options(options)?;
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if latest.as_ref().is_none_or(|(known, _)| *known != asked) {
            let comparison = compare::compare(&self.library, &self.digests, &asked);
            *latest = Some((asked, comparison));
        }
        let comparison = latest.as_ref().map(|(_, comparison)| comparison);
        let given = comparison
            .map(|comparison| ledger::comparison(&self.library, &self.digests, comparison, options));
        Ok(given.unwrap_or_default())
    }

    /// What is known of the library so far is no longer so.
    fn forget(&mut self) {
        self.latest = Mutex::default();
    }

    /// The statements behind a number of a comparison, strongest first.
    pub fn evidence(
        &self,
        cell: &api::CellName,
        options: &api::CompareOptions,
    ) -> Result<Vec<api::Statement>> {
        let dimension = Some(&cell.dimension).filter(|id| !id.is_empty());
        let behind = compare::Behind {
            dimension: dimension.map(|id| self.dimension(id)).transpose()?,
            bearing: cell.about,
            camp: cell.said,
            voice: cell
                .voice
                .as_deref()
                .map(|key| ledger::voice_of(&self.library.lexicon, &self.digests, key)),
            term: cell.term.clone(),
            source: cell.source.clone().map(|source| Some(source).filter(|source| !source.is_empty())),
        };
        let asked = self.compare_options(options)?;
        let places = compare::evidence(&self.library, &self.digests, &asked, &behind);
        let wanted = options.page_of(&places).iter();
        let mut texts = convert::Texts::new(&self.library);
        Ok(wanted.filter_map(|place| texts.statement(*place)).collect())
    }

    fn dimension(&self, id: &str) -> Result<u8> {
        let at = self.library.lexicon.dimensions.iter().position(|dimension| dimension.id == id);
        at.map(|n| n as u8).ok_or_else(|| EngineError::NoSuchDimension { id: id.to_owned() })
    }

    fn compare_options(&self, options: &api::CompareOptions) -> Result<compare::Options> {
        let [a, b] = &self.library.lexicon.default_sides;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn add(engine: &mut Engine, text: &str) -> Vec<String> {
        let mut report = api::ImportReport::default();
        engine.add(0, &api::NewDocument { text: text.into(), ..Default::default() }, &mut report);
        report.added
    }

    #[test]
    fn documents_without_an_id_get_the_next_free_number() {
        let mut engine = Engine::of(Default::default(), Default::default());
        let texts = ["أولى هنا.", "ثانية هناك.", "ثالثة هنالك."];
        let ids: Vec<String> = texts.iter().flat_map(|text| add(&mut engine, text)).collect();
        assert_eq!(ids, ["document", "document-2", "document-3"]);
        engine.remove(&ids[1..2]).unwrap();
        assert_eq!(add(&mut engine, "رابعة."), ["document-2"]);
        assert_eq!(add(&mut engine, "خامسة."), ["document-4"]);
    }
}
