//! Searches that the reader saved, and the latest ones. They stay in the browser.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::asked::{active, is_concordance};
use crate::app::copy::library as words;
use crate::app::searches::Searches;
use crate::app::take::json;
use crate::app::{Action, App, Format, Route, Text, copy};
use crate::browser::{page, storage};
use crate::ui::parts::facets::value_name;
use crate::ui::parts::icon;
use crate::ui::parts::live::{flag, live, text};
use crate::ui::parts::take::TakeAlong;

const KEY: &str = "searches";

/// The lists, behind a line that opens them.
#[component]
pub fn SearchList() -> impl IntoView {
    let app = App::expect();
    let searches = RwSignal::<Searches>::new(storage::load(KEY).unwrap_or_default());
    let change = Callback::new(move |change: Change| {
        searches.update(|searches| match change {
            Change::Note(route) => searches.note(&route),
            Change::Save(route) => searches.save(&route),
            Change::Drop(address) => searches.saved.retain(|other| *other != address),
            Change::Forget => searches.recent.clear(),
        });
        storage::save(KEY, &searches.get_untracked());
    });
    app.on_action(move |action| {
        let asked = action == Action::Save;
        if asked {
            change.run(Change::Save(app.route.get_untracked()));
            page::open_details(".searches");
        }
        asked
    });
    // A search counts once the reader has stayed with it for a moment.
    let mut note = debounce(Duration::from_secs(2), move |route| change.run(Change::Note(route)));
    Effect::new(move || note(app.route.get()));
    let saved = flag(move || app.route.with(|route| searches.with(|searches| searches.holds(route))));
    let list = move |read: fn(&Searches) -> &Vec<String>, dropped: bool| {
        searches
            .with(|searches| read(searches).clone())
            .into_iter()
            .map(|address| row(address, dropped, change))
            .collect::<Vec<_>>()
    };
    let recent = flag(move || searches.with(|searches| searches.recent.is_empty()));
    let make = Callback::new(move |(_, origin)| json(&origin, &searches.get_untracked()));
    view! {
        <details class="aside searches">
            <summary class="more">{app.label(words::SEARCHES)}</summary>
            <p><button class="button" disabled=saved on:click=move |_| change.run(Change::Save(app.route.get_untracked()))>{app.label(words::SAVE_SEARCH)}</button></p>
            {heading(words::SAVED)}
            <p class="nothing" hidden=flag(move || searches.with(|searches| !searches.saved.is_empty()))>{app.label(words::NO_SEARCHES)}</p>
            <ul>{live(move || list(|searches| &searches.saved, true).into_any())}</ul>
            <div hidden=recent>
                {heading(words::RECENT)}
                <ul>{live(move || list(|searches| &searches.recent, false).into_any())}</ul>
                <button class="more" on:click=move |_| change.run(Change::Forget)>{app.label(words::FORGET)}</button>
            </div>
            <TakeAlong name="searches" formats=&[Format::Json] make/>
        </details>
    }
}

/// What can happen to the lists.
enum Change {
    Note(Route),
    Save(Route),
    Drop(String),
    Forget,
}

fn heading(name: Text) -> AnyView {
    let app = App::expect();
    view! { <h2>{app.label(name)}</h2> }.into_any()
}

/// One search: the way to it, and for a saved one the button that drops it.
fn row(address: String, dropped: bool, change: Callback<Change>) -> AnyView {
    let app = App::expect();
    let route = Route::from(address.as_str());
    let href = route.href();
    let name = Signal::derive(move || search_name(app, &route));
    let drop = dropped.then(|| {
        let says = text(move || copy::remove_filter(&name.get(), app.language()));
        view! {
            <button class="facet-out" aria-label=says title=says on:click=move |_| change.run(Change::Drop(address.clone()))>{icon::cross()}</button>
        }
    });
    view! { <li class="facet-row"><a class="facet-value" href=href><bdi class="name">{name}</bdi></a>{drop}</li> }.into_any()
}

/// A search in words: the query and the filters.
fn search_name(app: App, route: &Route) -> String {
    let query = route.get("q").map(|query| copy::quoted(query, app.language()));
    let filters = active(route).into_iter().map(|(key, value)| value_name(app, &key, &value));
    let lines = is_concordance(route).then(|| app.say(words::AS_LINES).to_owned());
    let parts: Vec<String> = query.into_iter().chain(filters).chain(lines).collect();
    if parts.is_empty() { app.say(words::EVERYTHING).to_owned() } else { parts.join(" · ") }
}
