//! Verbs of speech: whether one speaks here, where its claim starts.

use super::back::is_feminine;
use super::nameless::is_demonym;
use crate::entities::EntityType;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::statements::reading::Sentence;

/// Where "that" stands after `verb`, and where the claim starts after it.
pub fn content_after(sentence: &Sentence, verb: &Hit) -> Option<(u32, u32)> {
    const REACH: u32 = 24;
    let opinion =
        if verb.cue == Cue::Word(Kind::Opinion) && sentence.word(verb.first).is_ascii() { 3 } else { REACH };
    // «غير أن», «بعد أن» and the like open no claim.
    let joins = |n: u32| sentence.has(Kind::Joining, n - 1);
    // «زاد أن»: the word is a part of the cue.
    if verb.last > verb.first && sentence.has(Kind::Content, verb.last) {
        return Some((verb.last, verb.last + 1));
    }
    let mut marks = sentence.cues(&[Kind::Content]).filter(|hit| hit.first > verb.last && !joins(hit.first));
    let mark = marks.next().filter(|hit| hit.first <= verb.last + opinion)?;
    // «رأت فيه عبئًا، بينما خشي آخرون أن …», «… إلى القول إن»: "that" belongs to the other half, or to the other word.
    let others = [Kind::Against, Kind::Saying];
    let parted = sentence.cues(&others).any(|hit| (verb.last + 1..mark.first).contains(&hit.first));
    if parted {
        return None;
    }
    let toward = verb.cue == Cue::Word(Kind::Toward);
    if toward && !matches!(sentence.word(mark.first - 1), "الي" | "علي") {
        return None;
    }
    // "of" and "for" open a claim only right behind the verb's object: "accused Anthropic of", "called for".
    let weak = matches!(sentence.word(mark.first), "of" | "for");
    (!weak).then_some((mark.first, mark.last + 1))
}

/// Whether the pronoun that opens a claim, «أنها», "that it", stands for the speaker, of that type, or for another, as the verb
/// and it agree: «قال هوانغ إنها …» speaks of another, «قالت هواوي إنه …» of nobody. A `mouth` may be masculine and speak for
/// a firm, which is feminine.
pub fn of_itself(
    sentence: &Sentence,
    verb: &Hit,
    (content, claim): (u32, u32),
    kind: Option<EntityType>,
    mouth: bool,
) -> Option<bool> {
    let word = sentence.word(content);
    if word.is_ascii() {
        let person = kind == Some(EntityType::Person);
        return match sentence.word(claim) {
            "it" => Some(!person),
            "he" | "she" => Some(person || kind.is_none()),
            _ => sentence.has(Kind::Pronoun, claim).then_some(true),
        };
    }
    let feminine = is_feminine(sentence.word(verb.first));
    match word {
        _ if word.ends_with("هم") => Some(true),
        _ if word.ends_with("ها") => Some(feminine || mouth),
        _ if word.ends_with("نه") => (!feminine).then_some(true),
        _ => None,
    }
}

/// Whether `verb` is one of speech here: not denied («لم تعلّق»), not passive ("it is said"), not inside a phrase of
/// attribution («بحسب ما ذكرت الصحيفة»), not in a clause about what was said ("the details of what they claimed").
pub fn speaks(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 5;
    let before = verb.first.checked_sub(1).filter(|n| sentence.words.contains(n));
    let kinds = [Kind::Negation, Kind::Passive];
    let barred = before.is_some_and(|n| kinds.into_iter().any(|kind| sentence.has(kind, n)));
    // «رفضت الشركة التعليق»: who does not comment says nothing.
    let mute = || sentence.cues(&[Kind::NoComment]).any(|hit| hit.first > verb.first);
    let mute = content_after(sentence, verb).is_none() && mute();
    let barred = barred && by_whom(sentence, verb).is_none() || mute;
    let kinds = [Kind::Attribution, Kind::Relative];
    let mut phrases = sentence.cues(&kinds);
    let inside = phrases.any(|hit| {
        let near = hit.last < verb.first && hit.first + REACH >= verb.first;
        near && !(hit.last + 1..=verb.first).any(|n| sentence.clause_starts_at(n))
    });
    !barred
        && !inside
        && !tells_when(sentence, verb)
        && !named_so(sentence, verb)
        && !tightens(sentence, verb)
        && !dated(sentence, verb)
}

/// Whether an Arabic `verb` only tells when the rest was: «صعدت الأسهم بعد أن أعلن كذا أنه …».
fn tells_when(sentence: &Sentence, verb: &Hit) -> bool {
    verb.first > sentence.words.start + 2 && sentence.has(Kind::When, verb.first - 1)
}

/// Where the speaker is named behind a passive verb: "is affirmed by experts".
pub fn by_whom(sentence: &Sentence, verb: &Hit) -> Option<u32> {
    (sentence.word(verb.last + 1) == "by").then_some(verb.last + 2)
}

/// Whether a colon or an opening quotation mark follows `verb`, or a colon its object ("sees it otherwise: …").
pub fn quotes(sentence: &Sentence, verb: &Hit) -> bool {
    const OBJECT: u32 = 5;
    // «"…"، تابع ألتمان»: or it stands before.
    let after =
        verb.first > sentence.words.start && sentence.gap_before(verb.first).contains(['»', '"', '”']);
    after
        || sentence.gap_before(verb.last + 1).contains([':', '«', '"', '“'])
        || (verb.last + 2..verb.last + OBJECT).any(|n| sentence.gap_before(n).contains(':'))
}

