//! The parts that views are made of, in all their states, on one page: for who changes the style, and for who checks it.

use leptos::prelude::*;

use super::compare::{PARTS, Part, Seen, ask_comparison};
use super::library::hit_view;
use super::parts::answer::Problem;
use super::parts::facets::FacetGroups;
use super::parts::icon;
use super::parts::live::live;
use super::parts::side::{SideName, side_class};
use super::parts::take::TakeForms;
use crate::app::compared::Keep;
use crate::app::copy::keys as words;
use crate::app::{App, Format, Text, ask, copy};
use crate::engine::EngineError;
use crate::engine::api::{Column, Comparison, EntityType, SearchOptions};

const COLOURS: [&str; 18] = [
    "paper",
    "paper-raised",
    "paper-sunk",
    "ink",
    "ink-soft",
    "rule",
    "rule-strong",
    "accent",
    "accent-wash",
    "side-a",
    "side-a-wash",
    "side-b",
    "side-b-wash",
    "both",
    "both-wash",
    "warn",
    "warn-wash",
    "mark",
];
const SIZES: [&str; 7] = ["t--2", "t--1", "t-0", "t-1", "t-2", "t-3", "t-4"];
const SPACES: [&str; 7] = ["s-1", "s-2", "s-3", "s-4", "s-6", "s-8", "s-12"];

/// All parts.
#[component]
pub fn Style() -> impl IntoView {
    let app = App::expect();
    Keep::provide();
    let found = ask(move || {
        let options = SearchOptions { limit: Some(1), ..SearchOptions::default() };
        let engine = app.engine();
        engine.search("", &options)
    });
    let seen = ask_comparison(app, Box::new(|| &FEW), None);
    let hits = live(move || {
        let first = found.read(|found| found.hits.first().cloned());
        first.flatten().map(|hit| hit_view(hit, 0, 1)).into_any()
    });
    let parts = live(move || {
        let few = seen.read(few);
        let shown =
            few.map(|few| PARTS.iter().map(|of| part(of.name, (of.show)(few.clone()))).collect::<Vec<_>>());
        shown.into_any()
    });
    let sections = [
        part(words::COLOURS, tokens(&COLOURS, "swatch", "background")),
        part(words::SIZES, tokens(&SIZES, "size", "font-size")),
        part(words::SPACES, tokens(&SPACES, "space", "inline-size")),
        part(copy::SIDE, sides()),
        part(copy::MENTIONS, mentions()),
        part(words::BUTTONS, buttons()),
        part(words::MESSAGES, messages()),
        part(copy::FILTERS, view! { <FacetGroups found/> }.into_any()),
        part(copy::LIBRARY, hits),
        parts,
    ];
    view! { <section class="lede modest"><h1>{app.label(copy::STYLE)}</h1></section>{Vec::from(sections)} }
}

fn part(name: Text, body: AnyView) -> AnyView {
    view! { <section class="section specimen"><h2>{App::expect().label(name)}</h2>{body}</section> }
        .into_any()
}

/// Each token with its name, shown by a property of the style.
fn tokens(names: &'static [&'static str], class: &'static str, property: &'static str) -> AnyView {
    let items: Vec<AnyView> = names
        .iter()
        .map(|name| {
            let sample = if class == "size" { "ميزان Mizan ٠١٢ 012" } else { "" };
            view! { <li><span class=class style=(property, format!("var(--{name})"))>{sample}</span><code dir="ltr">{*name}</code></li> }.into_any()
        })
        .collect();
    view! { <ul class="tokens">{items}</ul> }.into_any()
}

fn sides() -> AnyView {
    let [a, b] = App::expect().sides();
    let columns =
        [(Column::A, a), (Column::B, b), (Column::Both, String::new()), (Column::Neither, String::new())];
    let items = columns.map(|(column, id)| {
        view! {
            <li class=side_class(column)><SideName column id/>
                <span class=format!("bar {}", side_class(column))></span><p class="cell">{App::expect().label(copy::SENTENCE)}</p></li>
        }
        .into_any()
    });
    view! { <ul class="tokens">{Vec::from(items)}</ul> }.into_any()
}

/// A piece of text in the class that gives it its looks.
fn piece(class: &'static str, text: Text) -> AnyView {
    view! { <span class=class>{App::expect().label(text)}</span>" " }.into_any()
}

fn button(class: &'static str, text: Text, pressed: bool, disabled: bool) -> AnyView {
    let pressed = pressed.then_some("true");
    view! { <button class=class aria-pressed=pressed disabled=disabled>{App::expect().label(text)}</button> }
        .into_any()
}

fn mentions() -> AnyView {
    let kinds = EntityType::ALL.into_iter().map(|kind| {
        view! { <span class=format!("m {}", kind.name())>{App::expect().label(copy::kinds(kind))}</span>" " }.into_any()
    });
    let marks = [piece("m company proposed", copy::PROPOSED), view! { <mark>"ميزان"</mark> }.into_any()];
    let mentions: Vec<AnyView> = kinds.chain(marks).collect();
    view! { <p class="text">{mentions}</p> }.into_any()
}

fn buttons() -> AnyView {
    let icons = [
        icon::scales(),
        icon::lens(),
        icon::half_circle(),
        icon::sun(),
        icon::moon(),
        icon::sliders(),
        icon::cross(),
        icon::up(),
        icon::minus(),
        icon::swap(),
    ];
    let buttons = [
        button("button", copy::MORE, false, false),
        button("button", words::ON, true, false),
        button("button", words::OFF, false, true),
        button("button quiet", copy::FEWER, false, false),
        button("more", copy::MORE, false, false),
        button("filter", copy::FILTERS, false, false),
        piece("tag", copy::PROPOSED),
        piece("tag hedge", copy::HEDGED),
        piece("tag fragile", copy::compare::FRAGILE),
    ];
    let all = [
        view! { <p class="filters">{Vec::from(buttons)}</p> }.into_any(),
        view! { <p class="icons">{Vec::from(icons)}</p> }.into_any(),
        view! { <TakeForms formats=&[Format::Csv, Format::Markdown] take=Callback::new(|_| ())/> }.into_any(),
    ];
    Vec::from(all).into_any()
}

fn messages() -> AnyView {
    let waiting = App::expect().label(copy::READING);
    let all = [
        view! { <p class="waiting">{waiting}<progress max="1" value="0.4" aria-label=waiting/></p> }
            .into_any(),
        piece("nothing", copy::SAYS_NOTHING),
        view! { <Problem error=EngineError::NoSuchDocument { id: "id".to_owned() }/> }.into_any(),
        piece("announcement", copy::NEWER_VERSION),
    ];
    Vec::from(all).into_any()
}

/// A comparison with no more in it than shows how each of its parts looks.
static FEW: Part = Part {
    key: "few",
    name: copy::STYLE,
    size: |sizes| sizes.rows,
    lists: &["rows", "figureKinds", "contrasts", "tensions", "balance", "blindSpots", "words"],
    most: Some(2),
    show: |_| ().into_any(),
};

fn few(seen: &Seen) -> Seen {
    let rows = seen.answer.rows.iter().take(1).cloned().collect();
    seen.with(Comparison { rows, ..seen.answer.clone() })
}
