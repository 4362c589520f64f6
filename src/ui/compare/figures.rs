//! The figures of a comparison: those of one thing against each other, money and counts on a logarithmic scale, and all of them
//! in a table.

use leptos::prelude::*;

use super::Seen;
use super::notes::{dagger, dagger_note, method_link};
use super::pages::{Long, pages};
use super::plot::{Dot, plot};
use super::take::{Taken, take};
use crate::app::compared::side_name;
use crate::app::copy::compare as words;
use crate::app::take::{self as written, LISTS};
use crate::app::{App, Format, Route, Text, copy, tables};
use crate::browser::page;
use crate::engine::api::{Column, EntityType, Figure, FigurePair, Value};
use crate::export::Origin;
use crate::ui::parts::grid::{GridRow, grid, heading};
use crate::ui::parts::live::{by_and_by, text};
use crate::ui::parts::side::SideName;
use crate::ui::parts::statement::SpeakerName;

/// All that is known of figures.
pub fn figures(seen: Seen) -> AnyView {
    let app = App::expect();
    let sizes = seen.answer.sizes;
    if sizes.figures == 0 {
        return view! { <p class="nothing calm">{app.label(words::NO_FIGURES)}</p> }.into_any();
    }
    let (lists, title) = (&["figurePairs"], words::SIDE_BY_SIDE);
    let pairs_of = Long { lists, key: "pairs", title, size: sizes.figure_pairs, most: PAIRS, show: pairs };
    let (lists, title) = (&["figures", "figureKinds"], words::ALL_FIGURES);
    let all = Long { lists, key: "page", title, size: sizes.figures, most: FIGURES, show: table };
    view! {
        <section class="section">
            {(sizes.figure_pairs > 0).then(|| pages(&seen, pairs_of))}
            {plots(&seen)}
            {pages(&seen, all)}
            {method_link("figures")}
        </section>
    }
    .into_any()
}

/// Pairs on a page.
const PAIRS: usize = 24;
/// Pairs drawn at once.
const AT_ONCE: usize = 8;
/// Figures on a page.
const FIGURES: usize = 100;

/// Figures of one thing against each other.
fn pairs(seen: Seen) -> AnyView {
    let app = App::expect();
    let answer = &seen.answer;
    let both = |pair: &FigurePair| {
        let (first, second) = (answer.figures.get(pair.first)?, answer.figures.get(pair.second)?);
        Some((first.clone(), second.clone(), pair.times.clone(), pair.not_comparable.clone()))
    };
    let rows: Vec<AnyView> = answer
        .figure_pairs
        .iter()
        .filter_map(both)
        .map(|(first, second, times, not_comparable)| {
            let kind = Some(app.say(kind_of(&first)).to_owned());
            let counts = first.counts.clone().or(second.counts.clone()).or(kind);
            let halves = [first, second].map(|figure| half(&seen, figure));
            view! {
                <li class="figure-pair">
                    {counts.map(|counts| view! { <h3>{counts}</h3> })}
                    <div class="halves">{halves}</div>
                    {relation(app, times, not_comparable)}
                </li>
            }
            .into_any()
        })
        .collect();
    let (rows, busy) = by_and_by(rows, AT_ONCE);
    view! { <ul class="figure-pairs" aria-busy=busy>{rows}</ul> }.into_any()
}

/// How two figures stand to each other: a ratio of ours, or why there is none.
pub fn relation(app: App, times: Option<Value>, not_comparable: Option<String>) -> AnyView {
    let ratio = times.map(|times| {
        view! { <p class="ratio"><bdi>{words::times(&times, app.language())}</bdi>" "<span class="tag">{app.label(words::OURS)}</span></p> }
    });
    let reason = not_comparable.map(|reason| {
        view! { <p class="not-comparable">{app.label(words::NOT_COMPARABLE)}" "{reason}</p> }
    });
    view! { {ratio}{reason} }.into_any()
}

