//! One document with its mentions as TEI, <https://tei-c.org/release/doc/tei-p5-doc/en/html/>.

use super::Origin;
use super::xml::escaped;
use crate::engine::api::{Document, EntityType, Mention, Value};

/// A TEI document: paragraphs, sentences, and in them the mentions that do not overlap.
pub fn tei(document: &Document, origin: &Origin) -> String {
    let units: Vec<u16> = document.text.encode_utf16().collect();
    let text = |start: usize, end: usize| {
        escaped(&units.get(start..end).map(String::from_utf16_lossy).unwrap_or_default())
    };
    let mut out = head(document, origin);
    let mut paragraphs = document.paragraphs.iter().copied().peekable();
    let mut mentions = document.mentions.iter().peekable();
    for (n, sentence) in document.statements.iter().enumerate() {
        if paragraphs.next_if_eq(&n).is_some() {
            out.push_str(if n == 0 { "      <p>\n" } else { "      </p>\n      <p>\n" });
        }
        out.push_str(&format!("        <s n=\"{0}\" xml:id=\"s{0}\">", n + 1));
        let mut at = sentence.start;
        while let Some(mention) = mentions.next_if(|mention| mention.start < sentence.end) {
            if mention.start >= at && mention.end <= sentence.end {
                out.push_str(&text(at, mention.start));
                out.push_str(&element(mention, &text(mention.start, mention.end)));
                at = mention.end;
            }
        }
        out.push_str(&text(at, sentence.end));
        out.push_str("</s>\n");
    }
    if !document.statements.is_empty() {
        out.push_str("      </p>\n");
    }
    out.push_str("    </body>\n  </text>\n</TEI>\n");
    out
}

fn head(document: &Document, origin: &Origin) -> String {
    let title = escaped(&document.title);
    let source = document
        .source
        .as_deref()
        .map_or(String::new(), |source| format!("<publisher>{}</publisher>", escaped(source)));
    let date = document.date.as_deref().map_or(String::new(), |date| {
        let date = escaped(date);
        format!("<date when=\"{date}\">{date}</date>")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  <teiHeader>\n    <fileDesc>\n      \
         <titleStmt><title>{title}</title></titleStmt>\n      <publicationStmt><p>{}</p></publicationStmt>\n      \
         <sourceDesc><bibl><title>{title}</title>{source}{date}</bibl></sourceDesc>\n    </fileDesc>\n  \
         </teiHeader>\n  <text xml:lang=\"{}\">\n    <body>\n",
        escaped(&origin.line()),
        document.language.code(),
    )
}

fn element(mention: &Mention, text: &str) -> String {
    let (name, attributes) = match mention.kind {
        EntityType::Person => ("persName", String::new()),
        EntityType::Place => ("placeName", String::new()),
        EntityType::Company | EntityType::Institution => ("orgName", kind(mention)),
        EntityType::Model | EntityType::Chip | EntityType::Policy => ("name", kind(mention)),
        EntityType::Money | EntityType::Quantity | EntityType::Percent => {
            ("measure", kind(mention) + &mention.value.as_ref().map(amount).unwrap_or_default())
        }
        EntityType::Date => ("date", mention.value.as_ref().map(when).unwrap_or_default()),
    };
    let reference = if mention.kind.is_value() {
        String::new()
    } else {
        // A key, since the file itself describes no entity that a reference could lead to.
        format!(" key=\"{}\"", escaped(&mention.id))
    };
    format!("<{name}{attributes}{reference}>{text}</{name}>")
}

fn kind(mention: &Mention) -> String {
    format!(" type=\"{}\"", mention.kind.name())
}

fn amount(value: &Value) -> String {
    let mut out = String::new();
    let mut attribute = |name: &str, value: Option<f64>| {
        if let Some(value) = value {
            out.push_str(&format!(" {name}=\"{value}\""));
        }
    };
    if value.low == value.high {
        attribute("quantity", value.low);
    } else {
        attribute("atLeast", value.low);
        attribute("atMost", value.high);
    }
    if let Some(unit) = &value.unit {
        out.push_str(&format!(" unit=\"{}\"", escaped(unit)));
    }
    out
}

/// Only what XML Schema knows as a date is one for TEI: a year, a month, a day, a month without a year.
fn when(value: &Value) -> String {
    let iso = value.iso.as_deref().unwrap_or_default();
    let dated = iso.bytes().all(|b| b.is_ascii_digit() || b == b'-') && !iso.is_empty();
    if dated { format!(" when=\"{}\"", escaped(iso)) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::engine::api::{ImportReport, NewDocument};

    #[test]
    fn text_is_whole_and_signs_of_xml_are_letters() {
        let mut engine = Engine::ready();
        let text = "قالت إنفيديا إن \"A&B\" <خطر> بنسبة 40%. وارتفعت كلفة النموذج إلى 6 ملايين دولار.";
        let new = NewDocument { id: Some("t".to_owned()), text: text.to_owned(), ..NewDocument::default() };
        engine.add(0, &new, &mut ImportReport::default());
        let document = engine.document("t").expect("the document");
        let tei = tei(&document, &Origin::default());
        let body = tei.split("<body>").nth(1).expect("a body");
        let bare: String =
            body.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text)).collect();
        let bare =
            bare.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&bare), words(&document.text));
        assert!(body.contains("<orgName type=\"company\" key=\"nvidia\">إنفيديا</orgName>"), "{body}");
        assert!(body.contains("<measure type=\"money\" quantity=\"6000000\" unit=\"USD\">"), "{body}");
    }
}
