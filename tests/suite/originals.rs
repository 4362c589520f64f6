//! The originals of the accounts, as they were crawled: they are cleaned as a reader's files would be, and no account repeats them.
//!
//! They belong to their publishers and are not part of this repository: the tests run where `MIZAN_ORIGINALS` names a folder that
//! holds them, and say so where it does not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use mizan::corpus::embedded;
use mizan::corpus::import::{self, Cleaned};
use mizan::corpus::seed::{Articles, PlainText};
use mizan::engine::{Engine, api};
use mizan::text::{fold, words};

/// Name and text of each original, or nothing where there are none to be had.
fn originals() -> Option<Vec<(String, String)>> {
    let Some(folder) = env::var_os("MIZAN_ORIGINALS") else {
        eprintln!("skipped: MIZAN_ORIGINALS is not set");
        return None;
    };
    let list = fs::read_dir(&folder).unwrap_or_else(|error| panic!("MIZAN_ORIGINALS={folder:?}: {error}"));
    let mut files: Vec<PathBuf> = list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    assert_eq!(files.len(), 5, "MIZAN_ORIGINALS={folder:?} should hold the five originals");
    let read = |file: &PathBuf| fs::read_to_string(file).expect("an original in UTF-8");
    Some(files.iter().map(|file| (name(file), read(file))).collect())
}

fn name(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn cleaned() -> Option<Vec<(String, String, Cleaned)>> {
    let clean = |(name, text): (String, String)| {
        let cleaned = import::stories(&text);
        (name, text, cleaned)
    };
    originals().map(|files| files.into_iter().map(clean).collect())
}

fn folded_words(text: &str) -> Vec<String> {
    let folded = fold(text).text;
    words(&folded).iter().map(|word| word.span.of(&folded).to_owned()).collect()
}

fn letters<'a>(texts: impl IntoIterator<Item = &'a String>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    let letters = texts.into_iter().flat_map(|text| text.chars()).filter(|c| c.is_alphanumeric());
    letters.for_each(|c| *counts.entry(c).or_insert(0) += 1);
    counts
}

#[test]
fn five_files_are_seven_stories_with_the_repeat_named() {
    let Some(files) = cleaned() else { return };
    let counts: Vec<usize> = files.iter().map(|(_, _, cleaned)| cleaned.stories.len()).collect();
    assert_eq!(counts, [1, 1, 1, 3, 1]);
    let repeats = |(_, _, cleaned): &(String, String, Cleaned)| {
        cleaned
            .set_aside
            .iter()
            .filter(|piece| piece.why == "repeat")
            .map(|piece| piece.story)
            .collect::<Vec<_>>()
    };
    assert_eq!(files.iter().map(repeats).collect::<Vec<_>>(), [vec![], vec![], vec![], vec![1], vec![]]);
    let titled: Vec<bool> = files
        .iter()
        .flat_map(|(_, _, cleaned)| cleaned.stories.iter().map(|story| story.title.is_some()))
        .collect();
    assert_eq!(titled, [true, true, false, true, true, true, false]);
    let main = &files[3].2.stories;
    assert_eq!(main[0].date.as_deref(), Some("2025-03-20"));
    assert!(
        main.iter().all(|story| story.source.is_some()) && main[1..].iter().all(|story| story.date.is_none())
    );
}

#[test]
fn added_to_the_library_they_are_no_copies_of_their_accounts() {
    let Some(files) = originals() else { return };
    let (mut engine, mut report) = (Engine::ready(), api::ImportReport::default());
    let before = engine.documents().len();
    for (nth, (_, text)) in files.into_iter().enumerate() {
        engine.add(nth, &api::NewDocument { text, ..api::NewDocument::default() }, &mut report);
    }
    assert_eq!((report.added.len(), engine.documents().len() - before), (7, 7));
    assert!(report.near_copies.is_empty() && report.skipped.is_empty());
    let known: BTreeSet<&String> = report.added.iter().collect();
    assert!(report.set_aside.iter().all(|piece| known.contains(&piece.id)));
}

#[test]
fn put_among_the_seeds_they_are_embedded_as_seven_clean_stories() {
    let Some(files) = originals() else { return };
    let plain =
        files.into_iter().map(|(name, text)| PlainText { name: name.replace(".txt", ""), text }).collect();
    let engine = Engine::of(Articles { accounts: Vec::new(), plain }, embedded::lexicon()).read();
    let documents = engine.documents();
    assert_eq!(documents.len(), 7);
    assert!(documents.iter().all(|document| document.embedded && document.counted_as.is_none()));
    let report = engine.embedded();
    assert_eq!(report.set_aside.iter().filter(|piece| piece.why == "repeat").count(), 1);
    assert_eq!(report.skipped, []);
}

#[test]
fn no_furniture_stays_and_no_paragraph_goes() {
    const FURNITURE: [&str; 10] = [
        "مقالات مشابهة",
        "أخبار ذات صلة",
        "التعليقات",
        "لا يوجد تعليقات",
        "جرب ميزات",
        "حمل التطبيق",
        "Daily8",
        "Orange background",
        "منذ 2 أيام",
        "store",
    ];
    /// Words of the longest line that may be furniture.
    const LONG: usize = 25;
    let Some(files) = cleaned() else { return };
    for (name, text, cleaned) in &files {
        for story in &cleaned.stories {
            let folded = fold(&story.text).text;
            let left: Vec<&str> =
                FURNITURE.into_iter().filter(|words| folded.contains(&fold(words).text)).collect();
            assert_eq!(left, Vec::<&str>::new(), "{name}: furniture was left in a story");
        }
        let long =
            |piece: &&import::Furniture| piece.why != "repeat" && folded_words(&piece.text).len() > LONG;
        assert_eq!(cleaned.set_aside.iter().find(long), None, "{name}: a paragraph was set aside");
        let stories = cleaned.stories.iter().flat_map(|story| story.title.iter().chain([&story.text]));
        let kept = letters(stories.chain(cleaned.set_aside.iter().map(|piece| &piece.text)));
        assert_eq!(kept, letters([text]), "{name}: letters were lost or doubled");
        let rules: BTreeSet<&str> = cleaned.set_aside.iter().map(|piece| piece.why).collect();
        println!(
            "{name}: {} stories, {} pieces set aside {rules:?}",
            cleaned.stories.len(),
            cleaned.set_aside.len()
        );
    }
}

#[test]
fn no_account_shares_eight_words_in_a_row_with_an_original() {
    const RUN: usize = 8;
    let Some(originals) = originals() else { return };
    let mut runs: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for (name, text) in &originals {
        for run in folded_words(text).windows(RUN) {
            runs.insert(run.to_vec(), name.clone());
        }
    }
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut checked = 0;
    for folder in
        fs::read_dir(&articles).expect("seeds/articles").flatten().filter(|entry| entry.path().is_dir())
    {
        for file in fs::read_dir(folder.path()).expect("an account's folder").flatten() {
            let account = fs::read_to_string(file.path()).expect("an account in UTF-8");
            let shared = folded_words(&account)
                .windows(RUN)
                .find_map(|run| Some((run.join(" "), runs.get(run)?.clone())));
            assert_eq!(shared, None, "{}: say it in other words", file.path().display());
            checked += 1;
        }
    }
    assert!(checked > 0, "no account was found");
}