/// Whose figure it is.
fn owner(seen: &Seen, figure: &Figure) -> AnyView {
    let column = figure.about;
    let id = figure.of.clone().unwrap_or_else(|| seen.sides.id(column).to_owned());
    view! { <SideName column id/> }.into_any()
}

fn half(seen: &Seen, figure: Figure) -> AnyView {
    view! {
        <div>
            <p class="big-figure">{value(&figure)}</p>
            <p>{owner(seen, &figure)}</p>
            <p class="by"><SpeakerName speaker=figure.statement.speaker/></p>
        </div>
    }
    .into_any()
}

/// A figure in the words of its text, with its bound, as the way to its sentence.
fn value(figure: &Figure) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let bound =
        copy::lead(&figure.mention).map(|bound| view! { <span class="bound">{app.label(bound)}" "</span> });
    let statement = &figure.statement;
    let href =
        Route::to_sentence(statement.document.as_deref().unwrap_or_default(), statement.sentence).href();
    let text = figure.mention.text.clone();
    let hedge =
        statement.hedged.then(|| view! { " "<span class="tag hedge">{app.label(copy::HEDGED)}</span> });
    view! { {bound}<a href=href><bdi lang=language.code() dir=language.dir()>{text}</bdi></a>{hedge} }
        .into_any()
}

/// What kind of figure it is.
fn kind_of(figure: &Figure) -> Text {
    match figure.mention.kind {
        EntityType::Money => words::MONEY,
        EntityType::Percent => words::SHARES,
        _ => words::QUANTITIES,
    }
}

/// Money and counts on a logarithmic scale, a plot for each kind that has three figures or more.
fn plots(seen: &Seen) -> Option<AnyView> {
    let app = App::expect();
    let count_of = |figure: &Figure| {
        let mut kinds = seen.answer.figure_kinds.iter();
        kinds.find(|kind| kind.value == figure.of_kind()).map_or(0, |kind| kind.count)
    };
    let of_kind = |figures: &[Figure]| {
        let first = figures.first()?;
        let (id, name, unit) = match first.mention.kind {
            EntityType::Money => ("plot-money", words::MONEY, first.of_kind().to_owned()),
            EntityType::Quantity => ("plot-counts", words::QUANTITIES, String::new()),
            _ => return None,
        };
        let drawn = figures.iter().filter(|figure| figure.normalised > 0.0);
        let dots: Vec<Dot> = drawn.map(|figure| dot(app, figure)).collect();
        let count = count_of(first);
        if dots.is_empty() || count < 3 {
            return None;
        }
        let ticks = powers(&dots).into_iter().map(|k| (f64::from(k), words::power(k, app.language())));
        let ticks = ticks.collect();
        let drawn = match dots.len() < count {
            true => words::largest_of([dots.len(), count], app.language()),
            false => String::new(),
        };
        let above =
            view! { <b>{app.label(name)}</b>" "<bdi>{unit}</bdi>" "<span class="detail">{drawn}</span> }
                .into_any();
        Some(plot(id, name, above, dots, ticks))
    };
    let by_kind = seen.answer.largest.chunk_by(|x, y| x.of_kind() == y.of_kind());
    let plots: Vec<AnyView> = by_kind.filter_map(of_kind).collect();
    (!plots.is_empty()).then(|| {
        view! { <div class="plots">{plots}</div><p class="hint">{app.label(words::PLOT_NOTE)}</p> }.into_any()
    })
}

fn dot(app: App, figure: &Figure) -> Dot {
    let of = figure.of.as_deref().map(|id| side_name(app, id));
    // What is counted is part of a quantity's own words, but not of a sum's.
    let counts = figure.counts.clone().filter(|_| figure.mention.kind == EntityType::Money);
    let detail: Vec<String> = [counts, of].into_iter().flatten().collect();
    Dot {
        label: figure.mention.text.clone(),
        detail: detail.join(" · "),
        column: figure.about,
        at: libm::log10(figure.normalised),
        span: None,
    }
}

