//! Whom a sentence is about: the country or body whose position, act or asset it mainly describes.

mod carry;
mod owned;
mod said;
mod subject;
#[cfg(test)]
mod tests;
mod tie;

use std::ops::Range;

use self::carry::{goes_on, inherited, other_side};
pub use self::carry::{points_back, takes_measure};
use self::said::{Teller, is_outlet};
use self::subject::{is_make, subject_before};
use self::tie::{Tie, group};
use super::reading::Sentence;
use super::signal::{Signal, overlap, signals};
use super::speaker::{Attribution, asides};
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType};
use crate::text::order;

/// Whom a sentence is about, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Countries and bodies, ascending; none: neither.
    pub sides: Vec<EntityId>,
    /// The words that decided, with the side they point at or the rule that they set off.
    pub because: Vec<(Range<u32>, Why)>,
    /// Whether it is taken from the sentence before without a word that says so.
    pub unsure: bool,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The words point at the side.
    Side(EntityId),
    /// A rule, by its name.
    Rule(&'static str),
}

/// What earlier sentences of the document leave behind.
#[derive(Clone, Debug, Default)]
pub struct Before<'a> {
    /// Whom the last sentence was about.
    pub about: &'a [EntityId],
    /// The pair that most sentences so far were about.
    pub pair: &'a [EntityId],
    /// Who took the last measure that was spoken of: «القيود» alone are those.
    pub measure: Option<EntityId>,
    /// How many sentences in a row were taken to go on without a word that says so.
    pub unsure: u32,
    /// The side of the speaker in whose quotation the sentence stands.
    pub quoted: Option<EntityId>,
    /// Whether this sentence opens a paragraph.
    pub opens_paragraph: bool,
}

/// Whom `sentence`, said by `said`, is about.
pub fn about(sentence: &Sentence, said: Option<&Attribution>, before: &Before) -> About {
    let teller = Teller::of(sentence, said);
    let claim = &teller.claim;
    let mut found = found(&teller, before);
    let carried = carried(&teller, &found, before);
    found.splice(0..0, carried.clone());
    found.splice(0..0, teller.itself());
    if carried.is_none()
        && let Some(its) = teller.own_asset()
        && found.first().is_none_or(|first| first.words.start > its.words.start)
    {
        found.insert(0, its);
    }
    if let Some(own) = teller.own_rule(&found) {
        return one(&own);
    }
    if let Some(mut about) = decide(sentence, claim, &found, teller.blames()) {
        if let Some(subject) = carried {
            about.because.push((subject.words, Why::Rule("inherited")));
            order::sort_by_key(&mut about.because, |(words, _)| words.start);
        }
        return about;
    }
    inherited(sentence, claim, before)
        .or_else(|| other_side(sentence, claim, before))
        .or_else(|| teller.speaks_for_side().as_ref().map(one))
        .or_else(|| goes_on(sentence, said, before))
        .unwrap_or_default()
}

/// The signals of the claim, in order, without those of whoever only tells of it.
fn found(teller: &Teller, before: &Before) -> Vec<Signal> {
    let Teller { sentence, said, claim, .. } = teller;
    let mut found = signals(sentence, &asides(sentence, *said));
    let author = teller.author();
    found.retain(|signal| claim.contains(&signal.words.start) && !overlap(&signal.words, &author));
    drop_beside(&mut found, &|signal| is_outlet(sentence, signal));
    if sentence.cues(&[Kind::Use]).any(|hit| claim.contains(&hit.first)) {
        drop_beside(&mut found, &|signal| is_make(sentence, signal));
    }
    if let Some(side) = before.quoted.or_else(|| teller.speaker.as_ref().map(|speaker| speaker.side)) {
        found.extend(teller.we(side));
        order::sort_by_key(&mut found, |signal| signal.words.start);
    }
    found
}

/// The subject of the claim where it was named before.
fn carried(teller: &Teller, found: &[Signal], before: &Before) -> Option<Signal> {
    let Teller { sentence, said, claim, .. } = teller;
    let other = single(before.about).filter(|_| teller.speaks_of_other());
    let other = other.map(|side| Signal { words: claim.start..claim.start + 1, side });
    // «المصانع المحلية» are those of the Chinese engineer who speaks of them, not the ones named before.
    let nameless = said.is_some_and(|said| said.speaker.entity.is_none() && said.speaker.side.is_some());
    other.or_else(|| {
        subject_before(sentence, claim, found, before)
            .filter(|subject| !nameless || sentence.has(Kind::Measure, subject.words.start))
    })
}

fn single(sides: &[EntityId]) -> Option<EntityId> {
    if let [side] = *sides { Some(side) } else { None }
}

