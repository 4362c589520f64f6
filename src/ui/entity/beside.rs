//! What else the sentences hold that mention an entity: other entities and figures.

use leptos::prelude::*;

use super::together::{Arcs, Months};
use crate::app::together::{over_time, together};
use crate::app::{App, Route, copy};
use crate::engine::api::{EntityType, Hit, Mention};
use crate::ui::parts::fold::Fold;

/// Companions and figures shown.
const SHOWN: usize = 12;

/// A figure and the sentence it stands in.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    text: String,
    document: String,
    sentence: usize,
}

/// Who appears with it, and the figures.
#[component]
pub fn Beside(
    /// Documents that mention it, each with the sentences that do.
    hits: Vec<Hit>,
    /// Id of the entity.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let together = together(&hits, &id, SHOWN);
    let is_empty = together.names.is_empty();
    let figures = figures(&hits).into_iter().map(|figure| {
        let href = Route::to_sentence(&figure.document, figure.sentence).with("entity", &id).href();
        view! { <li><a class="facet-value" href=href><bdi class="name">{figure.text}</bdi></a></li> }
            .into_any()
    });
    let figures: Vec<AnyView> = figures.collect();
    let is_empty = is_empty && figures.is_empty();
    let months = over_time(&hits, |id| app.document_summary(id).and_then(|document| document.date));
    view! {
        <aside class="facets" hidden=is_empty aria-label=app.label(copy::APPEARS_WITH)>
            <Arcs together/>
            <Months months/>
            {(!figures.is_empty()).then(|| view! { <Fold name=copy::FIGURES_WITH><ul class="figure-list">{figures}</ul></Fold> })}
        </aside>
    }
}

/// Amounts, quantities and percentages of the same sentences, each value once.
fn figures(hits: &[Hit]) -> Vec<Figure> {
    let is_figure = |mention: &&Mention| mention.kind.is_value() && mention.kind != EntityType::Date;
    let mut seen: Vec<&str> = Vec::new();
    let mut list = Vec::new();
    for hit in hits {
        for sentence in &hit.sentences {
            for mention in sentence.mentions.iter().filter(is_figure) {
                if list.len() < SHOWN && !seen.contains(&mention.id.as_str()) {
                    seen.push(&mention.id);
                    list.push(Figure {
                        text: mention.text.clone(),
                        document: hit.id.clone(),
                        sentence: sentence.sentence,
                    });
                }
            }
        }
    }
    list
}
