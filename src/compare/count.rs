//! What is counted: the statements that pass, each story once, and where each stands between the two sides.

use std::collections::{BTreeMap, BTreeSet};

use super::digest::{Digest, Digests};
use super::figures::Reckoned;
use super::gist::Gist;
use super::matters::{Read, Stance};
use super::options::{Bearing, Camp, Options, Place, Side};
use super::terms::TermId;
use super::voices::{NOBODY, VoiceId};
use crate::corpus::{DocId, Document};
use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::{Entry, Library, Sieve, Statement};

/// The number of a source: an outlet, or a story whose outlet is unknown.
pub type SourceId = u32;

/// A statement that counts.
#[derive(Clone, Copy)]
pub struct Counted<'a> {
    /// Its place.
    pub place: Place,
    /// The document that its document is counted as.
    pub story: DocId,
    /// Its source.
    pub source: SourceId,
    /// Its document.
    pub entry: &'a Entry,
    /// The statement.
    pub statement: &'a Statement,
    /// What is kept of its document.
    pub digest: &'a Digest,
    /// What is asked of it first.
    pub gist: Gist,
    /// Where it stands.
    pub bearing: Bearing,
    /// Whose voice it is.
    pub camp: Camp,
}

impl<'a> Counted<'a> {
    /// What was read of it.
    pub fn read(&self) -> &'a Read {
        &self.digest.reads[self.place.statement as usize]
    }

    /// Whom it is about.
    pub fn about(&self) -> &'a [EntityId] {
        self.digest.about(self.place.statement)
    }

    /// Its leanings, in the order of the text.
    pub fn stances(&self) -> &'a [Stance] {
        self.digest.stances(self.place.statement)
    }

    /// Its terms.
    pub fn terms(&self) -> &'a [TermId] {
        self.digest.terms(self.place.statement)
    }

    /// Its roots, ascending, each once.
    pub fn roots(&self) -> &'a [u32] {
        self.digest.roots(self.place.statement)
    }

    /// Its figures.
    pub fn figures(&self) -> &'a [Reckoned] {
        self.digest.figures_of(self.place.statement)
    }

    /// Who says it; nothing where the article itself does.
    pub fn voice(&self) -> Option<VoiceId> {
        Some(self.gist.voice).filter(|voice| *voice != NOBODY)
    }

    /// How strong it is as evidence, its row left aside.
    pub fn strength(&self) -> i32 {
        i32::from(self.gist.strength)
    }

    /// The numbers of its rows, and how strong it is in each.
    pub fn rows(&self) -> impl Iterator<Item = (u8, i32)> + use<'a> {
        let strength = self.strength();
        let rows = self.digest.rows(self.place.statement).iter();
        rows.map(move |(row, cues)| (*row, strength + i32::from(*cues)))
    }
}

/// What was gathered, and how much there was before near-copies were collapsed.
#[derive(Default)]
pub struct Gathered<'a> {
    /// The statements that count, in the order of their places.
    pub statements: Vec<Counted<'a>>,
    /// Stories.
    pub stories: usize,
    /// Sources of them.
    pub sources: usize,
    /// Documents and statements with near-copies.
    pub before: [usize; 2],
}

