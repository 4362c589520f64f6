//! Names: every spelling of the lexicon in one automaton over folded text.

pub mod border;
pub mod key;
pub mod spelling;

use std::collections::{BTreeMap, BTreeSet};

use daachorse::CharwiseDoubleArrayAhoCorasick;

use self::key::Key;
use self::spelling::{Capitals, Spelling, Strength};
use super::lexicon::{Entity, EntityId};
use super::mention::EntityType;
use crate::text::{Folded, Span, fold, order};

/// The matcher over all spellings.
pub struct Gazetteer {
    /// Finds forms; `None` only where the lexicon names nothing.
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// For each form, the spellings that share it, by strength, then by entity.
    shared: Vec<Vec<Spelling>>,
    /// First words of people's names, folded, where long enough not to be a particle.
    first_names: BTreeSet<String>,
}

/// A place where a spelling stands on word borders; what it names is still to be decided.
#[derive(Clone, Debug)]
pub struct Candidate<'g> {
    /// Bytes of the folded text, without glued proclitics.
    pub folded: Span,
    /// Bytes of the source.
    pub span: Span,
    /// The spellings that stand here; never empty.
    pub spellings: Vec<&'g Spelling>,
}

impl Gazetteer {
    /// Builds the automaton.
    pub fn new(entities: &[Entity]) -> Gazetteer {
        let mut by_form: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
        for (id, entity) in (0u32..).map(EntityId).zip(entities) {
            for (form, spelling) in written_forms(id, entity) {
                let shared = by_form.entry(form).or_default();
                match shared.iter_mut().find(|known| known.entity == id) {
                    // Guarded in one list is guarded in all; full in one is not short.
                    Some(known) if spelling.strength < known.strength => *known = spelling,
                    Some(_) => {}
                    None => shared.push(spelling),
                }
            }
        }
        let forms = by_form.keys().zip(0u32..);
        let automaton = CharwiseDoubleArrayAhoCorasick::with_values(forms).ok();
        Gazetteer { automaton, shared: by_form.into_values().collect(), first_names: first_names(entities) }
    }

    /// Whether the folded `word` begins the name of a person of the lexicon.
    pub fn is_first_name(&self, word: &str) -> bool {
        self.first_names.contains(word)
    }

    /// Every place of `source` where a spelling stands on word borders, by start, longer ones first; places overlap.
    /// `latin` says that the text is in a Latin script, where small letters are ordinary words.
    pub fn candidates<'g>(&'g self, source: &str, folded: &Folded, latin: bool) -> Vec<Candidate<'g>> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let key = Key::new(&folded.text);
        let mut out: Vec<Candidate> = Vec::new();
        for found in automaton.find_overlapping_iter(&key.text) {
            let inside = key.folded_span(found.start(), found.end());
            if !border::stands_alone(&folded.text, inside) {
                continue;
            }
            let span = folded.source_span(source, inside);
            let spellings: Vec<&Spelling> = self
                .shared
                .get(found.value() as usize)
                .into_iter()
                .flatten()
                .filter(|spelling| admits(spelling, span.of(source), &folded.text, inside, latin))
                .collect();
            if !spellings.is_empty() {
                out.push(Candidate { folded: inside, span, spellings });
            }
        }
        order::sort_by_key(&mut out, |candidate| {
            (candidate.folded.start, std::cmp::Reverse(candidate.folded.end))
        });
        out
    }
}

fn written_forms(id: EntityId, entity: &Entity) -> impl Iterator<Item = (String, Spelling)> {
    let seed = &entity.seed;
    let full = [&seed.ar, &seed.en].into_iter().chain(&seed.names).map(|written| (Strength::Full, written));
    let short = seed.short.iter().map(|written| (Strength::Short, written));
    let guarded = seed.guarded.iter().map(|written| (Strength::Guarded, written));
    full.chain(short)
        .chain(guarded)
        .flat_map(move |(strength, written)| spelling::forms(id, strength, written))
}

fn first_names(entities: &[Entity]) -> BTreeSet<String> {
    const SHORTEST: usize = 4;
    entities
        .iter()
        .filter(|entity| entity.kind == EntityType::Person)
        .flat_map(|entity| [&entity.seed.ar, &entity.seed.en].into_iter().chain(&entity.seed.names))
        .filter_map(|written| written.split_once(' '))
        .map(|(first, _)| fold(first).text)
        .filter(|first| first.chars().count() >= SHORTEST)
        .collect()
}

/// Whether the letters of the text under a form are what its spelling asks for.
fn admits(spelling: &Spelling, written: &str, folded: &str, inside: Span, latin: bool) -> bool {
    let capitals = match spelling.capitals {
        Capitals::Free => true,
        Capitals::First => !latin || written.starts_with(|c: char| c.is_uppercase()),
        Capitals::All => !written.contains(|c: char| c.is_lowercase()),
    };
    let chain = border::proclitics(folded, inside.start as usize).unwrap_or("");
    let is_arabic = folded.get(inside.range()).is_some_and(|name| name.starts_with(border::is_arabic));
    if !is_arabic || chain.is_empty() {
        return capitals;
    }
    if spelling.after_lam {
        return matches!(chain, "و" | "ف");
    }
    // Folding hides what tells «وأبل» from «وابل» (a downpour): after a particle a short name keeps its hamza.
    const SHORT: usize = 4;
    let is_short = inside.len() <= SHORT * 'ا'.len_utf8();
    !(spelling.hamza && is_short) || written.starts_with(['أ', 'إ', 'آ'])
}

#[cfg(test)]
mod tests {
    use crate::entities::Lexicon;
    use crate::text::fold;

    #[test]
    fn every_spelling_of_the_lexicon_is_found_where_it_stands_alone() {
        let lexicon = Lexicon::of_seeds();
        for (id, entity) in lexicon.entities() {
            let seed = &entity.seed;
            let written =
                [&seed.ar, &seed.en].into_iter().chain(&seed.names).chain(&seed.short).chain(&seed.guarded);
            for name in written {
                let text = format!("قال {name} ذلك");
                let found = lexicon.gazetteer.candidates(&text, &fold(&text), false);
                let whole = found.iter().find(|candidate| candidate.span.of(&text) == name);
                let hit =
                    whole.is_some_and(|found| found.spellings.iter().any(|spelling| spelling.entity == id));
                assert!(hit, "{} is not found as {name}", seed.id);
            }
        }
    }

    #[test]
    fn a_false_start_hides_no_name() {
        let lexicon = Lexicon::of_seeds();
        let text = "دفع وابل من النيران، ووأبل قالت";
        let found = lexicon.gazetteer.candidates(text, &fold(text), false);
        assert!(found.iter().all(|candidate| candidate.span.start as usize > text.find('،').unwrap()));
    }
}
