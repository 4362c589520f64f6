//! How fast texts are read: folding, tagging and the whole analysis in MB/s, beside a bare automaton over the same spellings in the
//! same run. `cargo bench --bench reading [-- MEGABYTES]`; 20 MB unless said otherwise. The same program runs in a browser:
//! `node benches/reading.mjs`.

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use mizan::corpus::{Document, embedded};
use mizan::entities::{Lexicon, tag};
use mizan::statements::analyse;
use mizan::text::fold;

use clock::{now, print};

/// What a machine has: a clock in seconds, and where lines go.
#[cfg(not(target_arch = "wasm32"))]
mod clock {
    use std::sync::LazyLock;
    use std::time::Instant;

    pub fn now() -> f64 {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed().as_secs_f64()
    }

    pub fn print(line: &str) {
        println!("{line}");
    }
}

/// The same in a browser.
#[cfg(target_arch = "wasm32")]
mod clock {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance, js_name = now)]
        fn milliseconds() -> f64;
        #[wasm_bindgen(js_namespace = console, js_name = log)]
        pub fn print(line: &str);
    }

    pub fn now() -> f64 {
        milliseconds() / 1e3
    }
}

fn main() {
    let megabytes = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(20);
    let lexicon = Lexicon::new(embedded::lexicon());
    let automaton = bare_automaton(&lexicon);
    for (size, accounts) in [("books of a hundred articles", 100), ("single articles", 1)] {
        let documents = documents(megabytes, accounts);
        let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
        print(&format!("{size}: {} texts, {:.1} MB", documents.len(), bytes as f64 / 1e6));
        measure(&lexicon, &automaton, &documents, bytes as f64 / 1e6);
    }
}

fn measure(
    lexicon: &Lexicon,
    automaton: &CharwiseDoubleArrayAhoCorasick<u32>,
    documents: &[Document],
    megabytes: f64,
) {
    let folded: Vec<String> = documents.iter().map(|document| fold(&document.text).text).collect();
    let bare = time(|| folded.iter().map(|text| automaton.leftmost_find_iter(text).count()).sum());
    drop(folded);
    let fold_only = time(|| documents.iter().map(|document| fold(&document.text).text.len()).sum());
    let tags = time(|| {
        documents.iter().map(|document| tag(lexicon, &document.text, &document.sentences).len()).sum()
    });
    let whole = time(|| documents.iter().map(|document| analyse(lexicon, document).statements.len()).sum());
    print(&format!("{:<28}{:>10}{:>10}{:>18}", "", "found", "MB/s", "share of bare"));
    for (name, (found, seconds)) in [
        ("bare automaton, folded text", bare),
        ("fold", fold_only),
        ("fold, tag", tags),
        ("fold, tag, statements", whole),
    ] {
        print(&format!("{name:<28}{found:>10}{:>10.1}{:>18.2}", megabytes / seconds, bare.1 / seconds));
    }
}

/// What `work` counts, and the seconds it takes: the best of three runs.
fn time(work: impl Fn() -> usize) -> (usize, f64) {
    let run = |_| {
        let start = now();
        (work(), now() - start)
    };
    (0..3).map(run).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default()
}

/// The Arabic accounts over and over, `each` of them to a text, until there are `megabytes`.
fn documents(megabytes: usize, each: usize) -> Vec<Document> {
    let accounts: Vec<String> = embedded::articles()
        .accounts
        .iter()
        .filter(|account| account.language == "ar")
        .map(|account| Document::from_account(account).text)
        .collect();
    let mut left = megabytes * 1_000_000;
    let mut next = accounts.iter().cycle();
    let mut out = Vec::new();
    while left > 0 {
        let text = next.by_ref().take(each).map(String::as_str).collect::<Vec<_>>().join("\n\n");
        left = left.saturating_sub(text.len());
        out.push(Document::from_text(out.len().to_string(), Some("benchmark".to_owned()), &text));
    }
    out
}

fn bare_automaton(lexicon: &Lexicon) -> CharwiseDoubleArrayAhoCorasick<u32> {
    let mut spellings: Vec<String> =
        lexicon.entities().flat_map(|(_, entity)| entity.spellings().map(|name| fold(name).text)).collect();
    spellings.sort();
    spellings.dedup();
    CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(spellings)
        .expect("spellings of the lexicon")
}
