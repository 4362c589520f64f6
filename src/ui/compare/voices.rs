//! Voices: who is quoted about whom, and how each side's share of sentences stands to its share of voices.

use leptos::prelude::*;

use super::Seen;
use super::evidence::{evidence_row, number_link};
use super::notes::{dagger, dagger_note, method_link};
use super::pages::{Long, pages};
use super::take::{Taken, take};
use crate::app::copy::compare as words;
use crate::app::take::{self as written, TABLES};
use crate::app::{App, Format, copy, tables};
use crate::engine::api::{About, Camp, CellName, Column, Said, Voice};
use crate::export::Origin;
use crate::text::decimal::fixed;
use crate::ui::parts::grid::{GridRow, Heading, grid, heading};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::SpeakerName;

/// Speakers, or sources, on a page.
const SHOWN: usize = 100;

/// The part that shows voices.
pub fn voices(seen: Seen) -> AnyView {
    let app = App::expect();
    let sizes = seen.answer.sizes;
    let (lists, title) = (&["voices"], words::VOICE);
    let speakers = Long { lists, key: "page", title, size: sizes.voices, most: SHOWN, show: matrix };
    let (lists, title) = (&["sources"], words::BY_SOURCE);
    let sources = Long { lists, key: "sources", title, size: sizes.sources, most: SHOWN, show: by_source };
    view! {
        <section class="section">
            <p class="part-lede">{app.label(words::VOICES_LEDE)}</p>
            {key_of_sides(&seen)}
            <h2>{app.label(words::BY_DIMENSION)}</h2>
            {by_dimension(&seen)}
            {blind_spots(&seen)}
            {pages(&seen, speakers)}
            {pages(&seen, sources)}
            {method_link("voices")}
        </section>
    }
    .into_any()
}

/// Which sign and colour is whose.
fn key_of_sides(seen: &Seen) -> AnyView {
    let name = |column: Column| {
        let id = seen.sides.id(column).to_owned();
        view! { <SideName column id/> }
    };
    view! { <p class="key-of-sides">{name(Column::A)}{name(Column::B)}</p> }.into_any()
}

/// The name of a column as a heading.
fn side_heading(seen: &Seen, column: Column) -> Heading {
    let (app, sides) = (App::expect(), seen.sides.clone());
    let class = if column == Column::Neither { "n wide" } else { "n" };
    (Signal::derive(move || tables::column_name(app, column, &sides)), class)
}

/// Who is quoted, how often about whom.
fn matrix(seen: Seen) -> AnyView {
    let app = App::expect();
    if seen.answer.voices.is_empty() {
        return view! { <p class="nothing">{app.label(words::NO_VOICES)}</p> }.into_any();
    }
    let make = Callback::new(move |(whole, format, origin): (Seen, Format, Origin)| {
        written::table(&origin, &tables::voices(app, &whole.sides, &whole.answer), format)
    });
    let taken = Taken { name: "voices", formats: &TABLES, lists: &["voices"], is_all: false, make };
    let take = take(&seen, taken);
    let columns = [Column::A, Column::Both, Column::B, Column::Neither];
    let mut headings = vec![heading(words::VOICE, "")];
    headings.extend(columns.map(|column| side_heading(&seen, column)));
    headings.push(heading(copy::SENTENCES_COLUMN, "n"));
    headings.push(heading(copy::ARTICLES_COLUMN, "n wide"));
    let row = |voice: &Voice| {
        let key = voice.key.clone();
        let cell =
            |about: Option<Column>| CellName { voice: Some(key.clone()), about, ..CellName::default() };
        let counts = [voice.about.a, voice.about.both, voice.about.b, voice.about.neither];
        // Of a voice in one article the count says as much.
        let mark = (voice.fragile && voice.documents > 1).then(dagger);
        let speaker = Some(voice.speaker.clone());
        let mut cells = vec![view! { <SpeakerName speaker/>"\u{a0}"{mark} }.into_any()];
        cells.extend(columns.into_iter().zip(counts).map(|(column, n)| number_link(cell(Some(column)), n)));
        cells.push(number_link(cell(None), voice.statements));
        cells.push(app.number(voice.documents).into_any());
        let below = evidence_row(seen.clone(), 7, move |cell| cell.voice.as_ref() == Some(&key));
        GridRow { cells, class: "", below: Some(below) }
    };
    let marked = seen.answer.voices.iter().any(|voice| voice.fragile && voice.documents > 1);
    let table = grid(words::VOICE, headings, vec![(None, seen.answer.voices.iter().map(row).collect())]);
    view! { {take}{dagger_note(marked)}{table} }.into_any()
}

