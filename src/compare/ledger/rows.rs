//! The rows of the ledger and how the sides are balanced in each, filled in one pass over the statements.

use super::{Cell, Row, SHOWN};
use crate::compare::count::{Counted, Gathered, SourceId};
use crate::compare::options::Bearing;
use crate::compare::rank::Strongest;
use crate::compare::voices::{Balance, Quoted, Tally};
use crate::corpus::DocId;

/// The rows of the dimensions `asked` for and the balance of each. `voices` is how many voices the library has.
pub fn rows(asked: &[u8], gathered: &Gathered, voices: usize) -> (Vec<Row>, Vec<Balance>) {
    let mut drafts: Vec<Draft> = asked.iter().map(|_| Draft::default()).collect();
    let place_of = |dimension: u8| asked.iter().position(|other| *other == dimension);
    for (n, counted) in (0u32..).zip(&gathered.statements) {
        for (dimension, strength) in counted.rows() {
            if let Some(at) = place_of(dimension) {
                drafts[at].put(counted, n, strength);
            }
        }
    }
    let mut quoted = Quoted::new(&gathered.statements, voices);
    let mut row = |dimension: &u8| {
        let draft = &drafts[place_of(*dimension)?];
        let [a, b, both] =
            [Bearing::A, Bearing::B, Bearing::Both].map(|bearing| draft.cell(bearing, &mut quoted));
        let total = [draft.reach.documents, draft.tally.about.iter().sum()];
        let fragile = draft.reach.sources.len() == 1;
        let row = Row { dimension: *dimension, total, fragile, a, both, b };
        Some((row, Balance { dimension: *dimension, tally: draft.tally }))
    };
    asked.iter().filter_map(&mut row).unzip()
}

/// A row while it is filled.
#[derive(Default)]
struct Draft<'a> {
    tally: Tally,
    reach: Reach<'a>,
    /// By bearing; what is about neither has no cell.
    cells: [DraftCell<'a>; 3],
}

/// A cell while it is filled.
#[derive(Default)]
struct DraftCell<'a> {
    reach: Reach<'a>,
    figures: usize,
    top: Strongest<SHOWN>,
    /// The numbers of the statements that somebody says.
    quoted: Vec<u32>,
}

impl<'a> Draft<'a> {
    /// Puts in statement number `n`, which is so strong here.
    fn put(&mut self, counted: &Counted<'a>, n: u32, strength: i32) {
        self.tally.add(counted.bearing, counted.camp);
        self.reach.put(counted);
        let Some(cell) = self.cells.get_mut(counted.bearing as usize) else { return };
        cell.reach.put(counted);
        cell.figures += counted.figures().len();
        cell.top.put(strength, counted.place, counted.story);
        if counted.voice().is_some() {
            cell.quoted.push(n);
        }
    }

    fn cell(&self, bearing: Bearing, quoted: &mut Quoted) -> Cell {
        let draft = &self.cells[bearing as usize];
        Cell {
            documents: draft.reach.documents,
            statements: self.tally.about[bearing as usize],
            top: draft.top.places().collect(),
            figures: draft.figures,
            speakers: quoted.most(&draft.quoted, SHOWN),
            sources: draft.reach.sources.len(),
            fragile: draft.reach.sources.len() == 1,
            dates: draft.reach.dates.map(|dates| dates.map(str::to_owned)),
        }
    }
}

/// The documents and sources of some statements, which come in the order of the library.
#[derive(Default)]
struct Reach<'a> {
    documents: usize,
    story: Option<DocId>,
    sources: Sources,
    dates: Option<[&'a str; 2]>,
}

impl<'a> Reach<'a> {
    fn put(&mut self, counted: &Counted<'a>) {
        if self.story.replace(counted.story) == Some(counted.story) {
            return;
        }
        self.documents += 1;
        self.sources.put(counted.source);
        if let Some(date) = counted.entry.document.date.as_deref() {
            let [earliest, latest] = self.dates.unwrap_or([date; 2]);
            self.dates = Some([earliest.min(date), latest.max(date)]);
        }
    }
}

/// A set of sources.
#[derive(Default)]
struct Sources {
    bits: Vec<u64>,
    len: usize,
}

impl Sources {
    fn put(&mut self, source: SourceId) {
        let (at, bit) = (source as usize / 64, 1 << (source % 64));
        if at >= self.bits.len() {
            self.bits.resize(at + 1, 0);
        }
        self.len += usize::from(self.bits[at] & bit == 0);
        self.bits[at] |= bit;
    }

    fn len(&self) -> usize {
        self.len
    }
}
