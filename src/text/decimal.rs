//! Numbers with a fraction, read and written. The standard library's ways keep every bit of any number, at 15 KB of the program;
//! here a few places are enough.

/// `value` with `places` digits after the point, for values that a page shows.
pub fn fixed(value: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let scaled = (value.abs() * scale as f64).round() as u64;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    match places as usize {
        0 => format!("{sign}{scaled}"),
        width => format!("{sign}{}.{:0width$}", scaled / scale, scaled % scale),
    }
}

/// What `text` says as a number: digits with or without a minus and a fraction, as a browser writes computed values.
pub fn read(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let [whole, parts] = [whole, fraction].map(|part| part.parse::<u64>().ok());
    let scale: f64 = fraction.bytes().map(|_| 10.0).product();
    Some(sign * (whole? as f64 + parts? as f64 / scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_rounded_to_the_places_asked_for() {
        let written = [(1.0, 2), (-0.004, 2), (-1.25, 1), (0.096, 2), (99.96, 1), (127.5, 0)];
        let written = written.map(|(value, places)| fixed(value, places));
        assert_eq!(written, ["1.00", "0.00", "-1.3", "0.10", "100.0", "128"]);
    }

    #[test]
    fn what_is_written_can_be_read_and_what_is_no_number_is_not() {
        for value in [0.0, -0.5, 12.25, 300.0] {
            assert_eq!(read(&fixed(value, 2)), Some(value));
        }
        assert_eq!(["", "-", "none", "1e-7", "4px"].map(read), [None; 5]);
    }
}