fn balance_headings() -> Vec<Heading> {
    vec![heading(words::ABOUT_IT, "half"), heading(words::VOICES_OF, "half")]
}

/// What is said about each side beside what each side says, as two bars of one length.
fn by_dimension(seen: &Seen) -> AnyView {
    let app = App::expect();
    let mut headings = vec![heading(copy::DIMENSION, "")];
    headings.extend(balance_headings());
    let rows = seen.answer.balance.iter().map(|balance| {
        let id = balance.dimension.clone();
        let name = app.dimension_name(&id);
        let cell = CellName { dimension: id.clone(), ..CellName::default() };
        let below = evidence_row(seen.clone(), 3, move |cell| {
            cell.voice.is_none() && cell.term.is_none() && cell.source.is_none() && cell.dimension == id
        });
        let cells = vec![name.into_any(), about_bar(balance.about, &cell), said_bar(balance.said, &cell)];
        GridRow { cells, class: "", below: Some(below) }
    });
    grid(words::BY_DIMENSION, headings, vec![(None, rows.collect())])
}

/// The same for each outlet.
fn by_source(seen: Seen) -> AnyView {
    let app = App::expect();
    let mut headings = vec![heading(copy::SOURCE, ""), heading(copy::ARTICLES_COLUMN, "n wide")];
    headings.extend(balance_headings());
    let rows = seen.answer.sources.iter().map(|balance| {
        let source = balance.source.clone();
        let name = source.clone().unwrap_or_else(|| app.say(words::SOURCE_UNKNOWN).to_owned());
        let key = source.unwrap_or_default();
        let cell = CellName { source: Some(key.clone()), ..CellName::default() };
        let below = evidence_row(seen.clone(), 4, move |cell| cell.source.as_ref() == Some(&key));
        let cells = vec![
            name.into_any(),
            app.number(balance.documents).into_any(),
            about_bar(balance.about, &cell),
            said_bar(balance.said, &cell),
        ];
        GridRow { cells, class: "", below: Some(below) }
    });
    grid(words::BY_SOURCE, headings, vec![(None, rows.collect())])
}

fn about_bar(about: About, cell: &CellName) -> AnyView {
    let of = |about| CellName { about: Some(about), ..cell.clone() };
    split_bar([(of(Column::A), about.a), (of(Column::B), about.b)])
}

fn said_bar(said: Said, cell: &CellName) -> AnyView {
    let of = |said| CellName { said: Some(said), ..cell.clone() };
    split_bar([(of(Camp::A), said.a), (of(Camp::B), said.b)])
}

/// One bar for two numbers: how much of their sum each of them is.
fn split_bar([(cell_a, a), (cell_b, b)]: [(CellName, usize); 2]) -> AnyView {
    let sum = a + b;
    let part = |column: Column, n: usize| {
        let width = fixed(if sum == 0 { 0.0 } else { 100.0 * n as f64 / sum as f64 }, 1) + "%";
        view! { <span class=format!("bar {}", side_class(column)) style:inline-size=width></span> }
    };
    let share = move |column: Column, cell: CellName, n: usize| {
        view! { <span class=format!("share {}", side_class(column))>{number_link(cell, n)}" "<span class="n">{words::percent(n, sum)}</span></span> }
    };
    view! {
        <span class="split-bar">
            {share(Column::A, cell_a, a)}
            <span class="bars">{part(Column::A, a)}{part(Column::B, b)}</span>
            {share(Column::B, cell_b, b)}
        </span>
    }
    .into_any()
}

/// Dimensions of which the corpus hardly speaks on a side.
fn blind_spots(seen: &Seen) -> Option<AnyView> {
    let app = App::expect();
    let spots: Vec<AnyView> = seen
        .answer
        .blind_spots
        .iter()
        .map(|spot| {
            let column = if spot.about == Camp::B { Column::B } else { Column::A };
            let (name, count) =
                (app.dimension_name(&spot.dimension), app.count(spot.documents, copy::ARTICLES));
            let id = seen.sides.id(column).to_owned();
            view! { <li><SideName column id/>" · "{name}" · "<span class="n">{count}</span></li> }.into_any()
        })
        .collect();
    (!spots.is_empty()).then(|| {
        view! {
            <details class="blind-spots" open=seen.answer.blind_spots.len() < 10>
                <summary><h2>{app.label(words::BLIND_SPOTS)}</h2>" "<span class="n">{app.number(seen.answer.blind_spots.len())}</span></summary>
                <p class="hint">{app.label(words::BLIND_SPOTS_LEDE)}</p>
                <ul>{spots}</ul>
            </details>
        }
        .into_any()
    })
}
