//! Reading figures when a document is added: what each counts, of whom, and when.

use super::counted_noun::counts;
use super::line::Line;
use crate::compare::reading::Text;
use crate::compare::terms::family;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityId, EntityType, Lexicon, Mention, Referent};
use crate::statements::Entry;
use crate::text::{Worded, fold, stem};

/// What is kept of a figure from the time its document is added.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoned {
    /// The number of its statement.
    pub statement: u32,
    /// The number of its mention in the document's analysis.
    pub mention: u32,
    /// What is counted, in the text's words.
    pub counts: Option<Box<str>>,
    /// The same as it is matched: the unit of a quantity, the stem of the noun, or "cost" for all words of cost.
    pub thing: Option<Box<str>>,
    /// The model, firm or body named nearest.
    pub of: Option<EntityId>,
    /// Its topmost owner.
    pub family: Option<EntityId>,
    /// The country or body whose it is in a sentence on several: of whom the name or adjective stands last before the figure, else
    /// whose the firm is.
    pub side: Option<EntityId>,
    /// The number of the mention of the nearest date.
    pub when: Option<u32>,
    /// Whether it is a bound below that its sentence denies: «لن تصنع أكثر من 200 ألف» is at most so many.
    pub denied: bool,
}

/// The figures of a document while they are read.
#[derive(Default)]
struct Reckoning {
    found: Vec<Reckoned>,
    /// The firm or model that was spoken of last, and in which statement: what follows may only point back at it.
    last: Option<(u32, EntityId)>,
}

/// Reads the figures of `entry`, which is `text`, without those that count time or people who say something.
pub fn reckon(lexicon: &Lexicon, entry: &Entry, text: &Text) -> Vec<Reckoned> {
    let mut reckoning = Reckoning::default();
    for (n, statement) in (0u32..).zip(&entry.analysis.statements) {
        let is_figure = |mention: &Mention| mention.kind.is_value() && mention.kind != EntityType::Date;
        let figures = || {
            statement
                .mentions
                .clone()
                .filter(|mention| is_figure(&entry.analysis.mentions[*mention as usize]))
        };
        if figures().next().is_some() {
            let line = Line::new(lexicon, entry, text, n as usize);
            for mention in figures().filter(|mention| !is_noise(&line, *mention)) {
                reckoning.put(&line, n, mention);
            }
        }
        let speaker = statement.speaker.as_ref().and_then(|speaker| speaker.entity);
        let firms = || firms(entry.analysis.mentions_of(statement));
        let said = firms().find(|firm| Some(*firm) != speaker).or_else(|| firms().next());
        reckoning.last = said.map(|firm| (n, firm)).or(reckoning.last);
    }
    reckoning.found
}

impl Reckoning {
    fn put(&mut self, line: &Line, n: u32, mention: u32) {
        let counts = counts(line, mention);
        let side = side(line, mention);
        let thing: Option<Box<str>> = thing(line, mention, counts.as_deref()).map(Into::into);
        // What was paid, or how many chips were made, is said of who did it and not of the chips in between.
        let chips = line.lexicon.words("stopwords", "chips").en.first();
        let of_chips =
            line.mention(mention).kind != EntityType::Money && thing.as_deref() != chips.map(String::as_str);
        let own = owner(line, mention, side, of_chips);
        let of = own.or_else(|| self.unnamed(line, n, mention, side, thing.as_deref()));
        self.found.push(Reckoned {
            statement: n,
            mention,
            thing,
            counts: counts.filter(|counts| !is_verb(line.lexicon, counts)).map(Into::into),
            of,
            family: of.map(|entity| family(line.lexicon, entity)),
            side: side.or_else(|| line.lexicon.side_of(own?)),
            when: date(line, mention),
            denied: is_denied(line, mention),
        });
    }

    /// What a figure is said of that its sentence names no owner of: what the sentence before spoke of; else the chips; else who speaks,
    /// where it is a firm.
    fn unnamed(
        &self,
        line: &Line,
        n: u32,
        figure: u32,
        side: Option<EntityId>,
        thing: Option<&str>,
    ) -> Option<EntityId> {
        let speaker = line.statement.speaker.as_ref().and_then(|speaker| speaker.entity);
        let is_money = line.mention(figure).kind == EntityType::Money;
        let carried = self.carried(n, thing).or_else(|| self.pointed_at(line, n));
        let carried = carried.filter(|entity| fits(line, side, *entity));
        let chip = || owner(line, figure, side, true).filter(|_| !is_money);
        carried
            .or_else(chip)
            .or_else(|| speaker.filter(|speaker| is_firm(line.lexicon.entity(*speaker).kind)))
    }

