//! Tensions (تعارض): two statements that can't both be taken at face value.
//!
//! Three things make one: figures for one thing that differ; leanings that oppose each other on one matter and about one side;
//! a claim that one text hedges, disputes or only attributes, and another makes flatly.

use std::collections::BTreeMap;

use crate::compare::count::Counted;
use crate::compare::digest::Digests;
use crate::compare::figures::{Weighed, normalised};
use super::choose::{Caps, Offer, choose};
use super::likeness::{Bucket, Candidate, Weights, each_bit};
use super::{is_question, shared_dimension};
use crate::compare::matters::{Axis, Matters, Scale, Stance, Turn};
use crate::compare::options::{Bearing, Place};
use crate::compare::voices::key;
use crate::entities::{EntityId, EntityType};
use crate::statements::{Decided, Finding};
use crate::text::{Span, order};

/// How many are shown.
const CAPS: Caps = Caps { each: 8, of_group: 22, again: 0.0, per_story: 7, at_least: 10 };


/// Two statements that can't both be taken at face value (تعارض).
#[derive(Clone, Debug, PartialEq)]
pub struct Tension {
    /// Number of the dimension.
    pub dimension: Option<u8>,
    /// The first in the library.
    pub first: Place,
    /// The second.
    pub second: Place,
    /// What clashes.
    pub clash: Clash,
    /// Higher is stronger.
    pub strength: f64,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// What clashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// Figures for one thing: their places in the list of figures.
    Figures([usize; 2]),
    /// Leanings on a matter: the words that show them.
    Polarity(u8, [Span; 2]),
    /// One of the two is hedged, disputed or only claimed; the figures, where it is one.
    Hedge(u8, Option<[usize; 2]>),
}

/// The numbers by which tensions are chosen.
struct Choice {
    /// Statements of a matter and a leaning that are tried. Low: pairs are missed in a large library; high: time.
    tried: usize,
    /// Least weight of the words that two statements share of which one allows what the other forbids. Low: false tensions, since
    /// everything is allowed and forbidden somewhere; high: only near-copies.
    shared: f64,
    /// Most that shared words and names add. High: near-copies lead.
    most_shared: f64,
    /// Most that shared matters add. High: long sentences lead.
    most_matters: f64,
    /// Least strength.
    least: f64,
    /// Figures for one thing differ if one is larger than the other by this share.
    rounding: f64,
    /// Sentences of one speaker in one text so near to each other go on with one thought.
    thought: u32,
}

const CHOICE: Choice = Choice {
    tried: 32,
    shared: 4.0,
    most_shared: 7.0,
    most_matters: 4.0,
    least: 6.0,
    rounding: 0.05,
    thought: 4,
};

/// The tensions of `statements` in the dimensions asked for, strongest first. `figures` are theirs.
pub fn tensions(
    digests: &Digests,
    weights: &Weights,
    sides: [Option<EntityId>; 2],
    dimensions: &[u8],
    statements: &[Counted],
    figures: &[Weighed],
) -> Vec<Tension> {
    let mut found = of_figures(weights, statements, figures);
    found.extend(of_leanings(digests, weights, sides, statements));
    found.retain(|tension| tension.dimension.is_none_or(|dimension| dimensions.contains(&dimension)));
    let offers: Vec<Offer> = found.iter().map(offer).collect();
    let stories = statements.chunk_by(|a, b| a.story == b.story).count();
    let chosen = choose(&CAPS, stories, &offers).into_iter();
    chosen.map(|(n, strength)| Tension { strength, ..found[n].clone() }).collect()
}

fn offer(tension: &Tension) -> Offer {
    let group = match tension.clash {
        Clash::Figures(_) => None,
        Clash::Polarity(matter, _) | Clash::Hedge(matter, _) => Some(matter),
    };
    Offer { strength: tension.strength, halves: [tension.first, tension.second], group, leave: CAPS.each }
}

fn tension(a: &Counted, b: &Counted, clash: Clash, strength: f64) -> Tension {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    Tension {
        dimension: shared_dimension(a, b),
        first: first.place,
        second: second.place,
        clash,
        strength,
        fragile: first.source == second.source,
    }
}

