//! The frame of every view: masthead with sections, search and settings; colophon.

use leptos::prelude::*;

use super::parts::icon;
use crate::app::settings::EMBEDDING;
use crate::app::{App, Route, Text, Theme, View, copy};
use crate::browser::page;
use crate::corpus::Language;

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
                </div>
            </div>
        </header>
    }
}

const SECTIONS: [(View, Text); 5] = [
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
        let within =
            matches!((&here, &view), (View::Entity(_), View::Entities) | (View::Reader(_), View::Library));
        (here == view || within).then_some("page")
    };
    view! { <a href=href aria-current=current>{app.label(name)}</a> }
}

/// The search field of every view: typing leads to the library.
#[component]
fn SearchField() -> impl IntoView {
    let app = App::expect();
    page::on_key(|code, character, command| {
        let asked = if command { code == "KeyK" } else { character == "/" || code == "Slash" };
        if asked {
            page::focus("search");
        }
        asked
    });
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
                aria-label=app.label(copy::SEARCH) placeholder=app.label(copy::SEARCH)
                prop:value=query on:input:target=move |event| typed(event.target().value())/>
            <kbd aria-hidden="true">"/"</kbd>
        </search>
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let app = App::expect();
    let other = move || match app.language() {
        Language::Ar => Language::En,
        Language::En => Language::Ar,
    };
    let name = move || match other() {
        Language::Ar => "العربية",
        Language::En => "English",
    };
    view! {
        <button class="button quiet" lang=move || other().code() dir=move || other().dir()
            on:click=move |_| { let language = other(); app.settings.update(|settings| settings.language = language) }>
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
        <button class="button quiet" aria-label=name title=name
            on:click=move |_| app.settings.update(|settings| settings.theme = settings.theme.next())>
            {picture}
        </button>
    }
}

/// What stands under a view that another page shows inside itself: the way to the same view in full.
#[component]
pub fn FullPage() -> impl IntoView {
    let app = App::expect();
    let href = move || EMBEDDING.iter().fold(app.route.get(), |route, key| route.with(key, "")).href();
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
                <span>{app.label(copy::VERSION)}" "<bdi>{env!("CARGO_PKG_VERSION")}</bdi></span>
            </div>
        </footer>
    }
}
