//! Leanings: which way a sentence leans, on which axis, and what leanings on one axis mean for each other.

use crate::entities::EntityId;
use crate::entities::cues::Kind;
use crate::text::Span;

/// An axis on which statements can oppose each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Axis(pub u8);

/// The axes whose words are the directions of `cues.toml`; those of `stances.toml` follow.
pub const DIRECTIONS: [(&str, Kind, Kind); 2] =
    [("trend", Kind::Rises, Kind::Falls), ("rule", Kind::Permits, Kind::Forbids)];

impl Axis {
    /// What rises and falls: nothing by itself, since everything does.
    pub const TREND: Axis = Axis(0);
    /// What is allowed.
    pub const RULE: Axis = Axis(1);
}

/// A lean of a sentence, with the words that show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// On what.
    pub axis: Axis,
    /// Where on the axis, a denial taken into account: above nothing is up, below it down. See [`Scale`].
    pub point: i8,
    /// Whether a denial turned it.
    pub denied: bool,
    /// Whether it says where a side stood, not where it stands.
    pub past: bool,
    /// Bytes of the text: the words.
    pub span: Span,
    /// Whose it is: see [`Read::settle`].
    pub of: Option<EntityId>,
}

impl Stance {
    /// Whether it leans up.
    pub fn up(&self) -> bool {
        self.point > 0
    }
}

/// What leanings on one axis mean for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// They set two sides apart, but both hold.
    Apart,
    /// Opposite ones about one side can't both hold.
    Opposed,
    /// Opposite ones can't both hold, whomever they speak of.
    Facts,
    /// Of several degrees, where a side stands to the other: any two that differ can't both hold.
    Degrees,
    /// Steps of one event: two accounts of it give different ones.
    Steps,
}

/// The ends of the names of lists, the point that each stands for, and the scale of its axis.
pub const ENDS: [(&str, i8, Scale); 13] = [
    ("up", 1, Scale::Opposed),
    ("down", -1, Scale::Opposed),
    ("yes", 1, Scale::Facts),
    ("no", -1, Scale::Facts),
    ("more", 1, Scale::Apart),
    ("less", -1, Scale::Apart),
    ("ahead", 2, Scale::Degrees),
    ("partly", 1, Scale::Degrees),
    ("even", 0, Scale::Degrees),
    ("near", -1, Scale::Degrees),
    ("behind", -2, Scale::Degrees),
    ("first", -1, Scale::Steps),
    ("then", 1, Scale::Steps),
];

/// What the denial of `point` says: who no longer leads may be level, who is no match is behind.
pub fn opposite(point: i8) -> i8 {
    match point {
        0 => -1,
        -1 | 1 => -point,
        _ => 0,
    }
}