/// Figures of one family for one thing that differ, and those of which one is doubted and the other flat.
fn of_figures(weights: &Weights, statements: &[Counted], figures: &[Weighed]) -> Vec<Tension> {
    /// Figures of one thing and family that are tried.
    const TRIED: usize = 24;
    let family = |figure: &Weighed| figure.reckoned.family;
    let mut alike: Vec<(usize, &Weighed)> = figures.iter().enumerate().collect();
    alike.retain(|(_, figure)| figure.thing().is_some() && figure.reckoned.family.is_some());
    order::sort_by(&mut alike, |(n, a), (m, b)| {
        (family(a), a.thing(), &a.value.unit, n).cmp(&(family(b), b.thing(), &b.value.unit, m))
    });
    let same = |a: &Weighed, b: &Weighed| {
        family(a) == family(b) && a.thing() == b.thing() && a.value.unit == b.value.unit
    };
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| same(a.1, b.1)) {
        let tried = &chunk[..chunk.len().min(TRIED)];
        for (i, (n, a)) in tried.iter().enumerate() {
            for (m, b) in &tried[i + 1..] {
                found.extend(of_two(weights, (*n, a), (*m, b)));
            }
        }
        // A figure that its own text disputes further on: all that give it are set against that dispute.
        let disputed =
            tried.iter().find_map(|(n, figure)| Some((*n, dispute_of(statements, &figure.counted)?)));
        let Some((n, dispute)) = disputed else { continue };
        for (m, figure) in tried {
            let given = &figure.counted;
            let matters = given.read().matters;
            let Some(matter) = weights.main_matter(matters).filter(|_| given.place != dispute.place) else {
                continue;
            };
            let own = f64::from(u8::from(given.story == dispute.story));
            found.push(tension(given, dispute, Clash::Hedge(matter, Some([n, *m])), 10.0 - own));
        }
    }
    found
}

/// The tension of two figures for one thing.
fn of_two(weights: &Weights, (n, a): (usize, &Weighed), (m, b): (usize, &Weighed)) -> Option<Tension> {
    let (one, other) = (&a.counted, &b.counted);
    let shared = one.read().matters & other.read().matters;
    let matter = weights.main_matter(shared)?;
    if one.place == other.place || !stands_alone(a) || !stands_alone(b) {
        return None;
    }
    let pair = if one.place <= other.place { [n, m] } else { [m, n] };
    let clash = if differ(a, b) {
        Clash::Figures(pair)
    } else if is_flat(one) != is_flat(other) {
        Clash::Hedge(matter, Some(pair))
    } else {
        return None;
    };
    Some(tension(one, other, clash, 8.0 + weights.of_matters(shared)))
}

/// Whether its sentence gives no second figure of its kind: of two, it is not sure which is whose.
fn stands_alone(figure: &Weighed) -> bool {
    let own = figure.counted.page.figures_of(figure.counted.place.statement);
    own.iter().filter(|other| other.thing.is_some() && other.thing == figure.reckoned.thing).count() < 2
}

/// Whether no number fits both, rounding aside.
fn differ(a: &Weighed, b: &Weighed) -> bool {
    let above = |a: &Weighed, b: &Weighed| match (a.value.low, b.value.high) {
        (Some(low), Some(high)) => low > high * (1.0 + CHOICE.rounding),
        _ => false,
    };
    let same_year = a.when().zip(b.when()).is_none_or(|(one, other)| one.get(..4) == other.get(..4));
    same_year && normalised(a.value) > 0.0 && (above(a, b) || above(b, a))
}

/// Whether a claim is made flatly: not hedged, and by the article itself.
fn is_flat(counted: &Counted) -> bool {
    !counted.statement.hedged && counted.statement.speaker.is_none()
}

