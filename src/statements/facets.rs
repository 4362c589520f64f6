//! Facets: the filters of the library and of the comparison, OR inside one, AND across.

use serde::{Deserialize, Serialize};

use crate::corpus::{Document, Language};
use crate::entities::EntityType;

/// A filter over statements. Empty lists filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Facets {
    /// Language of the text.
    pub language: Option<Vec<Language>>,
    /// Outlet.
    pub source: Option<Vec<String>>,
    /// Entity ids of sides; "neither" for statements about none.
    pub about: Option<Vec<String>>,
    /// Entity ids of the speaker's side; "article" for what the article itself says.
    pub said: Option<Vec<String>>,
    /// Dimension ids.
    pub dimension: Option<Vec<String>>,
    /// Entity ids.
    pub entity: Option<Vec<String>>,
    /// Types of mentions.
    #[serde(rename = "type")]
    pub kind: Option<Vec<EntityType>>,
    /// "embedded" for what came with the page, "added" for what the reader brought.
    pub group: Option<Vec<String>>,
    /// ISO date; documents dated before it are left out, and those without a date.
    pub from: Option<String>,
    /// ISO date; documents dated after it are left out, and those without a date.
    pub to: Option<String>,
    /// What is taken away.
    pub exclude: Option<Box<Facets>>,
}

/// One facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named as the fields of Facets, which say it")]
pub enum Facet {
    Language,
    Source,
    About,
    Said,
    Dimension,
    Entity,
    Kind,
    Group,
}

impl Facet {
    /// All facets that have values to count, in the order in which they are shown.
    pub const ALL: [Facet; 8] = [
        Facet::About,
        Facet::Dimension,
        Facet::Said,
        Facet::Entity,
        Facet::Kind,
        Facet::Source,
        Facet::Language,
        Facet::Group,
    ];

    /// The key used in the script interface and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Language => "language",
            Facet::Source => "source",
            Facet::About => "about",
            Facet::Said => "said",
            Facet::Dimension => "dimension",
            Facet::Entity => "entity",
            Facet::Kind => "type",
            Facet::Group => "group",
        }
    }
}

/// The group that a document belongs to.
pub fn group(document: &Document) -> &'static str {
    if document.embedded { "embedded" } else { "added" }
}

impl Facets {
    /// The values asked for in `facet`; none where it filters nothing.
    pub fn wanted(&self, facet: Facet) -> Vec<String> {
        let list = |list: &Option<Vec<String>>| list.clone().unwrap_or_default();
        match facet {
            Facet::Language => {
                self.language.iter().flatten().map(|language| language.code().to_owned()).collect()
            }
            Facet::Kind => self.kind.iter().flatten().map(|kind| kind.name().to_owned()).collect(),
            Facet::Source => list(&self.source),
            Facet::About => list(&self.about),
            Facet::Said => list(&self.said),
            Facet::Dimension => list(&self.dimension),
            Facet::Entity => list(&self.entity),
            Facet::Group => list(&self.group),
        }
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Facets::default()
    }

    /// Whether a document of that date passes.
    pub fn admits_date(&self, date: Option<&str>) -> bool {
        let date = date.map(str::as_bytes);
        // ISO dates compare as text; a shorter one stands for its whole year or month.
        let after =
            |from: &str| date.is_some_and(|date| date >= &from.as_bytes()[..from.len().min(date.len())]);
        let before = |to: &str| date.is_some_and(|date| &date[..date.len().min(to.len())] <= to.as_bytes());
        self.from.as_deref().is_none_or(after) && self.to.as_deref().is_none_or(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Lexicon;
    use crate::statements::{Entry, Library, Sieve};

    fn library() -> Library {
        let mut library = Library::new(Lexicon::new(crate::corpus::embedded::lexicon()));
        let texts = [
            ("نيويورك", "2024-05-02", "قال سام ألتمان إن الصين تقدمت."),
            ("بيروت", "2025", "فرضت واشنطن قيودًا على الرقائق."),
        ];
        for (n, (source, date, text)) in texts.into_iter().enumerate() {
            let mut document = Document::from_text(format!("d{n}"), None, text);
            document.source = Some(source.to_owned());
            document.date = Some(date.to_owned());
            library.add(document);
        }
        library
    }

    /// The documents of which a sentence passes.
    fn passing(facets: &Facets) -> Vec<String> {
        let library = library();
        let sieve = Sieve::new(&library.lexicon, facets);
        let passes =
            |entry: &&Entry| entry.analysis.statements.iter().any(|statement| sieve.admits(entry, statement));
        library
            .entries()
            .map(|(_, entry)| entry)
            .filter(passes)
            .map(|entry| entry.document.id.clone())
            .collect()
    }

    fn one(value: &str) -> Option<Vec<String>> {
        Some(vec![value.to_owned()])
    }

    #[test]
    fn each_facet_filters_by_what_was_read() {
        let all = Facets::default;
        for (facets, want) in [
            (all(), &["d0", "d1"][..]),
            (Facets { about: one("china"), ..all() }, &["d0"]),
            (Facets { said: one("united-states"), ..all() }, &["d0"]),
            (Facets { said: one("article"), ..all() }, &["d1"]),
            (Facets { dimension: one("chips"), ..all() }, &["d1"]),
            (Facets { entity: one("sam-altman"), ..all() }, &["d0"]),
            (Facets { source: Some(vec!["بيروت".to_owned(), "نيويورك".to_owned()]), ..all() }, &["d0", "d1"]),
            (Facets { about: one("china"), source: one("بيروت"), ..all() }, &[]),
            (Facets { language: Some(vec![Language::En]), ..all() }, &[]),
            (Facets { group: one("added"), ..all() }, &["d0", "d1"]),
            (Facets { group: one("embedded"), ..all() }, &[]),
            (Facets { kind: Some(vec![EntityType::Person]), ..all() }, &["d0"]),
            (Facets { entity: one("nobody"), ..all() }, &[]),
            (Facets { about: Some(Vec::new()), ..all() }, &["d0", "d1"]),
        ] {
            assert_eq!(passing(&facets), want, "{facets:?}");
        }
    }

    #[test]
    fn what_is_excluded_is_taken_away() {
        let exclude = Some(Box::new(Facets { about: one("china"), ..Facets::default() }));
        assert_eq!(passing(&Facets { exclude, ..Facets::default() }), ["d1"]);
        let exclude = Some(Box::new(Facets { source: one("بيروت"), ..Facets::default() }));
        assert_eq!(passing(&Facets { exclude, ..Facets::default() }), ["d0"]);
    }

    #[test]
    fn a_short_date_stands_for_its_whole_year() {
        let range = |from: &str, to: &str| Facets {
            from: Some(from.to_owned()),
            to: Some(to.to_owned()),
            ..Facets::default()
        };
        assert_eq!(passing(&range("2024-05", "2024-05")), ["d0"]);
        assert_eq!(passing(&range("2024-06-01", "2025-03-01")), ["d1"]);
        assert_eq!(passing(&range("2026", "2026")), Vec::<String>::new());
    }
}
