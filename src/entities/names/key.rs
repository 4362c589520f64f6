//! The form in which names are matched: folded text with one way to write each gap, and the map back.
//!
//! Spaces of any number and kind are one space. Between Latin letters and digits a hyphen and nothing at all are the
//! same («GPT-4» and «GPT4»); everywhere else a hyphen inside a word is a space («علي-بابا», «جي بي تي-4»).

use crate::text::Script;

/// What stands for a hyphen, or for nothing, between Latin letters and digits.
pub const JOINT: char = '-';

/// A hyphen that joins nothing, so that no name is found across it.
const DASH: char = '|';

/// Folded text in the form in which names are matched; takes time in proportion to its length.
pub fn key(folded: &str) -> String {
    Letters::new(folded, 0, Kind::Mark).map(|(c, _)| c).collect()
}

/// How many bytes of `folded` its first run of letters of one kind, or of digits, has.
pub fn first_run(folded: &str) -> usize {
    let Some(kind) = folded.chars().next().map(Kind::of) else { return 0 };
    folded.find(|c| Kind::of(c) != kind).unwrap_or(folded.len())
}

/// The characters of the form that follow the run of letters of `folded` which ends at byte `end`, each with the byte of
/// `folded` where it ends.
pub fn letters_after(folded: &str, end: usize) -> Letters<'_> {
    let last = folded.get(..end).and_then(|before| before.chars().next_back());
    Letters::new(folded, end, last.map_or(Kind::Mark, Kind::of))
}

/// The form, character by character, made as it is asked for.
pub struct Letters<'a> {
    rest: std::str::Chars<'a>,
    /// The byte of the folded text where `rest` starts.
    at: usize,
    last: Kind,
    /// A character whose gap was just given.
    held: Option<char>,
}

impl<'a> Letters<'a> {
    fn new(folded: &'a str, at: usize, last: Kind) -> Letters<'a> {
        Letters { rest: folded.get(at..).unwrap_or("").chars(), at, last, held: None }
    }
}

impl Iterator for Letters<'_> {
    type Item = (char, usize);

    fn next(&mut self) -> Option<(char, usize)> {
        if let Some(c) = self.held.take() {
            return Some((c, self.at));
        }
        let mut gap = Gap::None;
        loop {
            let c = self.rest.next()?;
            let before = self.at;
            self.at += c.len_utf8();
            let kind = Kind::of(c);
            match kind {
                Kind::Space => gap = gap.then_space(),
                Kind::Hyphen => gap = gap.then_hyphen(),
                _ => {
                    let written = gap.written(self.last, kind);
                    self.last = kind;
                    let Some(written) = written else { return Some((c, self.at)) };
                    self.held = Some(c);
                    return Some((written, before));
                }
            }
        }
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
        super::key(&fold(written).text)
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
    fn what_follows_a_run_leads_back_to_the_folded_letters() {
        let folded = fold("طراز  GPT4o، الجديد").text;
        let end = folded.find("gpt").unwrap() + "gpt".len();
        let place = |form: &str| {
            let mut letters = letters_after(&folded, end);
            form.chars().map(|c| letters.next().filter(|(next, _)| *next == c)).last().flatten()
        };
        assert_eq!(place("-4-o").map(|(_, at)| at), folded.find('،'));
    }
}
