//! What a document mentions, by type: a legend that shows and hides, and in a long text where in it they stand.

use leptos::prelude::*;

use super::hidden;
use crate::app::copy::library as words;
use crate::app::{App, copy};
use crate::browser::page;
use crate::engine::api::{Document, EntityType};
use crate::ui::parts::fold::Fold;
use crate::ui::parts::live::spoken;

/// A text of fewer sentences is seen at a glance and needs no map.
const LONG: usize = 20;

/// The legend.
#[component]
pub fn Legend(
    /// The document.
    document: Document,
    /// The sentences that hold what was searched for, from 1.
    stops: Vec<usize>,
) -> impl IntoView {
    let app = App::expect();
    let Document { mentions, statements, language, .. } = document;
    let count = |kind| (kind, mentions.iter().filter(|mention| mention.kind == kind).count());
    let places = |kind: EntityType| -> Vec<usize> {
        let holds = statements.iter().filter(|one| one.mentions.iter().any(|mention| mention.kind == kind));
        holds.map(|statement| statement.sentence).collect()
    };
    let of = statements.len();
    let long = of >= LONG;
    let present = EntityType::ALL.into_iter().map(count).filter(|(_, n)| *n > 0);
    let items = present.map(|(kind, n)| {
        let map = long.then(|| map_view(kind.name(), &places(kind), of, language.dir()));
        view! { <LegendItem kind n map/> }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    let stops: Vec<usize> = stops.into_iter().map(|stop| stop - 1).collect();
    let matches = (long && !stops.is_empty()).then(|| {
        view! { <li><span class="facet-value"><span class="name"><mark>{app.label(words::HITS_HERE)}</mark></span><span class="n">{App::expect().number(stops.len())}</span></span>
            {map_view("match", &stops, of, language.dir())}</li> }
    });
    view! {
        <aside class="legend" aria-label=app.label(copy::LEGEND)>
            <Fold name=copy::LEGEND><ul>{matches}{items}</ul></Fold>
        </aside>
    }
}

/// Where in the text: a strip as long as the text, a stroke for each sentence. A click leads to the nearest one.
fn map_view(class: &str, places: &[usize], of: usize, dir: &'static str) -> AnyView {
    let app = App::expect();
    let strokes: String = places.iter().map(|place| format!("M{}.5 0v8", place)).collect();
    let places = places.to_vec();
    let go = move |share: f64| {
        let at = share * of as f64;
        let distance = |place: &&usize| (**place as f64 + 0.5 - at).abs();
        let nearest = places.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        if let Some(nearest) = nearest {
            let route = app.route.get_untracked().with("quote", "");
            app.replace(route.with("s", &(nearest + 1).to_string()));
        }
    };
    view! {
        <svg class=format!("map {class}") dir=dir viewBox=format!("0 0 {of} 8") preserveAspectRatio="none" aria-hidden="true"
            on:click=move |event| { let share = page::share_of_click(&event); go(if dir == "rtl" { 1.0 - share } else { share }) }>
            <path d=strokes vector-effect="non-scaling-stroke"/>
        </svg>
    }
    .into_any()
}

#[component]
fn LegendItem(
    /// The type.
    kind: EntityType,
    /// Its mentions.
    n: usize,
    /// Where they stand.
    map: Option<AnyView>,
) -> impl IntoView {
    let app = App::expect();
    let shown = spoken(move || app.route.with(|route| !hidden(route).contains(&kind)));
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
            <button class="facet-value" aria-pressed=shown on:click=toggle>
                <span class="name"><span class=format!("m {}", kind.name())>{app.label(copy::kinds(kind))}</span></span>
                <span class="n">{app.number(n)}</span>
            </button>
            {map}
        </li>
    }
}
