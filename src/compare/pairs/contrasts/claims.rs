//! How much two claims, one about each side, are a contrast.

use super::{Contrast, Difference, Pairing};
use crate::compare::count::Counted;
use crate::compare::matters::{Axis, MatterSet, Scale, Stance, Turn};
use crate::compare::options::{Bearing, Camp};
use crate::compare::pairs::likeness::Candidate;
use crate::compare::pairs::{Scene, shared_dimension};
use crate::entities::EntityId;

/// What adds to the strength of a contrast of claims. Chosen on the originals and the accounts.
struct Worth {
    /// Leaning opposite ways on one axis. High: opposed claims fill the list before parallel ones.
    opposed: f64,
    /// Most that this adds where each side has its own of the matter.
    also: f64,
    /// A matter of which each side has its own. High: such matters fill the list; low: opposed claims do.
    parallel: f64,
    /// Standing in one text, less the further apart: who writes of both sides compares them. High: texts on one side are paired last.
    one_text: f64,
    /// Either side's own voice. High: quotations lead.
    positions: f64,
    /// A share of the words in common. High: sentences on one event lead, which say the same and contrast nothing.
    words: f64,
    /// Most that words in common add, and most that matters in common add.
    most_words: f64,
    most_matters: f64,
    /// The text turns from one to the other.
    turns: f64,
    /// The text says that it sets one against the other.
    opposes: f64,
    /// What each sentence in between takes off that: a text mostly turns from what it has just said.
    apart: f64,
    /// Either side's own voice, one right after the other.
    voices: f64,
    /// Having no other matters, for the half that has fewer. High: sentences on one matter lead over long ones.
    focus: f64,
    /// Taken off for a half that speaks of both sides. High: only sentences on one side are paired.
    of_both: f64,
    /// One sentence that sets both sides beside each other.
    sentence: f64,
}

const WORTH: Worth = Worth {
    opposed: 4.0,
    also: 2.0,
    parallel: 4.0,
    one_text: 2.5,
    positions: 1.0,
    words: 0.4,
    most_words: 2.0,
    most_matters: 3.0,
    turns: 3.0,
    opposes: 7.0,
    apart: 1.5,
    voices: 6.0,
    focus: 4.0,
    of_both: 2.0,
    sentence: 6.0,
};

/// What claims are weighed with.
pub struct Claims<'a> {
    /// What is compared.
    pub scene: &'a Scene<'a>,
    parallel: MatterSet,
    measures: MatterSet,
    worth: Option<Axis>,
}

/// Half of a contrast: what a statement says of one side.
#[derive(Clone, Copy)]
pub struct Half<'a> {
    candidate: &'a Candidate<'a>,
    side: usize,
    matters: MatterSet,
    /// Of a statement about both: whose leanings count.
    only: Option<EntityId>,
}

impl<'a> Half<'a> {
    /// All of a statement, as what it says of a side.
    pub fn whole(candidate: &'a Candidate<'a>, side: usize) -> Half<'a> {
        Half { candidate, side, matters: candidate.counted.gist.matters, only: None }
    }

    fn counted(&self) -> &'a Counted<'a> {
        &self.candidate.counted
    }

    fn stances(self) -> impl Iterator<Item = &'a Stance> {
        let stances = self.counted().stances().iter();
        stances.filter(move |stance| self.only.is_none() || stance.of == self.only)
    }
}

