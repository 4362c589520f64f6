//! A table of rows that are all of one kind: figures, voices, words. A row can have a second one under it, such as its evidence.

use leptos::prelude::*;

use crate::app::{App, Text};

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
    let app = App::expect();
    let classes: Vec<&'static str> = headings.iter().map(|(_, class)| *class).collect();
    let head = headings
        .into_iter()
        .map(|(name, class)| view! { <th scope="col" class=class>{name}</th> }.into_any())
        .collect_view();
    let parts = parts
        .into_iter()
        .map(|(heading, rows)| {
            let width = classes.len();
            let heading = heading.map(|heading| {
                view! { <tr class="part"><th scope="rowgroup" colspan=width>{heading}</th></tr> }.into_any()
            });
            let rows = rows.into_iter().map(|row| row_view(row, &classes)).collect_view();
            view! { <tbody>{heading}{rows}</tbody> }.into_any()
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=app.label(name)>
            <table class="grid"><thead><tr>{head}</tr></thead>{parts}</table>
        </div>
    }
    .into_any()
}

fn row_view(row: GridRow, classes: &[&'static str]) -> AnyView {
    let cells = row
        .cells
        .into_iter()
        .zip(classes)
        .enumerate()
        .map(|(n, (cell, class))| match n {
            0 => view! { <th scope="row" class=*class>{cell}</th> }.into_any(),
            _ => view! { <td class=*class>{cell}</td> }.into_any(),
        })
        .collect_view();
    view! { <tr class=row.class>{cells}</tr>{row.below} }.into_any()
}
