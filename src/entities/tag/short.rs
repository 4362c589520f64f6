//! Short names: «هوانغ» is the one whom the text named.

use super::resolve::{Resolver, with};
use crate::entities::classes::Beside;
use crate::entities::lexicon::EntityId;
use crate::entities::mention::EntityType;
use crate::entities::names::{Candidate, spelling::Strength};

impl Resolver<'_> {
    /// The person whom a short name means: its owner named last; before any was named, the only one that the text names
    /// later, or the only one there is, after a title.
    pub(super) fn owner(&self, number: usize) -> Option<EntityId> {
        let candidate = &self.candidates[number];
        let owners: Vec<EntityId> = with(candidate, Strength::Short).collect();
        if owners.is_empty() || self.has_another_first_name(candidate) {
            return None;
        }
        if let Some(owner) = self.named_last(&owners) {
            return Some(owner);
        }
        const CLEAR: usize = 4;
        let mut later = owners.iter().filter(|entity| self.is_present(**entity));
        match (later.next(), later.next()) {
            (Some(owner), None) if self.page.of(candidate.folded).chars().count() >= CLEAR => Some(*owner),
            (None, _) if owners.len() == 1 && (self.has_title(candidate) || self.speaks(candidate)) => {
                Some(owners[0])
            }
            _ => None,
        }
    }

    fn has_title(&self, candidate: &Candidate) -> bool {
        self.page.class_before(candidate.folded.start).has(EntityType::Person)
    }

    /// Whether a short name that is no short word stands right after what only people do: «قال ألتمان».
    fn speaks(&self, candidate: &Candidate) -> bool {
        const CLEAR: usize = 5;
        let page = self.page;
        let word = page.word_before(candidate.folded.start);
        page.of(candidate.folded).chars().count() >= CLEAR
            && page.proclitics(candidate.folded.start).is_empty()
            && word.is_some_and(|word| page.said(word).is(Beside::PersonVerb))
    }

    /// Whether a short name follows somebody else's first name («ليزا هوانغ» is not the Huang whom the text named).
    fn has_another_first_name(&self, candidate: &Candidate) -> bool {
        let start = candidate.folded.start;
        let Some(n) = self.page.word_before(start) else { return false };
        let gap = self.page.between(self.page.words[n].span.end, start);
        gap == " " && self.page.lexicon.gazetteer.is_first_name(self.page.word(n))
    }
}
