//! The dates as a table: the twin of the axis, and the place where its sentences are read.

use leptos::prelude::*;

use super::Dated;
use crate::app::copy::library as words;
use crate::app::{App, Route, copy};
use crate::engine::api::HitSentence;
use crate::ui::parts::live::text;
use crate::ui::parts::meta::about_sign;
use crate::ui::parts::side::side_class;
use crate::ui::parts::statement::SentenceText;

/// The table, a body of rows for each year.
#[component]
pub fn DateTable(
    /// The dates, in order.
    dated: Vec<Dated>,
) -> impl IntoView {
    let app = App::expect();
    let years = dated.chunk_by(|a, b| a.moment.year == b.moment.year).map(|of_year| {
        let year = of_year.first().map_or(0, |dated| dated.moment.year);
        let rows: Vec<AnyView> = of_year.iter().cloned().map(row).collect();
        view! {
            <tbody class="year"><tr><th class="year-name" scope="rowgroup" colspan="3">{year}</th></tr>{rows}</tbody>
        }
        .into_any()
    });
    let years: Vec<AnyView> = years.collect();
    view! {
        <table class="dates-table" aria-label=app.label(copy::TIMELINE)>
            <thead><tr>
                <th scope="col">{app.label(words::DATE)}</th><th scope="col" class="precision">{app.label(words::PRECISION)}</th><th scope="col">{app.label(copy::SENTENCE)}</th>
            </tr></thead>
            {years}
        </table>
    }
}

fn row(dated: Dated) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let class = side_class(dated.column());
    let Dated { moment, words, .. } = dated.clone();
    let sentence = dated_sentence(dated.clone());
    view! {
        <tr class=class>
            <th scope="row" class="when">{about_sign(&dated.sentence.about)}<bdi lang=language.code() dir=language.dir()>{words}</bdi></th>
            <td class="precision">{app.label(moment.precision.name())}</td>
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
