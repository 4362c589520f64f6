//! Text as bytes with meaning: spans, folding with a map back, words, sentences, UTF-16 offsets.

pub mod clitic;
pub mod decimal;
pub mod fold;
mod fold_table;
pub mod hash;
pub(crate) mod interner;
pub mod mark;
pub mod order;
pub mod sentence;
pub mod span;
pub mod stem;
pub mod token;
pub mod utf16;
pub mod worded;

pub use fold::{Folded, fold};
pub use sentence::sentences;
pub use span::Span;
pub use token::{Script, Word, words};
pub use utf16::Utf16;
pub use worded::Worded;
