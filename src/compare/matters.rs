//! What a text's sentences are about more closely than their rows say, and which way they lean: the lists of `matters.toml` and
//! `stances.toml`, read over one text at a time.

use crate::corpus::seed::WordList;
use crate::entities::cues::{Cue, Cues, Hit, Kind};
use crate::entities::{EntityId, Lexicon};
use crate::statements;
use crate::text::{Span, order};

/// A finer matter (مسألة) by its number; sets of them are bits.
pub type MatterSet = u64;

/// An axis on which statements can oppose each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Axis(pub u8);

/// The axes whose words are the directions of `cues.toml`; those of `stances.toml` follow.
const DIRECTIONS: [(&str, Kind, Kind); 2] =
    [("trend", Kind::Rises, Kind::Falls), ("rule", Kind::Permits, Kind::Forbids)];

impl Axis {
    /// What rises and falls: nothing by itself, since everything does.
    pub const TREND: Axis = Axis(0);
    /// What is allowed.
    pub const RULE: Axis = Axis(1);
}

/// A lean of a sentence, with the words that show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// On what.
    pub axis: Axis,
    /// Where on the axis, a denial taken into account: above nothing is up, below it down. See [`Scale`].
    pub point: i8,
    /// Whether a denial turned it.
    pub denied: bool,
    /// Whether it says where a side stood, not where it stands.
    pub past: bool,
    /// Bytes of the text: the words.
    pub span: Span,
    /// Whose it is: see [`Read::settle`].
    pub of: Option<EntityId>,
}

impl Stance {
    /// Whether it leans up.
    pub fn up(&self) -> bool {
        self.point > 0
    }
}

/// What leanings on one axis mean for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// They set two sides apart, but both hold.
    Apart,
    /// Opposite ones about one side can't both hold.
    Opposed,
    /// Opposite ones can't both hold, whomever they speak of.
    Facts,
    /// Of several degrees, where a side stands to the other: any two that differ can't both hold.
    Degrees,
    /// Steps of one event: two accounts of it give different ones.
    Steps,
}

/// The ends of the names of lists, the point that each stands for, and the scale of its axis.
const ENDS: [(&str, i8, Scale); 13] = [
    ("up", 1, Scale::Opposed),
    ("down", -1, Scale::Opposed),
    ("yes", 1, Scale::Facts),
    ("no", -1, Scale::Facts),
    ("more", 1, Scale::Apart),
    ("less", -1, Scale::Apart),
    ("ahead", 2, Scale::Degrees),
    ("partly", 1, Scale::Degrees),
    ("even", 0, Scale::Degrees),
    ("near", -1, Scale::Degrees),
    ("behind", -2, Scale::Degrees),
    ("first", -1, Scale::Steps),
    ("then", 1, Scale::Steps),
];

