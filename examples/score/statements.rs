//! The statements' score: of how many sentences the side, the speaker, the dimension and the hedge are right.
//!
//! A line of a `.tsv` file is one sentence: `about  speaker  dimensions  hedge  sentence`, separated by tabs. `about` and `speaker` list
//! what is accepted, parted by `|`; a speaker is `-` (the article itself), an entity's id, or `?us`, `?china`, `?other` for a voice
//! without a name; `dimensions` lists all that are accepted, `-` for none; the hedge is `h` or `-`. Those of originals start with the
//! sentence's start and end, in characters of the raw file, and hold no text.

use std::collections::BTreeMap;
use std::path::Path;

use mizan::corpus::{Document, embedded, import};
use mizan::entities::{EntityId, Lexicon};
use mizan::statements::{Analysis, Speaker, Statement, analyse};
use mizan::text::Span;

use super::annotated;
use super::files::{self, stem};
use super::floors::Measures;

/// One annotated sentence.
struct Line {
    about: String,
    speaker: String,
    dimensions: String,
    hedged: bool,
    sentence: String,
}

/// Annotated sentences and the documents in which they stand.
type Texts = (Vec<Line>, Vec<Document>);

/// Scores every text of `folder`; with `misses` prints each difference.
pub fn score(lexicon: &Lexicon, folder: &Path, misses: bool, measures: &mut Measures) {
    let part = stem(folder);
    let mut score = Score::default();
    for path in files::list(folder).into_iter().filter(|path| !super::pairs::lists_pairs(path)) {
        for (lines, documents) in annotated_texts(&path, &part) {
            score.add(lexicon, &stem(&path), &lines, &documents, misses);
        }
    }
    score.print(&part, measures);
}

/// The sentences that the file at `path` annotates, in order, for each of its texts.
pub fn sentences(path: &Path, part: &str) -> Vec<Vec<String>> {
    let texts = annotated_texts(path, part).into_iter();
    texts.map(|(lines, _)| lines.into_iter().map(|line| line.sentence).collect()).collect()
}

/// The text whose sentences the file at `path` annotates, where it stands among those with tagged mentions.
pub fn text(path: &Path, part: &str) -> String {
    let name = stem(path);
    let tagged = path.with_file_name("").join(format!("../../tags/{part}/{name}.txt"));
    let (text, _) = annotated::parse(files::body(&files::read(&tagged)))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    text
}

/// What the file at `path` annotates: two texts where it is an account, one for each language; none where an original is not at hand.
fn annotated_texts(path: &Path, part: &str) -> Vec<Texts> {
    let (name, content) = (stem(path), files::read(path));
    let lines = || content.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let refuse = |line: &str| -> ! { panic!("{}: {line:?}", path.display()) };
    if part == "accounts" {
        let accounts = embedded::articles().accounts;
        let of_both = accounts.iter().filter(|account| account.slug == name);
        let both = of_both.map(|account| {
            let sentences = account.paragraphs.concat();
            let read = |(line, sentence): (&str, &String)| Line {
                sentence: sentence.clone(),
                ..parse(line).unwrap_or_else(|| refuse(line))
            };
            assert_eq!(sentences.len(), lines().count(), "{name}: a line for each sentence");
            (lines().zip(&sentences).map(read).collect(), vec![Document::from_account(account)])
        });
        return both.collect();
    }
    if part == "originals" {
        let Some(raw) = files::original(&name) else { return Vec::new() };
        let raw: Vec<char> = raw.chars().collect();
        let read = |line: &str| {
            let (start, rest) = line.split_once('\t')?;
            let (end, rest) = rest.split_once('\t')?;
            let sentence = raw.get(start.parse().ok()?..end.parse().ok()?)?.iter().collect();
            Some(Line { sentence, ..parse(rest)? })
        };
        let stories = import::stories(&raw.iter().collect::<String>()).stories.into_iter();
        let documents = stories.map(|story| Document::from_text(name.clone(), story.title, &story.text));
        let lines = lines().map(|line| read(line).unwrap_or_else(|| refuse(line))).collect();
        return vec![(lines, documents.collect())];
    }
    let lines = lines().map(|line| parse(line).unwrap_or_else(|| refuse(line))).collect();
    vec![(lines, vec![Document::from_text(name, None, &text(path, part))])]
}

