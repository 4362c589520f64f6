//! A word of the query, and which written forms it stands for: those that differ in proclitics and article only.

use super::vocabulary::{FormId, Vocabulary};

/// What can be glued to the front of a word: a conjunction, then a preposition or the verb's «س», then the article.
const CHAINS: [&str; 30] = [
    "", "ال", "و", "ف", "ب", "ل", "ك", "لل", "بال", "كال", "وال", "فال", "ول", "فل", "وب", "فب", "وك", "فك",
    "ولل", "فلل", "وبال", "فبال", "وكال", "فكال", "لال", "ولال", "فلال", "س", "وس", "فس",
];

/// Letters in which a folded present-tense verb begins: only before these is «س» a particle.
const VERB_INITIALS: [char; 4] = ['ي', 'ت', 'ن', 'ا'];

/// How many times more often than the word itself its rest must be seen with other proclitics, for its first letters to
/// be read as proclitics.
const TRUST: u32 = 2;

/// How a form meets a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same letters.
    Same,
    /// With other proclitics.
    Variant,
    /// The form goes on where the word ends.
    Longer,
}

/// The part of a form that matched, in bytes, without the proclitics before the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matched {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How.
    pub likeness: Likeness,
}

/// A word of the query, folded, with the readings that the vocabulary bears out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pattern {
    /// The word as it was typed.
    pub raw: String,
    /// The word, folded.
    pub word: String,
    /// Whether more letters may follow.
    pub unfinished: bool,
    /// The word, and what stays of it when its proclitics are taken off.
    cores: Vec<String>,
}

impl Pattern {
    /// Reads `word`. First letters count as proclitics where the vocabulary knows the rest better than the whole: «بالصين»
    /// is read as «صين» too, «كتاب» is not read as «تاب».
    pub fn new(raw: &str, word: &str, unfinished: bool, vocabulary: &Vocabulary) -> Pattern {
        let mut pattern =
            Pattern { raw: raw.to_owned(), word: word.to_owned(), unfinished, cores: vec![word.to_owned()] };
        for chain in &CHAINS[1..] {
            let Some(rest) = word.strip_prefix(chain) else { continue };
            if (!unfinished || letters_of(rest) >= 3)
                && joins(chain, rest)
                && believed(chain, word, unfinished, vocabulary)
            {
                pattern.cores.push(rest.to_owned());
            }
        }
        pattern
    }

    /// A word of which only the very same letters count.
    pub fn literal(raw: &str, word: &str) -> Pattern {
        Pattern { raw: raw.to_owned(), word: word.to_owned(), unfinished: false, cores: Vec::new() }
    }

    /// The bit of [`initials`] that stands for all this word can match, for a word so short that most of the vocabulary would.
    pub fn initial(&self) -> Option<u64> {
        let mut letters = self.word.chars();
        match (self.unfinished, letters.next(), letters.next()) {
            (true, Some(only), None) => bit(only),
            (true, ..) if self.word == "ال" => Some(ARTICLE_BIT),
            _ => None,
        }
    }

    /// Calls `found` with every form of the vocabulary that matches; with some of them more than once.
    pub fn expand(&self, vocabulary: &Vocabulary, mut found: impl FnMut(FormId, Likeness)) {
        let mut form = String::new();
        if self.cores.is_empty() {
            vocabulary.get(&self.word).into_iter().for_each(|id| found(id, Likeness::Same));
        }
        for core in &self.cores {
            let short = letters_of(core) < 3;
            for chain in self.chains(core) {
                form.clear();
                form.push_str(chain);
                form.push_str(core);
                if !self.unfinished {
                    if joins(chain, core)
                        && let Some(id) = vocabulary.get(&form)
                    {
                        found(id, if form == self.word { Likeness::Same } else { Likeness::Variant });
                    }
                    continue;
                }
                vocabulary.starting_with(&form, |id| {
                    let letters = vocabulary.letters(id);
                    if !short || joins(chain, &letters[chain.len()..]) {
                        found(id, self.likeness(letters, letters.len() == form.len()));
                    }
                });
            }
        }
    }

