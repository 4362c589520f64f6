//! What is read of one sentence, and the reading of a text's sentences.

use std::ops::Range;

use super::lists::Meaning;
use super::stance::{DIRECTIONS, opposite};
use super::{Axis, MatterSet, Matters, Scale, Stance};
use crate::compare::reading::Text;
use crate::entities::EntityId;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::text::{Span, order};

/// What is read of one sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Its matters.
    pub matters: MatterSet,
    /// Whether its words set it against what stands before.
    pub turns: Turn,
    /// Whether it sets one thing beside another.
    pub beside: bool,
    /// The words by which it goes against what another voice has just said: it rejects it («نفت»), else it turns («لكن»).
    pub against: Option<Against>,
    /// The words by which it makes something a matter of dispute.
    pub disputes: Option<Span>,
    /// Whether it only supposes what it says.
    pub supposes: bool,
    /// Whether it speaks of what comes next.
    pub next: bool,
    /// The countries and bodies that its names and adjectives count as.
    pub sides: Vec<EntityId>,
    /// The one named first, which is mostly the subject.
    pub leads: Option<EntityId>,
    /// Of a sentence about several sides: whose each of its matters is.
    pub owners: Vec<(u8, EntityId)>,
}

/// What is read of a sentence before it is known where it names a side.
#[derive(Default)]
pub struct Draft {
    read: Read,
    /// Its leanings, in the order of the text.
    stances: Vec<Stance>,
    /// Where its matters are named.
    matters_at: Vec<(u8, Span)>,
    /// Bytes of the text: where the words start that may set one thing beside another.
    beside_at: Vec<u32>,
}

/// How a sentence is set against what stands before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It is not.
    #[default]
    No,
    /// A word at its head turns («لكن»).
    Turns,
    /// It says that it does («في المقابل»، «نهجًا مختلفًا»).
    Opposes,
}

/// Words by which a sentence goes against what stands before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Against {
    /// How.
    pub kind: Opposing,
    /// Bytes of the text.
    pub span: Span,
}

/// How a sentence goes against what stands before, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opposing {
    /// It turns («لكن»).
    Turns,
    /// It says that it stands against it («في المقابل»).
    Sets,
    /// It rejects it («نفت»).
    Rejects,
}

impl Read {
    fn goes_against(&mut self, kind: Opposing, span: Span) {
        if self.against.is_none_or(|known| kind > known.kind) {
            self.against = Some(Against { kind, span });
        }
    }

    /// It turns from what stands before.
    fn turns_against(&mut self, span: Span) {
        self.turns = self.turns.max(Turn::Turns);
        self.goes_against(Opposing::Turns, span);
    }

    /// It says that it stands against what stands before.
    fn sets_against(&mut self, span: Span) {
        self.turns = Turn::Opposes;
        self.goes_against(Opposing::Sets, span);
    }
}

impl Draft {
    fn put(&mut self, matter: u8, span: Span) {
        self.read.matters |= 1 << matter;
        self.matters_at.push((matter, span));
    }

