//! Terms: the words of a sentence that carry a matter, and the names in it, each a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::entities::{EntityId, EntityType, Lexicon, Mention, Referent};
use crate::statements::{Analysis, Read};
use crate::text::interner::Interner;
use crate::text::{Script, Worded, clitic, fold, stem};

/// The number of a term.
pub type TermId = u32;

/// Stands between two terms that do not follow each other.
pub const GAP: TermId = TermId::MAX;

/// All terms of the library.
#[derive(Default)]
pub struct Terms {
    ids: Interner,
    /// For each term, the number of its stem; names have their family's.
    roots: Vec<u32>,
    stems: Interner,
    /// For each root, whether it is a name's.
    names: Vec<bool>,
    idle: BTreeSet<String>,
}

impl Terms {
    /// No terms yet; the words of the lexicon that carry no matter never become any.
    pub fn new(lexicon: &Lexicon) -> Terms {
        let list = lexicon.words("stopwords", "terms");
        let idle = list.ar.iter().chain(&list.en).map(|word| fold(word).text).collect();
        Terms { idle, ..Terms::default() }
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.roots.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// What `term` is for likeness: words of one stem, and names of one family, have the same root.
    pub fn root(&self, term: TermId) -> u32 {
        self.roots[term as usize]
    }

    /// Adds the roots of `terms` to `roots`: ascending, each once.
    pub fn put_roots(&self, terms: &[TermId], roots: &mut Vec<u32>) {
        let mut own: Vec<u32> =
            terms.iter().filter(|term| **term != GAP).map(|term| self.root(*term)).collect();
        own.sort_unstable();
        own.dedup();
        roots.append(&mut own);
    }

    /// For each root, whether it is a name's.
    pub fn names(&self) -> &[bool] {
        &self.names
    }

    /// How many roots there are.
    pub fn roots(&self) -> usize {
        self.stems.len()
    }

    /// What the terms numbered `wanted` are matched by.
    pub fn keys(&self, wanted: &[TermId]) -> BTreeMap<TermId, &str> {
        let asked = |id: &TermId| wanted.contains(id);
        let mut keys = BTreeMap::new();
        // Collecting would sort, and bring a sort of its own.
        let known = 0..self.ids.len() as TermId;
        keys.extend(known.filter(asked).map(|id| (id, self.ids.letters(id))));
        keys
    }

    /// The terms of each sentence that was `read`, in order, with [`GAP`] where something stands between two. The sides' own names
    /// and adjectives are none, since they set any two sides apart.
    pub fn read(
        &mut self,
        lexicon: &Lexicon,
        read: &Read,
        analysis: &Analysis,
        mut put: impl FnMut(TermId),
    ) -> Vec<u32> {
        let mut ends = Vec::with_capacity(read.sentences.len());
        let mut mention = 0;
        let mut count = 0;
        for sentence in &read.sentences {
            let mut last = GAP;
            let mut push = |term: TermId| {
                if term != GAP || last != GAP {
                    put(term);
                    count += 1;
                }
                last = term;
            };
            let mut n = sentence.start;
            while n < sentence.end {
                while read.mentions.get(mention).is_some_and(|words| words.end <= n) {
                    mention += 1;
                }
                let under = read.mentions.get(mention).filter(|words| words.contains(&n));
                if read.text.gap_before(n as usize).contains(|c: char| !c.is_whitespace()) {
                    push(GAP);
                }
                let term = match under {
                    Some(_) => self.of_mention(lexicon, analysis, mention),
                    None => self.of_word(lexicon, &read.text, n as usize),
                };
                push(term.unwrap_or(GAP));
                n = under.map_or(n + 1, |words| words.end.min(sentence.end).max(n + 1));
            }
            ends.push(count);
        }
        ends
    }

    fn of_mention(&mut self, lexicon: &Lexicon, analysis: &Analysis, n: usize) -> Option<TermId> {
        let mention = analysis.mentions.get(n)?;
        match &mention.referent {
            Referent::Known(entity) if lexicon.is_side(*entity) || mention.kind == EntityType::Place => None,
            Referent::Known(entity) => {
                let family = family(lexicon, *entity);
                Some(self.intern(name_key(lexicon, *entity), format!("\u{1}{}", family.0)))
            }
            Referent::Proposed(id) => Some(self.intern(proposed_key(id), proposed_key(id))),
            Referent::Value(_) => None,
        }
    }

    fn of_word(&mut self, lexicon: &Lexicon, text: &Worded, n: usize) -> Option<TermId> {
        /// Shorter words are particles, or pieces of what was not read.
        const SHORTEST: usize = 3;
        let word = text.word(n);
        let script = text.words[n].script;
        let bare = bare(word);
        if script == Script::Number || bare.chars().count() < SHORTEST {
            return None;
        }
        if let Some(id) = self.ids.get(bare) {
            return Some(id);
        }
        let idle = |reading: clitic::Reading| self.idle.contains(reading.bare);
        if clitic::readings(word).into_iter().any(idle) || lexicon.demonyms.find(word).is_some() {
            return None;
        }
        Some(self.intern(bare.to_owned(), root(&stem::stem(word))))
    }

    fn intern(&mut self, key: String, root: String) -> TermId {
        let id = self.ids.intern(&key);
        if id as usize == self.roots.len() {
            let is_name = root.starts_with(['\u{1}', '\u{2}']);
            let root = self.stems.intern(&root);
            if root as usize == self.names.len() {
                self.names.push(is_name);
            }
            self.roots.push(root);
        }
        id
    }
}

/// The root that words of one stem and their derived forms share, as far as letters tell: «مشطوب» and «شطبت», «إنتاج» and «تنتج». Long
/// vowels are left out, and what derives one form from another, as long as three letters stay.
fn root(stem: &str) -> String {
    /// What stands before a root, longest first, and behind it.
    const BEFORE: [&str; 6] = ["مست", "است", "مت", "ا", "م", "ت"];
    const LEAST: usize = 3;
    if stem.is_ascii() {
        return stem.to_owned();
    }
    let bare = |word: &str| -> String { word.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي')).collect() };
    let long = |word: &&str| bare(word).chars().count() >= LEAST;
    let rest = stem.strip_suffix('ت').filter(long).unwrap_or(stem);
    let rest = rest.strip_prefix('ي').filter(long).unwrap_or(rest);
    let rest = BEFORE.iter().find_map(|before| rest.strip_prefix(before).filter(long)).unwrap_or(rest);
    if long(&rest) { bare(rest) } else { stem.to_owned() }
}

/// By what a mention is matched as a term; nothing for values.
pub fn mention_key(lexicon: &Lexicon, mention: &Mention) -> Option<String> {
    match &mention.referent {
        Referent::Known(entity) => Some(name_key(lexicon, *entity)),
        Referent::Proposed(id) => Some(proposed_key(id)),
        Referent::Value(_) => None,
    }
}

/// A firm and its model of one name are one term.
fn name_key(lexicon: &Lexicon, entity: EntityId) -> String {
    format!("\u{1}{}", lexicon.entity(entity).seed.ar)
}

fn proposed_key(id: &str) -> String {
    format!("\u{2}{id}")
}

/// A folded word without the particles and the article glued to its front.
pub fn bare(word: &str) -> &str {
    if word.is_ascii() { word } else { stem::bare(word) }
}

/// The topmost owner of a name that is no country or body: what a firm makes is the firm.
pub fn family(lexicon: &Lexicon, entity: EntityId) -> EntityId {
    lexicon.and_owners(entity).take_while(|owner| !lexicon.is_side(*owner)).last().unwrap_or(entity)
}
