//! The engine: library, index and tagger behind the calls of the script interface, each of which is a method: those that
//! change the library stand in `intake`, those of the comparison in `comparing`. Plain Rust; it runs in the worker.

pub mod api;
mod comparing;
mod convert;
mod error;
mod intake;
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
use std::sync::Mutex;

use crate::compare::{self, Comparison, Digests};
use crate::corpus::Document;
use crate::corpus::embedded;
use crate::corpus::near_copy::Sketches;
use crate::corpus::seed::{Articles, LexiconSeed};
use crate::entities::Lexicon;
use crate::search::Index;
use crate::statements::{Library, analyse};

pub use error::EngineError;
use intake::Waiting;
pub use meter::Gauge;
use meter::Meter;

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
        let lexicon = Lexicon::new(lexicon);
        Engine {
            digests: Digests::new(&lexicon),
            library: Library::new(lexicon),
            index: Index::default(),
            sketches: Sketches::default(),
            waiting: Waiting::of(articles).collect(),
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
}
