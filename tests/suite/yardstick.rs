//! The yardstick is sound: every annotated text parses, those of the accounts are the accounts letter for letter, and every name
//! that is annotated in them has its entity in the lexicon.

#[path = "../../examples/score/annotated.rs"]
#[expect(dead_code, reason = "values are compared by the score only")]
mod annotated;

use std::fs;
use std::path::{Path, PathBuf};

use mizan::corpus::embedded;
use mizan::entities::Lexicon;

fn list(folder: &Path) -> Vec<PathBuf> {
    let list = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect()
}

fn tags() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yardstick/tags")
}

/// What is wrong is named by its file alone: some of these texts are not to be read by who writes rules.
#[test]
fn every_annotated_text_parses() {
    let mut seen = 0;
    for file in list(&tags()).iter().flat_map(|part| list(part)) {
        let content = fs::read_to_string(&file).expect("a text");
        let annotations = match file.extension() {
            Some(ending) if ending == "tsv" => annotated::parse_lines(&content),
            _ => annotated::parse(&content).map(|(_, annotations)| annotations),
        };
        assert!(annotations.is_ok_and(|found| !found.is_empty()), "{}", file.display());
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn annotated_accounts_are_the_accounts_and_their_names_are_known() {
    let accounts = embedded::articles().accounts;
    let lexicon = Lexicon::new(embedded::lexicon());
    assert_eq!(list(&tags().join("accounts")).len(), accounts.len());
    for account in accounts {
        let name = format!("{}.{}.txt", account.slug, account.language);
        let annotated = fs::read_to_string(tags().join("accounts").join(&name)).expect("a text");
        let (text, found) = annotated::parse(&annotated).unwrap_or_else(|error| panic!("{name}: {error}"));
        let sentences: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(sentences, account.paragraphs.concat(), "{name}: annotate it anew, or mend it by hand");
        for annotation in found.iter().filter(|annotation| !annotation.kind.is_value()) {
            assert!(lexicon.find(&annotation.what).is_some(), "{name}: {}", annotation.what);
        }
    }
}