fn parse(line: &str) -> Option<Line> {
    let mut cells = line.split('\t');
    let mut next = || cells.next().map(|cell| cell.trim().to_owned());
    let (about, speaker, dimensions, hedge) = (next()?, next()?, next()?, next()?);
    Some(Line { about, speaker, dimensions, hedged: hedge == "h", sentence: next().unwrap_or_default() })
}

#[derive(Default)]
struct Score {
    sentences: usize,
    about: usize,
    speaker: usize,
    dimension: usize,
    /// Dimensions given, and those of them that are accepted.
    dimensions: [usize; 2],
    /// Hedges wanted, given and right.
    hedges: [usize; 3],
    /// What was wanted and given instead, how often.
    confused: BTreeMap<(String, String), usize>,
    /// Sentences that no statement was found for.
    lost: usize,
}

impl Score {
    fn add(&mut self, lexicon: &Lexicon, name: &str, lines: &[Line], documents: &[Document], misses: bool) {
        let analyses: Vec<Analysis> = documents.iter().map(|document| analyse(lexicon, document)).collect();
        let letters: Vec<Letters> = documents.iter().map(|document| Letters::of(&document.text)).collect();
        for line in lines {
            let place = letters.iter().zip(&analyses).find_map(|(letters, analysis)| {
                let span = letters.find(&line.sentence)?;
                let shared = |statement: &&Statement| {
                    statement.span.end.min(span.end).saturating_sub(statement.span.start.max(span.start))
                };
                analysis.statements.iter().max_by_key(shared)
            });
            let Some(statement) = place else {
                self.lost += 1;
                continue;
            };
            let wrong = self.compare(lexicon, line, statement);
            if misses && !wrong.is_empty() {
                println!("{name}: {}\n    {}", line.sentence, wrong.join("; "));
                let text = documents.iter().map(|document| &document.text);
                let text = text.zip(&analyses).find(|(_, analysis)| analysis.statements.contains(statement));
                println!(
                    "    {}",
                    text.map(|(text, _)| because(lexicon, text, statement)).unwrap_or_default()
                );
            }
        }
    }

    /// Counts one sentence; what was wrong, in words.
    fn compare(&mut self, lexicon: &Lexicon, line: &Line, statement: &Statement) -> Vec<String> {
        let mut wrong = Vec::new();
        self.sentences += 1;
        let about = about(lexicon, statement);
        if line.about.split('|').any(|accepted| accepted == about) {
            self.about += 1;
        } else {
            *self.confused.entry((line.about.clone(), about.to_owned())).or_default() += 1;
            wrong.push(format!("about {} and not {about}", line.about));
        }
        let given = statement.speaker.as_ref();
        if line.speaker.split('|').any(|accepted| is_speaker(lexicon, accepted, given)) {
            self.speaker += 1;
        } else {
            let given = given.map_or("the article".to_owned(), |speaker| {
                let id = speaker.entity.map_or("", |id| &lexicon.entity(id).seed.id);
                format!("{id} «{}»", speaker.name)
            });
            wrong.push(format!("said by {} and not {given}", line.speaker));
        }
        let given: Vec<&str> =
            statement.dimensions.iter().map(|n| lexicon.dimensions[*n as usize].id.as_str()).collect();
        let accepted =
            given.iter().filter(|given| line.dimensions.split(',').any(|wanted| wanted == **given)).count();
        self.dimensions[0] += given.len();
        self.dimensions[1] += accepted;
        if accepted > 0 || (line.dimensions == "-" && given.is_empty()) {
            self.dimension += 1;
        } else {
            wrong.push(format!("in {} and not {}", line.dimensions, given.join(",")));
        }
        let [wanted, given, right] = &mut self.hedges;
        *wanted += usize::from(line.hedged);
        *given += usize::from(statement.hedged);
        *right += usize::from(line.hedged && statement.hedged);
        if line.hedged != statement.hedged {
            wrong.push(format!("hedged: {} and not {}", line.hedged, statement.hedged));
        }
        wrong
    }

