//! The entities that a library mentions, counted.

use super::{api, convert};
use crate::corpus::{DocId, Document};
use crate::entities::{EntityId, Lexicon, Mention, Referent};
use crate::statements::Library;
use crate::text::{fold, order};

/// Every entity that `library` mentions and `options` let through, most mentioned first.
pub fn roster(library: &Library, options: &api::EntityOptions) -> Vec<api::EntitySummary> {
    let mut rows = rows(library);
    order::sort_by_key(&mut rows, |row| (row.id, row.story));
    let wanted = options.query.as_deref().map(|query| fold(query).text).filter(|query| !query.is_empty());
    let mut list: Vec<api::EntitySummary> = rows
        .chunk_by(|a, b| a.id == b.id)
        .map(|rows| summary(library, rows))
        .chain(if options.unmentioned { unmentioned(library, &rows) } else { Vec::new() })
        .filter(|entity| options.kind.is_none_or(|kind| entity.kind == kind))
        .filter(|entity| wanted.as_ref().is_none_or(|wanted| is_called(entity, wanted)))
        .collect();
    order::sort_by(&mut list, |a, b| {
        (b.documents, b.mentions).cmp(&(a.documents, a.mentions)).then_with(|| a.id.cmp(&b.id))
    });
    list.truncate(options.limit.unwrap_or(usize::MAX));
    list
}

/// A mention of an entity.
struct Row<'a> {
    id: &'a str,
    /// A document, its translation and its near-copies are one story.
    story: DocId,
    mention: &'a Mention,
    document: &'a Document,
}

fn rows(library: &Library) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for (doc, entry) in library.entries() {
        let (story, document) = (library.story_of(doc), &entry.document);
        let names = |mention| Some(Row { id: named(library, mention)?, story, mention, document });
        rows.extend(entry.analysis.mentions.iter().filter_map(names));
    }
    rows
}

/// The id of the entity that a mention names; a value names none.
pub fn named<'a>(library: &'a Library, mention: &'a Mention) -> Option<&'a str> {
    match &mention.referent {
        Referent::Known(entity) => Some(&library.lexicon.entity(*entity).seed.id),
        Referent::Proposed(id) => Some(id),
        Referent::Value(_) => None,
    }
}

/// Entities that nothing mentions but that serve as side, owner or speaker's side of what is mentioned.
fn unmentioned(library: &Library, rows: &[Row]) -> Vec<api::EntitySummary> {
    let lexicon = &library.lexicon;
    let statements = library.entries().flat_map(|(_, entry)| &entry.analysis.statements);
    let sides = statements.flat_map(|statement| {
        let said = statement.speaker.as_ref().and_then(|speaker| speaker.side);
        statement.about.iter().copied().chain(said)
    });
    let known_rows = rows.iter().filter_map(|row| match row.mention.referent {
        Referent::Known(entity) => Some(lexicon.entity(entity)),
        _ => None,
    });
    let mut ids: Vec<EntityId> =
        known_rows.flat_map(|entity| [entity.side, entity.parent]).flatten().chain(sides).collect();
    order::sort_and_dedup(&mut ids);
    let is_mentioned = |id: &str| rows.binary_search_by(|row| row.id.cmp(id)).is_ok();
    ids.retain(|id| !is_mentioned(&lexicon.entity(*id).seed.id));
    ids.into_iter().map(|id| known(lexicon, id)).collect()
}

/// The entity that all of `rows` (at least one, in the order of their stories) mention.
fn summary(library: &Library, rows: &[Row]) -> api::EntitySummary {
    let (mentions, documents) = (rows.len(), rows.chunk_by(|a, b| a.story == b.story).count());
    let Row { id, mention, document, .. } = &rows[0];
    match mention.referent {
        Referent::Known(entity) => {
            api::EntitySummary { mentions, documents, ..known(&library.lexicon, entity) }
        }
        _ => {
            let name = mention.span.of(&document.text).to_owned();
            api::EntitySummary {
                id: (*id).to_owned(),
                kind: mention.kind,
                name_ar: name.clone(),
                name_en: name.clone(),
                side: None,
                mentions,
                documents,
                spellings: vec![name],
                parent: None,
                proposed: true,
            }
        }
    }
}

fn known(lexicon: &Lexicon, entity: EntityId) -> api::EntitySummary {
    let entry = lexicon.entity(entity);
    let seed = &entry.seed;
    let mut spellings: Vec<String> = Vec::new();
    for spelling in entry.spellings() {
        if !spellings.contains(spelling) {
            spellings.push(spelling.clone());
        }
    }
    api::EntitySummary {
        id: seed.id.clone(),
        kind: entry.kind,
        name_ar: seed.ar.clone(),
        name_en: seed.en.clone(),
        side: entry.side.map(|side| convert::id(lexicon, side)),
        mentions: 0,
        documents: 0,
        spellings,
        parent: entry.parent.map(|parent| convert::id(lexicon, parent)),
        proposed: false,
    }
}

/// Whether a name of `entity`, folded, holds `wanted`.
fn is_called(entity: &api::EntitySummary, wanted: &str) -> bool {
    let names = [&entity.id, &entity.name_ar, &entity.name_en];
    names.into_iter().chain(&entity.spellings).any(|name| fold(name).text.contains(wanted))
}