    /// What a sentence without a firm of its own can only point back at.
    fn pointed_at(&self, line: &Line, n: u32) -> Option<EntityId> {
        /// How many sentences back that may stand.
        const REACH: u32 = 2;
        let own = line.statement.mentions.clone().any(|n| match line.mention(n).referent {
            Referent::Known(entity) => is_firm(line.mention(n).kind) && !is_beside(line, n, entity),
            _ => false,
        });
        self.last.filter(|(said, _)| !own && said + REACH >= n).map(|(_, firm)| firm)
    }

    /// What the figure before says that it is of, where it counts the same thing a sentence earlier: «لكن آخرين قدّروا كلفته بـ…».
    fn carried(&self, statement: u32, thing: Option<&str>) -> Option<EntityId> {
        let last = self.found.last()?;
        let follows = last.statement + 1 == statement && thing.is_some() && last.thing.as_deref() == thing;
        last.of.filter(|_| follows)
    }
}

/// The firms and models among some mentions.
fn firms(mentions: &[Mention]) -> impl Iterator<Item = EntityId> {
    mentions.iter().filter_map(|mention| match mention.referent {
        Referent::Known(entity) if is_firm(mention.kind) => Some(entity),
        _ => None,
    })
}

fn is_firm(kind: EntityType) -> bool {
    matches!(kind, EntityType::Company | EntityType::Model)
}

/// Whether a figure can be said of such a name.
fn owns(kind: EntityType) -> bool {
    is_firm(kind) || matches!(kind, EntityType::Institution | EntityType::Policy)
}

/// Whether a figure says how long, or how many people say something.
fn is_noise(line: &Line, n: u32) -> bool {
    let mention = line.mention(n);
    if mention.kind != EntityType::Quantity {
        return false;
    }
    let list = line.lexicon.words("stopwords", "uncounted");
    let Referent::Value(value) = &mention.referent else { return true };
    let last = line.text.word(line.words_of(n).end.saturating_sub(1));
    let named = |word: &String| value.unit.as_deref() == Some(word) || fold(word).text == last;
    list.en.iter().chain(&list.ar).any(named)
}

/// The mention nearest to `figure` of which `what` says something: the last one before it, else the first one after it.
fn nearest<T>(line: &Line, figure: u32, what: impl Fn(u32, &Mention) -> Option<T>) -> Option<(u32, T)> {
    let at = |n: u32| Some((n, what(n, line.mention(n))?));
    let mentions = line.statement.mentions.clone();
    let mut before = (mentions.start..figure).rev();
    before.find_map(at).or_else(|| (figure + 1..mentions.end).find_map(at))
}

/// Who is named nearest to a figure and can be whom it is said of; chips too, where they can.
fn owner(line: &Line, figure: u32, side: Option<EntityId>, chips: bool) -> Option<EntityId> {
    let can = |kind: EntityType| owns(kind) || chips && kind == EntityType::Chip;
    let owner = nearest(line, figure, |n, other| match other.referent {
        Referent::Known(entity)
            if can(other.kind) && fits(line, side, entity) && !is_beside(line, n, entity) =>
        {
            Some(entity)
        }
        _ => None,
    });
    owner.map(|(_, entity)| entity)
}

/// Whether a figure before which `side` stands can be said of `entity`: what is of another side has nothing to do with it.
fn fits(line: &Line, side: Option<EntityId>, entity: EntityId) -> bool {
    side.is_none() || line.lexicon.side_of(entity).is_none_or(|own| Some(own) == side)
}

/// The date that stands nearest to a figure, before or behind it.
fn date(line: &Line, figure: u32) -> Option<u32> {
    /// How many words a mark between them stands for.
    const BREAK: u32 = 4;
    let words = line.words_of(figure);
    let dates = line.statement.mentions.clone().filter(|n| line.mention(*n).kind == EntityType::Date);
    dates.min_by_key(|n| {
        let date = line.words_of(*n);
        let (end, start) = if *n > figure { (words.end, date.start) } else { (date.end, words.start) };
        let breaks = line.text.breaks_between(end.saturating_sub(1), start);
        start.saturating_sub(end) + if breaks { BREAK } else { 0 }
    })
}

