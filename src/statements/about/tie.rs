//! Two sides in one claim: whether it is about the one or about both.

use std::ops::Range;

use crate::entities::cues::Kind;
use crate::statements::reading::Sentence;
use crate::statements::signal::{Signal, paired};

/// The topic and what is named in one breath with it.
pub fn group<'a>(sentence: &Sentence, found: &'a [Signal], topic: usize) -> &'a [Signal] {
    let mut end = topic + 1;
    while let Some(next) = found.get(end) {
        let last = &found[end - 1];
        let adjacent = next.side == last.side && next.words.start <= last.words.end + 1;
        if !adjacent && !paired(sentence, last, next) {
            break;
        }
        end += 1;
    }
    &found[topic..end]
}

/// Whether the name at word `n` is only where something goes («إلى الصين», "to China").
fn goes_to(sentence: &Sentence, n: u32) -> bool {
    n.checked_sub(1).is_some_and(|n| matches!(sentence.word(n), "الي" | "علي" | "to" | "on"))
}

/// Two sides in one claim: the topic and another.
pub struct Tie<'a> {
    /// The sentence.
    pub sentence: &'a Sentence<'a>,
    /// The words of the claim.
    pub claim: &'a Range<u32>,
    /// Its signals.
    pub found: &'a [Signal],
    /// The one that the claim is about first of all.
    pub topic: &'a Signal,
    /// The first of another side.
    pub second: &'a Signal,
}

