//! Speakers by a verb of speech with its subject: «قال هوانغ إن …», "… Huang said".

use std::ops::Range;

use super::adjunct::past_adjuncts;
use super::back::{sentence_before, subject_of_last};
use super::name::{Named, name_after, name_before};
use super::nameless::unlisted;
use super::verb::{
    by_whom, content_after, hands_on, in_second_half, is_aside, leads, measures, of_itself, quotes,
    report_shows, speaks, trails,
};
use super::{Attribution, Heard, VERBS, resolved};
use crate::entities::EntityType;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::statements::Speaker;
use crate::statements::reading::Sentence;

/// Who speaks by `verb`, if it is one of speech here and its subject is known.
pub fn by_verb(sentence: &Sentence, verb: &Hit, heard: &Heard) -> Option<Attribution> {
    let arabic = !sentence.word(verb.first).is_ascii();
    let speech = Speech { sentence, verb, arabic, content: content_after(sentence, verb) };
    if !speech.is_speech() {
        return None;
    }
    let pronoun = pronoun_before(sentence, verb.first);
    let named = if pronoun.is_some() { None } else { speech.subject() };
    let (speaker, name) = match named.map(|named| resolved(sentence, named, heard)) {
        Some(named) => (named.speaker, named.words),
        None => (speech.subject_before(pronoun, heard)?, verb.first..verb.first),
    };
    // «تقدر الشركات على إنتاج …» are able to.
    if speech.is(Kind::Counting) && sentence.word(name.end) == "علي" {
        return None;
    }
    let itself = speech.speaks_of_itself(&speaker, &name);
    Some(Attribution {
        inherited: name.is_empty(),
        by_verb: true,
        // "As experts affirm": in English the subject stands between.
        aside: is_aside(sentence, verb.first) || (!arabic && is_aside(sentence, name.start)),
        cue: verb.first..verb.last + 1,
        claim: speech.claim(&speaker, &name),
        of_itself: itself == Some(true),
        of_other: itself == Some(false),
        speaker,
        name,
    })
}

/// A verb that may be one of speech.
struct Speech<'a> {
    sentence: &'a Sentence<'a>,
    verb: &'a Hit,
    arabic: bool,
    /// Where "that" stands after it, and where the claim starts after that.
    content: Option<(u32, u32)>,
}

impl Speech<'_> {
    /// Whether the verb is of the list `kind`.
    fn is(&self, kind: Kind) -> bool {
        self.verb.cue == Cue::Word(kind)
    }

    /// Whether the verb is one of speech here.
    fn is_speech(&self) -> bool {
        let Speech { sentence, verb, content, .. } = *self;
        let of_thought = [Kind::Opinion, Kind::Toward, Kind::Showing, Kind::Counting, Kind::Continuing];
        let needs_content = of_thought.into_iter().any(|kind| self.is(kind)) && !quotes(sentence, verb);
        let says_what =
            !needs_content || content.is_some() || measures(sentence, verb) || trails(sentence, verb);
        says_what
            && !(self.is(Kind::Judging) && content.is_some())
            && speaks(sentence, verb)
            && !hands_on(sentence, verb)
            && (!self.is(Kind::Showing) || report_shows(sentence, verb))
            && (content.is_some() || quotes(sentence, verb) || leads(sentence, verb))
    }

    /// The subject, where it is named in the sentence.
    fn subject(&self) -> Option<Named> {
        let Speech { sentence, verb, content, .. } = *self;
        if let Some(source) = source(sentence, verb, content.map(|(that, _)| that)) {
            return Some(source);
        }
        match after_auxiliary(sentence, verb) {
            Some(from) => name_after(sentence, from, Some(verb.first)),
            None if self.arabic => self.arabic_subject(),
            None => self.english_subject(),
        }
    }

    fn arabic_subject(&self) -> Option<Named> {
        let Speech { sentence, verb, content, .. } = *self;
        let end = content.map_or(u32::MAX, |(that, _)| that);
        let after = name_after(sentence, verb.last + 1, Some(end));
        // Of what is judged nobody is told from the noun alone: «اعتبرت الخطوة …» may be passive.
        let after = after.filter(|named| !self.is(Kind::Judging) || named.can_judge(sentence));
        let unlisted = || content.and_then(|(that, _)| unlisted(sentence, verb, that));
        let before = || speaker_before(sentence, verb).filter(|_| !is_aside(sentence, verb.first));
        after.or_else(unlisted).or_else(before)
    }

    fn english_subject(&self) -> Option<Named> {
        const REACH: u32 = 18;
        const BEHIND: u32 = 4;
        let Speech { sentence, verb, .. } = *self;
        let after = |from: u32| name_after(sentence, from, Some(from + BEHIND));
        if let Some(from) = by_whom(sentence, verb) {
            return after(from);
        }
        name_before(sentence, verb.first, REACH).or_else(|| {
            // "…," said one analyst: only there the subject stands behind.
            let inverted = verb.first == sentence.words.start
                || sentence.clause_starts_at(verb.first)
                || quotes(sentence, verb);
            after(verb.last + 1).filter(|_| inverted)
        })
    }

    /// The subject, where only a pronoun or nothing stands for it: who is spoken of before, or who spoke last.
    fn subject_before(&self, pronoun: Option<u32>, heard: &Heard) -> Option<Speaker> {
        let Speech { sentence, verb, content, .. } = *self;
        // A subject that is named but not understood is not the last speaker.
        let subject = |that: u32| {
            (past_adjuncts(sentence, verb.last + 1, that)..that).any(|n| sentence.name_on(n).is_some())
        };
        let opens = self.arabic
            && verb.first == sentence.words.start
            && content.is_some_and(|(that, _)| !subject(that));
        let goes_on = pronoun.is_some() || self.is(Kind::Continuing) || opens;
        let antecedent = match pronoun {
            Some(n) => sentence_before(sentence, n),
            None if opens && heard.last.is_none() => subject_of_last(sentence, verb.first),
            None => None,
        };
        antecedent.or_else(|| heard.last.clone().filter(|_| goes_on))
    }

    /// Where what the speaker claims starts.
    fn claim(&self, speaker: &Speaker, name: &Range<u32>) -> Option<u32> {
        let Speech { sentence, verb, content, .. } = *self;
        // What accuses or demands tells of the speaker, whomever it names.
        if self.is(Kind::Act) || self.is(Kind::Judging) || in_second_half(sentence, verb) {
            return None;
        }
        let behind = name.end.max(verb.last + 1);
        let bare = || {
            // "An analyst at a London bank said the grid …": the claim of one without a name starts without "that".
            let nobody = speaker.entity.is_none() && !name.is_empty() && name.end <= verb.first;
            let first = sentence.clause_end(sentence.words.start) > verb.last;
            if !self.arabic && nobody && first && self.is(Kind::Speech) {
                return Some(verb.last + 1);
            }
            // What is counted is what it tells of, and not who counts.
            self.is(Kind::Counting).then(|| behind_apposition(sentence, behind))
        };
        content.map(|(_, claim)| claim).or_else(bare).or_else(|| behind_colon(sentence, behind))
    }

    /// Whether the pronoun that opens the claim stands for the speaker, or for another.
    fn speaks_of_itself(&self, speaker: &Speaker, name: &Range<u32>) -> Option<bool> {
        let Speech { sentence, verb, .. } = *self;
        let kind = speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
        let mouth = kind != Some(EntityType::Person) && name.clone().any(|n| sentence.has(Kind::Mouth, n));
        of_itself(sentence, verb, self.content?, kind, mouth)
    }
}

