//! The dates as a table: the twin of the axis, and the place where its sentences are read.

use leptos::prelude::*;

use super::ROWS;
use crate::app::copy::library as words;
use crate::app::moments::{name, year};
use crate::app::{App, Route, copy};
use crate::engine::api::{Dated, HitSentence};
use crate::ui::parts::live::{live, text};
use crate::ui::parts::meta::{about_sign, column_about};
use crate::ui::parts::side::side_class;
use crate::ui::parts::statement::SentenceText;

/// The table, a body of rows for each year.
#[component]
pub fn DateTable(
    /// The first dates, in order.
    dated: Vec<Dated>,
    /// How many there are.
    total: usize,
) -> impl IntoView {
    let app = App::expect();
    let shown = dated.len();
    let years = dated.chunk_by(|a, b| year(&a.start) == year(&b.start)).map(|of_year| {
        let year = of_year.first().map_or(0, |dated| year(&dated.start));
        let rows: Vec<AnyView> = of_year.iter().cloned().map(row).collect();
        view! {
            <tbody class="year"><tr><th class="year-name" scope="rowgroup" colspan="3">{app.year(year)}</th></tr>{rows}</tbody>
        }
        .into_any()
    });
    let years: Vec<AnyView> = years.collect();
    let more = live(move || {
        let href = app.route.get().with("n", &(shown + 4 * ROWS).to_string()).href();
        (total > shown)
            .then(|| view! { <p><a class="button" href=href>{app.label(words::MORE_DATED)}</a></p> })
            .into_any()
    });
    view! {
        <h2>{app.label(words::DATES_TABLE)}</h2>
        <p class="counts" role="status">{text(move || words::shown_of(shown, total, app.language()))}</p>
        <table class="dates-table" aria-label=app.label(copy::TIMELINE)>
            <thead><tr>
                <th scope="col">{app.label(words::DATE)}</th><th scope="col" class="precision">{app.label(words::PRECISION)}</th><th scope="col">{app.label(copy::SENTENCE)}</th>
            </tr></thead>
            {years}
        </table>
        {more}
    }
}

fn row(dated: Dated) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let class = side_class(column_about(&dated.sentence.about));
    let (words, precision) = (dated.words.clone(), dated.precision);
    let sign = about_sign(&dated.sentence.about);
    let sentence = dated_sentence(dated);
    view! {
        <tr class=class>
            <th scope="row" class="when">{sign}<bdi lang=language.code() dir=language.dir()>{words}</bdi></th>
            <td class="precision">{app.label(name(precision))}</td>
            <td>{sentence}</td>
        </tr>
    }
    .into_any()
}

/// The sentence of a date, and the way to it.
pub fn dated_sentence(dated: Dated) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let Dated { document, sentence, .. } = dated;
    let HitSentence { text: sentence_text, start, mentions, sentence, .. } = sentence;
    let href = Route::to_sentence(&document, sentence).href();
    let title = text(move || app.document_title(&document));
    view! {
        <p class="text" lang=language.code() dir=language.dir()><SentenceText text=sentence_text start mentions/></p>
        <p class="by"><a href=href>{title}</a></p>
    }
    .into_any()
}