/// The sentence shortly after a claim that makes it a matter of dispute: the next one, or a later one on the same names.
fn dispute_of<'a, 'b>(statements: &'b [Counted<'a>], claim: &Counted) -> Option<&'b Counted<'a>> {
    const REACH: u32 = 2;
    let n = statements.partition_point(|counted| counted.place <= claim.place);
    let mut near = statements[n..].iter().take_while(|later| {
        later.place.document == claim.place.document && later.place.statement <= claim.place.statement + REACH
    });
    near.find(|later| {
        let next = later.place.statement == claim.place.statement + 1;
        later.read().disputes && (next || later.statement.about == claim.statement.about)
    })
}

/// On what two statements are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// Who is ahead: one side's lead is the other's lag.
    Standing,
    /// How far one event has come.
    Steps(Axis),
    /// Another axis.
    Axis(Axis),
    /// For a measure or against it, whether because it works or because it is good: what speakers argue about.
    Measure,
}

/// What leanings are read with.
struct Leanings<'a> {
    matters: &'a Matters,
    effect: Option<Axis>,
    worth: Option<Axis>,
    /// The sides, where they are entities.
    sides: [Option<EntityId>; 2],
}

impl Leanings<'_> {
    /// The grounds on which a leaning of `counted` stands in `matter`.
    fn grounds(&self, counted: &Counted, matter: u8, axis: Axis) -> [Option<Ground>; 2] {
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
        let other = self.sides[usize::from(first)];
        let one_side = other.is_some_and(|other| !counted.read().sides.contains(&other));
        let own = one_side && names_near(counted, stance.span.end);
        (!own).then_some(if first { stance.point } else { -stance.point })
    }

    /// Where a statement puts the first side: the middle of what its words say.
    fn standing(&self, counted: &Counted) -> Option<i8> {
        let own = counted.read().stances.iter().filter(|stance| self.is_standing(stance));
        let points: Vec<f64> = own.filter_map(|stance| self.sign(counted, stance)).map(f64::from).collect();
        let middle = points.iter().sum::<f64>() / points.len() as f64;
        (!points.is_empty()).then(|| libm::round(middle) as i8)
    }

    /// The sides that a statement names, in the order of the text; whether each is the first one.
    fn named(&self, counted: &Counted) -> impl DoubleEndedIterator<Item = (Span, bool)> {
        let sides = counted.statement.because.iter().filter(|because| because.decided == Decided::About);
        sides.filter_map(|because| {
            let Finding::Entity(entity) = because.value else { return None };
            let side = self.sides.iter().position(|side| *side == Some(entity))?;
            Some((because.span, side == 0))
        })
    }

    /// Whether the side named last before a leaning is the first one; the one named first, where none stands before it.
    fn subject(&self, counted: &Counted, stance: &Stance) -> Option<bool> {
        let before = self.named(counted).rfind(|(span, _)| span.start < stance.span.start);
        before.or_else(|| self.named(counted).next()).map(|(_, first)| first)
    }

    /// The words of `half` that lean that way on `ground`, if more of them do than lean the other way.
    fn leaning<'b>(&self, half: &Candidate<'b>, ground: Ground, point: i8) -> Option<&'b Stance> {
        let counted = &half.counted;
        let mut own = counted.read().stances.iter().filter(|stance| self.is_on(stance, ground));
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
    let mentions = counted.statement.mentions.start as usize..counted.statement.mentions.end as usize;
    counted.entry.analysis.mentions[mentions].iter().any(|mention| {
        matches!(mention.kind, EntityType::Company | EntityType::Model)
            && (end..=end + NEAR).contains(&mention.span.start)
    })
}

/// Stands for any matter, where it is clear without one what two statements speak of.
const ANY: u8 = u8::MAX;

