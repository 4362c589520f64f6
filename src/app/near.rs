//! Names near one that nothing has: for who follows an address that was cut short or typed by hand.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{fold, order};

/// Two names are alike where at least this part of their pairs of letters is the same, in hundredths: at 0 everything is, at
/// 100 only the same name.
const ALIKE: usize = 45;
/// Names offered at most.
const MOST: usize = 4;

/// The ids, of those in `known` as (a name, its id), with a name like `wanted`: the most alike first.
pub fn near<'a>(wanted: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let wanted = pairs(wanted);
    let mut best: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, id) in known {
        let other = pairs(name);
        let common = wanted.intersection(&other).count();
        let likeness = 200 * common / (wanted.len() + other.len()).max(1);
        if likeness >= ALIKE {
            let known = best.entry(id).or_default();
            *known = likeness.max(*known);
        }
    }
    let mut found: Vec<(&str, usize)> = best.into_iter().collect();
    order::sort_by(&mut found, |a, b| b.1.cmp(&a.1));
    found.into_iter().take(MOST).map(|(id, _)| id.to_owned()).collect()
}

/// Letters with the one after each.
fn pairs(name: &str) -> BTreeSet<(char, char)> {
    let folded = fold(name).text.replace('-', " ");
    folded.chars().zip(folded.chars().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [(&str, &str); 4] = [
        ("cold-war-of-ai-ar", "cold-war-of-ai-ar"),
        ("cold-war-of-ai-en", "cold-war-of-ai-en"),
        ("nvidia", "nvidia"),
        ("إنفيديا", "nvidia"),
    ];

    #[test]
    fn an_id_cut_short_or_mistyped_finds_what_was_meant() {
        assert_eq!(near("cold-war-of-ai", KNOWN.into_iter()), ["cold-war-of-ai-ar", "cold-war-of-ai-en"]);
        assert_eq!(near("nvidea", KNOWN.into_iter()), ["nvidia"]);
        assert_eq!(near("انفيديا", KNOWN.into_iter()), ["nvidia"]);
    }

    #[test]
    fn what_is_like_nothing_finds_nothing() {
        assert!(near("qqqq", KNOWN.into_iter()).is_empty() && near("", KNOWN.into_iter()).is_empty());
    }
}
