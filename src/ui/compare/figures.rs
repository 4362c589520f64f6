//! The figures of a comparison: those of one thing against each other, money and counts on a logarithmic scale, and all of them
//! in a table.

use leptos::prelude::*;

use super::Seen;
use super::notes::{dagger, dagger_note, method_link};
use super::plot::{Dot, plot};
use crate::app::compared::side_name;
use crate::app::copy::compare as words;
use crate::app::take::{self, LISTS};
use crate::app::{App, Format, Route, Text, copy, tables};
use crate::engine::api::{Column, EntityType, Figure, FigurePair, Value};
use crate::export::Origin;
use crate::text::order;
use crate::ui::parts::grid::{GridRow, grid, heading};
use crate::ui::parts::side::SideName;
use crate::ui::parts::statement::SpeakerName;
use crate::ui::parts::take::TakeAlong;

/// All that is known of figures.
pub fn figures(seen: Seen) -> AnyView {
    let app = App::expect();
    if seen.answer.figures.is_empty() {
        return view! { <p class="nothing calm">{app.label(words::NO_FIGURES)}</p> }.into_any();
    }
    let take = {
        let seen = seen.clone();
        Callback::new(move |(format, origin): (Format, Origin)| {
            let figures = &seen.answer.figures;
            take::list(&origin, figures, format, || tables::figures(app, &seen.sides, figures))
        })
    };
    view! {
        <section class="section">
            {pairs(&seen)}
            {plots(&seen)}
            <h2>{app.label(words::ALL_FIGURES)}</h2>
            {dagger_note(seen.answer.figures.iter().any(|figure| figure.fragile))}
            <TakeAlong name="figures" formats=&LISTS make=take/>
            <div class="stacks">{table(&seen)}</div>
            {method_link("figures")}
        </section>
    }
    .into_any()
}

/// Figures of one thing against each other.
fn pairs(seen: &Seen) -> Option<AnyView> {
    let app = App::expect();
    let answer = &seen.answer;
    let both = |pair: &FigurePair| {
        let (first, second) = (answer.figures.get(pair.first)?, answer.figures.get(pair.second)?);
        Some((first.clone(), second.clone(), pair.times.clone(), pair.not_comparable.clone()))
    };
    let mut pairs: Vec<_> = answer.figure_pairs.iter().filter_map(both).collect();
    // The same said twice of one side is no pair; those of two sides come first, and of them those that can be compared.
    pairs.retain(|(first, second, ..)| first.about != second.about || first.normalised != second.normalised);
    order::sort_by_key(&mut pairs, |(first, second, ratio, _)| {
        (first.about == second.about, ratio.is_none())
    });
    let rows: Vec<AnyView> = pairs
        .into_iter()
        .map(|(first, second, times, not_comparable)| {
            let kind = kind_of(&first).map(|(_, name)| app.say(name).to_owned());
            let counts = first.counts.clone().or(second.counts.clone()).or(kind);
            let halves = [first, second].map(|figure| half(seen, figure));
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
    (!rows.is_empty()).then(|| {
        view! { <h2>{app.label(words::SIDE_BY_SIDE)}</h2><ul class="figure-pairs">{rows}</ul> }.into_any()
    })
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
    let bound = figure.mention.value.as_ref().and_then(copy::bound);
    let bound = bound.map(|bound| view! { <span class="bound">{app.label(bound)}" "</span> });
    let statement = &figure.statement;
    let href =
        Route::to_sentence(statement.document.as_deref().unwrap_or_default(), statement.sentence).href();
    let text = figure.mention.text.clone();
    let hedge =
        statement.hedged.then(|| view! { " "<span class="tag hedge">{app.label(copy::HEDGED)}</span> });
    view! { {bound}<a href=href><bdi lang=language.code() dir=language.dir()>{text}</bdi></a>{hedge} }
        .into_any()
}

/// What kind of figure it is; dates are none.
fn kind_of(figure: &Figure) -> Option<(usize, Text)> {
    match figure.mention.kind {
        EntityType::Money => Some((0, words::MONEY)),
        EntityType::Percent => Some((1, words::SHARES)),
        EntityType::Quantity => Some((2, words::QUANTITIES)),
        _ => None,
    }
}

fn unit_of(figure: &Figure) -> &str {
    figure.mention.value.as_ref().and_then(|value| value.unit.as_deref()).unwrap_or_default()
}

/// Money and counts on a logarithmic scale, a plot for each unit that has three figures or more.
fn plots(seen: &Seen) -> Option<AnyView> {
    /// Lines of a plot at most.
    const LINES: usize = 16;
    let app = App::expect();
    let mut groups: Vec<(Text, &str, Vec<&Figure>)> = Vec::new();
    for figure in &seen.answer.figures {
        let drawn = figure.normalised > 0.0;
        let (name, unit) = match figure.mention.kind {
            EntityType::Money if drawn => (words::MONEY, unit_of(figure)),
            EntityType::Quantity if drawn => (words::QUANTITIES, ""),
            _ => continue,
        };
        match groups.iter_mut().find(|group| group.0 == name && group.1 == unit) {
            Some(group) => group.2.push(figure),
            None => groups.push((name, unit, vec![figure])),
        }
    }
    groups.retain(|group| group.2.len() > 2);
    let plots: Vec<AnyView> = groups
        .into_iter()
        .map(|(name, unit, mut figures)| {
            order::sort_by(&mut figures, |x, y| y.normalised.total_cmp(&x.normalised));
            figures.dedup_by(|x, y| x.mention.id == y.mention.id && x.of == y.of && x.counts == y.counts);
            let dots: Vec<Dot> = figures.into_iter().take(LINES).map(|figure| dot(app, figure)).collect();
            let ticks =
                powers(&dots).into_iter().map(|k| (f64::from(k), words::power(k, app.language()))).collect();
            let id = if unit.is_empty() { "plot-counts" } else { "plot-money" };
            let above = view! { <b>{app.label(name)}</b>" "<bdi>{unit.to_owned()}</bdi> }.into_any();
            plot(id, name, above, dots, ticks)
        })
        .collect();
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

/// All figures, by kind and unit, the largest first.
fn table(seen: &Seen) -> AnyView {
    let headings = vec![
        heading(copy::VALUE, "value"),
        heading(words::NORMALISED, "digits"),
        heading(words::COUNTED, ""),
        heading(words::OF_WHOM, ""),
        heading(words::WHEN, ""),
        heading(copy::SAID_BY, ""),
        heading(copy::SENTENCE, "wide sentence"),
    ];
    let mut figures: Vec<(usize, Text, &Figure)> = seen
        .answer
        .figures
        .iter()
        .filter_map(|figure| kind_of(figure).map(|(rank, name)| (rank, name, figure)))
        .collect();
    order::sort_by(&mut figures, |x, y| {
        let unit = || unit_of(x.2).cmp(unit_of(y.2));
        x.0.cmp(&y.0).then_with(unit).then_with(|| y.2.normalised.total_cmp(&x.2.normalised))
    });
    let app = App::expect();
    let parts = figures
        .chunk_by(|x, y| x.0 == y.0)
        .map(|of_kind| {
            let name = of_kind.first().map(|(_, name, _)| view! { {app.label(*name)} }.into_any());
            (name, of_kind.iter().map(|(.., figure)| row(seen, figure)).collect())
        })
        .collect();
    grid(copy::FIGURES, headings, parts)
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