/// Whether a name is not whose a figure is, but who says it or what stands beside it.
fn is_beside(line: &Line, n: u32, entity: EntityId) -> bool {
    let speaker = line.statement.speaker.as_ref().and_then(|speaker| speaker.entity);
    speaker == Some(entity) || is_origin(line, n) || gives(line, n)
}

/// Whether a name only says from where something comes, through whom or for whom: «شرائح من Nvidia».
fn is_origin(line: &Line, n: u32) -> bool {
    let first = line.words_of(n).start;
    let list = line.lexicon.words("stopwords", "beside-the-owner");
    let is = |word: &String| fold(word).text == line.text.word(first - 1);
    first > line.words.start && list.ar.iter().chain(&list.en).any(is)
}

/// Whether a name is who reckons or says: «تقدّر شركة الأبحاث …».
fn gives(line: &Line, n: u32) -> bool {
    /// Words that may stand between: what the name is.
    const BETWEEN: u32 = 2;
    let name = line.words_of(n);
    let before = |hit: &Hit| {
        let near = hit.last < name.start && hit.last + 1 + BETWEEN >= name.start;
        near && !line.text.breaks_between(hit.last, name.start)
    };
    let verbs = [Kind::Speech, Kind::Opinion, Kind::Counting];
    verbs.into_iter().any(|kind| line.cues(kind).any(before))
        || line.cues(Kind::Counting).any(|hit| hit.first == name.end)
}

/// Whether a bound below is denied: a denial stands shortly before it in its clause.
fn is_denied(line: &Line, n: u32) -> bool {
    const REACH: u32 = 8;
    let Referent::Value(value) = &line.mention(n).referent else { return false };
    let figure = line.words_of(n).start;
    value.low.is_some()
        && value.high.is_none()
        && value.strict
        && line.cues(Kind::Negation).any(|hit| {
            hit.last < figure && hit.last + REACH >= figure && !line.text.breaks_between(hit.last, figure)
        })
}

/// The country or body that the last name or adjective before a figure counts as.
fn side(line: &Line, figure: u32) -> Option<EntityId> {
    let words = line.words_of(figure);
    // «15 نموذجًا صينيًّا»: the adjective of what is counted stands behind it.
    if let Some(side) = line.demonym(words.end).filter(|_| words.end < line.words.end) {
        return Some(side);
    }
    let named = (line.statement.mentions.start..figure).rev().find_map(|n| {
        let mention = line.mention(n);
        match mention.referent {
            Referent::Known(entity) if mention.kind != EntityType::Chip && !is_beside(line, n, entity) => {
                Some((line.words_of(n).start, line.lexicon.side_of(entity)?))
            }
            _ => None,
        }
    });
    let adjective = (line.words.start..words.start).rev().find_map(|n| Some((n, line.demonym(n)?)));
    named.into_iter().chain(adjective).max_by_key(|(at, _)| *at).map(|(_, side)| side)
}

/// Whether what a sum is counted by says what was done with it («ضخّ», "put"), and so is no name of what is counted.
fn is_verb(lexicon: &Lexicon, counts: &str) -> bool {
    let list = lexicon.words("stopwords", "verbs-of-sums");
    let folded = fold(counts).text;
    list.ar.iter().chain(&list.en).any(|verb| fold(verb).text == folded)
}

/// What a figure counts, as it is matched.
fn thing(line: &Line, figure: u32, counts: Option<&str>) -> Option<String> {
    if let (EntityType::Quantity, Referent::Value(value)) =
        (line.mention(figure).kind, &line.mention(figure).referent)
    {
        let unit = value.unit.as_deref()?;
        let alike = &line.lexicon.words("stopwords", "chips").en;
        let is_alike = alike.iter().any(|name| name == unit);
        return Some(if is_alike { alike[0].clone() } else { unit.to_owned() });
    }
    let noun = Worded::of(counts?);
    let hits = line.lexicon.cues.find(&noun);
    let has = |kind| hits.iter().any(|hit: &Hit| hit.cue == Cue::Word(kind));
    // What a sum was paid for, without a word of cost, is its cost.
    if has(Kind::Cost) || (has(Kind::CountedOf) && !has(Kind::Counted)) {
        return Some("cost".to_owned());
    }
    Some(stem::stem(noun.word(0)))
}
