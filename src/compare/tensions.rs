//! Tensions (تعارض): two statements that can't both be taken at face value.
//!
//! Three things make one: figures for one thing that differ; leanings that oppose each other on one matter and about one side;
//! a claim that one text hedges, disputes or only attributes, and another makes flatly.

use std::collections::BTreeMap;

use super::count::Counted;
use super::digest::Digests;
use super::figures::{Weighed, normalised};
use super::likeness::{Bucket, Candidate, Weights, each_bit};
use super::matters::{Axis, Matters, Stance};
use super::options::{Bearing, Place};
use super::voices::key;
use crate::entities::EntityId;
use crate::statements::{Decided, Finding};
use crate::text::{Span, order};

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
    /// Least strength.
    least: f64,
    /// Most tensions of one statement. High: a few general sentences fill the list.
    each: usize,
    /// Most tensions of one matter and axis.
    matter: usize,
    /// Most tensions in all, for each document (and ten beside).
    per_document: usize,
    /// Figures for one thing differ if one is larger than the other by this share.
    rounding: f64,
    /// Sentences of one speaker in one text so near to each other go on with one thought.
    thought: u32,
}

const CHOICE: Choice = Choice {
    tried: 32,
    shared: 4.0,
    least: 3.5,
    each: 4,
    matter: 20,
    per_document: 7,
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
    sort(&mut found);
    chosen(found, statements)
}

/// The strongest, a pair only once, strongest first. Every statement has half of its tensions before any has more.
fn chosen(found: Vec<Tension>, statements: &[Counted]) -> Vec<Tension> {
    let stories = statements.chunk_by(|a, b| a.story == b.story).count();
    let most = 10 + CHOICE.per_document * stories.min(60);
    let mut uses: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    let mut matters: BTreeMap<Option<u8>, usize> = BTreeMap::new();
    let mut out: Vec<Tension> = Vec::new();
    let mut left = found;
    for round in [CHOICE.each / 2, CHOICE.each] {
        let mut waiting = Vec::new();
        for tension in left {
            let used = |place| uses.get(&place).map_or(&[][..], Vec::as_slice);
            let known = used(tension.first).contains(&tension.second);
            let room = used(tension.first).len() < round && used(tension.second).len() < round;
            let of_matter = matters.entry(matter_of(&tension)).or_insert(0);
            if known || out.len() == most || *of_matter >= CHOICE.matter {
                continue;
            }
            if !room {
                waiting.push(tension);
                continue;
            }
            *of_matter += 1;
            uses.entry(tension.first).or_default().push(tension.second);
            uses.entry(tension.second).or_default().push(tension.first);
            out.push(tension);
        }
        left = waiting;
    }
    sort(&mut out);
    out
}

fn matter_of(tension: &Tension) -> Option<u8> {
    match tension.clash {
        Clash::Figures(_) => None,
        Clash::Polarity(matter, _) | Clash::Hedge(matter, _) => Some(matter),
    }
}

fn sort(found: &mut Vec<Tension>) {
    order::sort_by(found, |a, b| {
        b.strength.total_cmp(&a.strength).then_with(|| (a.first, a.second).cmp(&(b.first, b.second)))
    });
}

