//! How many sentences are about each side, by dimension: bars from the middle, with the numbers beside them.

use leptos::prelude::*;

use super::Seen;
use crate::app::{App, copy};
use crate::engine::api::Column;
use crate::text::decimal::fixed;
use crate::ui::parts::side::SideName;
use crate::ui::parts::take::TakePicture;

/// The chart, which is a table that draws its numbers.
pub fn balance_chart(seen: Seen) -> AnyView {
    let app = App::expect();
    let balance = &seen.answer.balance;
    let most = balance.iter().map(|row| row.about.a.max(row.about.b)).max().unwrap_or(0).max(1);
    let rows: Vec<AnyView> = balance
        .iter()
        .map(|row| {
            let (dimension, about) = (row.dimension.clone(), row.about);
            let name = move || app.dimension_name(&dimension);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="side-a">{bar(about.a, most)}</td>
                    <td class="side-b">{bar(about.b, most)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="balance-chart">
        <table class="balance" id="balance">
            <caption>{app.label(copy::BALANCE)}</caption>
            <thead><tr>
                <td></td>
                <th scope="col" class="side-a"><SideName column=Column::A id=seen.sides.a.clone()/></th>
                <th scope="col" class="side-b"><SideName column=Column::B id=seen.sides.b.clone()/></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <TakePicture name="balance" of="balance" title=copy::BALANCE/>
        </div>
    }
    .into_any()
}

fn bar(n: usize, most: usize) -> AnyView {
    // The number itself takes the last fifth of the cell.
    let width = fixed(80.0 * n as f64 / most as f64, 1) + "%";
    view! { <span class="bar-cell"><span class="bar" style:inline-size=width></span><span class="n">{App::expect().number(n)}</span></span> }
        .into_any()
}
