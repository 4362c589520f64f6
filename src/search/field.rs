//! Fields of a query: `entity:nvidia`, «عن:الصين», `before:2025-03`.

use std::fmt;

use crate::text::fold;

/// What a field filters by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named as in the query, which the table below gives")]
pub enum Key {
    Entity,
    Type,
    About,
    Said,
    Dimension,
    Source,
    Language,
    Before,
    After,
}

/// The names of each field; the first one is written back.
const NAMES: [(Key, &[&str]); 9] = [
    (Key::Entity, &["entity", "كيان"]),
    (Key::Type, &["type", "نوع"]),
    (Key::About, &["about", "عن"]),
    (Key::Said, &["said", "قال"]),
    (Key::Dimension, &["dimension", "محور"]),
    (Key::Source, &["source", "مصدر"]),
    (Key::Language, &["lang", "language", "لغة"]),
    (Key::Before, &["before", "قبل"]),
    (Key::After, &["after", "بعد"]),
];

impl Key {
    /// The field called `name`, in either language and any spelling.
    pub fn named(name: &str) -> Option<Key> {
        let name = fold(name).text;
        let known = |names: &[&str]| names.iter().any(|known| fold(known).text == name);
        NAMES.iter().find(|(_, names)| known(names)).map(|(key, _)| *key)
    }

    /// Its name as it is written back.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(key, _)| *key == self).map_or("", |(_, names)| names[0])
    }
}

/// One filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What it filters by.
    pub key: Key,
    /// Any of these, as they were written.
    pub values: Vec<String>,
    /// Whether what it names is taken away.
    pub exclude: bool,
}

impl Field {
    /// A field with the values in `text`, which commas part unless it was quoted; nothing where there is none.
    pub fn read(key: Key, text: &str, quoted: bool) -> Option<Field> {
        let clean = |value: &str| {
            let value: String =
                value.chars().filter(|c| !matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '‟')).collect();
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(value).filter(|value| !value.is_empty())
        };
        let values: Vec<String> = match quoted {
            true => clean(text).into_iter().collect(),
            false => text.split([',', '،']).filter_map(clean).collect(),
        };
        (!values.is_empty()).then_some(Field { key, values, exclude: false })
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.exclude { "-" } else { "" };
        let plain = |value: &String| !value.contains([' ', ',', '،', '(', ')', ':', '\u{200B}', '\u{FEFF}']);
        write!(f, "{sign}{}:", self.key.name())?;
        match self.values.as_slice() {
            [one] if !plain(one) => write!(f, "\"{one}\""),
            several => f.write_str(&several.join(",")),
        }
    }
}
