//! A dot plot: a line for each thing, its place on a scale, and where there is one its interval. A table beside it holds the
//! same numbers. Mirrored by reading direction, with the words of each dot where there is room for them.

use leptos::prelude::*;

use crate::app::{App, Text};
use crate::corpus::Language;
use crate::engine::api::Column;
use crate::ui::parts::side::side_class;

/// A line of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// What it says beside the dot.
    pub label: String,
    /// Whose it is.
    pub column: Column,
    /// Where it stands.
    pub at: f64,
    /// From where to where it may stand.
    pub span: Option<[f64; 2]>,
}

/// The height of a line, and of the axis above the first one.
const LINE: usize = 26;

/// The plot of `dots` over `ticks`, places with their names.
pub fn plot(name: Text, dots: Vec<Dot>, ticks: Vec<(f64, String)>) -> AnyView {
    let app = App::expect();
    let is_rtl = app.language() == Language::Ar;
    let spans = dots.iter().flat_map(|dot| dot.span.into_iter().flatten().chain([dot.at]));
    let places: Vec<f64> = spans.chain(ticks.iter().map(|(at, _)| *at)).collect();
    let scale = Scale::over(&places, is_rtl);
    let height = LINE * (dots.len() + 1);
    let ticks: Vec<AnyView> = ticks
        .into_iter()
        .map(|(at, name)| {
            let x = scale.percent(at);
            let end = x.clone();
            let text = x.clone();
            view! {
                <line class="tick" x1=x x2=end y1=LINE y2=height/>
                <text class="tick-name" x=text y=LINE - 9 text-anchor="middle">{name}</text>
            }
            .into_any()
        })
        .collect();
    let dots: Vec<AnyView> = dots
        .into_iter()
        .enumerate()
        .map(|(n, dot)| dot_view(&scale, dot, LINE * (n + 1) + LINE / 2))
        .collect();
    view! { <svg class="plot" role="img" aria-label=app.label(name) width="100%" height=height>{ticks}{dots}</svg> }.into_any()
}

/// From numbers to places in hundredths of the width.
struct Scale {
    low: f64,
    high: f64,
    is_rtl: bool,
}

impl Scale {
    fn over(places: &[f64], is_rtl: bool) -> Scale {
        let low = places.iter().copied().fold(f64::INFINITY, f64::min);
        let high = places.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if low < high {
            Scale { low, high, is_rtl }
        } else {
            Scale { low: low - 1.0, high: low + 1.0, is_rtl }
        }
    }

    /// The share of the way from the lowest to the highest, with a margin on either side for the names of ticks.
    fn share(&self, at: f64) -> f64 {
        4.0 + 92.0 * (at - self.low) / (self.high - self.low)
    }

    fn percent(&self, at: f64) -> String {
        let share = self.share(at);
        format!("{:.2}%", if self.is_rtl { 100.0 - share } else { share })
    }
}

fn dot_view(scale: &Scale, dot: Dot, y: usize) -> AnyView {
    let Dot { label, column, at, span } = dot;
    let x = scale.percent(at);
    let line = span.map(|[low, high]| {
        view! { <line class="span" x1=scale.percent(low) x2=scale.percent(high) y1=y y2=y/> }
    });
    // The words stand where there is more room; beside an interval, beyond its end.
    let [low, high] = span.unwrap_or([at, at]);
    let is_after = scale.share(high) < 100.0 - scale.share(low);
    let text_x = scale.percent(if is_after { high } else { low });
    let away: i32 = if is_after != scale.is_rtl { 11 } else { -11 };
    let anchor = if is_after { "start" } else { "end" };
    // Circle, triangle, diamond: the shape says the side where the colour does not.
    let shape = match column {
        Column::B => "M0-5.5 5.5 4.5H-5.5z",
        Column::Both => "M0-5.5 5.5 0 0 5.5-5.5 0z",
        Column::Neither => "M-5-2H5V2H-5z",
        Column::A => "M5 0a5 5 0 1 1-10 0a5 5 0 1 1 10 0z",
    };
    view! {
        <g class=side_class(column)>
            {line}
            <svg x=x y=y class="dot"><path d=shape/></svg>
            <text x=text_x dx=away y=y + 5 text-anchor=anchor>{label}</text>
        </g>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_reading_direction_mirrors_every_place() {
        let [ltr, rtl] = [false, true].map(|is_rtl| Scale::over(&[0.0, 10.0], is_rtl));
        assert_eq!((ltr.percent(0.0), ltr.percent(10.0)), (rtl.percent(10.0), rtl.percent(0.0)));
        assert_eq!(ltr.percent(5.0), rtl.percent(5.0));
    }

    #[test]
    fn one_number_alone_stands_in_the_middle() {
        assert_eq!(Scale::over(&[3.0], false).percent(3.0), "50.00%");
    }
}
