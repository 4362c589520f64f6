//! The filters: a column of facets with live counts, and those in use as buttons that take them away.

use leptos::prelude::*;

use super::answer::with_result;
use super::fold::Fold;
use super::icon;
use super::side::{Sign, column_of};
use crate::app::asked::{FACETS, active, cleared, is_on, toggled};
use crate::app::{Answer, App, Text, copy};
use crate::browser::page;
use crate::corpus::Language;
use crate::engine::api::{Column, EntityType, FacetCount, SearchResult};

/// All facets.
#[component]
pub fn FacetColumn(
    /// What was found.
    found: Answer<SearchResult>,
) -> impl IntoView {
    let app = App::expect();
    let nothing =
        move || with_result(found, |found| found.facets.values().all(Vec::is_empty)).unwrap_or(true);
    view! {
        <aside class="facets" hidden=nothing aria-label=app.label(copy::FILTERS)>
            <Fold name=copy::FILTERS>
                {FACETS.map(|(key, facet, name)| view! { <FacetGroup key facet name found/> })}
            </Fold>
        </aside>
    }
}

/// The facets of a comparison, which has texts of one language only.
#[component]
pub fn FacetGroups(
    /// What the filters leave.
    found: Answer<SearchResult>,
) -> impl IntoView {
    let facets = FACETS.iter().filter(|(key, ..)| *key != "lang");
    view! {
        <div class="facets facet-groups">
            {facets.map(|(key, facet, name)| view! { <FacetGroup key facet name=*name found/> }).collect_view()}
        </div>
    }
}

/// One facet. Its buttons stay the same elements while answers change, so that the focus stays where it is.
#[component]
fn FacetGroup(
    /// Key in the address.
    key: &'static str,
    /// Key in the answer.
    facet: &'static str,
    /// Name.
    name: Text,
    /// What was found.
    found: Answer<SearchResult>,
) -> impl IntoView {
    /// Values shown before the reader asks for more.
    const SHOWN: usize = 8;
    let app = App::expect();
    let open = RwSignal::new(false);
    let counts = Memo::new(move |_| {
        with_result(found, |found| found.facets.get(facet).cloned().unwrap_or_default()).unwrap_or_default()
    });
    let values = Memo::new(move |_| {
        let on = |value: &str| app.route.with(|route| is_on(route, key, value, app.language()));
        listed(&counts.read(), on, if open.get() { usize::MAX } else { SHOWN })
    });
    view! {
        <section class="facet" hidden=move || values.with(Vec::is_empty)>
            <h3>{app.label(name)}</h3>
            <ul>
                <For each=move || values.get() key=String::clone let:value>
                    <FacetValue key value counts/>
                </For>
            </ul>
            <button class="more" hidden=move || counts.with(Vec::len) <= SHOWN aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>
                {app.label(if open.get() { copy::FEWER } else { copy::MORE })}
            </button>
        </section>
    }
}

/// The first values, and of the rest those that are in use.
fn listed(counts: &[FacetCount], on: impl Fn(&str) -> bool, shown: usize) -> Vec<String> {
    let wanted = |(n, count): &(usize, &FacetCount)| *n < shown || on(&count.value);
    counts.iter().enumerate().filter(wanted).map(|(_, count)| count.value.clone()).collect()
}

/// One value: a button that is pressed while it filters.
#[component]
fn FacetValue(
    /// Key in the address.
    key: &'static str,
    /// The value.
    value: String,
    /// How many documents each value would give.
    counts: Memo<Vec<FacetCount>>,
) -> impl IntoView {
    let app = App::expect();
    let value = StoredValue::new(value);
    let on =
        move || value.with_value(|value| app.route.with(|route| is_on(route, key, value, app.language())));
    let count = move || {
        value.with_value(|value| {
            counts.with(|counts| counts.iter().find(|c| c.value == *value).map(|c| c.count))
        })
    };
    let toggle = move |_| {
        app.go(&value.with_value(|value| toggled(app.route.get_untracked(), key, value, app.language())));
    };
    view! {
        <li>
            <button class="facet-value" aria-pressed=move || on().to_string() on:click=toggle>
                {side_sign(key, &value.get_value())}
                <span class="name">{move || value.with_value(|value| value_name(app, key, value))}</span>
                <span class="n">{count}</span>
            </button>
        </li>
    }
}

fn side_sign(key: &str, value: &str) -> Option<AnyView> {
    let column = column_of(value);
    let side = matches!(key, "about" | "said") && column != Column::Neither;
    side.then(|| view! { <Sign column/> }.into_any())
}

/// What a value of a facet is called.
fn value_name(app: App, key: &str, value: &str) -> String {
    let text = match (key, value) {
        ("about", "neither") => Some(copy::NEITHER),
        ("said", "article") => Some(copy::ARTICLE_ITSELF),
        ("said", "other") => Some(copy::OTHER_SIDE),
        ("lang", "ar") => Some(copy::language(Language::Ar)),
        ("lang", "en") => Some(copy::language(Language::En)),
        ("lang", _) => Some(copy::ALL_LANGUAGES),
        ("type", kind) => EntityType::from_name(kind).map(copy::kinds),
        _ => None,
    };
    match (text, key) {
        (Some(text), _) => app.say(text).to_owned(),
        (None, "about" | "said" | "entity") => app.entity_label(value),
        (None, "dimension") => app.dimension_name(value),
        (None, "from") => format!("{} {}", app.say(copy::FROM), copy::date(value, app.language())),
        (None, "to") => format!("{} {}", app.say(copy::UNTIL), copy::date(value, app.language())),
        (None, _) => value.to_owned(),
    }
}

/// The filters in use; each button takes one away.
#[component]
pub fn ActiveFilters() -> impl IntoView {
    let app = App::expect();
    let filters = Memo::new(move |_| app.route.with(active));
    let leave = move |route| {
        app.go(&route);
        // The button is gone with its filter; the focus goes on to what has changed.
        page::focus("counted");
    };
    let clear = move |_| leave(cleared(app.route.get_untracked()));
    view! {
        <ul class="filters" aria-label=app.label(copy::ACTIVE_FILTERS) hidden=move || filters.with(Vec::is_empty)>
            <For each=move || filters.get() key=Clone::clone let:filter>
                {
                    let (key, value) = filter;
                    let named = value.clone();
                    let name = Signal::derive(move || value_name(app, key, &named));
                    let remove = move |_| leave(without(app, key, &value));
                    view! {
                        <li><button class="filter" on:click=remove aria-label=move || copy::remove_filter(&name.get(), app.language())>
                            {name}{icon::cross()}
                        </button></li>
                    }
                }
            </For>
            <li hidden=move || filters.with(Vec::len) < 2>
                <button class="filter plain" on:click=clear>{app.label(copy::CLEAR_FILTERS)}</button>
            </li>
        </ul>
    }
}

fn without(app: App, key: &str, value: &str) -> crate::app::Route {
    let route = app.route.get_untracked().with("n", "");
    if key == "lang" { route.with("lang", "") } else { route.toggled(key, value) }
}