/// The powers of ten under and above `dots`, at most seven of them.
fn powers(dots: &[Dot]) -> Vec<i32> {
    let low = dots.iter().map(|dot| dot.at).fold(f64::INFINITY, f64::min).floor() as i32;
    let high = dots.iter().map(|dot| dot.at).fold(f64::NEG_INFINITY, f64::max).ceil() as i32;
    let step = ((high - low) / 6 + 1).max(1);
    (low..=high).step_by(step as usize).collect()
}

/// Where each kind begins in a list of several pages.
fn kinds(seen: &Seen) -> Option<AnyView> {
    let app = App::expect();
    let mut before = 0;
    let ways = seen.answer.figure_kinds.iter().map(|kind| {
        let page = (before / FIGURES + 1).to_string();
        before += kind.count;
        let name = match kind.value.as_str() {
            "percent" => app.say(words::SHARES),
            "quantity" => app.say(words::QUANTITIES),
            currency => currency,
        };
        let (name, count) = (name.to_owned(), app.number(kind.count));
        let href = text(move || app.route.get().with("page", &page).href());
        let begin = move |_| page::focus("page");
        view! { <a class="button quiet" href=href on:click=begin><bdi>{name}</bdi>" "<span class="n">{count}</span></a> }
            .into_any()
    });
    let ways: Vec<AnyView> = ways.collect();
    (seen.answer.sizes.figures > FIGURES).then(|| {
        view! { <nav class="more-buttons" aria-label=app.label(words::KIND)>{ways}</nav> }.into_any()
    })
}

/// Figures by kind and unit, the largest first.
fn table(seen: Seen) -> AnyView {
    let headings = vec![
        heading(copy::VALUE, "value"),
        heading(words::NORMALISED, "digits"),
        heading(words::COUNTED, ""),
        heading(words::OF_WHOM, ""),
        heading(words::WHEN, ""),
        heading(copy::SAID_BY, ""),
        heading(copy::SENTENCE, "wide sentence"),
    ];
    let app = App::expect();
    let make = Callback::new(move |(whole, format, origin): (Seen, Format, Origin)| {
        let figures = &whole.answer.figures;
        written::list(&origin, figures, format, || tables::figures(app, &whole.sides, figures))
    });
    let taken = Taken { name: "figures", formats: &LISTS, lists: &["figures"], is_all: false, make };
    let take = take(&seen, taken);
    let figures = &seen.answer.figures;
    let parts = figures.chunk_by(|x, y| x.mention.kind == y.mention.kind).map(|of_kind| {
        let name = of_kind.first().map(|figure| view! { {app.label(kind_of(figure))} }.into_any());
        (name, of_kind.iter().map(|figure| row(&seen, figure)).collect())
    });
    let table = grid(copy::FIGURES, headings, parts.collect());
    let marked = figures.iter().any(|figure| figure.fragile);
    view! { {dagger_note(marked)}{take}{kinds(&seen)}<div class="stacks">{table}</div> }.into_any()
}

fn row(seen: &Seen, figure: &Figure) -> GridRow {
    let app = App::expect();
    let language = app.language();
    let Figure { statement, about, counts, when, fragile: is_fragile, .. } = figure.clone();
    let when = when.map(|iso| copy::date(&iso, language));
    let mark = is_fragile.then(dagger);
    let sentence = statement.text;
    let speaker = statement.speaker;
    let digits = tables::in_digits(figure);
    GridRow {
        cells: vec![
            value(figure),
            view! { <bdi dir="ltr">{digits}</bdi> }.into_any(),
            counts.into_any(),
            owner(seen, figure),
            when.into_any(),
            view! { <SpeakerName speaker/>"\u{a0}"{mark} }.into_any(),
            view! { <span lang=language.code() dir=language.dir()>{sentence}</span> }.into_any(),
        ],
        class: if about == Column::Neither { "faint" } else { "" },
        below: None,
    }
}
