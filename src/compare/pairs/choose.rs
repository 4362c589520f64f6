//! Choosing among pairs: the strongest first, but no statement and no matter fills the list.

use std::collections::BTreeMap;

use crate::compare::options::Place;
use crate::text::order;

/// A pair that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Higher is stronger.
    pub strength: f64,
    /// The two statements; the same twice where one sentence holds both halves.
    pub halves: [Place; 2],
    /// What it is counted under, so that others have their turn; nothing: it is not.
    pub group: Option<u8>,
    /// In how many pairs more than others a half of it may already stand.
    pub leave: usize,
}

/// How many are chosen.
pub struct Caps {
    /// Most pairs of one statement, which are as many rounds: every statement has its best counterpart before any has its second. High:
    /// a few general sentences fill the list.
    pub each: usize,
    /// Most pairs of one group in a round. High: the matter that everyone speaks of fills the list.
    pub of_group: usize,
    /// What each pair of a group takes off the next one of it. High: all matters take turns; low: one fills the top.
    pub again: f64,
    /// Most pairs for each story, and the least there may be.
    pub per_story: usize,
    /// See `per_story`.
    pub at_least: usize,
}

impl Caps {
    /// Most pairs of so many stories.
    fn most(&self, stories: usize) -> usize {
        /// A list that nobody reads to its end need not grow.
        const STORIES: usize = 60;
        self.at_least + self.per_story * stories.min(STORIES)
    }
}

/// The places in `offers` of those that are shown, strongest first, with the strength by which they are shown; a pair only once.
pub fn choose(caps: &Caps, stories: usize, offers: &[Offer]) -> Vec<(usize, f64)> {
    let mut left: Vec<(usize, f64)> =
        offers.iter().enumerate().map(|(n, offer)| (n, offer.strength)).collect();
    sort(offers, &mut left);
    let most = caps.most(stories);
    let mut partners: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    let mut groups: BTreeMap<u8, usize> = BTreeMap::new();
    let mut chosen: Vec<(usize, f64)> = Vec::new();
    'rounds: for round in 1..=caps.each {
        let mut waiting = Vec::new();
        for (n, strength) in left {
            let Offer { halves: [a, b], group, leave, .. } = &offers[n];
            let of = |place: &Place| partners.get(place).map_or(&[][..], Vec::as_slice);
            if chosen.len() == most {
                break 'rounds;
            }
            if of(a).contains(b) {
                continue;
            }
            let told = group.and_then(|group| groups.get(&group).copied()).unwrap_or_default();
            let used = of(a).len().max(of(b).len());
            if used >= (round + leave).min(caps.each) || told >= caps.of_group * round {
                waiting.push((n, strength));
                continue;
            }
            if let Some(group) = group {
                groups.insert(*group, told + 1);
            }
            partners.entry(*a).or_default().push(*b);
            partners.entry(*b).or_default().push(*a);
            chosen.push((n, strength - caps.again * told as f64));
        }
        left = waiting;
    }
    sort(offers, &mut chosen);
    chosen
}

/// Strongest first; ties in the order of the library, whichever half is which.
fn sort(offers: &[Offer], chosen: &mut Vec<(usize, f64)>) {
    let places = |n: usize| {
        let [a, b] = offers[n].halves;
        (a.min(b), a.max(b))
    };
    order::sort_by(chosen, |a, b| {
        b.1.total_cmp(&a.1).then_with(|| (places(a.0), a.0).cmp(&(places(b.0), b.0)))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::DocId;

    const CAPS: Caps = Caps { each: 2, of_group: 1, again: 0.0, per_story: 10, at_least: 0 };

    fn offer(strength: f64, halves: [u32; 2], group: Option<u8>) -> Offer {
        let place = |statement| Place { document: DocId(0), statement };
        Offer { strength, halves: halves.map(place), group, leave: 0 }
    }

    fn chosen(caps: &Caps, offers: &[Offer]) -> Vec<usize> {
        choose(caps, 1, offers).into_iter().map(|(n, _)| n).collect()
    }

    #[test]
    fn every_statement_has_its_best_counterpart_before_any_has_its_second() {
        let offers = [offer(9.0, [0, 1], None), offer(8.0, [0, 2], None), offer(7.0, [2, 3], None)];
        let few = Caps { per_story: 2, ..CAPS };
        assert_eq!(chosen(&few, &offers), [0, 2]);
        assert_eq!(chosen(&CAPS, &offers), [0, 1, 2]);
    }

    #[test]
    fn groups_take_turns_and_a_pair_is_chosen_once() {
        let offers = [
            offer(9.0, [0, 1], Some(0)),
            offer(8.5, [1, 0], Some(1)),
            offer(8.0, [2, 3], Some(0)),
            offer(7.0, [4, 5], Some(1)),
        ];
        assert_eq!(chosen(&Caps { per_story: 2, ..CAPS }, &offers), [0, 3]);
        let lowered = Caps { again: 2.0, ..CAPS };
        assert_eq!(chosen(&lowered, &offers), [0, 3, 2], "the second of a group stands lower");
    }

    #[test]
    fn what_has_leave_does_not_wait_for_its_turn() {
        let mut offers = [offer(9.0, [0, 1], None), offer(8.0, [0, 2], None), offer(7.0, [3, 4], None)];
        let few = Caps { per_story: 2, ..CAPS };
        assert_eq!(chosen(&few, &offers), [0, 2]);
        offers[1].leave = 1;
        assert_eq!(chosen(&few, &offers), [0, 1]);
    }
}
