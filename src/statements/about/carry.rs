//! What a sentence without a side of its own takes over from the one before it.

use std::ops::Range;

use super::{About, Before, Why, is_owned};
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType};
use crate::statements::reading::Sentence;
use crate::statements::signal::Signal;
use crate::statements::speaker::{Attribution, is_definite, is_demonym, named_before, stands_for};

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
        near.find(|n| is_owned(sentence, *n) || is_his(sentence, *n)).map(|n| n..n + 1)
    };
    let last = sentence.words.end.wrapping_sub(1);
    let there = || (sentence.word(last) == "هناك" && claim.contains(&last)).then(|| last..last + 1);
    let points = points.or_else(there).or_else(|| owned().filter(|_| !sentence.asks()));
    let words = points.or_else(|| if before.opens_paragraph { None } else { topic() });
    from(before.about, words?)
}

/// Whether the noun without the article at word `n` ends in the pronoun of one man or thing («سعره»), which folding makes equal
/// to «ة».
fn is_his(sentence: &Sentence, n: u32) -> bool {
    const NOUN: usize = 5;
    // Particles with the pronoun, and nouns whose own letter it is.
    const OTHERS: [&str; 13] = [
        "بينه",
        "حوله",
        "وحده",
        "نفسه",
        "بدوره",
        "بنفسه",
        "اتجاه",
        "تشابه",
        "انتباه",
        "اشتباه",
        "تنبيه",
        "توجيه",
        "كلاه",
    ];
    let word = sentence.word(n);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let his = bare.ends_with('ه') && sentence.text_of(n..n + 1).ends_with('ه');
    his && bare.chars().count() >= NOUN && !is_definite(sentence, n) && !OTHERS.contains(&bare)
}

/// The subject where it was named in an earlier sentence («القائمة تضم …», «الشركة …», «وحظرت تصدير …», "it …"), as a
/// signal of its side, if the first signal comes after it.
pub fn subject_before(
    sentence: &Sentence,
    claim: &Range<u32>,
    found: &[Signal],
    before: &Before,
) -> Option<Signal> {
    // A demonym or a name that close belongs to the noun: «القيود الأميركية».
    const OWN: u32 = 3;
    let first = found.first().map_or(u32::MAX, |signal| signal.words.start);
    let free = |n: u32| n < claim.end && first.saturating_sub(n) >= OWN && n < claim.start + START;
    // «من خلال إتاحتها، فإنها …»: the pronoun of the main clause, behind an adverbial.
    let main = sentence.clause_end(claim.start);
    let resumed =
        sentence.has(Kind::Fronting, claim.start) && first > main && sentence.has(Kind::Pronoun, main);
    let of_last = match before.about[..] {
        [side] if !before.opens_paragraph || resumed => Some(side),
        _ => None,
    };
    let nouns = claim.start..claim.start.saturating_add(OWN).min(claim.end);
    let noun = nouns.clone().find(|n| free(*n) && stands_for(sentence, *n));
    if let Some(n) = noun
        && let Some(entity) = named_before(sentence, n, None)
    {
        let side = sentence.reading.lexicon.side_of(entity)?;
        return Some(Signal { words: n..n + 1, side });
    }
    // «القيود» alone are those that were spoken of last, whoever speaks of them now.
    if let Some(side) = before.measure
        && let Some(n) = (claim.start..claim.end.min(claim.start + START)).find(|n| {
            sentence.has(Kind::Measure, *n)
                && is_definite(sentence, *n)
                && free_noun(sentence, *n, first)
                && *n < first
        })
        && !(claim.start..n).any(|n| sentence.name_on(n).is_some())
    {
        return Some(Signal { words: n..n + 1, side });
    }
    // The rest is told from the one before only where another side is named as well.
    found.first()?;
    let measure = nouns.into_iter().find(|n| {
        free_noun(sentence, *n, first) && sentence.has(Kind::Measure, *n) && is_definite(sentence, *n)
    });
    let bare = claim.start == sentence.words.start && free(claim.start);
    let word = claim.start;
    let pronoun = bare && sentence.has(Kind::Pronoun, word) && !sentence.has(Kind::Passive, word + 1);
    let verb =
        bare && acts(sentence, word) && !subject_at(sentence, word + 1) && behind_particle(sentence, first);
    // A chip that is used is not what the sentence is about: «احتاج التدريب إلى وحدات H800».
    let chip = |signal: &Signal| signal.side == found[0].side && is_chip(sentence, signal);
    let maker = |signal: &Signal| signal.side == found[0].side && signal.words.start < first + OWN;
    let held = || sentence.cues(&[Kind::Use]).any(|hit| claim.contains(&hit.first));
    let makes = || found.iter().all(|signal| signal.side == found[0].side && is_make(sentence, signal));
    let used = found.iter().all(|signal| chip(signal) || maker(signal)) && found.iter().any(chip)
        || held() && makes();
    let measure = measure.or_else(|| (used && free(word)).then_some(word));
    // «أي ربع ما تتقاضاه كذا» measures what was said before.
    let explains = free(word) && matches!(sentence.word(word), "اي" | "اى");
    // «ونموذجها أرخص من …», «ووضعه الموقع خلف …»: the pronoun behind the first word.
    let behind = sentence.cue_on(Kind::Opener, word).map_or(word, |opener| opener.last + 1);
    let pronouns = is_owned(sentence, behind) || is_his(sentence, behind);
    let owned = bare && !sentence.word(behind).is_ascii() && pronouns;
    let at = measure
        .or_else(|| (pronoun || verb || explains || owned).then_some(word))
        .or_else(|| resumed.then_some(main))?;
    Some(Signal { words: at..at + 1, side: of_last? })
}

