//! The lexicon (معجم): entities, demonyms, dimensions and word lists, ready for look-up.

use std::collections::BTreeMap;

use super::classes::Classes;
use super::cues::{Cue, Cues, Kind};
use super::demonyms::{self, Demonyms};
use super::figures::FigureWords;
use super::known::Keeper;
use super::mention::EntityType;
use super::names::Gazetteer;
use crate::corpus::seed::{DimensionSeed, EntitySeed, LexiconSeed, WordList};
use crate::text::order;

/// The place of an entity in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// One entity (كيان).
#[derive(Clone, Debug)]
pub struct Entity {
    /// What the seed says of it.
    pub seed: EntitySeed,
    /// Its type.
    pub kind: EntityType,
    /// The country or body it counts as.
    pub side: Option<EntityId>,
    /// Its maker or owner.
    pub parent: Option<EntityId>,
}

impl Entity {
    /// Every spelling: the names first.
    pub fn spellings(&self) -> impl Iterator<Item = &String> {
        let EntitySeed { ar, en, names, short, guarded, .. } = &self.seed;
        [ar, en].into_iter().chain(names).chain(short).chain(guarded)
    }
}

/// The lexicon.
pub struct Lexicon {
    entities: Vec<Entity>,
    by_id: BTreeMap<String, EntityId>,
    /// Nationality adjectives, which point at a country.
    pub demonyms: Demonyms,
    /// Class words, which say what kind of thing a name beside them is.
    pub classes: Classes,
    /// Ids of the two entities that are compared unless others are chosen.
    pub default_sides: [String; 2],
    /// Pairs of sides that are offered beside them, as [`LexiconSeed::pairs`] has them.
    pub pairs: Vec<[String; 2]>,
    /// Rows of the comparison, in the order in which they are shown.
    pub dimensions: Vec<DimensionSeed>,
    /// The entities whose name hints at a dimension, with its number; ascending.
    hinting: Vec<(EntityId, u8)>,
    words: BTreeMap<String, BTreeMap<String, WordList>>,
    /// The matcher over all spellings.
    pub gazetteer: Gazetteer,
    /// The matcher over dimensions, demonyms and cue words.
    pub cues: Cues,
    /// The entities that some entity counts as: countries and bodies, in the order of their ids.
    sides: Vec<EntityId>,
    /// For each type of mentions, the numbers of the dimensions that a name of it speaks for.
    dimensions_of: Vec<Vec<u8>>,
    /// The words of figures and dates.
    pub figures: FigureWords,
    /// What was found out about words that texts have used.
    pub memory: Keeper,
}

impl Lexicon {
    /// Makes the seeds ready. Entities whose type, side or parent is unknown keep what is known (the build refuses such seeds).
    pub fn new(seed: LexiconSeed) -> Lexicon {
        let ids = (0u32..).zip(&seed.entities).map(|(n, entity)| (entity.id.clone(), EntityId(n)));
        let mut by_id = BTreeMap::new();
        by_id.extend(ids); // collecting would sort, and bring a sort of its own
        let find = |id: &Option<String>| id.as_ref().and_then(|id| by_id.get(id)).copied();
        let entity = |seed: EntitySeed| Entity {
            kind: EntityType::from_name(&seed.kind).unwrap_or(EntityType::Company),
            side: find(&seed.side),
            parent: find(&seed.parent),
            seed,
        };
        let entities: Vec<Entity> = seed.entities.into_iter().map(entity).collect();
        let adjectives: Vec<(EntityId, WordList)> =
            seed.demonyms.into_iter().filter_map(|(id, words)| Some((*by_id.get(&id)?, words))).collect();
        let class_words = seed.words.get("classes").into_iter().flatten();
        let mut sides: Vec<EntityId> = entities.iter().filter_map(|entity| entity.side).collect();
        order::sort_and_dedup(&mut sides);
        Lexicon {
            demonyms: Demonyms::new(&adjectives),
            classes: Classes::new(class_words.map(|(name, list)| (name.as_str(), list))),
            gazetteer: Gazetteer::new(&entities),
            figures: FigureWords::new(&seed.words),
            cues: cues(&adjectives, &seed.dimensions, seed.words.get("cues")),
            hinting: hinting(&seed.dimensions, &by_id),
            dimensions_of: EntityType::ALL.iter().map(|kind| rows_of(&seed.dimensions, *kind)).collect(),
            default_sides: seed.sides,
            pairs: seed.pairs,
            dimensions: seed.dimensions,
            words: seed.words,
            entities,
            by_id,
            sides,
            memory: Keeper::default(),
        }
    }

