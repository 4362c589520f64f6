//! The form in which names are matched: folded text with one way to write each gap, and the map back.
//!
//! Spaces of any number and kind are one space. Between Latin letters and digits a hyphen and nothing at all are the
//! same («GPT-4» and «GPT4»); everywhere else a hyphen inside a word is a space («علي-بابا», «جي بي تي-4»).

use crate::text::{Script, Span};

/// What stands for a hyphen, or for nothing, between Latin letters and digits.
pub const JOINT: char = '-';

/// A hyphen that joins nothing, so that no name is found across it.
const DASH: char = '|';

/// Folded text in the form in which names are matched.
pub struct Key {
    /// The form.
    pub text: String,
    /// For each byte of `text`, the byte of the folded text that it came from.
    origins: Vec<u32>,
}

impl Key {
    /// Makes the form; takes time in proportion to the length of `folded`.
    pub fn new(folded: &str) -> Key {
        let mut key =
            Key { text: String::with_capacity(folded.len()), origins: Vec::with_capacity(folded.len()) };
        let mut last = Kind::Mark;
        let mut gap = Gap::None;
        for (at, c) in folded.char_indices() {
            let kind = Kind::of(c);
            match kind {
                Kind::Space => gap = gap.then_space(),
                Kind::Hyphen => gap = gap.then_hyphen(),
                _ => {
                    let gap = std::mem::replace(&mut gap, Gap::None);
                    if let Some(joint) = gap.written(last, kind) {
                        key.push(joint, at);
                    }
                    key.push(c, at);
                    last = kind;
                }
            }
        }
        key
    }

    fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        self.origins.resize(self.text.len(), u32::try_from(origin).unwrap_or(u32::MAX));
    }

    /// The bytes of the folded text under bytes `start..end` of the form. The last character must be one of the folded
    /// text, as it is in every spelling.
    pub fn folded_span(&self, start: usize, end: usize) -> Span {
        let origin = |at: usize| self.origins.get(at).map_or(0, |origin| *origin as usize);
        let last =
            self.text.get(start..end).and_then(|piece| piece.chars().next_back()).map_or(0, char::len_utf8);
        Span::new(origin(start), origin(end.saturating_sub(last)) + last)
    }
}

/// The kinds of characters that decide how a gap is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Arabic,
    Latin,
    Digit,
    Space,
    Hyphen,
    Mark,
}

impl Kind {
    fn of(c: char) -> Kind {
        match (Script::of(c), c) {
            (Some(Script::Arabic), _) => Kind::Arabic,
            (Some(Script::Latin), _) => Kind::Latin,
            (Some(Script::Number), _) => Kind::Digit,
            (None, ' ' | '\t' | '_') => Kind::Space,
            (None, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}') => Kind::Hyphen,
            (None, '\n' | '\r' | '\u{2028}' | '\u{2029}') => Kind::Mark,
            (None, c) if c.is_whitespace() => Kind::Space,
            _ => Kind::Mark,
        }
    }
}

/// What stood since the last letter, digit or mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    Hyphen,
    Dash,
}

impl Gap {
    fn then_space(self) -> Gap {
        if matches!(self, Gap::None | Gap::Space) { Gap::Space } else { Gap::Dash }
    }

    fn then_hyphen(self) -> Gap {
        if self == Gap::None { Gap::Hyphen } else { Gap::Dash }
    }

    /// The one character that stands for the gap between a character of kind `last` and one of kind `next`.
    fn written(self, last: Kind, next: Kind) -> Option<char> {
        let has_mark = last == Kind::Mark || next == Kind::Mark;
        let joins = !has_mark
            && last != Kind::Arabic
            && next != Kind::Arabic
            && (last == Kind::Digit || next == Kind::Digit);
        match self {
            Gap::None if has_mark || last == next => None,
            Gap::None | Gap::Hyphen if joins => Some(JOINT),
            Gap::Hyphen if has_mark => Some(DASH),
            Gap::None | Gap::Space | Gap::Hyphen => Some(' '),
            Gap::Dash => Some(DASH),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn key(written: &str) -> String {
        Key::new(&fold(written).text).text
    }

    #[test]
    fn ways_to_join_a_name_meet() {
        assert_eq!(key("GPT-4o"), key("GPT4o"));
        assert_eq!(key("علي\u{A0}بابا"), key("علي   بابا"));
        assert_eq!(key("علي-بابا"), key("علي بابا"));
        assert_eq!(key("إتش100"), key("إتش-100"));
        assert_eq!(key("DGA-Albright"), key("DGA Albright"));
        assert_eq!(key("Chat GPTشركة"), key("Chat GPT شركة"));
    }

    #[test]
    fn what_parts_names_stays() {
        assert_ne!(key("A 100"), key("A100"));
        assert_ne!(key("بكين - واشنطن"), key("بكين واشنطن"));
        assert_ne!(key("بكين، واشنطن"), key("بكين واشنطن"));
        assert_ne!(key("بكين\nواشنطن"), key("بكين واشنطن"));
    }

    #[test]
    fn a_span_leads_back_to_the_folded_letters() {
        let folded = fold("طراز  GPT4o، الجديد").text;
        let key = Key::new(&folded);
        let at = key.text.find("gpt-4-o").unwrap();
        assert_eq!(key.folded_span(at, at + "gpt-4-o".len()).of(&folded), "gpt4o");
    }
}