fn is_chip(sentence: &Sentence, signal: &Signal) -> bool {
    let name = sentence.name_on(signal.words.start);
    name.is_some_and(|name| sentence.mention(name).kind == EntityType::Chip)
}

/// Whether `signal` only says whose make chips are: «رقائق Nvidia», «رقاقة من Nvidia», "Nvidia chips", or the chip itself.
pub fn is_make(sentence: &Sentence, signal: &Signal) -> bool {
    let chips = |n: u32| sentence.words.contains(&n) && sentence.types(n).has(EntityType::Chip);
    let start = signal.words.start;
    let of = |n: u32| matches!(sentence.word(n), "من" | "شركة" | "شركه");
    let before =
        start.checked_sub(1).is_some_and(|n| chips(n) || of(n) && n.checked_sub(1).is_some_and(chips));
    let company =
        sentence.name_on(start).is_some_and(|name| sentence.mention(name).kind == EntityType::Company);
    is_chip(sentence, signal) || company && (before || chips(signal.words.end))
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

/// Whether the noun with the article at word `n` has no owner beside it: a demonym or a relative clause would say whose it
/// is, and so would a name in English.
fn free_noun(sentence: &Sentence, n: u32, first: u32) -> bool {
    const OWN: u32 = 5;
    const ADJECTIVE: u32 = 2;
    let relative = matches!(sentence.word(n + 1), "التي" | "الذي" | "that" | "which");
    let near = match (sentence.word(n).is_ascii(), sentence.name_on(first)) {
        (true, _) => OWN,
        (false, Some(_)) => 1,
        (false, None) => ADJECTIVE,
    };
    first.saturating_sub(n) > near && !relative
}

/// Whether an Arabic verb that permits or forbids stands at word `n`.
fn acts(sentence: &Sentence, n: u32) -> bool {
    let verb = [Kind::Forbids, Kind::Permits].into_iter().any(|kind| sentence.has(kind, n));
    let perfect = sentence.word(n).trim_start_matches(['و', 'ف']).ends_with('ت');
    verb && perfect && !sentence.word(n).is_ascii()
}

/// Whether what can be a subject starts at word `n`.
fn subject_at(sentence: &Sentence, n: u32) -> bool {
    is_definite(sentence, n)
        || sentence.name_on(n).is_some()
        || sentence.value_on(n)
        || [Kind::Voice, Kind::Class].into_iter().any(|kind| sentence.has(kind, n))
}

/// Whether the name at word `n` stands behind a preposition.
fn behind_particle(sentence: &Sentence, n: u32) -> bool {
    let glued = sentence.word(n).starts_with("لل");
    glued || n.checked_sub(1).is_some_and(|n| matches!(sentence.word(n), "الي" | "علي" | "من" | "عن" | "في"))
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
const START: u32 = 5;
