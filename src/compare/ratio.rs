//! How many times one figure is another: as much of it as what both say determines, and where they determine nothing, why.

use super::figures::{Weighed, normalised};
use crate::compare::{Clash, Contrast, Difference, Pairing, Tension};
use crate::entities::Value;

/// How many times the smaller of two figures the larger one is. A range gives a range, a bound a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ratio {
    /// At least so many times; equal to `high` where both figures are single numbers.
    pub low: Option<f64>,
    /// At most so many times.
    pub high: Option<f64>,
    /// Whether the bound itself is left out.
    pub strict: bool,
    /// Whether one of the figures is only about what it says.
    pub approximate: bool,
}

/// Two figures of one thing, by their places in the list of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct FigurePair {
    /// Which.
    pub figures: [usize; 2],
    /// Their ratio, or why there is none.
    pub relation: Result<Ratio, Difference>,
}

/// The pairs of figures that stand in contrasts and tensions, each once; the same said twice of one side is no pair.
pub fn figure_pairs(figures: &[Weighed], contrasts: &[Contrast], tensions: &[Tension]) -> Vec<FigurePair> {
    let contrasts = contrasts.iter().filter_map(|contrast| match contrast.pairing {
        Pairing::Figures(pair) => Some(pair),
        _ => None,
    });
    let tensions = tensions.iter().filter_map(|tension| match tension.clash {
        // A figure that its own text disputes stands against no other.
        Clash::Figures(pair) | Clash::Hedge(_, Some(pair)) if pair[0] != pair[1] => Some(pair),
        _ => None,
    });
    let mut pairs: Vec<FigurePair> = Vec::new();
    for [first, second] in contrasts.chain(tensions) {
        let known = |pair: &FigurePair| pair.figures == [first, second] || pair.figures == [second, first];
        if let (false, Some(a), Some(b)) = (pairs.iter().any(known), figures.get(first), figures.get(second))
            && !says_the_same(a, b)
        {
            pairs.push(FigurePair { figures: [first, second], relation: relation(a, b) });
        }
    }
    pairs
}

/// Whether one number is given for one side twice.
fn says_the_same(a: &Weighed, b: &Weighed) -> bool {
    a.counted.bearing == b.counted.bearing && normalised(a.value) == normalised(b.value)
}

/// The ratio of two figures of one thing, or why they have none.
pub fn relation(a: &Weighed, b: &Weighed) -> Result<Ratio, Difference> {
    difference(a, b).map_or_else(|| ratio(a.value, b.value), Err)
}

/// Why two figures of one thing can't be compared as numbers, whatever the numbers are.
fn difference(a: &Weighed, b: &Weighed) -> Option<Difference> {
    let matters = [a, b].map(|figure| figure.counted.gist.matters);
    let shared = (matters[0] & matters[1]).count_ones() * 2 >= (matters[0] | matters[1]).count_ones();
    let same_text = a.counted.place.document == b.counted.place.document;
    if a.value.unit != b.value.unit {
        Some(Difference::Unit)
    } else if a.year().zip(b.year()).is_some_and(|(one, other)| one != other) {
        Some(Difference::Year)
    } else if !shared && !same_text {
        Some(Difference::Scope)
    } else if a.counted.statement.hedged != b.counted.statement.hedged {
        Some(Difference::Hedge)
    } else {
        None
    }
}

/// The larger through the smaller, end by end: the least it can be is the least of the larger through the most of the smaller.
fn ratio(a: &Value, b: &Value) -> Result<Ratio, Difference> {
    if normalised(a) <= 0.0 || normalised(b) <= 0.0 {
        return Err(Difference::Zero);
    }
    let (larger, smaller) = if is_larger(a, b) { (a, b) } else { (b, a) };
    // What may be nothing bounds no quotient.
    let positive = |end: Option<f64>| end.filter(|end| *end > 0.0);
    let through = |one: Option<f64>, other: Option<f64>| Some(positive(one)? / positive(other)?);
    let (low, high) = (through(larger.low, smaller.high), through(larger.high, smaller.low));
    match (low, high) {
        (None, None) if larger.low.is_none() => Err(Difference::UpperBounds),
        (None, None) => Err(Difference::LowerBounds),
        (Some(low), high) if low < 1.0 && high.is_none_or(|high| high > 1.0) => Err(Difference::Overlap),
        _ => {
            Ok(Ratio { low, high, strict: a.strict || b.strict, approximate: a.approximate || b.approximate })
        }
    }
}

/// Whether `a` is what is set above `b`: by its middle or bound, and of two that are equal there, the one that is open above.
fn is_larger(a: &Value, b: &Value) -> bool {
    let rank = |value: &Value| (value.high.is_none(), value.low.is_some());
    normalised(a).total_cmp(&normalised(b)).then_with(|| rank(a).cmp(&rank(b))).is_ge()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(low: Option<f64>, high: Option<f64>) -> Value {
        let open = low.is_none() || high.is_none();
        Value { low, high, strict: open, ..Value::default() }
    }

    fn exact(n: f64) -> Value {
        value(Some(n), Some(n))
    }

    fn bounds(a: &Value, b: &Value) -> Result<(Option<f64>, Option<f64>, bool), Difference> {
        let found = ratio(a, b);
        assert_eq!(found, ratio(b, a), "the order changes nothing");
        found.map(|ratio| (ratio.low, ratio.high, ratio.strict))
    }

    #[test]
    fn a_range_gives_a_range_and_a_bound_gives_a_bound_where_its_direction_allows() {
        let (more, less) = (|n| value(Some(n), None), |n| value(None, Some(n)));
        let both = |low, high| Ok((Some(low), Some(high), false));
        assert_eq!(bounds(&exact(16.0), &exact(2.0)), both(8.0, 8.0));
        assert_eq!(bounds(&value(Some(70.0), Some(130.0)), &exact(10.0)), both(7.0, 13.0));
        assert_eq!(bounds(&exact(100.0), &less(5.0)), Ok((Some(20.0), None, true)));
        assert_eq!(bounds(&more(100.0), &less(5.0)), Ok((Some(20.0), None, true)));
        assert_eq!(bounds(&exact(100.0), &more(5.0)), Ok((None, Some(20.0), true)));
        assert_eq!(bounds(&less(100.0), &more(5.0)), Ok((None, Some(20.0), true)));
        assert_eq!(bounds(&value(Some(40.0), Some(50.0)), &less(5.0)), Ok((Some(8.0), None, true)));
        assert_eq!(bounds(&less(5.0), &exact(5.0)), Ok((Some(1.0), None, true)), "the exact one is larger");
    }

    #[test]
    fn bounds_on_one_side_and_ranges_that_overlap_have_no_ratio() {
        let (more, less) = (|n| value(Some(n), None), |n| value(None, Some(n)));
        assert_eq!(bounds(&more(100.0), &more(5.0)), Err(Difference::LowerBounds));
        assert_eq!(bounds(&less(100.0), &less(5.0)), Err(Difference::UpperBounds));
        assert_eq!(bounds(&value(Some(5.0), Some(10.0)), &exact(7.0)), Err(Difference::Overlap));
        assert_eq!(bounds(&more(6.0), &value(Some(4.0), Some(8.0))), Err(Difference::Overlap));
        assert_eq!(bounds(&exact(0.0), &exact(7.0)), Err(Difference::Zero));
    }

    #[test]
    fn what_is_only_about_right_has_a_ratio_that_is_only_about_right() {
        let about = Value { approximate: true, ..exact(6.0) };
        assert_eq!(ratio(&about, &exact(60.0)).map(|ratio| ratio.approximate), Ok(true));
    }
}