    /// Settles whose what is once it is known where the sentence, which is about `about`, names a side; its leanings are put into
    /// `stances`.
    ///
    /// A matter or leaning is the side's whose name or adjective stands in it or right behind it («الابتكار الأميركي»), else the
    /// last one's before it, else the first one's.
    pub fn settle(self, about: &[EntityId], named: &[(u32, EntityId)], stances: &mut Vec<Stance>) -> Read {
        /// Bytes that may stand between a word and the adjective or name that owns it: a blank and a short particle.
        const NEAR: u32 = 6;
        let owner = |span: Span| {
            let near = |(at, _): &&(u32, EntityId)| (span.start..=span.end + NEAR).contains(at);
            let before = || named.iter().rfind(|(at, _)| *at < span.start);
            named.iter().find(near).or_else(before).or_else(|| named.first()).map(|(_, side)| *side)
        };
        let Draft { mut read, stances: own, matters_at, beside_at } = self;
        read.leads = named.first().map(|(_, side)| *side);
        if about.len() > 1 {
            read.owners = matters_at.into_iter().filter_map(|(n, span)| Some((n, owner(span)?))).collect();
            order::sort_and_dedup(&mut read.owners);
        }
        stances.extend(own.into_iter().map(|stance| Stance { of: owner(stance.span), ..stance }));
        let sides = |test: &dyn Fn(u32) -> bool| {
            let mut sides: Vec<EntityId> =
                named.iter().filter(|(at, _)| test(*at)).map(|(_, side)| *side).collect();
            order::sort_and_dedup(&mut sides);
            sides
        };
        // Words set one side beside the other where one stands before them, the other behind.
        read.beside = beside_at.into_iter().any(|cue| {
            let (before, behind) = (sides(&|at| at <= cue), sides(&|at| at > cue));
            // Who speaks for a side need not name it: «بينما نحن».
            let unnamed = about.iter().any(|side| !before.contains(side));
            before.iter().any(|one| behind.iter().any(|other| one != other))
                || (!before.is_empty() && unnamed)
        });
        read.sides = sides(&|_| true);
        read
    }
}

/// How many words before a leaning the word may stand that denies it.
const REACH: u32 = 3;

/// A sentence while it is read: its words, the cues in it, and the matters of the sentences before it.
struct Sentence<'a> {
    text: &'a Text<'a>,
    words: Range<u32>,
    hits: &'a [Hit],
    known: MatterSet,
}

impl Matters {
    /// Reads the sentences of `text`, in order.
    pub fn read(&self, text: &Text) -> Vec<Draft> {
        let hits = self.cues.find(&text.read.text);
        let mut known: MatterSet = 0;
        let mut rest = &hits[..];
        let mut out = Vec::with_capacity(text.read.sentences.len());
        for words in &text.read.sentences {
            let end = rest.partition_point(|hit| hit.first < words.end);
            let (hits, after) = rest.split_at(end);
            rest = after;
            let sentence = Sentence { text, words: words.clone(), hits, known };
            let mut draft = Draft::default();
            for hit in hits {
                match hit.cue {
                    Cue::List(n) => self.take(&sentence, hit, self.meanings[n as usize], &mut draft),
                    Cue::Word(kind) => self.take_direction(&sentence, hit, kind, &mut draft),
                    _ => {}
                }
            }
            known |= draft.read.matters;
            out.push(draft);
        }
        out
    }

    fn take(&self, sentence: &Sentence, hit: &Hit, meaning: Meaning, draft: &mut Draft) {
        /// How far into a sentence a word may stand that sets the whole of it against what stands before.
        const HEAD: u32 = 4;
        let span = || sentence.text.span_of(hit);
        let at_head = hit.first < sentence.words.start + HEAD;
        let read = &mut draft.read;
        match meaning {
            Meaning::Matter(matter) => draft.put(matter, span()),
            Meaning::Short(matter) if sentence.known & (1 << matter) != 0 => draft.put(matter, span()),
            Meaning::Turns if at_head => read.turns = read.turns.max(Turn::Turns),
            Meaning::But if at_head => read.turns_against(span()),
            Meaning::However => read.turns_against(span()),
            Meaning::Rejects => read.goes_against(Opposing::Rejects, span()),
            Meaning::Opposes if at_head => read.sets_against(span()),
            Meaning::Differs => read.sets_against(span()),
            Meaning::Beside => draft.beside_at.push(span().start),
            Meaning::Disputes => read.disputes = Some(span()),
            Meaning::Supposes if at_head => read.supposes = true,
            Meaning::Next => read.next = true,
            Meaning::Lean(axis, point) => self.lean(sentence, hit, axis, point, &mut draft.stances),
            Meaning::OfMeasure(axis, point) if self.names_measure(sentence, hit) => {
                self.lean(sentence, hit, axis, point, &mut draft.stances);
            }
            _ => {}
        }
    }

