//! What is counted: the statements that pass, each story once, and where each stands between the two sides.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{Bearing, Options, Place, Side};
use crate::corpus::DocId;
use crate::entities::Referent;
use crate::statements::{Entry, Library, Statement};

/// A statement that counts.
#[derive(Clone, Copy)]
pub struct Counted<'a> {
    /// Its place.
    pub place: Place,
    /// The document that its document is counted as.
    pub story: DocId,
    /// Its document.
    pub entry: &'a Entry,
    /// The statement.
    pub statement: &'a Statement,
    /// Where it stands.
    pub bearing: Bearing,
}

/// What was gathered, and how much there was before near-copies were collapsed.
#[derive(Default)]
pub struct Gathered<'a> {
    /// The statements that count, in the order of their places.
    pub statements: Vec<Counted<'a>>,
    /// Stories.
    pub stories: usize,
    /// Documents and statements with near-copies.
    pub before: [usize; 2],
}

/// The statements in the language asked for that pass the filter. Of several documents that tell one story, the first
/// that has any stands for all: if the filter leaves only a copy, the copy counts.
pub fn gather<'a>(library: &'a Library, options: &Options) -> Gathered<'a> {
    let mut gathered = Gathered::default();
    let mut told: BTreeSet<DocId> = BTreeSet::new();
    for (document, entry) in library.entries() {
        if entry.document.language != options.language {
            continue;
        }
        let all = (0u32..).zip(&entry.analysis.statements);
        let passes = |statement: &Statement| {
            options.facets.is_empty() || options.facets.admits(&library.lexicon, entry, statement, None)
        };
        let passing: Vec<(u32, &Statement)> = all.filter(|(_, statement)| passes(statement)).collect();
        if passing.is_empty() {
            continue;
        }
        gathered.before[0] += 1;
        gathered.before[1] += passing.len();
        let story = library.story_of(document);
        if !told.insert(story) {
            continue;
        }
        gathered.stories += 1;
        gathered.statements.extend(passing.into_iter().map(|(n, statement)| Counted {
            place: Place { document, statement: n },
            story,
            entry,
            statement,
            bearing: bearing(library, options, entry, statement),
        }));
    }
    gathered
}

fn bearing(library: &Library, options: &Options, entry: &Entry, statement: &Statement) -> Bearing {
    match [&options.a, &options.b].map(|side| is_about(library, side, entry, statement)) {
        [true, true] => Bearing::Both,
        [true, false] => Bearing::A,
        [false, true] => Bearing::B,
        [false, false] => Bearing::Neither,
    }
}

/// Whether `statement` is about `side`. One about a firm, a person or a model names it, or what belongs to it.
fn is_about(library: &Library, side: &Side, entry: &Entry, statement: &Statement) -> bool {
    let lexicon = &library.lexicon;
    match side {
        Side::Filter(facets) => facets.admits(lexicon, entry, statement, None),
        Side::Entity(entity) if lexicon.is_side(*entity) => statement.about.contains(entity),
        Side::Entity(entity) => {
            let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
            entry.analysis.mentions[mentions].iter().any(|mention| match mention.referent {
                Referent::Known(named) => lexicon.and_owners(named).any(|owner| owner == *entity),
                _ => false,
            })
        }
    }
}

/// Whether `side` says it: the speaker is the side, counts as it or belongs to it. Of a filter, everything that passes is
/// its own voice.
pub fn says(library: &Library, side: &Side, counted: &Counted) -> bool {
    match side {
        Side::Filter(facets) => facets.admits(&library.lexicon, counted.entry, counted.statement, None),
        Side::Entity(entity) => counted.statement.speaker.as_ref().is_some_and(|speaker| {
            let mut owners = speaker.entity.into_iter().flat_map(|named| library.lexicon.and_owners(named));
            speaker.side == Some(*entity) || owners.any(|owner| owner == *entity)
        }),
    }
}

/// The statements of each dimension, by its number.
pub fn by_dimension<'a>(statements: &[Counted<'a>]) -> BTreeMap<u8, Vec<Counted<'a>>> {
    let mut rows: BTreeMap<u8, Vec<Counted>> = BTreeMap::new();
    for counted in statements {
        for dimension in &counted.statement.dimensions {
            rows.entry(*dimension).or_default().push(*counted);
        }
    }
    rows
}
