//! Tables for other programs: of the comparison, one row for each sentence, figure, pair, voice or word.

use super::compared::{Keep, Sides, side_name};
use super::copy::{self, Text, compare as words};
use super::state::App;
use crate::engine::api::{Column, Comparison, Figure, Statement, Value};
use crate::export::Table;
use crate::text::decimal::fixed;

/// A table whose title and columns are in the language of the interface.
pub fn table(app: App, title: Text, columns: &[Text], rows: Vec<Vec<String>>) -> Table {
    let say = |text: &Text| app.say(*text).to_owned();
    Table { title: say(&title), columns: columns.iter().map(say).collect(), rows }
}

/// The name of a column of the ledger.
pub fn column_name(app: App, column: Column, sides: &Sides) -> String {
    match column {
        Column::A | Column::B => side_name(app, sides.id(column)),
        Column::Both => app.say(copy::BOTH).to_owned(),
        Column::Neither => app.say(copy::NEITHER).to_owned(),
    }
}

/// Who says a statement, in words.
fn speaker_name(app: App, statement: &Statement) -> String {
    match &statement.speaker {
        Some(speaker) => speaker.name.clone(),
        None => app.say(copy::ARTICLE_ITSELF).to_owned(),
    }
}

/// Where a statement stands, in words.
fn place(app: App, statement: &Statement) -> [String; 2] {
    let document = statement.document.as_deref().unwrap_or_default();
    [app.document_title(document), (statement.sentence + 1).to_string()]
}

fn yes(app: App, is: bool, text: Text) -> String {
    if is { app.say(text).to_owned() } else { String::new() }
}

/// The strongest sentences of each cell.
pub fn ledger(app: App, sides: &Sides, comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for row in &comparison.rows {
        let cells = [(Column::A, &row.cells.a), (Column::Both, &row.cells.both), (Column::B, &row.cells.b)];
        for (column, cell) in cells {
            let head = || vec![app.dimension_name(&row.dimension), column_name(app, column, sides)];
            let counts = [cell.documents.to_string(), cell.statements.to_string()];
            if cell.top.is_empty() {
                let nothing = [app.say(copy::SAYS_NOTHING).to_owned()];
                rows.push([head(), counts.to_vec(), nothing.to_vec(), vec![String::new(); 4]].concat());
            }
            for statement in &cell.top {
                let said = [statement.text.clone(), speaker_name(app, statement)];
                let hedge = [yes(app, statement.hedged, copy::HEDGED)];
                let place = place(app, statement).to_vec();
                rows.push([head(), counts.to_vec(), said.to_vec(), hedge.to_vec(), place].concat());
            }
        }
    }
    let columns = [
        copy::DIMENSION,
        copy::SIDE,
        copy::ARTICLES_COLUMN,
        copy::SENTENCES_COLUMN,
        copy::SENTENCE,
        copy::SAID_BY,
        copy::HEDGED,
        copy::READER,
        words::SENTENCE_NUMBER,
    ];
    table(app, copy::LEDGER, &columns, rows)
}

/// A figure's number in digits, or both ends of its range, with its unit.
pub fn in_digits(figure: &Figure) -> String {
    let value = figure.mention.value.as_ref();
    let number = match value.map(|value| (value.low, value.high)) {
        Some((Some(low), Some(high))) if low < high => [low, high].map(words::number).join("–"),
        _ => words::number(figure.normalised),
    };
    match words::unit(value.and_then(|value| value.unit.as_deref()).unwrap_or_default()) {
        "%" => format!("{number}%"),
        unit => format!("{number} {unit}").trim_end().to_owned(),
    }
}

/// What is known of each figure, without its sentence.
pub fn figure_facts(app: App, sides: &Sides, figures: &[Figure]) -> Table {
    let row = |figure: &Figure| {
        let bound = copy::lead(&figure.mention).map(|bound| app.say(bound));
        let words = [bound.unwrap_or_default(), &figure.mention.text].join(" ").trim().to_owned();
        vec![
            words,
            in_digits(figure),
            figure.counts.clone().unwrap_or_default(),
            figure.of.as_deref().map(|id| side_name(app, id)).unwrap_or_default(),
            figure.when.as_deref().map(|iso| copy::date(iso, app.language())).unwrap_or_default(),
            column_name(app, figure.about, sides),
            speaker_name(app, &figure.statement),
        ]
    };
    let columns = [
        copy::VALUE,
        words::NORMALISED,
        words::COUNTED,
        words::OF_WHOM,
        words::WHEN,
        copy::SIDE,
        copy::SAID_BY,
    ];
    table(app, copy::FIGURES, &columns, figures.iter().map(row).collect())
}

