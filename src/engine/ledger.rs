//! A comparison in the values of the script interface.

use super::reasons::Reasons;
use super::{api, convert};
use crate::compare::voices::{NOBODY, Tally, VoiceId};
use crate::compare::{
    Balance, BlindSpot, Cell, Clash, Comparison, Contrast, Difference, Digests, Figure, FigurePair, Pairing,
    Place, Ratio, Row, SourceBalance, Tension, Voice, WordRow,
};
use crate::corpus::Language;
use crate::entities::Lexicon;
use crate::statements::{Library, Speaker};

/// `comparison` of `library`; reasons are worded in `language`.
pub fn comparison(
    library: &Library,
    digests: &Digests,
    comparison: Comparison,
    language: Language,
) -> api::Comparison {
    let reasons = Reasons::new(library, digests, &comparison.figures, language);
    let mut ledger = Ledger { library, texts: convert::Texts::new(library), reasons };
    let [documents, statements] = comparison.counted;
    let [documents_before, statements_before] = comparison.before;
    api::Comparison {
        counted: api::Counted {
            documents,
            statements,
            sources: comparison.sources,
            before: api::Totals { documents: documents_before, statements: statements_before },
        },
        rows: comparison.rows.iter().map(|row| ledger.row(row)).collect(),
        figures: comparison.figures.iter().filter_map(|figure| ledger.figure(figure)).collect(),
        figure_pairs: comparison.figure_pairs.iter().map(|pair| ledger.figure_pair(pair)).collect(),
        contrasts: comparison.contrasts.iter().map(|contrast| ledger.contrast(contrast)).collect(),
        tensions: comparison.tensions.iter().map(|tension| ledger.tension(tension)).collect(),
        balance: comparison.balance.iter().map(|balance| ledger.balance(balance)).collect(),
        sources: comparison.by_source.into_iter().map(source).collect(),
        voices: comparison.voices.into_iter().map(|voice| ledger.voice(voice)).collect(),
        blind_spots: comparison.blind_spots.iter().map(|spot| ledger.blind_spot(spot)).collect(),
        words: comparison.words.into_iter().map(word).collect(),
    }
}

/// The voice that is called `key`: an entity's id, else a name.
pub fn voice_of(lexicon: &Lexicon, digests: &Digests, key: &str) -> VoiceId {
    digests.voices.find(lexicon.find(key), key).unwrap_or(NOBODY)
}

struct Ledger<'a> {
    library: &'a Library,
    texts: convert::Texts<'a>,
    reasons: Reasons<'a>,
}

