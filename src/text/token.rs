//! Words: runs of letters and digits, cut where the script changes, since crawled Arabic often glues («Chat GPTشركة»).

use super::span::Span;

/// The script of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Arabic letters.
    Arabic,
    /// Letters of any other script, with the digits glued to them (`h100`, `gpt4o`).
    Latin,
    /// Digits, with decimal and thousands marks between them (`1,700`, `5.6`).
    Number,
}

impl Script {
    /// Whether `c` is an Arabic letter.
    #[inline]
    pub fn is_arabic(c: char) -> bool {
        Script::of(c) == Some(Script::Arabic)
    }

    /// The script that `c` is written in; nothing for what is no letter and no digit.
    #[inline]
    pub fn of(c: char) -> Option<Script> {
        match c {
            // Nearly all of our letters; the general test below is a search in a table.
            '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}' => Some(Script::Arabic),
            '0'..='9' => Some(Script::Number),
            'a'..='z' | 'A'..='Z' => Some(Script::Latin),
            // Marks of Arabic texts, for the same reason: « » ، ؛ ؟ and general punctuation.
            '\0'..='\u{7F}' | '\u{AB}' | '\u{BB}' | '\u{060C}' | '\u{061B}' | '\u{061F}' => None,
            '\u{2000}'..='\u{206F}' => None,
            '\u{0600}'..='\u{06FF}'
            | '\u{0750}'..='\u{077F}'
            | '\u{08A0}'..='\u{08D2}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' => c.is_alphabetic().then_some(Script::Arabic),
            _ if c.is_alphanumeric() => Some(Script::Latin),
            _ => None,
        }
    }
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is written in.
    pub script: Script,
}

/// The words of `text`, in order. What lies between them is space and punctuation. Meant for folded text: vowel signs
/// and tatweel would end a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::with_capacity(text.len() / 8);
    let mut open: Option<Word> = None;
    // Whether the last letter of the open word is a digit, and whether a decimal or thousands mark stands right after it.
    let (mut after_digit, mut marked) = (false, false);
    for (at, c) in text.char_indices() {
        let script = Script::of(c);
        let digit = c.is_ascii_digit();
        if let (Some(word), Some(script)) = (open.as_mut(), script)
            && (word.script == Script::Arabic) == (script == Script::Arabic)
            && (digit || !marked)
        {
            word.span.end = (at + c.len_utf8()) as u32;
            if script == Script::Latin {
                word.script = Script::Latin;
            }
            (after_digit, marked) = (digit, false);
        } else if after_digit && !marked && matches!(c, '.' | ',') {
            marked = true;
        } else {
            if let Some(word) = open.take() {
                out.push(word);
            }
            open = script.map(|script| Word { span: Span::new(at, at + c.len_utf8()), script });
            (after_digit, marked) = (digit, false);
        }
    }
    out.extend(open);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = words(text).iter().map(|word| word.span.of(text)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn a_change_of_script_ends_a_word() {
        check("chat gptشركه", &["chat", "gpt", "شركه"]);
        check("المنار20-03-2025", &["المنار", "20", "03", "2025"]);
        check("رقاقه h100 و gpt4o", &["رقاقه", "h100", "و", "gpt4o"]);
    }

    #[test]
    fn marks_inside_a_number_belong_to_it() {
        check("1,700 رقاقه و5.6 مليون. 40%", &["1,700", "رقاقه", "و", "5.6", "مليون", "40"]);
        check("gpt-3.5, gpt-4", &["gpt", "3.5", "gpt", "4"]);
    }

    proptest! {
        #[test]
        fn words_and_gaps_are_the_text(text in "[\u{0620}-\u{064A}a-z0-9.,،؟ \u{4E00}-\u{4E10}]{0,60}") {
            let mut at = 0;
            for word in words(&text) {
                prop_assert!(word.span.start as usize >= at && !word.span.is_empty());
                prop_assert!(text.get(at..word.span.start as usize).is_some_and(|gap| !gap.chars().any(char::is_alphanumeric)));
                at = word.span.end as usize;
            }
            prop_assert!(!text[at..].chars().any(char::is_alphanumeric));
        }
    }
}
