//! What an address asks for: filters, order, matching; and the addresses that lead on from it.

mod onward;

pub use self::onward::{active, cleared, excluded, is_found, reader, results, toggled};
use super::copy::{self, Text};
use super::route::Route;
use crate::corpus::Language;
use crate::engine::api::{EntityType, Facets, Match, SearchOptions, Sort, Why};
use crate::search::Query;
use crate::search::field::{Field, Key};
use crate::text::fold;

/// Documents that are asked for and drawn together.
pub const PAGE: usize = 10;
/// Sentences shown of a document, and one that the way to the rest leads to.
pub const SENTENCES: usize = 4;
/// Lines of a concordance shown before the reader asks for more.
pub const LINES: usize = 200;

/// What an address says of how much is shown, and of which page: of another list it would be another.
pub const PAGES: [&str; 4] = ["n", "page", "pairs", "sources"];

/// The facets: key in the address, key in the engine's answer, name.
pub const FACETS: [(&str, &str, Text); 8] = [
    ("about", "about", copy::ABOUT),
    ("dimension", "dimension", copy::DIMENSION),
    ("said", "said", copy::SPEAKER_SIDE),
    ("entity", "entity", copy::ENTITY),
    ("type", "type", copy::HOLDS_KIND),
    ("source", "source", copy::SOURCE),
    ("lang", "language", copy::LANGUAGE),
    ("group", "group", copy::library::GROUP),
];

/// The tiers of wide matching: name in the address, tier, name.
pub const TIERS: [(&str, Why, Text); 3] = [
    ("entity", Why::Entity, copy::library::TIER_ENTITY),
    ("stem", Why::Stem, copy::library::TIER_STEM),
    ("typo", Why::Typo, copy::library::TIER_TYPO),
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
        let query = route.get("q").unwrap_or_default().to_owned();
        let languages = Some(languages(route, language)).filter(|languages| !languages.is_empty());
        // Who writes «لغة:» into the query chooses there.
        let names_one = || Query::parse(&query).fields.iter().any(|field| field.key == Key::Language);
        let languages = languages.filter(|_| !route.all("lang").is_empty() || !names_one());
        let facets = Facets { language: languages, ..facets(route) };
        let options = SearchOptions {
            limit: Some(PAGE),
            sentences: Some(SENTENCES),
            facets,
            sort: sort(route),
            matching: matching(route),
            without: without(route),
            typing: true,
            ..SearchOptions::default()
        };
        Asked { query, options }
    }

    /// The same as a concordance, as `route` asks for it.
    pub fn lines(self, route: &Route) -> Asked {
        let sort = match route.get("by") {
            Some("before") => Sort::Before,
            Some("after") => Sort::After,
            _ => Sort::Relevance,
        };
        let limit = Some(route.number("n").unwrap_or(LINES));
        Asked { options: SearchOptions { sort, limit, typing: false, ..self.options }, ..self }
    }

    /// Whether it asks for words or an entity: else there is nothing to make lines of.
    pub fn has_matches(&self) -> bool {
        let query = Query::parse(&self.query);
        let is_entity = |field: &Field| field.key == Key::Entity && !field.exclude;
        self.options.facets.entity.is_some() || !query.root.is_empty() || query.fields.iter().any(is_entity)
    }
}

/// Whether the address asks for a concordance.
pub fn is_concordance(route: &Route) -> bool {
    route.get("show") == Some("lines")
}

/// The filters that `route` names, in any language. A word that it does not know is passed over.
pub fn facets(route: &Route) -> Facets {
    let excluded = named(route, "-");
    Facets {
        from: route.get("from").map(str::to_owned),
        to: route.get("to").map(str::to_owned),
        exclude: (!excluded.is_empty()).then(|| Box::new(excluded)),
        ..named(route, "")
    }
}

