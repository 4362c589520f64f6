//! What else the sentences hold that mention an entity: other entities, figures, and when.

use leptos::prelude::*;

use super::together::{Arcs, Months};
use crate::app::{App, Route, copy};
use crate::engine::api::{FigureBeside, Profile};
use crate::ui::parts::fold::Fold;
use crate::ui::parts::live::text;
use crate::ui::parts::statement::set_apart;

/// Who appears with it, when, and the figures.
#[component]
pub fn Beside(
    /// What the library says around it.
    profile: Profile,
    /// Its id.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let Profile { beside, pairs, months, figures, .. } = profile;
    let is_empty = beside.is_empty() && figures.is_empty();
    let figures: Vec<AnyView> = figures.into_iter().map(|figure| figure_view(figure, &id)).collect();
    let figures = (!figures.is_empty()).then(|| {
        view! { <Fold name=copy::FIGURES_WITH><ul class="figure-list">{figures}</ul></Fold> }
    });
    view! {
        <aside class="facets" hidden=is_empty aria-label=app.label(copy::APPEARS_WITH)>
            <Arcs beside pairs id=id.clone()/>
            <Months months/>
            {figures}
        </aside>
    }
}

/// A figure: the way to the first sentence that gives it, and how many do.
fn figure_view(figure: FigureBeside, id: &str) -> AnyView {
    let app = App::expect();
    let FigureBeside { text: figure, document, sentence, sentences, .. } = figure;
    let href = Route::to_sentence(&document, sentence).with("light", id).href();
    let title = text(move || app.document_title(&document));
    view! {
        <li><a class="facet-value" href=href title=title>
            <bdi class="name">{set_apart(&figure)}</bdi><span class="n" title=app.label(copy::SENTENCES_COLUMN)>{app.number(sentences)}</span>
        </a></li>
    }
    .into_any()
}
