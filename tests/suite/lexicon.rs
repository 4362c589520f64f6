//! The lexicon is sound: no spelling stands twice, none is shared without a rule that decides, and none is an ordinary word.
//! What needs no matcher (ids, types, sides and owners) the build checks as it reads the files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use mizan::corpus::embedded;
use mizan::entities::names::spelling::{Strength, forms};
use mizan::entities::{Entity, EntityId, Lexicon};
use mizan::text::fold;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(embedded::lexicon()));

/// The spellings of an entity with their strength, as its file lists them.
fn listed(entity: &Entity) -> impl Iterator<Item = (Strength, &str)> {
    let seed = &entity.seed;
    let is_guarded = |name: &&String| seed.guarded.iter().any(|other| fold(other).text == fold(name).text);
    let english = Some(&seed.en).filter(|name| **name != seed.ar);
    let shown = [&seed.ar].into_iter().chain(english).filter(move |name| !is_guarded(name));
    let full = shown.chain(&seed.names).map(|name| (Strength::Full, name.as_str()));
    let guarded = seed.guarded.iter().map(|name| (Strength::Guarded, name.as_str()));
    full.chain(guarded).chain(seed.short.iter().map(|name| (Strength::Short, name.as_str())))
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_spelling_is_listed_once() {
    let mut faults = Vec::new();
    for (_, entity) in LEXICON.entities() {
        let mut seen = BTreeMap::new();
        for (_, name) in listed(entity) {
            if let Some(other) = seen.insert(fold(name).text, name) {
                faults.push(format!("{}: «{name}» is «{other}» after folding", entity.seed.id));
            }
        }
    }
    report(&faults);
}

/// Context tells a company from a model and a ministry from its namesake abroad; two of one kind and side it cannot tell apart.
#[test]
fn a_spelling_that_entities_share_has_a_rule_that_decides() {
    let mut owners: BTreeMap<String, Vec<EntityId>> = BTreeMap::new();
    for (id, entity) in LEXICON.entities() {
        for (_, name) in listed(entity).filter(|(strength, _)| *strength == Strength::Full) {
            for (form, _) in forms(id, Strength::Full, name) {
                owners.entry(form).or_default().push(id);
            }
        }
    }
    let mut faults = BTreeSet::new();
    for (form, mut ids) in owners {
        ids.dedup();
        let mut kinds = BTreeSet::new();
        if ids.iter().any(|id| !kinds.insert(LEXICON.entity(*id).kind)) {
            let ids: Vec<&str> = ids.iter().map(|id| LEXICON.entity(*id).seed.id.as_str()).collect();
            faults.insert(format!("«{form}» is {}: make it guarded, short or longer", ids.join(" and ")));
        }
    }
    report(&faults.into_iter().collect::<Vec<_>>());
}

/// A word that the lexicon itself knows as an ordinary one (a cue, a class word, a unit, a month) proves no name.
#[test]
fn an_ordinary_word_is_no_name_by_itself() {
    let mut ordinary = BTreeSet::new();
    for file in ["cues", "classes", "units", "months", "numbers", "bounds", "dates"] {
        // The names of outlets are names.
        for (_, list) in LEXICON.word_lists(file).filter(|(key, _)| *key != "outlet") {
            ordinary.extend(list.ar.iter().map(|word| fold(word).text));
        }
    }
    assert!(ordinary.len() > 500, "the word lists are read");
    let mut faults = Vec::new();
    for (_, entity) in LEXICON.entities() {
        for (_, name) in listed(entity).filter(|(strength, _)| *strength != Strength::Guarded) {
            if ordinary.contains(&fold(name).text) {
                faults
                    .push(format!("{}: «{name}» is also an ordinary word: make it guarded", entity.seed.id));
            }
        }
    }
    report(&faults);
}