fn tension(a: &Counted, b: &Counted, clash: Clash, strength: f64) -> Tension {
    let (first, second) = if a.place <= b.place { (a, b) } else { (b, a) };
    let own = &first.statement.dimensions;
    let shared = own.iter().find(|dimension| second.statement.dimensions.contains(dimension));
    Tension {
        dimension: shared.or_else(|| own.first()).copied(),
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
    alike.retain(|(_, figure)| {
        figure.thing().is_some() && figure.reckoned.family.is_some() && stands_alone(figure)
    });
    order::sort_by(&mut alike, |(n, a), (m, b)| {
        (family(a), a.thing(), &a.value.unit, n).cmp(&(family(b), b.thing(), &b.value.unit, m))
    });
    let same = |a: &Weighed, b: &Weighed| {
        family(a) == family(b) && a.thing() == b.thing() && a.value.unit == b.value.unit
    };
    let mut found = Vec::new();
    for chunk in alike.chunk_by(|a, b| same(a.1, b.1)) {
        for (i, (n, a)) in chunk.iter().take(TRIED).enumerate() {
            for (m, b) in chunk.iter().take(TRIED).skip(i + 1) {
                if a.counted.place == b.counted.place {
                    continue;
                }
                let pair = if a.counted.place <= b.counted.place { [*n, *m] } else { [*m, *n] };
                let shared = a.counted.read().matters & b.counted.read().matters;
                let strength = 8.0 + weights.of_matters(shared);
                let Some(matter) = weights.main_matter(shared) else { continue };
                let (one, other) = (&a.counted, &b.counted);
                if differ(a, b) {
                    found.push(tension(one, other, Clash::Figures(pair), strength));
                    continue;
                }
                // A figure that its own text disputes further on is set against that dispute, the other one's flat claim too.
                let (doubt, flat) = if is_flat(one) { (other, one) } else { (one, other) };
                if !is_flat(flat) || is_flat(doubt) {
                    continue;
                }
                let dispute = dispute_of(statements, doubt);
                found.push(tension(
                    flat,
                    dispute.unwrap_or(doubt),
                    Clash::Hedge(matter, Some(pair)),
                    strength,
                ));
                if let Some(dispute) = dispute {
                    found.push(tension(doubt, dispute, Clash::Hedge(matter, Some(pair)), strength - 2.0));
                }
            }
        }
    }
    found
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

/// The sentence shortly after a claim that makes it a matter of dispute.
fn dispute_of<'a, 'b>(statements: &'b [Counted<'a>], claim: &Counted) -> Option<&'b Counted<'a>> {
    const REACH: u32 = 2;
    let n = statements.partition_point(|counted| counted.place <= claim.place);
    let mut near = statements[n..].iter().take_while(|later| {
        later.place.document == claim.place.document && later.place.statement <= claim.place.statement + REACH
    });
    near.find(|later| later.read().disputes && later.statement.about == claim.statement.about)
}

/// On what two statements are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// Who is ahead: one side's lead is the other's lag.
    Standing,
    /// Another axis.
    Axis(Axis),
    /// For a measure or against it, whether because it works or because it is good: what speakers argue about.
    Measure,
}

/// What leanings are read with.
struct Leanings<'a> {
    matters: &'a Matters,
    standing: Option<Axis>,
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
        // What is good or bad is everything; only measures are argued about.
        let own = self.matters.clashes(axis) && (!worth || self.matters.is_measure(matter));
        let ground = if Some(axis) == self.standing { Ground::Standing } else { Ground::Axis(axis) };
        [own.then_some(ground), argued.then_some(Ground::Measure)]
    }

    fn is_on(&self, stance: &Stance, ground: Ground) -> bool {
        match ground {
            Ground::Standing => Some(stance.axis) == self.standing,
            Ground::Axis(axis) => stance.axis == axis,
            Ground::Measure => Some(stance.axis) == self.effect || Some(stance.axis) == self.worth,
        }
    }

    /// Which way a leaning points. Of standing, which way for the first side: if the second is ahead, the first is behind.
    fn sign(&self, counted: &Counted, stance: &Stance) -> Option<bool> {
        if Some(stance.axis) != self.standing {
            return Some(stance.up);
        }
        match counted.bearing {
            Bearing::A => Some(stance.up),
            Bearing::B => Some(!stance.up),
            Bearing::Both | Bearing::Neither => self.subject(counted, stance).map(|first| stance.up == first),
        }
    }

    /// Whether the side named last before a leaning is the first one; the one named first, where none stands before it.
    fn subject(&self, counted: &Counted, stance: &Stance) -> Option<bool> {
        let named = || {
            let sides = counted.statement.because.iter().filter(|because| because.decided == Decided::About);
            sides.filter_map(|because| {
                let Finding::Entity(entity) = because.value else { return None };
                let side = self.sides.iter().position(|side| *side == Some(entity))?;
                Some((because.span, side == 0))
            })
        };
        let before = named().rfind(|(span, _)| span.start < stance.span.start);
        before.or_else(|| named().next()).map(|(_, first)| first)
    }

    /// The words of `half` that lean that way on `ground`, if more of them do than lean the other way.
    fn leaning<'b>(&self, half: &Candidate<'b>, ground: Ground, up: bool) -> Option<&'b Stance> {
        let counted = &half.counted;
        let own = || counted.read().stances.iter().filter(|stance| self.is_on(stance, ground));
        let that_way = |way: bool| own().filter(move |stance| self.sign(counted, stance) == Some(way));
        that_way(up).next().filter(|_| that_way(up).count() > that_way(!up).count())
    }
}

