//! The brief: a comparison, or rows of it, as prose made of attributed sentences with references, and as tables. One list of
//! blocks, which the page shows and prints and which a Markdown file holds.

use std::collections::BTreeMap;

use super::compared::{Sides, side_name};
use super::copy::{self, compare as words};
use super::route::Route;
use super::state::App;
use super::tables::{self, Found};
use crate::engine::api::{Cell, Column, Comparison, Row, Statement};
use crate::export::{Origin, Table};

/// A part of a brief.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading under the title.
    Heading(String),
    /// What is said about one side, or of one pair: prose.
    Paragraph(String),
    /// Figures.
    Table(Table),
    /// The sentences referred to, in the order of their numbers, each with its address.
    References(Vec<(String, String)>),
}

/// What a brief tells of.
pub struct Brief<'a> {
    /// The application, for names and words.
    pub app: App,
    /// What is compared.
    pub sides: &'a Sides,
    /// The answer.
    pub comparison: &'a Comparison,
    /// Ids of the dimensions wanted; none means all.
    pub rows: &'a [String],
    /// Contrasts and tensions that the reader has not dismissed.
    pub found: Vec<Found>,
}

/// Contrasts and tensions told at most.
const PAIRS: usize = 12;
/// Figures listed at most.
const FIGURES: usize = 40;

impl Brief<'_> {
    /// Its blocks, in reading order.
    pub fn blocks(&self) -> Vec<Block> {
        let mut told = Told { brief: self, numbers: BTreeMap::new(), references: Vec::new() };
        let heading = |text| Block::Heading(self.app.say(text).to_owned());
        let mut blocks = vec![heading(words::BRIEF_COMPARED), Block::Paragraph(self.compared())];
        for row in self.comparison.rows.iter().filter(|row| self.wants(&row.dimension)) {
            blocks.push(Block::Heading(self.app.dimension_name(&row.dimension)));
            blocks.extend(told.row(row));
        }
        let pairs: Vec<&Found> = self.found.iter().filter(|pair| self.has_pair(pair)).take(PAIRS).collect();
        if !pairs.is_empty() {
            blocks.push(heading(words::PART_CONTRASTS_AND_TENSIONS));
            blocks.extend(pairs.into_iter().map(|pair| told.pair(pair)));
        }
        let figures = self.comparison.figures.iter().filter(|figure| {
            self.rows.is_empty() || figure.statement.dimensions.iter().any(|id| self.rows.contains(id))
        });
        let figures: Vec<_> = figures.take(FIGURES).cloned().collect();
        if !figures.is_empty() {
            blocks.push(heading(copy::FIGURES));
            let mut table = tables::figures(self.app, self.sides, &figures);
            // The sentence itself is too long for a column of a page; its reference stands in its place.
            for (row, figure) in table.rows.iter_mut().zip(&figures) {
                row.truncate(7);
                row.push(format!("[{}]", told.number(&figure.statement)));
            }
            table.columns.truncate(7);
            table.columns.push(self.app.say(copy::SENTENCE).to_owned());
            blocks.push(Block::Table(table));
        }
        blocks.push(heading(words::BRIEF_NOTES));
        blocks.push(Block::References(told.references));
        blocks.push(heading(words::BRIEF_METHOD));
        blocks.push(Block::Paragraph(self.app.say(words::METHOD_NOTE).to_owned()));
        blocks
    }

    fn wants(&self, dimension: &str) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|row| row == dimension)
    }

    fn has_pair(&self, pair: &Found) -> bool {
        self.rows.is_empty() || pair.dimension.as_deref().is_some_and(|id| self.wants(id))
    }

    fn compared(&self) -> String {
        let (counted, language) = (self.comparison.counted, self.app.language());
        let sides = words::pair(&side_name(self.app, &self.sides.a), &side_name(self.app, &self.sides.b));
        let before = [counted.before.documents, counted.before.statements];
        let now = words::before_and_after(before, [counted.documents, counted.statements], language);
        format!("{sides}. {now}.")
    }
}

/// What has been told so far: the sentences that have a number.
struct Told<'a> {
    brief: &'a Brief<'a>,
    numbers: BTreeMap<(String, usize), usize>,
    references: Vec<(String, String)>,
}

impl Told<'_> {
    fn number(&mut self, statement: &Statement) -> usize {
        let document = statement.document.clone().unwrap_or_default();
        let key = (document.clone(), statement.sentence);
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let app = self.brief.app;
        let summary = app.document_summary(&document);
        let source = summary.as_ref().and_then(|summary| summary.source.clone());
        let date = summary.and_then(|summary| summary.date).map(|iso| copy::date(&iso, app.language()));
        let origin: Vec<String> = [source, date].into_iter().flatten().collect();
        let separator = app.say(words::LIST_COMMA);
        let title = app.document_title(&document);
        let place = statement.sentence + 1;
        let text = words::brief_reference(&title, &origin.join(separator), place, app.language());
        let href = Route::to_sentence(&document, statement.sentence).href();
        self.references.push((text, href));
        self.numbers.insert(key, self.references.len());
        self.references.len()
    }

    fn said(&mut self, statement: &Statement) -> String {
        let number = self.number(statement);
        let speaker = statement.speaker.as_ref().map(|speaker| speaker.name.as_str());
        let language = self.brief.app.language();
        words::brief_said(speaker, &statement.text, statement.hedged, number, language)
    }

    fn row(&mut self, row: &Row) -> Vec<Block> {
        let cells = [(Column::A, &row.cells.a), (Column::Both, &row.cells.both), (Column::B, &row.cells.b)];
        cells.map(|(column, cell)| Block::Paragraph(self.cell(column, cell))).to_vec()
    }

    fn cell(&mut self, column: Column, cell: &Cell) -> String {
        let app = self.brief.app;
        let side = tables::column_name(app, column, self.brief.sides);
        if cell.statements == 0 {
            return format!("{side}: {}", app.say(copy::SAYS_NOTHING));
        }
        let mut sentences = vec![words::brief_count(&side, cell.documents, cell.statements, app.language())];
        sentences.extend(cell.top.iter().map(|statement| self.said(statement)));
        sentences.join(" ")
    }

    fn pair(&mut self, pair: &Found) -> Block {
        let kind = self.brief.app.say(pair.kind);
        let [first, second] = &pair.halves;
        let halves = if first.1 == second.1 {
            self.said(&first.1)
        } else {
            format!("{} {}", self.said(&first.1), self.said(&second.1))
        };
        Block::Paragraph(format!("{kind}: {} {halves}", pair.reason))
    }
}

/// A brief as Markdown.
pub fn markdown(title: &str, blocks: &[Block], origin: &Origin) -> String {
    let mut out = format!("# {title}\n");
    for block in blocks {
        match block {
            Block::Heading(text) => out.push_str(&format!("\n## {text}\n")),
            Block::Paragraph(text) => out.push_str(&format!("\n{}\n", crate::export::escaped(text))),
            Block::Table(table) => out.push_str(&format!("\n{}", table.markdown_rows())),
            Block::References(references) => {
                out.push('\n');
                for (n, (text, _)) in references.iter().enumerate() {
                    out.push_str(&format!("{}. {}\n", n + 1, crate::export::escaped(text)));
                }
            }
        }
    }
    out.push_str(&format!("\n{}\n", crate::export::escaped(&origin.line())));
    out
}
