//! Comparison: an evidence ledger of two sides. No verdict, no winner: counts, sentences, figures, speakers.

mod contrasts;
mod count;
mod figures;
pub mod ledger;
pub mod rank;

pub use ledger::{
    Balance, Bearing, Cell, Comparison, Contrast, Figure, Options, Pairing, Place, Row, Side, Tension,
    WordRow, compare, evidence,
};
