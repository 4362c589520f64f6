//! Documents as references: BibTeX (biblatex), RIS and CSL-JSON.

use serde::Serialize;

use crate::engine::api::DocumentSummary;

/// A document to be cited, and where it is read.
pub struct Cited<'a> {
    /// The document.
    pub document: &'a DocumentSummary,
    /// The address that opens it.
    pub address: String,
}

/// A biblatex file; `accessed` is the day of the export, `note` says what made it.
pub fn bibtex(cited: &[Cited], accessed: &str, note: &str) -> String {
    // An at sign would open an entry even there.
    let mut out = format!("% {}\n", note.replace(['\n', '\r'], " ").replace('@', " at "));
    for (Cited { document, address }, key) in cited.iter().zip(keys(cited)) {
        let language = match document.language {
            crate::corpus::Language::Ar => "arabic",
            crate::corpus::Language::En => "english",
        };
        out.push_str(&format!("\n@online{{{key},\n"));
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(&format!("  {name} = {{{value}}},\n"));
            }
        };
        field("title", &format!("{{{}}}", tex(&document.title)));
        field("organization", &tex(document.source.as_deref().unwrap_or_default()));
        field("date", document.date.as_deref().unwrap_or_default());
        field("url", &address.replace(['{', '}', '\\'], ""));
        field("urldate", accessed);
        field("langid", language);
        // Not printed with the reference, as a note would be.
        field("annotation", &tex(note));
        out.push_str("}\n");
    }
    out
}

/// A key for each that every reader of references takes: ASCII, and no two alike.
fn keys(cited: &[Cited]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for Cited { document, .. } in cited {
        let key = transliterated(&document.id);
        let mut numbered = (2u32..).map(|n| format!("{key}-{n}"));
        let free = |key: &String| !keys.contains(key);
        let key = if free(&key) { key } else { numbered.find(free).unwrap_or(key) };
        keys.push(key);
    }
    keys
}

/// Arabic letters in their order from U+0621 to U+064A, and how each is written in ASCII.
const LETTERS: &str =
    ". a a w i y a b a t th j h kh d dh r z s sh s d t z . gh . . . . . . f q k l m n h w a y";

/// `id` in ASCII letters, digits and hyphens: Arabic as it is read, roughly; of other scripts nothing.
fn transliterated(id: &str) -> String {
    let letters: Vec<&str> = LETTERS.split(' ').collect();
    let mut out = String::new();
    for c in id.chars() {
        let at = (c as usize).checked_sub(0x0621);
        match at.and_then(|at| letters.get(at)) {
            Some(letter) => out.push_str(letter.trim_matches('.')),
            None if c.is_ascii_alphanumeric() => out.push(c),
            None if out.ends_with('-') || out.is_empty() => {}
            None => out.push('-'),
        }
    }
    let key = out.trim_end_matches('-');
    if key.is_empty() { "article".to_owned() } else { key.to_owned() }
}

/// `text` without what TeX reads as a sign.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' | '%' | '&' | '$' | '#' | '_' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// An RIS file: a record for each document.
pub fn ris(cited: &[Cited], accessed: &str, note: &str) -> String {
    let mut out = String::new();
    for (Cited { document, address }, key) in cited.iter().zip(keys(cited)) {
        let mut line = |tag: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(&format!("{tag}  - {}\r\n", value.replace(['\n', '\r'], " ")));
            }
        };
        let slashes = |date: &str| format!("{:/<4}", date.replace('-', "/"));
        line("TY", "NEWS");
        line("ID", &key);
        line("TI", &document.title);
        line("T2", document.source.as_deref().unwrap_or_default());
        line("DA", &document.date.as_deref().map(slashes).unwrap_or_default());
        line("PY", document.date.as_deref().and_then(|date| date.get(..4)).unwrap_or_default());
        line("LA", document.language.code());
        line("UR", address);
        line("Y2", &slashes(accessed));
        line("N1", note);
        out.push_str("ER  - \r\n");
    }
    out
}

/// An item of CSL-JSON, <https://github.com/citation-style-language/schema>.
#[derive(Debug, PartialEq, Serialize)]
pub struct CslItem {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    accessed: CslDate,
    language: &'static str,
    #[serde(rename = "URL")]
    address: String,
    /// Not printed with the reference, as a note would be.
    annote: String,
}

#[derive(Debug, PartialEq, Serialize)]
struct CslDate {
    #[serde(rename = "date-parts")]
    parts: Vec<Vec<u32>>,
}

impl CslDate {
    fn of(date: &str) -> CslDate {
        CslDate { parts: vec![date.split('-').filter_map(|part| part.parse().ok()).collect()] }
    }
}

/// Items of CSL-JSON, to be written as a JSON array.
pub fn csl(cited: &[Cited], accessed: &str, note: &str) -> Vec<CslItem> {
    let item = |Cited { document, address }: &Cited| CslItem {
        id: document.id.clone(),
        kind: "article-newspaper",
        title: document.title.clone(),
        container: document.source.clone(),
        issued: document.date.as_deref().map(CslDate::of),
        accessed: CslDate::of(accessed),
        language: document.language.code(),
        address: address.clone(),
        annote: note.to_owned(),
    };
    cited.iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> DocumentSummary {
        DocumentSummary {
            id: "أ-1".to_owned(),
            title: "50 % & {x}".to_owned(),
            source: Some("المنار".to_owned()),
            date: Some("2025-03".to_owned()),
            ..DocumentSummary::default()
        }
    }

    fn cited(document: &DocumentSummary) -> [Cited<'_>; 1] {
        [Cited { document, address: "https://example.org/#/read/1".to_owned() }]
    }

    #[test]
    fn signs_of_tex_are_letters_and_braces_balance() {
        let document = document();
        let entry = bibtex(&cited(&document), "2026-01-02", "Mizan");
        assert!(entry.contains("title = {{50 \\% \\& \\{x\\}}}"), "{entry}");
        assert!(entry.contains("@online{a-1,") && entry.contains("date = {2025-03}"), "{entry}");
        let bare = entry.replace("\\{", "").replace("\\}", "");
        assert_eq!(bare.matches('{').count(), bare.matches('}').count());
    }

    #[test]
    fn keys_are_plain_and_no_two_alike() {
        let named = |id: &str| DocumentSummary { id: id.to_owned(), ..document() };
        let documents = ["حرب الرقائق", "حرب-الرقائق", "deepseek", "新闻", "新聞"].map(named);
        let cited: Vec<Cited> = documents.iter().flat_map(|document| cited(document)).collect();
        let keys = keys(&cited);
        assert_eq!(keys, ["hrb-alrqayq", "hrb-alrqayq-2", "deepseek", "article", "article-2"]);
    }

    #[test]
    fn a_record_of_ris_opens_and_ends() {
        let document = document();
        let record = ris(&cited(&document), "2026-01-02", "");
        assert!(record.starts_with("TY  - NEWS\r\n") && record.ends_with("ER  - \r\n"));
        assert!(record.contains("DA  - 2025/03\r\n") && record.contains("PY  - 2025\r\n"), "{record}");
        assert!(!record.contains("N1"), "an empty field is left out");
    }

    #[test]
    fn a_date_has_as_many_parts_as_are_known() {
        let document = document();
        let [item] = &csl(&cited(&document), "2026-01-02", "")[..] else { panic!("one item") };
        assert_eq!(item.issued.as_ref().map(|date| date.parts.concat()), Some(vec![2025, 3]));
        assert_eq!(item.accessed.parts.concat(), [2026, 1, 2]);
    }
}
