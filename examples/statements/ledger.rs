//! Prints a comparison, part by part.

use mizan::corpus::seed::Articles;
use mizan::corpus::{Language, embedded};
use mizan::engine::{Engine, api};

/// Prints the comparison of what `engine` holds, or of `files` where some are given, as the `flags` choose it.
pub fn print(mut engine: Engine, flags: &[String], files: &[String]) {
    if !files.is_empty() {
        engine = Engine::of(Articles::default(), embedded::lexicon()).read();
    }
    let mut report = api::ImportReport::default();
    for (n, file) in files.iter().enumerate() {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        engine.add(n, &api::NewDocument { text, ..api::NewDocument::default() }, &mut report);
    }
    let comparison = match engine.compare(&options(flags)) {
        Ok(comparison) => comparison,
        Err(error) => return println!("{error:?}"),
    };
    println!("counted {:?}", comparison.counted);
    rows(&comparison);
    figures(&comparison);
    balance(&comparison);
    voices(&comparison);
    words(&comparison);
    pairs(&comparison);
}

fn options(flags: &[String]) -> api::CompareOptions {
    let value = |key: &str| flags.iter().find_map(|flag| flag.strip_prefix(key).map(str::to_owned));
    api::CompareOptions {
        a: value("--a=").map(api::Side::Entity),
        b: value("--b=").map(api::Side::Entity),
        language: flags.iter().any(|flag| flag == "--en").then_some(Language::En),
        ..api::CompareOptions::default()
    }
}

fn rows(comparison: &api::Comparison) {
    for row in &comparison.rows {
        println!("\n## {} {:?} fragile {}", row.dimension, row.total, row.fragile);
        for (name, cell) in [("a", &row.cells.a), ("both", &row.cells.both), ("b", &row.cells.b)] {
            println!(
                "- {name}: {} documents, {} statements, {} figures",
                cell.documents, cell.statements, cell.figures
            );
            cell.top.iter().for_each(|top| println!("    {}", named(top)));
        }
    }
}

fn figures(comparison: &api::Comparison) {
    println!("\n## figures");
    for figure in &comparison.figures {
        let counts = figure.counts.as_deref().unwrap_or("?");
        println!(
            "{:?} {} — {counts} of {:?} when {:?} = {} fragile {}",
            figure.about, figure.mention.text, figure.of, figure.when, figure.normalised, figure.fragile
        );
    }
}

fn balance(comparison: &api::Comparison) {
    println!("\n## balance");
    for row in &comparison.balance {
        println!("{}: {:?} {:?}", row.dimension, row.about, row.said);
    }
    comparison.sources.iter().for_each(|source| println!("{source:?}"));
    println!("blind: {:?}", comparison.blind_spots);
}

fn voices(comparison: &api::Comparison) {
    println!("\n## voices");
    for voice in &comparison.voices {
        println!(
            "{} {:?} {} in {}: {:?}",
            voice.key, voice.camp, voice.statements, voice.documents, voice.about
        );
    }
}

fn words(comparison: &api::Comparison) {
    println!("\n## words");
    for word in &comparison.words {
        println!(
            "{:+.2} [{:.2} {:.2}] {} {:?} {:?}{}",
            word.log_odds,
            word.low,
            word.high,
            word.term,
            word.statements,
            word.documents,
            if word.few { " few" } else { "" }
        );
    }
}

fn pairs(comparison: &api::Comparison) {
    println!("\n## contrasts");
    for (n, contrast) in comparison.contrasts.iter().enumerate() {
        println!(
            "C{n} {:.1} {} {:?} {:?} {:?}",
            contrast.strength, contrast.dimension, contrast.kind, contrast.times, contrast.not_comparable
        );
        println!("  a {}\n  b {}\n  {}", named(&contrast.a), named(&contrast.b), contrast.reason);
    }
    println!("\n## tensions");
    for (n, tension) in comparison.tensions.iter().enumerate() {
        println!("T{n} {:.1} {:?} {:?}", tension.strength, tension.dimension, tension.kind);
        println!("  1 {}\n  2 {}\n  {}", named(&tension.first), named(&tension.second), tension.reason);
    }
}

fn named(statement: &api::Statement) -> String {
    format!("{}:{} {}", statement.document.as_deref().unwrap_or(""), statement.sentence, statement.text)
}
