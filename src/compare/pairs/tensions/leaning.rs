//! Which way a statement leans, and on what ground it can be held against another.

use crate::compare::count::Counted;
use crate::compare::matters::{Axis, Matters, Scale, Stance};
use crate::compare::options::Bearing;
use crate::compare::pairs::Scene;
use crate::compare::pairs::likeness::Candidate;
use crate::compare::terms::family;
use crate::entities::{EntityId, EntityType, Referent};
use crate::statements::{Decided, Finding};
use crate::text::Span;

/// On what two statements are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// Who is ahead: one side's lead is the other's lag.
    Standing,
    /// How far one event has come.
    Steps(Axis),
    /// Another axis.
    Axis(Axis),
    /// For a measure or against it, whether because it works or because it is good: what speakers argue about.
    Measure,
}

impl Ground {
    /// Its number; there are [`Leanings::count_grounds`].
    pub fn number(self) -> usize {
        match self {
            Ground::Standing => 0,
            Ground::Measure => 1,
            Ground::Steps(axis) => 2 + 2 * usize::from(axis.0),
            Ground::Axis(axis) => 3 + 2 * usize::from(axis.0),
        }
    }
}

/// What leanings are read with.
pub struct Leanings<'a> {
    scene: &'a Scene<'a>,
    /// The lists.
    pub matters: &'a Matters,
    /// What works or does not.
    pub effect: Option<Axis>,
    /// What is good or bad.
    pub worth: Option<Axis>,
    /// The making of chips.
    chips: Option<u8>,
}

impl<'a> Leanings<'a> {
    /// Of `scene`.
    pub fn new(scene: &'a Scene<'a>) -> Leanings<'a> {
        let matters = &scene.digests.matters;
        Leanings {
            scene,
            matters,
            chips: matters.find("chip-making"),
            effect: matters.find_axis("effect"),
            worth: matters.find_axis("worth"),
        }
    }

    /// How many grounds there are.
    pub fn count_grounds(&self) -> usize {
        2 + 2 * self.matters.axes()
    }

    /// Whether a statement is about the making of chips.
    pub fn is_of_chips(&self, half: &Candidate) -> bool {
        self.chips.is_some_and(|chips| half.counted.gist.matters & (1 << chips) != 0)
    }

    /// The families of the firms and models that a statement names, without who speaks.
    pub fn firms(&self, counted: &Counted) -> Vec<EntityId> {
        let speaker = counted.statement.speaker.as_ref().and_then(|speaker| speaker.entity);
        let mentions = counted.entry.analysis.mentions_of(counted.statement).iter();
        let firms = mentions.filter_map(|mention| match mention.referent {
            Referent::Known(entity) if matches!(mention.kind, EntityType::Company | EntityType::Model) => {
                Some(entity).filter(|entity| speaker != Some(*entity))
            }
            _ => None,
        });
        firms.map(|firm| family(self.scene.lexicon, firm)).collect()
    }

    /// The grounds on which a leaning of `counted` stands in `matter`.
    pub fn grounds(&self, counted: &Counted, matter: u8, axis: Axis) -> [Option<Ground>; 2] {
        let worth = Some(axis) == self.worth;
        let argued = (worth || Some(axis) == self.effect)
            && self.matters.is_measure(matter)
            && counted.statement.speaker.is_some();
        let ground = match self.matters.scale(axis) {
            Scale::Apart => None,
            Scale::Degrees => Some(Ground::Standing),
            Scale::Steps => Some(Ground::Steps(axis)),
            Scale::Facts => Some(Ground::Axis(axis)),
            // What is good or bad is everything; only measures are argued about.
            Scale::Opposed => (!worth || self.matters.is_measure(matter)).then_some(Ground::Axis(axis)),
        };
        [ground, argued.then_some(Ground::Measure)]
    }

    fn is_on(&self, stance: &Stance, ground: Ground) -> bool {
        match ground {
            Ground::Standing => self.is_standing(stance),
            Ground::Steps(axis) | Ground::Axis(axis) => stance.axis == axis,
            Ground::Measure => Some(stance.axis) == self.effect || Some(stance.axis) == self.worth,
        }
    }

    fn is_standing(&self, stance: &Stance) -> bool {
        !stance.past && self.matters.scale(stance.axis) == Scale::Degrees
    }

    /// Which way a leaning points. Of standing, where it puts the first side: if the second is ahead, the first is behind.
    /// Nothing where it sets two of one side against each other.
    fn sign(&self, counted: &Counted, stance: &Stance) -> Option<i8> {
        if !self.is_standing(stance) {
            return Some(stance.point.signum());
        }
        let first = match counted.bearing {
            Bearing::A => true,
            Bearing::B => false,
            Bearing::Both | Bearing::Neither if stance.point == 0 => true,
            Bearing::Both | Bearing::Neither => self.subject(counted, stance)?,
        };
        let other = self.scene.sides[usize::from(first)];
        let one_side = other.is_some_and(|other| !counted.read().sides.contains(&other));
        let own = one_side && names_near(counted, stance.span.end);
        (!own).then_some(if first { stance.point } else { -stance.point })
    }

    /// Where a statement puts the first side: the middle of what its words say.
    pub fn standing(&self, counted: &Counted) -> Option<i8> {
        let own = counted.stances().iter().filter(|stance| self.is_standing(stance));
        let points = own.filter_map(|stance| self.sign(counted, stance)).map(f64::from);
        let (sum, count) = points.fold((0.0, 0.0), |(sum, count), point| (sum + point, count + 1.0));
        (count > 0.0).then(|| libm::round(sum / count) as i8)
    }

    /// The sides that a statement names, in the order of the text; whether each is the first one.
    fn named(&self, counted: &Counted) -> impl DoubleEndedIterator<Item = (Span, bool)> {
        let sides = counted.statement.because.iter().filter(|because| because.decided == Decided::About);
        sides.filter_map(|because| {
            let Finding::Entity(entity) = because.value else { return None };
            let side = self.scene.side(entity)?;
            Some((because.span, side == 0))
        })
    }

    /// Whether the side named last before a leaning is the first one; the one named first, where none stands before it.
    fn subject(&self, counted: &Counted, stance: &Stance) -> Option<bool> {
        let before = self.named(counted).rfind(|(span, _)| span.start < stance.span.start);
        before.or_else(|| self.named(counted).next()).map(|(_, first)| first)
    }

    /// The words of `half` that lean that way on `ground`, if more of them do than lean the other way.
    pub fn leaning<'b>(&self, half: &Candidate<'b>, ground: Ground, point: i8) -> Option<&'b Stance> {
        let counted = &half.counted;
        let mut own = counted.stances().iter().filter(|stance| self.is_on(stance, ground));
        if ground == Ground::Standing {
            return own.next();
        }
        let that_way = |way: i8| own.clone().filter(move |stance| stance.point.signum() == way);
        that_way(point).next().filter(|_| that_way(point).count() > that_way(-point).count())
    }
}

/// Whether a firm or a model is named shortly behind a leaning: that by which its subject is measured.
fn names_near(counted: &Counted, end: u32) -> bool {
    const NEAR: u32 = 40;
    counted.entry.analysis.mentions_of(counted.statement).iter().any(|mention| {
        matches!(mention.kind, EntityType::Company | EntityType::Model)
            && (end..=end + NEAR).contains(&mention.span.start)
    })
}
