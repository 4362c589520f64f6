//! The ledger: a row for each dimension, a column for each side and for what is about both.

use leptos::prelude::*;

use super::Sides;
use crate::app::{App, Route, ask, copy};
use crate::engine::api::{Cell, CellName, Column, CompareOptions, Row};
use crate::ui::parts::answer::answered;
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::StatementView;

const COLUMNS: [Column; 3] = [Column::A, Column::Both, Column::B];

/// The ledger.
#[component]
pub fn Ledger(
    /// Its rows.
    rows: Vec<Row>,
    /// What is compared.
    sides: Sides,
    /// How it was compared, to ask for the evidence of a cell.
    options: CompareOptions,
) -> impl IntoView {
    let app = App::expect();
    let head = COLUMNS.map(|column| {
        let id = side_id(column, &sides);
        view! { <th scope="col" role="columnheader"><SideName column id/></th> }
    });
    let rows = rows
        .into_iter()
        .map(move |row| view! { <LedgerRow row sides=sides.clone() options=options.clone()/> });
    view! {
        <table class="ledger" role="table" aria-label=app.label(copy::LEDGER)>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{app.label(copy::DIMENSION)}</th>{head}
            </tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
}

fn side_id(column: Column, sides: &Sides) -> String {
    match column {
        Column::A => sides.a.clone(),
        Column::B => sides.b.clone(),
        Column::Both | Column::Neither => String::new(),
    }
}

/// One dimension, and under it the evidence of the cell that the address names.
#[component]
fn LedgerRow(
    /// The row.
    row: Row,
    /// What is compared.
    sides: Sides,
    /// How.
    options: CompareOptions,
) -> impl IntoView {
    let app = App::expect();
    let Row { dimension, cells, .. } = row;
    let (name_of, holds_of) = (dimension.clone(), dimension.clone());
    let cells =
        [(Column::A, cells.a), (Column::Both, cells.both), (Column::B, cells.b)].map(|(column, cell)| {
            let id = side_id(column, &sides);
            view! { <LedgerCell cell column id dimension=dimension.clone()/> }
        });
    let open = Memo::new({
        let dimension = dimension.clone();
        move |_| open_cell(&app.route.get(), &dimension)
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <div class="dimension">{move || app.dimension_name(&name_of)}</div>
                <p class="holds">{move || app.dimension_holds(&holds_of)}</p>
            </th>
            {cells}
        </tr>
        {move || open.get().map(|about| {
            let cell = CellName { dimension: dimension.clone(), about: Some(about), ..CellName::default() };
            let id = side_id(about, &sides);
            view! { <Evidence cell id options=options.clone()/> }
        })}
    }
}

/// The column of `dimension` that the address opens: `open=chips.both`.
fn open_cell(route: &Route, dimension: &str) -> Option<Column> {
    let (open, column) = route.get("open")?.rsplit_once('.')?;
    let column = match column {
        "a" => Column::A,
        "b" => Column::B,
        "both" => Column::Both,
        _ => return None,
    };
    (open == dimension).then_some(column)
}

fn column_key(column: Column) -> &'static str {
    match column {
        Column::A => "a",
        Column::B => "b",
        Column::Both | Column::Neither => "both",
    }
}

/// What stands about one side in one dimension.
#[component]
fn LedgerCell(
    /// The cell.
    cell: Cell,
    /// Its column.
    column: Column,
    /// Entity id of the side.
    id: String,
    /// Its row.
    dimension: String,
) -> impl IntoView {
    /// Sentences shown before the reader asks for all.
    const SHOWN: usize = 2;
    let app = App::expect();
    let language = app.language();
    let Cell { documents, statements, top, .. } = cell;
    let class = format!("cell {}{}", side_class(column), if statements == 0 { " empty" } else { "" });
    let key = format!("{dimension}.{}", column_key(column));
    let href = move || app.route.get().with("open", &key).href();
    let content = if statements == 0 {
        view! { <p class="nothing">{app.label(copy::SAYS_NOTHING)}</p> }.into_any()
    } else {
        let count = move || {
            format!("{} · {}", app.count(documents, copy::ARTICLES), app.count(statements, copy::SENTENCES))
        };
        let more = (statements > SHOWN).then(|| {
            view! { <a class="more" href=href>{move || app.count(statements, copy::SHOW_ALL)}</a> }
        });
        let top = top.into_iter().take(SHOWN).map(|statement| view! { <StatementView statement language/> });
        view! { <p class="count">{count}</p>{top.collect_view()}{more} }.into_any()
    };
    view! {
        <td role="cell">
            <div class=class><p class="label"><SideName column id/></p>{content}</div>
        </td>
    }
}

/// All statements of one cell, strongest first.
#[component]
fn Evidence(
    /// Which cell.
    cell: CellName,
    /// Entity id of the side.
    id: String,
    /// The comparison.
    options: CompareOptions,
) -> impl IntoView {
    let app = App::expect();
    let language = app.language();
    let column = cell.about.unwrap_or(Column::Both);
    let evidence = ask(move || {
        let (engine, cell, options) = (app.engine(), cell.clone(), options.clone());
        async move { engine.evidence(&cell, &options).await }
    });
    let close = move || app.route.get().with("open", "").href();
    view! {
        <tr class="evidence" role="row"><td colspan="4" role="cell" class=side_class(column)>
            <div class="evidence-head"><SideName column id/><a class="more" href=close>{app.label(copy::CLOSE)}</a></div>
            {answered(evidence, move |statements| view! {
                <ol class="evidence-list">
                    {statements.into_iter().map(|statement| view! { <li><StatementView statement language/></li> }).collect_view()}
                </ol>
            })}
        </td></tr>
    }
}