/// Pairs whose leanings on a shared matter oppose each other, and pairs of which one makes a claim flatly that the other doubts.
fn of_leanings(
    digests: &Digests,
    weights: &Weights,
    sides: [Option<EntityId>; 2],
    statements: &[Counted],
) -> Vec<Tension> {
    let matters = &digests.matters;
    let leanings = Leanings {
        matters,
        standing: matters.find_axis("standing"),
        effect: matters.find_axis("effect"),
        worth: matters.find_axis("worth"),
        sides,
    };
    let mut buckets: BTreeMap<(u8, Ground, bool), Bucket> = BTreeMap::new();
    for (n, counted) in (0u32..).zip(statements) {
        if counted.bearing == Bearing::Neither || is_question(counted) {
            continue;
        }
        let read = counted.read();
        for stance in &read.stances {
            let Some(up) = leanings.sign(counted, stance) else { continue };
            each_bit(read.matters, |matter| {
                for ground in leanings.grounds(counted, matter, stance.axis).into_iter().flatten() {
                    let bucket = buckets.entry((matter, ground, up));
                    bucket.or_insert_with(|| Bucket::new(CHOICE.tried)).put(counted.strength(), n);
                }
            });
        }
    }
    let mut candidates: BTreeMap<u32, Candidate> = BTreeMap::new();
    let mut found = Vec::new();
    for ((matter, ground, up), bucket) in &buckets {
        for n in bucket.statements() {
            candidates.entry(n).or_insert_with(|| Candidate::new(digests, &statements[n as usize]));
        }
        let pair = |first: u32, second: u32| [&candidates[&first], &candidates[&second]];
        if *ground == Ground::Standing {
            for first in bucket.statements() {
                for second in bucket.statements() {
                    let [a, b] = pair(first, second);
                    found.extend(doubted(weights, &leanings, *matter, *up, a, b));
                }
            }
        }
        let Some(other) = buckets.get(&(*matter, *ground, true)).filter(|_| !*up) else { continue };
        for n in other.statements() {
            candidates.entry(n).or_insert_with(|| Candidate::new(digests, &statements[n as usize]));
        }
        for first in other.statements() {
            for second in bucket.statements() {
                let (a, b) = (&candidates[&first], &candidates[&second]);
                found.extend(opposed(weights, &leanings, *matter, *ground, a, b));
            }
        }
    }
    found
}

fn is_question(counted: &Counted) -> bool {
    counted.statement.span.of(&counted.entry.document.text).ends_with(['؟', '?'])
}

