//! Prints every sentence of the embedded corpus as a statement: `cargo run --example statements -- [ID-PART]…`, or
//! those of text files: `… -- FILE…`.
//!
//! About, dimensions, speaker, hedge (h), negation (n) and direction stand below the sentence; `--why` adds the cues,
//! `--ledger` prints the comparison instead.

use mizan::compare::{Options, Place, Side, compare};
use mizan::corpus::Language;
use mizan::engine::Engine;
use mizan::entities::{EntityId, Lexicon};
use mizan::statements::{Entry, Facets, Library, Statement};

fn main() {
    let (flags, parts): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let engine = Engine::ready();
    let library = engine.library();
    if flags.iter().any(|flag| flag == "--ledger") {
        return ledger(library);
    }
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
    for (_, entry) in library.entries() {
        let id = &entry.document.id;
        if !parts.is_empty() && !parts.iter().any(|part| id.contains(part.as_str())) {
            continue;
        }
        print(&library.lexicon, entry, why);
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

fn ledger(library: &Library) {
    let lexicon = &library.lexicon;
    let side = |id| lexicon.find(id).map(Side::Entity);
    let (Some(a), Some(b)) = (side("united-states"), side("china")) else { return };
    let dimensions: Vec<u8> = (0..lexicon.dimensions.len() as u8).collect();
    let options = Options { a, b, language: Language::Ar, dimensions, facets: Facets::default() };
    let comparison = compare(library, &options);
    let text = |place: Place| {
        library.get(place.document).map_or("", |entry| {
            entry.analysis.statements[place.statement as usize].span.of(&entry.document.text)
        })
    };
    println!("counted {:?} before {:?}", comparison.counted, comparison.before);
    for row in &comparison.rows {
        println!("\n## {}", lexicon.dimensions[row.dimension as usize].ar);
        for (name, cell) in [("a", &row.a), ("both", &row.both), ("b", &row.b)] {
            println!("- {name}: {} documents, {} statements", cell.documents, cell.statements.len());
            for place in cell.statements.iter().take(3) {
                println!("    {} {}", place.document.0, text(*place));
            }
        }
    }
    println!("\n## figures");
    for figure in &comparison.figures {
        let Some(entry) = library.get(figure.place.document) else { continue };
        let mention = &entry.analysis.mentions[figure.mention as usize];
        let counts = figure.counts.as_deref().unwrap_or("?");
        println!("{:?} {} — {counts}", figure.bearing, mention.span.of(&entry.document.text));
    }
    println!("\n## balance");
    for row in &comparison.balance {
        println!(
            "{}: about {:?} said {:?}",
            lexicon.dimensions[row.dimension as usize].id, row.about, row.said
        );
    }
    println!("\n## contrasts");
    for contrast in &comparison.contrasts {
        println!("{}\n  against {}", text(contrast.a), text(contrast.b));
    }
}
