//! Sentences: the unit of everything. Arabic and Latin punctuation, decimals, abbreviations, quotations, bullets.

use super::mark::{is_invisible, is_mark};
use super::span::Span;
use super::token::Script;

const ENDS: [char; 6] = ['.', '!', '?', '؟', '…', '。'];
const CLOSERS: [char; 9] = ['»', '"', '”', '’', '\'', ')', ']', '›', '″'];
/// Marks that stand before an item of a list.
pub const BULLETS: [char; 9] = ['•', '-', '–', '—', '*', '·', '▪', '●', '◦'];

/// The sentences of `text`, in order, without the space and bullets around them. A line's end always ends a sentence.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for (line_start, line) in lines(text) {
        start = start.max(line_start);
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if !ENDS.contains(&c) {
                continue;
            }
            let mut end = at + c.len_utf8();
            while let Some((next, _)) =
                chars.next_if(|(_, next)| ENDS.contains(next) || CLOSERS.contains(next))
            {
                end = next + line[next..].chars().next().map_or(1, char::len_utf8);
            }
            if ends_here(line, at, c, end) {
                push(text, start, line_start + end, &mut out);
                start = line_start + end;
            }
        }
        push(text, start, line_start + line.len(), &mut out);
        start = line_start + line.len();
    }
    out
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(move |line| (line.as_ptr() as usize - base, line))
}

/// Whether the mark `c` at byte `at`, with its closers up to `end`, ends a sentence of `line`.
fn ends_here(line: &str, at: usize, c: char, end: usize) -> bool {
    let before = line[..at].chars().next_back();
    let after = line[end..].chars().next();
    let Some(after) = after else { return true };
    if c != '.' {
        // A question or exclamation inside a sentence goes on after a comma or a closing mark.
        return after.is_whitespace() || Script::is_arabic(after);
    }
    if after.is_whitespace() {
        return !is_abbreviation(&line[..at]);
    }
    // Crawled text loses the space: «… الدفع.تقدّم …» is two sentences, «3.5», «GPT-4.1», «example.com» are not.
    Script::is_arabic(after) && before.is_some_and(Script::is_arabic) && !is_abbreviation(&line[..at])
}

/// Whether a full stop after `before` belongs to an abbreviation: a single letter («د.», «J.», «U.S.»), or one of a few.
fn is_abbreviation(before: &str) -> bool {
    let last = before.rsplit(|c: char| c.is_whitespace() || "(«\"“".contains(c)).next().unwrap_or("");
    let letters = last.rsplit('.').next().unwrap_or("");
    let mut chars = letters.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return c.is_alphabetic();
    }
    matches!(
        last.to_ascii_lowercase().as_str(),
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "prof"
            | "sen"
            | "rep"
            | "gov"
            | "vs"
            | "e.g"
            | "i.e"
            | "jan"
            | "feb"
            | "aug"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
            | "no"
            | "st"
    )
}

/// No writer's sentence has as many bytes. What has more, a table or a text without marks, is cut, so that what is asked of a
/// sentence takes time in proportion to the text.
const LONGEST: usize = 4000;

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let mut start = start;
    while end - start > LONGEST {
        let cut = cut(&text[start..end]);
        push_short(text, start, start + cut, out);
        start += cut;
    }
    push_short(text, start, end, out);
}

/// Where a sentence that is too long is cut: behind the last space that is not too far, else behind the last mark between
/// words, else behind the first one that there is.
fn cut(sentence: &str) -> usize {
    let parts = |c: char| !(c.is_alphanumeric() || is_mark(c) || is_invisible(c) || "ـ.,".contains(c));
    let limit = (0..=LONGEST).rev().find(|at| sentence.is_char_boundary(*at)).unwrap_or(0);
    let near = &sentence[..limit];
    let at = near.rfind(char::is_whitespace).or_else(|| near.rfind(parts)).or_else(|| sentence.find(parts));
    at.and_then(|at| Some(at + sentence[at..].chars().next()?.len_utf8())).unwrap_or(sentence.len())
}

fn push_short(text: &str, start: usize, end: usize, out: &mut Vec<Span>) {
    let piece = &text[start..end];
    let blank = |c: char| c.is_whitespace() || is_invisible(c);
    let inner = piece.trim_matches(blank);
    let inner = match inner.strip_prefix(BULLETS) {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start_matches(blank),
        _ => inner,
    };
    if inner.chars().any(|c| Script::of(c).is_some()) {
        let at = inner.as_ptr() as usize - text.as_ptr() as usize;
        out.push(Span::new(at, at + inner.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn arabic_and_latin_marks_end_sentences() {
        check("هل تنجح؟ نعم! قال «كفى.» ثم مضى.", &["هل تنجح؟", "نعم!", "قال «كفى.»", "ثم مضى."]);
        check("One. Two? Three", &["One.", "Two?", "Three"]);
    }

    #[test]
    fn decimals_names_and_abbreviations_do_not() {
        check(
            "بلغت 5.6 مليون. وقال د. أحمد إن GPT-4.1 أفضل.",
            &["بلغت 5.6 مليون.", "وقال د. أحمد إن GPT-4.1 أفضل."],
        );
        check("The U.S. said so. J. Huang agreed.", &["The U.S. said so.", "J. Huang agreed."]);
    }

    #[test]
    fn lines_and_bullets_are_borders() {
        check("عنوان\n  • أولًا\n- ثانيًا\n\n\n", &["عنوان", "أولًا", "ثانيًا"]);
    }

    #[test]
    fn a_lost_space_after_a_stop_still_ends_the_sentence() {
        check("خلف جدران الدفع.تقدّم الشركات ذلك.", &["خلف جدران الدفع.", "تقدّم الشركات ذلك."]);
    }

    #[test]
    fn a_sentence_without_end_is_cut_between_words() {
        for unit in ["قال إن الصين ", "قال،", "a-"] {
            let text = unit.repeat(20 * LONGEST / unit.len());
            let spans = sentences(&text);
            assert!(spans.len() >= 20 && spans.iter().all(|span| span.len() <= LONGEST), "{unit}");
            let first = |span: &Span| span.of(&text).split(['-', '،', ' ']).next().unwrap_or("");
            let whole = |span: &Span| unit.split(['-', '،', ' ']).any(|word| word == first(span));
            assert!(spans.iter().all(whole), "{unit}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "[\u{0620}-\u{0652}a-zA-Z0-9.!؟«»\" \n\r•-]{0,80}") {
            let kept: usize = sentences(&text).iter().map(|span| span.of(&text).chars().filter(|c| c.is_alphanumeric()).count()).sum();
            prop_assert_eq!(kept, text.chars().filter(|c| c.is_alphanumeric()).count());
        }
    }
}
