//! The seeds packed for shipping: columns of text, an Arabic letter a byte. Gzip makes a third less of this than of the same
//! data record by record in UTF-8 (46 KB against 68 KB for the lexicon).
//!
//! This file is compiled twice, into the build script and into the program, so it needs std and serde only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::seed::{DimensionSeed, EntitySeed, LexiconSeed, WordList};

/// Text with an Arabic letter a byte: ASCII as it is, U+0600–U+067F as 0x80–0xFF, anything else as [`ESCAPE`] and its UTF-8 length
/// and bytes. ASCII control characters that we use ourselves don't occur in seeds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackedText(Vec<u8>);

const ESCAPE: u8 = 0x1A;
const ARABIC: u32 = 0x0600;
/// Between the values of a column, between the parts of a value, between a file and a key in one of them, and between the items of
/// a list.
const VALUE: char = '\n';
const PART: char = '\x1F';
const FILE: char = '\x1E';
const ITEM: char = '\x1D';

impl PackedText {
    /// Packs `text`.
    pub fn pack(text: &str) -> PackedText {
        let mut bytes = Vec::with_capacity(text.len());
        for c in text.chars() {
            match c as u32 {
                code @ 0..0x80 => bytes.push(code as u8),
                code if (ARABIC..ARABIC + 0x80).contains(&code) => bytes.push((code - ARABIC) as u8 | 0x80),
                _ => {
                    let mut utf8 = [0; 4];
                    let utf8 = c.encode_utf8(&mut utf8).as_bytes();
                    bytes.extend([ESCAPE, utf8.len() as u8]);
                    bytes.extend(utf8);
                }
            }
        }
        PackedText(bytes)
    }

    /// The text that was packed.
    pub fn unpack(&self) -> String {
        let mut text = String::with_capacity(self.0.len() * 2);
        let mut rest = self.0.as_slice();
        while let Some((byte, tail)) = rest.split_first() {
            rest = tail;
            match byte {
                &ESCAPE => {
                    let Some((length, tail)) = tail.split_first() else { break };
                    let (utf8, tail) = tail.split_at_checked(*length as usize).unwrap_or((tail, &[]));
                    text.push_str(&String::from_utf8_lossy(utf8));
                    rest = tail;
                }
                0..0x80 => text.push(*byte as char),
                _ => text.extend(char::from_u32(ARABIC + u32::from(byte & 0x7F))),
            }
        }
        text
    }
}

/// The entities: a column for each field that says little, and one of what they are called.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackedEntities {
    /// Ids that are not the English name in kebab case.
    ids: PackedText,
    kinds: PackedText,
    sides: PackedText,
    parents: PackedText,
    /// An entity's names and spellings stand together, since they repeat each other's letters: gzip makes a tenth less of them so.
    /// Its parts: the Arabic name, the English one, further spellings, short ones, guarded ones.
    spellings: PackedText,
}

impl PackedEntities {
    /// Packs `entities`.
    pub fn pack(entities: &[EntitySeed]) -> PackedEntities {
        let column = |value: &dyn Fn(&EntitySeed) -> String| {
            let values: Vec<String> = entities.iter().map(value).collect();
            PackedText::pack(&values.join(&VALUE.to_string()))
        };
        let join = |items: &[String]| items.join(&ITEM.to_string());
        PackedEntities {
            ids: column(&|entity| {
                if kebab(&entity.en) == entity.id { String::new() } else { entity.id.clone() }
            }),
            kinds: column(&|entity| entity.kind.clone()),
            sides: column(&|entity| entity.side.clone().unwrap_or_default()),
            parents: column(&|entity| entity.parent.clone().unwrap_or_default()),
            spellings: column(&|entity| {
                let lists = [&entity.names, &entity.short, &entity.guarded].map(|list| join(list));
                let [names, short, guarded] = &lists;
                [&entity.ar, &entity.en, names, short, guarded].map(String::as_str).join(&PART.to_string())
            }),
        }
    }

