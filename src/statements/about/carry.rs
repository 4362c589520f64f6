//! What a sentence without a side of its own takes over from the one before it.

use std::ops::Range;

use super::owned::has_owner;
use super::{About, Before, Why};
use crate::entities::EntityId;
use crate::entities::cues::Kind;
use crate::statements::reading::Sentence;
use crate::statements::speaker::{Attribution, is_definite, is_demonym};

/// A claim without any side goes on with the last one where it points back to it or goes on about the contest of two.
pub fn inherited(sentence: &Sentence, claim: &Range<u32>, before: &Before) -> Option<About> {
    const CONTEST: u32 = 9;
    let early = |kind: Kind, reach: u32| {
        let kinds = [kind];
        let mut cues = sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
        cues.find(|words| claim.contains(&words.start) && words.start < claim.start.saturating_add(reach))
    };
    let from = |sides: &[EntityId], words: Range<u32>| {
        Some(About { sides: sides.to_vec(), because: vec![(words, Why::Rule("inherited"))], unsure: false })
            .filter(|about| !about.sides.is_empty())
    };
    // «الفارق بين الحالتين» is one between other things.
    let between = |words: &Range<u32>| sentence.has(Kind::Pair, words.end);
    if let Some(words) = early(Kind::Contest, CONTEST).filter(|words| !between(words))
        && let Some(about) = from(&pair(sentence, before), words)
    {
        return Some(about);
    }
    // "between the two cases" are not the two.
    let cases = |words: &Range<u32>| {
        sentence.word(words.end - 1) == "two"
            && words.end < claim.end
            && !sentence.clause_starts_at(words.end)
    };
    let kinds = [Kind::Two];
    let mut pairs = sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
    if let Some(words) = pairs.find(|words| claim.contains(&words.start) && !cases(words))
        && let Some(about) = from(&pair(sentence, before), words)
    {
        return Some(about);
    }
    let points = early(Kind::Back, START).filter(|_| !sentence.asks());
    let definite = |words: &Range<u32>| is_definite(sentence, words.start);
    let supposes = sentence.has(Kind::Condition, sentence.words.start);
    let spoken_of = || early(Kind::SpokenOf, START).filter(|_| !supposes);
    let topic = || {
        let kinds = early(Kind::Measure, START).or_else(|| early(Kind::Class, START)).or_else(spoken_of);
        kinds.filter(definite)
    };
    // «… أن الطلب على معالجاتها كبير», «الصورة ليست كذلك هناك»: what only a pronoun or "there" tells apart.
    let owned = || {
        let mut near = claim.start..claim.end.min(claim.start + START);
        near.find(|n| has_owner(sentence, *n)).map(|n| n..n + 1)
    };
    let last = sentence.words.end.wrapping_sub(1);
    let there = || (sentence.word(last) == "هناك" && claim.contains(&last)).then(|| last..last + 1);
    let points = points.or_else(there).or_else(|| owned().filter(|_| !sentence.asks()));
    let words = points.or_else(|| if before.opens_paragraph { None } else { topic() });
    from(before.about, words?)
}

/// Whether `sentence` speaks of a measure as of a new one, or with its owner: «قيودًا جديدة», «القيود الأميركية».
pub fn takes_measure(sentence: &Sentence) -> bool {
    const OWNER: u32 = 2;
    let owned = |n: u32| {
        (n + 1..=n + OWNER).any(|n| is_demonym(sentence, n) || sentence.name_on(n).is_some())
            || sentence.words.contains(&n.wrapping_sub(1)) && is_demonym(sentence, n - 1)
    };
    sentence.cues(&[Kind::Measure]).any(|hit| !is_definite(sentence, hit.first) || owned(hit.last))
}

/// The pair that the text is about: the one it spoke of most, else the usual one if the text names both of it or the last
/// sentence was about one.
fn pair(sentence: &Sentence, before: &Before) -> Vec<EntityId> {
    let reading = sentence.reading;
    let usual = || reading.names_usual || before.about.iter().any(|side| reading.usual.contains(side));
    match before.pair.len() {
        2 => before.pair.to_vec(),
        _ if usual() => reading.usual.clone(),
        _ => Vec::new(),
    }
}

/// «على الضفة الأخرى»: the one of the two that the last sentence was not about.
pub fn other_side(sentence: &Sentence, claim: &Range<u32>, before: &Before) -> Option<About> {
    let hit = sentence.cues(&[Kind::Other]).find(|hit| hit.first < claim.start.saturating_add(START))?;
    let pair = pair(sentence, before);
    let [side] = before.about[..] else { return None };
    let other = pair.iter().copied().find(|other| *other != side).filter(|_| pair.contains(&side))?;
    Some(About {
        sides: vec![other],
        because: vec![(hit.first..hit.last + 1, Why::Rule("other side"))],
        unsure: false,
    })
}

/// A sentence without any signal is taken to go on about the one side of the sentence before it in its paragraph. A
/// question, a condition and what others say of the world at large are not.
pub fn goes_on(sentence: &Sentence, said: Option<&Attribution>, before: &Before) -> Option<About> {
    const IN_A_ROW: u32 = 3;
    let first = sentence.words.start;
    let general = sentence.has(Kind::Condition, first)
        || said.is_some_and(|said| said.speaker.entity.is_none() && said.speaker.side.is_none());
    let goes_on = !sentence.words.is_empty()
        && !before.opens_paragraph
        && before.about.len() == 1
        && before.unsure < IN_A_ROW
        && !sentence.asks()
        && !general;
    goes_on.then(|| About {
        sides: before.about.to_vec(),
        because: vec![(first..first + 1, Why::Rule("inherited"))],
        unsure: true,
    })
}

/// The word by which `sentence` points back to the one before it.
pub fn points_back(sentence: &Sentence) -> Option<Range<u32>> {
    let mut cues = sentence.cues(&[Kind::Back]);
    let early = cues.find(|hit| hit.first < sentence.words.start + START)?;
    Some(early.first..early.last + 1)
}

/// How near its start a sentence points back, in words.
pub const START: u32 = 5;
