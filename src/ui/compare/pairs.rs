//! Contrasts and tensions: two statements each, why they stand together, and what the reader thinks of it.

use leptos::prelude::*;

use super::Seen;
use super::figures::relation;
use super::notes::{fragile, method_link};
use crate::app::compared::{Keep, Sides, pair_key};
use crate::app::copy::compare as words;
use crate::app::tables::{Found, checklist};
use crate::app::{App, Format, Text, take};
use crate::engine::api::{Column, Comparison, Statement};
use crate::export::Origin;
use crate::ui::parts::live::{flag, growing, memo, spoken};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::StatementView;
use crate::ui::parts::take::TakeAlong;

/// The contrasts of an answer.
pub fn contrasts_of(answer: &Comparison) -> Vec<Found> {
    let found = |contrast: &crate::engine::api::Contrast| Found {
        key: pair_key("contrast", &contrast.a, &contrast.b),
        dimension: Some(contrast.dimension.clone()),
        kind: words::contrast_kind(contrast.kind),
        halves: [(Some(Column::A), contrast.a.clone()), (Some(Column::B), contrast.b.clone())],
        reason: contrast.reason.clone(),
        not_comparable: contrast.not_comparable.clone(),
        times: contrast.times.clone(),
        fragile: contrast.fragile,
    };
    answer.contrasts.iter().map(found).collect()
}

/// The tensions of an answer.
pub fn tensions_of(answer: &Comparison) -> Vec<Found> {
    let found = |tension: &crate::engine::api::Tension| Found {
        key: pair_key("tension", &tension.first, &tension.second),
        dimension: tension.dimension.clone(),
        kind: words::tension_kind(tension.kind),
        halves: [(None, tension.first.clone()), (None, tension.second.clone())],
        reason: tension.reason.clone(),
        not_comparable: None,
        times: None,
        fragile: tension.fragile,
    };
    answer.tensions.iter().map(found).collect()
}

/// The part that shows contrasts.
pub fn contrasts(seen: Seen) -> AnyView {
    let names = [words::PART_CONTRASTS, words::CONTRASTS_LEDE, words::NO_CONTRASTS];
    part("contrasts", names, contrasts_of(&seen.answer), &seen.sides)
}

/// The part that shows tensions.
pub fn tensions(seen: Seen) -> AnyView {
    let names = [words::PART_TENSIONS, words::TENSIONS_LEDE, words::NO_TENSIONS];
    part("tensions", names, tensions_of(&seen.answer), &seen.sides)
}

/// Pairs shown before the reader asks for more, and added each time.
const PAGE: usize = 12;
/// Pairs drawn at once.
const AT_ONCE: usize = 4;

