//! The lines of a crawled text, and what each one is by itself.

use super::dateline::{self, Stamp};
use super::furniture::{self, Found, LONGEST, Sure};
use crate::corpus::Language;
use crate::text::sentence::BULLETS;
use crate::text::{Script, fold, sentences, words};

/// A heading has at most so many words; a question or an exclamation, which may be a sentence of the story, fewer.
const HEADING: usize = 20;
const LOUD_HEADING: usize = 14;

/// What a line is by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Page furniture, by the rule that knows it.
    Furniture(Found),
    /// A date, a time, an outlet with a date.
    Stamp(Stamp),
    /// Short, without the end of a sentence: a headline, a subheading, the name of an outlet.
    Heading,
    /// Sentences.
    Prose,
}

/// A line that is not blank.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The line without the space around it.
    pub text: &'a str,
    /// Its folded words: lines with the same key say the same.
    pub key: String,
    /// How many words that is.
    pub words: usize,
    /// Whether it starts with the mark of a list.
    pub bullet: bool,
    /// What it is.
    pub kind: Kind,
}

impl Line<'_> {
    /// The line without the mark of a list.
    pub fn unmarked(&self) -> &str {
        self.text.trim_start_matches(is_bullet).trim()
    }
}

fn is_bullet(c: char) -> bool {
    BULLETS.contains(&c) || c.is_whitespace()
}

/// The lines of `text` that are not blank.
pub fn read(text: &str) -> Vec<Line<'_>> {
    let language = Language::guess(text);
    let blank = |line: &str| line.chars().all(|c| c.is_whitespace() || crate::text::mark::is_invisible(c));
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).filter(|line| !blank(line));
    let mut lines: Vec<Line> = lines.map(|line| one(line.trim(), language)).collect();
    settle(&mut lines);
    lines
}

fn one(text: &str, language: Language) -> Line<'_> {
    let folded = fold(text).text;
    let words: Vec<&str> = words(&folded).iter().map(|word| word.span.of(&folded)).collect();
    let bullet = text.starts_with(is_bullet);
    Line { text, key: words.join(" "), words: words.len(), bullet, kind: kind(text, words.len(), language) }
}

fn kind(text: &str, words: usize, language: Language) -> Kind {
    let furniture = |why| Kind::Furniture(Found { why, sure: Sure::Yes, whole: false });
    if words == 0 {
        return furniture("separator");
    }
    if words <= LONGEST {
        if let Some(found) = furniture::find(&tokens(text)) {
            return Kind::Furniture(found);
        }
        if let Some(why) = shape(text, words, language) {
            return furniture(why);
        }
        if let Some(stamp) = dateline::read(text, language) {
            return Kind::Stamp(stamp);
        }
    }
    if is_heading(text, words) { Kind::Heading } else { Kind::Prose }
}

/// Furniture that is known by its shape and not by its words.
fn shape(text: &str, words: usize, language: Language) -> Option<&'static str> {
    const PICTURES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"];
    const ALTERNATIVES: [&str; 9] =
        ["background", "logo", "icon", "banner", "avatar", "placeholder", "thumbnail", "image", "photo"];
    let small = text.to_ascii_lowercase();
    if !text.contains(char::is_whitespace)
        && ["http://", "https://", "www."].iter().any(|start| small.starts_with(start))
    {
        return Some("link");
    }
    let mut latin_words = small.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let last = latin_words.next_back().unwrap_or("");
    let shown = if language == Language::Ar { 3 } else { 2 };
    if (words <= 4 && PICTURES.iter().any(|ending| small.ends_with(ending)))
        || (text.is_ascii() && words <= shown && ALTERNATIVES.contains(&last) && small.ends_with(last))
    {
        return Some("image-caption");
    }
    // «الرئيسية | سياسة | اقتصاد | رياضة», «Home › News › World»: a row of short names.
    let names: Vec<&str> =
        text.split(['|', '›', '>', '\u{2022}']).map(str::trim).filter(|name| !name.is_empty()).collect();
    let separators = text.matches(['|', '›', '>', '\u{2022}']).count();
    let short = names.iter().all(|name| name.split_whitespace().count() <= 3 && !name.ends_with('.'));
    (separators >= 2 && names.len() >= 3 && short).then_some("navigation")
}

fn is_heading(text: &str, words: usize) -> bool {
    let bare = text.trim_end_matches(['»', '"', '”', '’', '\'', ')', ']', ' ']);
    let longest = if bare.ends_with(['؟', '?', '!']) { LOUD_HEADING } else { HEADING };
    let stops =
        bare.ends_with([':', '،', ',', '؛', ';', '。']) || (bare.ends_with('.') && !bare.ends_with(".."));
    words <= longest && !stops && !holds_a_sentence(text)
}

/// Whether a sentence ends with a full stop inside the line.
fn holds_a_sentence(text: &str) -> bool {
    let sentences = sentences(text);
    let (_, inner) = sentences.split_last().unzip();
    inner
        .into_iter()
        .flatten()
        .map(|span| span.of(text))
        .any(|piece| piece.ends_with('.') && !piece.ends_with(".."))
}

/// Decides on the words that are furniture only beside other furniture.
fn settle(lines: &mut [Line]) {
    let furniture = |line: &Line| match &line.kind {
        Kind::Furniture(_) => true,
        Kind::Stamp(stamp) => stamp.relative,
        _ => false,
    };
    let around: Vec<bool> = lines.iter().map(furniture).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let beside = (at > 0 && around[at - 1]) || around.get(at + 1).is_some_and(|next| *next);
        if let Kind::Furniture(Found { sure: Sure::Beside, .. }) = line.kind
            && !beside
        {
            line.kind = if is_heading(line.text, line.words) { Kind::Heading } else { Kind::Prose };
        }
    }
}

/// Where the furniture begins that hangs on the end of a paragraph («… نهاية الخبر. اقرأ أيضًا: …»), with its rule.
pub fn tail(line: &Line) -> Option<(usize, &'static str)> {
    let mut cut = None;
    for span in sentences(line.text).iter().skip(1).rev() {
        // One word alone («المزيد») may be a sentence of the story.
        let words = tokens(span.of(line.text));
        let found = furniture::find(&words).filter(|found| found.sure == Sure::Yes && words.len() > 1);
        let Some(found) = found else { break };
        cut = Some((span.start as usize, found.why));
    }
    cut
}

/// The folded words of a line for comparison with phrases: every number is the same number, and a colon counts as a word.
pub fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text).text;
    let mut out: Vec<String> = Vec::new();
    let mut end = 0;
    for word in words(&folded) {
        let between = folded.get(end..word.span.start as usize).unwrap_or("");
        push_marks(between, &mut out);
        end = word.span.end as usize;
        out.push(if word.script == Script::Number {
            "1".to_owned()
        } else {
            word.span.of(&folded).to_owned()
        });
    }
    push_marks(folded.get(end..).unwrap_or(""), &mut out);
    out
}

fn push_marks(between: &str, out: &mut Vec<String>) {
    out.extend(between.chars().filter(|c| matches!(c, ':' | '©')).map(String::from));
}
