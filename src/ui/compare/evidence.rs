//! The sentences behind a number: under the row whose cell the address names, strongest first, a page at a time.

use leptos::prelude::*;

use super::Seen;
use crate::app::compared::{cell_key, cell_of, open_cell};
use crate::app::copy::compare as words;
use crate::app::{App, Route, ask, copy};
use crate::browser::page;
use crate::engine::api::{CellName, Column, CompareOptions};
use crate::ui::parts::answer::answered;
use crate::ui::parts::live::{memo, spoken};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::StatementView;

/// Sentences shown before the reader asks for more, and added each time.
const MORE: usize = 12;
/// The id of the open evidence; there is one at a time.
const EVIDENCE: &str = "evidence";

/// The way to the sentences of a cell, and back.
#[derive(Clone, Copy)]
pub struct Way {
    app: App,
    /// The cell, as the address names it.
    key: StoredValue<String>,
}

impl Way {
    /// The way to those of `cell`.
    pub fn to(cell: &CellName) -> Way {
        Way { app: App::expect(), key: StoredValue::new(cell_key(cell)) }
    }

    /// Whether they are open.
    pub fn is_open(self) -> bool {
        self.app.route.with(|route| self.key.with_value(|key| route.get("open") == Some(key)))
    }

    /// The address at which they are open, or closed again.
    pub fn route(self) -> Route {
        let wanted = if self.is_open() { String::new() } else { self.key.get_value() };
        self.app.route.get().with("open", &wanted)
    }
}

/// A button that opens the sentences of `cell`.
pub fn opener(cell: &CellName, class: &'static str, disabled: bool, content: AnyView) -> AnyView {
    let (app, way) = (App::expect(), Way::to(cell));
    let toggle = move |_| app.go(&untrack(|| way.route()));
    view! { <button class=class disabled=disabled aria-expanded=spoken(move || way.is_open()) on:click=toggle>{content}</button> }
        .into_any()
}

/// A number that opens its sentences; plain where it is nothing.
pub fn number_link(cell: CellName, n: usize) -> AnyView {
    let number = App::expect().number(n);
    match n {
        0 => view! { <span class="zero">{number}</span> }.into_any(),
        _ => opener(&cell, "number-link", false, number.into_any()),
    }
}

/// The evidence row of a table `width` columns wide: there while the address opens a cell of which `is_of` is true.
pub fn evidence_row(
    seen: Seen,
    width: usize,
    is_of: impl Fn(&CellName) -> bool + Send + Sync + 'static,
) -> AnyView {
    let app = App::expect();
    let open = memo(move || {
        let here = |route: &Route| open_cell(route).filter(&is_of).map(|cell| cell_key(&cell));
        app.route.with(here).unwrap_or_default()
    });
    let row = move || {
        cell_of(&open.get()).map(|cell| {
            view! {
                <tr class="evidence" role="row"><td colspan=width role="cell">{evidence(seen.clone(), cell)}</td></tr>
            }
        })
    };
    row.into_any()
}

/// The sentences of a cell. A term is shown in both columns, side beside side.
fn evidence(seen: Seen, cell: CellName) -> AnyView {
    let app = App::expect();
    let close = move || app.route.get().with("open", "").href();
    let cells = match (&cell.term, cell.about) {
        (Some(_), None) => {
            [Column::A, Column::B].map(|about| CellName { about: Some(about), ..cell.clone() }).to_vec()
        }
        _ => vec![cell],
    };
    let lists = cells.into_iter().map(|cell| list(seen.clone(), cell)).collect_view();
    // The focus goes where the eye goes, and back to what opened it.
    request_animation_frame(|| page::focus_for_now(EVIDENCE));
    view! {
        <section class="evidence-lists" id=EVIDENCE tabindex="-1" aria-label=app.label(words::EVIDENCE)>{lists}</section>
        <a class="more" href=close on:click=move |_| page::focus_back()>{app.label(copy::CLOSE)}</a>
    }
    .into_any()
}

fn list(seen: Seen, cell: CellName) -> AnyView {
    let app = App::expect();
    let language = app.language();
    let limit = RwSignal::new(MORE);
    let column = cell.about.unwrap_or(Column::Neither);
    let name = cell.about.map(|column| {
        view! { <p class="evidence-head"><SideName column id=seen.sides.id(column)/></p> }
    });
    let options = seen.options.clone();
    let statements = ask(move || {
        let (engine, cell) = (app.engine(), cell.clone());
        // One more than is shown says whether there are more.
        let options = CompareOptions { limit: Some(limit.get() + 1), ..options.clone() };
        engine.evidence(&cell, &options)
    });
    let shown = answered(statements, move |mut statements| {
        let limit_now = limit.get_untracked();
        let more = statements.len() > limit_now;
        statements.truncate(limit_now);
        view! {
            <ol class="evidence-list">
                {statements.into_iter().map(|statement| view! { <li><StatementView statement language/></li> }).collect_view()}
            </ol>
            <button class="more" hidden=!more on:click=move |_| limit.update(|limit| *limit += MORE)>
                {app.label(words::MORE_HERE)}
            </button>
        }
    });
    view! { <div class=side_class(column)>{name}{shown}</div> }.into_any()
}
