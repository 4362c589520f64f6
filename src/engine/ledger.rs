//! A comparison in the values of the script interface.

use super::listed::Listed;
use super::reasons::Reasons;
use super::{EngineError, api, convert};
use crate::compare::voices::{NOBODY, Tally, VoiceId};
use crate::compare::{
    Balance, BlindSpot, Cell, Clash, Comparison, Contrast, Difference, Digests, Figure, FigurePair, Pairing,
    Place, Ratio, Row, SourceBalance, Tension, Voice, WordRow,
};
use crate::corpus::Language;
use crate::entities::Lexicon;
use crate::statements::{Library, Speaker};
use crate::text::order;

/// The lists that can be asked for.
const LISTS: [&str; 12] = [
    "rows",
    "figures",
    "figurePairs",
    "figureKinds",
    "largest",
    "contrasts",
    "tensions",
    "balance",
    "sources",
    "voices",
    "blindSpots",
    "words",
];

/// Refuses to look for a list that no comparison has.
pub fn check(options: &api::CompareOptions) -> Result<(), EngineError> {
    let unknown = options.only.iter().flatten().find(|list| !LISTS.contains(&list.as_str()));
    unknown.map_or(Ok(()), |list| {
        Err(EngineError::BadArgument { call: "compare".to_owned(), argument: 1, reason: list.clone() })
    })
}

/// What is wanted of a comparison.
struct Wanted<'a>(&'a api::CompareOptions);

impl Wanted<'_> {
    fn has(&self, list: &str) -> bool {
        self.0.only.as_ref().is_none_or(|only| only.iter().any(|wanted| wanted == list))
    }

    /// `items` where `list`, which is theirs, is wanted.
    fn whole<'b, T>(&self, list: &str, items: &'b [T]) -> &'b [T] {
        if self.has(list) { items } else { &[] }
    }

    /// The same where a list may be long.
    fn paged<'b, T>(&self, list: &str, items: &'b [T]) -> &'b [T] {
        self.0.page_of(self.whole(list, items))
    }
}

/// What `options` want of `comparison`, which is of `library`.
pub fn comparison(
    library: &Library,
    digests: &Digests,
    comparison: &Comparison,
    options: &api::CompareOptions,
) -> api::Comparison {
    let wanted = Wanted(options);
    let language = options.language.unwrap_or(Language::Ar);
    let reasons = Reasons::new(library, digests, &comparison.figures, language);
    let listed = Listed::new(library, &comparison.figures);
    let places = listed.places(comparison.figures.len());
    let mut ledger = Ledger { library, texts: convert::Texts::new(library), reasons, places };
    let pairs = pairs(comparison);
    let pairs = wanted.paged("figurePairs", &pairs);
    let figures = listed.figures();
    let kinds = listed.kinds();
    let largest: Vec<&Figure> = kinds.iter().flat_map(|(.., largest)| largest.iter().copied()).collect();
    let [documents, statements] = comparison.counted;
    let [documents_before, statements_before] = comparison.before;
    let contrasts = wanted.paged("contrasts", &comparison.contrasts);
    let contrasts = contrasts.iter().map(|contrast| ledger.contrast(contrast)).collect();
    let figures = match wanted.has("figures") {
        true => options.page_of(&figures).to_vec(),
        false => ledger.only_of(pairs, &comparison.figures),
    };
    api::Comparison {
        counted: api::Counted {
            documents,
            statements,
            sources: comparison.sources,
            before: api::Totals { documents: documents_before, statements: statements_before },
        },
        sizes: sizes(comparison),
        rows: wanted.whole("rows", &comparison.rows).iter().map(|row| ledger.row(row)).collect(),
        figures: ledger.figures(&figures),
        figure_pairs: pairs.iter().map(|pair| ledger.figure_pair(pair)).collect(),
        figure_kinds: wanted.whole("figureKinds", &kinds).iter().map(kind).collect(),
        largest: ledger.figures(wanted.whole("largest", &largest)),
        contrasts,
        tensions: wanted
            .paged("tensions", &comparison.tensions)
            .iter()
            .map(|tension| ledger.tension(tension))
            .collect(),
        balance: wanted
            .whole("balance", &comparison.balance)
            .iter()
            .map(|balance| ledger.balance(balance))
            .collect(),
        sources: wanted.paged("sources", &comparison.by_source).iter().map(source).collect(),
        voices: wanted.paged("voices", &comparison.voices).iter().map(|voice| ledger.voice(voice)).collect(),
        blind_spots: wanted
            .whole("blindSpots", &comparison.blind_spots)
            .iter()
            .map(|spot| ledger.blind_spot(spot))
            .collect(),
        words: wanted.paged("words", &comparison.words).iter().map(word).collect(),
    }
}

