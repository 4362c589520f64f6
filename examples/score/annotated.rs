//! Annotated texts: `<company id=nvidia>إنفيديا</company>` inside the text, or stand-off lines beside it.

use mizan::entities::{EntityType, Value};
use mizan::text::Span;

/// A mention as the annotators see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Bytes of the plain text.
    pub span: Span,
    /// Its type.
    pub kind: EntityType,
    /// Entity id, or the value as the annotators write it (`USD 6000000`, `>40`, `2024 early`).
    pub what: String,
}

/// The plain text and its annotations; the error says which tag is wrong.
pub fn parse(annotated: &str) -> Result<(String, Vec<Annotation>), String> {
    let (mut text, mut annotations, mut rest) = (String::new(), Vec::new(), annotated);
    let mut open: Option<(EntityType, String, usize)> = None;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let Some((tag, length)) = tag(&rest[at..]) else {
            text.push('<');
            rest = &rest[at + 1..];
            continue;
        };
        rest = &rest[at + length..];
        open = match (tag, open) {
            (Tag::Open(kind, what), None) => Some((kind, what.to_owned(), text.len())),
            (Tag::Close(closed), Some((kind, what, start))) if closed == kind => {
                annotations.push(Annotation { span: Span::new(start, text.len()), kind, what });
                None
            }
            _ => return Err(format!("a tag stands wrong after {:?}", tail_of(&text))),
        };
    }
    text.push_str(rest);
    match open {
        Some((kind, ..)) => Err(format!("<{}> is not closed", kind.name())),
        None => Ok((text, annotations)),
    }
}

enum Tag<'a> {
    Open(EntityType, &'a str),
    Close(EntityType),
}

/// The tag at the start of `text` and its length, if one stands there. A quoted value may hold `>`.
fn tag(text: &str) -> Option<(Tag<'_>, usize)> {
    let inner = text.strip_prefix('<')?;
    if let Some(closing) = inner.strip_prefix('/') {
        let (name, _) = closing.split_once('>')?;
        return Some((Tag::Close(EntityType::from_name(name)?), name.len() + "</>".len()));
    }
    let (name, attribute) = inner.split_once(' ')?;
    let kind = EntityType::from_name(name)?;
    let (key, value) = attribute.split_once('=')?;
    let (what, marks) = match value.strip_prefix('"') {
        Some(quoted) => (quoted.split_once("\">")?.0, "\"\">".len()),
        None => (value.split_once('>')?.0, ">".len()),
    };
    let length = "<".len() + name.len() + " ".len() + key.len() + "=".len() + what.len() + marks;
    Some((Tag::Open(kind, what), length))
}

fn tail_of(text: &str) -> &str {
    text.char_indices().rev().nth(30).map_or(text, |(at, _)| &text[at..])
}

/// Stand-off annotations: `start end type what`, separated by tabs; lines that start with `#` are comments.
pub fn parse_lines(lines: &str) -> Result<Vec<Annotation>, String> {
    let rows = lines.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    rows.map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().ok_or_else(|| format!("too few cells in {line:?}"));
        let (start, end, kind, what) = (next()?, next()?, next()?, next()?);
        let number = |cell: &str| cell.parse::<usize>().map_err(|error| format!("{line:?}: {error}"));
        let kind = EntityType::from_name(kind).ok_or_else(|| format!("no type {kind:?}"))?;
        Ok(Annotation { span: Span::new(number(start)?, number(end)?), kind, what: what.to_owned() })
    })
    .collect()
}

impl Annotation {
    /// Whether `value` is the value that the annotators wrote. Units of quantities are free words and not compared.
    pub fn is_value(&self, value: &Value) -> bool {
        if self.kind == EntityType::Date {
            let (iso, qualifier) = match self.what.split_once(' ') {
                Some((iso, qualifier)) => (iso, Some(qualifier)),
                None => (self.what.as_str(), None),
            };
            return value.iso.as_deref() == Some(iso) && value.qualifier.as_deref() == qualifier;
        }
        let (sign, rest) = self.what.split_at(self.what.find(|c| !"<>=~".contains(c)).unwrap_or(0));
        let numbers = rest.rsplit(' ').next().unwrap_or("");
        let unit = rest.split_once(' ').map(|(unit, _)| unit);
        let (low, high) = numbers.split_once("..").unwrap_or((numbers, numbers));
        let (low, high) = (low.parse::<f64>().ok(), high.parse::<f64>().ok());
        let (low, high) = match sign.trim_matches('~') {
            ">" | ">=" => (low, None),
            "<" | "<=" => (None, high),
            _ => (low, high),
        };
        let same_unit = self.kind != EntityType::Money || unit == value.unit.as_deref();
        same_unit && (value.low, value.high) == (low, high)
    }
}
