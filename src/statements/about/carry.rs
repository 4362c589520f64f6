//! What a sentence without a side of its own takes over from the one before it.

use std::ops::Range;

use super::{About, Before, Why};
use crate::entities::EntityId;
use crate::entities::cues::Kind;
use crate::statements::reading::Sentence;
use crate::statements::speaker::{Attribution, is_definite};

/// A claim without any side goes on with the last one where it points back to it or goes on about the contest of two.
pub fn inherited(sentence: &Sentence, claim: &Range<u32>, before: &Before) -> Option<About> {
    const CONTEST: u32 = 9;
    let early = |kind: Kind, reach: u32| {
        let kinds = [kind];
        let mut cues = sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
        cues.find(|words| claim.contains(&words.start) && words.start < claim.start.saturating_add(reach))
    };
    let from = |sides: &Vec<EntityId>, words: Range<u32>| {
        Some(About { sides: sides.clone(), because: vec![(words, Why::Rule("inherited"))], unsure: false })
            .filter(|about| !about.sides.is_empty())
    };
    if let Some(words) = early(Kind::Contest, CONTEST)
        && let Some(about) = from(&before.pair, words)
    {
        return Some(about);
    }
    let points = early(Kind::Back, START);
    let definite = |words: &Range<u32>| is_definite(sentence, words.start);
    let topic = || early(Kind::Measure, START).or_else(|| early(Kind::Class, START)).filter(definite);
    let words = points.or_else(|| if before.opens_paragraph { None } else { topic() });
    from(&before.about, words?)
}

/// A sentence without any signal is taken to go on about the one side of the sentence before it in its paragraph. A
/// question, a condition and what others say of the world at large are not.
pub fn goes_on(sentence: &Sentence, said: Option<&Attribution>, before: &Before) -> Option<About> {
    const IN_A_ROW: u32 = 3;
    let first = sentence.words.start;
    let asks = sentence.span.of(&sentence.reading.document.text).contains(['؟', '?']);
    let general =
        sentence.has(Kind::Condition, first) || said.is_some_and(|said| said.speaker.entity.is_none());
    let goes_on =
        !before.opens_paragraph && before.about.len() == 1 && before.unsure < IN_A_ROW && !asks && !general;
    goes_on.then(|| About {
        sides: before.about.clone(),
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
const START: u32 = 5;
