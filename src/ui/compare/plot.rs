//! A dot plot: a line for each thing, its name, its place on a scale and, where there is one, its interval. A table beside it
//! holds the same numbers. Mirrored by reading direction; on a phone each name stands above its line.

use leptos::prelude::*;

use crate::app::{App, Text};
use crate::corpus::Language;
use crate::engine::api::Column;
use crate::text::decimal::fixed;
use crate::ui::parts::side::side_class;
use crate::ui::parts::take::TakePicture;

/// A line of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// What it is.
    pub label: String,
    /// What more there is to say of it.
    pub detail: String,
    /// Whose it is.
    pub column: Column,
    /// Where it stands.
    pub at: f64,
    /// From where to where it may stand.
    pub span: Option<[f64; 2]>,
}

/// The height of a line.
const LINE: usize = 26;

/// The plot called `id` of `dots` over `ticks`, places with their names; `above` says what the scale is.
pub fn plot(
    id: &'static str,
    name: Text,
    above: AnyView,
    dots: Vec<Dot>,
    ticks: Vec<(f64, String)>,
) -> AnyView {
    let app = App::expect();
    let spans = dots.iter().flat_map(|dot| dot.span.into_iter().flatten().chain([dot.at]));
    let places: Vec<f64> = spans.chain(ticks.iter().map(|(at, _)| *at)).collect();
    let scale = Scale::over(&places, app.language() == Language::Ar);
    let lines: Vec<String> = ticks.iter().map(|(at, _)| scale.percent(*at)).collect();
    let names: Vec<AnyView> = ticks
        .into_iter()
        .map(|(at, name)| {
            view! { <text class="tick-name" x=scale.percent(at) y=LINE - 9 text-anchor="middle">{name}</text> }
                .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = dots.into_iter().map(|dot| row(&scale, dot, &lines)).collect();
    view! {
        <figure class="plot-figure">
            <div id=id>
                <figcaption>{above}</figcaption>
                <div class="plot" role="img" aria-label=app.label(name)>
                    <div class="plot-row scale"><span></span><svg height=LINE>{names}</svg></div>
                    {rows}
                </div>
            </div>
            <TakePicture name=id of=id title=name/>
        </figure>
    }
    .into_any()
}

fn row(scale: &Scale, dot: Dot, ticks: &[String]) -> AnyView {
    let Dot { label, detail, column, at, span } = dot;
    let middle = LINE / 2;
    let ticks: Vec<AnyView> = ticks
        .iter()
        .map(|x| view! { <line class="tick" x1=x.clone() x2=x.clone() y1="0" y2=LINE/> }.into_any())
        .collect();
    let line = span.map(|[low, high]| {
        view! { <line class="span" x1=scale.percent(low) x2=scale.percent(high) y1=middle y2=middle/> }
    });
    // Circle, triangle, diamond: the shape says the side where the colour does not.
    let shape = match column {
        Column::B => "M0-5.5 5.5 4.5H-5.5z",
        Column::Both => "M0-5.5 5.5 0 0 5.5-5.5 0z",
        Column::Neither => "M-5-2H5V2H-5z",
        Column::A => "M5 0a5 5 0 1 1-10 0a5 5 0 1 1 10 0z",
    };
    view! {
        <div class=format!("plot-row {}", side_class(column))>
            <span class="plot-label"><bdi>{label}</bdi>" "<span class="detail"><bdi>{detail}</bdi></span></span>
            <svg height=LINE>
                {ticks}
                <line class="lead" x1="0" x2="100%" y1=middle y2=middle/>
                {line}
                <svg x=scale.percent(at) y=middle class="dot"><path d=shape/></svg>
            </svg>
        </div>
    }
    .into_any()
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

    /// With a margin on either side for the names of ticks.
    fn percent(&self, at: f64) -> String {
        let share = 5.0 + 90.0 * (at - self.low) / (self.high - self.low);
        fixed(if self.is_rtl { 100.0 - share } else { share }, 2) + "%"
    }
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