    /// The country or body that `id` counts as: its own side, or its maker's or owner's.
    pub fn side_of(&self, id: EntityId) -> Option<EntityId> {
        let mut chain = self.and_owners(id);
        chain.find_map(|id| self.entity(id).side.or(self.is_side(id).then_some(id)))
    }

    /// Whether some entity counts as `id`.
    pub fn is_side(&self, id: EntityId) -> bool {
        self.sides.binary_search(&id).is_ok()
    }

    /// The numbers of the dimensions that the name of `id` hints at.
    pub fn hints_of(&self, id: EntityId) -> impl Iterator<Item = u8> {
        let first = self.hinting.partition_point(|(entity, _)| *entity < id);
        self.hinting[first..].iter().take_while(move |(entity, _)| *entity == id).map(|(_, row)| *row)
    }

    /// `id`, its owner, the owner's owner …
    pub fn and_owners(&self, id: EntityId) -> impl Iterator<Item = EntityId> {
        // No chain of owners is longer; a ring of them ends here.
        const LONGEST: usize = 8;
        std::iter::successors(Some(id), |id| self.entity(*id).parent).take(LONGEST)
    }

    /// The embedded lexicon, for tests of the layers below the engine.
    #[cfg(test)]
    pub fn of_seeds() -> &'static Lexicon {
        static LEXICON: std::sync::LazyLock<Lexicon> =
            std::sync::LazyLock::new(|| Lexicon::new(crate::corpus::embedded::lexicon()));
        &LEXICON
    }

    /// The entity at `id`, which came from this lexicon.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    /// The numbers of the dimensions that a mention of `kind` speaks for.
    pub fn dimensions_of(&self, kind: EntityType) -> &[u8] {
        self.dimensions_of.get(kind as usize).map_or(&[], Vec::as_slice)
    }

    /// All entities, in the order of their ids.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        (0u32..).map(EntityId).zip(&self.entities)
    }

    /// The entity called `id` in data and addresses.
    pub fn find(&self, id: &str) -> Option<EntityId> {
        self.by_id.get(id).copied()
    }

    /// The words of `file` (`cues`, `classes`, `currencies` …) under `key`; none where there is no such list.
    pub fn words(&self, file: &str, key: &str) -> &WordList {
        static NONE: WordList = WordList { ar: Vec::new(), en: Vec::new() };
        self.words.get(file).and_then(|lists| lists.get(key)).unwrap_or(&NONE)
    }

    /// All lists of `file`, by key.
    pub fn word_lists(&self, file: &str) -> impl Iterator<Item = (&str, &WordList)> {
        self.words.get(file).into_iter().flatten().map(|(key, list)| (key.as_str(), list))
    }
}

/// The entities that rows name, each with the number of the row that it hints at.
fn hinting(rows: &[DimensionSeed], by_id: &BTreeMap<String, EntityId>) -> Vec<(EntityId, u8)> {
    let named = (0u8..).zip(rows).flat_map(|(n, row)| row.entities.iter().map(move |id| (id, n)));
    let mut hinting: Vec<(EntityId, u8)> = named.filter_map(|(id, n)| Some((*by_id.get(id)?, n))).collect();
    order::sort(&mut hinting);
    hinting
}

/// The numbers of the rows that a name of `kind` speaks for.
fn rows_of(rows: &[DimensionSeed], kind: EntityType) -> Vec<u8> {
    let speaks = |(_, row): &(u8, &DimensionSeed)| row.types.iter().any(|name| name == kind.name());
    (0u8..).zip(rows).filter(speaks).map(|(n, _)| n).collect()
}

fn cues(
    adjectives: &[(EntityId, WordList)],
    dimensions: &[DimensionSeed],
    words: Option<&BTreeMap<String, WordList>>,
) -> Cues {
    let rows = (0u8..).zip(dimensions).map(|(n, dimension)| (Cue::Dimension(n), &dimension.cues));
    let hints = (0u8..).zip(dimensions).map(|(n, dimension)| (Cue::Hint(n), &dimension.hints));
    let kinds = Kind::ALL.iter().filter_map(|kind| Some((Cue::Word(*kind), words?.get(kind.key())?)));
    let inflected: Vec<(Cue, WordList)> = adjectives
        .iter()
        .map(|(id, words)| {
            let forms = |list: &[String]| list.iter().flat_map(|word| demonyms::forms(word)).collect();
            (Cue::Demonym(*id), WordList { ar: forms(&words.ar), en: forms(&words.en) })
        })
        .collect();
    Cues::new(rows.chain(hints).chain(kinds).chain(inflected.iter().map(|(cue, list)| (*cue, list))))
}
