//! The axis: a column for each year that a sentence names, one side above the years and the other below.

use leptos::prelude::*;

use super::Dated;
use super::table::dated_sentence;
use crate::app::copy::library as words;
use crate::app::moments::{Moment, Precision};
use crate::app::{App, copy};
use crate::engine::api::Column;
use crate::ui::parts::live::{live, maybe, text};
use crate::ui::parts::meta::about_sign;
use crate::ui::parts::side::{SideName, side_class};

/// The dates of one lane that are the same moment.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    moment: Moment,
    dated: Vec<Dated>,
}

/// What stands above the years, on them, and below.
const LANES: [Column; 3] = [Column::A, Column::Both, Column::B];

/// The axis with the sentences of the mark that the address names.
#[component]
pub fn Axis(
    /// The dates, in order.
    dated: Vec<Dated>,
) -> impl IntoView {
    let app = App::expect();
    let swapped = Memo::new(move |_| app.route.with(|route| route.get("swap").is_some()));
    let pressed = text(move || swapped.get().to_string());
    let swap = move |_| {
        let on = if swapped.get_untracked() { "" } else { "1" };
        app.go(&app.route.get_untracked().with("swap", on));
    };
    let all = StoredValue::new(dated);
    let grid = live(move || {
        let [above, on, below] = if swapped.get() { [LANES[2], LANES[1], LANES[0]] } else { LANES };
        let years = all.with_value(|dated| {
            let years = dated.chunk_by(|a, b| a.moment.year == b.moment.year);
            years.map(|of_year| year_view(of_year, [above, on, below])).collect::<Vec<AnyView>>()
        });
        view! {
            <div class="axis-names">{lane_name(above)}<span></span>{lane_name(on)}{lane_name(below)}</div>
            <div class="scroll axis-years" tabindex="0" role="region" aria-label=app.label(words::AXIS)><div class="axis-grid">{years}</div></div>
        }
        .into_any()
    });
    view! {
        <section class="axis">
            <div class="axis-head">
                <h2>{app.label(words::AXIS)}</h2>
                <button class="button" aria-pressed=pressed on:click=swap>{app.label(words::SWAP)}</button>
            </div>
            <p class="hint">{app.label(words::AXIS_HINT)}</p>
            <div class="axis-frame">{grid}</div>
            {live(move || chosen(app, all))}
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
    view! { <p><SideName column id/></p> }.into_any()
}

/// Whether a date stands in the lane: what is about neither side stands on the years too.
fn is_in(dated: &Dated, lane: Column) -> bool {
    let column = dated.column();
    column == lane || (lane == Column::Both && column == Column::Neither)
}

/// One year: its name, and its marks in the three lanes.
fn year_view(of_year: &[Dated], [above, on, below]: [Column; 3]) -> AnyView {
    let year = of_year.first().map_or(0, |dated| dated.moment.year);
    let fine = of_year.iter().any(|dated| dated.moment.precision != Precision::Year);
    let class = |lane: &str| format!("lane {lane}{}", if fine { " fine" } else { "" });
    let lane = |column: Column, place: &str| {
        let mut marks: Vec<Mark> = Vec::new();
        for dated in of_year.iter().filter(|dated| is_in(dated, column)) {
            match marks.iter_mut().find(|mark| mark.moment == dated.moment) {
                Some(mark) => mark.dated.push(dated.clone()),
                None => marks.push(Mark { moment: dated.moment.clone(), dated: vec![dated.clone()] }),
            }
        }
        let marks: Vec<AnyView> = marks.into_iter().map(|mark| mark_view(mark, column)).collect();
        view! { <ol class=format!("{} {}", class(place), side_class(column))>{marks}</ol> }.into_any()
    };
    view! {
        {lane(above, "above")}
        <h3 class="axis-year"><span>{year}</span></h3>
        {lane(on, "on")}
        {lane(below, "below")}
    }
    .into_any()
}

fn lane_key(column: Column) -> &'static str {
    match column {
        Column::A => "a",
        Column::B => "b",
        Column::Both | Column::Neither => "both",
    }
}

fn mark_key(moment: &Moment, lane: Column) -> String {
    format!("{}.{}", moment.key(), lane_key(lane))
}

/// A mark: as wide as its date is vague, with the number of its sentences where there are several.
fn mark_view(mark: Mark, lane: Column) -> AnyView {
    let app = App::expect();
    let Mark { moment, dated } = mark;
    let key = StoredValue::new(mark_key(&moment, lane));
    let place = format!("{} / span {}", moment.first, moment.last + 1 - moment.first);
    let class = format!("mark {}", moment.precision.class());
    let n = dated.len();
    let is_here = move |route: &crate::app::Route| key.with_value(|key| route.get("at") == Some(key));
    let href = text(move || {
        let route = app.route.get();
        let at = if is_here(&route) { String::new() } else { key.get_value() };
        route.with("at", &at).href()
    });
    let current = maybe(move || app.route.with(is_here).then(|| "true".to_owned()));
    let (words_of, shown) = (moment.clone(), moment.clone());
    let first = dated.first().map(|dated| dated.words.clone()).unwrap_or_default();
    let name = text(move || {
        let words = match words_of.precision {
            Precision::Part => first.clone(),
            _ => words_of.words(app.language()),
        };
        format!("{words}: {}", app.count(n, copy::SENTENCES))
    });
    let label = match shown.precision {
        Precision::Year | Precision::Part if n > 1 => format!("×{n}"),
        Precision::Year | Precision::Part => String::new(),
        Precision::Month if n > 1 => n.to_string(),
        Precision::Day => shown.day.to_string(),
        Precision::Month => String::new(),
    };
    view! {
        <li style:grid-column=place><a class=class href=href title=name aria-label=name aria-current=current><span aria-hidden="true">{label}</span></a></li>
    }
    .into_any()
}

/// The sentences of the mark that the address names.
fn chosen(app: App, all: StoredValue<Vec<Dated>>) -> AnyView {
    let Some(at) = app.route.with(|route| route.get("at").map(str::to_owned)) else { return ().into_any() };
    let lane_of = |dated: &Dated| LANES.into_iter().find(|lane| is_in(dated, *lane)).unwrap_or(Column::Both);
    let of_mark: Vec<Dated> = all.with_value(|all| {
        all.iter().filter(|dated| mark_key(&dated.moment, lane_of(dated)) == at).cloned().collect()
    });
    let Some(first) = of_mark.first() else { return ().into_any() };
    let language = app.language();
    let class = format!("chosen {}", side_class(first.column()));
    let heading = first.moment.words(language);
    let items: Vec<AnyView> = of_mark
        .into_iter()
        .map(|dated| {
            let (sign, words) = (about_sign(&dated.sentence.about), dated.words.clone());
            view! {
                <li><p class="when">{sign}<bdi lang=language.code() dir=language.dir()>{words}</bdi></p>{dated_sentence(dated)}</li>
            }
            .into_any()
        })
        .collect();
    let close = app.route.get_untracked().with("at", "").href();
    view! {
        <div class=class role="status">
            <div class="axis-head"><h3>{heading}</h3><a class="more" href=close>{app.label(copy::CLOSE)}</a></div>
            <ol>{items}</ol>
        </div>
    }
    .into_any()
}