fn kind((kind, count, _): &(&str, usize, Vec<&Figure>)) -> api::FacetCount {
    api::FacetCount { value: (*kind).to_owned(), count: *count }
}

fn sizes(comparison: &Comparison) -> api::Sizes {
    api::Sizes {
        rows: comparison.rows.len(),
        figures: comparison.figures.len(),
        figure_pairs: comparison.figure_pairs.len(),
        contrasts: comparison.contrasts.len(),
        tensions: comparison.tensions.len(),
        sources: comparison.by_source.len(),
        voices: comparison.voices.len(),
        words: comparison.words.len(),
    }
}

/// The pairs of figures: those of two sides first, and of them those that can be compared.
fn pairs(comparison: &Comparison) -> Vec<&FigurePair> {
    let bearing = |n: usize| comparison.figures.get(n).map(|figure| figure.bearing);
    let mut pairs: Vec<&FigurePair> = comparison.figure_pairs.iter().collect();
    order::sort_by_key(&mut pairs, |pair| {
        let [first, second] = pair.figures;
        (bearing(first) == bearing(second), pair.relation.is_err())
    });
    pairs
}

/// The voice that is called `key`: an entity's id, else a name.
pub fn voice_of(lexicon: &Lexicon, digests: &Digests, key: &str) -> VoiceId {
    digests.voices.find(lexicon.find(key), key).unwrap_or(NOBODY)
}

struct Ledger<'a> {
    library: &'a Library,
    texts: convert::Texts<'a>,
    reasons: Reasons<'a>,
    /// Where each figure stands in the list that is given.
    places: Vec<usize>,
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

    /// Of `figures` those that `pairs` name, which from now on are the list.
    fn only_of<'f>(&mut self, pairs: &[&FigurePair], figures: &'f [Figure]) -> Vec<&'f Figure> {
        let mut named: Vec<usize> = pairs.iter().flat_map(|pair| pair.figures).collect();
        order::sort_and_dedup(&mut named);
        for (place, figure) in named.iter().enumerate() {
            self.places[*figure] = place;
        }
        named.into_iter().filter_map(|figure| figures.get(figure)).collect()
    }

    fn figures(&mut self, figures: &[&Figure]) -> Vec<api::Figure> {
        figures.iter().filter_map(|figure| self.figure(figure)).collect()
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
        let ([first, second], times) = (pair.figures.map(|n| self.places[n]), pair.relation.ok().map(times));
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
            Pairing::Figures(pair) => Some(pair.map(|n| self.places[n])),
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

    fn voice(&self, voice: &Voice) -> api::Voice {
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

fn source(balance: &SourceBalance) -> api::SourceBalance {
    let (about, said) = counts(&balance.tally);
    api::SourceBalance { source: balance.source.clone(), documents: balance.documents, about, said }
}

fn word(row: &WordRow) -> api::WordRow {
    let both = |[a, b]: [usize; 2]| api::TermDocuments { a, b };
    api::WordRow {
        few: row.is_few(),
        documents: both(row.documents),
        statements: both(row.statements),
        term: row.term.clone(),
        log_odds: row.log_odds,
        low: row.low,
        high: row.high,
    }
}
