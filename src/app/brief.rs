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
use crate::text::fold;

/// A part of a brief.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading under the title.
    Heading(String),
    /// Prose.
    Paragraph(String),
    /// What is said about one side, or of one pair: prose after a name, which for a side has its sign.
    Told {
        /// Whose it is.
        column: Option<Column>,
        /// The name it begins with.
        lead: String,
        /// The prose.
        text: String,
    },
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
    /// The filters in use, in words.
    pub filters: Vec<String>,
}

/// Contrasts and tensions told at most.
const PAIRS: usize = 12;
/// Figures listed at most.
pub const FIGURES: usize = 40;

impl Brief<'_> {
    /// Its blocks, in reading order.
    pub fn blocks(&self) -> Vec<Block> {
        let mut told = Told { brief: self, numbers: BTreeMap::new(), references: Vec::new() };
        let heading = |text| Block::Heading(self.app.say(text).to_owned());
        let mut blocks = vec![heading(words::BRIEF_COMPARED), Block::Paragraph(self.compared())];
        if self.rows.len() != 1 {
            blocks.push(Block::Paragraph(self.app.say(words::BRIEF_COUNTS).to_owned()));
            blocks.push(Block::Table(self.counts()));
        }
        for row in self.comparison.rows.iter().filter(|row| self.wants(&row.dimension)) {
            blocks.push(Block::Heading(self.app.dimension_name(&row.dimension)));
            blocks.extend(told.row(row));
        }
        let pairs: Vec<&Found> = self.found.iter().filter(|pair| self.has_pair(pair)).take(PAIRS).collect();
        if !pairs.is_empty() {
            blocks.push(heading(words::PART_CONTRASTS_AND_TENSIONS));
            blocks.extend(pairs.into_iter().map(|pair| told.pair(pair)));
        }
        let figures = &self.comparison.figures[..FIGURES.min(self.comparison.figures.len())];
        if !figures.is_empty() {
            blocks.push(heading(copy::FIGURES));
            let mut table = tables::figure_facts(self.app, self.sides, figures);
            // The sentence itself is too long for a column of a page; its reference stands in its place.
            for (row, figure) in table.rows.iter_mut().zip(figures) {
                row.push(format!("[{}]", copy::grouped(told.number(&figure.statement))));
            }
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
        let filters = match self.filters.as_slice() {
            [] => String::new(),
            filters => format!(
                " {} {}.",
                self.app.say(words::BRIEF_FILTERED),
                filters.join(self.app.say(words::LIST_COMMA))
            ),
        };
        format!("{sides}: {now}.{filters}")
    }

    /// How much is said about each side in each dimension.
    fn counts(&self) -> Table {
        let cell = |cell: &Cell| match cell.statements {
            0 => copy::grouped(0),
            n => format!("{} ({})", copy::grouped(n), copy::grouped(cell.documents)),
        };
        let row = |row: &Row| {
            let cells = [&row.cells.a, &row.cells.both, &row.cells.b].map(cell);
            [vec![self.app.dimension_name(&row.dimension)], cells.to_vec()].concat()
        };
        let rows = self.comparison.rows.iter().filter(|row| self.wants(&row.dimension));
        let mut table = tables::table(self.app, copy::BALANCE, &[copy::DIMENSION], rows.map(row).collect());
        let column = |column| tables::column_name(self.app, column, self.sides);
        table.columns.extend([Column::A, Column::Both, Column::B].map(column));
        table
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

    /// A sentence with its number.
    fn cited(&mut self, statement: &Statement) -> String {
        let number = self.number(statement);
        words::brief_cited(&statement.text, statement.hedged, number, self.brief.app.language())
    }

    fn row(&mut self, row: &Row) -> Vec<Block> {
        let cells = [(Column::A, &row.cells.a), (Column::Both, &row.cells.both), (Column::B, &row.cells.b)];
        cells.map(|(column, cell)| self.cell(column, cell)).to_vec()
    }

    fn cell(&mut self, column: Column, cell: &Cell) -> Block {
        let app = self.brief.app;
        let lead = tables::column_name(app, column, self.brief.sides);
        if cell.statements == 0 {
            return Block::Told { column: Some(column), lead, text: app.say(copy::SAYS_NOTHING).to_owned() };
        }
        let mut sentences = vec![words::brief_count(cell.documents, cell.statements, app.language())];
        let by_document = grouped(&cell.top);
        for (nth, of_document) in by_document.iter().enumerate() {
            for (n, statement) in of_document.iter().enumerate() {
                let place = words::Place { nth, is_same: n > 0, of: cell.documents };
                let (speaker, cited) = (speaker_beside(statement), self.cited(statement));
                sentences.push(words::brief_said(place, speaker, &cited, app.language()));
            }
        }
        Block::Told { column: Some(column), lead, text: sentences.join(" ") }
    }

    fn pair(&mut self, pair: &Found) -> Block {
        let app = self.brief.app;
        let [first, second] = &pair.halves;
        let halves = if first.1 == second.1 {
            self.cited(&first.1)
        } else {
            let cited = [self.cited(&first.1), self.cited(&second.1)];
            let name = |column: Option<Column>| {
                column.map(|column| tables::column_name(app, column, self.brief.sides))
            };
            let names = [name(first.0), name(second.0)];
            let names = [names[0].as_deref(), names[1].as_deref()];
            words::brief_pair(names, [&cited[0], &cited[1]], app.language())
        };
        let text = format!("{} {halves}", pair.reason);
        // A brief of one row has named its dimension.
        let dimension = pair.dimension.as_deref().filter(|_| self.brief.rows.len() != 1);
        match dimension.map(|id| app.dimension_name(id)) {
            Some(lead) => Block::Told { column: None, lead, text },
            None => Block::Paragraph(text),
        }
    }
}

/// `statements` by article, in the order in which each is first met.
fn grouped(statements: &[Statement]) -> Vec<Vec<&Statement>> {
    let mut groups: Vec<Vec<&Statement>> = Vec::new();
    for statement in statements {
        match groups.iter_mut().find(|group| group.iter().any(|other| other.document == statement.document)) {
            Some(group) => group.push(statement),
            None => groups.push(vec![statement]),
        }
    }
    groups
}

/// The speaker of a statement, where its own words name none: «بحسب هوانغ: «قال هوانغ …»» would say it twice.
fn speaker_beside(statement: &Statement) -> Option<&str> {
    let name = statement.speaker.as_ref()?.name.as_str();
    let text = fold(&statement.text).text;
    let last = name.split_whitespace().last().unwrap_or(name);
    let is_named = [name, last].iter().any(|name| text.contains(fold(name).text.as_str()));
    (!is_named).then_some(name)
}

/// A brief as Markdown.
pub fn markdown(title: &str, blocks: &[Block], origin: &Origin) -> String {
    let mut out = format!("# {title}\n");
    for block in blocks {
        match block {
            Block::Heading(text) => out.push_str(&format!("\n## {text}\n")),
            Block::Paragraph(text) => out.push_str(&format!("\n{}\n", crate::export::escaped(text))),
            Block::Told { lead, text, .. } => {
                let [lead, text] = [lead, text].map(|text| crate::export::escaped(text));
                out.push_str(&format!("\n**{lead}:** {text}\n"));
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::api::Speaker;

    fn said(document: &str, speaker: &str, text: &str) -> Statement {
        let speaker = Some(Speaker { name: speaker.to_owned(), ..Speaker::default() });
        Statement {
            document: Some(document.to_owned()),
            speaker,
            text: text.to_owned(),
            ..Statement::default()
        }
    }

    #[test]
    fn who_is_named_in_the_sentence_is_not_named_again() {
        let beside = |text| speaker_beside(&said("x", "جينسن هوانغ", text)).map(str::to_owned);
        assert_eq!(beside("وقال هوانغ إن القيود لا تكفي."), None);
        assert_eq!(beside("وأضاف أن القيود لا تكفي."), Some("جينسن هوانغ".to_owned()));
    }

    #[test]
    fn sentences_of_one_article_are_told_together() {
        let told = [said("x", "", "1"), said("y", "", "2"), said("x", "", "3")];
        let order: Vec<&str> =
            grouped(&told).concat().iter().map(|statement| statement.text.as_str()).collect();
        assert_eq!(order, ["1", "3", "2"]);
    }
}
