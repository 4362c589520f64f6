//! What the words around a name say it is used as: a firm that acts, a model that is used, an adjective in disguise.

use super::resolve::Resolver;
use crate::entities::classes::Beside;
use crate::entities::lexicon::EntityId;
use crate::entities::mention::EntityType;
use crate::entities::names::Candidate;
use crate::text::Script;
use crate::text::clitic::ARTICLE;

impl Resolver<'_> {
    /// Whether the words beside a name that is also a word say that a firm is meant: «أعلنت ميتا», «مؤسس ميتا», «ميكرون
    /// الأميركية». A word without the article takes no adjective with it, but a name does.
    pub(super) fn acts_as_firm(&self, candidate: &Candidate, id: EntityId) -> bool {
        let page = self.page;
        let is_bare = !page.of(candidate.folded).starts_with(ARTICLE);
        let entity = self.entity(id);
        if !is_bare || page.latin || entity.kind != EntityType::Company {
            return false;
        }
        let is_glued = !page.proclitics(candidate.folded.start).is_empty();
        let is = |n: usize, list| {
            page.lexicon.classes.reading(list, page.word(n)).is_some_and(|found| !found.article)
        };
        let next = || {
            page.word_after(candidate.folded.end)
                .filter(|next| self.page.is_next_to(candidate.folded.end, *next))
        };
        let before = page.word_before(candidate.folded.start).filter(|_| !is_glued);
        before.is_some_and(|word| is(word, Beside::FirmVerb) || is(word, Beside::OfFirm))
            || next().is_some_and(|word| is(word, Beside::FirmVerb) || self.is_nationality_of(word, id))
    }

    /// Whether word `n` is the definite feminine of the nationality that an entity counts as.
    fn is_nationality_of(&self, n: usize, id: EntityId) -> bool {
        let text = self.page.word(n);
        let definite = text.starts_with(ARTICLE) && text.ends_with('ه');
        definite && self.page.said(n).nationality == self.page.lexicon.side_of(id)
    }

    /// The kind that a name which a firm shares with its model is used as: a model where something is done with it, or
    /// where it is compared with one. A class word would have said so before.
    pub(super) fn used_as(&self, number: usize) -> Option<EntityType> {
        const REACH: usize = 3;
        let page = self.page;
        let candidate = &self.candidates[number];
        let (start, end) = (page.start_of_token(candidate.folded.start), candidate.folded.end);
        let before = page.words_before(candidate.folded.start);
        let is = |list, n: usize| page.said(n).is(list);
        // The thing done, in the same breath and with no other name between.
        let since = self.found.last().map_or(0, |found| self.candidates[found.candidate].folded.end);
        let mut limit = start;
        for n in (0..before).rev().take(REACH) {
            let word = page.words[n].span;
            if word.start < since
                || page.between(word.end, limit).contains(['.', '،', ',', ';', '؛', ':', '\n', '!', '؟', '?'])
            {
                break;
            }
            if is(Beside::UseOfModel, n) && page.proclitics(candidate.folded.start).is_empty() {
                return Some(EntityType::Model);
            }
            limit = word.start;
        }
        self.compared_with(number, end)
    }

    /// The kind of what a name is compared with: «X يتفوق على ChatGPT», "X outperformed ChatGPT".
    fn compared_with(&self, number: usize, end: u32) -> Option<EntityType> {
        const WORDS: usize = 4;
        let page = self.page;
        let compares = |start: u32, end: u32| {
            let gap = page.between(start, end);
            let first = page.words.partition_point(|word| word.span.start < start);
            let words = page.words[first..].iter().take_while(|word| word.span.end <= end).take(WORDS + 1);
            let (count, says) = words.fold((0, false), |(count, says), word| {
                (count + 1, says || page.lexicon.classes.is(Beside::Compare, page.of(word.span)))
            });
            says && count <= WORDS && !gap.contains(['.', '\n', '؛', ';', ':'])
        };
        let candidate = &self.candidates[number];
        let last = self.found.last().filter(|found| {
            compares(self.candidates[found.candidate].folded.end, page.start_of_token(candidate.folded.start))
        });
        let next = || {
            let (gap, next) = self.next_full(number)?;
            compares(end, end + gap.len() as u32).then_some(next)
        };
        let verb_first = || {
            // «تفوق X على ChatGPT»
            let n = page.words_before(candidate.folded.start).checked_sub(1)?;
            let (gap, next) = self.next_full(number)?;
            let on = matches!(gap.trim(), "علي" | "ب" | "مع");
            (on && page.said(n).is(Beside::Compare)).then_some(next)
        };
        let other = last.map(|found| found.entity).or_else(next).or_else(verb_first)?;
        Some(self.entity(other).kind).filter(|kind| *kind == EntityType::Model)
    }

    /// Whether a country's name is its adjective here: "US officials", but not "in the US" and "the US has"; «الحكومة
    /// السعودية», but not «في السعودية».
    pub(super) fn is_attributive(&self, candidate: &Candidate, id: EntityId) -> bool {
        let page = self.page;
        if self.entity(id).kind != EntityType::Place {
            return false;
        }
        let name = page.of(candidate.folded);
        if name.starts_with(ARTICLE) {
            return self.is_adjective(candidate) && page.lexicon.demonyms.find(name) == Some(id);
        }
        if !page.latin || !page.lexicon.demonyms.is_acronym(name) {
            return false;
        }
        let first = page.words.partition_point(|word| word.span.start < candidate.folded.end);
        let Some(word) = page.words.get(first).filter(|word| word.script != Script::Arabic) else {
            return false;
        };
        let gap = page.between(candidate.folded.end, word.span.start);
        let text = page.of(word.span);
        let of_nation = |n: usize| page.said(n).nationality.is_some();
        match gap {
            " " if matches!(text, "and" | "or") => of_nation(first + 1),
            " " => {
                let is_verb = text.len() > 4 && text.ends_with("ed");
                text.starts_with(|c: char| c.is_ascii_alphabetic())
                    && !is_verb
                    && !page.lexicon.classes.is(Beside::AfterPlace, text)
            }
            "-" => matches!(
                text,
                "based"
                    | "led"
                    | "made"
                    | "backed"
                    | "listed"
                    | "style"
                    | "owned"
                    | "born"
                    | "educated"
                    | "trained"
            ),
            _ => false,
        }
    }
}
