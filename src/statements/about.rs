//! Whom a sentence is about: the country or body whose position, act or asset it mainly describes.

mod carry;
#[cfg(test)]
mod tests;
mod tie;

use std::ops::Range;

use self::carry::is_make;
use self::carry::{goes_on, inherited, other_side, subject_before};
pub use self::carry::{points_back, takes_measure};
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
    let claim =
        said.and_then(|said| said.claim).map_or(sentence.words.clone(), |start| start..sentence.words.end);
    let mut found = signals(sentence, &asides(sentence, said));
    // "A report by …" says nothing of whoever wrote it, and neither does an estimate.
    let studied = said.is_some_and(|said| studies(sentence, said));
    let report = said.is_some_and(|said| {
        let counts = said.by_verb && sentence.has(Kind::Counting, said.cue.start);
        studied || counts || said.name.clone().any(|n| sentence.has(Kind::Report, n))
    });
    let author = said.map(|said| said.name.clone()).filter(|_| report).unwrap_or_default();
    found.retain(|signal| claim.contains(&signal.words.start) && !overlap(&signal.words, &author));
    drop_beside(&mut found, &|signal| is_outlet(sentence, signal));
    if sentence.cues(&[Kind::Use]).any(|hit| claim.contains(&hit.first)) {
        drop_beside(&mut found, &|signal| is_make(sentence, signal));
    }
    let speaker = said.and_then(|said| Some(Signal { words: named(said), side: said.speaker.side? }));
    if let Some(side) = before.quoted.or_else(|| speaker.as_ref().map(|speaker| speaker.side)) {
        found.extend(own(sentence, &claim, side));
        order::sort_by_key(&mut found, |signal| signal.words.start);
    }
    // «المصانع المحلية» are those of the Chinese engineer who speaks of them, not the ones named before.
    let nameless = said.is_some_and(|said| said.speaker.entity.is_none() && said.speaker.side.is_some());
    let other =
        said.filter(|said| speaks_of_other(sentence, said, &claim, studied)).and(single(before.about));
    let other = other.map(|side| Signal { words: claim.start..claim.start + 1, side });
    let carried = other.or_else(|| {
        subject_before(sentence, &claim, &found, before)
            .filter(|subject| !nameless || sentence.has(Kind::Measure, subject.words.start))
    });
    if let Some(subject) = &carried {
        found.insert(0, subject.clone());
    }
    if said.is_some_and(|said| said.of_itself && !studied) {
        // The pronoun stands for the speaker, so that is where it is named.
        let pronoun = claim.start..claim.start + 1;
        found.splice(0..0, speaker.clone().map(|speaker| Signal { words: pronoun, ..speaker }));
    }
    if carried.is_none()
        && let Some(its) = said.and_then(|said| own_asset(sentence, said, &claim))
        && found.first().is_none_or(|first| first.words.start > its.words.start)
    {
        found.insert(0, its);
    }
    if let Some(own) = speaker.as_ref().and_then(|speaker| own_rule(sentence, &claim, &found, speaker.side)) {
        return one(&own);
    }
    if let Some(mut about) = decide(sentence, &claim, &found, blame(sentence, said)) {
        if let Some(subject) = carried {
            about.because.push((subject.words, Why::Rule("inherited")));
            order::sort_by_key(&mut about.because, |(words, _)| words.start);
        }
        return about;
    }
    let points = inherited(sentence, &claim, before);
    // An outlet that only reports does not say anything of its own country, and neither does who only agrees.
    let own = said.is_some_and(|said| !said.aside && !report && (said.by_verb || !reports(sentence, said)));
    let speaks = || speaker.filter(|_| own).map(|speaker| one(&speaker));
    let points = points.or_else(|| other_side(sentence, &claim, before));
    points.or_else(speaks).or_else(|| goes_on(sentence, said, before)).unwrap_or_default()
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

/// Whether `signal` is an outlet or a research firm, by its name: what it tells is of others.
fn is_outlet(sentence: &Sentence, signal: &Signal) -> bool {
    let named = sentence.name_on(signal.words.start).is_some();
    named && signal.words.clone().any(|n| is_of_others(sentence, n))
}

/// Whether word `n` says that one reports or studies what others do.
fn is_of_others(sentence: &Sentence, n: u32) -> bool {
    sentence.has(Kind::Studies, n) || sentence.has(Kind::Outlet, n)
}

/// Whether the pronoun that opens the claim stands for whom the sentence before is about: who only studies others does not
/// speak of himself, and a body seldom says what it has («ذكرت اللجنة أن لديها …»).
fn speaks_of_other(sentence: &Sentence, said: &Attribution, claim: &Range<u32>, studied: bool) -> bool {
    let has = matches!(sentence.word(claim.start), "لديها" | "عندها" | "لديه" | "عنده");
    said.of_other
        || studied && (said.of_itself || is_owned(sentence, claim.start))
        || said.claim.is_some() && has && reports(sentence, said)
}

