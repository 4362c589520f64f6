//! The axis: a column for each year that a sentence names, one side above the years and the other below.

use leptos::prelude::*;

use super::chosen::Chosen;
use crate::app::copy::library as words;
use crate::app::moments::{LANES, Mark, class, lanes};
use crate::app::{App, copy};
use crate::engine::api::{Column, Precision, TimelineMark};
use crate::ui::parts::live::{live, maybe, memo, spoken, text};
use crate::ui::parts::meta::column_about;
use crate::ui::parts::side::{SideName, side_class};

/// Id of what is drawn.
pub const PICTURE: &str = "axis";

/// The axis with the sentences of the mark that the address names.
#[component]
pub fn Axis(
    /// The marks, in order.
    marks: Vec<TimelineMark>,
) -> impl IntoView {
    let app = App::expect();
    let swapped = memo(move || app.route.with(|route| route.get("swap").is_some()));
    let pressed = spoken(move || swapped.get());
    let swap = move |_| {
        let on = if swapped.get_untracked() { "" } else { "1" };
        app.go(&app.route.get_untracked().with("swap", on));
    };
    let marks = lanes(marks, column_about);
    let all = StoredValue::new(marks.clone());
    let grid = live(move || {
        let [above, on, below] = if swapped.get() { [LANES[2], LANES[1], LANES[0]] } else { LANES };
        let years = all.with_value(|marks| years_view(marks, [above, on, below]));
        view! {
            <div class="axis-grid" id=PICTURE>
                <p class="lane-name above">{lane_name(above)}</p><span class="lane-name"></span>
                <p class="lane-name">{lane_name(on)}</p><p class="lane-name below">{lane_name(below)}</p>
                {years}
            </div>
        }
        .into_any()
    });
    view! {
        <section class="axis">
            <div class="axis-head">
                <h2>{app.label(words::AXIS)}</h2>
                <button class="button" aria-pressed=pressed on:click=swap>{app.label(copy::compare::SWAP)}</button>
            </div>
            <p class="hint">{app.label(words::AXIS_HINT)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=app.label(words::AXIS)>{grid}</div>
            <Chosen marks/>
        </section>
    }
}

fn lane_name(column: Column) -> AnyView {
    let sides = App::expect().sides();
    let id = match column {
        Column::A => sides[0].clone(),
        Column::B => sides[1].clone(),
        Column::Both | Column::Neither => String::new(),
    };
    view! { <SideName column id/> }.into_any()
}

/// The years, and between two that do not follow each other a gap that says so.
fn years_view(marks: &[Mark], lanes: [Column; 3]) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut before: Option<u16> = None;
    for of_year in marks.chunk_by(|a, b| a.year() == b.year()) {
        let year = of_year.first().map_or(0, Mark::year);
        views.extend(before.filter(|before| before + 1 < year).map(|before| gap(before, year)));
        views.push(year_view(year, of_year, lanes));
        before = Some(year);
    }
    views
}

fn gap(before: u16, after: u16) -> AnyView {
    let app = App::expect();
    let says = text(move || words::no_dates_between(before, after, app.language()));
    view! { <p class="axis-gap" title=says><span aria-hidden="true">"⋯"</span><span class="visually-hidden">{says}</span></p> }
        .into_any()
}

/// One year: its name, and its marks in the three lanes.
fn year_view(year: u16, of_year: &[Mark], [above, on, below]: [Column; 3]) -> AnyView {
    let fine = of_year.iter().any(|mark| mark.precision != Precision::Year);
    let lane = |column: Column, place: &str| {
        let marks: Vec<AnyView> =
            of_year.iter().filter(|mark| mark.lane == column).cloned().map(mark_view).collect();
        let fine = if fine { " fine" } else { "" };
        view! { <ol class=format!("lane {place}{fine} {}", side_class(column))>{marks}</ol> }.into_any()
    };
    view! {
        {lane(above, "above")}
        <h3 class="axis-year"><span>{App::expect().year(year)}</span></h3>
        {lane(on, "on")}
        {lane(below, "below")}
    }
    .into_any()
}

/// A mark: as wide as its date is vague, with the number of its sentences where there are several.
fn mark_view(mark: Mark) -> AnyView {
    let app = App::expect();
    let key = StoredValue::new(mark.key());
    let (first, last) = mark.months();
    // What is one month wide takes the room of two, so that a finger finds it; December's stands at the end of its room.
    let (from, tail) =
        if first == last { (first.min(11), if first == 12 { " tail" } else { "" }) } else { (first, "") };
    let place = format!("{from} / span {}", (last + 1 - first).max(2));
    let class = format!("mark {}{tail}", class(mark.precision));
    let n = mark.sentences;
    let is_here = move |route: &crate::app::Route| key.with_value(|key| route.get("at") == Some(key));
    let href = text(move || {
        let route = app.route.get();
        let at = if is_here(&route) { String::new() } else { key.get_value() };
        route.with("at", &at).href()
    });
    let current = maybe(move || app.route.with(is_here).then(|| "true".to_owned()));
    let shown = mark.clone();
    let label = text(move || {
        app.settings.track();
        match shown.precision {
            Precision::Year | Precision::Part if n > 1 => format!("×{}", copy::grouped(n)),
            Precision::Month if n > 1 => copy::grouped(n),
            Precision::Day => copy::numerals::written(shown.day()),
            Precision::Year | Precision::Part | Precision::Month => String::new(),
        }
    });
    let name = text(move || format!("{}: {}", mark.words(app.language()), app.count(n, copy::SENTENCES)));
    view! {
        <li style:grid-column=place><a class=class href=href title=name aria-label=name aria-current=current><span aria-hidden="true">{label}</span></a></li>
    }
    .into_any()
}
