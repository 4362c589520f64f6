//! How fast texts are read: folding, tagging and the whole analysis in MB/s, beside a bare automaton over the same spellings in the
//! same run. `cargo bench --bench reading [-- MEGABYTES]`; 20 MB unless said otherwise.

use std::time::Instant;

use daachorse::{CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use mizan::corpus::{Document, embedded};
use mizan::entities::{Lexicon, tag};
use mizan::statements::analyse;
use mizan::text::fold;

fn main() {
    let megabytes = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(20);
    let lexicon = Lexicon::new(embedded::lexicon());
    let documents = documents(megabytes);
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    println!("{} texts, {:.1} MB", documents.len(), bytes as f64 / 1e6);

    let automaton = bare_automaton(&lexicon);
    let folded: Vec<String> = documents.iter().map(|document| fold(&document.text).text).collect();
    let bare = time(|| folded.iter().map(|text| automaton.leftmost_find_iter(text).count()).sum());
    let fold_only = time(|| documents.iter().map(|document| fold(&document.text).text.len()).sum());
    let tags = time(|| {
        documents.iter().map(|document| tag(&lexicon, &document.text, &document.sentences).len()).sum()
    });
    let whole = time(|| documents.iter().map(|document| analyse(&lexicon, document).statements.len()).sum());
    println!("{:<28}{:>10}{:>10}{:>18}", "", "found", "MB/s", "share of bare");
    for (name, (found, seconds)) in [
        ("bare automaton, folded text", bare),
        ("fold", fold_only),
        ("fold, tag", tags),
        ("fold, tag, statements", whole),
    ] {
        println!("{name:<28}{found:>10}{:>10.1}{:>18.2}", bytes as f64 / 1e6 / seconds, bare.1 / seconds);
    }
}

/// What `work` counts, and the seconds it takes: the better of two runs.
fn time(work: impl Fn() -> usize) -> (usize, f64) {
    let run = || {
        let start = Instant::now();
        (work(), start.elapsed().as_secs_f64())
    };
    let (first, second) = (run(), run());
    if first.1 < second.1 { first } else { second }
}

/// The Arabic accounts over and over, a hundred of them to a text, until there are `megabytes`.
fn documents(megabytes: usize) -> Vec<Document> {
    let accounts: Vec<String> = embedded::articles()
        .accounts
        .iter()
        .filter(|account| account.language == "ar")
        .map(|account| Document::from_account(account).text)
        .collect();
    let text = accounts.iter().cycle().take(100).cloned().collect::<Vec<_>>().join("\n\n");
    let count = (megabytes * 1_000_000).div_ceil(text.len());
    (0..count).map(|n| Document::from_text(n.to_string(), Some("benchmark".to_owned()), &text)).collect()
}

fn bare_automaton(lexicon: &Lexicon) -> daachorse::CharwiseDoubleArrayAhoCorasick<u32> {
    let mut spellings: Vec<String> = lexicon
        .entities()
        .flat_map(|(_, entity)| {
            let seed = &entity.seed;
            [&seed.ar, &seed.en]
                .into_iter()
                .chain(&seed.names)
                .chain(&seed.short)
                .chain(&seed.guarded)
                .map(|name| fold(name).text)
        })
        .collect();
    spellings.sort();
    spellings.dedup();
    CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(spellings)
        .expect("spellings of the lexicon")
}
