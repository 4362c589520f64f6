//! Spellings that are also words: what confirms that one is a name.

use super::resolve::{Found, Resolver, is_product};
use crate::entities::lexicon::EntityId;
use crate::entities::mention::EntityType;
use crate::entities::names::Candidate;
use crate::entities::page::{is_light, is_list_gap};
use crate::text::clitic::ARTICLE;

impl Resolver<'_> {
    /// Whether a spelling says itself what kind of thing it is («وزارة التجارة»), so that only whose is open.
    fn describes(&self, candidate: &Candidate, kind: EntityType) -> bool {
        let name = self.page.of(candidate.folded);
        let first = name.split(' ').next().unwrap_or("");
        self.page.lexicon.classes.said(first).types.has(kind)
    }

    pub(super) fn is_confirmed(&self, number: usize, id: EntityId) -> bool {
        let candidate = &self.candidates[number];
        let entity = self.entity(id);
        let is_maker = |found: &Found| entity.parent == Some(found.entity);
        let is_alike = |found: &Found| self.entity(found.entity).kind == entity.kind;
        if self.describes(candidate, entity.kind) {
            if let Some(country) = self.nationality_after(candidate) {
                return entity.side == Some(country);
            }
            if entity.side.is_some() && self.side_before(number) == entity.side {
                return true;
            }
        }
        self.class(number).has(entity.kind)
            || (self.is_present(id) && !self.is_adjective(candidate))
            || self.is_quoted_product(candidate, entity.kind)
            || self.acts_as_firm(candidate, id)
            || self.before(number, is_light).is_some_and(|found| is_maker(&found))
            || self.before(number, is_list_gap).is_some_and(|found| is_alike(&found))
            || self.next_full(number).is_some_and(|(gap, next)| {
                (is_list_gap(gap) && self.entity(next).kind == entity.kind)
                    || (entity.parent == Some(next)
                        && matches!(gap.trim(), "من" | "من شركه" | "التابع ل" | "from" | "by"))
            })
    }

    /// Whether the name of a firm or a product stands alone in quotation marks, in a text that names others of the field:
    /// «كلود» is no ordinary word there.
    fn is_quoted_product(&self, candidate: &Candidate, kind: EntityType) -> bool {
        let (before, after) = self.page.folded.text.split_at(candidate.folded.start as usize);
        let after = &after[candidate.folded.len()..];
        is_product(kind)
            && before.ends_with(['«', '“', '"'])
            && after.starts_with(['»', '”', '"'])
            && self.has_product
    }

    /// Whether an Arabic word with the article follows another one: «اللغة العربية» is not the channel.
    pub(super) fn is_adjective(&self, candidate: &Candidate) -> bool {
        let definite = |text: &str| text.starts_with(ARTICLE) || text.starts_with("لل");
        definite(self.page.of(candidate.folded))
            && self.page.proclitics(candidate.folded.start).is_empty()
            && self.page.word_before(candidate.folded.start).is_some_and(|n| {
                let gap = self.page.between(self.page.words[n].span.end, candidate.folded.start);
                gap == " " && definite(self.page.word(n).trim_start_matches(['و', 'ب', 'ف', 'ك']))
            })
    }
}
