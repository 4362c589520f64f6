//! Why two statements were set side by side, in words.

use super::wording::Words;
use crate::compare::matters::MatterSet;
use crate::compare::{Clash, Contrast, Digests, Figure, Pairing, Place, Tension};
use crate::corpus::Language;
use crate::entities::Referent;
use crate::statements::{Decided, Library, Statement};
use crate::text::Span;

/// What reasons are made of.
pub struct Reasons<'a> {
    library: &'a Library,
    digests: &'a Digests,
    figures: &'a [Figure],
    /// The language of the reasons.
    pub words: Words,
}

impl<'a> Reasons<'a> {
    /// Reasons of a comparison of `library` with these `figures`.
    pub fn new(
        library: &'a Library,
        digests: &'a Digests,
        figures: &'a [Figure],
        language: Language,
    ) -> Reasons<'a> {
        Reasons { library, digests, figures, words: Words(language) }
    }

    /// Why the two halves of a contrast stand together.
    pub fn of_contrast(&self, contrast: &Contrast) -> String {
        let (a, b) = (contrast.a, contrast.b);
        let shared = self.matters([a, b], None);
        match contrast.pairing {
            Pairing::Figures([a, b]) => {
                self.words.same_count(&self.counts([a, b]), &self.figure(a), &self.figure(b))
            }
            Pairing::Turn(_) => self.words.turned(&shared),
            Pairing::Sentence(_) => self.words.one_sentence(&shared),
            Pairing::Voices(_) => self.words.positions(&self.speaker(a), &self.speaker(b), &shared),
            Pairing::Matter(_) if contrast.positions => {
                self.words.positions(&self.speaker(a), &self.speaker(b), &shared)
            }
            Pairing::Matter(_) => self.words.same_matter(&shared),
        }
    }

    /// Why two statements can't both be taken at face value.
    pub fn of_tension(&self, tension: &Tension) -> String {
        let (first, second) = (tension.first, tension.second);
        match tension.clash {
            Clash::Figures([a, b]) => {
                self.words.differing(&self.counts([a, b]), &self.figure(a), &self.figure(b))
            }
            Clash::Polarity(matter, [one, other]) => {
                let matters = self.matters([first, second], Some(matter));
                self.words.opposed(&matters, &self.cue(first, one), &self.cue(second, other))
            }
            Clash::Reply(words) => self.words.replied(&self.cue(second, words)),
            Clash::Hedge(matter, figures) => {
                let matters = match figures {
                    Some(pair) => self.counts(pair),
                    None => self.matters([first, second], Some(matter)),
                };
                // A hedge says more than who said it.
                let hedges = [first, second].map(|place| self.hedge(place));
                let (doubted, of_first) = match (hedges, self.claim(first)) {
                    ([_, Some(hedge)], _) => (hedge, false),
                    ([Some(hedge), None], _) => (hedge, true),
                    ([None, None], Some(claim)) => (claim, true),
                    ([None, None], None) => (self.claim(second).unwrap_or_default(), false),
                };
                self.words.doubted(&matters, of_first, &doubted)
            }
        }
    }

    fn statement(&self, place: Place) -> Option<(&'a Statement, &'a str)> {
        let entry = self.library.get(place.document)?;
        let statement = entry.analysis.statements.get(place.statement as usize)?;
        Some((statement, &entry.document.text))
    }

    /// The names of the matters that both statements have, `main` first.
    fn matters(&self, places: [Place; 2], main: Option<u8>) -> String {
        /// More names would hide what the pair is about.
        const NAMED: usize = 3;
        let set = |place: Place| self.digests.read(place).map_or(0, |read| read.matters);
        let shared: MatterSet = set(places[0]) & set(places[1]);
        let others =
            (0..self.digests.matters.len() as u8).filter(|n| shared & (1 << n) != 0 && Some(*n) != main);
        let names = main.into_iter().chain(others).take(NAMED);
        let names: Vec<String> =
            names.map(|n| self.words.matter(self.digests.matters.name(n)).to_owned()).collect();
        self.words.list(&names)
    }

    /// What a pair of figures counts, in the words of the first that says it.
    fn counts(&self, pair: [usize; 2]) -> String {
        let mut said = pair.into_iter().filter_map(|n| self.figures.get(n)?.counts.as_deref());
        said.next().unwrap_or_default().to_owned()
    }

    fn figure(&self, n: usize) -> String {
        let mention = self.figures.get(n).and_then(|figure| {
            let entry = self.library.get(figure.place.document)?;
            Some((entry.analysis.mentions.get(figure.mention as usize)?, &entry.document.text))
        });
        match mention {
            Some((mention, text)) => match &mention.referent {
                Referent::Value(value) => self.words.figure(mention.span.of(text), value),
                _ => self.words.quoted(mention.span.of(text)),
            },
            None => String::new(),
        }
    }

    fn cue(&self, place: Place, span: Span) -> String {
        let text = self.statement(place).map_or("", |(_, text)| text);
        let quoted = self.words.quoted(span.of(text));
        if self.digests.is_denied(place, span) { self.words.denied(&quoted) } else { quoted }
    }

    fn speaker(&self, place: Place) -> String {
        let speaker = self.statement(place).and_then(|(statement, _)| statement.speaker.as_ref());
        speaker.map(|speaker| speaker.name.clone()).unwrap_or_default()
    }

    /// The words that make a claim less than certain.
    fn hedge(&self, place: Place) -> Option<String> {
        let (statement, text) = self.statement(place)?;
        let hedge = statement.because.iter().find(|because| because.decided == Decided::Hedge);
        let span = self.digests.read(place)?.disputes.or(hedge.map(|hedge| hedge.span))?;
        Some(self.words.quoted(span.of(text)))
    }

    /// Whose claim it is.
    fn claim(&self, place: Place) -> Option<String> {
        let speaker = self.statement(place)?.0.speaker.as_ref()?;
        Some(self.words.claimed_by(&speaker.name))
    }
}