/// What is read of one sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Its matters.
    pub matters: MatterSet,
    /// Its leanings, in the order of the text.
    pub stances: Vec<Stance>,
    /// Whether its words set it against what stands before.
    pub turns: Turn,
    /// Whether it sets one thing beside another: where its words stand that may, as long as it is being read.
    pub beside: bool,
    /// Bytes of the text: where those words start.
    pub beside_at: Vec<u32>,
    /// The words by which it goes against what another voice has just said: it rejects it («نفت»), else it turns («لكن»).
    pub against: Option<Against>,
    /// The words by which it makes something a matter of dispute.
    pub disputes: Option<Span>,
    /// Whether it only supposes what it says.
    pub supposes: bool,
    /// The countries and bodies that its names and adjectives count as.
    pub sides: Vec<EntityId>,
    /// The one named first, which is mostly the subject.
    pub leads: Option<EntityId>,
    /// Of a sentence about several sides: whose each of its matters is.
    pub owners: Vec<(u8, EntityId)>,
    /// Where its matters are named, as long as it is being read.
    pub matters_at: Vec<(u8, Span)>,
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

    fn put(&mut self, matter: u8, span: Span) {
        self.matters |= 1 << matter;
        self.matters_at.push((matter, span));
    }

    /// Settles whose what is once it is known where the sentence, which is about `about`, names a side.
    ///
    /// A matter or leaning is the side's whose name or adjective stands in it or right behind it («الابتكار الأميركي»), else the
    /// last one's before it, else the first one's.
    pub fn settle(&mut self, about: &[EntityId], named: &[(u32, EntityId)]) {
        /// Bytes that may stand between a word and the adjective or name that owns it: a blank and a short particle.
        const NEAR: u32 = 6;
        let owner = |span: Span| {
            let near = |(at, _): &&(u32, EntityId)| (span.start..=span.end + NEAR).contains(at);
            let before = || named.iter().rfind(|(at, _)| *at < span.start);
            named.iter().find(near).or_else(before).or_else(|| named.first()).map(|(_, side)| *side)
        };
        self.leads = named.first().map(|(_, side)| *side);
        let matters_at = std::mem::take(&mut self.matters_at);
        if about.len() > 1 {
            self.owners = matters_at.into_iter().filter_map(|(n, span)| Some((n, owner(span)?))).collect();
            order::sort_and_dedup(&mut self.owners);
        }
        for stance in &mut self.stances {
            stance.of = owner(stance.span);
        }
        let sides = |test: &dyn Fn(u32) -> bool| {
            let mut sides: Vec<EntityId> =
                named.iter().filter(|(at, _)| test(*at)).map(|(_, side)| *side).collect();
            order::sort_and_dedup(&mut sides);
            sides
        };
        // Words set one side beside the other where one stands before them, the other behind.
        self.beside = std::mem::take(&mut self.beside_at).into_iter().any(|cue| {
            let (before, behind) = (sides(&|at| at <= cue), sides(&|at| at > cue));
            // Who speaks for a side need not name it: «بينما نحن».
            let unnamed = about.iter().any(|side| !before.contains(side));
            before.iter().any(|one| behind.iter().any(|other| one != other))
                || (!before.is_empty() && unnamed)
        });
        self.sides = sides(&|_| true);
    }
}

/// The lists, ready.
#[derive(Default)]
pub struct Matters {
    cues: Option<Cues>,
    names: Vec<[String; 2]>,
    axes: Vec<AxisName>,
    measures: MatterSet,
    parallel: MatterSet,
    /// What the numbers of the automaton's lists mean.
    meanings: Vec<Meaning>,
}

/// An axis as the data call it.
struct AxisName {
    name: String,
    scale: Scale,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Matter(u8),
    Short(u8),
    Lean(Axis, i8),
    Turns,
    But,
    However,
    Opposes,
    Differs,
    Rejects,
    Beside,
    Disputes,
    Supposes,
    Fails,
    Aims,
    Past,
    Only,
}

/// More matters than a set has bits are left out.
const MOST: usize = MatterSet::BITS as usize;

impl Matters {
    /// Makes the lists of `lexicon` ready.
    pub fn new(lexicon: &Lexicon) -> Matters {
        let mut matters = Matters {
            axes: DIRECTIONS
                .map(|(name, ..)| AxisName {
                    name: name.to_owned(),
                    scale: if name == "trend" { Scale::Apart } else { Scale::Opposed },
                })
                .into(),
            ..Matters::default()
        };
        let mut lists: Vec<(Cue, &WordList)> = Vec::new();
        let mut add = |meaning: Meaning, list, matters: &mut Matters| {
            lists.push((Cue::Dimension(matters.meanings.len() as u8), list));
            matters.meanings.push(meaning);
        };
        let parallel = &lexicon.words("matters", "parallel").en;
        let is_matter = |key: &str| !key.ends_with("-short") && key != "parallel";
        for (key, list) in lexicon.word_lists("matters").filter(|(key, _)| is_matter(key)).take(MOST) {
            let n = matters.names.len() as u8;
            if parallel.contains(&key.to_owned()) {
                matters.parallel |= 1 << n;
            }
            let name = |words: &[String]| words.first().cloned().unwrap_or_default();
            matters.names.push([name(&list.ar), name(&list.en)]);
            add(Meaning::Matter(n), list, &mut matters);
            let short = lexicon.words("matters", &format!("{key}-short"));
            if !short.ar.is_empty() {
                matters.measures |= 1 << n;
            }
            add(Meaning::Short(n), short, &mut matters);
        }
        for (key, list) in lexicon.word_lists("stances") {
            let meaning = match key {
                "turns" => Meaning::Turns,
                "but" => Meaning::But,
                "however" => Meaning::However,
                "rejects" => Meaning::Rejects,
                "opposes" => Meaning::Opposes,
                "differs" => Meaning::Differs,
                "beside" => Meaning::Beside,
                "disputes" => Meaning::Disputes,
                "supposes" => Meaning::Supposes,
                "failures" => Meaning::Fails,
                "aims" => Meaning::Aims,
                "past" => Meaning::Past,
                "only" => Meaning::Only,
                _ => {
                    let Some((name, end)) = key.rsplit_once('-') else { continue };
                    let Some((_, point, scale)) = ENDS.into_iter().find(|(known, ..)| *known == end) else {
                        continue;
                    };
                    Meaning::Lean(matters.axis(name, scale), point)
                }
            };
            add(meaning, list, &mut matters);
        }
        let kinds = [Kind::Negation, Kind::NoNegation].into_iter();
        let kinds = kinds.chain(DIRECTIONS.into_iter().flat_map(|(_, up, down)| [up, down]));
        lists.extend(kinds.map(|kind| (Cue::Word(kind), lexicon.words("cues", kind.key()))));
        matters.cues = Some(Cues::new(lists.into_iter()));
        matters
    }

