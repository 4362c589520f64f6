//! The table of a search: which leaf stands in which row, and how much of it each document holds.

use super::index::Index;
use super::pattern::Likeness;
use super::plan::{Leaf, Planned};
use super::postings::Place;
use super::vocabulary::FormId;
use crate::statements::Library;
use crate::statements::facets::Facet;
use crate::text::mark::is_mark;
use crate::text::order;
use crate::text::stem;

/// Places of a pair of words are compared only up to this many; commoner pairs say little.
const NEAR_PLACES: u32 = 300_000;

/// Where the leaves stand.
pub struct Table {
    /// For each row, its leaves as bits.
    pub rows: Vec<u32>,
    /// For each row, those of its leaves that stand there as whole words of the query.
    whole: Vec<u32>,
    /// For each document, the leaves of all its rows.
    pub documents: Vec<u32>,
    /// How much of a leaf a document's text holds: leaf by leaf, document by document.
    times: Vec<f32>,
    /// Rows with neighbouring words of the query close together, and how close (1: side by side). Ascending.
    pub near: Vec<(u32, f32)>,
}

impl Table {
    /// Looks all leaves up.
    pub fn new(index: &Index, library: &Library, planned: &Planned) -> Table {
        let mut table = Table {
            rows: vec![0; index.rows.len()],
            whole: vec![0; index.rows.len()],
            documents: vec![0; index.documents.len()],
            times: vec![0.0; index.documents.len() * planned.leaves.len()],
            near: Vec::new(),
        };
        for (n, leaf) in planned.leaves.iter().enumerate() {
            table.look_up(index, library, leaf, n);
        }
        for (bits, slot) in table.documents.iter_mut().zip(&index.documents) {
            let rows = slot.rows.start as usize..slot.rows.end as usize;
            *bits = table.rows.get(rows).unwrap_or_default().iter().fold(0, |all, row| all | row);
        }
        for (first, second) in &planned.neighbours {
            table.compare(index, &planned.leaves[*first], &planned.leaves[*second], 1 << first | 1 << second);
        }
        order::sort_by(&mut table.near, |(a, x), (b, y)| a.cmp(b).then(y.total_cmp(x)));
        table
    }

    /// How much of leaf `n` the document holds.
    pub fn times(&self, n: usize, document: usize) -> f64 {
        f64::from(self.times[n * self.documents.len() + document])
    }

    /// Of the leaves in `row`, those that stand there as whole words of the query.
    pub fn whole(&self, row: u32) -> u32 {
        self.whole[row as usize]
    }

    /// How close neighbouring words of the query stand in `row`.
    pub fn nearness(&self, row: u32) -> f64 {
        let first = self.near.partition_point(|(other, _)| *other < row);
        self.near[first..]
            .iter()
            .take_while(|(other, _)| *other == row)
            .map(|(_, near)| f64::from(*near))
            .sum()
    }

    /// Notes leaf `n` in each of `rows`, as much of it as `weight` says.
    fn note(&mut self, index: &Index, n: usize, rows: impl Iterator<Item = u32>, weight: f64) {
        let documents = self.documents.len();
        let times = &mut self.times[n * documents..][..documents];
        for row in rows {
            self.rows[row as usize] |= 1 << n;
            times[index.rows[row as usize].document as usize] += weight as f32;
        }
    }

    fn look_up(&mut self, index: &Index, library: &Library, leaf: &Leaf, n: usize) {
        match leaf.words.as_slice() {
            [] => {}
            [only] => match only.initial().filter(|_| leaf.stem.is_none()) {
                // So short that most rows match: the letters that each row remembers answer at once.
                Some(bit) => {
                    let rows = (0u32..).zip(&index.rows).filter(|(_, row)| row.initials & bit != 0);
                    self.note(index, n, rows.map(|(row, _)| row), index.ranking.longer);
                }
                None => {
                    for meant in forms(index, leaf, 0) {
                        let rows = || index.vocabulary.postings(meant.form).iter().map(|(row, _)| row);
                        self.note(index, n, rows(), meant.weight);
                        if meant.whole {
                            rows().for_each(|row| self.whole[row as usize] |= 1 << n);
                        }
                    }
                }
            },
            _ => {
                let places = phrase(index, leaf);
                self.note(index, n, places.iter().map(|(row, _)| *row), 1.0);
                places.iter().for_each(|(row, _)| self.whole[*row as usize] |= 1 << n);
            }
        }
        if leaf.literal {
            self.keep_literal(index, library, leaf, n);
        }
        self.look_up_entities(index, leaf, n);
    }

    fn look_up_entities(&mut self, index: &Index, leaf: &Leaf, n: usize) {
        let mut meant = Vec::new();
        for entity in &leaf.entities {
            meant.extend(index.values.of_entity(Facet::Entity, *entity));
        }
        if meant.is_empty() {
            return;
        }
        let is_new = |row: &u32| {
            self.rows[*row as usize] & 1 << n == 0
                && index.values.of_row(*row).iter().any(|value| meant.contains(&value))
        };
        let rows: Vec<u32> = (0..index.rows.len() as u32).filter(is_new).collect();
        self.note(index, n, rows.into_iter(), index.ranking.entity);
    }

    /// Takes back the rows in which the leaf does not stand letter for letter.
    fn keep_literal(&mut self, index: &Index, library: &Library, leaf: &Leaf, n: usize) {
        for row in 0..self.rows.len() as u32 {
            if self.rows[row as usize] & 1 << n != 0 {
                let text = index.text(library, row);
                if !leaf.words.iter().all(|word| literal_spans(text, &word.raw).next().is_some()) {
                    self.rows[row as usize] &= !(1 << n);
                    let document = index.rows[row as usize].document as usize;
                    let times = &mut self.times[n * self.documents.len() + document];
                    *times = (*times - 1.0).max(0.0);
                }
            }
        }
    }

