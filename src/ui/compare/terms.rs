//! Words: terms that set the two sides' sentences apart. The table first, the picture second.

use leptos::prelude::*;

use super::Seen;
use super::evidence::{evidence_row, number_link, opener};
use super::notes::method_link;
use super::plot::{Dot, plot};
use super::take::{Taken, take};
use crate::app::copy::compare as words;
use crate::app::take::{self as written, TABLES};
use crate::app::{App, Format, copy, tables};
use crate::engine::api::{CellName, Column, WordRow};
use crate::export::Origin;
use crate::text::decimal::fixed;
use crate::text::order;
use crate::ui::parts::grid::{GridRow, grid, heading};
use crate::ui::parts::side::SideName;

/// Terms of each side in the picture.
const DRAWN: usize = 10;

/// The part that shows words.
pub fn terms(seen: Seen) -> AnyView {
    let app = App::expect();
    if seen.answer.words.is_empty() {
        return view! { <p class="nothing calm">{app.label(words::NO_WORDS)}</p> }.into_any();
    }
    let make = Callback::new(move |(whole, format, origin): (Seen, Format, Origin)| {
        written::table(&origin, &tables::terms(app, &whole.sides, &whole.answer), format)
    });
    let taken = Taken { name: "words", formats: &TABLES, lists: &["words"], is_all: false, make };
    let take = take(&seen, taken);
    view! {
        <section class="section">
            <h2 class="visually-hidden">{app.label(words::PART_WORDS)}</h2>
            <p class="part-lede">{app.label(words::WORDS_LEDE)}</p>
            {take}
            {table(&seen)}
            {picture(&seen)}
            {method_link("voices")}
        </section>
    }
    .into_any()
}

fn side_of(word: &WordRow) -> Column {
    if word.log_odds > 0.0 { Column::A } else { Column::B }
}

fn table(seen: &Seen) -> AnyView {
    let headings = vec![
        heading(words::TERM, "term"),
        heading(words::LEANS, ""),
        heading(words::LOG_ODDS, "digits wide"),
        heading(words::INTERVAL, "digits wide"),
        heading(copy::SENTENCES_COLUMN, "pair-of"),
        heading(copy::ARTICLES_COLUMN, "pair-of wide"),
    ];
    let rows = seen.answer.words.iter().map(|word| row(seen, word)).collect();
    grid(words::PART_WORDS, headings, vec![(None, rows)])
}

fn row(seen: &Seen, word: &WordRow) -> GridRow {
    let app = App::expect();
    let column = side_of(word);
    let term = word.term.clone();
    let cell = |about| CellName { term: Some(term.clone()), about, ..CellName::default() };
    let few = word.few.then(|| view! { <span class="visually-hidden">{app.label(words::FEW)}</span> });
    let pair = |a: AnyView, b: AnyView| {
        view! { <span class="two-numbers"><span class="side-a">{a}</span><span class="side-b">{b}</span></span> }.into_any()
    };
    let total = word.statements.a + word.statements.b;
    // The word itself opens both columns.
    let text = view! { <bdi>{word.term.clone()}</bdi> }.into_any();
    let name = opener(&cell(None), "number-link word", total == 0, text);
    let digits = |text: String| view! { <bdi dir="ltr">{text}</bdi> }.into_any();
    let interval = format!("{} … {}", signed(word.low), signed(word.high));
    let key = word.term.clone();
    GridRow {
        cells: vec![
            view! { {name}{few} }.into_any(),
            view! { <SideName column id=seen.sides.id(column).to_owned()/> }.into_any(),
            digits(signed(word.log_odds)),
            digits(interval),
            pair(
                number_link(cell(Some(Column::A)), word.statements.a),
                number_link(cell(Some(Column::B)), word.statements.b),
            ),
            pair(app.number(word.documents.a).into_any(), app.number(word.documents.b).into_any()),
        ],
        class: if word.few { "faint" } else { "" },
        below: Some(evidence_row(seen.clone(), 6, move |cell| cell.term.as_ref() == Some(&key))),
    }
}

/// A number whose minus stays before it where people read from right to left.
fn on_axis(n: i32) -> String {
    format!("\u{2066}{}\u{2069}", words::number(f64::from(n)))
}

/// A number with a real minus before it.
fn signed(value: f64) -> String {
    copy::numerals::written(fixed(value, 2)).replace('-', "−")
}

/// The terms that tell the sides apart best, with their intervals.
fn picture(seen: &Seen) -> Option<AnyView> {
    let drawn = |column: Column| {
        let of_side = seen.answer.words.iter().filter(move |word| !word.few && side_of(word) == column);
        of_side.take(DRAWN)
    };
    let mut dots: Vec<Dot> = drawn(Column::A).chain(drawn(Column::B)).map(dot).collect();
    if dots.len() < 2 {
        return None;
    }
    order::sort_by(&mut dots, |x, y| y.at.total_cmp(&x.at));
    let reach = dots.iter().flat_map(|dot| dot.span).flatten().fold(1.0f64, |reach, at| reach.max(at.abs()));
    let reach = reach.ceil() as i32;
    let step = (reach / 3).max(1) as usize;
    let ticks = (0..=reach).step_by(step).flat_map(|n| if n == 0 { vec![0] } else { vec![-n, n] });
    let ticks = ticks.map(|n| (f64::from(n), on_axis(n))).collect();
    let app = App::expect();
    let end = |column: Column| {
        let id = seen.sides.id(column).to_owned();
        view! { <SideName column id/> }
    };
    // What is more of the second side stands where reading begins, as the scale runs.
    let above = view! {
        <b>{app.label(words::WORDS_PLOT)}</b>
        <span class="plot-row ends" aria-hidden="true"><span></span><span class="ends-of-scale">{end(Column::B)}{end(Column::A)}</span></span>
    };
    Some(plot("plot-words", words::WORDS_PLOT, above.into_any(), dots, ticks))
}

fn dot(word: &WordRow) -> Dot {
    Dot {
        label: word.term.clone(),
        detail: String::new(),
        column: side_of(word),
        at: word.log_odds,
        span: Some([word.low, word.high]),
    }
}
