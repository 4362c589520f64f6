//! Who says it: a verb of speech with its subject, or a phrase such as «بحسب» with the name after it.

mod adjunct;
mod back;
mod by_verb;
mod heard;
mod name;
mod nameless;
mod phrase;
#[cfg(test)]
mod tests;
mod verb;

use std::ops::Range;

use self::back::{for_body, referred};
pub use self::back::{is_definite, named_before, stands_for};
use self::by_verb::by_verb;
pub use self::heard::Heard;
use self::name::{Named, name_after, name_before};
pub use self::nameless::is_demonym;
use self::phrase::by_phrase;
use self::verb::{content_after, speaks};
use super::reading::Sentence;
use super::statement::Speaker;
use crate::entities::cues::{Cue, Kind};

/// Who says what a sentence says, and which of its words say so.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The speaker.
    pub speaker: Speaker,
    /// The cue that decided.
    pub cue: Range<u32>,
    /// Words that name the speaker; empty where it is taken from an earlier sentence.
    pub name: Range<u32>,
    /// Where the claim starts, if "that" or the like stands before it.
    pub claim: Option<u32>,
    /// Whether the speaker is also whom the claim is about ("that it …").
    pub of_itself: bool,
    /// Whether that pronoun stands for another: «قال هوانغ إنها …».
    pub of_other: bool,
    /// Whether the speaker is taken from an earlier sentence.
    pub inherited: bool,
    /// Whether a verb says so, and not only a phrase such as «بحسب».
    pub by_verb: bool,
    /// Whether it is an aside such as «كما يؤكد».
    pub aside: bool,
}

/// Who speaks in `sentence`, after those who were `heard`. `None`: the article itself.
pub fn attribution(sentence: &Sentence, heard: &Heard) -> Option<Attribution> {
    let verbs = sentence.cues(&VERBS);
    // What stands behind "that" belongs to the claim, and so do the verbs in it.
    let mut claim = u32::MAX;
    let mut spoken = None;
    for verb in verbs {
        if spoken.is_some() || verb.first >= claim {
            break;
        }
        spoken = by_verb(sentence, verb, heard);
        if let Some((_, start)) = content_after(sentence, verb).filter(|_| speaks(sentence, verb)) {
            claim = claim.min(start);
        }
    }
    spoken.or_else(|| by_phrase(sentence, heard)).or_else(|| by_participle(sentence, heard))
}

/// Verbs of speech.
const VERBS: [Kind; 9] = [
    Kind::Speech,
    Kind::Act,
    Kind::Stress,
    Kind::Opinion,
    Kind::Toward,
    Kind::Showing,
    Kind::Counting,
    Kind::Continuing,
    Kind::Judging,
];

/// The words of phrases such as «بحسب رويترز» and «كما يؤكد خبراء»: they say nothing of whom the sentence is about.
pub fn asides(sentence: &Sentence, said: Option<&Attribution>) -> Vec<Range<u32>> {
    let hits = sentence.cues(&[Kind::Attribution]);
    let phrases = hits.filter_map(|hit| Some(hit.first..name_after(sentence, hit.last + 1, None)?.words.end));
    let verb = said.filter(|said| said.claim.is_none() && said.aside).map(|said| {
        let mut end = sentence.clause_end(said.name.end.max(said.cue.end));
        // «…، وهو من مجموعة كذا» goes on about the speaker.
        while end < sentence.words.end && sentence.has(Kind::Apposition, end) {
            end = sentence.clause_end(end);
        }
        said.cue.start.min(said.name.start)..end
    });
    let concerning = said.filter(|said| sentence.has(Kind::Concerning, said.cue.start));
    let concerning =
        concerning.map(|said| said.cue.start..sentence.clause_end(said.name.end.max(said.cue.end) - 1));
    phrases.chain(verb).chain(concerning).collect()
}

/// `named`, or the one before to whom it points back.
fn resolved(sentence: &Sentence, mut named: Named, heard: &Heard) -> Named {
    if named.speaker.entity.is_none()
        && let Some(body) = for_body(sentence, &named)
    {
        let side = sentence.reading.lexicon.side_of(body);
        named.speaker = Speaker { entity: Some(body), side, ..named.speaker };
        return named;
    }
    if named.refers_back {
        return referred(sentence, named, heard);
    }
    const REACH: u32 = 2;
    let Range { start, end } = named.words;
    let local = |n: u32| sentence.has(Kind::Local, n);
    if let [side] = heard.about[..]
        && named.speaker.entity.is_none()
        && (start.saturating_sub(1)..end + REACH).any(local)
    {
        named.speaker.side = named.speaker.side.or(Some(side));
    }
    named
}

/// «…، محذرةً من ذلك», «… إلى القول إن»: the subject of the sentence, or the name before, speaks as well.
fn by_participle(sentence: &Sentence, heard: &Heard) -> Option<Attribution> {
    const REACH: u32 = 10;
    let mut cues = sentence.cues(&[Kind::Participle, Kind::Saying]);
    let hit = cues.find(|hit| hit.first > sentence.words.start)?;
    let named = if hit.cue == Cue::Word(Kind::Saying) {
        name_before(sentence, hit.first, REACH)?
    } else {
        first_name(sentence, hit.first)?
    };
    let named = Some(resolved(sentence, named, heard)).filter(|named| named.can_speak)?;
    let content = content_after(sentence, hit).filter(|_| hit.cue == Cue::Word(Kind::Saying));
    Some(Attribution {
        inherited: false,
        by_verb: true,
        aside: false,
        speaker: named.speaker,
        name: named.words,
        cue: hit.first..hit.last + 1,
        claim: content.map(|(_, claim)| claim),
        of_itself: false,
        of_other: false,
    })
}

/// The first name or noun of the clause before word `end` that can be its subject.
fn first_name(sentence: &Sentence, end: u32) -> Option<Named> {
    let starts = (sentence.words.start..end).rev().find(|n| *n + 1 < end && sentence.clause_starts_at(*n));
    name_in(sentence, starts.unwrap_or(sentence.words.start)..end)
}

/// The first name or noun among `words` that can speak.
fn name_in(sentence: &Sentence, words: Range<u32>) -> Option<Named> {
    let end = words.end;
    let mut free = words.filter(|n| {
        sentence.name_on(*n).is_some_and(|name| sentence.words_of(name).start == *n)
            || sentence.has(Kind::Voice, *n)
    });
    free.find_map(|n| name_after(sentence, n, Some(end)).filter(|named| named.can_speak))
}