impl Ledger<'_> {
    fn dimension(&self, n: u8) -> String {
        self.library.lexicon.dimensions[n as usize].id.clone()
    }

    fn at(&mut self, place: Place) -> api::Statement {
        self.texts.statement(place).unwrap_or_default()
    }

    fn row(&mut self, row: &Row) -> api::Row {
        let cells = api::Cells { a: self.cell(&row.a), b: self.cell(&row.b), both: self.cell(&row.both) };
        let [documents, statements] = row.total;
        let total = api::Totals { documents, statements };
        api::Row { dimension: self.dimension(row.dimension), total, fragile: row.fragile, cells }
    }

    fn cell(&mut self, cell: &Cell) -> api::Cell {
        let lexicon = &self.library.lexicon;
        let speakers = cell.speakers.iter().map(|(speaker, statements)| api::Quoted {
            speaker: convert::speaker(lexicon, speaker),
            statements: *statements,
        });
        let (from, to) = cell.dates.clone().map_or((None, None), |[from, to]| (Some(from), Some(to)));
        api::Cell {
            documents: cell.documents,
            statements: cell.statements,
            figures: cell.figures,
            speakers: speakers.collect(),
            sources: cell.sources,
            fragile: cell.fragile,
            from,
            to,
            top: cell.top.iter().map(|place| self.at(*place)).collect(),
        }
    }

    fn figure(&mut self, figure: &Figure) -> Option<api::Figure> {
        Some(api::Figure {
            statement: self.at(figure.place),
            mention: self.texts.mention(figure.place, figure.mention)?,
            about: figure.bearing,
            counts: figure.counts.as_deref().map(str::to_owned),
            normalised: figure.normalised,
            of: figure.of.map(|entity| convert::id(&self.library.lexicon, entity)),
            when: figure.when.clone(),
            fragile: figure.fragile,
        })
    }

    fn figure_pair(&self, pair: &FigurePair) -> api::FigurePair {
        let ([first, second], times) = (pair.figures, pair.relation.ok().map(times));
        api::FigurePair {
            first,
            second,
            ratio: times.as_ref().and_then(single),
            times,
            not_comparable: pair.relation.err().map(|difference| self.reasons.words.difference(difference)),
        }
    }

    fn contrast(&mut self, contrast: &Contrast) -> api::Contrast {
        let difference = contrast.difference;
        let figures = match contrast.pairing {
            Pairing::Figures(pair) => Some(pair),
            _ => None,
        };
        let kind = match (figures, contrast.positions) {
            (Some(_), _) => api::ContrastKind::Figures,
            (None, true) => api::ContrastKind::Positions,
            (None, false) => api::ContrastKind::Claims,
        };
        let times = contrast.ratio.map(times);
        let worded = difference.filter(|difference| *difference != Difference::Claims);
        api::Contrast {
            dimension: self.dimension(contrast.dimension),
            kind,
            a: self.at(contrast.a),
            b: self.at(contrast.b),
            comparable: difference.is_none(),
            not_comparable: worded.map(|difference| self.reasons.words.difference(difference)),
            figures,
            ratio: times.as_ref().and_then(single),
            times,
            reason: self.reasons.of_contrast(contrast),
            strength: contrast.strength,
            fragile: contrast.fragile,
        }
    }

    fn tension(&mut self, tension: &Tension) -> api::Tension {
        let kind = match tension.clash {
            Clash::Figures(_) => api::TensionKind::Figures,
            Clash::Polarity(..) | Clash::Reply(_) => api::TensionKind::Polarity,
            Clash::Hedge(..) => api::TensionKind::Hedge,
        };
        api::Tension {
            dimension: tension.dimension.map(|n| self.dimension(n)),
            kind,
            first: self.at(tension.first),
            second: self.at(tension.second),
            reason: self.reasons.of_tension(tension),
            strength: tension.strength,
            fragile: tension.fragile,
        }
    }

    fn balance(&self, balance: &Balance) -> api::Balance {
        let (about, said) = counts(&balance.tally);
        api::Balance { dimension: self.dimension(balance.dimension), about, said }
    }

    fn voice(&self, voice: Voice) -> api::Voice {
        let lexicon = &self.library.lexicon;
        let Speaker { entity, name, .. } = &voice.speaker;
        api::Voice {
            key: entity.map_or_else(|| name.clone(), |entity| convert::id(lexicon, entity)),
            speaker: convert::speaker(lexicon, &voice.speaker),
            camp: voice.camp,
            statements: voice.statements,
            documents: voice.documents,
            about: about(voice.about),
            fragile: voice.fragile,
        }
    }

    fn blind_spot(&self, spot: &BlindSpot) -> api::BlindSpot {
        let about = if spot.first { api::Camp::A } else { api::Camp::B };
        api::BlindSpot { dimension: self.dimension(spot.dimension), about, documents: spot.documents }
    }
}

/// A ratio in the shape in which the interface gives every number that may be a range or a bound.
fn times(ratio: Ratio) -> api::Value {
    let Ratio { low, high, strict, approximate } = ratio;
    api::Value { low, high, strict, approximate, ..api::Value::default() }
}

/// The number that a value is, where it is one.
fn single(value: &api::Value) -> Option<f64> {
    value.low.filter(|_| value.low == value.high)
}

fn about([a, b, both, neither]: [usize; 4]) -> api::About {
    api::About { a, b, both, neither }
}

fn counts(tally: &Tally) -> (api::About, api::Said) {
    let [a, b, other, article] = tally.said;
    (about(tally.about), api::Said { a, b, other: other + article, article })
}

fn source(balance: SourceBalance) -> api::SourceBalance {
    let (about, said) = counts(&balance.tally);
    api::SourceBalance { source: balance.source, documents: balance.documents, about, said }
}

fn word(row: WordRow) -> api::WordRow {
    let both = |[a, b]: [usize; 2]| api::TermDocuments { a, b };
    api::WordRow {
        few: row.is_few(),
        documents: both(row.documents),
        statements: both(row.statements),
        term: row.term,
        log_odds: row.log_odds,
        low: row.low,
        high: row.high,
    }
}