    fn axis(&mut self, name: &str, scale: Scale) -> Axis {
        let known = self.axes.iter().position(|axis| axis.name == name);
        Axis(known.unwrap_or_else(|| {
            self.axes.push(AxisName { name: name.to_owned(), scale });
            self.axes.len() - 1
        }) as u8)
    }

    /// The axis that the data call `name`.
    pub fn find_axis(&self, name: &str) -> Option<Axis> {
        self.axes.iter().position(|axis| axis.name == name).map(|n| Axis(n as u8))
    }

    /// What leanings on `axis` mean for each other.
    pub fn scale(&self, axis: Axis) -> Scale {
        self.axes[axis.0 as usize].scale
    }

    /// The matters that are measures.
    pub fn measures(&self) -> MatterSet {
        self.measures
    }

    /// The matters of which each side has its own, so that two statements on one are already a contrast.
    pub fn parallel(&self) -> MatterSet {
        self.parallel
    }

    /// Whether a matter is a measure, which people are for or against.
    pub fn is_measure(&self, matter: u8) -> bool {
        self.measures & (1 << matter) != 0
    }

    /// The name of a matter in Arabic and in English.
    pub fn name(&self, matter: u8) -> &[String; 2] {
        &self.names[matter as usize]
    }

    /// How many matters there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The name of an axis in the data.
    pub fn axis_name(&self, axis: Axis) -> &str {
        &self.axes[axis.0 as usize].name
    }

    /// Reads the sentences of `document`, in order.
    pub fn read(&self, text: &Text) -> Vec<Read> {
        let hits = self.cues.as_ref().map(|cues| cues.find(&text.read.text)).unwrap_or_default();
        let mut known: MatterSet = 0;
        let mut rest = &hits[..];
        let mut out = Vec::with_capacity(text.read.sentences.len());
        for sentence in &text.read.sentences {
            let end = rest.partition_point(|hit| hit.first < sentence.end);
            let (own, after) = rest.split_at(end);
            rest = after;
            let mut read = Read::default();
            for hit in own {
                self.take(text, sentence, own, hit, known, &mut read);
            }
            known |= read.matters;
            out.push(read);
        }
        out
    }