/// All figures, each with its sentence.
pub fn figures(app: App, sides: &Sides, figures: &[Figure]) -> Table {
    let mut table = figure_facts(app, sides, figures);
    let columns = [copy::HEDGED, copy::SENTENCE, copy::READER, words::SENTENCE_NUMBER];
    table.columns.extend(columns.map(|name| app.say(name).to_owned()));
    for (row, Figure { statement, .. }) in table.rows.iter_mut().zip(figures) {
        row.extend([yes(app, statement.hedged, copy::HEDGED), statement.text.clone()]);
        row.extend(place(app, statement));
    }
    table
}

/// Two statements that were found to belong together, as views and tables see contrasts and tensions alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What the reader's verdict is kept under.
    pub key: String,
    /// Id of the dimension, where it has one.
    pub dimension: Option<String>,
    /// Of what kind it is.
    pub kind: Text,
    /// The statements; for a contrast, each with its column.
    pub halves: [(Option<Column>, Statement); 2],
    /// Why they were paired.
    pub reason: String,
    /// Why their figures can't be compared.
    pub not_comparable: Option<String>,
    /// How many times the smaller figure the larger one is.
    pub times: Option<Value>,
    /// Whether both come from one source.
    pub fragile: bool,
}

/// The reader's checking list: every pair with the verdict on it.
pub fn checklist(app: App, title: Text, found: &[Found], keep: Keep) -> Table {
    let row = |pair: &Found| {
        let verdict = match keep.verdict(&pair.key) {
            Some(true) => app.say(words::CONFIRM),
            Some(false) => app.say(words::DISMISS),
            None => "",
        };
        let half = |(_, statement): &(Option<Column>, Statement)| {
            let [document, sentence] = place(app, statement);
            vec![statement.text.clone(), speaker_name(app, statement), document, sentence]
        };
        let head = vec![
            verdict.to_owned(),
            pair.dimension.as_deref().map(|id| app.dimension_name(id)).unwrap_or_default(),
            app.say(pair.kind).to_owned(),
            pair.reason.clone(),
            relation(app, pair),
        ];
        let [first, second] = &pair.halves;
        [head, half(first), half(second)].concat()
    };
    let half = [copy::SENTENCE, copy::SAID_BY, copy::READER, words::SENTENCE_NUMBER];
    let columns = [
        &[words::VERDICT, copy::DIMENSION, words::KIND, words::REASON, words::RATIO_COLUMN],
        &half[..],
        &half[..],
    ]
    .concat();
    table(app, title, &columns, found.iter().map(row).collect())
}

/// How the figures of a pair stand to each other, or why they can't be compared.
fn relation(app: App, pair: &Found) -> String {
    let why = || {
        let reason = pair.not_comparable.as_ref()?;
        Some(format!("{} {reason}", app.say(words::NOT_COMPARABLE)))
    };
    let times = pair.times.as_ref().map(|times| words::times(times, app.language()));
    times.or_else(why).unwrap_or_default()
}

/// Who is quoted about whom.
pub fn voices(app: App, sides: &Sides, comparison: &Comparison) -> Table {
    let row = |voice: &crate::engine::api::Voice| {
        let about = voice.about;
        let counts = [about.a, about.both, about.b, about.neither, voice.statements, voice.documents]
            .map(|n| n.to_string());
        [vec![voice.speaker.name.clone()], counts.to_vec()].concat()
    };
    let mut table =
        table(app, words::PART_VOICES, &[words::VOICE], comparison.voices.iter().map(row).collect());
    let columns = [Column::A, Column::Both, Column::B, Column::Neither];
    table.columns.extend(columns.map(|column| column_name(app, column, sides)));
    table
        .columns
        .extend([copy::SENTENCES_COLUMN, copy::ARTICLES_COLUMN].map(|text| app.say(text).to_owned()));
    table
}

/// Terms that set the two sides apart.
pub fn terms(app: App, sides: &Sides, comparison: &Comparison) -> Table {
    let row = |word: &crate::engine::api::WordRow| {
        let side = if word.log_odds > 0.0 { Column::A } else { Column::B };
        let numbers = [word.log_odds, word.low, word.high].map(|n| fixed(n, 2));
        let counts = [word.documents.a, word.documents.b].map(|n| n.to_string());
        [vec![word.term.clone(), column_name(app, side, sides)], numbers.to_vec(), counts.to_vec()].concat()
    };
    let columns = [words::TERM, words::LEANS, words::LOG_ODDS, words::LOW, words::HIGH];
    let mut table = table(app, words::PART_WORDS, &columns, comparison.words.iter().map(row).collect());
    let documents =
        |column| format!("{} ({})", app.say(copy::ARTICLES_COLUMN), column_name(app, column, sides));
    table.columns.extend([Column::A, Column::B].map(documents));
    table
}