    /// Notes in which rows two words stand close, and how close.
    fn compare(&mut self, index: &Index, first: &Leaf, second: &Leaf, both: u32) {
        let (Some(before), Some(after)) = (near_places(index, first), near_places(index, second)) else {
            return;
        };
        let here = |row: &u32| self.rows[*row as usize] & both == both;
        let gather = |forms: &[FormId]| {
            let places = forms.iter().flat_map(|form| index.vocabulary.postings(*form).iter());
            let mut places: Vec<Place> = places.filter(|(row, _)| here(row)).collect();
            places.sort_unstable();
            places
        };
        let (before, after) = (gather(&before), gather(&after));
        let mut at = 0;
        let mut near: Vec<(u32, f32)> = Vec::new();
        for (row, position) in before {
            while after.get(at).is_some_and(|place| *place < (row, position)) {
                at += 1;
            }
            let gaps = [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| after.get(at));
            let gap =
                gaps.filter(|(other, _)| *other == row).map(|(_, other)| other.abs_diff(position)).min();
            if let Some(gap) = gap {
                let closeness = 1.0 / gap.max(1) as f32;
                match near.last_mut().filter(|(last, _)| *last == row) {
                    Some((_, best)) => *best = best.max(closeness),
                    None => near.push((row, closeness)),
                }
            }
        }
        self.near.append(&mut near);
    }
}

/// A form that a word of a leaf stands for.
struct Meant {
    form: FormId,
    weight: f64,
    /// Whether it is the word itself, proclitics aside.
    whole: bool,
}

/// Forms of one word of a leaf, each once, with what they are worth: the better tier first.
fn forms(index: &Index, leaf: &Leaf, word: usize) -> Vec<Meant> {
    let (vocabulary, ranking) = (&index.vocabulary, &index.ranking);
    let mut seen = vec![false; vocabulary.len()];
    let mut out = Vec::new();
    let mut put = |form: FormId, weight: f64, whole: bool| {
        if !std::mem::replace(&mut seen[form as usize], true) {
            out.push(Meant { form, weight, whole });
        }
    };
    if let Some(pattern) = leaf.words.get(word) {
        pattern.expand(vocabulary, |form, likeness| match likeness {
            Likeness::Same => put(form, 1.0, true),
            Likeness::Variant => put(form, ranking.variant, true),
            Likeness::Longer => put(form, ranking.longer, false),
        });
    }
    if let Some(own) = &leaf.stem {
        let begin = own.strip_suffix('y').unwrap_or(own);
        for before in stem::BEFORE {
            vocabulary.starting_with(&format!("{before}{begin}"), |form| {
                if stem::stem(vocabulary.letters(form)) == *own {
                    put(form, ranking.stem, false);
                }
            });
        }
    }
    leaf.typos.iter().filter_map(|typo| vocabulary.get(typo)).for_each(|form| put(form, ranking.typo, false));
    out
}

/// The forms of a word of which the places are worth comparing.
fn near_places(index: &Index, leaf: &Leaf) -> Option<Vec<FormId>> {
    let single = leaf.words.len() == 1 && leaf.words[0].initial().is_none();
    let forms: Vec<FormId> =
        single.then(|| forms(index, leaf, 0))?.into_iter().map(|meant| meant.form).collect();
    let places = forms.iter().fold(0u32, |sum, form| sum.saturating_add(index.vocabulary.count(*form)));
    (places <= NEAR_PLACES).then_some(forms)
}

/// The places of the first word at which the phrase stands. Rows that lack its rarest word are passed over.
fn phrase(index: &Index, leaf: &Leaf) -> Vec<Place> {
    let lists: Vec<Vec<FormId>> = (0..leaf.words.len())
        .map(|word| forms(index, leaf, word).into_iter().map(|meant| meant.form).collect())
        .collect();
    let size =
        |forms: &Vec<FormId>| forms.iter().map(|form| u64::from(index.vocabulary.count(*form))).sum::<u64>();
    let mut order: Vec<usize> = (0..lists.len()).collect();
    order::sort_by_key(&mut order, |word| size(&lists[*word]));
    let mut begins: Option<Vec<Place>> = None;
    let mut rows = vec![false; index.rows.len()];
    for word in order {
        let shift = word as u32;
        let all = lists[word].iter().flat_map(|form| index.vocabulary.postings(*form).iter());
        let begin = |(row, position): Place| position.checked_sub(shift).map(|position| (row, position));
        let known = begins.is_some();
        let mut places: Vec<Place> =
            all.filter(|(row, _)| !known || rows[*row as usize]).filter_map(begin).collect();
        places.sort_unstable();
        let kept = match begins {
            None => places,
            Some(before) => before.into_iter().filter(|place| places.binary_search(place).is_ok()).collect(),
        };
        rows.fill(false);
        kept.iter().for_each(|(row, _)| rows[*row as usize] = true);
        begins = Some(kept);
    }
    begins.unwrap_or_default()
}

/// Where `word` stands in `text` letter for letter, as a word of its own.
pub fn literal_spans<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
    let script = |c: char| (c.is_alphanumeric() || is_mark(c) || c == '\u{0640}').then_some(c >= '\u{0600}');
    let apart = move |a: Option<char>, b: Option<char>| match (a.and_then(script), b.and_then(script)) {
        (Some(a), Some(b)) => a != b,
        _ => true,
    };
    text.match_indices(word).map(|(at, found)| at..at + found.len()).filter(move |span| {
        apart(text[..span.start].chars().next_back(), word.chars().next())
            && apart(word.chars().next_back(), text[span.end..].chars().next())
    })
}
