//! What a script asks of a comparison, as the comparison takes it.

use super::api;
use super::ledger;
use super::{Engine, EngineError, Result, convert};
use crate::compare::{self, Side};
use crate::corpus::Language;

impl Engine {
    /// A comparison.
    pub fn compare(&self, options: &api::CompareOptions) -> Result<api::Comparison> {
        let options = self.compare_options(options)?;
        let comparison = compare::compare(&self.library, &self.digests, &options);
        Ok(ledger::comparison(&self.library, &self.digests, comparison, options.language))
    }

    /// The statements behind a number of a comparison, strongest first.
    pub fn evidence(
        &self,
        cell: &api::CellName,
        options: &api::CompareOptions,
        page: api::Page,
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
        let options = self.compare_options(options)?;
        let places = compare::evidence(&self.library, &self.digests, &options, &behind);
        let wanted = places.into_iter().skip(page.offset).take(page.limit.unwrap_or(usize::MAX));
        let mut texts = convert::Texts::new(&self.library);
        Ok(wanted.filter_map(|place| texts.statement(place)).collect())
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
