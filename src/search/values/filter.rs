//! Filters over rows of values.

use super::{RowValues, Values, bit};
use crate::statements::Facets;
use crate::statements::facets::Facet;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Document, Language};
    use crate::entities::{EntityType, Lexicon};
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