    /// The entities that were packed.
    pub fn unpack(&self) -> Vec<EntitySeed> {
        let columns =
            [&self.ids, &self.kinds, &self.sides, &self.parents, &self.spellings].map(PackedText::unpack);
        let mut values = columns.each_ref().map(|column| column.split(VALUE));
        let mut next = move || values.each_mut().map(Iterator::next);
        let optional = |value: &str| Some(value.to_owned()).filter(|value| !value.is_empty());
        let mut entities = Vec::new();
        while let [Some(id), Some(kind), Some(side), Some(parent), Some(spellings)] = next() {
            let mut parts = spellings.split(PART);
            let mut part = || parts.next().unwrap_or_default();
            let (ar, en) = (part(), part());
            if en.is_empty() {
                break;
            }
            entities.push(EntitySeed {
                id: optional(id).unwrap_or_else(|| kebab(en)),
                kind: kind.to_owned(),
                ar: ar.to_owned(),
                en: en.to_owned(),
                side: optional(side),
                names: list(part()),
                short: list(part()),
                guarded: list(part()),
                parent: optional(parent),
            });
        }
        entities
    }
}

/// Word lists, one a line: whose they are (a file and a key, or an entity's id), the Arabic words, the English ones.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackedWords(PackedText);

impl PackedWords {
    /// Packs `lists`.
    pub fn pack<'a>(lists: impl Iterator<Item = (String, &'a WordList)>) -> PackedWords {
        let mut text = String::new();
        for (key, list) in lists {
            let words = |words: &[String]| words.join(&ITEM.to_string());
            text.push_str(&format!("{key}{PART}{}{PART}{}{VALUE}", words(&list.ar), words(&list.en)));
        }
        PackedWords(PackedText::pack(&text))
    }

    /// The lists that were packed, in the same order.
    pub fn unpack(&self) -> Vec<(String, WordList)> {
        let text = self.0.unpack();
        let words = |part: Option<&str>| part.map(list).unwrap_or_default();
        let line = |line: &str| {
            let mut parts = line.split(PART);
            let key = parts.next().unwrap_or_default().to_owned();
            (key, WordList { ar: words(parts.next()), en: words(parts.next()) })
        };
        text.split_terminator(VALUE).map(line).collect()
    }
}

/// The dimensions: a line of what each is called, holds and points to; its cues and its hints in turn.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackedDimensions {
    names: PackedText,
    words: PackedWords,
}

impl PackedDimensions {
    /// Packs `dimensions`.
    pub fn pack(dimensions: &[DimensionSeed]) -> PackedDimensions {
        let mut names = String::new();
        for DimensionSeed { id, ar, en, holds_ar, holds_en, types, entities, .. } in dimensions {
            let join = |items: &[String]| items.join(&ITEM.to_string());
            let (types, entities) = (join(types), join(entities));
            let parts = [id, ar, en, holds_ar, holds_en, &types, &entities].map(String::as_str);
            names.push_str(&parts.join(&PART.to_string()));
            names.push(VALUE);
        }
        let words = dimensions.iter().flat_map(|row| [&row.cues, &row.hints]);
        PackedDimensions {
            names: PackedText::pack(&names),
            words: PackedWords::pack(words.map(|list| (String::new(), list))),
        }
    }

    /// The dimensions that were packed.
    pub fn unpack(&self) -> Vec<DimensionSeed> {
        let names = self.names.unpack();
        let mut words = self.words.unpack().into_iter().map(|(_, list)| list);
        let dimension = |line: &str| {
            let mut parts = line.split(PART);
            let mut part = || parts.next().unwrap_or_default();
            let [id, ar, en, holds_ar, holds_en] = [(); 5].map(|()| part().to_owned());
            let [types, entities] = [(); 2].map(|()| list(part()));
            let [cues, hints] = [(); 2].map(|()| words.next().unwrap_or_default());
            DimensionSeed { id, ar, en, holds_ar, holds_en, cues, hints, types, entities }
        };
        names.split_terminator(VALUE).map(dimension).collect()
    }
}

