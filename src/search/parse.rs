//! Reads what the reader typed.

use std::iter::Peekable;
use std::str::CharIndices;

use super::field::{Field, Key};
use super::query::{Node, Query};
use crate::text::{Script, clitic, fold, words};

/// Groups deeper than this are read as if their brackets were not there.
const DEPTH: usize = 8;

impl Query {
    /// Reads what the reader typed. Any text is a query: what can't be read as an operator is read as words.
    pub fn parse(text: &str) -> Query {
        let mut parser =
            Parser { text, chars: text.char_indices().peekable(), fields: Vec::new(), open: false };
        let root = parser.any(0);
        Query { root, fields: parser.fields, open: parser.open }
    }
}

struct Parser<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    fields: Vec<Field>,
    /// Whether the last thing read was a word that the text ended in.
    open: bool,
}

/// One thing that stands in a query.
enum Piece {
    Node(Node),
    And,
    Or,
    Nothing,
}

fn opens_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '“' | '„' | '”' | '»' | '‟')
}

fn closes_quote(c: char) -> bool {
    matches!(c, '"' | '»' | '”' | '“' | '‟')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

impl Parser<'_> {
    /// Lists joined by OR, up to the bracket that closes the group. OR binds looser than words side by side.
    fn any(&mut self, depth: usize) -> Node {
        let mut lists: Vec<Vec<Node>> = vec![Vec::new()];
        while let Some((_, c)) = self.chars.peek().copied() {
            if c == ')' {
                self.chars.next();
                if depth == 0 {
                    continue;
                }
                break;
            }
            match self.piece(depth) {
                Piece::Or => lists.push(Vec::new()),
                Piece::Node(node) if !node.is_empty() => {
                    lists.last_mut().into_iter().for_each(|list| list.push(node.clone()));
                }
                Piece::Node(_) | Piece::And | Piece::Nothing => {}
            }
        }
        let mut lists: Vec<Node> = lists.into_iter().filter(|list| !list.is_empty()).map(all_of).collect();
        if lists.len() > 1 { Node::Any(lists) } else { lists.pop().unwrap_or_default() }
    }

    fn piece(&mut self, depth: usize) -> Piece {
        let Some((at, c)) = self.chars.next() else { return Piece::Nothing };
        if is_space(c) {
            self.open = false;
            return Piece::Nothing;
        }
        if c == '(' {
            self.open = false;
            return if depth < DEPTH { Piece::Node(self.any(depth + 1)) } else { Piece::Nothing };
        }
        if opens_quote(c) {
            return Piece::Node(self.quoted());
        }
        if is_minus(c) {
            while self.chars.next_if(|(_, c)| is_minus(*c)).is_some() {}
            let something = self.chars.peek().is_some_and(|(_, c)| !is_space(*c) && *c != ')');
            return if something { self.negated(depth) } else { Piece::Nothing };
        }
        self.chunk(at)
    }

    fn negated(&mut self, depth: usize) -> Piece {
        let fields = self.fields.len();
        let piece = self.piece(depth);
        self.fields[fields..].iter_mut().for_each(|field| field.exclude = !field.exclude);
        match piece {
            Piece::Node(node) if node.is_empty() => Piece::Nothing,
            Piece::Node(Node::Not(inner)) => Piece::Node(*inner),
            Piece::Node(node) => Piece::Node(Node::Not(Box::new(node))),
            other => other,
        }
    }

    /// The phrase up to the closing quote, or to the end.
    fn quoted(&mut self) -> Node {
        let inner = self.until_quote();
        let words = words_of(inner);
        if words.is_empty() { Node::default() } else { Node::Phrase(words) }
    }

    fn until_quote(&mut self) -> &str {
        let start = self.here();
        while self.chars.next_if(|(_, c)| !closes_quote(*c)).is_some() {}
        let inner = &self.text[start..self.here()];
        self.open = self.chars.next().is_none() && ends_in_word(inner);
        inner
    }

    /// Letters up to the next space, quote or bracket: a field, an operator or words.
    fn chunk(&mut self, start: usize) -> Piece {
        let stops = |c: char| is_space(c) || opens_quote(c) || matches!(c, '(' | ')');
        while self.chars.next_if(|(_, c)| !stops(*c)).is_some() {}
        let chunk = &self.text[start..self.here()];
        self.open = self.chars.peek().is_none() && ends_in_word(chunk);
        if let Some((name, value)) = chunk.split_once([':', '：'])
            && let Some(key) = Key::named(name)
        {
            let quoted = value.is_empty() && self.chars.next_if(|(_, c)| opens_quote(*c)).is_some();
            let value = if quoted { self.until_quote().to_owned() } else { value.to_owned() };
            self.open = false;
            self.fields.extend(Field::read(key, &value, quoted));
            return Piece::Nothing;
        }
        let words = words_of(chunk);
        match words.as_slice() {
            [] => Piece::Nothing,
            [word] if word == "OR" || word == "أو" => Piece::Or,
            [word] if word == "AND" => Piece::And,
            [_] => Piece::Node(words.into_iter().next().map(Node::Word).unwrap_or_default()),
            _ => Piece::Node(Node::Phrase(words)),
        }
    }

    fn here(&mut self) -> usize {
        self.chars.peek().map_or(self.text.len(), |(at, _)| *at)
    }
}

