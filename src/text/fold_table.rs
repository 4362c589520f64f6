//! The plain letters of compatibility forms, written by `build.rs` from Unicode's data (NFKD without its marks).

use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/compatibility.rs"));

/// For each range of code points the first of them, and what each in turn becomes; nothing where it stays.
type Ranges = Vec<(u32, Vec<&'static str>)>;

static RANGES: LazyLock<Ranges> = LazyLock::new(|| {
    COMPATIBILITY.iter().map(|(first, lines)| (*first, lines.split('\n').collect())).collect()
});

/// The plain letters of `c`, where it has others.
pub fn compatibility(c: char) -> Option<&'static str> {
    // Nearly all letters of a text lie outside the ranges.
    if matches!(c, '\0'..'\u{A0}' | '\u{250}'..'\u{1E00}') {
        return None;
    }
    let (first, plain) = RANGES.iter().rfind(|(first, _)| *first <= c as u32)?;
    plain.get((c as u32 - first) as usize).copied().filter(|plain| !plain.is_empty())
}
