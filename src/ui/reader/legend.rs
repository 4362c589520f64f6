//! What a document mentions, by type: a legend that shows and hides.

use leptos::prelude::*;

use super::hidden;
use crate::app::{App, copy};
use crate::engine::api::{EntityType, Mention};
use crate::ui::parts::fold::Fold;

/// The legend.
#[component]
pub fn Legend(
    /// The mentions of the document.
    mentions: Vec<Mention>,
) -> impl IntoView {
    let app = App::expect();
    let count = |kind| (kind, mentions.iter().filter(|mention| mention.kind == kind).count());
    let present = EntityType::ALL.into_iter().map(count).filter(|(_, n)| *n > 0);
    let items = present.map(|(kind, n)| view! { <LegendItem kind n/> }.into_any()).collect_view();
    view! {
        <aside class="legend" aria-label=app.label(copy::LEGEND)>
            <Fold name=copy::LEGEND><ul>{items}</ul></Fold>
        </aside>
    }
}

#[component]
fn LegendItem(
    /// The type.
    kind: EntityType,
    /// Its mentions.
    n: usize,
) -> impl IntoView {
    let app = App::expect();
    let shown = move || app.route.with(|route| !hidden(route).contains(&kind));
    let toggle = move |_| {
        let route = app.route.get_untracked();
        let mut hidden: Vec<&str> = hidden(&route).into_iter().map(EntityType::name).collect();
        match hidden.iter().position(|name| *name == kind.name()) {
            Some(at) => drop(hidden.remove(at)),
            None => hidden.push(kind.name()),
        }
        app.go(&route.with("hide", &hidden.join(",")));
    };
    view! {
        <li>
            <button class="facet-value" aria-pressed=move || shown().to_string() on:click=toggle>
                <span class="name"><span class=format!("m {}", kind.name())>{app.label(copy::kinds(kind))}</span></span>
                <span class="n">{n}</span>
            </button>
        </li>
    }
}
