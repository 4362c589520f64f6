//! The score of contrasts and tensions: how many of the pairs that an analyst listed are shown, among how many.
//!
//! A line of `pairs.tsv` is `contrast` or `tension`, two sentences as `file:line` (the nth sentence of that `.tsv`, counted from 1), and
//! the analyst's reason. `pairs-also.tsv` lists what the analyst would accept without asking for it, `pairs-none.tsv` what looks like a
//! pair and is none. Pairs of two languages are not counted: a comparison is of one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mizan::corpus::{Document, Language, embedded};
use mizan::engine::{Engine, api};
use mizan::entities::{EntityId, Referent};

use super::files;
use super::floors::Measures;
use super::statements::{Letters, sentences};

/// A sentence of the yardstick: its file and its letters.
type Sentence = (String, String);

/// A listed pair.
struct Listed {
    list: List,
    kind: String,
    names: [String; 2],
    reason: String,
}

/// What a list says of its pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    /// An analyst would make them.
    Wanted,
    /// An analyst would accept them.
    Accepted,
    /// They are none.
    Refused,
}

/// What is printed beside the numbers.
#[derive(Clone, Copy)]
pub struct Show {
    /// The pairs that were listed and are not shown.
    pub misses: bool,
    /// All pairs shown, those that were listed with a star.
    pub pairs: bool,
}

/// Whether a file of a part lists pairs and annotates no text.
pub fn lists_pairs(path: &Path) -> bool {
    files::stem(path).starts_with("pairs")
}

/// Scores the pairs of `folder`, if it lists any.
pub fn score(folder: &Path, show: Show, measures: &mut Measures) {
    let path = folder.join("pairs.tsv");
    if !path.exists() {
        return;
    }
    let part = files::stem(folder);
    let lines = lines(folder, &part);
    let mut listed: Vec<Listed> = Vec::new();
    for path in files::list(folder).into_iter().filter(|path| lists_pairs(path)) {
        let list = match files::stem(&path).as_str() {
            "pairs" => List::Wanted,
            "pairs-also" => List::Accepted,
            _ => List::Refused,
        };
        listed.extend(files::read(&path).lines().filter_map(|row| parse(row, list)));
    }
    let texts: Vec<PathBuf> = files::list(folder).into_iter().filter(|path| !lists_pairs(path)).collect();
    let Some(engine) = engine(&texts, &part) else { return };
    for (language, name) in [(Language::Ar, "Arabic"), (Language::En, "English")] {
        let has = |name: &String| lines.contains_key(&(name.clone(), language));
        let own: Vec<&Listed> = listed.iter().filter(|listed| listed.names.iter().all(has)).collect();
        if !own.is_empty() {
            println!("\n{part}, pairs in {name}");
            let shares = score_corpus(&engine, language, &own, &lines, show);
            for (kind, share) in shares {
                measures.note(&part, &format!("{kind}s in {name}"), share);
            }
        }
    }
}

fn parse(row: &str, list: List) -> Option<Listed> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [kind, first, second, reason] = cells[..] else { return None };
    let is_comment = row.starts_with('#');
    (!is_comment).then(|| Listed {
        list,
        kind: kind.into(),
        names: [first, second].map(str::to_owned),
        reason: reason.into(),
    })
}