/// The statements in the language asked for that pass the filter. Of several documents that tell one story, the first
/// that has any stands for all: if the filter leaves only a copy, the copy counts.
pub fn gather<'a>(library: &'a Library, digests: &'a Digests, options: &Options) -> Gathered<'a> {
    let most = library.entries().map(|(_, entry)| entry.analysis.statements.len()).sum();
    let mut gathered = Gathered { statements: Vec::with_capacity(most), ..Gathered::default() };
    let mut told: BTreeSet<DocId> = BTreeSet::new();
    let mut outlets: BTreeMap<&str, SourceId> = BTreeMap::new();
    let lexicon = &library.lexicon;
    let sides = [&options.a, &options.b].map(|side| Test::new(lexicon, side));
    let filter = Sieve::new(lexicon, &options.facets);
    for (document, entry) in library.entries() {
        if entry.document.language != options.language || !filter.admits_document(&entry.document) {
            continue;
        }
        let Some(digest) = digests.get(document) else { continue };
        let passes = |statement: &Statement| filter.admits_statement(&entry.analysis, statement);
        let first = gathered.statements.len();
        let story = library.story_of(document);
        let all = (0u32..).zip(&entry.analysis.statements).zip(&digest.gists);
        for ((n, statement), gist) in all.filter(|((_, statement), _)| passes(statement)) {
            gathered.statements.push(Counted {
                place: Place { document, statement: n },
                story,
                source: 0,
                entry,
                statement,
                digest,
                gist: *gist,
                bearing: Bearing::Neither,
                camp: Camp::Article,
            });
        }
        let passing = gathered.statements.len() - first;
        gathered.before[0] += usize::from(passing > 0);
        gathered.before[1] += passing;
        if passing == 0 || !told.insert(story) {
            gathered.statements.truncate(first);
            continue;
        }
        gathered.stories += 1;
        let next = gathered.sources as SourceId;
        let source = entry.document.source.as_deref();
        let source = source.map_or(next, |outlet| *outlets.entry(outlet).or_insert(next));
        gathered.sources += usize::from(source == next);
        let may = [0, 1].map(|side: usize| sides[side].may_hold(&entry.document));
        for counted in &mut gathered.statements[first..] {
            counted.source = source;
            let about = [0, 1].map(|side| may[side] && sides[side].is_about(counted));
            let says = [0, 1].map(|side| may[side] && sides[side].says(counted, about[side]));
            counted.bearing = match about {
                [true, true] => Bearing::Both,
                [true, false] => Bearing::A,
                [false, true] => Bearing::B,
                [false, false] => Bearing::Neither,
            };
            counted.camp = match says {
                [true, false] => Camp::A,
                [false, true] => Camp::B,
                _ if counted.gist.voice == NOBODY => Camp::Article,
                _ => Camp::Other,
            };
        }
    }
    gathered
}

/// How it is told whether a statement is a side's.
enum Test<'a> {
    /// For each entity of the lexicon, whether it is the side or belongs to it; the side, where it is a country or body, of which
    /// it was read what is about it.
    Members(Vec<bool>, Option<EntityId>),
    Filter(Box<Sieve<'a>>),
}

impl<'a> Test<'a> {
    fn new(lexicon: &Lexicon, side: &'a Side) -> Test<'a> {
        match side {
            Side::Filter(facets) => Test::Filter(Box::new(Sieve::new(lexicon, facets))),
            Side::Entity(entity) => {
                let belongs = |id| lexicon.and_owners(id).any(|owner| owner == *entity);
                let members = lexicon.entities().map(|(id, _)| belongs(id)).collect();
                Test::Members(members, Some(*entity).filter(|_| lexicon.is_side(*entity)))
            }
        }
    }

    /// Whether any statement of `document` can be the side's.
    fn may_hold(&self, document: &Document) -> bool {
        match self {
            Test::Filter(sieve) => sieve.admits_document(document),
            Test::Members(..) => true,
        }
    }

    fn is_about(&self, counted: &Counted) -> bool {
        let Counted { entry, statement, .. } = counted;
        match self {
            Test::Filter(sieve) => sieve.admits_statement(&entry.analysis, statement),
            Test::Members(_, Some(country)) => counted.about().contains(country),
            Test::Members(members, None) => {
                let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
                let named = |entity: EntityId| members[entity.0 as usize];
                statement.speaker.as_ref().and_then(|speaker| speaker.entity).is_some_and(named)
                    || entry.analysis.mentions[mentions].iter().any(|mention| match mention.referent {
                        Referent::Known(entity) => named(entity),
                        _ => false,
                    })
            }
        }
    }

    /// Whether the side says it: the speaker is the side, counts as it or belongs to it. Of a filter, everything that passes
    /// and that somebody says is its own voice.
    fn says(&self, counted: &Counted, is_about: bool) -> bool {
        if counted.gist.voice == NOBODY {
            return false;
        }
        let Some(speaker) = &counted.statement.speaker else { return false };
        match self {
            Test::Filter(_) => is_about,
            Test::Members(members, country) => {
                country.is_some() && speaker.side == *country
                    || speaker.entity.is_some_and(|entity| members[entity.0 as usize])
            }
        }
    }
}
