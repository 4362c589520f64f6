//! The filters of the comparison: every facet of the library, behind one button, and those in use.

use leptos::prelude::*;

use super::Seen;
use super::ledger::tools;
use crate::app::copy::compare as words;
use crate::app::{Answer, App, ask, asked, compared, copy};
use crate::browser::page;
use crate::engine::api::{Facets, SearchOptions, SearchResult};
use crate::ui::parts::facets::{ActiveFilters, FacetGroups};
use crate::ui::parts::live::{shown_while, spoken};

/// The button, the filters in use, and the panel. Values are counted only while the panel is open.
#[component]
pub fn FilterBar(
    /// The comparison.
    seen: Answer<Seen>,
    /// The present part; the ledger is the first.
    part: Memo<usize>,
) -> impl IntoView {
    let app = App::expect();
    let open = RwSignal::new(false);
    // Some fifty values stand between here and the ledger.
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
            page::focus("filter-button");
        }
    };
    let brief = move || compared::brief(app.route.get(), "").href();
    view! {
        <div class="filter-bar">
            <button class="button" id="filter-button" aria-expanded=spoken(move || open.get()) aria-controls="filter-panel"
                on:click=move |_| open.update(|open| *open = !*open)>
                {app.label(copy::FILTERS)}
            </button>
            <ActiveFilters/>
            <a class="more" href=brief>{app.label(words::BRIEF)}</a>
            {move || (part.get() == 0).then(|| tools(seen))}
        </div>
        <div id="filter-panel" on:keydown=close>{shown_while(open, || view! { <Panel/> }.into_any())}</div>
    }
}

#[component]
fn Panel() -> impl IntoView {
    let app = App::expect();
    let found = ask::<SearchResult, _>(move || {
        app.library_version.track();
        let facets = Facets { language: Some(vec![app.language()]), ..app.route.with(asked::facets) };
        let options = SearchOptions { facets, limit: Some(0), ..SearchOptions::default() };
        let engine = app.engine();
        engine.search("", &options)
    });
    view! { <p class="hint">{app.label(words::CLOSES_FILTERS)}</p><FacetGroups found/> }
}
