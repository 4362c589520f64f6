//! The facet values of every row, as numbers, and the filter and the counts over them. The strings are made once.

use std::collections::BTreeMap;

use crate::entities::{EntityId, Lexicon, Referent};
use crate::statements::facets::{Facet, group};
use crate::statements::{Entry, Facets, Statement};
use crate::text::interner::grow_by_quarter;
use crate::text::order;

/// The number of a facet value.
pub type ValueId = u32;

/// All facet values of the library, and which rows have them.
#[derive(Default)]
pub struct Values {
    names: Vec<(Facet, String)>,
    by_name: BTreeMap<(Facet, String), ValueId>,
    /// Values of entities, dimensions and types, by what they were made of, so that no string is made twice.
    by_source: BTreeMap<(Facet, u32), ValueId>,
    /// The values of all rows, one row after the other, and where each row's begin.
    of_rows: Vec<ValueId>,
    starts: Vec<u32>,
}

impl Values {
    /// Adds a row without values.
    pub fn push_empty(&mut self) {
        grow_by_quarter(&mut self.starts);
        self.starts.push(self.of_rows.len() as u32);
    }

    /// Adds the row of `statement`: what it has in every facet but those of the whole document.
    pub fn push(&mut self, lexicon: &Lexicon, entry: &Entry, statement: &Statement) {
        let start = self.of_rows.len();
        self.push_empty();
        if statement.about.is_empty() {
            self.put_word(Facet::About, "neither");
        }
        for entity in &statement.about {
            self.put_entity(lexicon, Facet::About, *entity);
        }
        match &statement.speaker {
            None => self.put_word(Facet::Said, "article"),
            Some(speaker) => match speaker.side {
                Some(side) => self.put_entity(lexicon, Facet::Said, side),
                None => self.put_word(Facet::Said, "other"),
            },
        }
        for n in &statement.dimensions {
            if let Some(dimension) = lexicon.dimensions.get(*n as usize) {
                self.put(Facet::Dimension, u32::from(*n), || dimension.id.clone());
            }
        }
        let mentions = statement.mentions.start as usize..statement.mentions.end as usize;
        for mention in entry.analysis.mentions.get(mentions).unwrap_or(&[]) {
            if let Referent::Known(entity) = mention.referent {
                self.put_entity(lexicon, Facet::Entity, entity);
            }
            self.put(Facet::Kind, mention.kind as u32, || mention.kind.name().to_owned());
        }
        let row = &mut self.of_rows[start..];
        order::sort_few(row, |a, b| a < b);
        let mut kept = start;
        for at in start..self.of_rows.len() {
            if kept == start || self.of_rows[kept - 1] != self.of_rows[at] {
                self.of_rows[kept] = self.of_rows[at];
                kept += 1;
            }
        }
        self.of_rows.truncate(kept);
    }

    /// The values of a whole document: its language, its source and its group.
    pub fn of_document(&mut self, entry: &Entry) -> Vec<ValueId> {
        let source = entry.document.source.clone().map(|source| (Facet::Source, source));
        let language = (Facet::Language, entry.document.language.code().to_owned());
        let group = (Facet::Group, group(&entry.document).to_owned());
        source.into_iter().chain([language, group]).map(|(facet, name)| self.intern(facet, name)).collect()
    }

    /// The values of a row.
    pub fn of_row(&self, row: u32) -> &[ValueId] {
        let at = row as usize;
        let end = self.starts.get(at + 1).map_or(self.of_rows.len(), |end| *end as usize);
        self.starts.get(at).map_or(&[], |start| &self.of_rows[*start as usize..end])
    }

    /// The number of a value, if some row has it.
    pub fn find(&self, facet: Facet, name: &str) -> Option<ValueId> {
        self.by_name.get(&(facet, name.to_owned())).copied()
    }

    /// The number of the value that stands for `entity`, if some row has it.
    pub fn of_entity(&self, facet: Facet, entity: EntityId) -> Option<ValueId> {
        self.by_source.get(&(facet, entity.0)).copied()
    }

    /// All values of `facet`, by name.
    pub fn names(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.names.iter().filter(move |(of, _)| *of == facet).map(|(_, name)| name.as_str())
    }

    /// Keeps the rows that `keep` says, in their order.
    pub fn retain_rows(&mut self, keep: impl Fn(u32) -> bool) {
        let (mut of_rows, mut starts) = (Vec::new(), Vec::new());
        for row in (0..self.starts.len() as u32).filter(|row| keep(*row)) {
            starts.push(of_rows.len() as u32);
            of_rows.extend_from_slice(self.of_row(row));
        }
        (self.of_rows, self.starts) = (of_rows, starts);
    }

    fn put_entity(&mut self, lexicon: &Lexicon, facet: Facet, entity: EntityId) {
        self.put(facet, entity.0, || lexicon.entity(entity).seed.id.clone());
    }

    fn put_word(&mut self, facet: Facet, word: &str) {
        // No entity has this number.
        let source = u32::MAX - word.len() as u32;
        self.put(facet, source, || word.to_owned());
    }

    fn put(&mut self, facet: Facet, source: u32, name: impl FnOnce() -> String) {
        let id = match self.by_source.get(&(facet, source)) {
            Some(id) => *id,
            None => {
                let id = self.intern(facet, name());
                self.by_source.insert((facet, source), id);
                id
            }
        };
        grow_by_quarter(&mut self.of_rows);
        self.of_rows.push(id);
    }

    fn intern(&mut self, facet: Facet, name: String) -> ValueId {
        let next = self.names.len() as ValueId;
        let id = *self.by_name.entry((facet, name.clone())).or_insert(next);
        if id == next {
            self.names.push((facet, name));
        }
        id
    }
}