/// The speaker's own rule that another is said to break: «… يخالف ضوابط التصدير الأميركية», «… مخالفة لقواعدها».
fn own_rule(sentence: &Sentence, claim: &Range<u32>, found: &[Signal], side: EntityId) -> Option<Signal> {
    const REACH: u32 = 5;
    let kinds = [Kind::Breach];
    let breach = sentence.cues(&kinds).find(|hit| claim.contains(&hit.first))?;
    let rule = (breach.last + 1..=breach.last + REACH).find(|n| sentence.has(Kind::Measure, *n))?;
    let its = sentence.word(rule).ends_with("ها") || sentence.word(rule - 1) == "its";
    let near = |signal: &&Signal| breach.last < signal.words.start && signal.words.start <= rule + REACH;
    let named = found.iter().find(near).is_some_and(|signal| signal.side == side);
    (its || named).then(|| Signal { words: rule..rule + 1, side })
}

/// «إن حصتها في الصين تراجعت», "that its sales fell": what the claim starts with is the speaker's own, unless he only reports.
fn own_asset(sentence: &Sentence, said: &Attribution, claim: &Range<u32>) -> Option<Signal> {
    said.claim?;
    // «قدّرت ميتا وحدها إنفاقها …»
    let noun = claim.clone().find(|n| !sentence.has(Kind::Filler, *n))?;
    let own = is_owned(sentence, noun) && !reports(sentence, said) && !studies(sentence, said);
    let side = said.speaker.side.filter(|_| own)?;
    Some(Signal { words: noun..noun + 1, side })
}

/// Whether the noun at word `n` is someone's whom only a pronoun names: «حصتها», "its".
fn is_owned(sentence: &Sentence, n: u32) -> bool {
    const NOUN: usize = 5;
    const PARTICLES: [&str; 27] = [
        "لديها",
        "عليها",
        "اليها",
        "بينها",
        "عندها",
        "بعدها",
        "قبلها",
        "معها",
        "حولها",
        "خلالها",
        "لانها",
        "لكنها",
        "كانها",
        "كلها",
        "نفسها",
        "وحدها",
        "بعضها",
        "معظمها",
        "جميعها",
        "امامها",
        "دونها",
        "مثلها",
        "غيرها",
        "حينها",
        "حدها",
        "بنفسها",
        "بدورها",
    ];
    let word = sentence.word(n);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let suffixed = bare.ends_with("ها") && bare.chars().count() >= NOUN && !PARTICLES.contains(&bare);
    suffixed || matches!(word, "its" | "their" | "his" | "her" | "our" | "my")
}

/// Whether the speaker is named as one who only studies others: «شركة الأبحاث كذا», "…, a research firm,".
fn studies(sentence: &Sentence, said: &Attribution) -> bool {
    const REACH: u32 = 4;
    let apposed = sentence.clause_starts_at(said.name.end);
    let end = if apposed { said.name.end + REACH } else { said.name.end };
    let start = if said.cue.end <= said.name.start { said.cue.end } else { said.name.start };
    !said.name.is_empty() && (start..end).any(|n| is_of_others(sentence, n))
}

/// The words that name the speaker; the verb, where he is named in an earlier sentence.
fn named(said: &Attribution) -> Range<u32> {
    if said.name.is_empty() { said.cue.clone() } else { said.name.clone() }
}

/// The speaker's side where it may be about both that he blames another: an outlet only reports.
fn blame(sentence: &Sentence, said: Option<&Attribution>) -> Option<EntityId> {
    let said = said.filter(|said| said.by_verb)?;
    let person = said.speaker.entity.is_some() && !reports(sentence, said);
    let official = said.name.clone().any(|n| sentence.has(Kind::Voice, n));
    said.speaker.side.filter(|_| person || official)
}

fn reports(sentence: &Sentence, said: &Attribution) -> bool {
    let entity = said.speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
    entity.is_none_or(|kind| kind == EntityType::Institution)
}

/// Where a speaker of `side` says "we".
fn own(sentence: &Sentence, claim: &Range<u32>, side: EntityId) -> Vec<Signal> {
    let kinds = [Kind::We];
    let ours = sentence.cues(&kinds).map(|hit| Signal { words: hit.first..hit.last + 1, side });
    ours.filter(|signal| claim.contains(&signal.words.start)).collect()
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
            && !matches!(
                sentence.word(main),
                "اما" | "واما" | "لكن" | "ولكن" | "ثم" | "but" | "and" | "while"
            )
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
