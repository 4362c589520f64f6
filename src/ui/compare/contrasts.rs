//! Contrasts: two figures of one kind, one for each side, with the reason why they stand together.

use leptos::prelude::*;

use super::Sides;
use crate::app::{App, copy};
use crate::engine::api::{Column, Contrast};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::StatementView;

/// The contrasts that were found; nothing where there are none.
#[component]
pub fn Contrasts(
    /// What was found.
    contrasts: Vec<Contrast>,
    /// What is compared.
    sides: Sides,
) -> impl IntoView {
    let app = App::expect();
    if contrasts.is_empty() {
        return ().into_any();
    }
    let pairs = contrasts.into_iter().map(move |contrast| view! { <Pair contrast sides=sides.clone()/> });
    view! {
        <section class="section">
            <h2>{app.label(copy::CONTRASTS)}</h2>
            {pairs.collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn Pair(
    /// The two statements.
    contrast: Contrast,
    /// What is compared.
    sides: Sides,
) -> impl IntoView {
    let app = App::expect();
    let language = app.language();
    let Contrast { dimension, a, b, reason, .. } = contrast;
    let halves = [(Column::A, sides.a, a), (Column::B, sides.b, b)].map(|(column, id, statement)| {
        view! {
            <div class=format!("cell {}", side_class(column))>
                <p class="count"><SideName column id/></p>
                <StatementView statement language/>
            </div>
        }
    });
    view! {
        <article class="contrast">
            <h3>{move || app.dimension_name(&dimension)}</h3>
            <div class="halves">{halves}</div>
            <p class="why">{reason}</p>
        </article>
    }
}
