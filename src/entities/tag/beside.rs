//! What the words beside a name say of it.

use crate::entities::classes::{Beside, Types};
use crate::entities::page::{Page, is_light, is_list_gap};
use crate::text::Script;
use crate::text::clitic::ARTICLE;

/// How many words may stand between a class word and the name («شركة الذكاء الاصطناعي الصينية X»).
const REACH: usize = 5;

impl Page<'_> {
    /// What the class word says that stands before the name at `at`. Between the two there may be words with the article
    /// and nationality adjectives («النموذج الصيني X»، «شركة الذكاء الاصطناعي X») and links («شركات مثل X»).
    pub fn class_before(&self, at: u32) -> Types {
        self.class_word_before(at).map_or(Types::default(), |n| self.class_at(n))
    }

    /// The number of the class word before the name at `at`.
    pub fn class_word_before(&self, at: u32) -> Option<usize> {
        if !matches!(self.proclitics(at), "" | "ك") {
            return None;
        }
        let mut limit = self.start_of_token(at);
        let mut after_link = false;
        for n in (0..self.words_before(at)).rev().take(REACH) {
            let word = self.words[n].span;
            let gap = self.between(word.end, limit);
            // «شركات، منها X»: a link looks back over a comma.
            if !(is_light(gap) || after_link && is_list_gap(gap)) {
                break;
            }
            if !self.class_at(n).is_empty() {
                return Some(n);
            }
            let is_link = self.said(n).is(Beside::Link);
            if !(is_link || (after_link && self.of(word) == "من") || self.is_definite(n)) {
                break;
            }
            after_link = is_link;
            limit = word.start;
        }
        None
    }

    /// What word `n` says as a class word, alone or with the word before it.
    fn class_at(&self, n: usize) -> Types {
        let said = self.said(n);
        let pair = match n.checked_sub(1).filter(|_| said.ends_pair).map(|n| self.words[n].span) {
            Some(first) if is_light(self.between(first.end, self.words[n].span.start)) => {
                self.lexicon.classes.of_pair(self.of(first), self.word(n))
            }
            _ => Types::default(),
        };
        if pair.is_empty() { said.types } else { pair }
    }

    /// Whether word `n` can qualify a class word before it: with the article, or a nationality.
    fn is_definite(&self, n: usize) -> bool {
        self.words[n].script == Script::Arabic
            && (self.word(n).starts_with(ARTICLE) || self.said(n).nationality.is_some())
    }

    /// What the class word says that follows the name ending at `end`: directly in English ("the DeepSeek app"), after a
    /// comma in Arabic («ديب سيك، النموذج الصيني»).
    pub fn class_after(&self, end: u32) -> Types {
        let n = self.words_from(end);
        let Some(word) = self.words.get(n) else { return Types::default() };
        let text = self.of(word.span);
        let gap = self.between(end, word.span.start);
        let fits = match word.script {
            Script::Arabic => gap == "، " && text.starts_with(ARTICLE),
            _ => gap == " " && (!text.ends_with('s') || text == "series"),
        };
        if fits { self.said(n).types } else { self.role_after(end) }
    }

    /// What a name is said to be soon after it: «X، وهو مختبر صيني»، «برز X بوصفه أول نموذج».
    fn role_after(&self, end: u32) -> Types {
        const FAR: usize = 2;
        let first = self.words_from(end);
        let Some(role) = (first..first + FAR).find(|n| self.said(*n).is(Beside::Role)) else {
            return Types::default();
        };
        let start = self.words[role].span.start;
        let has_stop = self.between(end, start).contains(['.', '؟', '!', '؛', '\n']);
        // «كنموذج» is role and class in one word.
        let found = (role..=role + FAR).map(|n| self.said(n).types).find(|types| !types.is_empty());
        if has_stop { Types::default() } else { found.unwrap_or_default() }
    }
}
