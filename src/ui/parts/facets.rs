//! The filters: a column of facets with live counts, and those in use as buttons that take them away.

use leptos::prelude::*;

use super::fold::Fold;
use super::icon;
use super::live::{flag, live, memo, spoken, text};
use super::side::{Sign, column_of};
use crate::app::asked::{FACETS, active, cleared, excluded, iso_date, toggled, wanted};
use crate::app::{Answer, App, Route, Text, copy};
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
    let nothing = flag(move || found.read(|found| found.facets.values().all(Vec::is_empty)).unwrap_or(true));
    view! {
        <aside class="facets" hidden=nothing aria-label=app.label(copy::FILTERS)>
            <Fold name=copy::FILTERS>
                {FACETS.map(|(key, facet, name)| view! { <FacetGroup key facet name found/> })}
                <DateRange/>
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
            <DateRange/>
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
    let counts = memo(move || {
        found.read(|found| found.facets.get(facet).cloned().unwrap_or_default()).unwrap_or_default()
    });
    // Not the address itself, of which each letter typed makes another.
    let used = memo(move || app.route.with(|route| Used::of(route, key, app.language())));
    let values = memo(move || {
        let on = |value: &str| used.with(|used| used.is_wanted(value) || used.is_out(value));
        listed(&counts.read(), on, if open.get() { usize::MAX } else { SHOWN })
    });
    view! {
        <section class="facet" hidden=flag(move || values.with(Vec::len) < if key == "group" { 2 } else { 1 })>
            <h3>{app.label(name)}</h3>
            <ul>
                <For each=move || values.get() key=String::clone let:value>
                    <FacetValue key value counts used/>
                </For>
            </ul>
            <button class="more" hidden=flag(move || counts.with(Vec::len) <= SHOWN) aria-expanded=spoken(move || open.get())
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

/// What the address says of one facet.
#[derive(Clone, PartialEq)]
struct Used {
    wanted: Vec<String>,
    out: Vec<String>,
}

impl Used {
    fn of(route: &Route, key: &str, language: Language) -> Used {
        Used { wanted: wanted(route, key, language), out: route.all(&format!("-{key}")).to_vec() }
    }

    fn is_wanted(&self, value: &str) -> bool {
        self.wanted.iter().any(|wanted| wanted == value)
    }

    /// Whether `value` is taken away from what is found.
    fn is_out(&self, value: &str) -> bool {
        self.out.iter().any(|out| out == value)
    }
}

/// One value: a button that is pressed while it filters. Of what answers change it is the count alone that is made anew.
#[component]
fn FacetValue(
    /// Key in the address.
    key: &'static str,
    /// The value.
    value: String,
    /// How many documents each value would give.
    counts: Memo<Vec<FacetCount>>,
    /// What the address says of the facet.
    used: Memo<Used>,
) -> impl IntoView {
    let app = App::expect();
    let value = StoredValue::new(value);
    let count = text(move || {
        let count =
            |value: &String| counts.with(|counts| counts.iter().find(|c| c.value == *value).map(|c| c.count));
        value.with_value(count).map(|count| app.count(count, copy::NUMBER)).unwrap_or_default()
    });
    let toggle = move |_| {
        let to = |route, value: &str| toggled(route, key, value, app.language());
        app.go(&value.with_value(|value| match used.with_untracked(|used| used.is_out(value)) {
            true => to(excluded(app.route.get_untracked(), key, value), value),
            false => to(app.route.get_untracked(), value),
        }));
    };
    let exclude = move |_| {
        app.go(&value.with_value(|value| excluded(app.route.get_untracked(), key, value)));
    };
    live(move || {
        let value = value.get_value();
        let (on, out) = used.with(|used| (used.is_wanted(&value), used.is_out(&value)));
        let name = value_name(app, key, &value);
        // Of two languages, leaving one out is choosing the other.
        let without = (key != "lang").then(|| {
            let says = format!("{} {name}", app.say(copy::library::EXCLUDE));
            view! {
                <button class="facet-out" aria-label=says.clone() title=says aria-pressed=out.to_string() on:click=exclude>
                    {icon::minus()}
                </button>
            }
        });
        view! {
            <li class="facet-row" class:out=out>
                <button class="facet-value" aria-pressed=on.to_string() on:click=toggle>
                    {side_sign(key, &value)}
                    <span class="name">{name}</span>
                    <span class="n">{count}</span>
                </button>
                {without}
            </li>
        }
        .into_any()
    })
}

/// From when until when the articles are.
#[component]
fn DateRange() -> impl IntoView {
    let app = App::expect();
    let field = |key: &'static str, name: Text| {
        let value = text(move || app.route.with(|route| route.get(key).unwrap_or_default().to_owned()));
        let choose = move |typed: String| {
            if let Some(date) = iso_date(&typed).or_else(|| typed.trim().is_empty().then(String::new)) {
                app.go(&app.route.get_untracked().with("n", "").with(key, &date));
            }
        };
        view! {
            <label class="choice"><span>{app.label(name)}</span>
                <input class="field" type="text" dir="ltr" size="10" autocomplete="off" placeholder="2025-03" title=app.label(copy::library::DATE_HINT)
                    prop:value=value on:change:target=move |event| choose(event.target().value())/>
            </label>
        }
    };
    view! {
        <section class="facet dates">
            <h3>{app.label(copy::library::DATES)}</h3>
            {field("from", copy::FROM)}{field("to", copy::UNTIL)}
        </section>
    }
}

fn side_sign(key: &str, value: &str) -> Option<AnyView> {
    let column = column_of(value);
    let side = matches!(key, "about" | "said") && column != Column::Neither;
    side.then(|| view! { <Sign column/> }.into_any())
}

/// What a value of a facet is called.
pub fn value_name(app: App, key: &str, value: &str) -> String {
    if let Some(key) = key.strip_prefix('-') {
        return format!("{} {}", app.say(copy::library::NOT), value_name(app, key, value));
    }
    let text = match (key, value) {
        ("about", "neither") => Some(copy::NEITHER),
        ("said", "article") => Some(copy::ARTICLE_ITSELF),
        ("said", "other") => Some(copy::OTHER_SIDE),
        ("lang", "ar") => Some(copy::language(Language::Ar)),
        ("lang", "en") => Some(copy::language(Language::En)),
        ("lang", _) => Some(copy::ALL_LANGUAGES),
        ("group", "embedded") => Some(copy::library::GROUP_EMBEDDED),
        ("group", _) => Some(copy::library::GROUP_ADDED),
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
    let filters = memo(move || app.route.with(active));
    let leave = move |route| {
        app.go(&route);
        // The button is gone with its filter; the focus goes on to what has changed.
        page::focus("counted");
    };
    let clear = move |_| leave(cleared(app.route.get_untracked()));
    view! {
        <ul class="filters" aria-label=app.label(copy::ACTIVE_FILTERS) hidden=flag(move || filters.with(Vec::is_empty))>
            <For each=move || filters.get() key=Clone::clone let:filter>
                {
                    let (key, value) = filter;
                    let named = (key.clone(), value.clone());
                    let name = Signal::derive(move || value_name(app, &named.0, &named.1));
                    let out = key.starts_with('-');
                    let remove = StoredValue::new(move || leave(without(app, &key, &value)));
                    let pressed = move |key: String| {
                        if matches!(key.as_str(), "Delete" | "Backspace") {
                            remove.with_value(|remove| remove());
                        }
                    };
                    view! {
                        <li><button class="filter" class:out=out on:click=move |_| remove.with_value(|remove| remove())
                            on:keydown=move |event| pressed(event.key()) aria-label=text(move || copy::remove_filter(&name.get(), app.language()))>
                            {name}{icon::cross()}
                        </button></li>
                    }
                }
            </For>
            <li hidden=flag(move || filters.with(Vec::len) < 2)>
                <button class="filter plain" on:click=clear>{app.label(copy::CLEAR_FILTERS)}</button>
            </li>
        </ul>
    }
}

fn without(app: App, key: &str, value: &str) -> Route {
    let route = app.route.get_untracked().with("n", "");
    if key == "lang" { route.with("lang", "") } else { route.toggled(key, value) }
}