    /// The part of `form` that matches, if it does.
    pub fn matched(&self, form: &str) -> Option<Matched> {
        if self.cores.is_empty() {
            return (form == self.word).then_some(Matched {
                start: 0,
                end: form.len(),
                likeness: Likeness::Same,
            });
        }
        for core in &self.cores {
            // Few words hold the core at all, and then behind a chain of one length: most are told by their letters there.
            let follows = |bytes: usize| {
                let rest = form.as_bytes().get(bytes..);
                rest.is_some_and(|rest| rest.starts_with(core.as_bytes()))
            };
            let fits = [0, 2, 4, 6, 8].map(follows);
            if !fits.contains(&true) {
                continue;
            }
            for chain in self.chains(core).filter(|chain| fits[chain.len() / 2]) {
                let Some(rest) = form.strip_prefix(chain) else { continue };
                let whole = rest == core;
                if joins(chain, rest) && (whole || self.unfinished && rest.starts_with(core.as_str())) {
                    let end = chain.len() + core.len();
                    let likeness = self.likeness(form, whole);
                    let start = if form == self.word { 0 } else { before_article(chain) };
                    return Some(Matched { start, end, likeness });
                }
            }
        }
        None
    }

    fn likeness(&self, form: &str, whole: bool) -> Likeness {
        match whole {
            _ if form == self.word => Likeness::Same,
            true => Likeness::Variant,
            false => Likeness::Longer,
        }
    }

    /// The chains that can stand before `core`. Before an unfinished word «س» is more likely the word's own letter.
    fn chains(&self, core: &str) -> impl Iterator<Item = &'static str> {
        let all = if core.starts_with(is_arabic) { &CHAINS[..] } else { &CHAINS[..1] };
        let unfinished = self.unfinished;
        all.iter().copied().filter(move |chain| !unfinished || !chain.ends_with('س'))
    }
}

/// The letters that a form can begin with when its proclitics are ignored, as bits.
pub fn initials(form: &str) -> u64 {
    let chains = if form.starts_with(is_arabic) { &CHAINS[..] } else { &CHAINS[..1] };
    let mut bits = 0;
    for chain in chains.iter().filter(|chain| !chain.ends_with('س')) {
        if let Some(rest) = form.strip_prefix(chain)
            && joins(chain, rest)
        {
            bits |= rest.chars().next().and_then(bit).unwrap_or(0);
            bits |= if rest.starts_with("ال") { ARTICLE_BIT } else { 0 };
        }
    }
    bits
}

const ARTICLE_BIT: u64 = 1 << 63;

/// One bit for each letter of the two alphabets.
fn bit(c: char) -> Option<u64> {
    const ALPHABET: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء";
    match c {
        'a'..='z' => Some(1 << (c as u32 - 'a' as u32)),
        _ => ALPHABET.chars().position(|letter| letter == c).map(|at| 1 << (26 + at)),
    }
}

/// Whether `chain` can stand before `rest`: three letters always stay, two after a conjunction alone.
fn joins(chain: &str, rest: &str) -> bool {
    match chain {
        "" => true,
        "و" | "ف" => letters_of(rest) >= 2,
        _ => letters_of(rest) >= 3 && (!chain.ends_with('س') || rest.starts_with(VERB_INITIALS)),
    }
}

/// The letters of `text`, counted up to three.
fn letters_of(text: &str) -> usize {
    text.chars().take(3).count()
}

/// Bytes of `chain` before its article. «لل» is one with it: there is no letter at which to part them.
fn before_article(chain: &str) -> usize {
    chain.strip_suffix("ال").or_else(|| chain.strip_suffix("لل")).unwrap_or(chain).len()
}