    fn take_direction(&self, sentence: &Sentence, hit: &Hit, kind: Kind, draft: &mut Draft) {
        for (n, (_, up, down)) in (0u8..).zip(DIRECTIONS) {
            if kind == up || kind == down {
                self.lean(sentence, hit, Axis(n), if kind == up { 1 } else { -1 }, &mut draft.stances);
            }
        }
    }

    /// Whether a measure is named right before or behind `hit` in its clause.
    fn names_measure(&self, sentence: &Sentence, hit: &Hit) -> bool {
        /// How many words apart: «ضوابط التصدير الأميركية على الرقائق فشلت».
        const BESIDE: u32 = 5;
        let is_measure = |other: &Hit| match other.cue {
            Cue::List(n) => match self.meanings[n as usize] {
                Meaning::Matter(matter) => self.is_measure(matter),
                Meaning::Short(matter) => self.is_measure(matter) && sentence.known & (1 << matter) != 0,
                _ => false,
            },
            _ => false,
        };
        sentence.hits.iter().filter(|other| is_measure(other)).any(|other| {
            let (before, behind) = if other.first < hit.first { (other, hit) } else { (hit, other) };
            behind.first <= before.last + BESIDE && !sentence.text.breaks_between(before.last, behind.first)
        })
    }

    /// Takes in a leaning, unless it is one that nobody claims.
    fn lean(&self, sentence: &Sentence, hit: &Hit, axis: Axis, point: i8, stances: &mut Vec<Stance>) {
        /// How far behind a denied word the one may stand that lifts the denial.
        const ONLY_REACH: u32 = 5;
        let means = |other: &Hit, meaning: Meaning| match other.cue {
            Cue::List(n) => self.meanings[n as usize] == meaning,
            _ => false,
        };
        let follows =
            |meaning: Meaning, reach: u32| sentence.follows(hit, reach, |other| means(other, meaning));
        // What nobody manages to do is not done, nor is the opposite; what somebody would like is not so.
        if follows(Meaning::Fails, REACH) || follows(Meaning::Aims, 2 * REACH) {
            return;
        }
        let past = self.scale(axis) == Scale::Degrees && follows(Meaning::Past, u32::MAX);
        // «لا … فحسب» says that it is so, and more.
        let and_more = sentence.hits.iter().any(|other| {
            other.first > hit.last && other.first <= hit.last + ONLY_REACH && means(other, Meaning::Only)
        });
        // A denial is of the first leaning behind it: «لا يوقف المهربين» denies no smuggler.
        let is_lean = |other: &Hit| match other.cue {
            Cue::List(n) => matches!(self.meanings[n as usize], Meaning::Lean(..)),
            _ => false,
        };
        let spent = |no: &Hit| {
            let between = |other: &Hit| no.last < other.first && other.last < hit.first;
            sentence.hits.iter().any(|other| is_lean(other) && between(other))
        };
        let negated =
            sentence.follows(hit, REACH, |other| other.cue == Cue::Word(Kind::Negation) && !spent(other));
        let denied = !and_more && (negated || follows(Meaning::Denies, 2 * REACH));
        let point = if denied { opposite(point) } else { point };
        let span = sentence.text.span_of(hit);
        stances.push(Stance { axis, point, denied, past, span, of: None });
    }
}

impl Sentence<'_> {
    /// Whether a hit that `is` asked for stands before `hit` in its clause, at most `reach` words away.
    fn follows(&self, hit: &Hit, reach: u32, is: impl Fn(&Hit) -> bool) -> bool {
        let idle = |n: u32| {
            let is_idle = |other: &Hit| other.cue == Cue::Word(Kind::NoNegation);
            self.hits.iter().any(|other| is_idle(other) && other.first <= n && n <= other.last)
        };
        self.hits.iter().any(|before| {
            is(before)
                && before.first < hit.first
                && hit.first <= before.last.saturating_add(reach)
                && !idle(before.first)
                && !self.text.breaks_between(before.last, hit.first)
        })
    }
}
