//! Deciding: of the places where spellings stand, which are mentions, and of what.
//!
//! A spelling of one entity is its mention. A spelling that entities share is decided by a class word beside it, then by
//! the pair it stands in («ديب سيك (DeepSeek)»), then by what was named last; else the order of types stands, companies
//! first. A guarded spelling wants a class word, a list of its kind, its maker beside it, or another spelling of its
//! entity in the text. A short name wants its owner.

use crate::entities::classes::Types;
use crate::entities::lexicon::{Entity, EntityId};
use crate::entities::mention::{EntityType, Mention, Referent, Rule};
use crate::entities::names::{Candidate, spelling::Strength};
use crate::entities::page::{Page, is_light, is_list_gap};
use crate::text::Span;

/// The mentions of entities of the lexicon, in order, and the bytes of the folded text under them.
pub fn names(page: &Page) -> (Vec<Mention>, Vec<Span>) {
    let candidates = page.lexicon.gazetteer.candidates(page);
    let mut resolver = Resolver::new(page, &candidates);
    // What the first reading confirms is known from the first line on in the second.
    let first = resolver.read();
    let mut news = false;
    for found in first.iter().filter(|found| found.rule == Rule::Guarded) {
        news |= resolver.learn(found.entity);
    }
    let found = if news { resolver.read() } else { first };
    let mention = |found: &Found| Mention {
        span: candidates[found.candidate].span,
        kind: page.lexicon.entity(found.entity).kind,
        referent: Referent::Known(found.entity),
        rule: found.rule,
    };
    let spans = found.iter().map(|found| candidates[found.candidate].folded).collect();
    (found.iter().map(mention).collect(), spans)
}

/// How many candidates on the next name may stand: they overlap.
const NEAR: usize = 12;

/// A decided candidate.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) candidate: usize,
    pub(super) entity: EntityId,
    rule: Rule,
}

pub(super) struct Resolver<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) candidates: &'a [Candidate<'a>],
    /// For each entity, whether a full or confirmed spelling names it somewhere in the text.
    present: Vec<bool>,
    /// Whether one of them is a firm or a product.
    pub(super) has_product: bool,
    /// What was found so far, in order.
    pub(super) found: Vec<Found>,
    /// For each entity, how many mentions there were in `found` with its last one; 0 where it has none.
    last: Vec<u32>,
}

