//! Sentences that give a date whose year is known: both sides on one axis, and the same as a table.

mod axis;
mod chosen;
mod table;
mod take;

use leptos::prelude::*;

use self::axis::Axis;
use self::table::DateTable;
use self::take::TakeDates;
use super::parts::answer::answered;
use crate::app::{App, ask, copy};
use crate::engine::api::TimelineOptions;
use crate::ui::parts::live::memo;
use crate::ui::parts::place::keep_place;

/// Rows of the table shown before the reader asks for more.
const ROWS: usize = 100;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let app = App::expect();
    let shown = memo(move || app.route.with(|route| route.number("n")).unwrap_or(ROWS));
    let found = ask(move || {
        app.library_version.track();
        let options = TimelineOptions {
            language: Some(app.language()),
            limit: Some(shown.get()),
            ..TimelineOptions::default()
        };
        let engine = app.engine();
        engine.timeline(&options)
    });
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::TIMELINE)}</h1>
            <p>{app.label(copy::TIMELINE_LEDE)}</p>
        </section>
        {answered(found, |found| {
            let app = App::expect();
            keep_place();
            match found.marks.is_empty() {
                true => view! { <p class="nothing">{app.label(copy::NO_DATES)}</p> }.into_any(),
                false => view! { <Axis marks=found.marks/><DateTable dated=found.dated total=found.total/><TakeDates/> }.into_any(),
            }
        })}
    }
}
