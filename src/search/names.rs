//! From what people write to what the library calls it: entities by any of their spellings, and the values of fields.

use std::collections::BTreeMap;

use super::field::{Field, Key};
use super::query::Query;
use super::values::Values;
use crate::corpus::Language;
use crate::entities::{EntityId, EntityType, Lexicon};
use crate::statements::Facets;
use crate::statements::facets::Facet;
use crate::text::{clitic, fold, words};

/// Entities by their folded spellings, with and without the article.
#[derive(Default)]
pub struct Names {
    by_spelling: BTreeMap<String, Vec<EntityId>>,
}

/// The words of `text`, folded, with one space between them.
pub fn spelled(text: &str) -> String {
    let folded = fold(text).text;
    words(&folded).iter().map(|word| word.span.of(&folded)).collect::<Vec<_>>().join(" ")
}

impl Names {
    /// All spellings of `lexicon`.
    pub fn new(lexicon: &Lexicon) -> Names {
        let mut by_spelling: BTreeMap<String, Vec<EntityId>> = BTreeMap::new();
        for (id, entity) in lexicon.entities() {
            for name in entity.spellings() {
                let name = spelled(name);
                let bare = name.strip_prefix(clitic::ARTICLE).map(str::to_owned);
                for spelling in [name].into_iter().chain(bare).filter(|name| !name.is_empty()) {
                    let entities = by_spelling.entry(spelling).or_default();
                    if entities.last() != Some(&id) {
                        entities.push(id);
                    }
                }
            }
        }
        Names { by_spelling }
    }

    /// The entities that are spelled so; `spelling` is folded.
    pub fn get(&self, spelling: &str) -> &[EntityId] {
        self.by_spelling.get(spelling).map_or(&[], Vec::as_slice)
    }
}

/// The filter that the fields of `query` are. Fields of one key are alternatives, as the values of one field are.
pub fn facets(query: &Query, lexicon: &Lexicon, names: &Names, values: &Values) -> Facets {
    let mut facets = Facets::default();
    for field in &query.fields {
        match field.key {
            Key::Before => facets.to = field.values.last().and_then(|date| day_before(&plain_date(date))),
            Key::After => facets.from = field.values.last().map(|date| plain_date(date)),
            _ if field.exclude => put(facets.exclude.get_or_insert_default(), field, lexicon, names, values),
            _ => put(&mut facets, field, lexicon, names, values),
        }
    }
    facets
}

fn put(facets: &mut Facets, field: &Field, lexicon: &Lexicon, names: &Names, values: &Values) {
    for value in &field.values {
        let entities = |facet| entity_values(value, facet, lexicon, names, values);
        match field.key {
            Key::Entity => facets.entity.get_or_insert_default().extend(entities(Facet::Entity)),
            Key::About => facets.about.get_or_insert_default().extend(entities(Facet::About)),
            Key::Said => facets.said.get_or_insert_default().extend(entities(Facet::Said)),
            Key::Dimension => {
                facets.dimension.get_or_insert_default().extend(dimension_values(value, lexicon))
            }
            Key::Source => facets.source.get_or_insert_default().extend(source_values(value, values)),
            Key::Type => facets.kind.get_or_insert_default().extend(type_of(value)),
            Key::Language => facets.language.get_or_insert_default().extend(language_of(value)),
            Key::Before | Key::After => {}
        }
    }
}

/// Ids of the entities called `value`; the value itself where it is an id or none is called so.
fn entity_values(
    value: &str,
    facet: Facet,
    lexicon: &Lexicon,
    names: &Names,
    values: &Values,
) -> Vec<String> {
    let id = value.to_lowercase();
    let word = match spelled(value).as_str() {
        "لا احد" | "neither" => Some("neither"),
        "المقال" | "article" => Some("article"),
        _ => None,
    };
    if let Some(word) = word.filter(|_| facet != Facet::Entity) {
        return vec![word.to_owned()];
    }
    if lexicon.find(&id).is_some() {
        return vec![id];
    }
    let called = |spelling: &str| -> Vec<String> {
        names.get(spelling).iter().map(|entity| lexicon.entity(*entity).seed.id.clone()).collect()
    };
    let found = called(&spelled(&value.replace(['-', '_'], " ")));
    if !found.is_empty() {
        return found;
    }
    // Half a word: what it may become.
    let begun: Vec<String> =
        values.names(facet).filter(|name| name.starts_with(&id)).map(str::to_owned).collect();
    if begun.is_empty() { vec![id] } else { begun }
}

