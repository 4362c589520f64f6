//! What a script asks of a comparison, as the comparison takes it.

use std::sync::{Mutex, PoisonError};

use super::api;
use super::ledger;
use super::{Engine, EngineError, Result, convert};
use crate::compare::{self, Side};
use crate::corpus::Language;

impl Engine {
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
    pub(super) fn forget(&mut self) {
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
