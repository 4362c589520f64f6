//! Names: every spelling of the lexicon in one sorted list, walked along from the words that a name may start with.

pub mod border;
pub mod key;
pub mod spelling;

use std::collections::{BTreeMap, BTreeSet};

use self::key::{first_run, letters_after};
use self::spelling::{Capitals, Spelling, Strength};
use super::lexicon::{Entity, EntityId, Lexicon};
use super::mention::EntityType;
use super::page::Page;
use crate::text::hash::Places;
use crate::text::{Script, Span, fold};

/// The matcher over all spellings.
pub struct Gazetteer {
    /// The forms of all spellings, sorted.
    forms: Vec<Box<str>>,
    /// For each form, the spellings that share it, by entity.
    shared: Vec<Vec<Spelling>>,
    /// By the first run of letters of forms: the place in `heads` of those that start with it.
    first_runs: Places,
    /// Forms with the same first run, as a range of `forms`.
    heads: Vec<(u32, u32)>,
    /// First words of people's names, folded, where long enough not to be a particle.
    first_names: BTreeSet<String>,
}

/// A place in a word where names may start, and the forms that do.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// Bytes of proclitics before it.
    cut: u32,
    /// Bytes of the run of letters that the forms start with.
    run: u32,
    /// A range of the forms.
    forms: (u32, u32),
}

/// A place where a spelling stands on word borders; what it names is still to be decided.
#[derive(Clone, Debug)]
pub struct Candidate<'g> {
    /// Bytes of the folded text, without glued proclitics.
    pub folded: Span,
    /// Bytes of the source.
    pub span: Span,
    /// The spellings with this form.
    shared: &'g [Spelling],
    /// Which of them the text admits, a bit for each.
    admitted: u64,
}

impl Start {
    /// Whether one letter of a particle stands before it.
    pub fn is_after_one_letter(self) -> bool {
        self.cut as usize == 'ب'.len_utf8()
    }
}

impl<'g> Candidate<'g> {
    /// The spellings that stand here; at least one.
    pub fn spellings(&self) -> impl Iterator<Item = &'g Spelling> + use<'g> {
        let admitted = self.admitted;
        self.shared
            .iter()
            .zip(0..u64::BITS)
            .filter(move |(_, bit)| admitted >> bit & 1 == 1)
            .map(|(one, _)| one)
    }
}

