//! What was measured, and the floors below which it must not fall: `tests/yardstick/floors.tsv`, a part, a measure and the least on
//! each line. They stand a little below what is measured, so that a rule may lose a sentence for the sake of many, and a real
//! regression fails.

use std::env;
use std::path::Path;

use super::files;

/// The measures of all parts.
#[derive(Default)]
pub struct Measures {
    found: Vec<(String, String, f64)>,
}

impl Measures {
    /// Notes what was measured of a part, a share.
    pub fn note(&mut self, part: &str, measure: &str, value: f64) {
        self.found.push((part.to_owned(), measure.to_owned(), value));
    }

    /// Prints all in the form of the floors.
    pub fn print(&self) {
        self.found.iter().for_each(|(part, measure, value)| println!("{part}\t{measure}\t{value:.3}"));
    }

    /// What is wrong with a floor of `file`: it stands above what was measured, or nothing measures it. `all` says that every part was
    /// to be measured, but for the originals where they are not at hand.
    pub fn below(&self, file: &Path, all: bool) -> Vec<String> {
        let content = files::read(file);
        let lines = content.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        lines.filter_map(|line| self.fault(line, all)).collect()
    }

    fn fault(&self, line: &str, all: bool) -> Option<String> {
        let cells: Vec<&str> = line.split('\t').collect();
        let least = cells.get(2).and_then(|least| least.parse::<f64>().ok());
        let ([part, measure, _], Some(least)) = (&cells[..], least) else {
            return Some(format!("{line:?} is not a part, a measure and a number, with tabs between"));
        };
        let measured = self.found.iter().find(|(of, name, _)| of == part && name == measure);
        let away = *part == "originals" && env::var_os("MIZAN_ORIGINALS").is_none();
        match measured {
            Some((.., value)) if *value < least => {
                Some(format!("{part}, {measure}: {value:.3}, and at least {least:.3} was to be"))
            }
            None if all && !away => Some(format!("{part}, {measure}: nothing measures it")),
            _ => None,
        }
    }
}