impl<'a> Claims<'a> {
    /// Of `scene`.
    pub fn new(scene: &'a Scene<'a>) -> Claims<'a> {
        let matters = &scene.digests.matters;
        Claims {
            scene,
            parallel: matters.parallel(),
            measures: matters.measures(),
            worth: matters.find_axis("worth"),
        }
    }

    /// Of which side a statement mainly speaks: of two the one that it names first.
    pub fn leads(&self, counted: &Counted) -> Option<usize> {
        match counted.bearing {
            Bearing::A => Some(0),
            Bearing::B => Some(1),
            Bearing::Both => self.scene.side(counted.read().leads?),
            Bearing::Neither => None,
        }
    }

    /// What a statement says of a side: of one about both, what is that side's.
    pub fn half(&self, candidate: &'a Candidate<'a>, side: usize) -> Half<'a> {
        let mut half = Half::whole(candidate, side);
        if candidate.counted.bearing == Bearing::Both {
            half.only = self.scene.sides[side];
            let owned = candidate.counted.read().owners.iter().filter(|(_, owner)| Some(*owner) == half.only);
            half.matters = owned.fold(0, |set, (matter, _)| set | 1 << matter);
        }
        half
    }

    /// What a pair is about: what each side has of its own, before all else.
    pub fn main(&self, [a, b]: [Half; 2]) -> Option<u8> {
        let shared = a.matters & b.matters & !(self.measures & !self.parallel);
        self.scene
            .weights
            .main_matter(shared & self.parallel)
            .or_else(|| self.scene.weights.main_matter(shared))
    }

    /// The strength of one sentence that sets both sides beside each other.
    pub fn of_sentence(&self, counted: &Counted) -> f64 {
        WORTH.sentence + self.scene.weights.of_matters(counted.gist.matters).min(WORTH.most_matters)
    }

    /// The contrast of two claims, of which the second is the one that turns where one does.
    pub fn of_two(&self, halves: [Half<'a>; 2], pairing: impl Fn(Option<u8>) -> Pairing) -> Option<Contrast> {
        let pairing = pairing(self.main(halves));
        let turn = match pairing {
            Pairing::Turn(_) => halves[1].counted().read().turns,
            _ => Turn::No,
        };
        let [a, b] = if halves[0].side == 0 { halves } else { [halves[1], halves[0]] };
        let both = [a, b].iter().filter(|half| half.counted().bearing == Bearing::Both).count();
        let voices = matches!(pairing, Pairing::Voices(_));
        // Two that each speak of both sides say the same of them.
        if !a.counted().gist.claims || !b.counted().gist.claims || (both > 1 && !voices) {
            return None;
        }
        // What both say of a measure that one of them takes sets no side against the other.
        let shared = a.matters & b.matters & !(self.measures & !self.parallel);
        let opposition = self.opposition(a, b);
        let parallel = shared & self.parallel != 0;
        // What two statements merely both speak of sets nothing against anything.
        if opposition < WORTH.opposed && !parallel && turn == Turn::No && !voices {
            return None;
        }
        let positions = voices || (a.counted().camp == Camp::A && b.counted().camp == Camp::B);
        let fewest = a.matters.count_ones().min(b.matters.count_ones()).max(1);
        let words = self.scene.weights.of_shared_words(a.candidate.roots, b.candidate.roots);
        let mut strength = self.scene.weights.of_matters(shared).min(WORTH.most_matters);
        strength += (WORTH.words * words).min(WORTH.most_words);
        strength += WORTH.focus * f64::from(shared.count_ones()) / f64::from(fewest);
        strength += if positions { WORTH.positions } else { 0.0 };
        strength += if parallel { WORTH.parallel + opposition.min(WORTH.also) } else { opposition };
        let apart = a.candidate.apart(b.candidate);
        strength += apart.map_or(0.0, |apart| (WORTH.one_text - f64::from(apart) / 10.0).max(0.0));
        let apart = apart.map_or(0.0, f64::from);
        strength += match turn {
            Turn::No => 0.0,
            Turn::Turns => WORTH.turns - WORTH.apart * (apart - 1.0),
            Turn::Opposes => WORTH.opposes - WORTH.apart * (apart - 1.0),
        };
        strength += f64::from(a.counted().strength() + b.counted().strength()) / 8.0;
        strength += if voices { WORTH.voices } else { 0.0 };
        strength -= WORTH.of_both * both as f64;
        Some(Contrast {
            dimension: shared_dimension(a.counted(), b.counted())?,
            a: a.counted().place,
            b: b.counted().place,
            pairing,
            difference: Some(Difference::Claims),
            ratio: None,
            positions,
            strength,
            fragile: a.counted().source == b.counted().source,
        })
    }

    /// What it adds that two claims lean opposite ways. That everything rises and falls is nothing; that something is good, or
    /// allowed, is less than any other leaning.
    fn opposition(&self, a: Half, b: Half) -> f64 {
        if !a.counted().gist.leans || !b.counted().gist.leans {
            return 0.0;
        }
        let general = |axis: Axis| axis == Axis::RULE || Some(axis) == self.worth;
        let scale = |axis: Axis| self.scene.digests.matters.scale(axis);
        // Facts set nobody apart: of two that oppose each other one is wrong.
        let sets_apart = |axis: Axis| scale(axis) != Scale::Facts;
        let opposed = |counts: &dyn Fn(Axis) -> bool| {
            a.stances()
                .filter(|one| sets_apart(one.axis) && counts(one.axis))
                .any(|one| b.stances().any(|other| one.axis == other.axis && one.point != other.point))
        };
        if opposed(&|axis| axis != Axis::TREND && !general(axis)) {
            WORTH.opposed
        } else if opposed(&general) {
            WORTH.opposed / 2.0
        } else {
            0.0
        }
    }
}
