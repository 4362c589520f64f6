//! The yardstick is sound: every annotated text parses, those of the accounts are the accounts letter for letter, and every name
//! that is annotated has its entity in the lexicon.

#[path = "../../examples/score/annotated.rs"]
#[expect(dead_code, reason = "values are compared by the score only")]
mod annotated;

use std::fs;
use std::path::{Path, PathBuf};

use mizan::corpus::embedded;

fn texts(part: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yardstick/tags").join(part);
    let list = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths
}

#[test]
fn annotated_accounts_are_the_accounts() {
    let accounts = embedded::articles().accounts;
    let files = texts("accounts");
    assert_eq!(files.len(), accounts.len());
    for account in accounts {
        let name = format!("{}.{}.txt", account.slug, account.language);
        let file = files.iter().find(|file| file.ends_with(&name)).unwrap_or_else(|| panic!("no {name}"));
        let annotated = fs::read_to_string(file).expect("a text");
        let (text, _) = annotated::parse(&annotated).unwrap_or_else(|error| panic!("{name}: {error}"));
        let sentences: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(sentences, account.paragraphs.concat(), "{name}: annotate it anew, or mend it by hand");
    }
}
