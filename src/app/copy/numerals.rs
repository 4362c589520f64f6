//! How the interface writes numbers and months in Arabic: as the reader chose, and alike everywhere. What an article says stays as
//! its author wrote it.

use std::cell::Cell;

use crate::corpus::Language;

/// The names of the months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Months {
    /// يناير.
    #[default]
    Roman,
    /// كانون الثاني.
    Syriac,
    /// كانون الثاني/يناير.
    Both,
}

impl Months {
    /// All of them; settings keep the number.
    pub const ALL: [Months; 3] = [Months::Roman, Months::Syriac, Months::Both];
}

/// Whether digits are ٠١٢, and the names of the months.
type Writing = (bool, Months);

thread_local! {
    // One for the whole page: every closure that shows a number would otherwise have to carry it.
    static WRITING: Cell<Writing> = const { Cell::new((false, Months::Roman)) };
}

/// From now on numbers and months are written so. English has one way only.
pub fn write_with(arabic_digits: bool, months: Months, language: Language) {
    WRITING.set(match language {
        Language::Ar => (arabic_digits, months),
        Language::En => Writing::default(),
    });
}

/// What `make` returns, with numbers and months as they stand in files for other programs.
pub fn plainly<T>(make: impl FnOnce() -> T) -> T {
    let before = WRITING.replace(Writing::default());
    let made = make();
    WRITING.set(before);
    made
}

/// `text` in the digits of the reader's choice, with the signs that go with them.
pub fn written(text: String) -> String {
    if !WRITING.get().0 {
        return text;
    }
    let mut after_digit = false;
    let sign = |c: char| {
        let written = match c {
            '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
            ',' if after_digit => '٬',
            '.' if after_digit => '٫',
            '%' => '٪',
            _ => c,
        };
        after_digit = c.is_ascii_digit();
        written
    };
    text.chars().map(sign).collect()
}

/// The Arabic name of a month, where `roman` is the one in use from Egypt to the Maghreb and `n` its number from 0.
pub fn month(roman: &str, n: usize) -> String {
    const SYRIAC: [&str; 12] = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    let syriac = SYRIAC.get(n).copied().unwrap_or(roman);
    match WRITING.get().1 {
        Months::Roman => roman.to_owned(),
        Months::Syriac => syriac.to_owned(),
        Months::Both => format!("{syriac}/{roman}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::copy::{ARTICLES, date, grouped};

    #[test]
    fn the_reader_chooses_digits_and_months() {
        write_with(true, Months::Both, Language::Ar);
        assert_eq!(ARTICLES.get(1_234, Language::Ar), "١٬٢٣٤ مقالًا");
        assert_eq!(date("2025-01-20", Language::Ar), "٢٠ كانون الثاني/يناير ٢٠٢٥");
        assert_eq!(written("×2.5 · 40%.".to_owned()), "×٢٫٥ · ٤٠٪.");
        assert_eq!(plainly(|| date("2025-01", Language::Ar)), "يناير 2025");
        write_with(true, Months::Syriac, Language::En);
        assert_eq!(grouped(1_234), "1,234");
    }
}
