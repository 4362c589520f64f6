//! The figures of a comparison, side by side, each with its sentence.

use leptos::prelude::*;

use super::Sides;
use crate::app::{App, Route, copy};
use crate::engine::api::{Column, Figure};
use crate::ui::parts::side::SideName;
use crate::ui::parts::statement::SpeakerName;

/// The table of figures.
#[component]
pub fn FigureTable(
    /// The figures, in the order in which they are shown.
    figures: Vec<Figure>,
    /// What is compared.
    sides: Sides,
) -> impl IntoView {
    let app = App::expect();
    if figures.is_empty() {
        return ().into_any();
    }
    let rows = figures.into_iter().map(move |figure| view! { <FigureRow figure sides=sides.clone()/> });
    view! {
        <section class="section" id="figures">
            <h2>{app.label(copy::FIGURES)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=app.label(copy::FIGURES)>
            <table class="figures">
                <thead><tr>
                    <th scope="col">{app.label(copy::VALUE)}</th>
                    <th scope="col">{app.label(copy::SIDE)}</th>
                    <th scope="col">{app.label(copy::SAID_BY)}</th>
                    <th scope="col" class="wide">{app.label(copy::SENTENCE)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn FigureRow(
    /// The figure.
    figure: Figure,
    /// What is compared.
    sides: Sides,
) -> impl IntoView {
    let app = App::expect();
    let language = app.language();
    let Figure { statement, mention, about, counts, .. } = figure;
    let bound = mention.value.as_ref().and_then(copy::bound);
    let id = match about {
        Column::A => sides.a,
        Column::B => sides.b,
        Column::Both | Column::Neither => String::new(),
    };
    let document = statement.document.clone().unwrap_or_default();
    let href = Route::to_sentence(&document, statement.sentence).href();
    let hedge =
        statement.hedged.then(|| view! { " "<span class="tag hedge">{app.label(copy::HEDGED)}</span> });
    view! {
        <tr>
            <th scope="row" class="value">
                {bound.map(|bound| view! { <span class="bound">{app.label(bound)}" "</span> })}
                <a href=href><bdi lang=language.code() dir=language.dir()>{mention.text}</bdi></a>
                {counts.map(|counts| view! { <div class="tag">{counts}</div> })}{hedge}</th>
            <td><SideName column=about id/></td>
            <td><SpeakerName speaker=statement.speaker/></td>
            <td class="wide sentence" lang=language.code() dir=language.dir()>{statement.text}</td>
        </tr>
    }
}
