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
    for round in 1..=caps.each {
        let mut waiting = Vec::new();
        for (n, strength) in left {
            let Offer { halves: [a, b], group, leave, .. } = &offers[n];
            let of = |place: &Place| partners.get(place).map_or(&[][..], Vec::as_slice);
            if of(a).contains(b) || chosen.len() == most {
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
