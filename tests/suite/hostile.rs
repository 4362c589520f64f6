//! Text that nobody would write: any of it is read, in time that grows with its length and no faster.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use mizan::corpus::{Document, embedded};
use mizan::entities::{Lexicon, tag};
use mizan::statements::analyse;
use mizan::text::sentences;
use proptest::prelude::*;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(embedded::lexicon()));

/// Reads `text` and holds what must be true of any: mentions and cues lie on whole letters, in order and inside what they
/// belong to.
fn check(text: &str) {
    let document = Document::verbatim(text);
    let analysis = analyse(&LEXICON, &document);
    let mut end = 0;
    for mention in &analysis.mentions {
        let span = mention.span;
        assert!(span.start >= end && !span.is_empty() && text.get(span.range()).is_some(), "{mention:?}");
        end = span.end;
    }
    assert_eq!(analysis.mentions, tag(&LEXICON, text, &sentences(text)));
    assert_eq!(analysis.statements.len(), document.sentences.len());
    for statement in &analysis.statements {
        for because in &statement.because {
            let span = because.span;
            assert!(statement.span.contains(span) && text.get(span.range()).is_some(), "{because:?}");
        }
    }
}

/// What names, figures and cues are made of, and what breaks them.
const PIECES: [&str; 44] = [
    "شركة",
    "إنفيديا",
    "Nvidia",
    "GPT",
    "4o",
    "-",
    "5",
    "٦",
    ".",
    ",",
    "،",
    "؟",
    "«",
    "»",
    "“",
    "\"",
    "(",
    ")",
    "\n",
    " ",
    "و",
    "ال",
    "لل",
    "ب",
    "الصين",
    "والولايات المتحدة",
    "قال",
    "إن",
    "said",
    "that",
    "بحسب",
    "لجنة الاتصالات الفدرالية",
    "مليون دولار",
    "مايو 2025",
    "\u{64B}",
    "\u{301}",
    "\u{200F}",
    "\u{202E}",
    "\u{2066}",
    "\u{640}",
    "ﷲ",
    "ﻻ",
    "Ⱥ",
    "🙂",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_characters_are_read(text in "[\u{0}-\u{10FFFF}]{0,80}|[\u{0600}-\u{06FF} .]{0,120}") {
        check(&text);
    }

    #[test]
    fn any_pieces_of_text_are_read(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60), gap in "| ") {
        check(&pieces.join(&gap));
    }
}

#[test]
fn what_is_far_too_long_is_read() {
    let many = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    check(&format!("قال{} إن الصين كبيرة", many("\u{64B}", 200_000)));
    for word in ["س", "وال", "و", "ال", "a", "7", "1.", "7,", "۱", "س\u{200F}"] {
        check(&format!("قالت شركة {} إن الصين كبيرة", many(word, 1_000_000)));
    }
    for mark in ["«", "(", "\u{202E}", " ", "-", "\"", ":", "%", "،"] {
        check(&format!("قالت {} إنفيديا", many(mark, 300_000)));
    }
}

#[test]
fn time_grows_with_length_and_no_faster() {
    for unit in [
        "قال هوانغ بحسب رويترز إن الصين والولايات المتحدة قد لا تسمحان ببيع 1,700 رقاقة H100 بمبلغ 6 ملايين دولار في مايو 2025 ",
        "الصين الأميركية ",
        "Nvidia said that ",
        "قال إن ",
        "وبحسب رويترز، ",
        "كلود، ",
        "5 ",
        "شركة ",
        "«",
        "ا\u{64B}",
    ] {
        // One sentence without an end, sixteen times as long. A quadratic step would take 256 times as long; the bound lies
        // between, so that a busy machine does not fail.
        let (short, long) = (unit.repeat(20_000 / unit.len()), unit.repeat(320_000 / unit.len()));
        let ratio = time(&long).as_secs_f64() / time(&short).as_secs_f64().max(1e-3);
        assert!(ratio < 100.0, "«{unit}…»: sixteen times the text takes {ratio:.0} times as long");
    }
}

/// How long `text` takes to be read: the best of three tries, the first of which also meets its words.
fn time(text: &str) -> Duration {
    let document = Document::verbatim(text);
    let run = |_| {
        let start = Instant::now();
        let count = analyse(&LEXICON, &document).statements.len();
        assert!(count <= document.sentences.len());
        start.elapsed()
    };
    (0..3).map(run).min().unwrap_or_default()
}
