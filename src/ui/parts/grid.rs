//! A table of rows that are all of one kind: figures, voices, words. A row can have a second one under it, such as its evidence.

use leptos::prelude::*;

use super::live::by_and_by;
use crate::app::{App, Text};

/// Rows drawn at once.
const AT_ONCE: usize = 8;

/// A column: its name, and the class that its cells carry.
pub type Heading = (Signal<String>, &'static str);

/// A row.
pub struct GridRow {
    /// Its cells; the first is its heading.
    pub cells: Vec<AnyView>,
    /// The class of the row.
    pub class: &'static str,
    /// What stands under it, over the whole width, while it stands there.
    pub below: Option<AnyView>,
}

/// A heading in the language of the interface.
pub fn heading(text: Text, class: &'static str) -> Heading {
    let settings = App::expect().settings;
    (Signal::derive(move || text.get(settings.get().language).to_owned()), class)
}

/// The table, in parts that each may have a heading of their own.
pub fn grid(name: Text, headings: Vec<Heading>, parts: Vec<(Option<AnyView>, Vec<GridRow>)>) -> AnyView {
    grid_called(heading(name, "").0, headings, parts)
}

/// The same with a name that is no text of the catalogue.
pub fn grid_called(
    name: Signal<String>,
    headings: Vec<Heading>,
    parts: Vec<(Option<AnyView>, Vec<GridRow>)>,
) -> AnyView {
    let head = headings
        .iter()
        .map(|(name, class)| {
            view! { <th scope="col" role="columnheader" class=*class>{*name}</th> }.into_any()
        })
        .collect_view();
    let width = headings.len();
    let mut bodies: Vec<AnyView> = Vec::new();
    for (heading, rows) in parts {
        let mut heading = heading.map(|heading| {
            view! { <tr class="part" role="row"><th scope="rowgroup" role="rowheader" colspan=width>{heading}</th></tr> }
                .into_any()
        });
        let mut rows = rows.into_iter().map(|row| row_view(row, &headings)).peekable();
        while heading.is_some() || rows.peek().is_some() {
            let some: Vec<AnyView> = rows.by_ref().take(AT_ONCE).collect();
            bodies.push(view! { <tbody role="rowgroup">{heading.take()}{some}</tbody> }.into_any());
        }
    }
    let (bodies, busy) = by_and_by(bodies, 1);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="grid" role="table" aria-busy=busy><thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table>
        </div>
    }
    .into_any()
}

/// The roles are said, since a phone shows some tables as lists, and the name of its column stands by each cell for the same
/// reason.
fn row_view(row: GridRow, headings: &[Heading]) -> AnyView {
    let cells = row
        .cells
        .into_iter()
        .zip(headings)
        .enumerate()
        .map(|(n, (cell, (name, class)))| match n {
            0 => view! { <th scope="row" role="rowheader" class=*class>{cell}</th> }.into_any(),
            _ => view! { <td role="cell" class=*class data-column=*name>{cell}</td> }.into_any(),
        })
        .collect_view();
    view! { <tr class=row.class role="row">{cells}</tr>{row.below} }.into_any()
}
