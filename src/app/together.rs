//! Who is mentioned with whom, and when: counted over the sentences that mention one entity.

use crate::engine::api::{EntityType, Hit};
use crate::text::order;

/// An entity and those that share its sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Together {
    /// Those that share most of its sentences, with their types and the number of them.
    pub names: Vec<(String, EntityType, usize)>,
    /// Pairs of places in `names`, and the sentences that hold both.
    pub pairs: Vec<(usize, usize, usize)>,
}

/// Counts `hits`, the sentences that mention `id`, for the `most` that share most of them.
pub fn together(hits: &[Hit], id: &str, most: usize) -> Together {
    let sentences = || hits.iter().flat_map(|hit| &hit.sentences);
    let held: Vec<Vec<(&str, EntityType)>> = sentences()
        .map(|sentence| {
            let names = sentence.mentions.iter().filter(|mention| !mention.kind.is_value());
            let mut names: Vec<(&str, EntityType)> =
                names.filter(|one| one.id != id).map(|one| (one.id.as_str(), one.kind)).collect();
            order::sort_by_key(&mut names, |(id, _)| *id);
            names.dedup_by_key(|(id, _)| *id);
            names
        })
        .collect();
    let mut all: Vec<(&str, EntityType)> = held.iter().flatten().copied().collect();
    order::sort_by_key(&mut all, |(id, _)| *id);
    let runs = all.chunk_by(|a, b| a.0 == b.0);
    let mut names: Vec<(String, EntityType, usize)> =
        runs.filter_map(|run| run.first().map(|(id, kind)| ((*id).to_owned(), *kind, run.len()))).collect();
    order::sort_by_key(&mut names, |(_, _, n)| std::cmp::Reverse(*n));
    names.truncate(most);
    let mut pairs = Vec::new();
    for (a, (first, ..)) in names.iter().enumerate() {
        for (b, (second, ..)) in names.iter().enumerate().skip(a + 1) {
            let has = |names: &[(&str, EntityType)], id: &str| names.iter().any(|(other, _)| *other == id);
            let n = held.iter().filter(|names| has(names, first) && has(names, second)).count();
            if n > 0 {
                pairs.push((a, b, n));
            }
        }
    }
    Together { names, pairs }
}

/// For each month in which articles with `hits` are dated, earliest first: articles and sentences; those without a date last.
pub fn over_time(hits: &[Hit], date: impl Fn(&str) -> Option<String>) -> Vec<(Option<String>, usize, usize)> {
    let mut dated: Vec<(Option<String>, usize)> = hits
        .iter()
        .map(|hit| (date(&hit.id).map(|date| date.chars().take(7).collect()), hit.sentences.len()))
        .collect();
    order::sort_by_key(&mut dated, |(month, _)| (month.is_none(), month.clone()));
    let months = dated.chunk_by(|a, b| a.0 == b.0);
    let sum = |month: &[(Option<String>, usize)]| {
        let sentences = month.iter().map(|(_, n)| n).sum();
        month.first().map(|(name, _)| (name.clone(), month.len(), sentences))
    };
    months.filter_map(sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::api::{HitSentence, Mention};

    fn sentence(ids: &[&str]) -> HitSentence {
        let mention = |id: &&str| Mention {
            start: 0,
            end: 0,
            text: (*id).to_owned(),
            kind: EntityType::Company,
            id: (*id).to_owned(),
            value: None,
            rule: String::new(),
            proposed: false,
        };
        HitSentence { mentions: ids.iter().map(mention).collect(), ..HitSentence::default() }
    }

    #[test]
    fn a_companion_is_counted_once_a_sentence_and_pairs_share_one() {
        let sentences = vec![
            sentence(&["nvidia", "apple", "apple"]),
            sentence(&["nvidia", "huawei", "apple"]),
            sentence(&["nvidia", "huawei"]),
        ];
        let hits = [Hit { sentences, ..Hit::default() }];
        let Together { names, pairs } = together(&hits, "nvidia", 12);
        let names: Vec<(&str, usize)> = names.iter().map(|(id, _, n)| (id.as_str(), *n)).collect();
        assert_eq!(names, [("apple", 2), ("huawei", 2)]);
        assert_eq!(pairs, [(0, 1, 1)]);
    }

    #[test]
    fn months_are_in_order_and_what_has_no_date_comes_last() {
        let hit = |id: &str| Hit { id: id.to_owned(), sentences: vec![sentence(&[])], ..Hit::default() };
        let dates = |id: &str| (id != "none").then(|| id.to_owned());
        let months =
            over_time(&[hit("2025-03-01"), hit("none"), hit("2024-12-31"), hit("2025-03-20")], dates);
        let month = |text: &str| Some(text.to_owned());
        assert_eq!(months, [(month("2024-12"), 1, 1), (month("2025-03"), 2, 2), (None, 1, 1)]);
    }
}
