//! The mentions of a document as W3C Web Annotations, <https://www.w3.org/TR/annotation-model/>.

use serde::Serialize;

use super::Origin;
use crate::engine::api::{Document, Mention};

/// A page of annotations, to be written as JSON-LD.
#[derive(Debug, PartialEq, Serialize)]
pub struct AnnotationPage {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    generator: Software,
    items: Vec<Annotation>,
}

/// What made the annotations, of what and when.
#[derive(Debug, PartialEq, Serialize)]
struct Software {
    #[serde(rename = "type")]
    kind: &'static str,
    name: String,
}

#[derive(Debug, PartialEq, Serialize)]
struct Annotation {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: [Body; 2],
    target: Target,
}

#[derive(Debug, PartialEq, Serialize)]
struct Body {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: String,
}

#[derive(Debug, PartialEq, Serialize)]
struct Target {
    source: String,
    selector: (Position, Quote),
}

#[derive(Debug, PartialEq, Serialize)]
struct Position {
    #[serde(rename = "type")]
    kind: &'static str,
    start: usize,
    end: usize,
}

#[derive(Debug, PartialEq, Serialize)]
struct Quote {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: String,
    prefix: String,
    suffix: String,
}

/// The annotations of `document`, which `source` opens. Positions are UTF-16 code units, as the DOM counts them.
pub fn annotations(document: &Document, source: &str, origin: &Origin) -> AnnotationPage {
    let units: Vec<u16> = document.text.encode_utf16().collect();
    let items = document.mentions.iter().map(|mention| annotation(mention, &units, source)).collect();
    AnnotationPage {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("{source}?mentions"),
        kind: "AnnotationPage",
        generator: Software { kind: "Software", name: origin.line() },
        items,
    }
}

fn annotation(mention: &Mention, units: &[u16], source: &str) -> Annotation {
    /// Enough to find a quotation again after the text was edited.
    const AROUND: usize = 32;
    let text = |from: usize, to: usize| String::from_utf16_lossy(units.get(from..to).unwrap_or_default());
    let Mention { start, end, .. } = *mention;
    let body = |purpose, value: &str| Body { kind: "TextualBody", purpose, value: value.to_owned() };
    Annotation {
        id: format!("{source}?mention={start}-{end}"),
        kind: "Annotation",
        motivation: "tagging",
        body: [body("identifying", &mention.id), body("classifying", mention.kind.name())],
        target: Target {
            source: source.to_owned(),
            selector: (
                Position { kind: "TextPositionSelector", start, end },
                Quote {
                    kind: "TextQuoteSelector",
                    exact: mention.text.clone(),
                    prefix: text(start.saturating_sub(AROUND), start),
                    suffix: text(end, (end + AROUND).min(units.len())),
                },
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;

    #[test]
    fn a_quotation_stands_between_its_prefix_and_its_suffix() {
        let engine = Engine::ready();
        let id = &engine.documents()[0].id;
        let document = engine.document(id).expect("a listed document");
        let page = annotations(&document, "x", &Origin::default());
        assert_eq!(page.items.len(), document.mentions.len());
        for item in &page.items {
            let Quote { prefix, exact, suffix, .. } = &item.target.selector.1;
            assert!(document.text.contains(&format!("{prefix}{exact}{suffix}")), "{exact}");
        }
    }
}