fn dimension_values(value: &str, lexicon: &Lexicon) -> Vec<String> {
    let id = value.to_lowercase();
    let wanted = spelled(value);
    let meant = |name: &str| spelled(name).split(' ').any(|word| word.starts_with(&wanted));
    let dimensions = lexicon.dimensions.iter();
    let found: Vec<String> = match lexicon.dimensions.iter().any(|dimension| dimension.id == id) {
        true => vec![id.clone()],
        false => dimensions
            .filter(|d| meant(&d.ar) || meant(&d.en) || d.id.starts_with(&id))
            .map(|d| d.id.clone())
            .collect(),
    };
    if found.is_empty() { vec![id] } else { found }
}

/// The outlets whose name holds `value`.
fn source_values(value: &str, values: &Values) -> Vec<String> {
    let wanted = spelled(value);
    let found: Vec<String> = values
        .names(Facet::Source)
        .filter(|name| spelled(name).contains(&wanted))
        .map(str::to_owned)
        .collect();
    if found.is_empty() { vec![value.to_owned()] } else { found }
}

/// The types of mentions by their Arabic names.
const TYPES: [(&str, EntityType); 13] = [
    ("شركه", EntityType::Company),
    ("شخص", EntityType::Person),
    ("مكان", EntityType::Place),
    ("مؤسسة", EntityType::Institution),
    ("نموذج", EntityType::Model),
    ("رقاقه", EntityType::Chip),
    ("سياسه", EntityType::Policy),
    ("مال", EntityType::Money),
    ("مبلغ", EntityType::Money),
    ("كميه", EntityType::Quantity),
    ("نسبه", EntityType::Percent),
    ("نسبة مئوية", EntityType::Percent),
    ("تاريخ", EntityType::Date),
];

fn type_of(value: &str) -> Option<EntityType> {
    let word = spelled(value);
    EntityType::from_name(&word)
        .or_else(|| TYPES.iter().find(|(name, _)| spelled(name) == word).map(|(_, kind)| *kind))
}

fn language_of(value: &str) -> Option<Language> {
    match spelled(value).as_str() {
        "ar" | "arabic" | "عربي" | "العربيه" | "عربيه" => Some(Language::Ar),
        "en" | "english" | "انجليزي" | "الانجليزيه" | "انجليزيه" | "انكليزي" => {
            Some(Language::En)
        }
        _ => None,
    }
}

fn plain_date(date: &str) -> String {
    fold(date).text.replace('/', "-")
}

/// The last day, month or year before `date`, as precise as `date` is.
fn day_before(date: &str) -> Option<String> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<u32>().ok());
    let year = parts.next()??;
    let (month, day) = (parts.next().flatten(), parts.next().flatten());
    Some(match (month, day) {
        (None, _) => format!("{:04}", year.checked_sub(1)?),
        (Some(0 | 1), None) => format!("{:04}-12", year.checked_sub(1)?),
        (Some(month), None) => format!("{year:04}-{:02}", month - 1),
        // No month has more than 31 days, and dates are compared as text.
        (Some(month), Some(day)) if day > 1 => format!("{year:04}-{month:02}-{:02}", day - 1),
        (Some(0 | 1), Some(_)) => format!("{:04}-12-31", year.checked_sub(1)?),
        (Some(month), Some(_)) => format!("{year:04}-{:02}-31", month - 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_a_date_is_up_to_the_day_before() {
        for (date, last) in [
            ("2025", "2024"),
            ("2025-03", "2025-02"),
            ("2025-01", "2024-12"),
            ("2025-03-20", "2025-03-19"),
            ("2025-03-01", "2025-02-31"),
        ] {
            assert_eq!(day_before(date).as_deref(), Some(last));
        }
        assert_eq!(day_before("x"), None);
    }
}
