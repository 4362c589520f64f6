//! What it costs to take in many documents, part by part, in time and in memory: `cargo bench --bench adding -- FILE`, where the file is
//! what `node benches/search/corpus.mjs FILE` writes. Pointers are twice as wide here as in a browser.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use mizan::compare::Digests;
use mizan::corpus::near_copy::Sketches;
use mizan::corpus::{Document, embedded, import};
use mizan::engine::{Engine, api};
use mizan::entities::Lexicon;
use mizan::search::{Index, SearchOptions};
use mizan::statements::{Library, Read, analyse};
use mizan::text::Worded;

struct Counting;
static HELD: AtomicUsize = AtomicUsize::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        HELD.fetch_add(layout.size(), Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        HELD.fetch_add(size, Ordering::Relaxed);
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let file =
        std::env::args().skip(1).find(|word| !word.starts_with('-')).expect("the file of the documents");
    let file = std::fs::read_to_string(file).expect("a file");
    let given: Given = file.split('\u{C}').filter_map(|one| one.split_once('\n')).collect();
    println!(
        "{} documents, {:.1} MB; MB/s and bytes held for a byte of text",
        given.len(),
        file.len() as f64 / 1e6
    );
    part_by_part(&given, file.len());
    together(&given, file.len());
}

/// Title and text of each document.
type Given<'a> = Vec<(&'a str, &'a str)>;

/// What each part of the engine costs alone, and search in what comes of it.
fn part_by_part(given: &Given, bytes: usize) {
    let mut documents = Vec::new();
    part("clean and cut into sentences", bytes, || {
        for (nth, (title, text)) in given.iter().enumerate() {
            for story in import::stories(text).stories {
                documents.push(Document::from_text(
                    format!("d{nth}"),
                    Some((*title).to_owned()),
                    &story.text,
                ));
            }
        }
    });
    let mut sketches = Sketches::default();
    part("near-copies", bytes, || {
        for (nth, document) in (0u32..).zip(&documents) {
            sketches.add(mizan::corpus::DocId(nth), &Worded::of(&document.text));
        }
    });
    let mut library = Library::new(Lexicon::new(embedded::lexicon()));
    let mut analyses = Vec::new();
    part("tag and read", bytes, || {
        analyses.extend(documents.iter().map(|document| analyse(&library.lexicon, document)));
    });
    part("library", bytes, || {
        for (document, analysis) in documents.into_iter().zip(analyses) {
            library.add_analysed(document, analysis);
        }
    });
    let mut index = Index::default();
    part("index", bytes, || {
        library.entries().for_each(|(id, entry)| index.add(&library, id, &Read::of(entry)));
        index.settle();
    });
    let mut digests = Digests::new(&library.lexicon);
    part("digests", bytes, || {
        library.entries().for_each(|(id, entry)| digests.add(&library, id, &Read::of(entry)));
    });
    find(&library, &index);
    drop((digests, sketches));
}

/// What a reader who types waits for.
fn find(library: &Library, index: &Index) {
    let keys = ["ا", "ال", "الص", "الصين", "الصين ر", "الصين رقائق", "و", "م"];
    for key in keys {
        let options =
            SearchOptions { limit: Some(10), sentences: Some(4), typing: true, ..SearchOptions::default() };
        let mut best = f64::MAX;
        let mut found = 0;
        for _ in 0..5 {
            let start = Instant::now();
            found = index.find(library, key, &options).documents;
            best = best.min(start.elapsed().as_secs_f64());
        }
        println!("find {key:<20} {found:>8} {:>8.2} ms", best * 1e3);
    }
}

/// What the engine costs whole.
fn together(given: &Given, bytes: usize) {
    let mut engine = Engine::ready();
    let mut report = api::ImportReport::default();
    part("engine, all of it", bytes, || {
        for (nth, (title, text)) in given.iter().enumerate() {
            let new = api::NewDocument {
                id: Some(format!("d{nth}")),
                title: Some((*title).to_owned()),
                text: (*text).to_owned(),
                ..api::NewDocument::default()
            };
            engine.add(nth, &new, &mut report);
        }
    });
    println!(
        "{} added, {} near-copies, {} set aside",
        report.added.len(),
        report.near_copies.len(),
        report.set_aside.len()
    );
}

fn part(name: &str, bytes: usize, work: impl FnOnce()) {
    let (start, held) = (Instant::now(), HELD.load(Ordering::Relaxed));
    work();
    let seconds = start.elapsed().as_secs_f64();
    let grown = HELD.load(Ordering::Relaxed) as f64 - held as f64;
    println!(
        "{name:<32}{:>9.0} ms{:>9.1} MB/s{:>8.2}",
        seconds * 1e3,
        bytes as f64 / 1e6 / seconds,
        grown / bytes as f64
    );
}