/// The words that decided, and the rule's name.
pub type Rule = Option<(Range<u32>, &'static str)>;

impl Tie<'_> {
    /// The first cue of `kind` in the claim that passes `test`, by its words.
    fn cue(&self, kind: Kind, test: impl Fn(&Range<u32>) -> bool) -> Option<Range<u32>> {
        let kinds = [kind];
        let cues = self.sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
        let mut inside = cues.filter(|words| self.claim.contains(&words.start));
        inside.find(|words| test(words))
    }

    fn near(&self, words: &Range<u32>, reach: u32) -> bool {
        words.start <= self.topic.words.end + reach && self.topic.words.start <= words.end + reach
    }

    /// Two halves of a sentence, one for each side; where it starts with «بينما», the comma parts them.
    pub fn contrast(&self) -> Rule {
        const SUBJECT: u32 = 4;
        let sides = |words: &Range<u32>| {
            let arabic = !self.sentence.word(words.start).is_ascii();
            let adverb = arabic && self.sentence.has(Kind::Fronting, words.start);
            let opens = words.start == self.claim.start && !adverb;
            let half = if opens { self.sentence.clause_end(words.end) } else { words.start };
            let halves = self.found.iter().partition::<Vec<&Signal>, _>(|signal| signal.words.start < half);
            let second = if opens { halves.1.len().min(1) } else { halves.1.len() };
            // The other half is about whom it names near its start, not about where something goes.
            let far = |b: &Signal| b.words.start > half + SUBJECT && goes_to(self.sentence, b.words.start);
            halves.0.iter().any(|a| halves.1[..second].iter().any(|b| a.side != b.side && !far(b)))
        };
        let figure = |n: u32| {
            let against = self.sentence.word(n) == "against" && self.sentence.value_on(n + 1);
            against && sides(&(n..n + 1))
        };
        let words = self.cue(Kind::Against, sides);
        words
            .or_else(|| self.claim.clone().find(|n| figure(*n)).map(|n| n..n + 1))
            .map(|words| (words, "contrast"))
    }

    /// A clause of its own for the other side: «تملك واشنطن …، والصين …», «فرضت واشنطن …، وردّت بكين …», «بكين تبدأ من
    /// المحتوى وواشنطن من السوق».
    pub fn parallel(&self) -> Rule {
        const VERB: u32 = 2;
        let start = self.second.words.start;
        let last = self.found.iter().rfind(|signal| signal.words.end <= start);
        let next = last.is_some_and(|last| last.side == self.topic.side);
        let and = self.sentence.joined_by_and(start) || start > 0 && self.sentence.word(start - 1) == "and";
        // "… between Apple and Alibaba" is a pair that the topic does something about.
        let object = self.cue(Kind::Pair, |words| (self.topic.words.end..start).contains(&words.start));
        if next && and && object.is_none() && self.sentence.name_on(start).is_some() {
            return Some((start..start + 1, "parallel"));
        }
        let opens = (start.saturating_sub(VERB)..=start).find(|n| self.sentence.clause_starts_at(*n))?;
        let word = self.sentence.word(opens);
        let glued = self.sentence.joined_by_and(opens) || word.starts_with('ف');
        let goes_on = glued || self.sentence.has(Kind::Clause, opens);
        let semicolon = self.sentence.gap_before(opens).contains(['؛', ';']);
        let later = self.topic.words.end <= opens && self.claim.contains(&opens);
        let particle = opens < start && self.sentence.has(Kind::Apposition, opens);
        (later && (goes_on || semicolon) && !particle).then(|| (opens..start + 1, "parallel"))
    }

    /// What the topic fears or wants is its own, whatever it is directed at.
    pub fn attitude(&self) -> bool {
        const REACH: u32 = 4;
        let effect = |n: u32| self.sentence.has(Kind::Effect, n);
        self.cue(Kind::Attitude, |words| self.near(words, REACH) && !effect(words.start)).is_some()
    }

    /// A measure of the other side is named as a cause.
    pub fn cause(&self) -> Rule {
        const REACH: u32 = 8;
        let measure =
            |words: &Range<u32>| (words.end..words.end + REACH).any(|n| self.sentence.has(Kind::Measure, n));
        self.cue(Kind::Cause, |words| measure(words) || measure(&(words.start..words.start + 1)))
            .map(|words| (words, "cause"))
    }

    /// One side's act or asset works on the other. A purpose alone is still its owner's.
    pub fn effect(&self) -> Rule {
        let purpose = self.cue(Kind::Purpose, |_| true).map_or(u32::MAX, |words| words.start);
        let far = self.second.words.end.max(self.topic.words.end) + 3;
        // Who is worried: the first one named behind the verb.
        let worried = |words: &Range<u32>| {
            let after = self.found.iter().find(|signal| signal.words.start >= words.end);
            words.start < far && after.is_none_or(|signal| signal.side != self.topic.side)
        };
        if let Some(words) = self.cue(Kind::Worry, worried) {
            return Some((words, "effect"));
        }
        // «يمنع الوكالات من استخدام نماذج صينية»: whom it forbids stands right behind.
        let hits = |words: &Range<u32>| {
            !self.sentence.has(Kind::Forbids, words.start)
                || self.second.words.start <= words.end + 1
                || self.second.words.end <= words.start
        };
        self.cue(Kind::Effect, |words| words.start < far && words.start < purpose && hits(words))
            .map(|words| (words, "effect"))
    }

    /// A pair is named beside what the two are in together («في الحرب بين … و…», "the two are in a race").
    pub fn contest(&self) -> Rule {
        const REACH: u32 = 7;
        let pairs = (0..self.found.len()).map(|first| group(self.sentence, self.found, first));
        let pair = pairs.into_iter().find(|named| named.iter().any(|signal| signal.side != named[0].side))?;
        let words = pair[0].words.start..pair[pair.len() - 1].words.end;
        let near = |cue: &Range<u32>| cue.start <= words.end + REACH && words.start <= cue.end + REACH;
        let cue = self.cue(Kind::Contest, near).or_else(|| self.cue(Kind::Two, near));
        cue.map(|words| (words, "contest"))
    }

    /// The topic is measured by the other side («متقدمة على الصين», "cheaper than American models").
    pub fn comparison(&self) -> Rule {
        const REACH: u32 = 5;
        let start = self.second.words.start;
        // «تتقدم واشنطن على بكين»: the verb stands before both.
        let particle = start > 0 && matches!(self.sentence.word(start - 1), "علي" | "عن");
        let near = |words: &Range<u32>| {
            let between =
                self.topic.words.end <= words.start && words.end <= start && start <= words.end + REACH;
            let before =
                particle && words.end <= self.topic.words.start && start <= self.topic.words.end + REACH;
            !self.sentence.value_on(words.end) && (between || (before && self.near(words, REACH)))
        };
        self.cue(Kind::Compare, near).map(|words| (words, "comparison"))
    }

    /// Something ties the two together.
    pub fn relation(&self) -> Rule {
        const REACH: u32 = 6;
        self.cue(Kind::Relation, |words| self.near(words, REACH)).map(|words| (words, "relation"))
    }
}