/// What the program embeds of the lexicon.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackedLexicon {
    entities: PackedEntities,
    demonyms: PackedWords,
    /// The key is the file and the list's name with [`FILE`] between.
    words: PackedWords,
    dimensions: PackedDimensions,
    sides: [String; 2],
    pairs: Vec<[String; 2]>,
}

impl PackedLexicon {
    /// Packs `lexicon`.
    pub fn pack(lexicon: &LexiconSeed) -> PackedLexicon {
        let words = lexicon.words.iter().flat_map(|(file, lists)| {
            lists.iter().map(move |(key, list)| (format!("{file}{FILE}{key}"), list))
        });
        PackedLexicon {
            entities: PackedEntities::pack(&lexicon.entities),
            demonyms: PackedWords::pack(lexicon.demonyms.iter().map(|(id, list)| (id.clone(), list))),
            words: PackedWords::pack(words),
            dimensions: PackedDimensions::pack(&lexicon.dimensions),
            sides: lexicon.sides.clone(),
            pairs: lexicon.pairs.clone(),
        }
    }

    /// The lexicon that was packed.
    pub fn unpack(self) -> LexiconSeed {
        let mut words: BTreeMap<String, BTreeMap<String, WordList>> = BTreeMap::new();
        for (key, list) in self.words.unpack() {
            let (file, key) = key.split_once(FILE).unwrap_or(("", &key));
            words.entry(file.to_owned()).or_default().insert(key.to_owned(), list);
        }
        LexiconSeed {
            entities: self.entities.unpack(),
            demonyms: self.demonyms.unpack(),
            sides: self.sides,
            pairs: self.pairs,
            dimensions: self.dimensions.unpack(),
            words,
        }
    }
}

fn list(items: &str) -> Vec<String> {
    items.split(ITEM).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// A name as an id: small letters and digits, hyphens for the rest.
fn kebab(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn packed_text_comes_back(text in "[\u{0600}-\u{067F}a-zA-Z0-9 «»’…\n\u{4E00}-\u{4E10}é]{0,80}") {
            prop_assert_eq!(PackedText::pack(&text).unpack(), text);
        }
    }

    #[test]
    fn packed_entities_come_back() {
        let entity = |id: &str, en: &str, names: &[&str], parent: Option<&str>| EntitySeed {
            id: id.into(),
            kind: "model".into(),
            ar: "نموذج".into(),
            en: en.into(),
            side: None,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            short: Vec::new(),
            guarded: vec!["كلمة".into()],
            parent: parent.map(str::to_owned),
        };
        let entities = vec![
            entity("openai-o1", "o1", &["أو 1", "o-1"], Some("openai")),
            entity("gpt-4", "GPT-4", &[], None),
        ];
        let back = PackedEntities::pack(&entities).unpack();
        assert_eq!(format!("{back:?}"), format!("{entities:?}"));
    }

    #[test]
    fn packed_dimensions_come_back() {
        let list = |ar: &str, en: &str| WordList {
            ar: vec![ar.to_owned()],
            en: vec![en.to_owned(), "x".to_owned()],
        };
        let row = |id: &str, types: &[&str]| DimensionSeed {
            id: id.to_owned(),
            holds_en: "What it holds.".to_owned(),
            cues: list("رقاقة", id),
            hints: WordList::default(),
            types: types.iter().map(|kind| (*kind).to_owned()).collect(),
            ..DimensionSeed::default()
        };
        let rows = vec![row("chips", &["chip", "model"]), row("energy", &[])];
        let back = PackedDimensions::pack(&rows).unpack();
        assert_eq!(format!("{back:?}"), format!("{rows:?}"));
    }
}
