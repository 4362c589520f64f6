//! What an address asks for: filters, order, matching; and the addresses that lead on from it.

use super::copy::{self, Text};
use super::route::{Route, View};
use crate::corpus::Language;
use crate::engine::api::{EntityType, Facets, Match, SearchOptions, Sort};

/// Documents shown before the reader asks for more.
pub const PAGE: usize = 20;

/// The facets: key in the address, key in the engine's answer, name.
pub const FACETS: [(&str, &str, Text); 7] = [
    ("about", "about", copy::ABOUT),
    ("dimension", "dimension", copy::DIMENSION),
    ("said", "said", copy::SPEAKER_SIDE),
    ("entity", "entity", copy::ENTITY),
    ("type", "type", copy::HOLDS_KIND),
    ("source", "source", copy::SOURCE),
    ("lang", "language", copy::LANGUAGE),
];

/// A query and how it is to be searched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What stands in the search field.
    pub query: String,
    /// Filters, order, matching.
    pub options: SearchOptions,
}

impl Asked {
    /// What `route` asks for when the interface speaks `language`. A word that it does not know is passed over.
    pub fn of(route: &Route, language: Language) -> Asked {
        let languages = Some(languages(route, language)).filter(|languages| !languages.is_empty());
        let facets = Facets { language: languages, ..facets(route) };
        let options = SearchOptions {
            limit: Some(route.get("n").and_then(|n| n.parse().ok()).unwrap_or(PAGE)),
            facets,
            sort: sort(route),
            matching: matching(route),
            typing: true,
            ..SearchOptions::default()
        };
        Asked { query: route.get("q").unwrap_or_default().to_owned(), options }
    }
}

/// The filters that `route` names, in any language. A word that it does not know is passed over.
pub fn facets(route: &Route) -> Facets {
    let list = |key: &str| Some(route.all(key).to_vec()).filter(|values| !values.is_empty());
    let kinds: Vec<EntityType> =
        route.all("type").iter().filter_map(|kind| EntityType::from_name(kind)).collect();
    Facets {
        source: list("source"),
        about: list("about"),
        said: list("said"),
        dimension: list("dimension"),
        entity: list("entity"),
        kind: Some(kinds).filter(|kinds| !kinds.is_empty()),
        from: route.get("from").map(str::to_owned),
        to: route.get("to").map(str::to_owned),
        ..Facets::default()
    }
}

fn sort(route: &Route) -> Sort {
    match route.get("sort") {
        Some("newest") => Sort::Newest,
        Some("oldest") => Sort::Oldest,
        _ => Sort::Relevance,
    }
}

/// How closely words must match, as the address says.
pub fn matching(route: &Route) -> Match {
    match route.get("match") {
        Some("exact") => Match::Exact,
        Some("wide") => Match::Wide,
        _ => Match::Folded,
    }
}

/// The languages asked for; none means all. Unless the address says otherwise, that of the interface.
fn languages(route: &Route, language: Language) -> Vec<Language> {
    let known = [Language::Ar, Language::En];
    match route.all("lang") {
        [] => vec![language],
        asked => known.into_iter().filter(|known| asked.iter().any(|code| code == known.code())).collect(),
    }
}

/// Whether `value` of `key` is asked for.
pub fn is_on(route: &Route, key: &str, value: &str, language: Language) -> bool {
    match key {
        "lang" => languages(route, language).iter().any(|asked| asked.code() == value),
        _ => route.all(key).iter().any(|asked| asked == value),
    }
}

/// The address with `value` of `key` asked for, or no longer.
pub fn toggled(route: Route, key: &str, value: &str, language: Language) -> Route {
    let route = route.with("n", "");
    if key != "lang" {
        return route.toggled(key, value);
    }
    let before = languages(&route, language);
    let wanted: Vec<Language> = [Language::Ar, Language::En]
        .into_iter()
        .filter(|known| before.contains(known) != (known.code() == value))
        .collect();
    match wanted[..] {
        [only] if only == language => route.with("lang", ""),
        [only] => route.with("lang", only.code()),
        _ => route.with("lang", "all"),
    }
}

/// The filters that the address names, as key and value. The language counts only where the reader chose it.
pub fn active(route: &Route) -> Vec<(&'static str, String)> {
    let keys = FACETS.iter().map(|(key, ..)| *key).chain(["from", "to"]);
    keys.flat_map(|key| route.all(key).iter().map(move |value| (key, value.clone()))).collect()
}

/// The address without any filter.
pub fn cleared(route: Route) -> Route {
    active(&route).into_iter().fold(route.with("n", ""), |route, (key, _)| route.with(key, ""))
}

/// The way into a document, and there to the sentence numbered `sentence` from 0; what was searched for goes along.
pub fn reader(route: &Route, id: &str, sentence: Option<usize>) -> Route {
    let s = sentence.map(|n| (n + 1).to_string()).unwrap_or_default();
    ["q", "match", "entity"]
        .into_iter()
        .fold(Route::to(View::Reader(id.to_owned())), |to, key| {
            to.with(key, route.get(key).unwrap_or_default())
        })
        .with("s", &s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(state: &str) -> Route {
        format!("/library?{state}").parse().unwrap_or_default()
    }

    #[test]
    fn texts_are_in_the_language_of_the_interface_unless_the_address_says_otherwise() {
        let asked = |state: &str| Asked::of(&route(state), Language::Ar).options.facets.language;
        assert_eq!(asked("q=x"), Some(vec![Language::Ar]));
        assert_eq!(asked("lang=en"), Some(vec![Language::En]));
        assert_eq!(asked("lang=all"), None);
    }

    #[test]
    fn a_language_is_toggled_against_that_of_the_interface() {
        let step = |state: &str, value: &str| toggled(route(state), "lang", value, Language::Ar).to_string();
        assert_eq!(step("", "en"), "/library?lang=all");
        assert_eq!(step("lang=all", "en"), "/library?lang=en");
        assert_eq!(step("lang=en", "en"), "/library?lang=all");
        assert_eq!(step("lang=all", "ar"), "/library");
    }

    #[test]
    fn clearing_keeps_the_query_and_the_order() {
        let cleared = cleared(route("q=x&about=china&about=united-states&lang=all&sort=newest&from=2024"));
        assert_eq!(cleared.to_string(), "/library?q=x&sort=newest");
    }

    #[test]
    fn words_it_does_not_know_ask_for_nothing() {
        let Asked { options, .. } = Asked::of(&route("type=ghost&sort=up&match=loose&n=many"), Language::En);
        assert_eq!(options.facets.kind, None);
        assert_eq!(
            (options.sort, options.matching, options.limit),
            (Sort::Relevance, Match::Folded, Some(PAGE))
        );
    }
}