fn part(file: &'static str, [title, lede, nothing]: [Text; 3], found: Vec<Found>, sides: &Sides) -> AnyView {
    let app = App::expect();
    let keep = Keep::expect();
    if found.is_empty() {
        return view! { <p class="nothing calm">{app.label(nothing)}</p> }.into_any();
    }
    let take = {
        let found = found.clone();
        Callback::new(move |(format, origin): (Format, Origin)| {
            take::table(&origin, &checklist(app, title, &found, keep), format)
        })
    };
    let total = found.len();
    let (found, sides) = (StoredValue::new(found), StoredValue::new(sides.clone()));
    // A verdict moves a pair from one list to the other; the rest stay the same elements.
    let keys = move |is_dismissed: bool| {
        found.with_value(|found| {
            let here = |pair: &&Found| (keep.verdict(&pair.key) == Some(false)) == is_dismissed;
            found.iter().filter(here).map(|pair| pair.key.clone()).collect::<Vec<String>>()
        })
    };
    let shown = memo(move || app.route.with(|route| route.number("n")).unwrap_or(PAGE));
    let drawn = growing(memo(move || shown.get().min(total)), AT_ONCE);
    let present = memo(move || keys(false));
    let dismissed = memo(move || keys(true));
    let listed = move || present.get().into_iter().take(drawn.get()).collect::<Vec<String>>();
    let view_of = move |key: String| {
        let pair = found.with_value(|found| found.iter().find(|pair| pair.key == key).cloned());
        pair.map(|pair| pair_view(pair, sides.get_value(), keep))
    };
    let show = move |n: usize| app.replace(app.route.get_untracked().with("n", &n.to_string()));
    let rest = move || present.with(Vec::len) > shown.get();
    let all = move || words::show_all(present.with(Vec::len), app.language());
    view! {
        <section class="section pairs">
            <h2 class="visually-hidden">{app.label(title)}</h2>
            <p class="part-lede">{app.label(lede)}</p>
            <TakeAlong name=file formats=&[Format::Csv, Format::CsvForExcel, Format::Markdown] make=take/>
            <For each=listed key=String::clone let:key>
                {view_of(key)}
            </For>
            <p class="more-buttons" hidden=flag(move || !rest())>
                <button class="button" on:click=move |_| show(shown.get_untracked() + PAGE)>{app.label(words::MORE_HERE)}</button>
                <button class="button quiet" on:click=move |_| show(total)>{all}</button>
            </p>
            <details class="dismissed" hidden=flag(move || dismissed.with(Vec::is_empty))>
                <summary>{app.label(words::DISMISSED)}" "<span class="n">{move || app.number(dismissed.with(Vec::len))}" / "{app.number(total)}</span></summary>
                <For each=move || dismissed.get() key=String::clone let:key>{view_of(key)}</For>
            </details>
            {method_link("pairs")}
        </section>
    }
    .into_any()
}

fn pair_view(pair: Found, sides: Sides, keep: Keep) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let Found { key, dimension, kind, halves, reason, not_comparable, times, fragile: is_fragile } = pair;
    let one = halves[0].1 == halves[1].1;
    let halves: Vec<AnyView> = halves
        .into_iter()
        .take(if one { 1 } else { 2 })
        .map(|(column, statement)| half(column.filter(|_| !one), statement, &sides, language))
        .collect();
    let name = move || dimension.as_deref().map(|id| app.dimension_name(id));
    let mark = is_fragile.then(fragile);
    view! {
        <article class="contrast">
            <header class="contrast-head">
                <h3>{name}" "<span class="tag">{app.label(kind)}</span>" "{mark}</h3>
            </header>
            <p class="reason">{reason}</p>
            <div class="halves">{halves}</div>
            {relation(app, times, not_comparable)}
            {verdict_buttons(key, keep)}
        </article>
    }
    .into_any()
}

fn half(
    column: Option<Column>,
    statement: Statement,
    sides: &Sides,
    language: crate::corpus::Language,
) -> AnyView {
    let class = format!("cell {}", side_class(column.unwrap_or(Column::Neither)));
    let name = column.map(|column| {
        view! { <p class="count"><SideName column id=sides.id(column).to_owned()/></p> }
    });
    view! { <div class=class>{name}<StatementView statement language/></div> }.into_any()
}

/// Confirm, dismiss, and the way back.
fn verdict_buttons(key: String, keep: Keep) -> AnyView {
    let app = App::expect();
    let key = StoredValue::new(key);
    let verdict = move || key.with_value(|key| keep.verdict(key));
    let set = move |wanted: Option<bool>| {
        keep.change(|kept| {
            match wanted {
                Some(verdict) => kept.verdicts.insert(key.get_value(), verdict),
                None => kept.verdicts.remove(&key.get_value()),
            };
        });
    };
    let confirm = move |_| set((untrack(verdict) != Some(true)).then_some(true));
    let dismiss = move |_| set((untrack(verdict) != Some(false)).then_some(false));
    let dismiss_name =
        move || app.say(if verdict() == Some(false) { words::RESTORE } else { words::DISMISS });
    let confirm_name =
        move || app.say(if verdict() == Some(true) { words::CONFIRMED } else { words::CONFIRM });
    view! {
        <p class="verdict">
            <button class="button confirm" aria-pressed=spoken(move || verdict() == Some(true)) on:click=confirm>{confirm_name}</button>
            <button class="button dismiss" on:click=dismiss>{dismiss_name}</button>
        </p>
    }
    .into_any()
}
