//! Numbers in digits: thousands and decimal marks, and the fraction-first decimals of Arabic news agencies.

/// A number written in digits, exact: `mantissa / 10^places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// All its digits.
    pub mantissa: u64,
    /// How many of them stand after the decimal mark.
    pub places: i32,
    /// Whether it is written with a single dot and three digits after it: «1.700» may be a thousand and seven hundred.
    pub dotted: bool,
}

/// More digits than this are no figure, and a float would not hold them.
const MOST_DIGITS: usize = 15;

impl Decimal {
    /// Reads `1700`, `1,700`, `1.700.000`, `5.6`, `5,6`, `1,234.5`; nothing where the marks make no number.
    pub fn parse(text: &str) -> Option<Decimal> {
        let digits = text.bytes().filter(u8::is_ascii_digit).take(MOST_DIGITS + 1).count();
        if digits == 0 || digits > MOST_DIGITS || text.len() > 2 * MOST_DIGITS {
            return None;
        }
        let (whole, fraction) = split(text)?;
        let mantissa = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let mantissa = mantissa.fold(0u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        let dotted = fraction.len() == 3
            && !text.contains(',')
            && (1..=3).contains(&whole.len())
            && !whole.starts_with('0');
        Some(Decimal { mantissa, places: fraction.len() as i32, dotted })
    }

    /// «3ر28»: the news agencies' way to write 28.3.
    pub fn fraction_first(fraction: &str, whole: &str) -> Option<Decimal> {
        let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(fraction) || !plain(whole) || fraction.len() > 3 {
            return None;
        }
        let whole = Decimal::parse(whole)?;
        let fraction_value = Decimal::parse(fraction)?.mantissa;
        let places = fraction.len() as u32;
        Some(Decimal {
            mantissa: whole.mantissa.checked_mul(10u64.pow(places))? + fraction_value,
            places: places as i32,
            dotted: false,
        })
    }

    /// Its value times `10^power`, rounded once.
    pub fn value(self, power: i32) -> f64 {
        let shift = power - self.places;
        let ten = |power: i32| (0..power.min(30)).fold(1.0, |product: f64, _| product * 10.0);
        let mantissa = self.mantissa as f64;
        if shift < 0 { mantissa / ten(-shift) } else { mantissa * ten(shift) }
    }
}

/// The digits before and after the decimal mark.
fn split(text: &str) -> Option<(&str, &str)> {
    let commas = text.matches(',').count();
    let dots = text.matches('.').count();
    match (commas, dots) {
        (0, 0) => Some((text, "")),
        (0, 1) => {
            let (whole, fraction) = text.split_once('.')?;
            // No decimal ends in three zeros: «350.000» is thousands.
            if fraction == "000" && whole.len() <= 3 { Some((text, "")) } else { Some((whole, fraction)) }
        }
        (1, 0) => {
            let (whole, fraction) = text.split_once(',')?;
            if fraction.len() == 3 && whole != "0" {
                grouped(text, ',').then_some((text, ""))
            } else {
                Some((whole, fraction))
            }
        }
        (_, 0) => grouped(text, ',').then_some((text, "")),
        (0, _) => grouped(text, '.').then_some((text, "")),
        // The last mark is the decimal one; the other cuts thousands.
        (_, 1) if text.rfind('.') > text.rfind(',') => {
            text.split_once('.').filter(|(whole, _)| grouped(whole, ','))
        }
        (1, _) => text.split_once(',').filter(|(whole, _)| grouped(whole, '.')),
        _ => None,
    }
}

/// Whether `mark` cuts the digits into threes.
fn grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3 && !group.contains(['.', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_their_writers_meant_them() {
        for (text, value) in [
            ("1700", Some(1700.0)),
            ("1,700", Some(1700.0)),
            ("1.700.000", Some(1_700_000.0)),
            ("350.000", Some(350_000.0)),
            ("5.6", Some(5.6)),
            ("5,6", Some(5.6)),
            ("0,125", Some(0.125)),
            ("1,234.5", Some(1234.5)),
            ("1.234,5", Some(1234.5)),
            ("1,2,3", None),
            ("12,34,567", None),
            ("1234567890123456", None),
        ] {
            assert_eq!(Decimal::parse(text).map(|decimal| decimal.value(0)), value, "{text}");
        }
    }

    #[test]
    fn a_scale_is_rounded_once() {
        assert_eq!(Decimal::parse("5.6").unwrap().value(6), 5_600_000.0);
        assert_eq!(Decimal::fraction_first("3", "28").unwrap().value(9), 28_300_000_000.0);
        assert_eq!(Decimal::fraction_first("05", "1").unwrap().value(0), 1.05);
    }
}
