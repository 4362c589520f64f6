//! What is counted: the statements that pass, each story once, and where each stands between the two sides.

use std::collections::{BTreeMap, BTreeSet};

use super::digest::{Digests, Page};
use super::matters::Read;
use super::options::{Bearing, Camp, Options, Place, Side};
use super::terms::TermId;
use crate::corpus::DocId;
use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::{Entry, Facets, Library, Statement};

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
    pub page: &'a Page,
    /// Where it stands.
    pub bearing: Bearing,
    /// Whose voice it is.
    pub camp: Camp,
}

impl<'a> Counted<'a> {
    /// Its matters and leanings.
    pub fn read(&self) -> &'a Read {
        &self.page.reads[self.place.statement as usize]
    }

    /// Its terms.
    pub fn terms(&self) -> &'a [TermId] {
        self.page.terms(self.place.statement)
    }

    /// How strong it is as evidence, its row left aside.
    pub fn strength(&self) -> i32 {
        i32::from(self.page.strengths[self.place.statement as usize])
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
    let mut gathered = Gathered::default();
    let mut told: BTreeSet<DocId> = BTreeSet::new();
    let mut outlets: BTreeMap<&str, SourceId> = BTreeMap::new();
    let lexicon = &library.lexicon;
    let sides = [&options.a, &options.b].map(|side| Test::new(lexicon, side));
    let unfiltered = options.facets.is_empty();
    for (document, entry) in library.entries() {
        let Some(page) = digests.page(document).filter(|_| entry.document.language == options.language)
        else {
            continue;
        };
        let passes =
            |statement: &Statement| unfiltered || options.facets.admits(lexicon, entry, statement, None);
        let first = gathered.statements.len();
        let story = library.story_of(document);
        for (n, statement) in
            (0u32..).zip(&entry.analysis.statements).filter(|(_, statement)| passes(statement))
        {
            gathered.statements.push(Counted {
                place: Place { document, statement: n },
                story,
                source: 0,
                entry,
                statement,
                page,
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
        for counted in &mut gathered.statements[first..] {
            counted.source = source;
            let about = [0, 1].map(|side| sides[side].is_about(lexicon, counted));
            let says = [0, 1].map(|side| sides[side].says(lexicon, counted));
            counted.bearing = match about {
                [true, true] => Bearing::Both,
                [true, false] => Bearing::A,
                [false, true] => Bearing::B,
                [false, false] => Bearing::Neither,
            };
            counted.camp = match says {
                [true, false] => Camp::A,
                [false, true] => Camp::B,
                _ if counted.statement.speaker.is_none() => Camp::Article,
                _ => Camp::Other,
            };
        }
    }
    gathered
}

/// How it is told whether a statement is a side's.
enum Test<'a> {
    /// It is about this country or body.
    Country(EntityId),
    /// For each entity of the lexicon, whether it is the side or belongs to it.
    Members(Vec<bool>),
    Filter(&'a Facets),
}

impl<'a> Test<'a> {
    fn new(lexicon: &Lexicon, side: &'a Side) -> Test<'a> {
        match side {
            Side::Filter(facets) => Test::Filter(facets),
            Side::Entity(entity) if lexicon.is_side(*entity) => Test::Country(*entity),
            Side::Entity(entity) => {
                let belongs = |id| lexicon.and_owners(id).any(|owner| owner == *entity);
                Test::Members(lexicon.entities().map(|(id, _)| belongs(id)).collect())
            }
        }
    }

    fn is_about(&self, lexicon: &Lexicon, counted: &Counted) -> bool {
        let Counted { entry, statement, .. } = counted;
        match self {
            Test::Country(side) => statement.about.contains(side),
            Test::Filter(facets) => facets.admits(lexicon, entry, statement, None),
            Test::Members(members) => {
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
    fn says(&self, lexicon: &Lexicon, counted: &Counted) -> bool {
        let Some(speaker) = &counted.statement.speaker else { return false };
        match self {
            Test::Filter(facets) => facets.admits(lexicon, counted.entry, counted.statement, None),
            Test::Members(members) => speaker.entity.is_some_and(|entity| members[entity.0 as usize]),
            Test::Country(side) => {
                let mut owners = speaker.entity.into_iter().flat_map(|named| lexicon.and_owners(named));
                speaker.side == Some(*side) || owners.any(|owner| owner == *side)
            }
        }
    }
}