/// The values that `route` names under keys that begin with `sign`.
fn named(route: &Route, sign: &str) -> Facets {
    let all = |key: &str| route.all(&format!("{sign}{key}")).to_vec();
    let list = |key: &str| Some(all(key)).filter(|values| !values.is_empty());
    let kinds: Vec<EntityType> = all("type").iter().filter_map(|kind| EntityType::from_name(kind)).collect();
    Facets {
        source: list("source"),
        about: list("about"),
        said: list("said"),
        dimension: list("dimension"),
        entity: list("entity"),
        group: list("group"),
        kind: Some(kinds).filter(|kinds| !kinds.is_empty()),
        ..Facets::default()
    }
}

/// The tiers that the address switches off.
pub fn without(route: &Route) -> Vec<Why> {
    let off =
        |(name, tier, _): &(&str, Why, Text)| route.all("off").iter().any(|off| off == name).then_some(*tier);
    TIERS.iter().filter_map(off).collect()
}

/// What the reader typed as an ISO date, as precise as it is («٢٠٢٥/٣» is 2025-03); nothing where it is no date.
pub fn iso_date(typed: &str) -> Option<String> {
    let folded = fold(typed).text;
    let parts: Vec<&str> = folded.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let number = |part: &&str, most: u32| part.parse::<u32>().ok().filter(|n| (1..=most).contains(n));
    let year = parts.first().filter(|year| year.len() == 4).and_then(|year| number(year, 9999))?;
    Some(match parts.as_slice() {
        [_] => format!("{year:04}"),
        [_, month] => format!("{year:04}-{:02}", number(month, 12)?),
        [_, month, day] => format!("{year:04}-{:02}-{:02}", number(month, 12)?, number(day, 31)?),
        _ => return None,
    })
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

/// The languages asked for; none means all. Unless the address says otherwise, that of the interface, and Arabic besides where
/// Arabic words are asked for: no English text would hold them.
fn languages(route: &Route, language: Language) -> Vec<Language> {
    let known = [Language::Ar, Language::En];
    let is_arabic = |query: &str| query.chars().any(|c| ('\u{0620}'..='\u{064A}').contains(&c));
    match route.all("lang") {
        [] if route.get("q").is_some_and(is_arabic) && language == Language::En => known.to_vec(),
        [] => vec![language],
        asked => known.into_iter().filter(|known| asked.iter().any(|code| code == known.code())).collect(),
    }
}

/// The values of `key` that are asked for.
pub fn wanted(route: &Route, key: &str, language: Language) -> Vec<String> {
    match key {
        "lang" => languages(route, language).iter().map(|asked| asked.code().to_owned()).collect(),
        _ => route.all(key).to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(state: &str) -> Route {
        Route::from(format!("/library?{state}").as_str())
    }

    #[test]
    fn texts_are_in_the_language_of_the_interface_unless_the_address_says_otherwise() {
        let asked = |state: &str| Asked::of(&route(state), Language::Ar).options.facets.language;
        assert_eq!(asked("q=x"), Some(vec![Language::Ar]));
        assert_eq!(asked("lang=en"), Some(vec![Language::En]));
        assert_eq!(asked("lang=all"), None);
        assert_eq!(asked("q=x+lang:en"), None, "the query chooses");
        let english = |state: &str| Asked::of(&route(state), Language::En).options.facets.language;
        assert_eq!(
            english("q=الصين"),
            Some(vec![Language::Ar, Language::En]),
            "no English text holds Arabic words"
        );
        assert_eq!(english("q=الصين&lang=en"), Some(vec![Language::En]));
    }

    #[test]
    fn dates_are_read_as_precisely_as_they_are_typed() {
        let read = |text| iso_date(text).unwrap_or_default();
        assert_eq!(["2025", "2025-3", "٢٠٢٥/٠٣/٢٠"].map(read), ["2025", "2025-03", "2025-03-20"]);
        assert_eq!(["", "مارس", "20-03-2025", "2025-13"].map(read), ["", "", "", ""]);
    }

    #[test]
    fn a_concordance_is_sorted_and_counted_by_its_own_keys() {
        let route = route("q=x&show=lines&by=after&n=400&sort=newest");
        assert!(is_concordance(&route));
        let Asked { options, .. } = Asked::of(&route, Language::Ar).lines(&route);
        assert_eq!((options.sort, options.limit), (Sort::After, Some(400)));
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
