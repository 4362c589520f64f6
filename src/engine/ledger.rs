//! A comparison in the values of the script interface.

use super::{api, convert, words};
use crate::compare::{Balance, Cell, Comparison, Contrast, Figure, Place, Row, Tension, WordRow};
use crate::corpus::Language;
use crate::statements::Library;

/// Statements of a cell that come with the comparison; the rest is asked for.
const TOP: usize = 3;

/// `comparison` of `library`; reasons are worded in `language`.
pub fn comparison(library: &Library, comparison: Comparison, language: Language) -> api::Comparison {
    let ledger = Ledger { library, language };
    let [documents, statements] = comparison.counted;
    let [documents_before, statements_before] = comparison.before;
    api::Comparison {
        counted: api::Counted {
            documents,
            statements,
            before: api::Totals { documents: documents_before, statements: statements_before },
            ..api::Counted::default()
        },
        rows: comparison.rows.iter().map(|row| ledger.row(row)).collect(),
        figures: comparison.figures.into_iter().filter_map(|figure| ledger.figure(figure)).collect(),
        contrasts: comparison.contrasts.iter().map(|contrast| ledger.contrast(contrast)).collect(),
        tensions: comparison.tensions.into_iter().map(|tension| ledger.tension(tension)).collect(),
        balance: comparison.balance.iter().map(|balance| ledger.balance(balance)).collect(),
        words: comparison.words.into_iter().map(word).collect(),
        ..api::Comparison::default()
    }
}

struct Ledger<'a> {
    library: &'a Library,
    language: Language,
}

impl Ledger<'_> {
    fn dimension(&self, n: u8) -> String {
        self.library.lexicon.dimensions[n as usize].id.clone()
    }

    fn at(&self, place: Place) -> api::Statement {
        convert::statement_at(self.library, place).unwrap_or_default()
    }

    fn row(&self, row: &Row) -> api::Row {
        let cells = api::Cells { a: self.cell(&row.a), b: self.cell(&row.b), both: self.cell(&row.both) };
        api::Row { dimension: self.dimension(row.dimension), cells, ..api::Row::default() }
    }

    fn cell(&self, cell: &Cell) -> api::Cell {
        api::Cell {
            documents: cell.documents,
            statements: cell.statements.len(),
            top: cell.statements.iter().take(TOP).map(|place| self.at(*place)).collect(),
            ..api::Cell::default()
        }
    }

    fn figure(&self, figure: Figure) -> Option<api::Figure> {
        Some(api::Figure {
            statement: self.at(figure.place),
            mention: convert::mention_at(self.library, figure.place, figure.mention)?,
            about: convert::column(figure.bearing),
            counts: figure.counts,
            normalised: 0.0,
            of: None,
            when: None,
            fragile: true,
        })
    }

    fn contrast(&self, contrast: &Contrast) -> api::Contrast {
        api::Contrast {
            dimension: self.dimension(contrast.dimension),
            a: self.at(contrast.a),
            b: self.at(contrast.b),
            comparable: contrast.comparable,
            reason: words::pairing(contrast.pairing, self.language).to_owned(),
            ..api::Contrast::default()
        }
    }

    fn tension(&self, tension: Tension) -> api::Tension {
        api::Tension {
            dimension: tension.dimension.map(|n| self.dimension(n)),
            first: self.at(tension.first),
            second: self.at(tension.second),
            reason: tension.reason,
            ..api::Tension::default()
        }
    }

    fn balance(&self, balance: &Balance) -> api::Balance {
        let ([a, b, both, neither], [said_a, said_b, other]) = (balance.about, balance.said);
        api::Balance {
            dimension: self.dimension(balance.dimension),
            about: api::About { a, b, both, neither },
            said: api::Said { a: said_a, b: said_b, other, article: 0 },
        }
    }
}

fn word(row: WordRow) -> api::WordRow {
    let WordRow { term, log_odds, low, high, documents: [a, b] } = row;
    api::WordRow {
        term,
        log_odds,
        low,
        high,
        documents: api::TermDocuments { a, b },
        ..api::WordRow::default()
    }
}
