//! A filter made ready for many statements: what it names, looked up once.

use super::facets::{Facets, group};
use super::library::Entry;
use super::statement::{Analysis, Statement};
use crate::corpus::Document;
use crate::entities::{EntityId, EntityType, Lexicon, Referent};

/// A filter that is ready.
pub struct Sieve<'a> {
    facets: &'a Facets,
    wanted: Named,
    unwanted: Named,
    all_statements: bool,
}

/// What the lists of a filter name of statements; `None`: the list is empty, and does not matter. What is named and is not there is
/// in no statement.
#[derive(Default, PartialEq)]
struct Named {
    /// Sides; none: about neither.
    about: Option<Vec<Option<EntityId>>>,
    /// Whether there is a speaker, and its side.
    said: Option<Vec<(bool, Option<EntityId>)>>,
    dimensions: Option<Vec<u8>>,
    /// For each entity of the lexicon whether it is named.
    entities: Option<Vec<bool>>,
    kinds: Option<Vec<EntityType>>,
}

impl<'a> Sieve<'a> {
    /// Makes `facets` ready.
    pub fn new(lexicon: &Lexicon, facets: &'a Facets) -> Sieve<'a> {
        let wanted = Named::new(lexicon, facets);
        let unwanted =
            facets.exclude.as_deref().map(|exclude| Named::new(lexicon, exclude)).unwrap_or_default();
        let all_statements = wanted == Named::default() && unwanted == Named::default();
        Sieve { facets, wanted, unwanted, all_statements }
    }

    /// Whether statements of `document` may pass.
    pub fn admits_document(&self, document: &Document) -> bool {
        let holds = |facets: &Facets, otherwise: bool| {
            let language = listed(&facets.language, |language| *language == document.language);
            let source = listed(&facets.source, |source| document.source.as_ref() == Some(source));
            let of_group = listed(&facets.group, |name| name == group(document));
            [language, source, of_group].map(|is| is.unwrap_or(otherwise))
        };
        self.facets.admits_date(document.date.as_deref())
            && holds(self.facets, true).into_iter().all(|is| is)
            && !self.facets.exclude.as_deref().is_some_and(|exclude| holds(exclude, false).contains(&true))
    }

    /// Whether `statement` passes, its document left aside.
    pub fn admits_statement(&self, analysis: &Analysis, statement: &Statement) -> bool {
        self.all_statements
            || (self.wanted.holds(analysis, statement, true).into_iter().all(|is| is)
                && !self.unwanted.holds(analysis, statement, false).contains(&true))
    }

    /// Whether `statement` of `entry` passes.
    pub fn admits(&self, entry: &Entry, statement: &Statement) -> bool {
        self.admits_document(&entry.document) && self.admits_statement(&entry.analysis, statement)
    }
}

/// Whether something on a list is so; nothing where the list is empty.
fn listed<T>(list: &Option<Vec<T>>, is: impl FnMut(&T) -> bool) -> Option<bool> {
    list.as_ref().filter(|list| !list.is_empty()).map(|list| list.iter().any(is))
}

impl Named {
    fn new(lexicon: &Lexicon, facets: &Facets) -> Named {
        fn found<T>(list: &Option<Vec<String>>, find: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
            let list = list.as_ref().filter(|list| !list.is_empty())?;
            Some(list.iter().filter_map(|id| find(id)).collect())
        }
        let dimension = |id: &str| lexicon.dimensions.iter().position(|seed| seed.id == id);
        let entities = found(&facets.entity, |id| lexicon.find(id)).map(|ids| {
            let mut named = vec![false; lexicon.entities().count()];
            ids.into_iter().for_each(|id| named[id.0 as usize] = true);
            named
        });
        Named {
            about: found(&facets.about, |id| match id {
                "neither" => Some(None),
                _ => lexicon.find(id).map(Some),
            }),
            said: found(&facets.said, |id| match id {
                "article" => Some((false, None)),
                "other" => Some((true, None)),
                _ => lexicon.find(id).map(|side| (true, Some(side))),
            }),
            dimensions: found(&facets.dimension, |id| dimension(id).map(|n| n as u8)),
            entities,
            kinds: facets.kind.clone().filter(|kinds| !kinds.is_empty()),
        }
    }

    /// For each list whether it holds something that the statement has; `otherwise` for those that do not matter.
    fn holds(&self, analysis: &Analysis, statement: &Statement, otherwise: bool) -> [bool; 5] {
        let mentions = || analysis.mentions_of(statement).iter();
        let about = |list: &Vec<Option<EntityId>>| match &statement.about[..] {
            [] => list.contains(&None),
            sides => sides.iter().any(|side| list.contains(&Some(*side))),
        };
        let said = |list: &Vec<_>| match &statement.speaker {
            None => list.contains(&(false, None)),
            Some(speaker) => list.contains(&(true, speaker.side)),
        };
        let dimensions = |list: &Vec<u8>| statement.dimensions.iter().any(|n| list.contains(n));
        let entities = |named: &Vec<bool>| {
            mentions().any(|mention| matches!(mention.referent, Referent::Known(id) if named[id.0 as usize]))
        };
        let kinds = |list: &Vec<EntityType>| mentions().any(|mention| list.contains(&mention.kind));
        [
            self.about.as_ref().map(about),
            self.said.as_ref().map(said),
            self.dimensions.as_ref().map(dimensions),
            self.entities.as_ref().map(entities),
            self.kinds.as_ref().map(kinds),
        ]
        .map(|is| is.unwrap_or(otherwise))
    }
}