fn bit(facet: Facet) -> u8 {
    1 << facet as u8
}

/// A filter made ready: for each value the facet whose wish it fulfils, and the one it is thrown out by.
pub struct Filter {
    /// Facets in which something is wanted.
    required: u8,
    /// Whether something is asked of sentences; else all rows of a document pass, or none.
    by_row: bool,
    fulfils: Vec<u8>,
    offends: Vec<u8>,
}

impl Filter {
    /// Makes `filters` ready, all of which must admit a row.
    pub fn new<'a>(values: &Values, filters: impl IntoIterator<Item = &'a Facets>) -> Filter {
        let none = vec![0; values.names.len()];
        let mut filter = Filter { required: 0, by_row: false, fulfils: none.clone(), offends: none };
        for facets in filters {
            for facet in Facet::ALL {
                let wanted = facets.wanted(facet);
                let already = filter.required & bit(facet) != 0;
                let mut named = vec![false; values.names.len()];
                for id in wanted.iter().filter_map(|name| values.find(facet, name)) {
                    named[id as usize] = true;
                }
                for (id, named) in named.into_iter().enumerate() {
                    // Wanted in two filters: the value must be wanted by both.
                    match (named, already) {
                        (true, false) => filter.fulfils[id] |= bit(facet),
                        (false, true) if !wanted.is_empty() => filter.fulfils[id] &= !bit(facet),
                        _ => {}
                    }
                }
                if !wanted.is_empty() {
                    filter.required |= bit(facet);
                }
                for name in facets.exclude.iter().flat_map(|exclude| exclude.wanted(facet)) {
                    if let Some(id) = values.find(facet, &name) {
                        filter.offends[id as usize] |= bit(facet);
                    }
                }
            }
        }
        let asked = filter.offends.iter().fold(filter.required, |asked, bits| asked | bits);
        let of_documents = bit(Facet::Source) | bit(Facet::Language) | bit(Facet::Group);
        filter.by_row = asked & !of_documents != 0;
        filter
    }

    /// Whether something is asked of sentences; else all rows of a document pass, or none.
    pub fn is_by_row(&self) -> bool {
        self.by_row
    }

    /// What `values` fulfil and offend against.
    pub fn weigh(&self, values: &[ValueId]) -> Weighed {
        values.iter().fold(Weighed::default(), |sum, id| Weighed {
            fulfilled: sum.fulfilled | self.fulfils[*id as usize],
            offended: sum.offended | self.offends[*id as usize],
        })
    }

    /// The facets that shut a row out.
    pub fn shut(&self, document: Weighed, row: &[ValueId]) -> u8 {
        let row = if self.by_row { self.weigh(row) } else { Weighed::default() };
        (self.required & !(document.fulfilled | row.fulfilled)) | document.offended | row.offended
    }
}

/// Facets, as bits, that some values fulfil and offend against.
#[derive(Clone, Copy, Default)]
pub struct Weighed {
    fulfilled: u8,
    offended: u8,
}

/// Counts documents by value: each facet as if it filtered nothing itself.
pub struct Counts {
    cells: Vec<Cell>,
}

/// A value's count. What is asked of a value together lies together.
#[derive(Clone, Copy)]
struct Cell {
    documents: u32,
    /// The document that was counted last.
    last: u32,
    /// The facet, as its bit.
    facet: u8,
}

impl Counts {
    /// Nothing counted yet.
    pub fn new(values: &Values) -> Counts {
        let cell = |(facet, _): &(Facet, String)| Cell { documents: 0, last: u32::MAX, facet: bit(*facet) };
        Counts { cells: values.names.iter().map(cell).collect() }
    }

    /// Counts the values of a row of `document` that only the facets `shut` shut out.
    pub fn add(&mut self, document: u32, values: &[ValueId], shut: u8) {
        if shut & shut.wrapping_sub(1) != 0 {
            return; // two facets shut it out: no single one can let it in
        }
        for id in values {
            if let Some(cell) = self.cells.get_mut(*id as usize)
                && cell.last != document
                && (shut == 0 || cell.facet == shut)
            {
                cell.last = document;
                cell.documents += 1;
            }
        }
    }

    /// The counts, most documents first.
    pub fn finish(self, values: &Values) -> BTreeMap<&'static str, Vec<(String, usize)>> {
        let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
        // Collecting would sort, and bring a sort of its own.
        out.extend(Facet::ALL.iter().map(|facet| (facet.key(), Vec::new())));
        let counted = values.names.iter().zip(&self.cells).filter(|(_, cell)| cell.documents > 0);
        for ((facet, name), cell) in counted {
            out.entry(facet.key()).or_default().push((name.clone(), cell.documents as usize));
        }
        for counts in out.values_mut() {
            order::sort_by(counts, |(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::library;

    #[test]
    fn rows_have_the_values_that_their_statements_have() {
        let library = library(&["<nvidia> تقول <china> شيئًا.\nقالت الصين كلامًا."]);
        let mut values = Values::default();
        for (_, entry) in library.entries() {
            let whole = values.of_document(entry);
            for (row, statement) in (0u32..).zip(&entry.analysis.statements) {
                values.push(&library.lexicon, entry, statement);
                let own = values.of_row(row).iter().chain(&whole);
                let mut own: Vec<(Facet, String)> =
                    own.map(|id| values.names[*id as usize].clone()).collect();
                own.sort();
                let mut want: Vec<(Facet, String)> = Facet::ALL
                    .into_iter()
                    .flat_map(|facet| {
                        let values = facet.values(&library.lexicon, entry, statement);
                        values.into_iter().map(move |value| (facet, value))
                    })
                    .collect();
                want.sort();
                assert_eq!(own, want);
            }
        }
    }
}