    fn take(
        &self,
        text: &Text,
        sentence: &std::ops::Range<u32>,
        own: &[Hit],
        hit: &Hit,
        known: MatterSet,
        read: &mut Read,
    ) {
        /// How far into a sentence a word may stand that sets the whole of it against what stands before.
        const HEAD: u32 = 4;
        /// How far behind a denied word the one may stand that lifts the denial.
        const ONLY_REACH: u32 = 5;
        let lean = match hit.cue {
            Cue::Dimension(n) => match self.meanings[n as usize] {
                Meaning::Matter(matter) => return read.put(matter, text.span_of(hit)),
                Meaning::Short(matter) if known & (1 << matter) == 0 => return,
                Meaning::Short(matter) => return read.put(matter, text.span_of(hit)),
                Meaning::Turns | Meaning::But | Meaning::Opposes if hit.first >= sentence.start + HEAD => {
                    return;
                }
                Meaning::Turns => return read.turns = read.turns.max(Turn::Turns),
                Meaning::But | Meaning::However => {
                    read.turns = read.turns.max(Turn::Turns);
                    return read.goes_against(Opposing::Turns, text.span_of(hit));
                }
                Meaning::Rejects => return read.goes_against(Opposing::Rejects, text.span_of(hit)),
                Meaning::Opposes | Meaning::Differs => {
                    read.turns = Turn::Opposes;
                    return read.goes_against(Opposing::Sets, text.span_of(hit));
                }
                Meaning::Beside => return read.beside_at.push(text.span_of(hit).start),
                Meaning::Disputes => return read.disputes = Some(text.span_of(hit)),
                Meaning::Supposes => return read.supposes = true,
                Meaning::Fails | Meaning::Aims | Meaning::Past | Meaning::Only => None,
                Meaning::Lean(axis, point) => Some((axis, point)),
            },
            Cue::Word(kind) => (0u8..).zip(DIRECTIONS).find_map(|(n, (_, up, down))| {
                let point = if kind == up { 1 } else { -1 };
                (kind == up || kind == down).then_some((Axis(n), point))
            }),
            Cue::Hint(_) | Cue::Demonym(_) => None,
        };
        let Some((axis, point)) = lean else { return };
        let means = |other: &Hit, meaning: Meaning| match other.cue {
            Cue::Dimension(n) => self.meanings[n as usize] == meaning,
            _ => false,
        };
        let follows =
            |meaning: Meaning, reach: u32| text.follows(own, hit, reach, |other| means(other, meaning));
        // What nobody manages to do is not done, nor is the opposite; what somebody would like is not so.
        if follows(Meaning::Fails, REACH) || follows(Meaning::Aims, 2 * REACH) {
            return;
        }
        let past = self.scale(axis) == Scale::Degrees && follows(Meaning::Past, u32::MAX);
        // «لا … فحسب» says that it is so, and more.
        let and_more = own.iter().any(|other| {
            other.first > hit.last && other.first <= hit.last + ONLY_REACH && means(other, Meaning::Only)
        });
        let denied =
            !and_more && text.follows(own, hit, REACH, |other| other.cue == Cue::Word(Kind::Negation));
        let point = if denied { opposite(point) } else { point };
        read.stances.push(Stance { axis, point, denied, past, span: text.span_of(hit), of: None });
    }
}

/// How many words before a leaning the word may stand that denies it.
const REACH: u32 = 3;

/// What the denial of `point` says: who no longer leads may be level, who is no match is behind.
fn opposite(point: i8) -> i8 {
    match point {
        0 => -1,
        -1 | 1 => -point,
        _ => 0,
    }
}

/// A document that was read, with its letters.
pub struct Text<'a> {
    /// The letters.
    pub source: &'a str,
    /// What was read.
    pub read: &'a statements::Read,
}

impl Text<'_> {
    fn span_of(&self, hit: &Hit) -> Span {
        let text = &self.read.text;
        let span = text.words[hit.first as usize].span.cover(text.words[hit.last as usize].span);
        text.folded.source_span(self.source, span)
    }

    /// Whether a hit that `is` asked for stands before `hit` in its clause, at most `reach` words away.
    fn follows(&self, own: &[Hit], hit: &Hit, reach: u32, is: impl Fn(&Hit) -> bool) -> bool {
        let idle = |n: u32| {
            own.iter()
                .any(|other| other.cue == Cue::Word(Kind::NoNegation) && other.first <= n && n <= other.last)
        };
        own.iter().any(|no| {
            is(no)
                && no.first < hit.first
                && hit.first <= no.last.saturating_add(reach)
                && !idle(no.first)
                && (no.last + 1..=hit.first)
                    .all(|n| !self.read.text.gap_before(n as usize).contains(['،', ',', '؛', ';', ':']))
        })
    }
}
