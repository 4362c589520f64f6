//! How many sentences are about each side, by dimension: bars from the middle, with the numbers beside them.

use leptos::prelude::*;

use super::Sides;
use crate::app::{App, copy};
use crate::engine::api::{Balance, Column};
use crate::ui::parts::side::SideName;

/// The chart, which is a table that draws its numbers.
#[component]
pub fn BalanceChart(
    /// Counts by dimension.
    balance: Vec<Balance>,
    /// What is compared.
    sides: Sides,
) -> impl IntoView {
    let app = App::expect();
    let most = balance.iter().map(|row| row.about.a.max(row.about.b)).max().unwrap_or(0).max(1);
    let rows = balance.into_iter().map(move |row| {
        let name = move || app.dimension_name(&row.dimension);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="side-a"><Bar n=row.about.a most/></td>
                <td class="side-b"><Bar n=row.about.b most/></td>
            </tr>
        }
    });
    view! {
        <table class="balance">
            <caption>{app.label(copy::BALANCE)}</caption>
            <thead><tr>
                <td></td>
                <th scope="col" class="side-a"><SideName column=Column::A id=sides.a/></th>
                <th scope="col" class="side-b"><SideName column=Column::B id=sides.b/></th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Bar(
    /// The number.
    n: usize,
    /// The largest number of the chart.
    most: usize,
) -> impl IntoView {
    // The number itself takes the last fifth of the cell.
    let width = format!("{:.1}%", 80.0 * n as f64 / most as f64);
    view! { <span class="bar-cell"><span class="bar" style:inline-size=width></span><span class="n">{n}</span></span> }
}
