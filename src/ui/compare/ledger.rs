//! The ledger: a row for each dimension, a column for each side and for what is about both.

use leptos::prelude::*;

use super::Seen;
use super::evidence::{Way, evidence_row};
use super::notes::{fragile, method_link};
use super::take::{Taken, take};
use crate::app::compared::brief;
use crate::app::copy::compare as words;
use crate::app::{Answer, App, Format, Text, copy, tables, take as written};
use crate::engine::api::{Cell, CellName, Column, Comparison, Quoted, Row, Totals};
use crate::export::Origin;
use crate::text::order;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::live::{growing, listed, live, memo, spoken, text};
use crate::ui::parts::side::{SideName, side_class};
use crate::ui::parts::statement::{SpeakerName, StatementView};

const COLUMNS: [Column; 3] = [Column::A, Column::Both, Column::B];

/// Rows drawn at once.
const AT_ONCE: usize = 1;

const ORDERS: [(&str, Text); 3] = [
    ("", words::ORDER_LEXICON),
    ("statements", words::ORDER_STATEMENTS),
    ("difference", words::ORDER_DIFFERENCE),
];

const FORMS: [Format; 4] = [Format::Csv, Format::CsvForExcel, Format::Markdown, Format::Json];

/// The ledger as a file: the whole comparison as JSON, the strongest sentences of each cell as a table.
pub fn file(app: App, (whole, format, origin): (Seen, Format, Origin)) -> String {
    match format {
        Format::Json => written::json(&origin, &whole.answer),
        _ => written::table(&origin, &tables::ledger(app, &whole.sides, &whole.answer), format),
    }
}

/// The ledger.
pub fn ledger(seen: Seen) -> AnyView {
    let app = App::expect();
    let head = COLUMNS.map(|column| {
        let id = seen.sides.id(column).to_owned();
        view! { <th scope="col" role="columnheader"><SideName column id/></th> }
    });
    let sort = memo(move || app.route.with(|route| route.get("sort").unwrap_or_default().to_owned()));
    let make = Callback::new(move |of| file(app, of));
    let taken = Taken { name: "ledger", formats: &FORMS, lists: &["rows"], is_all: true, make };
    let take = take(&seen, taken);
    let count = seen.answer.rows.len();
    let drawn = growing(memo(move || count), AT_ONCE);
    let rows = {
        let of = seen.clone();
        let numbers = move || sorted(&of.answer, &sort.get()).into_iter().take(drawn.get()).collect();
        listed(numbers, move |n| row_view(seen.clone(), n))
    };
    view! {
        <table class="ledger" role="table" aria-label=app.label(copy::LEDGER) aria-busy=spoken(move || drawn.get() < count)>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{app.label(copy::DIMENSION)}</th>{head}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <div class="after">
            {method_link("ledger")}
            {take}
        </div>
    }
    .into_any()
}

/// The order of the rows, and the button that collapses all of them, or expands them.
pub fn tools(seen: Answer<Seen>) -> AnyView {
    let app = App::expect();
    let ids = move || {
        let of_rows =
            |seen: &Seen| seen.answer.rows.iter().map(|row| row.dimension.clone()).collect::<Vec<String>>();
        seen.read(of_rows).unwrap_or_default()
    };
    let is_folded = memo(move || {
        let rows = ids();
        app.route.with(|route| rows.iter().all(|id| route.all("fold").contains(id)))
    });
    let toggle = move |_| {
        let route = app.route.get_untracked().with("fold", "");
        let ids = if is_folded.get_untracked() { Vec::new() } else { untrack(ids) };
        app.go(&ids.iter().fold(route, |route, id| route.toggled("fold", id)));
    };
    let name = move || app.say(if is_folded.get() { words::UNFOLD_ALL } else { words::FOLD_ALL });
    view! {
        <div class="part-tools">
            <Choice key="sort" label=words::ROW_ORDER options=&ORDERS/>
            <button class="more" on:click=toggle>{name}</button>
        </div>
    }
    .into_any()
}

/// The numbers of the rows in the order asked for; rows that are alike keep the lexicon's order.
fn sorted(answer: &Comparison, sort: &str) -> Vec<usize> {
    let weight = |n: usize| {
        let cells = answer.rows.get(n).map(|row| &row.cells);
        let of =
            |cell: fn(&crate::engine::api::Cells) -> &Cell| cells.map_or(0, |cells| cell(cells).statements);
        let (a, b, both) = (of(|cells| &cells.a), of(|cells| &cells.b), of(|cells| &cells.both));
        match sort {
            "statements" => a + b + both,
            "difference" => a.abs_diff(b),
            _ => 0,
        }
    };
    let mut numbers: Vec<usize> = (0..answer.rows.len()).collect();
    order::sort_by(&mut numbers, |x, y| weight(*y).cmp(&weight(*x)).then(x.cmp(y)));
    numbers
}