fn all_of(mut nodes: Vec<Node>) -> Node {
    match nodes.len() {
        1 => nodes.remove(0),
        _ => Node::All(nodes),
    }
}

fn ends_in_word(text: &str) -> bool {
    let folded = fold(text).text;
    folded.ends_with(char::is_alphanumeric)
}

/// The words of `text` as they are written. A proclitic glued to a Latin name («وAnthropic») is no word to look for.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let found = words(&folded.text);
    let glued = |nth: usize| {
        let (word, next) = (found[nth], found.get(nth + 1));
        next.is_some_and(|next| next.span.start == word.span.end && next.script != Script::Arabic)
            && clitic::is_proclitic_chain(word.span.of(&folded.text))
    };
    let mut out: Vec<String> = Vec::with_capacity(found.len());
    let mut end = 0;
    for nth in (0..found.len()).filter(|nth| !glued(*nth)) {
        let span = folded.source_span(text, found[nth].span);
        // A letter that folds to several words («½») is one word as it is written.
        if span.start >= end {
            out.push(span.of(text).to_owned());
            end = span.end;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, read: &str) {
        assert_eq!(Query::parse(text).to_string(), read, "{text}");
    }

    #[test]
    fn words_phrases_not_or_and_groups() {
        check("الصين  رقائق، نموذج", "الصين رقائق نموذج");
        for quoted in ["«سباق التسلح»", "“سباق التسلح”", "\"سباق التسلح\"", "\"سباق التسلح"]
        {
            check(quoted, "\"سباق التسلح\"");
        }
        check("الصين -رقائق −(ا ب)", "الصين -رقائق -(ا ب)");
        check("الصين OR أميركا رقائق", "الصين OR (أميركا رقائق)");
        check("(الصين أو أميركا) رقائق", "(الصين OR أميركا) رقائق");
        check("a AND b", "a b");
    }

    #[test]
    fn glued_words_stand_side_by_side() {
        check("GPT-4 وAnthropic", "\"GPT 4\" Anthropic");
    }

    #[test]
    fn fields_in_both_languages() {
        check("entity:nvidia رقائق كيان:huawei", "رقائق entity:nvidia entity:huawei");
        check("عن:الصين -قال:أميركا", "about:الصين -said:أميركا");
        check("مصدر:\"الشرق الأوسط\" قبل:2025-03", "source:\"الشرق الأوسط\" before:2025-03");
        check("type:money,percent", "type:money,percent");
        check("http://x.y 12:30", "\"http x y\" \"12 30\"");
        check("entity:", "");
    }

    #[test]
    fn broken_operators_are_passed_over() {
        for text in ["", " ", "\"", "-", "()", ")(", "OR", "OR OR -", "«»", "((((((((((((((((", "- -\"\" ()"]
        {
            check(text, "");
        }
        check("(a (b", "a b");
        check(&"(".repeat(100_000), "");
    }

    #[test]
    fn a_text_that_ends_in_a_word_is_open() {
        for (text, open) in
            [("الصين", true), ("الصين ", false), ("\"سباق الت", true), ("\"a\"", false), ("a)", false)]
        {
            assert_eq!(Query::parse(text).open, open, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_text_form_of_any_query_reads_as_the_same_query(
            text in "([a-bء-ي\"«»():|−-]|OR|أو| |entity:|قال:|,|\u{0651}|\u{200D}|4){0,24}|\\PC{0,30}"
        ) {
            let query = Query::parse(&text);
            let again = Query::parse(&query.to_string());
            prop_assert_eq!(&again.root, &query.root, "{}", query);
            prop_assert_eq!(&again.fields, &query.fields, "{}", query);
        }
    }
}