/// The tension of `a`, which leans up, and `b`, which leans down.
fn opposed(
    weights: &Weights,
    leanings: &Leanings,
    matter: u8,
    ground: Ground,
    a: &Candidate,
    b: &Candidate,
) -> Option<Tension> {
    let matters = a.counted.read().matters & b.counted.read().matters;
    let grounds = if ground == Ground::Measure { matters & leanings.matters.measures() } else { matters };
    // The pair is made once, under its main matter.
    if weights.main_matter(grounds) != Some(matter) || !may_clash(leanings.worth, ground, a, b) {
        return None;
    }
    let (up, down) = (leanings.leaning(a, ground, true)?, leanings.leaning(b, ground, false)?);
    let shared = weights.of_shared(&a.roots, &b.roots);
    if ground == Ground::Axis(Axis::RULE) && weights.of_shared_words(&a.roots, &b.roots) < CHOICE.shared {
        return None;
    }
    let spoken = [a, b].iter().filter(|half| half.counted.statement.speaker.is_some()).count() as f64;
    let mut strength = shared + weights.of_matters(matters) + spoken;
    strength += if up.denied != down.denied { 1.5 } else { 0.0 };
    strength += if a.counted.story != b.counted.story { 1.0 } else { 0.0 };
    // Both sides are said to be ahead.
    strength += if ground == Ground::Standing && a.counted.bearing != b.counted.bearing { 2.0 } else { 0.0 };
    let spans = if a.counted.place <= b.counted.place { [up.span, down.span] } else { [down.span, up.span] };
    (strength >= CHOICE.least)
        .then(|| tension(&a.counted, &b.counted, Clash::Polarity(matter, spans), strength))
}

/// The tension of `a`, which is hedged, and `b`, which says the same flatly of the same name.
fn doubted(
    weights: &Weights,
    leanings: &Leanings,
    matter: u8,
    up: bool,
    a: &Candidate,
    b: &Candidate,
) -> Option<Tension> {
    let matters = a.counted.read().matters & b.counted.read().matters;
    let (hedged, flat) = (a.counted.statement, b.counted.statement);
    let same_name = a.first_name.is_some() && a.first_name == b.first_name;
    let apart = a.apart(b).is_none_or(|apart| apart > CHOICE.thought);
    if !hedged.hedged || flat.hedged || flat.speaker.is_some() || !same_name || !apart {
        return None;
    }
    let ground = Ground::Standing;
    if weights.main_matter(matters) != Some(matter)
        || leanings.leaning(b, ground, up).is_none()
        || leanings.leaning(a, ground, up).is_none()
    {
        return None;
    }
    let strength = 2.0 + weights.of_shared(&a.roots, &b.roots) + weights.of_matters(matters);
    Some(tension(&a.counted, &b.counted, Clash::Hedge(matter, None), strength))
}

/// Whether two statements speak of one thing, so that they can clash.
fn may_clash(worth: Option<Axis>, ground: Ground, a: &Candidate, b: &Candidate) -> bool {
    let speaker = |half: &Candidate| half.counted.statement.speaker.as_ref().map(key);
    let side = |half: &Candidate| half.counted.statement.speaker.as_ref().and_then(|speaker| speaker.side);
    let apart = a.apart(b);
    let later = if a.counted.place > b.counted.place { a } else { b };
    let one_voice = speaker(a) == speaker(b) || (apart == Some(1) && side(a) == side(b));
    if apart == Some(0)
        || (apart.is_some_and(|apart| apart <= CHOICE.thought) && one_voice && !later.counted.read().turns)
    {
        return false;
    }
    let (one, other) = (a.counted.bearing, b.counted.bearing);
    let same_side = one == other || one == Bearing::Both || other == Bearing::Both;
    match ground {
        // What one firm of a side can do says nothing of another.
        Ground::Standing => {
            let apart = matches!((one, other), (Bearing::A, Bearing::B) | (Bearing::B, Bearing::A));
            apart || (a.first_name.is_some() && a.first_name == b.first_name)
        }
        Ground::Axis(axis) if Some(axis) == worth => one == other,
        Ground::Axis(_) => same_side,
        Ground::Measure => speaker(a) != speaker(b),
    }
}