/// Pairs whose leanings on a shared matter oppose each other, and pairs of which one makes a claim flatly that the other doubts.
fn of_leanings(
    digests: &Digests,
    weights: &Weights,
    sides: [Option<EntityId>; 2],
    statements: &[Counted],
) -> Vec<Tension> {
    let matters = &digests.matters;
    let leanings =
        Leanings { matters, effect: matters.find_axis("effect"), worth: matters.find_axis("worth"), sides };
    let mut buckets: BTreeMap<(u8, Ground, i8), Bucket> = BTreeMap::new();
    for (n, counted) in (0u32..).zip(statements) {
        let read = counted.read();
        if counted.bearing == Bearing::Neither || is_question(counted) || read.supposes {
            continue;
        }
        let mut put = |matter: u8, ground: Ground, point: i8| {
            let bucket = buckets.entry((matter, ground, point));
            bucket.or_insert_with(|| Bucket::new(CHOICE.tried)).put(counted.strength(), n);
        };
        if let Some(point) = leanings.standing(counted) {
            put(ANY, Ground::Standing, point);
        }
        for stance in &read.stances {
            each_bit(read.matters, |matter| {
                for ground in leanings.grounds(counted, matter, stance.axis).into_iter().flatten() {
                    match ground {
                        Ground::Standing => {}
                        Ground::Steps(_) => put(ANY, ground, stance.point.signum()),
                        _ => put(matter, ground, stance.point.signum()),
                    }
                }
            });
        }
    }
    let mut candidates: BTreeMap<u32, Candidate> = BTreeMap::new();
    for n in buckets.values().flat_map(Bucket::statements) {
        candidates.entry(n).or_insert_with(|| Candidate::new(digests, &statements[n as usize]));
    }
    let buckets: Vec<_> = buckets.iter().collect();
    let mut found = Vec::new();
    for (i, ((matter, ground, point), bucket)) in buckets.iter().enumerate() {
        let pairs = |other: &Bucket, with: &mut dyn FnMut(&Candidate, &Candidate)| {
            for first in bucket.statements() {
                for second in other.statements() {
                    with(&candidates[&first], &candidates[&second]);
                }
            }
        };
        let others = buckets[i + 1..].iter().take_while(|((m, g, _), _)| m == matter && g == ground);
        for ((.., higher), other) in others {
            let clash = Points { ground: *ground, matter: *matter, down: *point, up: *higher };
            pairs(other, &mut (|down, up| found.extend(opposed(weights, &leanings, clash, up, down))));
        }
        // What is said with a hedge and what is said flatly may differ by a degree.
        let alike = buckets[i..].iter().take_while(|((_, g, higher), _)| g == ground && higher - point <= 1);
        for (_, other) in alike.filter(|_| *ground == Ground::Standing) {
            pairs(
                other,
                &mut (|a, b| found.extend(doubted(weights, a, b).or_else(|| doubted(weights, b, a)))),
            );
        }
    }
    found
}

/// Two points on one ground.
#[derive(Clone, Copy)]
struct Points {
    ground: Ground,
    matter: u8,
    down: i8,
    up: i8,
}

impl Points {
    /// Whether two degrees can't both hold. Two that put the same side ahead differ only in how far; who is level may be ahead in
    /// some respects, but one name that only comes near is not level.
    fn clash(&self, words: [&Stance; 2], same_name: bool) -> bool {
        let apart = self.up - self.down;
        let near = words.iter().any(|stance| stance.point == -1);
        self.up >= 0 && self.down <= 0 && (apart > 1 || (apart == 1 && near && same_name))
    }
}

