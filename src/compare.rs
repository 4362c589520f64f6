//! Comparison: an evidence ledger of two sides. No verdict, no winner: counts, sentences, figures, speakers.
//!
//! What a comparison needs of each statement is read when its document is added ([`digest`]): its finer matters and
//! leanings ([`matters`]), its terms ([`terms`]), its figures ([`figures`]). A comparison then gathers the statements that
//! count ([`options`] say which), and fills the [`ledger`] with rows, [`contrasts`], [`tensions`], [`voices`] and [`words`].

pub mod contrasts;
mod count;
pub mod digest;
pub mod figures;
pub mod ledger;
mod likeness;
pub mod matters;
pub mod options;
pub mod rank;
pub mod ratio;
pub mod tensions;
pub mod terms;
pub mod voices;
pub mod words;
mod written;

pub use contrasts::{Contrast, Difference, Pairing};
pub use digest::Digests;
pub use figures::Figure;
pub use ledger::{Behind, Cell, Comparison, Row, compare, evidence};
pub use options::{Bearing, Camp, Options, Place, Side};
pub use ratio::{FigurePair, Ratio};
pub use tensions::{Clash, Tension};
pub use voices::{Balance, BlindSpot, SourceBalance, Voice, VoiceKey};
pub use words::WordRow;
