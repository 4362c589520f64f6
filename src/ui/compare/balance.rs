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
    let longest = [
        balance.iter().map(|row| row.about.a).max().unwrap_or(0),
        balance.iter().map(|row| row.about.b).max().unwrap_or(0),
    ];
    let room = room(longest);
    let unit = unit(longest, room);
    let rows: Vec<AnyView> = balance
        .iter()
        .map(|row| {
            let (dimension, about) = (row.dimension.clone(), row.about);
            let name = move || app.dimension_name(&dimension);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <td role="cell" class="side-a">{bar(about.a, unit[0])}</td>
                    <td role="cell" class="side-b">{bar(about.b, unit[1])}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="balance-chart">
        <table class="balance" id="balance" role="table" style=("--room", format!("{}fr {}fr", room[0], room[1]))>
            <caption>{app.label(copy::BALANCE)}</caption>
            <thead role="rowgroup"><tr role="row">
                <td role="cell"></td>
                <th scope="col" role="columnheader" class="side-a"><SideName column=Column::A id=seen.sides.a.clone()/></th>
                <th scope="col" role="columnheader" class="side-b"><SideName column=Column::B id=seen.sides.b.clone()/></th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <TakePicture name="balance" of="balance" title=copy::BALANCE/>
        </div>
    }
    .into_any()
}

/// The room of each side of the middle, as parts of the whole: as its longest bar wants, but enough for its name and numbers.
fn room(longest: [usize; 2]) -> [usize; 2] {
    let least = (longest[0] + longest[1]) / 3;
    longest.map(|longest| longest.max(least).max(1))
}

/// How much of its side's room one sentence takes, in hundredths: on both sides the same length, of which the longest bar leaves
/// the number its place.
fn unit(longest: [usize; 2], room: [usize; 2]) -> [f64; 2] {
    let fits = |side: usize| 72.0 * room[side] as f64 / longest[side].max(1) as f64;
    let scale = fits(0).min(fits(1));
    room.map(|room| scale / room as f64)
}

fn bar(n: usize, unit: f64) -> AnyView {
    let width = fixed(n as f64 * unit, 1) + "%";
    view! { <span class="bar-cell"><span class="bar" style:inline-size=width></span><span class="n">{App::expect().number(n)}</span></span> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_as_long_on_either_side_and_no_bar_leaves_its_side() {
        for longest in [[37, 65], [1, 90], [0, 4], [5, 5]] {
            let room = room(longest);
            let unit = unit(longest, room);
            let length = |side: usize| unit[side] * room[side] as f64;
            assert!((length(0) - length(1)).abs() < 1e-9, "{longest:?}");
            assert!((0..2).all(|side| unit[side] * longest[side] as f64 <= 72.0 + 1e-9), "{longest:?}");
        }
    }
}
