//! Counts of documents by value.

use std::collections::BTreeMap;

use super::{COMMON, RowValues, Values, bit, bits};
use crate::statements::facets::Facet;
use crate::text::order;

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