/// Takes out the signals that are `lesser`, if others stay.
fn drop_beside(found: &mut Vec<Signal>, lesser: &dyn Fn(&Signal) -> bool) {
    if found.iter().any(|signal| !lesser(signal)) {
        found.retain(|signal| !lesser(signal));
    }
}

fn one(signal: &Signal) -> About {
    About {
        sides: vec![signal.side],
        because: vec![(signal.words.clone(), Why::Side(signal.side))],
        unsure: false,
    }
}

fn all<'a>(signals: impl Iterator<Item = &'a Signal>, rule: Option<(Range<u32>, &'static str)>) -> About {
    let mut about = About::default();
    for signal in signals {
        if !about.sides.contains(&signal.side) {
            about.sides.push(signal.side);
            about.because.push((signal.words.clone(), Why::Side(signal.side)));
        }
    }
    about.because.extend(rule.map(|(words, rule)| (words, Why::Rule(rule))));
    order::sort_by_key(&mut about.because, |(words, _)| words.start);
    order::sort(&mut about.sides);
    about
}

/// From the signals of the claim; nothing where there is none.
fn decide(
    sentence: &Sentence,
    claim: &Range<u32>,
    found: &[Signal],
    blaming: Option<EntityId>,
) -> Option<About> {
    let topic = topic(sentence, claim, found)?;
    let side = found[topic].side;
    if let Some(accuser) = blaming.filter(|accuser| *accuser != side)
        && let Some(hit) = sentence.cues(&[Kind::Blame]).find(|hit| claim.contains(&hit.first))
    {
        let accuser = Signal { words: hit.first..hit.last + 1, side: accuser };
        return Some(all([&found[topic], &accuser].into_iter(), Some((accuser.words.clone(), "blame"))));
    }
    let other = |signal: &&Signal| signal.side != side;
    let Some(second) = found[topic..].iter().find(other).or_else(|| found[..topic].iter().find(other)) else {
        return Some(one(&found[topic]));
    };
    let group = group(sentence, found, topic);
    if group.iter().any(|signal| signal.side != side) {
        return Some(all(group.iter(), None));
    }
    let tie = Tie { sentence, claim, found, topic: &found[topic], second };
    // What a third country does is its own, whomever it touches.
    let usual = |side: &EntityId| sentence.reading.usual.contains(side);
    let third = !usual(&side) && usual(&second.side);
    let rule = tie.contrast().or_else(|| tie.parallel()).or_else(|| tie.contest()).or_else(|| {
        if third || tie.attitude() {
            return None;
        }
        tie.cause().or_else(|| tie.effect()).or_else(|| tie.comparison()).or_else(|| tie.relation())
    });
    Some(match rule {
        Some(rule) => all([&found[topic], second].into_iter(), Some(rule)),
        None => one(&found[topic]),
    })
}

/// The number of the signal that is the claim's topic: its first one. One in an adverbial before the main clause («وفي
/// مقابل ذلك النجاح الأميركي، …») is passed over if the main clause has one too.
fn topic(sentence: &Sentence, claim: &Range<u32>, found: &[Signal]) -> Option<usize> {
    let first = found.first()?;
    if sentence.has(Kind::Fronting, claim.start) {
        let main = dated(sentence, claim.start).unwrap_or_else(|| sentence.clause_end(claim.start));
        if first.words.start >= main {
            return Some(0);
        }
        // «في الصين 30%، وفي أميركا 20%» are two of a kind.
        let again = sentence.joined_by_and(main) && sentence.has(Kind::Fronting, main);
        let later = found.iter().position(|signal| signal.words.start >= main).filter(|_| !again);
        // A long first clause is the main one after all.
        const ADVERBIAL: u32 = 12;
        if let Some(later) = later
            && main <= claim.start + ADVERBIAL
            && !sentence.has(Kind::Pronoun, main)
            && !sentence.has(Kind::Clause, main)
        {
            return Some(later);
        }
    }
    Some(0)
}

/// Where the main clause starts if the adverbial at word `n` is only a date («في مايو 2025 كشفت …»).
fn dated(sentence: &Sentence, n: u32) -> Option<u32> {
    const REACH: u32 = 2;
    let near = (n..=n + REACH).find(|n| sentence.value_on(*n))?;
    let end = (near..sentence.words.end).find(|n| !sentence.value_on(*n))?;
    let date =
        |n: &u32| sentence.words_of(*n).contains(&near) && sentence.mention(*n).kind == EntityType::Date;
    sentence.mentions.clone().any(|n| date(&n)).then_some(end)
}
