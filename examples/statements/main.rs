//! Prints every sentence of the embedded corpus as a statement: `cargo run --example statements -- [ID-PART]…`, or
//! those of text files: `… -- FILE…`.
//!
//! About, dimensions, speaker, hedge (h), negation (n) and direction stand below the sentence; `--why` adds the cues,
//! `--matters` what it pairs by; `--ledger` prints the comparison instead, of the files where some are given; `--a=ID`,
//! `--b=ID` and `--en` choose its sides and language.

mod ledger;

use mizan::engine::Engine;
use mizan::entities::{EntityId, Lexicon};
use mizan::statements::{Entry, Statement};

fn main() {
    let (flags, parts): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let engine = Engine::ready();
    if flags.iter().any(|flag| flag == "--ledger") {
        return ledger::print(engine, &flags, &parts);
    }
    let library = engine.library();
    let why = flags.iter().any(|flag| flag == "--why");
    let (files, parts): (Vec<String>, Vec<String>) =
        parts.into_iter().partition(|part| std::path::Path::new(part).is_file());
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        for story in mizan::corpus::import::stories(&text).stories {
            let document = mizan::corpus::Document::from_text(file.clone(), story.title, &story.text);
            let analysis = mizan::statements::analyse(&library.lexicon, &document);
            let entry = Entry { document, analysis, counted_as: mizan::corpus::DocId(0) };
            print(&library.lexicon, &entry, why);
        }
    }
    if !files.is_empty() {
        return;
    }
    for (document, entry) in library.entries() {
        let id = &entry.document.id;
        if !parts.is_empty() && !parts.iter().any(|part| id.contains(part.as_str())) {
            continue;
        }
        print(&library.lexicon, entry, why);
        if flags.iter().any(|flag| flag == "--matters") {
            matters(engine.digests(), document, entry);
        }
    }
}

/// What the comparison reads in each sentence beside.
fn matters(digests: &mizan::compare::Digests, document: mizan::corpus::DocId, entry: &Entry) {
    let Some(digest) = digests.get(document) else { return };
    for (n, read) in digest.reads.iter().enumerate() {
        let named = (0..digests.matters.len() as u8).filter(|matter| read.matters & (1 << matter) != 0);
        let named: Vec<&str> = named.map(|matter| digests.matters.name(matter)[0].as_str()).collect();
        let stances = digest.stances(n as u32).iter().map(|stance| {
            let words = stance.span.of(&entry.document.text);
            format!("{:+}{} «{words}»", stance.point, digests.matters.axis_name(stance.axis))
        });
        let stances: Vec<String> = stances.collect();
        let marks = [
            (read.turns != mizan::compare::matters::Turn::No, " turns"),
            (read.beside, " beside"),
            (read.disputes.is_some(), " disputes"),
        ];
        let marks: String = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
        println!("{n}. {} | {}{marks}", named.join("، "), stances.join("; "));
    }
}

fn print(lexicon: &Lexicon, entry: &Entry, why: bool) {
    println!("== {}", entry.document.id);
    for (n, statement) in entry.analysis.statements.iter().enumerate() {
        println!("{n}. {}", statement.span.of(&entry.document.text));
        println!("   {}", describe(lexicon, statement));
        if why {
            why_so(lexicon, entry, statement);
        }
    }
}

fn id(lexicon: &Lexicon, entity: EntityId) -> &str {
    &lexicon.entity(entity).seed.id
}

fn describe(lexicon: &Lexicon, statement: &Statement) -> String {
    let about: Vec<&str> = statement.about.iter().map(|entity| id(lexicon, *entity)).collect();
    let rows: Vec<&str> =
        statement.dimensions.iter().map(|n| lexicon.dimensions[*n as usize].id.as_str()).collect();
    let speaker = statement.speaker.as_ref().map_or("article".to_owned(), |speaker| {
        let known = |entity: Option<EntityId>| entity.map_or("-", |entity| id(lexicon, entity));
        format!("«{}» {} {}", speaker.name, known(speaker.entity), known(speaker.side))
    });
    let marks = [(statement.hedged, " h"), (statement.negated, " n")];
    let marks: String = marks.iter().filter(|mark| mark.0).map(|mark| mark.1).collect();
    let direction = statement.direction.map_or(String::new(), |direction| format!(" {direction:?}"));
    format!("[{}] {{{}}} {speaker}{marks}{direction}", about.join(" "), rows.join(" "))
}

fn why_so(lexicon: &Lexicon, entry: &Entry, statement: &Statement) {
    for because in &statement.because {
        let words = because.span.of(&entry.document.text);
        println!("      {:?}: «{words}» {}", because.decided, statement.value(lexicon, because));
    }
}
