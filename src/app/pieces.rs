//! A sentence cut into pieces for showing: plain text, mentions, marks of a search. Offsets come in as UTF-16 and go out as text.

use crate::engine::api::{Mark, Mention, Why};
use crate::text::Utf16;
use crate::text::mark::is_mark;
use crate::text::order;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The letters.
    pub text: String,
    /// The mention that it belongs to, by its place in the list that was given.
    pub mention: Option<usize>,
    /// Why a search matched it, if it did.
    pub marked: Option<Why>,
}

/// Cuts `text`, which starts at code unit `start` of its document, at the borders of `mentions` and `marks` (offsets into the
/// document). The pieces put together are `text`.
pub fn pieces(text: &str, start: usize, mentions: &[Mention], marks: &[Mark]) -> Vec<Piece> {
    let units = Utf16::new(text);
    let byte = |unit: usize| units.byte(unit.saturating_sub(start));
    let mention_spans: Vec<(usize, usize)> =
        mentions.iter().map(|mention| (byte(mention.start), byte(mention.end))).collect();
    let mark_spans: Vec<(usize, usize)> =
        marks.iter().map(|mark| (byte(mark.start), byte(mark.end))).collect();
    let mut borders: Vec<usize> =
        mention_spans.iter().chain(&mark_spans).flat_map(|(start, end)| [*start, *end]).collect();
    borders.extend([0, text.len()]);
    order::sort_and_dedup(&mut borders);
    let holds = |(start, end): &(usize, usize), at: usize| (*start..*end).contains(&at);
    let cut = |pair: &[usize]| Piece {
        text: text[pair[0]..pair[1]].to_owned(),
        mention: mention_spans.iter().position(|span| holds(span, pair[0])),
        marked: mark_spans.iter().position(|span| holds(span, pair[0])).map(|n| marks[n].why),
    };
    borders.windows(2).map(cut).collect()
}

/// `text` in runs, and of each whether it is a figure with its sign (`$3.3`, `-5`, `40%`): after Arabic letters a line would put
/// the sign on the wrong side of the digits, unless they are set apart from it.
pub fn runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let (mut from, mut at, mut before) = (0, 0, ' ');
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let length = if before.is_alphanumeric() { 0 } else { signed_figure(&text[at..]) };
        if length == 0 {
            (at, before) = (at + c.len_utf8(), c);
            continue;
        }
        runs.extend((at > from).then(|| (false, &text[from..at])));
        runs.push((true, &text[at..at + length]));
        (at, before) = (at + length, '0');
        from = at;
    }
    runs.extend((text.len() > from).then(|| (false, &text[from..])));
    runs
}

/// How many bytes at the start of `text` are a figure with a sign before or after it; none where it has no sign.
fn signed_figure(text: &str) -> usize {
    let sign = text.chars().next().filter(|c| "$€£¥+-−".contains(*c)).map_or(0, char::len_utf8);
    let part = |(n, c): &(usize, char)| {
        c.is_ascii_digit()
            || (*n > 0 && ".,".contains(*c) && text[sign + n + 1..].starts_with(|c: char| c.is_ascii_digit()))
    };
    let digits = text[sign..].char_indices().take_while(part).count();
    let percent = text[sign + digits..].starts_with('%');
    if digits > 0 && (sign > 0 || percent) { sign + digits + usize::from(percent) } else { 0 }
}

/// `text` without the vowel signs that sit on its letters.
pub fn without_tashkeel(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_set_apart_with_its_sign_and_nothing_else_is() {
        let apart =
            |text| -> Vec<&str> { runs(text).into_iter().filter(|run| run.0).map(|run| run.1).collect() };
        assert_eq!(apart("بلغت $3.3 تريليون، أي 40% (+5,000.5) أو -7."), ["$3.3", "40%", "+5,000.5", "-7"]);
        assert!(apart("GPT-4 في 2023-2024 و1,700 رقاقة، $ أو %").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn runs_put_together_are_the_text(text in "[ا-ي0-9$%+.,A-C €−-]{0,24}") {
            let whole: String = runs(&text).into_iter().map(|run| run.1).collect();
            proptest::prop_assert_eq!(whole, text);
        }
    }

    #[test]
    fn tashkeel_goes_and_letters_stay() {
        assert_eq!(without_tashkeel("قَالَ «أوبِن» Café"), "قال «أوبن» Café");
    }

    #[test]
    fn marks_may_cross_the_border_of_a_mention() {
        let (before, text) = ("عنوان. 🙂 ", "قالت شركة إنفيديا أمس.");
        let at = |needle: &str| {
            let start = text.find(needle).unwrap();
            let unit = |byte: usize| before.encode_utf16().count() + text[..byte].encode_utf16().count();
            (unit(start), unit(start + needle.len()))
        };
        let ((m_start, m_end), (start, end)) = (at("إنفيديا"), at("شركة إنف"));
        let mention = Mention {
            start: m_start,
            end: m_end,
            text: "إنفيديا".into(),
            kind: crate::engine::api::EntityType::Company,
            id: "nvidia".into(),
            value: None,
            rule: "lexicon".into(),
            proposed: false,
        };
        let got =
            pieces(text, before.encode_utf16().count(), &[mention], &[Mark { start, end, why: Why::Folded }]);
        let show: Vec<(&str, bool, bool)> =
            got.iter().map(|p| (p.text.as_str(), p.mention.is_some(), p.marked.is_some())).collect();
        assert_eq!(
            show,
            [
                ("قالت ", false, false),
                ("شركة ", false, true),
                ("إنف", true, true),
                ("يديا", true, false),
                (" أمس.", false, false)
            ]
        );
    }
}