/// The tension of `a`, which leans up, and `b`, which leans down.
fn opposed(
    weights: &Weights,
    leanings: &Leanings,
    points: Points,
    a: &Candidate,
    b: &Candidate,
) -> Option<Tension> {
    let ground = points.ground;
    let matters = a.counted.read().matters & b.counted.read().matters;
    let grounds = if ground == Ground::Measure { matters & leanings.matters.measures() } else { matters };
    // The pair is made once, under its main matter.
    let main = weights.main_matter(grounds);
    if (points.matter != ANY && main != Some(points.matter)) || !may_clash(weights, leanings, ground, a, b) {
        return None;
    }
    let (up, down) = (leanings.leaning(a, ground, points.up)?, leanings.leaning(b, ground, points.down)?);
    if ground == Ground::Standing
        && !points.clash([up, down], a.first_name.is_some() && a.first_name == b.first_name)
    {
        return None;
    }
    let shared = weights.of_shared(&a.roots, &b.roots).min(CHOICE.most_shared);
    if ground == Ground::Axis(Axis::RULE) && weights.of_shared_words(&a.roots, &b.roots) < CHOICE.shared {
        return None;
    }
    let count = |test: fn(&Counted) -> bool| [a, b].iter().filter(|half| test(&half.counted)).count() as f64;
    let mut strength = weights.of_matters(matters).min(CHOICE.most_matters);
    strength += count(|half| half.statement.speaker.is_some()) - count(|half| half.statement.hedged);
    strength += if up.denied != down.denied { 1.5 } else { 0.0 };
    strength += if a.counted.story != b.counted.story { 1.0 } else { 0.0 };
    strength += match ground {
        Ground::Standing => 3.0 + 1.5 * f64::from(points.up - points.down) + shared / 4.0,
        Ground::Steps(_) => 4.0 + shared / 4.0,
        Ground::Axis(_) => 3.0 + shared / 2.0,
        Ground::Measure => 1.0 + shared / 2.0,
    };
    let matter = main.or_else(|| weights.main_matter(a.counted.read().matters | b.counted.read().matters))?;
    let spans = if a.counted.place <= b.counted.place { [up.span, down.span] } else { [down.span, up.span] };
    (strength >= CHOICE.least)
        .then(|| tension(&a.counted, &b.counted, Clash::Polarity(matter, spans), strength))
}

/// The tension of `a`, which is hedged, and `b`, which says the same flatly of the same name.
fn doubted(weights: &Weights, a: &Candidate, b: &Candidate) -> Option<Tension> {
    let matters = a.counted.read().matters & b.counted.read().matters;
    let (hedged, flat) = (a.counted.statement, b.counted.statement);
    let same_name = a.first_name.is_some() && a.first_name == b.first_name;
    let apart = a.apart(b).is_none_or(|apart| apart > CHOICE.thought);
    if !hedged.hedged || flat.hedged || flat.speaker.is_some() || !same_name || !apart {
        return None;
    }
    let matter = weights.main_matter(matters)?;
    let strength = 7.0 + weights.of_shared(&a.roots, &b.roots).min(CHOICE.most_shared) / 2.0;
    Some(tension(&a.counted, &b.counted, Clash::Hedge(matter, None), strength))
}

/// Whether two statements speak of one thing, so that they can clash.
fn may_clash(weights: &Weights, leanings: &Leanings, ground: Ground, a: &Candidate, b: &Candidate) -> bool {
    let speaker = |half: &Candidate| half.counted.statement.speaker.as_ref().map(key);
    let side = |half: &Candidate| half.counted.statement.speaker.as_ref().and_then(|speaker| speaker.side);
    let apart = a.apart(b);
    let later = if a.counted.place > b.counted.place { a } else { b };
    let one_voice = speaker(a) == speaker(b) || (apart == Some(1) && side(a) == side(b));
    if apart == Some(0)
        || (apart.is_some_and(|apart| apart <= CHOICE.thought) && one_voice && later.counted.read().turns == Turn::No)
    {
        return false;
    }
    let (one, other) = (a.counted.bearing, b.counted.bearing);
    let same_side = one == other || one == Bearing::Both || other == Bearing::Both;
    let same_name = a.first_name.is_some() && a.first_name == b.first_name;
    let same_field = a.counted.read().matters & b.counted.read().matters != 0;
    match ground {
        // What one firm of a side can do says nothing of another.
        Ground::Standing => same_field && (one != other || one == Bearing::Both || same_name),
        Ground::Steps(_) => {
            a.counted.story != b.counted.story && weights.shared_names(&a.roots, &b.roots) > 1
        }
        Ground::Axis(axis) if Some(axis) == leanings.worth => one == other,
        Ground::Axis(axis) if leanings.matters.scale(axis) == Scale::Facts => true,
        Ground::Axis(_) => same_side,
        Ground::Measure => speaker(a) != speaker(b),
    }
}
