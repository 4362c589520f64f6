//! What a comparison of many documents costs beside one scan of their text: `cargo bench --bench compare -- [DOCUMENTS]`,
//! ten thousand unless said otherwise.
//!
//! The documents are made of the accounts' sentences, the same at every run: each takes some thirty of them, in another order,
//! with its own source and date.

use std::time::Instant;

use mizan::compare::{Digests, Options, Side, compare};
use mizan::corpus::{Document, Language, embedded};
use mizan::entities::Lexicon;
use mizan::statements::{Facets, Library};
use mizan::text::fold;

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000);
    let start = Instant::now();
    let mut library = Library::new(Lexicon::new(embedded::lexicon()));
    let sentences = sentences();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for n in 0..count {
        let mut document = Document::from_text(
            format!("d{n}"),
            Some("benchmark".to_owned()),
            &text(&sentences, &mut random),
        );
        document.source = Some(format!("outlet {}", random.below(40)));
        document.date = Some(format!("{}-{:02}", 2023 + random.below(3), 1 + random.below(12)));
        library.add(document);
    }
    let read = start.elapsed();
    let start = Instant::now();
    let digests = Digests::of(&library);
    let digest = start.elapsed();
    let folded: Vec<String> = library.entries().map(|(_, entry)| fold(&entry.document.text).text).collect();
    let bytes: usize = folded.iter().map(String::len).sum();
    let statements: usize = library.entries().map(|(_, entry)| entry.analysis.statements.len()).sum();
    println!("{count} documents, {statements} statements, {:.1} MB folded", bytes as f64 / 1e6);
    println!("read in {:.1} s, digests in {:.1} s", read.as_secs_f64(), digest.as_secs_f64());

    let side = |id| Side::Entity(library.lexicon.find(id).expect("an entity of the lexicon"));
    let dimensions = (0..library.lexicon.dimensions.len() as u8).collect();
    let options = Options {
        a: side("united-states"),
        b: side("china"),
        language: Language::Ar,
        dimensions,
        facets: Facets::default(),
    };
    let scan = best(|| folded.iter().map(|text| text.matches("ذكاء").count()).sum());
    let whole = best(|| {
        let comparison = compare(&library, &digests, &options);
        comparison.contrasts.len() + comparison.tensions.len() + comparison.counted[1]
    });
    println!("one scan  {:>9.1} ms ({} found)", scan.1 * 1e3, scan.0);
    println!("compare() {:>9.1} ms, {:.1} scans", whole.1 * 1e3, whole.1 / scan.1);
}

/// What `work` counts, and the seconds it takes: the best of five runs.
fn best(work: impl Fn() -> usize) -> (usize, f64) {
    let run = |_| {
        let start = Instant::now();
        (work(), start.elapsed().as_secs_f64())
    };
    (0..5).map(run).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default()
}

/// The sentences of the Arabic accounts.
fn sentences() -> Vec<String> {
    let accounts = embedded::articles().accounts;
    let arabic = accounts.into_iter().filter(|account| account.language == "ar");
    arabic.flat_map(|account| account.paragraphs.into_iter().flatten()).collect()
}

/// Some thirty sentences in paragraphs of three.
fn text(sentences: &[String], random: &mut Random) -> String {
    let mut text = String::new();
    for n in 0..24 + random.below(12) {
        text.push_str(&sentences[random.below(sentences.len())]);
        text.push(if n % 3 == 2 { '\n' } else { ' ' });
    }
    text
}

/// Numbers that look random and are the same at every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}
