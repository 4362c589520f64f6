//! What a comparison of many documents costs beside one scan of their text: `cargo bench --bench compare -- [DOCUMENTS]`,
//! ten thousand unless said otherwise.
//!
//! The documents are made of the accounts' sentences, the same at every run: each takes some thirty of them, in another order,
//! with its own source and date.

use std::sync::OnceLock;
use std::time::Instant;

use mizan::compare::{Options, Side, compare};
use mizan::corpus::seed::{Account, Articles};
use mizan::corpus::{Language, embedded};
use mizan::engine::{Engine, api};
use mizan::statements::Facets;
use mizan::text::fold;

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000);
    let (sentences, mut random) = (sentences(), Random(0x9E37_79B9_7F4A_7C15));
    let accounts = (0..count).map(|n| account(n, &sentences, &mut random)).collect();
    let start = Instant::now();
    let engine = Engine::of(Articles { accounts, plain: Vec::new() }, embedded::lexicon()).read();
    let (library, digests) = (engine.library(), engine.digests());
    println!("read in {:.1} s", start.elapsed().as_secs_f64());
    let folded: Vec<String> = library.entries().map(|(_, entry)| fold(&entry.document.text).text).collect();
    let bytes: usize = folded.iter().map(String::len).sum();
    let statements: usize = library.entries().map(|(_, entry)| entry.analysis.statements.len()).sum();
    println!("{count} documents, {statements} statements, {:.1} MB folded", bytes as f64 / 1e6);

    let scan = best(|| folded.iter().map(|text| text.matches("ذكاء").count()).sum());
    println!("{:<28}{:>9.1} ms ({} found)", "one scan", scan.1 * 1e3, scan.0);
    let print = |name: &str, work: &dyn Fn() -> usize| {
        let (_, seconds) = best(work);
        println!("{name:<28}{:>9.1} ms, {:.1} scans", seconds * 1e3, seconds / scan.1);
    };
    let entity = |id| Side::Entity(library.lexicon.find(id).expect("an entity of the lexicon"));
    let filter = |facets| Side::Filter(Box::new(facets));
    let one = |value: &str| Some(vec![value.to_owned()]);
    let year =
        |year: &str| filter(Facets { from: Some(year.into()), to: Some(year.into()), ..Facets::default() });
    let outlet = |name| filter(Facets { source: one(name), ..Facets::default() });
    let quoted = |side| filter(Facets { said: one(side), ..Facets::default() });
    for (name, a, b) in [
        ("two countries", entity("united-states"), entity("china")),
        ("two firms", entity("openai"), entity("deepseek")),
        ("two years", year("2024"), year("2025")),
        ("two outlets", outlet("outlet 1"), outlet("outlet 2")),
        ("what either side says", quoted("united-states"), quoted("china")),
    ] {
        let dimensions = (0..library.lexicon.dimensions.len() as u8).collect();
        let options = Options { a, b, language: Language::Ar, dimensions, facets: Facets::default() };
        print(name, &|| {
            let comparison = compare(library, digests, &options);
            comparison.contrasts.len() + comparison.tensions.len() + comparison.counted[1]
        });
    }
    print("the answer to a script", &|| {
        engine.compare(&api::CompareOptions::default()).map_or(0, |answer| answer.figures.len())
    });
}

/// A document of some thirty sentences in paragraphs of three, with an outlet and a month.
fn account(n: usize, sentences: &[String], random: &mut Random) -> Account {
    let length = 24 + random.below(12);
    let own: Vec<String> = (0..length).map(|_| sentences[random.below(sentences.len())].clone()).collect();
    let source = format!("outlet {}", random.below(40));
    let date = format!("{}-{:02}", 2023 + random.below(3), 1 + random.below(12));
    Account {
        slug: format!("d{n}"),
        language: "ar".to_owned(),
        title: "benchmark".to_owned(),
        source: Some(source),
        date: Some(date),
        paragraphs: own.chunks(3).map(<[String]>::to_vec).collect(),
    }
}

/// What `work` counts, and the seconds it takes: the best of seven runs.
fn best(work: impl Fn() -> usize) -> (usize, f64) {
    let run = |_| {
        let start = seconds();
        (work(), seconds() - start)
    };
    (0..7).map(run).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default()
}

/// Seconds on a clock: those that this thread was given the processor, where the system counts them, so that what else runs is
/// left out.
fn seconds() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let given = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let given = given.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    given.map_or_else(|| START.get_or_init(Instant::now).elapsed().as_secs_f64(), |nanos| nanos / 1e9)
}

/// The sentences of the Arabic accounts.
fn sentences() -> Vec<String> {
    let accounts = embedded::articles().accounts;
    let arabic = accounts.into_iter().filter(|account| account.language == "ar");
    arabic.flat_map(|account| account.paragraphs.into_iter().flatten()).collect()
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
