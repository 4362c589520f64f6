//! Searches that the reader saved, and the latest ones: addresses, since an address is the whole of a search.

use serde::{Deserialize, Serialize};

use super::asked::{active, results};
use super::route::Route;

/// Earlier searches that are kept.
const RECENT: usize = 30;

/// What is kept in the browser, newest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Searches {
    /// Saved by the reader.
    pub saved: Vec<String>,
    /// The latest.
    pub recent: Vec<String>,
}

impl Searches {
    /// Notes that `route` was searched. What was only on the way to it while the reader typed is dropped.
    pub fn note(&mut self, route: &Route) {
        let route = results(route);
        if route.get("q").is_none() && active(&route).is_empty() {
            return;
        }
        let query = |route: &Route| route.get("q").unwrap_or_default().to_owned();
        let bare = |route: &Route| route.clone().with("q", "").to_string();
        let on_the_way = self.recent.first().is_some_and(|last| {
            let last = Route::from(last.as_str());
            bare(&last) == bare(&route)
                && (query(&route).starts_with(&query(&last)) || query(&last).starts_with(&query(&route)))
        });
        if on_the_way {
            self.recent.remove(0);
        }
        put_first(&mut self.recent, route.to_string());
        self.recent.truncate(RECENT);
    }

    /// Saves the search of `route`.
    pub fn save(&mut self, route: &Route) {
        put_first(&mut self.saved, results(route).to_string());
    }

    /// Whether the search of `route` is saved.
    pub fn holds(&self, route: &Route) -> bool {
        self.saved.contains(&results(route).to_string())
    }
}

fn put_first(list: &mut Vec<String>, address: String) {
    list.retain(|other| *other != address);
    list.insert(0, address);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(states: &[&str]) -> Vec<String> {
        let mut searches = Searches::default();
        for state in states {
            searches.note(&Route::from(format!("/library?{state}").as_str()));
        }
        searches.recent
    }

    #[test]
    fn what_was_typed_on_the_way_is_dropped() {
        assert_eq!(noted(&["q=انف", "q=انفيديا"]), ["/library?q=انفيديا"]);
        assert_eq!(noted(&["q=انف", "q=صين", "q=انف"]).len(), 2);
        assert_eq!(noted(&["q=انف", "about=china&q=انفيديا"]).len(), 2);
    }

    #[test]
    fn everything_is_no_search_and_pages_are_not_told_apart() {
        assert!(noted(&["", "sort=newest"]).is_empty());
        assert_eq!(noted(&["q=a&n=40", "q=a"]), ["/library?q=a"]);
        assert_eq!(
            noted(&["q=a&hit=2&s=4"]),
            ["/library?q=a"],
            "where one reads on is no part of the search"
        );
    }

    #[test]
    fn only_the_latest_are_kept() {
        let states: Vec<String> = (0..50).map(|n| format!("about={n}")).collect();
        let states: Vec<&str> = states.iter().map(String::as_str).collect();
        assert_eq!(noted(&states).len(), RECENT);
    }
}
