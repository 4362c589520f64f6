//! The vocabulary: every written form of the library once, with its places. It only grows; nothing is rebuilt when a
//! document comes, and forms can be found by their first letters at any time.

use super::pattern::initials;
use super::postings::{Place, Postings};
use crate::text::interner::{Interner, grow_by_quarter};

/// The number of a form.
pub type FormId = u32;

/// New forms that wait, unsorted, before they become a sorted run.
const FRESH: usize = 2048;
/// A run is merged with the one before it unless that one is this many times as long, so that few runs stay.
const RUN_RATIO: usize = 3;

/// All written forms, folded.
#[derive(Default)]
pub struct Vocabulary {
    letters: Interner,
    forms: Vec<Form>,
    /// Forms sorted by their letters, run by run, longest run first. Together they hold the forms before `sorted`.
    runs: Vec<Vec<FormId>>,
    sorted: usize,
}

struct Form {
    initials: u64,
    postings: Postings,
}

impl Vocabulary {
    /// The number of `form`, which is added where it is new.
    pub fn intern(&mut self, form: &str) -> FormId {
        let id = self.letters.intern(form);
        if id as usize == self.forms.len() {
            grow_by_quarter(&mut self.forms);
            self.forms.push(Form { initials: initials(form), postings: Postings::default() });
            if self.forms.len() - self.sorted >= FRESH {
                self.sort_fresh();
            }
        }
        id
    }

    /// The number of `form`, if it is there.
    pub fn get(&self, form: &str) -> Option<FormId> {
        self.letters.get(form)
    }

    /// Sorts the forms that still wait, so that prefixes are found without a walk over them.
    pub fn settle(&mut self) {
        if self.sorted < self.forms.len() {
            self.sort_fresh();
        }
    }

    /// Notes that `form` stands at `place`, which no earlier place of it comes after.
    pub fn note(&mut self, form: FormId, place: Place) {
        self.forms[form as usize].postings.push(place);
    }

    /// The places of `form`.
    pub fn postings(&self, form: FormId) -> &Postings {
        &self.forms[form as usize].postings
    }

    /// How often `form` stands in the library.
    pub fn count(&self, form: FormId) -> u32 {
        self.postings(form).count()
    }

    /// The letters that words of this form can begin with, as bits.
    pub fn initials(&self, form: FormId) -> u64 {
        self.forms[form as usize].initials
    }

    /// The letters of `form`.
    pub fn letters(&self, form: FormId) -> &str {
        self.letters.letters(form)
    }

    /// Number of forms.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// Calls `found` with every form that starts with `prefix`.
    pub fn starting_with(&self, prefix: &str, mut found: impl FnMut(FormId)) {
        for run in &self.runs {
            let first = run.partition_point(|id| self.letters(*id) < prefix);
            let starts = |id: &&FormId| self.letters(**id).starts_with(prefix);
            run[first..].iter().take_while(starts).for_each(|id| found(*id));
        }
        let fresh = self.sorted as FormId..self.forms.len() as FormId;
        fresh.filter(|id| self.letters(*id).starts_with(prefix)).for_each(found);
    }

    /// All forms, in no order that means anything.
    pub fn forms(&self) -> impl Iterator<Item = (FormId, &str)> {
        (0..self.forms.len() as FormId).map(|id| (id, self.letters(id)))
    }

    /// Rewrites all postings: `place` gives each row its new number, or nothing for a row that is gone.
    pub fn renumber(&mut self, row: impl Fn(u32) -> Option<u32>) {
        for form in &mut self.forms {
            let mut kept = Postings::default();
            for (old, position) in form.postings.iter() {
                if let Some(new) = row(old) {
                    kept.push((new, position));
                }
            }
            form.postings = kept;
        }
    }

    fn sort_fresh(&mut self) {
        let mut run: Vec<FormId> = (self.sorted as FormId..self.forms.len() as FormId).collect();
        run.sort_unstable_by(|a, b| self.letters(*a).cmp(self.letters(*b)));
        self.sorted = self.forms.len();
        while let Some(last) = self.runs.pop_if(|last| last.len() < run.len() * RUN_RATIO) {
            run = self.merged(&last, &run);
        }
        self.runs.push(run);
    }

    fn merged(&self, a: &[FormId], b: &[FormId]) -> Vec<FormId> {
        let mut out = Vec::with_capacity(a.len() + b.len());
        let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            let next = if self.letters(**x) < self.letters(**y) { a.next() } else { b.next() };
            out.extend(next);
        }
        out.extend(a);
        out.extend(b);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_by_its_first_letters_at_any_time() {
        let mut vocabulary = Vocabulary::default();
        for n in 0..20_000u32 {
            // A walk that visits all numbers in no particular order.
            let form = format!("{:05}", n.wrapping_mul(7_919) % 20_000);
            assert_eq!(vocabulary.intern(&form), n);
            assert_eq!(vocabulary.get(&form), Some(n));
        }
        let mut found = Vec::new();
        vocabulary.starting_with("123", |id| found.push(vocabulary.letters(id).to_owned()));
        found.sort();
        assert_eq!(found, (12_300..12_400).map(|n| n.to_string()).collect::<Vec<_>>());
        assert!(vocabulary.runs.len() < 8, "few runs stay");
        let count = |vocabulary: &Vocabulary| {
            let mut count = 0;
            vocabulary.starting_with("1", |_| count += 1);
            count
        };
        assert_eq!(count(&vocabulary), 10_000);
        vocabulary.settle();
        assert_eq!((count(&vocabulary), vocabulary.sorted), (10_000, 20_000));
        assert_eq!(vocabulary.get("x"), None);
    }
}
