//! What the speaker has to do with whom a claim is about: his own rule or asset, or others whom he only studies.

use std::ops::Range;

use super::owned::is_owned;
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType};
use crate::statements::reading::Sentence;
use crate::statements::signal::Signal;
use crate::statements::speaker::Attribution;

/// Who tells what a sentence says: its speaker, else the article.
pub struct Teller<'a> {
    /// The sentence.
    pub sentence: &'a Sentence<'a>,
    /// Who says it.
    pub said: Option<&'a Attribution>,
    /// What is said: the words behind "that", else the sentence.
    pub claim: Range<u32>,
    /// Where the speaker stands, with his side.
    pub speaker: Option<Signal>,
    /// Whether he only studies others.
    studies: bool,
    /// Whether he is a report, an estimate, or one who only studies others: nothing is said of whoever wrote it.
    reports: bool,
}

impl<'a> Teller<'a> {
    /// The one of `sentence`, which `said` says.
    pub fn of(sentence: &'a Sentence<'a>, said: Option<&'a Attribution>) -> Teller<'a> {
        let claim = said.and_then(|said| said.claim).unwrap_or(sentence.words.start)..sentence.words.end;
        let studies = said.is_some_and(|said| studies(sentence, said));
        let reports = said.is_some_and(|said| {
            let counts = said.by_verb && sentence.has(Kind::Counting, said.cue.start);
            studies || counts || said.name.clone().any(|n| sentence.has(Kind::Report, n))
        });
        let speaker = said.and_then(|said| Some(Signal { words: named(said), side: said.speaker.side? }));
        Teller { sentence, said, claim, speaker, studies, reports }
    }

    /// The words that name who wrote the report that tells.
    pub fn author(&self) -> Range<u32> {
        self.said.filter(|_| self.reports).map(|said| said.name.clone()).unwrap_or_default()
    }

    /// Where a speaker of `side` says "we".
    pub fn we(&self, side: EntityId) -> Vec<Signal> {
        let kinds = [Kind::We];
        let ours = self.sentence.cues(&kinds).filter(|hit| self.claim.contains(&hit.first));
        ours.map(|hit| Signal { words: hit.first..hit.last + 1, side }).collect()
    }

    /// The speaker, where the pronoun that opens the claim stands for him: that is where he is named.
    pub fn itself(&self) -> Option<Signal> {
        self.said.filter(|said| said.of_itself && !self.studies)?;
        let side = self.speaker.as_ref()?.side;
        Some(Signal { words: self.claim.start..self.claim.start + 1, side })
    }

    /// Whether the pronoun that opens the claim stands for whom the sentence before is about: who only studies others does not
    /// speak of himself, and a body seldom says what it has («ذكرت اللجنة أن لديها …»).
    pub fn speaks_of_other(&self) -> bool {
        let (sentence, start) = (self.sentence, self.claim.start);
        let has = || matches!(sentence.word(start), "لديها" | "عندها" | "لديه" | "عنده");
        self.said.is_some_and(|said| {
            said.of_other
                || self.studies && (said.of_itself || is_owned(sentence, start))
                || said.claim.is_some() && has() && is_body(sentence, said)
        })
    }

    /// The speaker's own rule that another is said to break: «… يخالف ضوابط التصدير الأميركية», «… مخالفة لقواعدها».
    pub fn own_rule(&self, found: &[Signal]) -> Option<Signal> {
        const REACH: u32 = 5;
        let sentence = self.sentence;
        let side = self.speaker.as_ref()?.side;
        let breach = sentence.cues(&[Kind::Breach]).find(|hit| self.claim.contains(&hit.first))?;
        let rule = (breach.last + 1..=breach.last + REACH).find(|n| sentence.has(Kind::Measure, *n))?;
        let its = sentence.word(rule).ends_with("ها") || sentence.word(rule - 1) == "its";
        let near = |signal: &&Signal| breach.last < signal.words.start && signal.words.start <= rule + REACH;
        let named = found.iter().find(near).is_some_and(|signal| signal.side == side);
        (its || named).then(|| Signal { words: rule..rule + 1, side })
    }

    /// «إن حصتها في الصين تراجعت», "that its sales fell": what the claim starts with is the speaker's own, unless he only
    /// reports.
    pub fn own_asset(&self) -> Option<Signal> {
        let (sentence, said) = (self.sentence, self.said?);
        said.claim?;
        // «قدّرت ميتا وحدها إنفاقها …»
        let noun = self.claim.clone().find(|n| !sentence.has(Kind::Filler, *n))?;
        let own = is_owned(sentence, noun) && !is_body(sentence, said) && !self.studies;
        let side = said.speaker.side.filter(|_| own)?;
        Some(Signal { words: noun..noun + 1, side })
    }

    /// The speaker's side where it may be about both that he blames another: an outlet only reports.
    pub fn blames(&self) -> Option<EntityId> {
        let said = self.said.filter(|said| said.by_verb)?;
        let person = said.speaker.entity.is_some() && !is_body(self.sentence, said);
        let official = said.name.clone().any(|n| self.sentence.has(Kind::Voice, n));
        said.speaker.side.filter(|_| person || official)
    }

    /// The speaker, where what he says without naming anyone is of his own country: an outlet that only reports does not say
    /// anything of its own, and neither does who only agrees.
    pub fn speaks_for_side(&self) -> Option<Signal> {
        let said = self.said?;
        let own = !said.aside && !self.reports && (said.by_verb || !is_body(self.sentence, said));
        self.speaker.clone().filter(|_| own)
    }
}

/// Whether `signal` is an outlet or a research firm, by its name: what it tells is of others.
pub fn is_outlet(sentence: &Sentence, signal: &Signal) -> bool {
    let named = sentence.name_on(signal.words.start).is_some();
    named && signal.words.clone().any(|n| is_of_others(sentence, n))
}

/// Whether word `n` says that one reports or studies what others do.
fn is_of_others(sentence: &Sentence, n: u32) -> bool {
    sentence.has(Kind::Studies, n) || sentence.has(Kind::Outlet, n)
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

/// Whether the speaker is an institution or one without a name, and no firm or person.
fn is_body(sentence: &Sentence, said: &Attribution) -> bool {
    let entity = said.speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
    entity.is_none_or(|kind| kind == EntityType::Institution)
}