impl<'a> Resolver<'a> {
    fn new(page: &'a Page<'a>, candidates: &'a [Candidate<'a>]) -> Resolver<'a> {
        let count = page.lexicon.entities().count();
        let (present, last) = (vec![false; count], vec![0; count]);
        let mut resolver =
            Resolver { page, candidates, present, has_product: false, found: Vec::new(), last };
        let mut end = 0;
        for candidate in candidates.iter().filter(|candidate| has_full(candidate)) {
            if candidate.folded.start >= end {
                end = candidate.folded.end;
                for entity in with(candidate, Strength::Full) {
                    resolver.learn(entity);
                }
            }
        }
        resolver
    }

    /// Says that the text names `entity`, and whether that is news.
    fn learn(&mut self, entity: EntityId) -> bool {
        self.has_product |= is_product(self.entity(entity).kind);
        !std::mem::replace(&mut self.present[entity.0 as usize], true)
    }

    pub(super) fn is_present(&self, entity: EntityId) -> bool {
        self.present[entity.0 as usize]
    }

    /// The one of `options` that was named last.
    pub(super) fn named_last(&self, options: &[EntityId]) -> Option<EntityId> {
        let seen = options.iter().map(|entity| (self.last[entity.0 as usize], *entity));
        seen.filter(|(last, _)| *last > 0).max().map(|(_, entity)| entity)
    }

    /// One reading of the text: the leftmost, then the longest candidate that can be decided.
    fn read(&mut self) -> Vec<Found> {
        self.last.fill(0);
        let mut end = 0;
        for number in 0..self.candidates.len() {
            let candidate = &self.candidates[number];
            if candidate.folded.start < end {
                continue;
            }
            if let Some((entity, rule)) = self.decide(number) {
                end = candidate.folded.end;
                self.found.push(Found { candidate: number, entity, rule });
                self.last[entity.0 as usize] = self.found.len() as u32;
            }
        }
        std::mem::take(&mut self.found)
    }

    fn decide(&self, number: usize) -> Option<(EntityId, Rule)> {
        let candidate = &self.candidates[number];
        let mut full = with(candidate, Strength::Full);
        match (full.next(), full.next()) {
            (None, _) => {}
            (Some(entity), None) if self.is_attributive(candidate, entity) => return None,
            (Some(entity), None) if let Some(named) = self.classed_instead(number, entity) => {
                return Some((named, Rule::Guarded));
            }
            (Some(entity), None) => return Some((entity, Rule::Lexicon)),
            _ => {
                let full: Vec<EntityId> = with(candidate, Strength::Full).collect();
                let chosen = self.choose(number, &full).or_else(|| self.by_type(&full));
                return chosen.map(|entity| (entity, Rule::Context));
            }
        }
        if let Some(owner) = self.owner(number) {
            return Some((owner, Rule::ShortName));
        }
        let guarded: Vec<EntityId> =
            with(candidate, Strength::Guarded).filter(|entity| self.is_confirmed(number, *entity)).collect();
        match guarded[..] {
            [] => None,
            [entity] => Some((entity, Rule::Guarded)),
            _ => self.choose(number, &guarded).map(|entity| (entity, Rule::Context)),
        }
    }

    /// The guarded spelling that the class word before it asks for, where it is the full one of `full`, which the class word
    /// is not said of: «صحيفة الشرق الأوسط» is the newspaper.
    fn classed_instead(&self, number: usize, full: EntityId) -> Option<EntityId> {
        let mut guarded = with(&self.candidates[number], Strength::Guarded).peekable();
        guarded.peek()?;
        let class = self.class(number);
        let fits = |id: &EntityId| class.has(self.entity(*id).kind);
        guarded.find(fits).filter(|_| !fits(&full))
    }

    /// Which of several entities the words around decide for, if they do.
    fn choose(&self, number: usize, options: &[EntityId]) -> Option<EntityId> {
        // «ديب سيك DeepSeek»: a name in two scripts is one entity, whatever stands after it.
        if let Some(twin) = self.before(number, is_light)
            && options.contains(&twin.entity)
            && self.is_latin(number) != self.is_latin(twin.candidate)
        {
            return Some(twin.entity);
        }
        let class = self.class(number);
        let fitting: Vec<EntityId> =
            options.iter().copied().filter(|entity| class.has(self.entity(*entity).kind)).collect();
        if let [entity] = fitting[..] {
            return Some(entity);
        }
        let options = if fitting.is_empty() { options } else { &fitting };
        if let Some(twin) = self.before(number, is_light).filter(|found| options.contains(&found.entity)) {
            return Some(twin.entity);
        }
        if let Some(kind) = self.kind_beside(number) {
            let mut alike = options.iter().filter(|entity| self.entity(**entity).kind == kind);
            if let (Some(entity), None) = (alike.next(), alike.next()) {
                return Some(*entity);
            }
        }
        let kind = self.entity(options[0]).kind;
        if options.iter().any(|entity| self.entity(*entity).kind != kind) {
            let used = self.used_as(number)?;
            return options.iter().copied().find(|entity| self.entity(*entity).kind == used);
        }
        self.named_last(options).or_else(|| self.by_side(number, options))
    }

    fn is_latin(&self, number: usize) -> bool {
        self.page.of(self.candidates[number].folded).is_ascii()
    }

    /// The kind of the name that stands in a list with a candidate («ChatGPT وDeepSeek»), or beside it after it.
    fn kind_beside(&self, number: usize) -> Option<EntityType> {
        let listed = self.before(number, is_list_gap).map(|found| found.entity);
        let next = || {
            let (gap, next) = self.next_full(number)?;
            (is_list_gap(gap) || is_light(gap)).then_some(next)
        };
        let kind = listed.or_else(next).map(|entity| self.entity(entity).kind);
        kind.or_else(|| self.kind_listed_next(number))
    }

    /// The kind of the next name in a list with a candidate, where all that it may mean is of one kind.
    fn kind_listed_next(&self, number: usize) -> Option<EntityType> {
        let end = self.candidates[number].folded.end;
        let next = self.candidates[number + 1..].iter().take(NEAR).find(|next| next.folded.start >= end)?;
        let mut kinds = next.spellings().map(|spelling| self.entity(spelling.entity).kind);
        let kind = kinds.next()?;
        let is_listed = is_list_gap(self.page.between(end, next.folded.start));
        (is_listed && kinds.all(|other| other == kind)).then_some(kind)
    }

    /// Without any sign: companies before models, and so on in the order of types; ties by id.
    fn by_type(&self, options: &[EntityId]) -> Option<EntityId> {
        options.iter().copied().min_by_key(|entity| (self.entity(*entity).kind, *entity))
    }

    /// What the class words beside a candidate say. The second of a bilingual pair has those of the first.
    pub(super) fn class(&self, number: usize) -> Types {
        let candidate = &self.candidates[number];
        let before = self.page.class_before(candidate.folded.start);
        if before.is_empty() { self.page.class_after(candidate.folded.end) } else { before }
    }

    /// The mention found last, if the gap from it to a candidate passes `test`.
    pub(super) fn before(&self, number: usize, test: fn(&str) -> bool) -> Option<Found> {
        let found = *self.found.last()?;
        let gap = self
            .page
            .between(self.candidates[found.candidate].folded.end, self.candidates[number].folded.start);
        test(gap).then_some(found)
    }

    /// What the next candidate names that a full spelling of one entity stands at, with the gap before it.
    pub(super) fn next_full(&self, number: usize) -> Option<(&'a str, EntityId)> {
        let end = self.candidates[number].folded.end;
        let next = self.candidates[number + 1..]
            .iter()
            .take(NEAR)
            .find(|next| next.folded.start >= end && has_full(next))?;
        let mut entities = with(next, Strength::Full);
        let entity = entities.next()?;
        entities.next().is_none().then(|| (self.page.between(end, next.folded.start), entity))
    }

    pub(super) fn entity(&self, id: EntityId) -> &'a Entity {
        self.page.lexicon.entity(id)
    }
}

pub(super) fn is_product(kind: EntityType) -> bool {
    matches!(kind, EntityType::Company | EntityType::Model | EntityType::Chip)
}

pub(super) fn with<'g>(
    candidate: &Candidate<'g>,
    strength: Strength,
) -> impl Iterator<Item = EntityId> + use<'g> {
    let spellings = candidate.spellings().filter(move |spelling| spelling.strength == strength);
    spellings.map(|spelling| spelling.entity)
}

fn has_full(candidate: &Candidate) -> bool {
    with(candidate, Strength::Full).next().is_some()
}
