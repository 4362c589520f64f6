//! The embedded corpus, as the engine has it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use mizan::corpus::import;
use mizan::engine::Engine;
use mizan::text::sentences;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::ready);

#[test]
fn seven_accounts_stand_in_two_languages_that_name_each_other() {
    let documents = ENGINE.documents();
    let accounts: BTreeMap<&str, _> = documents
        .iter()
        .filter(|document| document.parallel.is_some())
        .map(|document| (&*document.id, document))
        .collect();
    assert_eq!(accounts.len(), 14);
    for (id, document) in &accounts {
        let other = document.parallel.as_deref().and_then(|other| accounts.get(other));
        let other = other.unwrap_or_else(|| panic!("{id} names a translation that is not there"));
        assert_eq!(other.parallel.as_deref(), Some(*id));
        assert_ne!(other.language, document.language);
        assert_eq!(other.sentences, document.sentences, "{id} and its translation differ in sentences");
        assert!(document.embedded && !document.title.is_empty());
        assert_eq!(
            document.counted_as.as_deref().filter(|as_what| Some(*as_what) != document.parallel.as_deref()),
            None
        );
    }
}

/// The accounts are written a sentence a line. Imported texts have no such lines, so our splitter must find the same borders.
#[test]
fn the_splitter_cuts_the_accounts_where_their_authors_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("seeds/articles").flatten() {
        for language in ["ar.md", "en.md"] {
            let Ok(text) = std::fs::read_to_string(entry.path().join(language)) else { continue };
            let body = text.splitn(3, "+++").nth(2).unwrap_or("");
            for paragraph in body.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
                let lines: Vec<&str> =
                    paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                let joined = lines.join(" ");
                let found: Vec<&str> = sentences(&joined).iter().map(|span| span.of(&joined)).collect();
                seen += lines.len();
                if found != lines {
                    wrong.push(format!("{}/{language}: {found:#?}", entry.path().display()));
                }
            }
        }
    }
    assert!(seen > 0);
    assert!(wrong.is_empty(), "{} paragraphs are cut elsewhere:\n{}", wrong.len(), wrong.join("\n"));
}

/// Clean text is the other half of cleaning: nothing in it may pass for furniture.
#[test]
fn importing_an_account_sets_nothing_aside() {
    for summary in ENGINE.documents() {
        let document = ENGINE.document(&summary.id).expect("a listed document");
        let cleaned = import::stories(&format!("{}\n\n{}", summary.title, document.text));
        assert_eq!(cleaned.set_aside, [], "{}", summary.id);
        let [story] = &cleaned.stories[..] else {
            panic!("{}: {} stories", summary.id, cleaned.stories.len())
        };
        assert_eq!(story.title.as_deref(), Some(&*summary.title));
        assert_eq!(story.text, document.text.replace("\n\n", "\n"), "{}", summary.id);
    }
}
