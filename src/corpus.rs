//! The library (المكتبة): documents, embedded ones and those the reader added.

pub mod document;
pub mod embedded;
pub mod import;
pub mod near_copy;
pub mod packed;
pub mod seed;
#[cfg(test)]
pub(crate) mod seed_reader;

pub use document::{DocId, Document, Language, Paragraph};