/// The pronoun that is the subject of the verb at word `verb`, right before it but for an adverb ("He later wrote").
fn pronoun_before(sentence: &Sentence, verb: u32) -> Option<u32> {
    const ADVERBS: u32 = 2;
    let near = (verb.saturating_sub(ADVERBS + 1)..verb).rev().filter(|n| sentence.words.contains(n));
    let mut near = near.skip_while(|n| sentence.has(Kind::Filler, *n) && !sentence.has(Kind::Pronoun, *n));
    near.next().filter(|n| sentence.has(Kind::Pronoun, *n))
}

/// Who is named behind «عن» where `verb` only hands on what he says: «نقلت رويترز عن هوانغ أن …». Sources without a name are
/// the outlet's.
fn source(sentence: &Sentence, verb: &Hit, content: Option<u32>) -> Option<Named> {
    let content = content.filter(|_| sentence.has(Kind::Relaying, verb.first))?;
    let of = (verb.last + 1..content).find(|n| sentence.word(*n) == "عن")?;
    name_after(sentence, of + 1, Some(content)).filter(|named| named.speaker.entity.is_some())
}

/// Where the subject starts that stands between «كان» and the verb («وكانت رويترز ذكرت أن …»).
fn after_auxiliary(sentence: &Sentence, verb: &Hit) -> Option<u32> {
    const REACH: u32 = 12;
    let mut auxiliaries = sentence.cues(&[Kind::Pluperfect]);
    let near = |hit: &&Hit| hit.last + 1 < verb.first && verb.first <= hit.last + REACH;
    let from = auxiliaries.find(near)?.last + 1;
    // «كانت الشركة في كذا حين قالت …» is another sentence; a name or noun right behind is asked for.
    let subject = sentence.name_on(from).is_some() || sentence.has(Kind::Voice, from);
    let other = sentence.cues(&VERBS).any(|hit| (from..verb.first).contains(&hit.first));
    (subject && !other).then_some(from)
}

/// The subject of an Arabic verb that has none after it: the name right before it («أما بكين فترى أن …»), or, where the
/// clause before ended, the last name of the sentence («وكان ردّ إنفيديا عنيفًا، إذ ترى أن …»).
fn speaker_before(sentence: &Sentence, verb: &Hit) -> Option<Named> {
    const REACH: u32 = 8;
    let named = name_before(sentence, verb.first, REACH).filter(|named| named.can_speak)?;
    if named.words.end < verb.first {
        return Some(named);
    }
    // «نجاح شركة كذا يؤكد»: the success is the subject, not the firm.
    let kinds = [Kind::Class, Kind::Voice, Kind::Studies];
    let belongs = |n: u32| kinds.into_iter().any(|kind| sentence.has(kind, n));
    let mut start = named.words.start;
    while start > sentence.words.start && belongs(start - 1) {
        start -= 1;
    }
    let free = start == sentence.words.start
        || sentence.clause_starts_at(start)
        || sentence.has(Kind::Opener, start - 1);
    free.then_some(named)
}

/// Where the words start that a colon announces at word `n` or shortly after it.
fn behind_colon(sentence: &Sentence, n: u32) -> Option<u32> {
    const REACH: u32 = 4;
    (n..n + REACH).find(|n| sentence.words.contains(n) && sentence.gap_before(*n).contains(':'))
}

/// Where a sentence goes on behind a name that ends before word `n`: past «، مستشار البيت الأبيض،».
fn behind_apposition(sentence: &Sentence, n: u32) -> u32 {
    let end = sentence.clause_end(n);
    if sentence.clause_starts_at(n) && end < sentence.words.end { end } else { n }
}
