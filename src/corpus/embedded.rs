//! The embedded seeds, decoded.

use super::packed::PackedLexicon;
use super::seed::{Articles, LexiconSeed};

static ARTICLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/seeds-articles.bin"));
static LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/seeds-lexicon.bin"));

/// The embedded articles.
pub fn articles() -> Articles {
    postcard::from_bytes(ARTICLES).expect("the build encodes the articles with the same types")
}

/// The embedded lexicon.
pub fn lexicon() -> LexiconSeed {
    let packed: PackedLexicon =
        postcard::from_bytes(LEXICON).expect("the build encodes the lexicon with the same types");
    packed.unpack()
}
