//! The seeds as plain data: what `build.rs` reads from `seeds/` and the program finds embedded.
//!
//! This file is compiled twice, into the build script and into the program, so it needs std and serde only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Everything under `seeds/`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Seeds {
    /// `seeds/articles/`.
    pub articles: Articles,
    /// `seeds/lexicon/`.
    pub lexicon: LexiconSeed,
}

/// The articles: accounts, sentence by sentence, and plain texts that are cleaned as an import would be.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Articles {
    /// One for each language of each folder, Arabic before English, folders in the order of their names.
    pub accounts: Vec<Account>,
    /// Plain `.txt` files, as they are.
    pub plain: Vec<PlainText>,
}

/// One text of an account (رواية).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Name of its folder; the text's id is `slug-language`.
    pub slug: String,
    /// "ar" or "en": the name of the file.
    pub language: String,
    /// Title.
    pub title: String,
    /// The outlet, where it is known.
    pub source: Option<String>,
    /// ISO 8601, as precise as it is known.
    pub date: Option<String>,
    /// Paragraphs, each a list of sentences.
    pub paragraphs: Vec<Vec<String>>,
}

/// A text without front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlainText {
    /// File name without its ending.
    pub name: String,
    /// The file.
    pub text: String,
}

/// The lexicon (معجم).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LexiconSeed {
    /// All entities, in the order of the files' names and, inside a file, of their ids.
    pub entities: Vec<EntitySeed>,
    /// Nationality adjectives.
    pub demonyms: Vec<(String, WordList)>,
    /// The two entities that are compared unless the reader chooses others.
    pub sides: [String; 2],
    /// Pairs of sides that are offered beside them: ids of entities, `year:2025`, or `source:` and an outlet.
    pub pairs: Vec<[String; 2]>,
    /// Rows of the comparison, in the order in which they are shown.
    pub dimensions: Vec<DimensionSeed>,
    /// The other files: word lists by file and key (`words["cues"]["hedge"]`).
    pub words: BTreeMap<String, BTreeMap<String, WordList>>,
}

/// One entity (كيان).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EntitySeed {
    /// Id, in kebab case.
    pub id: String,
    /// The file's `type`.
    pub kind: String,
    /// Name in Arabic.
    pub ar: String,
    /// Name in English.
    pub en: String,
    /// Id of the country or body it counts as.
    pub side: Option<String>,
    /// Further spellings.
    pub names: Vec<String>,
    /// Names that count only after a full one stood in the document.
    pub short: Vec<String>,
    /// Spellings that are also words: only after a class word, or when another spelling stood in the document.
    pub guarded: Vec<String>,
    /// Maker or owner.
    pub parent: Option<String>,
}

/// Words of one meaning in both languages.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// Arabic.
    #[serde(default)]
    pub ar: Vec<String>,
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
}

/// A dimension (محور).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionSeed {
    /// Id, in kebab case.
    pub id: String,
    /// Name in Arabic.
    pub ar: String,
    /// Name in English.
    pub en: String,
    /// What it holds, in Arabic.
    pub holds_ar: String,
    /// What it holds, in English.
    pub holds_en: String,
    /// Words that put a sentence into it.
    pub cues: WordList,
    /// Words that do so where no other row has a better claim.
    #[serde(default)]
    pub hints: WordList,
    /// Types of entities that put a sentence into it.
    #[serde(default)]
    pub types: Vec<String>,
    /// Ids of entities whose name is a hint.
    #[serde(default)]
    pub entities: Vec<String>,
}