fn score_corpus(
    engine: &Engine,
    language: Language,
    listed: &[&Listed],
    lines: &BTreeMap<(String, Language), Sentence>,
    show: Show,
) -> [(&'static str, f64); 2] {
    let options = api::CompareOptions { language: Some(language), ..api::CompareOptions::default() };
    let comparison = engine.compare(&options).expect("the two sides of the lexicon");
    let contrasts = comparison.contrasts.iter();
    let contrasts =
        contrasts.map(|it| (it.strength, format!("{:?}", it.kind), [&it.a, &it.b], it.reason.as_str()));
    let tensions = comparison.tensions.iter();
    let tensions = tensions
        .map(|it| (it.strength, format!("{:?}", it.kind), [&it.first, &it.second], it.reason.as_str()));
    let kinds: [(&'static str, Vec<Shown>); 2] =
        [("contrast", contrasts.collect()), ("tension", tensions.collect())];
    kinds.map(|(kind, shown)| {
        let mut places: Vec<Option<usize>> = Vec::new();
        let mut marks = vec![""; shown.len()];
        for listed in listed.iter().filter(|listed| listed.kind == kind || listed.list == List::Refused) {
            let wanted = listed.names.each_ref().map(|name| &lines[&(name.clone(), language)]);
            let place = shown.iter().position(|(.., pair, _)| is_pair(wanted, *pair));
            if let Some(place) = place {
                marks[place] = match listed.list {
                    List::Wanted => "*",
                    List::Accepted => "+",
                    List::Refused => "!",
                };
            }
            if listed.list != List::Wanted {
                continue;
            }
            places.push(place);
            if show.misses && place.is_none() {
                println!("  missed {kind} {}: {}", listed.names.join(" "), listed.reason);
                wanted.into_iter().for_each(|sentence| describe(engine, sentence));
            }
        }
        let pairs = shown.iter().enumerate().filter(|_| show.pairs);
        for (n, (strength, made, pair, reason)) in pairs {
            let mark = marks[n];
            println!("  {kind} {n}{mark} {strength:.1} {made}: {reason}");
            for half in pair {
                let document = half.document.as_deref().unwrap_or_default();
                println!("      {document}:{} {}", half.sentence, half.text);
            }
        }
        let within =
            |most: usize| places.iter().filter(|place| place.is_some_and(|place| place < most)).count();
        println!(
            "  {kind}s: {} of {} listed are among the {} shown ({} among the first 30, {} among the first 60)",
            within(usize::MAX),
            places.len(),
            shown.len(),
            within(30),
            within(60),
        );
        let marked = |wanted: &str| marks.iter().filter(|mark| **mark == wanted).count();
        if marked("+") + marked("!") > 0 {
            println!("      of the others {} are accepted, {} refused", marked("+"), marked("!"));
        }
        (kind, within(usize::MAX) as f64 / places.len().max(1) as f64)
    })
}

/// A pair as it is shown: its strength, what it is made of, its halves, why.
type Shown<'a> = (f64, String, [&'a api::Statement; 2], &'a str);

/// Prints what the comparison reads in a sentence.
fn describe(engine: &Engine, sentence: &Sentence) {
    let (library, digests) = (engine.library(), engine.digests());
    let id = |entity: EntityId| library.lexicon.entity(entity).seed.id.as_str();
    let matters = &digests.matters;
    for (document, entry) in library.entries() {
        let Some(digest) = digests.get(document).filter(|_| entry.document.id.starts_with(&sentence.0))
        else {
            continue;
        };
        for (n, (statement, read)) in (0u32..).zip(entry.analysis.statements.iter().zip(&digest.reads)) {
            let text = statement.span.of(&entry.document.text);
            if !is_text(sentence, text) {
                continue;
            }
            let about: Vec<&str> = statement.about.iter().map(|entity| id(*entity)).collect();
            let named: Vec<&str> = (0..matters.len() as u8)
                .filter(|matter| read.matters & (1 << matter) != 0)
                .map(|matter| matters.name(matter)[1].as_str())
                .collect();
            let stances = digest.stances(n).iter().map(|stance| {
                let words = stance.span.of(&entry.document.text);
                format!("{:+}{} «{words}»", stance.point, matters.axis_name(stance.axis))
            });
            let marks = [
                (read.turns != mizan::compare::matters::Turn::No, " turns"),
                (read.beside, " beside"),
                (read.disputes.is_some(), " disputes"),
                (read.supposes, " supposes"),
                (statement.hedged, " hedged"),
            ];
            let marks: String = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
            let speaker = statement.speaker.as_ref().map_or("", |speaker| &speaker.name);
            println!("    {text}");
            println!("      [{}] {speaker}: {}", about.join(" "), named.join(", "));
            println!("      {}{marks}", stances.collect::<Vec<_>>().join("; "));
            for figure in digest.figures_of(n) {
                let mention = &entry.analysis.mentions[figure.mention as usize];
                if let Referent::Value(value) = &mention.referent {
                    let of = figure.family.map_or("nobody", id);
                    let (thing, letters) = (&figure.thing, mention.span.of(&entry.document.text));
                    println!("      «{letters}» {:?}..{:?} {thing:?} of {of}", value.low, value.high);
                }
            }
        }
    }
}

/// The library whose comparison is scored; none where the originals are not at hand.
fn engine(texts: &[PathBuf], part: &str) -> Option<Engine> {
    if part == "accounts" {
        return Some(Engine::ready());
    }
    let mut engine = Engine::of(mizan::corpus::seed::Articles::default(), embedded::lexicon());
    for path in texts {
        let id = files::stem(path);
        let text =
            if part == "originals" { files::original(&id)? } else { super::statements::text(path, part) };
        let new = api::NewDocument { text, id: Some(id), ..api::NewDocument::default() };
        engine.add(0, &new, &mut api::ImportReport::default());
    }
    Some(engine)
}

/// The annotated sentences of `folder`, as `file:line` in each of their languages.
fn lines(folder: &Path, part: &str) -> BTreeMap<(String, Language), Sentence> {
    let mut lines = BTreeMap::new();
    for path in files::list(folder).iter().filter(|path| !lists_pairs(path)) {
        let name = files::stem(path);
        for sentences in sentences(path, part) {
            let language = Document::from_text(name.clone(), None, &sentences.join("\n")).language;
            for (n, sentence) in sentences.into_iter().enumerate() {
                let sentence = (name.clone(), Letters::of(&sentence).letters);
                lines.insert((format!("{name}:{}", n + 1), language), sentence);
            }
        }
    }
    lines
}

/// Whether two shown statements are the two sentences, in either order. Stories of one file have ids that start with its name.
fn is_pair(wanted: [&Sentence; 2], shown: [&api::Statement; 2]) -> bool {
    let is = |sentence: &Sentence, statement: &api::Statement| {
        let document = statement.document.as_deref().unwrap_or_default();
        document.starts_with(sentence.0.as_str()) && is_text(sentence, &statement.text)
    };
    let [first, second] = shown;
    is(wanted[0], first) && is(wanted[1], second) || is(wanted[0], second) && is(wanted[1], first)
}

fn is_text((_, letters): &Sentence, text: &str) -> bool {
    let own = Letters::of(text).letters;
    own.contains(letters.as_str()) || letters.contains(own.as_str())
}
