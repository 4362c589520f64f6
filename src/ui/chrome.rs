//! The frame of every view: masthead with sections, search and settings; colophon.

use leptos::prelude::*;

use super::parts::icon;
use super::settings;
use crate::app::copy::keys as words;
use crate::app::settings::EMBEDDING;
use crate::app::{Action, App, Route, Text, Theme, View, copy};
use crate::browser::page;
use crate::ui::parts::live::{flag, word};

/// Name, sections, search, settings.
#[component]
pub fn Masthead() -> impl IntoView {
    let app = App::expect();
    view! {
        <header class="masthead">
            <div class="wrap">
                <a class="brand" href="#/compare">{icon::scales()}{app.label(copy::NAME)}</a>
                <nav class="sections" aria-label=app.label(copy::SECTIONS)>
                    {SECTIONS.map(|(view, name)| view! { <SectionLink view name/> })}
                </nav>
                <div class="tools">
                    <SearchField/>
                    <LanguageButton/>
                    <ThemeButton/>
                    <button class="button quiet" aria-label=app.label(words::SETTINGS) title=app.label(words::SETTINGS) aria-haspopup="dialog"
                        on:click=move |_| page::open_dialog(settings::SETTINGS)>{icon::sliders()}</button>
                </div>
            </div>
        </header>
    }
}

/// The views that every page leads to.
pub const SECTIONS: [(View, Text); 5] = [
    (View::Compare, copy::COMPARE),
    (View::Library, copy::LIBRARY),
    (View::Entities, copy::ENTITIES),
    (View::Timeline, copy::TIMELINE),
    (View::Method, copy::METHOD),
];

#[component]
fn SectionLink(
    /// Where it leads.
    view: View,
    /// What it is called.
    name: Text,
) -> impl IntoView {
    let app = App::expect();
    let href = Route::to(view.clone()).href();
    let current = move || {
        let here = app.route.get().view;
        let within = matches!(
            (&here, &view),
            (View::Entity(_), View::Entities)
                | (View::Reader(_), View::Library)
                | (View::Brief, View::Compare)
        );
        (here == view || within).then_some("page")
    };
    view! { <a href=href aria-current=current>{app.label(name)}</a> }
}

/// What the shortcuts for the next and the one before lead through, outside an article.
const RESULTS: &str =
    "main :is(.found > li, .kwic th, .entities tbody th, .dates-table .by, .axis .by, .statement .by) > a";

/// Does what the shortcuts ask for that work in every view.
fn act(app: App, action: Action) -> bool {
    let here = app.route.get_untracked();
    match (action, &here.view) {
        (Action::Search, _) => page::focus("search"),
        (Action::Help, _) => page::open_dialog(settings::SHEET),
        (Action::Compare, _) => app.go(&Route::to(View::Compare)),
        // In an article they lead from match to match.
        (Action::Next | Action::Previous, View::Reader(_)) => return false,
        (Action::Next | Action::Previous, _) => return page::step(RESULTS, action == Action::Next),
        _ => return false,
    }
    true
}

/// The search field of every view: typing leads to the library.
#[component]
fn SearchField() -> impl IntoView {
    let app = App::expect();
    app.on_action(move |action| act(app, action));
    let typed = move |text: String| {
        let here = app.route.get_untracked();
        if here.view == View::Library {
            app.replace(here.with("q", &text));
        } else {
            app.go(&Route::to(View::Library).with("q", &text));
        }
    };
    let query = move || match app.route.get() {
        Route { view: View::Library, state } => {
            state.get("q").and_then(|q| q.first().cloned()).unwrap_or_default()
        }
        _ => String::new(),
    };
    view! {
        <search class="find">
            {icon::lens()}
            <input id="search" type="search" autocomplete="off" enterkeyhint="search" dir="auto"
                aria-label=app.label(copy::SEARCH) placeholder=app.label(copy::SEARCH) prop:value=query
                on:input:target=move |event| typed(event.target().value())/>
            <kbd aria-hidden="true" hidden=flag(move || app.settings.get().shortcuts_off)>"/"</kbd>
        </search>
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let app = App::expect();
    let other = move || app.language().other();
    // Each language calls itself by its own name.
    let name = word(move || copy::language(other()).get(other()));
    view! {
        <button class="button quiet" lang=word(move || other().code()) dir=word(move || other().dir())
            on:click=move |_| { let language = other(); app.choose(|settings| settings.language = language) }>
            {name}
        </button>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = App::expect();
    let name = move || {
        app.say(match app.settings.get().theme {
            Theme::Auto => copy::THEME_AUTO,
            Theme::Light => copy::THEME_LIGHT,
            Theme::Dark => copy::THEME_DARK,
        })
    };
    let picture = move || match app.settings.get().theme {
        Theme::Auto => icon::half_circle(),
        Theme::Light => icon::sun(),
        Theme::Dark => icon::moon(),
    };
    view! {
        <button class="button quiet theme" aria-label=name title=name
            on:click=move |_| app.choose(|settings| settings.theme = settings.theme.next())>
            {picture}
        </button>
    }
}

/// What stands under a view that another page shows inside itself: the way to the same view in full.
#[component]
pub fn FullPage() -> impl IntoView {
    let app = App::expect();
    let href = move || app.route.get().without(&EMBEDDING).href();
    view! {
        <footer class="colophon">
            <div class="wrap">
                <a class="brand" href=href target="_blank" rel="noopener">
                    {icon::scales()}{app.label(copy::NAME)}
                </a>
                <a href=href target="_blank" rel="noopener">{app.label(copy::FULL_PAGE)}</a>
            </div>
        </footer>
    }
}

/// What stands at the foot of the page.
#[component]
pub fn Colophon() -> impl IntoView {
    let app = App::expect();
    view! {
        <footer class="colophon">
            <div class="wrap">
                <span>{app.label(copy::NO_SERVER)}</span>
                <button class="more" aria-haspopup="dialog" on:click=move |_| page::open_dialog(settings::SHEET)>{app.label(words::SHORTCUTS)}</button>
                <span>{app.label(copy::VERSION)}" "<bdi>{env!("CARGO_PKG_VERSION")}</bdi></span>
            </div>
        </footer>
    }
}
