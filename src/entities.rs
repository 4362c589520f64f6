//! Entities (كيانات): the lexicon, and the tagger that finds their mentions and the figures in a text.

pub mod classes;
pub mod cues;
pub mod demonyms;
pub mod figures;
pub mod lexicon;
pub mod mention;
pub mod names;
mod proposals;
pub mod tag;

pub use lexicon::{Entity, EntityId, Lexicon};
pub use mention::{EntityType, Mention, Referent, Rule, Value};
pub use tag::tag;
