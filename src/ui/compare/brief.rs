//! The brief: a comparison, or rows of it, as a page to print or to hand on.

use leptos::prelude::*;

use super::notes::origin_line;
use super::pairs::found;
use super::take::{Taken, take};
use super::{Part, Seen, ask_comparison, ledger, part, question};
use crate::app::brief::{self, Block};
use crate::app::compared::Keep;
use crate::app::copy::compare as words;
use crate::app::{App, Format, Route, View, asked};
use crate::browser::page;
use crate::engine::api::Column;
use crate::export::{Origin, Table};
use crate::ui::parts::answer::answered;
use crate::ui::parts::facets::value_name;
use crate::ui::parts::grid::{GridRow, grid_called};
use crate::ui::parts::live::memo;
use crate::ui::parts::side::{Sign, side_class};

const FORMS: [Format; 4] = [Format::Markdown, Format::Csv, Format::CsvForExcel, Format::Json];

/// What it asks for.
static PART: Part =
    part("", words::BRIEF, |sizes| sizes.rows, &["rows", "contrasts", "tensions"], |_| ().into_any());

/// The brief that the address names.
#[component]
pub fn Brief() -> impl IntoView {
    let app = App::expect();
    Keep::provide();
    let rows = memo(move || app.route.with(|route| route.all("row").to_vec()));
    let seen = ask_comparison(app, Box::new(|| &PART), Some(rows));
    view! { {answered(seen, move |seen| page_of(seen, rows.get_untracked()))} }
}

fn page_of(seen: Seen, rows: Vec<String>) -> AnyView {
    let app = App::expect();
    let keep = Keep::expect();
    let mut found = found(&seen.answer);
    found.retain(|pair| keep.verdict(&pair.key) != Some(false));
    let filters = app.route.with_untracked(asked::active);
    let filters = filters.iter().map(|(key, value)| value_name(app, key, value)).collect();
    let blocks =
        brief::Brief { app, sides: &seen.sides, comparison: &seen.answer, rows: &rows, found, filters }
            .blocks();
    let rows_named: Vec<String> = rows.iter().map(|id| app.dimension_name(id)).collect();
    let title = question(app, &seen.sides);
    let subtitle = (!rows_named.is_empty()).then(|| rows_named.join(app.say(words::LIST_COMMA)));
    let shown = blocks.iter().map(block_view).collect_view();
    let make = {
        let title = title.clone();
        Callback::new(move |(whole, format, origin): (Seen, Format, Origin)| match format {
            Format::Markdown => brief::markdown(&title, &blocks, &origin),
            _ => ledger::file(app, (whole, format, origin)),
        })
    };
    let taken = Taken { name: "brief", formats: &FORMS, lists: &["rows"], is_all: true, make };
    let take = take(&seen, taken);
    let back = move || Route { view: View::Compare, ..app.route.get().with("row", "") }.href();
    view! {
        <article class="brief">
            <div class="brief-tools">
                <a class="more" href=back>{app.label(words::BACK_TO_COMPARISON)}</a>
                <button class="button" on:click=move |_| page::print()>{app.label(words::PRINT)}</button>
                {take}
            </div>
            <h1>{title}</h1>
            {subtitle.map(|text| view! { <p class="brief-rows">{text}</p> })}
            {shown}
            {origin_line()}
        </article>
    }
    .into_any()
}

fn block_view(block: &Block) -> AnyView {
    match block.clone() {
        Block::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::Told { column, lead, text } => {
            let sign = column.map(|column| view! { <Sign column/> });
            let class = format!("lead {}", side_class(column.unwrap_or(Column::Neither)));
            view! { <p><b class=class>{sign}{lead}":"</b>" "{text}</p> }.into_any()
        }
        Block::Table(table) => table_view(table),
        Block::References(references) => {
            let items = references.into_iter().map(|(text, href)| view! { <li><a href=href>{text}</a></li> });
            view! { <ol class="references">{items.collect_view()}</ol> }.into_any()
        }
    }
}

fn table_view(table: Table) -> AnyView {
    let app = App::expect();
    let title = Signal::stored(table.title);
    let headings = table.columns.into_iter().map(|name| (Signal::stored(name), "")).collect();
    let rows = table.rows.into_iter().map(|cells| GridRow {
        cells: cells.into_iter().map(|cell| cell_view(app, cell)).collect(),
        class: "",
        below: None,
    });
    grid_called(title, headings, vec![(None, rows.collect())])
}

/// What is words goes as its words go; what is numbers only, «17 (5)», as the page does.
fn cell_view(app: App, cell: String) -> AnyView {
    let dir = if cell.contains(char::is_alphabetic) { "auto" } else { app.language().dir() };
    view! { <bdi dir=dir>{cell}</bdi> }.into_any()
}