/// Whether what `verb` says is shown by a report or by figures, named beside it.
pub fn report_shows(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 3;
    let starts = (sentence.words.start + 1..=verb.first).rev().find(|n| sentence.clause_starts_at(*n));
    let arabic = !sentence.word(verb.first).is_ascii();
    let after = verb.last + 1..if arabic { verb.last + 1 + REACH } else { verb.last + 1 };
    let mut near = (starts.unwrap_or(sentence.words.start)..verb.first).chain(after);
    near.any(|n| sentence.has(Kind::Report, n))
}

/// Whether `verb` only hands on what another is named for: «نقلت رويترز عن هوانغ قوله إن», "quoted Huang as saying".
pub fn hands_on(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 14;
    let near = |hit: &&Hit| hit.first > verb.last + 1 && hit.first <= verb.last + REACH;
    let saying = sentence.cues(&[Kind::Saying]).find(near);
    saying.is_some_and(|saying| {
        let mut from = verb.last + 1..saying.first;
        let who = saying.first - 1;
        from.any(|n| sentence.word(n) == "عن")
            && (sentence.name_on(who).is_some() || describes(sentence, who))
    })
}

/// Whether word `n` belongs to a noun of people: «مسؤول», «مسؤول أميركي».
fn describes(sentence: &Sentence, n: u32) -> bool {
    let noun = |n: u32| sentence.has(Kind::Voice, n);
    noun(n) || noun(n - 1) && (is_demonym(sentence, n) || sentence.has(Kind::Among, n))
}

/// Whether the verb at word `n` stands behind «كما» or "as".
pub fn is_aside(sentence: &Sentence, n: u32) -> bool {
    let n = if n > sentence.words.start && sentence.has(Kind::Passive, n - 1) { n - 1 } else { n };
    n > sentence.words.start && sentence.has(Kind::Aside, n - 1)
}

/// Whether `verb` speaks only in the second of two halves («…، بينما ترى بكين أن …»): then the sentence tells of both.
pub fn in_second_half(sentence: &Sentence, verb: &Hit) -> bool {
    let first = sentence.words.start;
    sentence.cues(&[Kind::Against]).any(|hit| hit.first > first && hit.last < verb.first)
}

/// Whether an English verb of opinion closes a sentence, with its subject behind a comma: "demand will double, the agency reckons".
pub fn trails(sentence: &Sentence, verb: &Hit) -> bool {
    const SUBJECT: u32 = 6;
    let closes = verb.last + 1 == sentence.words.end || sentence.clause_starts_at(verb.last + 1);
    let opinion = verb.cue == Cue::Word(Kind::Opinion) && sentence.word(verb.first).is_ascii();
    let near = verb.first.saturating_sub(SUBJECT).max(sentence.words.start + 1)..verb.first;
    opinion && closes && near.into_iter().any(|n| sentence.clause_starts_at(n))
}

/// Whether `verb` says how much something is: "puts demand at 415 terawatt-hours".
pub fn measures(sentence: &Sentence, verb: &Hit) -> bool {
    const OBJECT: u32 = 14;
    const ABOUT: u32 = 4;
    const ARABIC: u32 = 24;
    let figure = |n: u32| (n + 1..=n + ABOUT).any(|n| sentence.figure_on(n));
    let end = sentence.clause_end(verb.last).min(verb.last + OBJECT);
    // In Arabic the subject and the object stand before the figure: «تقدّر كذا الإنفاق على الخوادم بنحو مليار».
    if verb.cue == Cue::Word(Kind::Counting) && !sentence.word(verb.first).is_ascii() {
        let number = |n: u32| sentence.figure_on(n) || sentence.word(n).bytes().all(|c| c.is_ascii_digit());
        return (verb.last + 1..sentence.words.end.min(verb.last + ARABIC)).any(number);
    }
    if verb.cue == Cue::Word(Kind::Counting) && figure(verb.last) {
        return true;
    }
    (verb.last + 2..end).any(|n| sentence.word(n) == "at" && figure(n))
}

/// Whether English `verb` is no verb here: "the venture announced on 21 January, …" carries a date up to the comma.
fn dated(sentence: &Sentence, verb: &Hit) -> bool {
    let end = sentence.clause_end(verb.last);
    let date = (verb.last + 2..end).all(|n| sentence.value_on(n));
    let on = matches!(sentence.word(verb.last + 1), "on" | "in");
    on && date && verb.last + 2 < end && end < sentence.words.end
}

/// Whether `verb` stands in the first part of its sentence: "…, and the White House announced a plan" only tells what else
/// was done.
pub fn leads(sentence: &Sentence, verb: &Hit) -> bool {
    let mut starts = (sentence.words.start + 1..=verb.first).rev();
    let clause = starts.find(|n| sentence.clause_starts_at(*n));
    !clause.is_some_and(|n| sentence.joined_by_and(n) || sentence.has(Kind::Clause, n))
}

/// Whether English `verb` is no finite one: "to announce", "a plan called the …".
fn named_so(sentence: &Sentence, verb: &Hit) -> bool {
    let Some(before) = verb.first.checked_sub(1).filter(|n| sentence.words.contains(n)) else { return false };
    let kinds = [Kind::Voice, Kind::Pronoun, Kind::Filler];
    let subject =
        || sentence.name_on(before).is_some() || kinds.into_iter().any(|kind| sentence.has(kind, before));
    sentence.word(before) == "to" || sentence.word(verb.first) == "called" && !subject()
}

/// «شدد القيود» is no speech.
fn tightens(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 6;
    let mut objects = sentence.cues(&[Kind::Tightened]);
    let near = |hit: &Hit| hit.first > verb.last && hit.first <= verb.last + REACH;
    verb.cue == Cue::Word(Kind::Stress) && content_after(sentence, verb).is_none() && objects.any(near)
}
