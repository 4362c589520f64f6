//! The addresses that lead on from one that asks for something: with a filter more or less, into a document and back.

use super::{FACETS, PAGES, languages};
use crate::app::route::{Route, View};
use crate::corpus::Language;

/// The address with `value` of `key` asked for, or no longer.
pub fn toggled(route: Route, key: &str, value: &str, language: Language) -> Route {
    let route = route.without(&PAGES);
    if key != "lang" {
        return route.toggled(key, value);
    }
    let before = languages(&route, language);
    let wanted: Vec<Language> = [Language::Ar, Language::En]
        .into_iter()
        .filter(|known| before.contains(known) != (known.code() == value))
        .collect();
    let unsaid = route.clone().with("lang", "");
    match wanted[..] {
        _ if languages(&unsaid, language) == wanted => unsaid,
        [only] => route.with("lang", only.code()),
        _ => route.with("lang", "all"),
    }
}

/// The address with `value` of `key` taken away from what is found, or no longer.
pub fn excluded(route: Route, key: &str, value: &str) -> Route {
    let wanted = route.all(key).iter().any(|present| present == value);
    let route = if wanted { route.toggled(key, value) } else { route };
    route.without(&PAGES).toggled(&format!("-{key}"), value)
}

/// The filters that the address names, as key and value; the key of what is taken away begins with a minus. The language
/// counts only where the reader chose it.
pub fn active(route: &Route) -> Vec<(String, String)> {
    let keys = FACETS.iter().flat_map(|(key, ..)| [(*key).to_owned(), format!("-{key}")]);
    let keys = keys.chain(["from", "to"].map(str::to_owned));
    keys.flat_map(|key| {
        let pair = |value: &String| (key.clone(), value.clone());
        route.all(&key).iter().map(pair).collect::<Vec<_>>()
    })
    .collect()
}

/// The address without any filter.
pub fn cleared(route: Route) -> Route {
    let filters = active(&route);
    let keys: Vec<&str> = filters.iter().map(|(key, _)| key.as_str()).chain(PAGES).collect();
    route.without(&keys)
}

/// What only the reader says in its address; all else there is the search that led to it.
const OF_READER: [&str; 8] = ["s", "quote", "hide", "card", "light", "parallel", "hit", "n"];

/// The way into a document, and there to the sentence numbered `sentence` from 0. The search goes along, and the document's
/// place among its results, from 0, where it has one: so the reader knows the way back, and to the next one.
pub fn reader(route: &Route, id: &str, sentence: Option<usize>, place: Option<usize>) -> Route {
    let from_one = |n: Option<usize>| n.map(|n| (n + 1).to_string()).unwrap_or_default();
    let to = Route { view: View::Reader(id.to_owned()), ..results(route) };
    to.with("s", &from_one(sentence)).with("hit", &from_one(place))
}

/// The search that the address of a reader, or of the library, carries.
pub fn results(route: &Route) -> Route {
    Route { view: View::Library, ..route.clone() }.without(&OF_READER)
}

/// Whether the address carries a search: words or filters, or the place in a list.
pub fn is_found(route: &Route) -> bool {
    route.get("q").is_some() || route.get("hit").is_some() || !active(route).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::asked::facets;

    fn route(state: &str) -> Route {
        Route::from(format!("/library?{state}").as_str())
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
    fn what_is_taken_away_is_a_filter_of_its_own_and_no_longer_wanted() {
        let route = excluded(route("about=china&about=united-states"), "about", "china");
        assert_eq!(route.to_string(), "/library?-about=china&about=united-states");
        let facets = facets(&route);
        assert_eq!(facets.exclude.and_then(|exclude| exclude.about), Some(vec!["china".to_owned()]));
        assert_eq!(active(&route).len(), 2);
        assert_eq!(cleared(route).to_string(), "/library");
    }

    #[test]
    fn the_way_into_a_document_leads_back_to_its_results() {
        let library = route("q=x&about=china&sort=newest&n=40&show=lines");
        let reader = reader(&library, "a", Some(3), Some(0));
        assert_eq!(reader.to_string(), "/read/a?about=china&hit=1&q=x&s=4&show=lines&sort=newest");
        assert_eq!(results(&reader), library.with("n", ""));
        assert!(is_found(&reader) && !is_found(&Route::to_sentence("a", 2)));
    }
}
