//! What one letter becomes when text is folded: each rule is a small function, and [`plain`] says their order.

use crate::text::mark::{is_invisible, is_mark};

const TATWEEL: char = '\u{0640}';
const ALEF: char = '\u{0627}';
const WAW: char = '\u{0648}';
const YEH: char = '\u{064A}';
const HEH: char = '\u{0647}';
const KAF: char = '\u{0643}';

/// What a character becomes that is no compatibility form: another one, itself, or nothing.
pub fn plain(c: char) -> Option<char> {
    (!is_invisible(c) && !is_mark(c) && c != TATWEEL)
        .then(|| without_hamza(nearest_arabic(small(plain_apostrophe(plain_digit(c))))))
}

/// Arabic-Indic and Persian digits, decimal and thousands marks and the percent sign become the European ones.
fn plain_digit(c: char) -> char {
    let from = |zero: u32| char::from_u32('0' as u32 + (c as u32 - zero)).unwrap_or(c);
    match c {
        '\u{0660}'..='\u{0669}' => from(0x0660),
        '\u{06F0}'..='\u{06F9}' => from(0x06F0),
        '\u{066A}' => '%',
        '\u{066B}' => '.',
        '\u{066C}' => ',',
        _ => c,
    }
}

/// The apostrophe of typeset English (China’s) becomes the typed one, in which names and cues are written.
fn plain_apostrophe(c: char) -> char {
    if c == '\u{2019}' { '\'' } else { c }
}

/// Capital letters become small ones.
fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The seats of hamza and madda lose it, alef maqsura becomes yeh, ta marbuta heh.
fn without_hamza(c: char) -> char {
    match c {
        '\u{0622}' | '\u{0623}' | '\u{0625}' | '\u{0671}'..='\u{0673}' | '\u{0675}' => ALEF,
        '\u{0624}' | '\u{0676}' => WAW,
        '\u{0626}' | '\u{0649}' | '\u{0678}' => YEH,
        '\u{0629}' => HEH,
        _ => c,
    }
}

/// Letters that Persian and loan words bring (پ چ ڤ گ ک ژ and their kin) become the nearest Arabic letter.
fn nearest_arabic(c: char) -> char {
    match c {
        '\u{067E}' => '\u{0628}',              // pe → beh
        '\u{0686}' => '\u{062C}',              // che → jeem
        '\u{0698}' => '\u{0632}',              // zhe → zain
        '\u{06A4}' | '\u{06A2}' => '\u{0641}', // ve → feh
        '\u{06A9}' | '\u{06AB}' | '\u{06AD}' => KAF,
        '\u{06AF}' => '\u{063A}', // gaf → ghain, as Arabic newspapers write a foreign g
        '\u{06C0}'..='\u{06C2}' | '\u{06BE}' | '\u{06D5}' => HEH,
        '\u{06CC}' | '\u{06CD}' | '\u{06D0}' => YEH,
        _ => c,
    }
}