/// One dimension, and under it the evidence of the cell that the address names.
fn row_view(seen: Seen, n: usize) -> AnyView {
    let app = App::expect();
    let row: Row = seen.answer.rows.get(n).cloned().unwrap_or_default();
    let dimension = StoredValue::new(row.dimension.clone());
    let folded =
        memo(move || dimension.with_value(|id| app.route.with(|route| route.all("fold").contains(id))));
    let toggle = move |_| {
        app.go(&dimension.with_value(|id| app.route.get_untracked().toggled("fold", id)));
    };
    let counted = seen.answer.counted;
    let whole = move || {
        words::share(
            [row.total.documents, counted.documents],
            [row.total.statements, counted.statements],
            app.language(),
        )
    };
    let brief = move || dimension.with_value(|id| brief(app.route.get(), id).href());
    let of = RowOf { dimension, total: row.total, folded };
    let cells = [(Column::A, row.cells.a), (Column::Both, row.cells.both), (Column::B, row.cells.b)]
        .map(|(column, cell)| cell_view(seen.sides.id(column).to_owned(), column, cell, of));
    let below = evidence_row(seen, 4, move |cell| {
        cell.voice.is_none()
            && cell.term.is_none()
            && cell.source.is_none()
            && cell.said.is_none()
            && dimension.with_value(|id| cell.dimension == *id)
    });
    view! {
        <tr role="row" class:folded=folded>
            <th scope="row" role="rowheader">
                <button class="dimension" aria-expanded=spoken(move || !folded.get()) on:click=toggle>
                    {text(move || dimension.with_value(|id| app.dimension_name(id)))}
                </button>
                <p class="holds">{live(move || unbroken(&whole()))}</p>
                <p class="holds when-open">{text(move || dimension.with_value(|id| app.dimension_holds(id)))}</p>
                {row.fragile.then(fragile)}
                <a class="more when-open" href=brief>{app.label(words::BRIEF_ROW)}</a>
            </th>
            {cells}
        </tr>
        {below}
    }
    .into_any()
}

/// Counts, each whole, with a dot between them, which goes where each stands on a line of its own.
fn unbroken(counts: &str) -> AnyView {
    let part = |(n, part): (usize, &str)| {
        let dot = (n > 0).then(|| view! { <span class="dot">" · "</span> });
        view! { {dot}<span class="whole">{part.to_owned()}</span> }.into_any()
    };
    counts.split(" · ").enumerate().map(part).collect_view().into_any()
}

/// What the cells of a row share.
#[derive(Clone, Copy)]
struct RowOf {
    dimension: StoredValue<String>,
    total: Totals,
    folded: Memo<bool>,
}

/// What stands about the side called `id` in one dimension: counts, and unless the row is folded the strongest sentences.
fn cell_view(id: String, column: Column, cell: Cell, row: RowOf) -> AnyView {
    let app = App::expect();
    let RowOf { dimension, total, folded } = row;
    let class = format!("cell {}{}", side_class(column), if cell.statements == 0 { " empty" } else { "" });
    let content = if cell.statements == 0 {
        view! { <p class="nothing">{app.label(copy::SAYS_NOTHING)}</p> }.into_any()
    } else {
        let name = CellName { dimension: dimension.get_value(), about: Some(column), ..CellName::default() };
        let (documents, statements) = (cell.documents, cell.statements);
        let counts = move || {
            // A row whose totals are not told is its own measure.
            let of = |whole: usize, part: usize| if whole == 0 { part } else { whole };
            words::share(
                [documents, of(total.documents, documents)],
                [statements, of(total.statements, statements)],
                app.language(),
            )
        };
        let cell = StoredValue::new(cell);
        view! {
            <p class="count">{counts}</p>
            {move || (!folded.get()).then(|| cell_content(cell.get_value(), name.clone()))}
        }
        .into_any()
    };
    view! {
        <td role="cell">
            <div class=class><p class="label"><SideName column id/></p>{content}</div>
        </td>
    }
    .into_any()
}

/// The strongest sentences of a cell, who says them, from when to when, and the way to all of them.
fn cell_content(cell: Cell, name: CellName) -> AnyView {
    /// Sentences shown before the reader asks for all.
    const SHOWN: usize = 3;
    let app = App::expect();
    let language = app.language();
    let Cell { statements, top, figures, speakers, fragile: is_fragile, from, to, .. } = cell;
    let more = (statements > SHOWN).then(|| {
        let way = Way::to(&name);
        let name = text(move || match way.is_open() {
            true => app.say(copy::CLOSE).to_owned(),
            false => app.count(statements, copy::SHOW_ALL),
        });
        view! { <a class="more" href=text(move || way.route().href())>{name}</a> }
    });
    let dates = from.zip(to).map(|(from, to)| words::dates(&from, &to, language));
    let facts: Vec<String> =
        (figures > 0).then(|| app.count(figures, words::FIGURES_COUNTED)).into_iter().chain(dates).collect();
    let facts = (!facts.is_empty() || is_fragile).then(|| {
        let mark = is_fragile.then(fragile);
        view! { <p class="cell-facts">{facts.join(" · ")}" "{mark}</p> }
    });
    let top = top.into_iter().take(SHOWN).map(|statement| view! { <StatementView statement language/> });
    view! { {top.collect_view()}{speaker_list(speakers)}{facts}{more} }.into_any()
}

/// Those quoted most in a cell; with one voice alone the sentence itself names it.
fn speaker_list(speakers: Vec<Quoted>) -> Option<AnyView> {
    let app = App::expect();
    (speakers.len() > 1).then(|| {
        let list = speakers
            .into_iter()
            .map(|quoted| {
                let n = quoted.statements;
                view! { <span><SpeakerName speaker=Some(quoted.speaker)/>" "<span class="n">{app.number(n)}</span></span> }.into_any()
            })
            .collect_view();
        view! { <p class="cell-facts speakers">{app.label(words::SPEAKERS)}" "{list}</p> }.into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::api::Cells;

    #[test]
    fn rows_are_sorted_by_statements_or_difference_and_else_as_in_the_lexicon() {
        let row = |a: usize, b: usize| {
            let cell = |statements| Cell { statements, ..Cell::default() };
            Row { cells: Cells { a: cell(a), b: cell(b), ..Cells::default() }, ..Row::default() }
        };
        let answer = Comparison { rows: vec![row(1, 1), row(4, 4), row(0, 5)], ..Comparison::default() };
        assert_eq!(sorted(&answer, ""), [0, 1, 2]);
        assert_eq!(sorted(&answer, "statements"), [1, 2, 0]);
        assert_eq!(sorted(&answer, "difference"), [2, 0, 1]);
    }
}
