//! Who says it: a verb of speech with its subject, or a phrase such as «بحسب» with the name after it.

mod adjunct;
mod back;
mod heard;
mod name;
mod nameless;
mod phrase;
#[cfg(test)]
mod tests;
mod verb;

use std::ops::Range;

use self::adjunct::past_adjuncts;
use self::back::{for_body, referred, sentence_before, subject_of_last};
pub use self::back::{is_definite, named_before, stands_for};
pub use self::heard::Heard;
use self::name::{Named, name_after, name_before};
pub use self::nameless::is_demonym;
use self::nameless::unlisted;
use self::phrase::by_phrase;
use self::verb::{
    by_whom, content_after, hands_on, in_second_half, is_aside, leads, measures, of_itself, quotes,
    report_shows, speaks, trails,
};
use super::reading::Sentence;
use super::statement::Speaker;
use crate::entities::EntityType;
use crate::entities::cues::{Cue, Hit, Kind};

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

fn by_verb(sentence: &Sentence, verb: &Hit, heard: &Heard) -> Option<Attribution> {
    let arabic = !sentence.word(verb.first).is_ascii();
    let content = content_after(sentence, verb);
    let counting = verb.cue == Cue::Word(Kind::Counting);
    let judging = verb.cue == Cue::Word(Kind::Judging);
    let needs_content = matches!(
        verb.cue,
        Cue::Word(Kind::Opinion | Kind::Toward | Kind::Showing | Kind::Counting | Kind::Continuing)
    ) && !quotes(sentence, verb);
    let tells = content.is_some() || quotes(sentence, verb);
    if (needs_content && content.is_none() && !measures(sentence, verb) && !trails(sentence, verb))
        || judging && content.is_some()
        || !speaks(sentence, verb)
        || hands_on(sentence, verb)
        || verb.cue == Cue::Word(Kind::Showing) && !report_shows(sentence, verb)
        || !(tells || leads(sentence, verb))
    {
        return None;
    }
    let before = pronoun_before(sentence, verb.first);
    let pronoun = before.is_some();
    let aside = is_aside(sentence, verb.first);
    let named = if pronoun {
        None
    } else if let Some(source) = source(sentence, verb, content.map(|content| content.0)) {
        Some(source)
    } else if let Some(from) = after_auxiliary(sentence, verb) {
        name_after(sentence, from, Some(verb.first))
    } else if arabic {
        let end = content.map_or(u32::MAX, |content| content.0);
        let after = name_after(sentence, verb.last + 1, Some(end));
        let unlisted = || content.and_then(|content| unlisted(sentence, verb, content.0));
        // Of what is judged nobody is told from the noun alone: «اعتبرت الخطوة …» may be passive.
        let after = after.filter(|named| !judging || named.can_judge(sentence));
        after.or_else(unlisted).or_else(|| speaker_before(sentence, verb).filter(|_| !aside))
    } else {
        const REACH: u32 = 18;
        let after = |from: u32| name_after(sentence, from, Some(from + 4));
        match by_whom(sentence, verb) {
            Some(from) => after(from),
            None => name_before(sentence, verb.first, REACH).or_else(|| {
                // "…," said one analyst: only there the subject stands behind.
                let inverted = verb.first == sentence.words.start
                    || sentence.clause_starts_at(verb.first)
                    || quotes(sentence, verb);
                after(verb.last + 1).filter(|_| inverted)
            }),
        }
    };
    // A subject that is named but not understood is not the last speaker.
    let subject = |content: u32| {
        (past_adjuncts(sentence, verb.last + 1, content)..content).any(|n| sentence.name_on(n).is_some())
    };
    let opens =
        arabic && verb.first == sentence.words.start && content.is_some_and(|(content, _)| !subject(content));
    let goes_on = pronoun || verb.cue == Cue::Word(Kind::Continuing) || opens;
    let antecedent = || match before {
        Some(n) => sentence_before(sentence, n),
        None if opens && heard.last.is_none() => subject_of_last(sentence, verb.first),
        None => None,
    };
    let (speaker, name) = match named.map(|named| resolved(sentence, named, heard)) {
        Some(named) => (named.speaker, named.words),
        None => (antecedent().or_else(|| heard.last.clone().filter(|_| goes_on))?, verb.first..verb.first),
    };
    // «تقدر الشركات على إنتاج …» are able to.
    if counting && sentence.word(name.end) == "علي" {
        return None;
    }
    // "An analyst at a London bank said the grid …": the claim of one without a name starts without "that".
    let nobody = speaker.entity.is_none() && !name.is_empty() && name.end <= verb.first;
    let first = sentence.clause_end(sentence.words.start) > verb.last;
    let bare = !arabic && nobody && first && verb.cue == Cue::Word(Kind::Speech);
    // What is counted is what it tells of, and not who counts.
    let counted = || behind_apposition(sentence, name.end.max(verb.last + 1));
    let bare = if bare { Some(verb.last + 1) } else { counting.then(counted) };
    let kind = speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
    let mouth = kind != Some(EntityType::Person) && name.clone().any(|n| sentence.has(Kind::Mouth, n));
    let pronoun = content.and_then(|content| of_itself(sentence, verb, content, kind, mouth));
    let colon = behind_colon(sentence, name.end.max(verb.last + 1));
    Some(Attribution {
        inherited: name.is_empty(),
        by_verb: true,
        // "As experts affirm": in English the subject stands between.
        aside: aside || (!arabic && is_aside(sentence, name.start)),
        speaker,
        name,
        cue: verb.first..verb.last + 1,
        // What accuses or demands tells of the speaker, whomever it names.
        claim: content
            .map(|(_, claim)| claim)
            .or(bare)
            .or(colon)
            .filter(|_| verb.cue != Cue::Word(Kind::Act) && !judging && !in_second_half(sentence, verb)),
        of_itself: pronoun == Some(true),
        of_other: pronoun == Some(false),
    })
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

/// Who is named behind «عن» where `verb` only hands on what he says: «نقلت رويترز عن هوانغ أن …». Sources without a name are
/// the outlet's.
fn source(sentence: &Sentence, verb: &Hit, content: Option<u32>) -> Option<Named> {
    let content = content.filter(|_| sentence.has(Kind::Relaying, verb.first))?;
    let of = (verb.last + 1..content).find(|n| sentence.word(*n) == "عن")?;
    name_after(sentence, of + 1, Some(content)).filter(|named| named.speaker.entity.is_some())
}

/// The pronoun that is the subject of the verb at word `verb`, right before it but for an adverb ("He later wrote").
fn pronoun_before(sentence: &Sentence, verb: u32) -> Option<u32> {
    const ADVERBS: u32 = 2;
    let near = (verb.saturating_sub(ADVERBS + 1)..verb).rev().filter(|n| sentence.words.contains(n));
    let mut near = near.skip_while(|n| sentence.has(Kind::Filler, *n) && !sentence.has(Kind::Pronoun, *n));
    near.next().filter(|n| sentence.has(Kind::Pronoun, *n))
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
