//! Spellings: what the lexicon writes, the forms it is met in by rule, and what each asks of the text.

use super::key::{JOINT, key};
use crate::entities::demonyms::american;
use crate::entities::lexicon::EntityId;
use crate::text::clitic::ARTICLE;
use crate::text::{Script, fold};

/// How much a spelling proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Also a word, or the name of another thing: the text must confirm it.
    Guarded,
    /// The name itself.
    Full,
    /// Only after the full name.
    Short,
}

/// Which capitals the text must write for a Latin spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// Any: Arabic spellings, and Latin ones that no word resembles («GPT-4», «DeepSeek»).
    Free,
    /// The first letter, except in an Arabic text, where Latin letters are names anyway.
    First,
    /// All: short acronyms («US» is not «us»).
    All,
}

/// One spelling of one entity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spelling {
    /// Whose.
    pub entity: EntityId,
    /// How much it proves.
    pub strength: Strength,
    /// Which capitals it asks for.
    pub capitals: Capitals,
    /// Whether it is written with hamza or madda on the first letter.
    pub hamza: bool,
    /// Whether this is the form after «لل», in which the article has lost its alef.
    pub after_lam: bool,
}

/// The forms in which `written` is matched, each with its spelling.
pub fn forms(entity: EntityId, strength: Strength, written: &str) -> Vec<(String, Spelling)> {
    let key = key(&fold(written).text);
    let key = key.trim_matches(' ');
    if key.is_empty() {
        return Vec::new();
    }
    let spelling = Spelling {
        entity,
        strength,
        capitals: capitals(written),
        hamza: written.starts_with(['أ', 'إ', 'آ']),
        after_lam: false,
    };
    let mut out = Vec::new();
    let glued = glued(key);
    let written = american(key).into_iter().flat_map(|form| joints(&form)).chain(glued);
    for form in written {
        if let Some(rest) = form.strip_prefix(ARTICLE) {
            // «للصين»; before a lam the two become one: «لليكود» holds «الليكود».
            let rest = rest.strip_prefix('ل').unwrap_or(rest);
            out.push((format!("لل{rest}"), Spelling { after_lam: true, ..spelling }));
        }
        out.push((form, spelling));
    }
    out
}

fn capitals(written: &str) -> Capitals {
    let letters = || written.chars().filter(|c| c.is_ascii_alphabetic());
    let count = letters().count();
    if count == 0
        || written.chars().any(Script::is_arabic)
        || !written.starts_with(|c: char| c.is_ascii_uppercase())
    {
        return Capitals::Free;
    }
    let upper = letters().filter(char::is_ascii_uppercase).count();
    let has_digit = written.contains(|c: char| c.is_ascii_digit());
    match upper {
        _ if upper == count && count <= 4 && !has_digit => Capitals::All,
        _ if has_digit || (upper > 1 && !written.contains(' ')) => Capitals::Free,
        _ => Capitals::First,
    }
}

/// Between letters and digits a space may stand in the place of the joint, and the other way round: «GPT 4» is «GPT-4».
/// A lone letter keeps its joint where it is an English word («a 100»), and so does a lone letter after digits («4o»).
fn joints(form: &str) -> Vec<String> {
    let chars: Vec<char> = form.chars().collect();
    let run = |side: &mut dyn Iterator<Item = &char>| side.take_while(|c| c.is_ascii_alphabetic()).count();
    let loose: Vec<usize> = (1..chars.len().saturating_sub(1))
        .filter(|at| matches!(chars[*at], JOINT | ' '))
        .filter(|at| {
            let before = run(&mut chars[..*at].iter().rev());
            let after = run(&mut chars[at + 1..].iter());
            let lone_word = before == 1 && matches!(chars[at - 1], 'a' | 'i');
            (before > 0 && !lone_word && chars[at + 1].is_ascii_digit())
                || (after > 1 && chars[at - 1].is_ascii_digit())
        })
        .take(3)
        .collect();
    (0..1u32 << loose.len())
        .map(|choice| {
            let mut form = chars.clone();
            for (bit, at) in loose.iter().enumerate() {
                form[*at] = if choice >> bit & 1 == 1 { ' ' } else { JOINT };
            }
            form.into_iter().collect()
        })
        .collect()
}

/// «DeepSeekR1»: where a model's letter and number follow its family, the gap between the two may be left out.
fn glued(form: &str) -> Option<String> {
    let at = form.rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | JOINT))?;
    let family = form[..at].strip_suffix([' ', JOINT])?;
    let is_letter =
        form[at..].starts_with(|c: char| c.is_ascii_lowercase()) && form[at + 1..].starts_with(JOINT);
    let is_one_word = family.len() >= 4 && family.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_letter && is_one_word).then(|| format!("{family}{}", &form[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_as(written: &str) -> Vec<String> {
        forms(EntityId(0), Strength::Full, written).into_iter().map(|(form, _)| form).collect()
    }

    #[test]
    fn forms_follow_the_rules() {
        assert_eq!(written_as("GPT-4o"), ["gpt-4-o", "gpt 4-o"]);
        assert_eq!(written_as("A100"), ["a-100"]);
        assert!(written_as("DeepSeek-R1").contains(&"deepseekr-1".to_owned()));
        assert_eq!(written_as("الصين"), ["للصين", "الصين"]);
        assert_eq!(written_as("أميركا"), ["اميركا", "امريكا"]);
        assert!(written_as(" ").is_empty());
    }

    #[test]
    fn acronyms_ask_for_capitals_and_coined_names_do_not() {
        for (written, want) in [
            ("US", Capitals::All),
            ("Apple", Capitals::First),
            ("The Information", Capitals::First),
            ("DeepSeek", Capitals::Free),
            ("H100", Capitals::Free),
            ("أبل", Capitals::Free),
        ] {
            assert_eq!(capitals(written), want, "{written}");
        }
    }
}
