//! A document (مقال): metadata, text, and where its paragraphs and sentences stand.

use serde::{Deserialize, Serialize};

use super::seed::Account;
use crate::text::{Span, sentences};

/// The place of a document in the library; stays the same until the document is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DocId(pub u32);

/// The languages of documents and of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Arabic.
    #[default]
    Ar,
    /// English.
    En,
}

impl Language {
    /// The code that HTML and file names use.
    pub fn code(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::En => "en",
        }
    }

    /// Writing direction, as HTML's `dir`.
    pub fn dir(self) -> &'static str {
        match self {
            Language::Ar => "rtl",
            Language::En => "ltr",
        }
    }

    /// The other one.
    pub fn other(self) -> Language {
        match self {
            Language::Ar => Language::En,
            Language::En => Language::Ar,
        }
    }

    /// The language of a text, by which script most of its first letters are in.
    pub fn guess(text: &str) -> Language {
        const ENOUGH: usize = 10_000;
        let (mut arabic, mut latin) = (0, 0);
        for c in text.chars().take(ENOUGH) {
            arabic += usize::from(matches!(c, '\u{0620}'..='\u{06FF}' | '\u{FB50}'..='\u{FEFC}'));
            latin += usize::from(c.is_ascii_alphabetic());
        }
        if arabic * 2 >= latin { Language::Ar } else { Language::En }
    }
}

/// A paragraph: where it stands, and which sentences of the document it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Bytes of [`Document::text`].
    pub span: Span,
    /// Numbers of sentences, from 0.
    pub sentences: std::ops::Range<u32>,
}

/// One text of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Unique in the library; part of addresses.
    pub id: String,
    /// Title; made from the first sentence where none is given.
    pub title: String,
    /// Language of the text.
    pub language: Language,
    /// The outlet, where it is known.
    pub source: Option<String>,
    /// ISO 8601, as precise as it is known.
    pub date: Option<String>,
    /// Paragraphs, joined by a blank line. The title is not in it.
    pub text: String,
    /// Where they stand in `text`.
    pub paragraphs: Vec<Paragraph>,
    /// Where they stand in `text`, in order.
    pub sentences: Vec<Span>,
    /// Whether it came with the page.
    pub embedded: bool,
    /// Id of the same document in the other language, sentence by sentence parallel.
    pub parallel: Option<String>,
}

/// What stands between two paragraphs of a text.
pub const PARAGRAPH_BREAK: &str = "\n\n";

impl Document {
    /// A text that was imported: split into paragraphs at line ends and into sentences by their marks. Language and title are
    /// taken from the text where they are not given.
    pub fn from_text(id: String, title: Option<String>, text: &str) -> Document {
        let mut document = Document::empty(id, title.unwrap_or_default(), Language::guess(text));
        for line in
            text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim).filter(|line| !line.is_empty())
        {
            let start = document.open_paragraph();
            document.text.push_str(line);
            document.sentences.extend(sentences(line).into_iter().map(|span| span.shift(start)));
            document.close_paragraph(start);
        }
        if document.title.trim().is_empty() {
            document.title = document.made_up_title();
        }
        document.built()
    }

    /// A text exactly as it is, so that offsets into it stay right: one paragraph, no title.
    pub fn verbatim(text: &str) -> Document {
        let mut document = Document::empty(String::new(), String::new(), Language::guess(text));
        document.text.push_str(text);
        document.sentences = sentences(text);
        document.close_paragraph(0);
        document
    }

    /// A text of an account.
    pub fn from_account(account: &Account) -> Document {
        let language = if account.language == "en" { Language::En } else { Language::Ar };
        let id = format!("{}-{}", account.slug, language.code());
        let mut document = Document::empty(id, account.title.clone(), language);
        document.source.clone_from(&account.source);
        document.date.clone_from(&account.date);
        document.embedded = true;
        for paragraph in &account.paragraphs {
            let start = document.open_paragraph();
            for sentence in paragraph {
                if document.text.len() > start {
                    document.text.push(' ');
                }
                let at = document.text.len();
                document.text.push_str(sentence);
                document.sentences.push(Span::new(at, document.text.len()));
            }
            document.close_paragraph(start);
        }
        document.built()
    }

    /// The same without what growing left over: built piece by piece, strings and lists hold up to twice what they need.
    fn built(mut self) -> Document {
        self.id.shrink_to_fit();
        self.title.shrink_to_fit();
        self.text.shrink_to_fit();
        self.paragraphs.shrink_to_fit();
        self.sentences.shrink_to_fit();
        self
    }

    fn empty(id: String, title: String, language: Language) -> Document {
        Document {
            id,
            title,
            language,
            source: None,
            date: None,
            text: String::new(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            embedded: false,
            parallel: None,
        }
    }

    fn open_paragraph(&mut self) -> usize {
        if !self.text.is_empty() {
            self.text.push_str(PARAGRAPH_BREAK);
        }
        self.text.len()
    }

    fn close_paragraph(&mut self, start: usize) {
        let first = self.paragraphs.last().map_or(0, |paragraph| paragraph.sentences.end);
        let span = Span::new(start, self.text.len());
        self.paragraphs.push(Paragraph { span, sentences: first..self.sentences.len() as u32 });
    }

    /// The first words of the text.
    fn made_up_title(&self) -> String {
        const LENGTH: usize = 80;
        let first = self.sentences.first().map_or("", |span| span.of(&self.text));
        match first.char_indices().nth(LENGTH) {
            None => first.to_owned(),
            Some((end, _)) => {
                let cut = first[..end].rfind(' ').unwrap_or(end);
                format!("{}…", first[..cut].trim_end())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_paragraphs_and_sentences_that_point_into_it() {
        let document = Document::from_text("x".into(), None, "جملة أولى. جملة ثانية؟\r\n\r\n  • بند  \n");
        let pieces: Vec<&str> = document.sentences.iter().map(|span| span.of(&document.text)).collect();
        assert_eq!(pieces, ["جملة أولى.", "جملة ثانية؟", "بند"]);
        assert_eq!(document.paragraphs.iter().map(|p| p.sentences.clone()).collect::<Vec<_>>(), [0..2, 2..3]);
        assert_eq!(document.title, "جملة أولى.");
        assert_eq!(document.language, Language::Ar);
    }

    #[test]
    fn the_language_of_most_letters_wins() {
        assert_eq!(Language::guess("اتهمت Nvidia شركة Anthropic"), Language::Ar);
        assert_eq!(Language::guess("Nvidia (إنفيديا) accused Anthropic"), Language::En);
    }
}
