//! Tables as CSV and Markdown.

use super::Origin;

/// A table in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// Tells spreadsheets of some makers that a file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl Table {
    /// Comma-separated values after RFC 4180, the origin in a last column so that a parser reads every line alike; with `mark`
    /// a byte order mark opens the file.
    pub fn csv(&self, origin: &Origin, mark: bool) -> String {
        let mut out = String::from_iter(mark.then_some(BYTE_ORDER_MARK));
        let line = origin.line();
        write_row(&mut out, self.columns.iter().map(String::as_str).chain(["origin"]));
        for row in &self.rows {
            write_row(&mut out, row.iter().map(String::as_str).chain([line.as_str()]));
        }
        out
    }

    /// A Markdown table (GitHub's dialect) under its title, with the origin below.
    pub fn markdown(&self, origin: &Origin) -> String {
        format!("## {}\n\n{}\n{}\n", escaped(&self.title), self.markdown_rows(), escaped(&origin.line()))
    }

    /// The table alone, as part of a longer Markdown text.
    pub fn markdown_rows(&self) -> String {
        let mut out = String::new();
        let mut write = |cells: &[String]| {
            for cell in cells {
                out.push_str("| ");
                out.push_str(&escaped(cell));
                out.push(' ');
            }
            out.push_str("|\n");
        };
        write(&self.columns);
        write(&vec!["---".to_owned(); self.columns.len()]);
        self.rows.iter().for_each(|row| write(row));
        out
    }
}

fn write_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            out.push(',');
        }
        let cell = defused(cell);
        // Semicolons and tabs part cells where a spreadsheet's country has it so.
        if cell.contains([',', ';', '\t', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, unless it is a number.
/// <https://owasp.org/www-community/attacks/CSV_Injection>
fn defused(cell: &str) -> String {
    let dangerous = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if dangerous && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A sign, digits with points and commas among them, perhaps a percent sign: nothing that calculates.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || ",.".contains(c))
}

/// `text` with every letter that Markdown or HTML would read as a sign of theirs kept a letter, in one line.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => out.extend(['\\', c]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cell: &str) -> Table {
        Table { title: "T".to_owned(), columns: vec!["c".to_owned()], rows: vec![vec![cell.to_owned()]] }
    }

    fn second_line(cell: &str) -> String {
        let csv = table(cell).csv(&Origin::default(), false);
        csv.strip_prefix("c,origin\r\n").expect("the head").to_owned()
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_text_and_a_number_stays_one() {
        for formula in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "-", "\t=1", "\r=1"] {
            assert!(second_line(formula).trim_start_matches('"').starts_with('\''), "{formula:?}");
        }
        for text in ["-2.5", "+3", "-5%", "كلفة", "a=b"] {
            assert!(second_line(text).starts_with(text), "{text}");
        }
    }

    #[test]
    fn quotation_marks_commas_and_lines_stay_in_their_cell() {
        assert!(second_line("a,\"b\"\nc").starts_with("\"a,\"\"b\"\"\nc\","));
        assert!(table("x").csv(&Origin::default(), true).starts_with('\u{FEFF}'));
    }

    #[test]
    fn markdown_shows_signs_as_they_are_written() {
        let markdown = table("a|b <script> *c*").markdown(&Origin::default());
        assert!(markdown.contains("| a\\|b &lt;script> \\*c\\* |"), "{markdown}");
    }
}