/// Whether the letters `chain` at the front of `word` are proclitics, by what else the vocabulary has of the word and of
/// its rest.
fn believed(chain: &str, word: &str, unfinished: bool, vocabulary: &Vocabulary) -> bool {
    let rest = &word[chain.len()..];
    let seen = |before: &str, word: &str| {
        let form = format!("{before}{word}");
        let mut sum = 0u32;
        match unfinished {
            false => sum = vocabulary.get(&form).map_or(0, |id| vocabulary.count(id)),
            true => vocabulary.starting_with(&form, |id| sum = sum.saturating_add(vocabulary.count(id))),
        }
        sum
    };
    let total = |which: &dyn Fn(&str) -> bool, word: &str| {
        CHAINS
            .iter()
            .filter(|other| which(other))
            .fold(0u32, |sum, other| sum.saturating_add(seen(other, word)))
    };
    // With `chain` before it the rest is the word itself again; «ال» only ends in the letter of «ل».
    let is_word = |other: &str| other.strip_suffix(chain).is_some_and(|before| CHAINS.contains(&before));
    let of_rest = total(&|other| !is_word(other), rest);
    // What stands before the word and can't stand before `chain` shows that these letters are its own.
    let own = match chain {
        "ال" => total(&|other| other.ends_with("ال") || other.ends_with("لل"), word),
        _ if chain.starts_with(['و', 'ف']) => total(&|other| !other.is_empty(), word),
        _ => total(&|other| !matches!(other, "" | "و" | "ف"), word),
    };
    if chain == "ال" {
        return own == 0 || of_rest >= own.saturating_mul(TRUST);
    }
    let family = total(&|other| matches!(other, "" | "و" | "ف"), word);
    of_rest > 0 && of_rest >= own.saturating_mul(TRUST) && of_rest.saturating_mul(4) >= family
}

fn is_arabic(c: char) -> bool {
    c >= '\u{0600}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &str) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (row, word) in (0u32..).zip(words.split_whitespace()) {
            let id = vocabulary.intern(word);
            vocabulary.note(id, (row, 0));
        }
        vocabulary
    }

    fn check(words: &str, query: &str, unfinished: bool, want: &str) {
        let vocabulary = vocabulary(words);
        let pattern = Pattern::new(query, query, unfinished, &vocabulary);
        let mut found = Vec::new();
        pattern.expand(&vocabulary, |id, _| found.push(vocabulary.letters(id)));
        found.sort_unstable();
        found.dedup();
        let mut wanted: Vec<&str> = want.split_whitespace().collect();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{query}");
        for (_, form) in vocabulary.forms() {
            assert_eq!(pattern.matched(form).is_some(), wanted.contains(&form), "{query} {form}");
        }
    }

    #[test]
    fn proclitics_and_article_are_ignored_on_both_sides() {
        let words = "صين الصين بالصين والصين للصين وللصين صينيه";
        for query in ["صين", "الصين", "والصين", "للصين"] {
            check(words, query, false, "صين الصين بالصين والصين للصين وللصين");
        }
    }

    #[test]
    fn a_word_known_only_with_its_article_is_found_under_any_particle() {
        for query in ["لقومي", "بقومي", "وقومي", "للقومي", "قومي"] {
            check("القومي والقومي", query, false, "القومي والقومي");
        }
    }

    #[test]
    fn first_letters_that_are_the_words_own_stay() {
        check("لجنه اللجنه الجنه", "لجنه", false, "لجنه اللجنه");
        check("كتاب الكتاب كتاب تاب", "كتاب", false, "كتاب الكتاب");
        check("بكين لبكين وبكين كين", "بكين", false, "بكين لبكين وبكين");
        check("وزاره الوزاره", "وزاره", false, "وزاره الوزاره");
        check("سنوات نوات", "نوات", true, "نوات");
    }

    #[test]
    fn an_unfinished_word_finds_what_it_may_become() {
        check("الصين صينيه والصينيه مصر", "صي", true, "الصين صينيه والصينيه");
        check("الصين صينيه والصينيه مصر", "الصي", true, "الصين والصينيه");
        check("الصين صينيه والصينيه مصر", "الصين", true, "الصين صينيه والصينيه");
        check("nvidia nvme", "nv", true, "nvidia nvme");
    }

    #[test]
    fn the_bits_of_one_letter_say_what_the_letter_matches() {
        let vocabulary = vocabulary("الصين صينيه وبالصين مصر امر لها كما الي nvidia والان");
        for letter in ["ص", "ا", "ل", "م", "n", "ال", "و"] {
            let pattern = Pattern::new(letter, letter, true, &vocabulary);
            let bit = pattern.initial().unwrap();
            for (id, form) in vocabulary.forms() {
                assert_eq!(
                    vocabulary.initials(id) & bit != 0,
                    pattern.matched(form).is_some(),
                    "{letter} {form}"
                );
            }
        }
    }
}
