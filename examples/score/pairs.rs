//! The score of contrasts and tensions: how many of the pairs that an analyst listed are shown, among how many.
//!
//! A line of `pairs.tsv` is `contrast` or `tension`, two sentences as `file:line` (lines of that `.tsv`, counted from 1), and the
//! analyst's reason.

use std::collections::BTreeMap;
use std::path::Path;

use mizan::corpus::embedded;
use mizan::engine::{Engine, api};

use super::files;
use super::statements::{Letters, sentences};

/// A sentence of the yardstick: its file and its letters.
type Sentence = (String, String);

/// Scores the pairs of `folder`, if it lists any.
pub fn score(folder: &Path, misses: bool) {
    let path = folder.join("pairs.tsv");
    if !path.exists() {
        return;
    }
    let part = files::stem(folder);
    let Some(engine) = engine(folder, &part) else { return };
    let comparison = engine.compare(&api::CompareOptions::default()).expect("the two sides of the lexicon");
    let lines = lines(folder, &part);
    let content = files::read(&path);
    println!("\n{part}, pairs");
    let contrasts = comparison.contrasts.iter().map(|contrast| [&contrast.a, &contrast.b]).collect();
    let tensions = comparison.tensions.iter().map(|tension| [&tension.first, &tension.second]).collect();
    for (kind, shown) in [("contrast", contrasts), ("tension", tensions)] {
        let shown: Vec<[&api::Statement; 2]> = shown;
        let mut places: Vec<Option<usize>> = Vec::new();
        for row in content.lines() {
            let cells: Vec<&str> = row.split('\t').collect();
            let [what, first, second, reason] = cells[..] else { continue };
            if what != kind {
                continue;
            }
            let wanted = [first, second].map(|name| &lines[name]);
            let place = shown.iter().position(|pair| is_pair(wanted, *pair));
            places.push(place);
            if misses && place.is_none() {
                println!("  missed {kind} {first} {second}: {reason}");
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
    }
}

/// The library whose comparison is scored; none where the originals are not at hand.
fn engine(folder: &Path, part: &str) -> Option<Engine> {
    if part == "accounts" {
        return Some(Engine::ready());
    }
    let mut engine = Engine::of(mizan::corpus::seed::Articles::default(), embedded::lexicon());
    for path in files::list(folder).iter().filter(|path| files::stem(path) != "pairs") {
        let name = files::stem(path);
        let new =
            api::NewDocument { text: files::original(&name)?, id: Some(name), ..api::NewDocument::default() };
        engine.add(0, &new, &mut api::ImportReport::default());
    }
    Some(engine)
}

/// The annotated sentences of `folder`, as `file:line`.
fn lines(folder: &Path, part: &str) -> BTreeMap<String, Sentence> {
    let mut lines = BTreeMap::new();
    for path in files::list(folder).iter().filter(|path| files::stem(path) != "pairs") {
        let name = files::stem(path);
        for (n, sentence) in sentences(path, part).into_iter().enumerate() {
            lines.insert(format!("{name}:{}", n + 1), (name.clone(), Letters::of(&sentence).letters));
        }
    }
    lines
}

/// Whether two shown statements are the two sentences, in either order. Stories of one file have ids that start with its name.
fn is_pair(wanted: [&Sentence; 2], shown: [&api::Statement; 2]) -> bool {
    let is = |(file, letters): &Sentence, statement: &api::Statement| {
        let own = Letters::of(&statement.text).letters;
        let document = statement.document.as_deref().unwrap_or_default();
        document.starts_with(file.as_str())
            && (own.contains(letters.as_str()) || letters.contains(own.as_str()))
    };
    let [first, second] = shown;
    is(wanted[0], first) && is(wanted[1], second) || is(wanted[0], second) && is(wanted[1], first)
}
