//! Taking the dates along: all of them, not only those that have been drawn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::axis::PICTURE;
use crate::app::copy::library as words;
use crate::app::moments::name;
use crate::app::tables::table;
use crate::app::take::{LISTS, list, pictured};
use crate::app::{App, Format, copy};
use crate::engine::api::{Dated, TimelineOptions};
use crate::export::Table;
use crate::ui::parts::take::TakeForms;

const FORMS: [Format; 7] = pictured(LISTS);

/// The forms in which the dates can be kept.
#[component]
pub fn TakeDates() -> impl IntoView {
    let app = App::expect();
    let take = Callback::new(move |format| {
        if matches!(format, Format::Svg | Format::Png) {
            return app.take_picture("timeline", format, PICTURE, app.say(words::AXIS).to_owned());
        }
        let options = TimelineOptions {
            language: Some(app.language()),
            limit: Some(usize::MAX),
            ..TimelineOptions::default()
        };
        let engine = app.engine();
        spawn_local(async move {
            if let Ok(found) = engine.timeline(&options).await {
                app.take("timeline", format, move |origin| {
                    list(origin, &found.dated, format, || date_table(app, &found.dated))
                });
            }
        });
    });
    view! { <TakeForms formats=&FORMS take/> }
}

fn date_table(app: App, dated: &[Dated]) -> Table {
    let row = |dated: &Dated| {
        let about: Vec<String> = dated.sentence.about.iter().map(|id| app.entity_name(id)).collect();
        vec![
            dated.start.clone(),
            dated.end.clone(),
            app.say(name(dated.precision)).to_owned(),
            dated.words.clone(),
            about.join(" · "),
            app.document_title(&dated.document),
            dated.sentence.text.clone(),
        ]
    };
    let columns = [
        words::STARTS,
        words::ENDS,
        words::PRECISION,
        words::DATE,
        copy::ABOUT,
        copy::READER,
        copy::SENTENCE,
    ];
    table(app, copy::TIMELINE, &columns, dated.iter().map(row).collect())
}
