//! Comparison: an evidence ledger of two sides. No verdict, no winner: counts, sentences, figures, speakers.
//!
//! What a comparison needs of each statement is read when its document is added ([`digest`]): its finer matters and
//! leanings ([`matters`]), its terms ([`terms`]), its figures ([`figures`]). A comparison then gathers the statements that
//! count ([`options`] say which), and fills the [`ledger`] with rows, [`pairs`], [`voices`] and [`words`].

mod count;
pub mod digest;
pub mod figures;
mod gist;
pub mod ledger;
pub mod matters;
pub mod options;
pub mod pairs;
pub mod rank;
pub mod ratio;
mod reading;
pub mod terms;
pub mod voices;
pub mod words;
mod written;

pub use digest::Digests;
pub use figures::Figure;
pub use ledger::{Behind, Cell, Comparison, Row, compare, evidence};
pub use options::{Bearing, Camp, Options, Place, Side};
pub use pairs::contrasts::{Contrast, Difference, Pairing};
pub use pairs::tensions::{Clash, Tension};
pub use ratio::{FigurePair, Ratio};
pub use voices::{Balance, BlindSpot, SourceBalance, Voice};
pub use words::WordRow;
