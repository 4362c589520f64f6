//! Where a name may begin and end in folded text. All text here is folded.

use crate::text::{Script, Span};

fn is_other(c: char) -> bool {
    matches!(Script::of(c), Some(Script::Latin | Script::Number))
}

/// How many letters of particles may stand before a name.
pub const LONGEST_PROCLITICS: usize = 2;

/// The particles glued to the front of the Arabic name that starts at byte `at`: nothing, or a chain such as «و», «ب»,
/// «ول»; `None` where other letters stand there, so that no name can begin.
pub fn proclitics(text: &str, at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    let letters = before.chars().rev().take_while(|c| Script::is_arabic(*c)).take(LONGEST_PROCLITICS + 1);
    let letters: usize = letters.map(char::len_utf8).sum();
    let chain = &before[at - letters..];
    let rest = chain.strip_prefix(['و', 'ف']).unwrap_or(chain);
    matches!(rest, "" | "ب" | "ل" | "ك").then_some(chain)
}

/// Whether a name can stand at `span`: no letter or digit of its own script goes on at either end, and it is not part of
/// an address («apple.com») or of a longer number («GPT-3.5» holds no «GPT-3»).
pub fn stands_alone(text: &str, span: Span) -> bool {
    let (Some(before), Some(after)) = (text.get(..span.start as usize), text.get(span.end as usize..)) else {
        return false;
    };
    let name = span.of(text);
    let (Some(first), Some(last)) = (name.chars().next(), name.chars().next_back()) else { return false };
    let starts = match before.chars().next_back() {
        Some(c) if Script::is_arabic(first) => {
            !Script::is_arabic(c) || proclitics(text, span.start as usize).is_some()
        }
        Some(c) if is_other(c) => !is_other(first),
        Some('@') => false,
        Some('.') => !before[..before.len() - 1].ends_with(is_other),
        Some(',') => {
            !(first.is_ascii_digit() && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit()))
        }
        _ => true,
    };
    starts && ends(last, name.contains('.'), after)
}

/// Whether a name whose last letter is `last` can end before `after`; `dotted` says that full stops stand between its letters.
fn ends(last: char, dotted: bool, after: &str) -> bool {
    let mut rest = after.chars();
    match rest.next() {
        Some(c) if Script::is_arabic(c) => !Script::is_arabic(last),
        Some(c) if is_other(c) => !is_other(last),
        Some('@') => false,
        // «إتش.بي» is no part of «إتش.بي.إم».
        Some('.') if dotted && Script::is_arabic(last) => !rest.next().is_some_and(Script::is_arabic),
        Some('%') => !last.is_ascii_digit(),
        Some('.') if last.is_ascii_digit() => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        Some('.') if is_other(last) => !is_domain(rest.as_str()),
        _ => true,
    }
}

/// Whether `rest`, after a full stop, goes on as an internet address does.
fn is_domain(rest: &str) -> bool {
    let label = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())];
    matches!(label, "com" | "org" | "net" | "ai" | "cn" | "io" | "gov" | "edu" | "co" | "uk" | "us" | "info")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str, want: bool) {
        let at = text.find(name).unwrap();
        assert_eq!(stands_alone(text, Span::new(at, at + name.len())), want, "{name} in {text}");
    }

    #[test]
    fn particles_may_stand_before_a_name_and_other_letters_may_not() {
        for text in ["الصين", "والصين", "وبالصين", "كالصين", "(الصين)"] {
            check(text, "الصين", true);
        }
        check("سالصين", "الصين", false);
        check("الصينيه", "الصين", false);
        check("gptشركه", "gpt", true);
        check("gptشركه", "شركه", true);
    }

    #[test]
    fn a_name_is_no_part_of_a_longer_one() {
        check("nvidiatools", "nvidia", false);
        check("gpt-3.5", "gpt-3", false);
        check("apple.com", "apple", false);
        check("by nvidia.", "nvidia", true);
        check("اتش.بي.ام", "اتش.بي", false);
        check("انفيديا.وقال", "انفيديا", true);
        check("nvidia's", "nvidia", true);
    }
}
