//! Whose: the country that the text speaks of where a name such as «وزارة التجارة» leaves it open.

use super::resolve::Resolver;
use crate::entities::lexicon::EntityId;
use crate::entities::mention::EntityType;
use crate::entities::names::Candidate;

impl Resolver<'_> {
    /// The one of `options` that counts as the side that was named last before a candidate.
    pub(super) fn by_side(&self, number: usize, options: &[EntityId]) -> Option<EntityId> {
        let side = self.side_before(number)?;
        let mut of_side = options.iter().filter(|entity| self.entity(**entity).side == Some(side));
        let first = of_side.next()?;
        of_side.next().is_none().then_some(*first)
    }

    /// The country that the text speaks of before a candidate: that of the last place, institution, person or
    /// nationality, if it is near.
    pub(super) fn side_before(&self, number: usize) -> Option<EntityId> {
        const NEAR: usize = 30;
        let page = self.page;
        let at = self.candidates[number].folded.start;
        let end = page.words_before(at);
        let near = end.saturating_sub(NEAR)..end;
        let named = self.found.iter().rev().take(NEAR).find(|found| {
            let kind = self.entity(found.entity).kind;
            matches!(kind, EntityType::Place | EntityType::Institution | EntityType::Person)
        });
        let named = named.map(|found| (self.candidates[found.candidate].folded.start, found.entity));
        let start_of = |n: usize| page.words[n].span.start;
        let adjective = near.clone().rev().find_map(|n| Some((start_of(n), page.said(n).nationality?)));
        let is_near = |start: u32| near.clone().next().is_some_and(|first| start_of(first) <= start);
        match (named.filter(|(start, _)| is_near(*start)), adjective) {
            (Some((start, entity)), Some((later, _))) if start > later => self.entity(entity).side,
            (_, Some((_, country))) => Some(country),
            (Some((_, entity)), None) => self.entity(entity).side,
            (None, None) => None,
        }
    }

    /// The country whose nationality follows a candidate: «وزارة التجارة اليابانية».
    pub(super) fn nationality_after(&self, candidate: &Candidate) -> Option<EntityId> {
        let n = self.page.word_after(candidate.folded.end)?;
        if self.page.is_next_to(candidate.folded.end, n) { self.page.said(n).nationality } else { None }
    }
}
