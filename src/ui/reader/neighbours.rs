//! The way back to the results, and to the article before and after: of the results where one came from there, else of the library.

use leptos::prelude::*;

use crate::app::asked::{Asked, is_found, reader, results};
use crate::app::copy::library as words;
use crate::app::{Action, Answer, App, Route, Text, View, ask, copy};
use crate::corpus::Language;
use crate::engine::api::{Hit, SearchOptions, SearchResult};
use crate::ui::parts::icon;
use crate::ui::parts::live::{live, memo, text};

/// The articles before and after, and which of how many results this one is.
#[derive(Clone, Debug, Default, PartialEq)]
struct Beside {
    before: Option<Route>,
    after: Option<Route>,
    nth: Option<(usize, usize)>,
}

/// The ways; `[` and `]` lead there too.
#[component]
pub fn Neighbours(
    /// Id of the document.
    id: String,
    /// Its language.
    language: Language,
) -> impl IntoView {
    let app = App::expect();
    // The address itself changes with every sentence; the search in it does not.
    let search = memo(move || app.route.with(|route| (results(route), hit_of(route))));
    let found = ask_around(app, search);
    let beside = memo(move || {
        let (route, hit) = search.get();
        let Some(hit) = hit else { return in_library(app, &route, &id, language) };
        let among = found.with(|found| match found {
            // Until the search has answered nothing is offered: the library's way would lead elsewhere than the results'.
            None => Some(Beside::default()),
            Some(found) => found.as_ref().ok().and_then(|found| among_results(&route, &id, hit, found)),
        });
        among.unwrap_or_else(|| in_library(app, &route, &id, language))
    });
    app.on_action(move |action| {
        let to = beside.try_with_untracked(|beside| match action {
            Action::PreviousArticle => beside.before.clone(),
            Action::NextArticle => beside.after.clone(),
            _ => None,
        });
        to.flatten().map(|to| app.go(&to)).is_some()
    });
    let back = live(move || {
        let (route, _) = search.get();
        let found = app.route.with(is_found);
        found
            .then(|| view! { <a class="more" href=route.href()>{app.label(copy::BACK_TO_RESULTS)}</a> })
            .into_any()
    });
    let nth = text(move || {
        let nth = beside.with(|beside| beside.nth);
        nth.map(|(n, of)| words::nth_found(n, of, app.language())).unwrap_or_default()
    });
    view! {
        <nav class="neighbours" aria-label=app.label(words::BESIDE)>
            {back}
            <span class="nth">{nth}</span>
            {live(move || step(words::PREVIOUS_ARTICLE, "before", beside.with(|beside| beside.before.clone())))}
            {live(move || step(words::NEXT_ARTICLE, "after", beside.with(|beside| beside.after.clone())))}
        </nav>
    }
}

/// A search as an address, and the place among its results, from 0.
type Search = (Route, Option<usize>);

/// The results around the place.
fn ask_around(app: App, search: Memo<Search>) -> Answer<SearchResult> {
    let asked = memo(move || search.with(|(route, _)| Asked::of(route, app.language())));
    ask(move || {
        app.library_version.track();
        let (engine, Asked { query, options }) = (app.engine(), asked.get());
        let hit = search.with(|(_, hit)| *hit);
        async move {
            let Some(hit) = hit else { return Ok(SearchResult::default()) };
            let offset = hit.saturating_sub(1);
            let around = SearchOptions { offset, limit: Some(3), sentences: Some(1), ..options };
            engine.search(&query, &around).await
        }
    })
}

/// The place among the results that the address names, from 0.
fn hit_of(route: &Route) -> Option<usize> {
    route.number("hit")?.checked_sub(1)
}

fn step(name: Text, class: &'static str, to: Option<Route>) -> AnyView {
    let app = App::expect();
    let Some(to) = to else { return ().into_any() };
    view! { <a class=format!("step {class}") href=to.href() aria-label=app.label(name) title=app.label(name)>{icon::up()}</a> }
        .into_any()
}

/// The results before and after `id`, which stood at `hit` (from 0); nothing where it stands there no more.
fn among_results(route: &Route, id: &str, hit: usize, found: &SearchResult) -> Option<Beside> {
    let first = hit.saturating_sub(1);
    let at = found.hits.iter().position(|one| one.id == id)?;
    let to = |n: Option<usize>| {
        let n = n?;
        let Hit { id, sentences, .. } = found.hits.get(n)?;
        Some(reader(route, id, sentences.first().map(|one| one.sentence), Some(first + n)))
    };
    let nth = Some((first + at + 1, found.total));
    Some(Beside { before: to(at.checked_sub(1)), after: to(Some(at + 1)), nth })
}

/// Those before and after it among the texts of its language.
fn in_library(app: App, route: &Route, id: &str, language: Language) -> Beside {
    let ids = app.names.read(|names| {
        let own = names.documents.iter().filter(|document| document.language == language);
        own.map(|document| document.id.clone()).collect::<Vec<String>>()
    });
    let ids = ids.unwrap_or_default();
    let Some(at) = ids.iter().position(|other| other == id) else { return Beside::default() };
    let to = |n: Option<usize>| {
        n.and_then(|n| ids.get(n)).map(|id| Route { view: View::Reader(id.clone()), ..route.clone() })
    };
    Beside { before: to(at.checked_sub(1)), after: to(Some(at + 1)), nth: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_beside_a_document_are_found_by_its_place() {
        let hit = |id: &str| Hit { id: id.to_owned(), ..Hit::default() };
        let found =
            SearchResult { total: 9, hits: vec![hit("b"), hit("c"), hit("d")], ..SearchResult::default() };
        let route = Route::to(View::Library).with("q", "x");
        let beside = among_results(&route, "c", 2, &found).unwrap_or_default();
        let address = |route: &Option<Route>| route.as_ref().map(Route::to_string).unwrap_or_default();
        assert_eq!(address(&beside.before), "/read/b?hit=2&q=x");
        assert_eq!(address(&beside.after), "/read/d?hit=4&q=x");
        assert_eq!(beside.nth, Some((3, 9)));
        assert_eq!(among_results(&route, "z", 2, &found), None);
    }

    #[test]
    fn the_first_result_has_none_before_it() {
        let hit = |id: &str| Hit { id: id.to_owned(), ..Hit::default() };
        let found = SearchResult { total: 2, hits: vec![hit("a"), hit("b")], ..SearchResult::default() };
        let beside = among_results(&Route::default(), "a", 0, &found).unwrap_or_default();
        assert_eq!((beside.before.is_none(), beside.nth), (true, Some((1, 2))));
    }
}