impl Gazetteer {
    /// Makes the spellings ready.
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
        let mut names = Gazetteer {
            forms: Vec::with_capacity(by_form.len()),
            shared: Vec::with_capacity(by_form.len()),
            first_runs: Places::default(),
            heads: Vec::new(),
            first_names: first_names(entities),
        };
        for (form, shared) in by_form {
            let run = &form[..first_run(&form)];
            let head = *names.first_runs.entry(run.into()).or_insert(names.heads.len() as u32) as usize;
            let place = names.forms.len() as u32;
            // In a sorted list those with the same first run stand together; one of a longer run may stand between.
            match names.heads.get_mut(head) {
                Some(forms) => forms.1 = place + 1,
                None => names.heads.push((place, place + 1)),
            }
            names.forms.push(form.into());
            names.shared.push(shared);
        }
        names
    }

    /// Whether the folded `word` begins the name of a person of the lexicon.
    pub fn is_first_name(&self, word: &str) -> bool {
        self.first_names.contains(word)
    }

    /// Whether the folded `word` is all of the name of a model, or of a firm that shares it with its model.
    pub fn names_model(&self, word: &str, lexicon: &Lexicon) -> bool {
        let Ok(form) = self.forms.binary_search_by(|form| (**form).cmp(word)) else { return false };
        self.shared[form].iter().any(|spelling| lexicon.entity(spelling.entity).kind == EntityType::Model)
    }

    /// Whether the rest of the folded `word` from `start` on is all of a place's name.
    pub fn is_place(&self, word: &str, start: Start, lexicon: &Lexicon) -> bool {
        let rest = word.get(start.cut as usize..).unwrap_or("");
        let forms = start.forms.0 as usize..start.forms.1 as usize;
        forms.into_iter().take(1).any(|form| {
            &*self.forms[form] == rest
                && self.shared[form]
                    .iter()
                    .any(|spelling| lexicon.entity(spelling.entity).kind == EntityType::Place)
        })
    }

    /// Where names may start in the folded `word`: at its first letter, and after proclitics.
    pub fn starts(&self, word: &str, out: &mut Vec<Start>) {
        let particles = if word.starts_with(Script::is_arabic) { border::LONGEST_PROCLITICS } else { 0 };
        let cuts = word.char_indices().map(|(cut, _)| cut).take(particles + 1);
        for cut in cuts.filter(|cut| border::proclitics(word, *cut).is_some()) {
            let name = &word[cut..];
            let run = first_run(name);
            if let Some(head) = self.first_runs.get(&name[..run]) {
                out.push(Start { cut: cut as u32, run: run as u32, forms: self.heads[*head as usize] });
            }
        }
    }

    /// Every place of `page` where a spelling stands on word borders, by start, longer ones first; places overlap.
    pub fn candidates<'g>(&'g self, page: &Page) -> Vec<Candidate<'g>> {
        let mut out: Vec<Candidate> = Vec::with_capacity(page.words.len() / 6);
        for (n, word) in page.words.iter().enumerate() {
            for start in page.starts(n) {
                let first = out.len();
                let at = (word.span.start + start.cut) as usize;
                self.walk(&page.folded.text, at, *start, |form, end| {
                    out.extend(self.candidate(page, form, Span::new(at, end)));
                });
                out[first..].reverse();
            }
        }
        out
    }

    /// Follows the text from `at` on and calls `found` for each form that ends, with the byte after it.
    fn walk(&self, folded: &str, at: usize, start: Start, mut found: impl FnMut(usize, usize)) {
        let (mut first, mut last) = (start.forms.0 as usize, start.forms.1 as usize);
        let mut depth = start.run as usize;
        let mut end = at + depth;
        let mut letters = letters_after(folded, end);
        loop {
            // Of forms with the same beginning the one that is all of it comes first.
            if self.forms[first].len() == depth {
                found(first, end);
                first += 1;
            }
            let Some((c, after)) = letters.next().filter(|_| first < last) else { return };
            let next = |form: &str| form[depth..].chars().next();
            let forms = &self.forms[first..last];
            let (lowest, highest) = (next(&self.forms[first]), next(&self.forms[last - 1]));
            if lowest > Some(c) || highest < Some(c) {
                return;
            }
            // Mostly they go on alike, and none need be searched for.
            if lowest != highest {
                last = first + forms.partition_point(|form| next(form) <= Some(c));
                first += forms.partition_point(|form| next(form) < Some(c));
                if first == last {
                    return;
                }
            }
            depth += c.len_utf8();
            end = after;
        }
    }

    fn candidate<'g>(&'g self, page: &Page, form: usize, inside: Span) -> Option<Candidate<'g>> {
        if !border::stands_alone(&page.folded.text, inside) {
            return None;
        }
        let span = page.source_span(inside);
        let shared = &self.shared[form];
        let admitted = shared
            .iter()
            .zip(0..u64::BITS)
            .filter(|(spelling, _)| admits(spelling, page, span, inside))
            .fold(0, |bits, (_, bit)| bits | 1 << bit);
        (admitted != 0).then_some(Candidate { folded: inside, span, shared, admitted })
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
fn admits(spelling: &Spelling, page: &Page, span: Span, inside: Span) -> bool {
    let written = span.of(page.source);
    let capitals = match spelling.capitals {
        Capitals::Free => true,
        Capitals::First => !page.latin || written.starts_with(|c: char| c.is_uppercase()),
        Capitals::All => !written.contains(|c: char| c.is_lowercase()),
    };
    let is_arabic = page.of(inside).starts_with(Script::is_arabic);
    let chain = page.proclitics(inside.start);
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
    use crate::entities::page::Page;

    #[test]
    fn every_spelling_of_the_lexicon_is_found_where_it_stands_alone() {
        let lexicon = Lexicon::of_seeds();
        for (id, entity) in lexicon.entities() {
            for name in entity.spellings() {
                let text = format!("قال {name} ذلك");
                let found = lexicon.gazetteer.candidates(&Page::new(lexicon, &text));
                let whole = found.iter().find(|candidate| candidate.span.of(&text) == name);
                let hit = whole.is_some_and(|found| found.spellings().any(|spelling| spelling.entity == id));
                assert!(hit, "{} is not found as {name}", entity.seed.id);
            }
        }
    }

    #[test]
    fn a_false_start_hides_no_name() {
        let lexicon = Lexicon::of_seeds();
        let text = "دفع وابل من النيران، ووأبل قالت";
        let found = lexicon.gazetteer.candidates(&Page::new(lexicon, text));
        assert!(found.iter().all(|candidate| candidate.span.start as usize > text.find('،').unwrap()));
    }
}
