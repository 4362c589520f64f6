//! From match to match: the sentences of a document that hold what was searched for, or the entity that is lit.

use leptos::prelude::*;

use super::Opened;
use crate::app::copy::library as words;
use crate::app::{Action, App, Text, copy};
use crate::ui::parts::icon;
use crate::ui::parts::live::text;

/// The sentences that hold what was searched for or is lit, by their numbers from 1, in order.
pub fn stops(opened: &Opened, entity: Option<&str>) -> Vec<usize> {
    let Opened { document, found, .. } = opened;
    let lit = document.statements.iter().filter(|statement| {
        entity.is_some_and(|entity| statement.mentions.iter().any(|mention| mention.id == entity))
    });
    let matched = found.iter().filter(|found| !found.marks.is_empty()).map(|found| found.sentence + 1);
    let mut stops: Vec<usize> = matched.chain(lit.map(|statement| statement.sentence + 1)).collect();
    crate::text::order::sort_and_dedup(&mut stops);
    stops
}

/// Which one the reader is at, and the ways to the one before and after it; N and P lead there too.
#[component]
pub fn Stops(
    /// The sentences, from 1.
    stops: Vec<usize>,
    /// The one that the address names.
    sentence: Memo<Option<usize>>,
) -> impl IntoView {
    let app = App::expect();
    let of = stops.len();
    let stops = StoredValue::new(stops);
    let step = move |forward: bool| {
        let here = sentence.get_untracked().unwrap_or(0);
        let next = stops.try_with_value(|stops| {
            let next = match forward {
                true => stops.iter().find(|stop| **stop > here).or(stops.first()),
                false => stops.iter().rev().find(|stop| **stop < here).or(stops.last()),
            };
            next.copied()
        });
        if let Some(Some(next)) = next {
            let route = app.route.get_untracked().with("quote", "");
            app.replace(route.with("s", &next.to_string()));
        }
    };
    app.on_action(move |action| {
        let asked = matches!(action, Action::Next | Action::Previous);
        if asked {
            step(action == Action::Next);
        }
        asked
    });
    let at = text(move || {
        let here = sentence.get().and_then(|here| stops.with_value(|stops| stops.binary_search(&here).ok()));
        match here {
            Some(here) => words::nth_of(here + 1, of, app.language()),
            None => copy::grouped(of),
        }
    });
    let button = move |name: Text, forward: bool| {
        let class = if forward { "button next" } else { "button" };
        view! { <button class=class aria-label=app.label(name) title=app.label(name) on:click=move |_| step(forward)>{icon::up()}</button> }
    };
    view! {
        <div class="stops" role="group" aria-label=app.label(words::HITS_HERE)>
            <span>{app.label(words::HITS_HERE)}</span>
            <b role="status">{at}</b>
            {button(words::PREVIOUS_HIT, false)}{button(words::NEXT_HIT, true)}
        </div>
    }
}
