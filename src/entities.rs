//! Entities (كيانات): the lexicon, and the tagger that finds their mentions and the figures in a text.

pub mod classes;
pub mod cues;
pub mod demonyms;
pub mod figures;
mod keyed;
mod known;
pub mod lexicon;
pub mod mention;
pub mod names;
pub mod page;
mod proposals;
pub mod tag;

pub use lexicon::{Entity, EntityId, Lexicon};
pub use mention::{EntityType, Mention, Referent, Rule, Value};
pub use page::Page;
pub use tag::{tag, tag_page};
