//! Contrasts and tensions: two statements each, why they stand together, and what the reader thinks of it.

use leptos::prelude::*;

use super::Seen;
use super::figures::relation;
use super::notes::{fragile, method_link};
use crate::app::compared::{Keep, Sides, pair_key};
use crate::app::copy::compare as words;
use crate::app::tables::{Found, checklist};
use crate::app::{App, Format, Text, take};
use crate::engine::api::{Column, Comparison, Contrast, Statement, Tension};
use crate::export::Origin;
use crate::ui::parts::live::{flag, growing, listed, memo, spoken};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::StatementView;
use crate::ui::parts::take::TakeAlong;

/// How the pairs of an answer are found: how many there are, the key of the one with a number, and the pair itself.
type Finder = (fn(&Comparison) -> usize, fn(&Comparison, usize) -> String, fn(&Comparison, usize) -> Found);

const CONTRASTS: Finder = (
    |answer| answer.contrasts.len(),
    |answer, n| contrast_key(&answer.contrasts[n]),
    |answer, n| contrast(&answer.contrasts[n]),
);
const TENSIONS: Finder = (
    |answer| answer.tensions.len(),
    |answer, n| tension_key(&answer.tensions[n]),
    |answer, n| tension(&answer.tensions[n]),
);

/// The contrasts and tensions of an answer.
pub fn found(answer: &Comparison) -> Vec<Found> {
    answer.contrasts.iter().map(contrast).chain(answer.tensions.iter().map(tension)).collect()
}

fn contrast_key(contrast: &Contrast) -> String {
    pair_key("contrast", &contrast.a, &contrast.b)
}

fn contrast(contrast: &Contrast) -> Found {
    Found {
        key: contrast_key(contrast),
        dimension: Some(contrast.dimension.clone()),
        kind: words::contrast_kind(contrast.kind),
        halves: [(Some(Column::A), contrast.a.clone()), (Some(Column::B), contrast.b.clone())],
        reason: contrast.reason.clone(),
        not_comparable: contrast.not_comparable.clone(),
        times: contrast.times.clone(),
        fragile: contrast.fragile,
    }
}

fn tension_key(tension: &Tension) -> String {
    pair_key("tension", &tension.first, &tension.second)
}

fn tension(tension: &Tension) -> Found {
    Found {
        key: tension_key(tension),
        dimension: tension.dimension.clone(),
        kind: words::tension_kind(tension.kind),
        halves: [(None, tension.first.clone()), (None, tension.second.clone())],
        reason: tension.reason.clone(),
        not_comparable: None,
        times: None,
        fragile: tension.fragile,
    }
}

/// The part that shows contrasts.
pub fn contrasts(seen: Seen) -> AnyView {
    part("contrasts", [words::PART_CONTRASTS, words::CONTRASTS_LEDE, words::NO_CONTRASTS], seen, CONTRASTS)
}

/// The part that shows tensions.
pub fn tensions(seen: Seen) -> AnyView {
    part("tensions", [words::PART_TENSIONS, words::TENSIONS_LEDE, words::NO_TENSIONS], seen, TENSIONS)
}

/// Pairs shown before the reader asks for more, and added each time.
const PAGE: usize = 12;
/// Pairs drawn at once.
const AT_ONCE: usize = 4;

fn part(
    file: &'static str,
    [title, lede, nothing]: [Text; 3],
    seen: Seen,
    (count, key, pair): Finder,
) -> AnyView {
    let app = App::expect();
    let keep = Keep::expect();
    let total = count(&seen.answer);
    if total == 0 {
        return view! { <p class="nothing calm">{app.label(nothing)}</p> }.into_any();
    }
    let take = {
        let seen = seen.clone();
        Callback::new(move |(format, origin): (Format, Origin)| {
            let found: Vec<Found> = (0..total).map(|n| pair(&seen.answer, n)).collect();
            take::table(&origin, &checklist(app, title, &found, keep), format)
        })
    };
    let keys: Vec<String> = (0..total).map(|n| key(&seen.answer, n)).collect();
    let (keys, seen) = (StoredValue::new(keys), StoredValue::new(seen));
    // A verdict moves a pair from one list to the other; the rest stay the same elements.
    let numbers = move |is_dismissed: bool| {
        keys.with_value(|keys| {
            let here = |n: &usize| (keep.verdict(&keys[*n]) == Some(false)) == is_dismissed;
            (0..total).filter(here).collect::<Vec<usize>>()
        })
    };
    let shown = memo(move || app.route.with(|route| route.number("n")).unwrap_or(PAGE));
    let drawn = growing(memo(move || shown.get().min(total)), AT_ONCE);
    let present = memo(move || numbers(false));
    let dismissed = memo(move || numbers(true));
    let shown_now = move || present.get().into_iter().take(drawn.get()).collect::<Vec<usize>>();
    let view_of = move |n: usize| seen.with_value(|seen| pair_view(pair(&seen.answer, n), &seen.sides, keep));
    let show = move |n: usize| app.replace(app.route.get_untracked().with("n", &n.to_string()));
    let rest = move || present.with(Vec::len) > shown.get();
    let all = move || words::show_all(present.with(Vec::len), app.language());
    view! {
        <section class="section pairs" aria-busy=spoken(move || drawn.get() < shown.get().min(total))>
            <h2 class="visually-hidden">{app.label(title)}</h2>
            <p class="part-lede">{app.label(lede)}</p>
            <TakeAlong name=file formats=&[Format::Csv, Format::CsvForExcel, Format::Markdown] make=take/>
            {listed(shown_now, view_of)}
            <p class="more-buttons" hidden=flag(move || !rest())>
                <button class="button" on:click=move |_| show(shown.get_untracked() + PAGE)>{app.label(words::MORE_HERE)}</button>
                <button class="button quiet" on:click=move |_| show(total)>{all}</button>
            </p>
            <details class="dismissed" hidden=flag(move || dismissed.with(Vec::is_empty))>
                <summary>{app.label(words::DISMISSED)}" "<span class="n">{move || app.number(dismissed.with(Vec::len))}" / "{app.number(total)}</span></summary>
                {listed(move || dismissed.get(), view_of)}
            </details>
            {method_link("pairs")}
        </section>
    }
    .into_any()
}

fn pair_view(pair: Found, sides: &Sides, keep: Keep) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let Found { key, dimension, kind, halves, reason, not_comparable, times, fragile: is_fragile } = pair;
    let one = halves[0].1 == halves[1].1;
    let halves: Vec<AnyView> = halves
        .into_iter()
        .take(if one { 1 } else { 2 })
        .map(|(column, statement)| half(column.filter(|_| !one), statement, sides, language))
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
