//! Light stems: Larkey's light10 for Arabic, the plural «s» for English. Words are folded.

/// What light10 takes off the front, besides «و».
const FRONTS: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
/// What it takes off the end, each once, in this order; folding has made «ية» and «ة» into «يه» and «ه».
const ENDS: [&str; 8] = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/// What may stand before the stem.
pub const BEFORE: [&str; 8] = ["", "و", "وال", "بال", "كال", "فال", "لل", "ال"];

/// The stem of a word. It stands in the word after one of [`BEFORE`], but for the last letter of English «-ies».
pub fn stem(word: &str) -> String {
    if word.is_ascii() {
        return english(word);
    }
    let mut rest = bare(word);
    for end in ENDS {
        rest = rest.strip_suffix(end).filter(|rest| rest.chars().count() >= 2).unwrap_or(rest);
    }
    rest.to_owned()
}

/// The word without the proclitics that light10 takes off.
pub fn bare(word: &str) -> &str {
    let keeps = |least: usize| move |rest: &&str| rest.chars().count() >= least;
    let found = FRONTS.iter().find_map(|front| word.strip_prefix(front).filter(keeps(2)));
    found.or_else(|| word.strip_prefix('و').filter(keeps(3))).unwrap_or(word)
}

fn english(word: &str) -> String {
    match word.strip_suffix('s') {
        Some(rest) if rest.len() < 3 || rest.ends_with(['s', 'u', 'i']) => word.to_owned(),
        Some(rest) => rest.strip_suffix("ie").map_or(rest.to_owned(), |rest| format!("{rest}y")),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_meet() {
        for (a, b) in [("صين", "الصينيه"), ("شركه", "والشركات"), ("chips", "chip"), ("companies", "company")]
        {
            assert_eq!(stem(a), stem(b));
        }
        assert_ne!(stem("صين"), stem("مصر"));
        assert_eq!(stem("us"), "us");
    }
}
