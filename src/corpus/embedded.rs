//! The embedded seeds, decoded.

use super::packed::PackedEntities;
use super::seed::{Articles, LexiconSeed};

static ARTICLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/seeds-articles.bin"));
static LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/seeds-lexicon.bin"));

/// The embedded articles.
pub fn articles() -> Articles {
    postcard::from_bytes(ARTICLES).expect("the build encodes the articles with the same types")
}

/// The embedded lexicon.
pub fn lexicon() -> LexiconSeed {
    let (entities, demonyms, dimensions, words): (PackedEntities, _, _, _) =
        postcard::from_bytes(LEXICON).expect("the build encodes the lexicon with the same types");
    LexiconSeed { entities: entities.unpack(), demonyms, dimensions, words }
}