    fn print(&self, part: &str, measures: &mut Measures) {
        let share = |right: usize, all: usize| right as f64 / all.max(1) as f64;
        let [wanted, given, right] = self.hedges;
        let of_sentences = [("about", self.about), ("speaker", self.speaker), ("dimension", self.dimension)];
        for (measure, right) in of_sentences.into_iter().filter(|_| self.sentences > 0) {
            measures.note(part, measure, share(right, self.sentences));
        }
        println!("\n{part}, {} sentences ({} not found)", self.sentences, self.lost);
        println!("  about      {:.3}", share(self.about, self.sentences));
        println!("  speaker    {:.3}", share(self.speaker, self.sentences));
        println!(
            "  dimension  {:.3} (of those given {:.3} accepted)",
            share(self.dimension, self.sentences),
            share(self.dimensions[1], self.dimensions[0])
        );
        println!("  hedge      {:.3} precision, {:.3} recall", share(right, given), share(right, wanted));
        for ((wanted, given), count) in &self.confused {
            println!("  about {wanted} taken for {given}: {count}");
        }
    }
}

/// The cues of `statement`, with what they decided.
fn because(lexicon: &Lexicon, text: &str, statement: &Statement) -> String {
    let cues = statement.because.iter().map(|because| {
        format!("«{}» {:?}={}", because.span.of(text), because.decided, statement.value(lexicon, because))
            .to_lowercase()
    });
    cues.collect::<Vec<_>>().join(", ")
}

/// `us`, `china`, `both` or `neither`.
fn about(lexicon: &Lexicon, statement: &Statement) -> &'static str {
    let is = |id: &str| statement.about.iter().any(|about| lexicon.entity(*about).seed.id == id);
    match (is("united-states"), is("china")) {
        (true, true) => "both",
        (true, false) => "us",
        (false, true) => "china",
        (false, false) => "neither",
    }
}

fn is_speaker(lexicon: &Lexicon, accepted: &str, given: Option<&Speaker>) -> bool {
    let id = |id: EntityId| lexicon.entity(id).seed.id.as_str();
    let Some(given) = given else { return accepted == "-" };
    match accepted.strip_prefix('?') {
        Some(side) => {
            let wanted = match side {
                "us" => Some("united-states"),
                "china" => Some("china"),
                _ => None,
            };
            let counted = given.side.map(id).filter(|side| matches!(*side, "united-states" | "china"));
            given.entity.is_none_or(|entity| lexicon.is_side(entity)) && counted == wanted
        }
        // A speaker that the lexicon does not know has no id to compare.
        None if lexicon.find(accepted).is_none() => accepted != "-" && given.entity.is_none(),
        None => given.entity.map(id) == Some(accepted),
    }
}

/// The letters and digits of a text without all else, so that a sentence is found whatever stands between its words.
pub struct Letters {
    /// The letters.
    pub letters: String,
    /// For each byte of `letters`, the byte of the text.
    origins: Vec<u32>,
}

impl Letters {
    /// Those of `text`.
    pub fn of(text: &str) -> Letters {
        let mut squeezed = Letters { letters: String::new(), origins: Vec::new() };
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            squeezed.letters.push(c);
            squeezed.origins.resize(squeezed.letters.len(), at as u32);
        }
        squeezed
    }

    /// Bytes of the text where `sentence` stands.
    fn find(&self, sentence: &str) -> Option<Span> {
        let wanted = Letters::of(sentence).letters;
        let start = self.letters.find(&wanted).filter(|_| !wanted.is_empty())?;
        Some(Span { start: self.origins[start], end: self.origins[start + wanted.len() - 1] + 1 })
    }
}
