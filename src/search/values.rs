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
    /// For each row its values among the first [`COMMON`], as bits.
    common: Vec<u64>,
    /// The other values of all rows, one row after the other, and where each row's begin.
    rare: Vec<ValueId>,
    starts: Vec<u32>,
}

/// Values that came early are those of most rows: the sides, the dimensions, the types.
const COMMON: ValueId = u64::BITS;

/// The values of one row.
#[derive(Clone, Copy, Default)]
pub struct RowValues<'a> {
    common: u64,
    rare: &'a [ValueId],
}

impl<'a> RowValues<'a> {
    /// Each of them once.
    pub fn iter(self) -> impl Iterator<Item = ValueId> + 'a {
        bits(self.common).chain(self.rare.iter().copied())
    }
}

fn bits(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros());
        bits &= bits.wrapping_sub(1);
        lowest
    })
}

impl Values {
    /// Adds a row without values.
    pub fn push_empty(&mut self) {
        grow_by_quarter(&mut self.common);
        self.common.push(0);
        grow_by_quarter(&mut self.starts);
        self.starts.push(self.rare.len() as u32);
    }

    /// Adds the row of `statement`: what it has in every facet but those of the whole document.
    pub fn push(&mut self, lexicon: &Lexicon, entry: &Entry, statement: &Statement) {
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
        for mention in entry.analysis.mentions_of(statement) {
            if let Referent::Known(entity) = mention.referent {
                self.put_entity(lexicon, Facet::Entity, entity);
            }
            self.put(Facet::Kind, mention.kind as u32, || mention.kind.name().to_owned());
        }
    }

    /// Adds a row with the values of a whole document: its language, its source and its group.
    pub fn push_document(&mut self, entry: &Entry) {
        self.push_empty();
        let source = entry.document.source.clone().map(|source| (Facet::Source, source));
        let language = (Facet::Language, entry.document.language.code().to_owned());
        let group = (Facet::Group, group(&entry.document).to_owned());
        for (facet, name) in source.into_iter().chain([language, group]) {
            let id = self.intern(facet, name);
            self.put_id(id);
        }
    }

    /// The values of a row.
    pub fn of_row(&self, row: u32) -> RowValues<'_> {
        let at = row as usize;
        let Some(common) = self.common.get(at) else { return RowValues::default() };
        let end = self.starts.get(at + 1).map_or(self.rare.len(), |end| *end as usize);
        RowValues { common: *common, rare: &self.rare[self.starts[at] as usize..end] }
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
        let (mut common, mut rare, mut starts) = (Vec::new(), Vec::new(), Vec::new());
        for row in (0..self.starts.len() as u32).filter(|row| keep(*row)) {
            let values = self.of_row(row);
            common.push(values.common);
            starts.push(rare.len() as u32);
            rare.extend_from_slice(values.rare);
        }
        (self.common, self.rare, self.starts) = (common, rare, starts);
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
        self.put_id(id);
    }

    /// Gives the last row a value, unless it has it.
    fn put_id(&mut self, id: ValueId) {
        let start = self.starts.last().map_or(0, |start| *start as usize);
        if id < COMMON {
            self.common.last_mut().into_iter().for_each(|row| *row |= 1 << id);
        } else if !self.rare[start..].contains(&id) {
            grow_by_quarter(&mut self.rare);
            self.rare.push(id);
        }
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
    pub fn weigh(&self, values: RowValues<'_>) -> Weighed {
        values.iter().fold(Weighed::default(), |sum, id| Weighed {
            fulfilled: sum.fulfilled | self.fulfils[id as usize],
            offended: sum.offended | self.offends[id as usize],
        })
    }

    /// The facets that shut a row out.
    pub fn shut(&self, document: Weighed, row: RowValues<'_>) -> u8 {
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
    /// The common values of each facet, as bits.
    common: [u64; u8::BITS as usize],
    /// The common values seen in the present document.
    seen: u64,
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
        let mut common = [0; u8::BITS as usize];
        for (id, (facet, _)) in (0..COMMON).zip(&values.names) {
            common[*facet as usize] |= 1 << id;
        }
        Counts { cells: values.names.iter().map(cell).collect(), common, seen: 0 }
    }

    /// Counts the values of a row of `document` that only the facets `shut` shut out. All rows of a document come in a row.
    pub fn add(&mut self, document: u32, values: RowValues<'_>, shut: u8) {
        if shut & shut.wrapping_sub(1) != 0 {
            return; // two facets shut it out: no single one can let it in
        }
        let (facets, common) = match shut {
            0 => (u8::MAX, u64::MAX),
            one => (one, self.common[one.trailing_zeros() as usize]),
        };
        self.seen |= values.common & common;
        for id in values.rare {
            if let Some(cell) = self.cells.get_mut(*id as usize)
                && cell.facet & facets != 0
            {
                // No branch, since none of these could be foretold.
                cell.documents += u32::from(cell.last != document);
                cell.last = document;
            }
        }
    }

    /// All rows of a document were added.
    pub fn end_document(&mut self) {
        for id in bits(std::mem::take(&mut self.seen)) {
            self.cells[id as usize].documents += 1;
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
    use crate::corpus::{Document, Language};
    use crate::entities::EntityType;
    use crate::search::Index;
    use crate::statements::{Library, Read, Sieve};

    fn library() -> Library {
        let mut library = Library::new(Lexicon::new(crate::corpus::embedded::lexicon()));
        for (n, (source, text)) in [
            (Some("بيروت"), "قال سام ألتمان إن الصين تقدمت.\nفرضت واشنطن قيودًا على الرقائق.\nالطقس جميل."),
            (None, "Nvidia sells chips to China. Officials said that it may stop. Huawei said no."),
        ]
        .into_iter()
        .enumerate()
        {
            let mut document = Document::from_text(format!("d{n}"), None, text);
            document.source = source.map(str::to_owned);
            document.embedded = n == 1;
            library.add(document);
        }
        library
    }

    /// The filters of the comparison and of search are made apart, for speed; they must mean the same.
    #[test]
    fn a_filter_admits_the_rows_that_a_sieve_admits() {
        let library = library();
        let mut index = Index::default();
        library.entries().for_each(|(id, entry)| index.add(&library, id, &Read::of(entry)));
        let some = |value: &str| Some(vec![value.to_owned()]);
        let all = Facets::default;
        let mut table = vec![
            all(),
            Facets { about: Some(Vec::new()), ..all() },
            Facets { about: some("china"), ..all() },
            Facets { about: some("neither"), ..all() },
            Facets { about: Some(vec!["china".to_owned(), "neither".to_owned()]), ..all() },
            Facets { said: some("united-states"), ..all() },
            Facets { said: some("article"), ..all() },
            Facets { said: some("other"), ..all() },
            Facets { dimension: some("chips"), ..all() },
            Facets { entity: some("nvidia"), ..all() },
            Facets { entity: some("nobody"), ..all() },
            Facets { kind: Some(vec![EntityType::Person, EntityType::Chip]), ..all() },
            Facets { language: Some(vec![Language::En]), ..all() },
            Facets { source: some("بيروت"), ..all() },
            Facets { group: some("embedded"), ..all() },
            Facets { about: some("china"), said: some("article"), ..all() },
            Facets { entity: some("china"), language: Some(vec![Language::Ar]), ..all() },
        ];
        let excluding = |facets: &Facets| Facets { exclude: Some(Box::new(facets.clone())), ..all() };
        table.extend(table.iter().map(excluding).collect::<Vec<_>>());
        for facets in table {
            let (sieve, filter) =
                (Sieve::new(&library.lexicon, &facets), Filter::new(&index.values, [&facets]));
            for slot in &index.documents {
                let entry = library.get(slot.id).expect("a document");
                let document = filter.weigh(index.values.of_row(slot.rows.start));
                for (row, statement) in (slot.rows.start + 1..).zip(&entry.analysis.statements) {
                    let admitted = filter.shut(document, index.values.of_row(row)) == 0;
                    assert_eq!(admitted, sieve.admits(entry, statement), "{facets:?} {statement:?}");
                }
            }
        }
    }
}
