//! Prints the mentions of a text, written into it: `cargo run --example tags -- FILE…`.
//!
//! `⟦name|id·rule⟧` stands for each mention; a proposed name's id ends with a question mark. With `--time` only the
//! speed is printed.

use std::time::Instant;

use mizan::corpus::Document;
use mizan::corpus::embedded;
use mizan::entities::{Lexicon, Mention, tag};

fn main() -> std::io::Result<()> {
    let (flags, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|arg| arg == "--time");
    let lexicon = Lexicon::new(embedded::lexicon());
    for file in files {
        let document = Document::from_text(String::new(), None, &std::fs::read_to_string(&file)?);
        let start = Instant::now();
        let mentions = tag(&lexicon, &document.text, &document.sentences);
        let seconds = start.elapsed().as_secs_f64();
        if flags.is_empty() {
            println!("== {file}\n{}\n", annotate(&lexicon, &document.text, &mentions));
        }
        let megabytes = document.text.len() as f64 / 1e6;
        println!("{file}: {} mentions, {:.1} MB/s", mentions.len(), megabytes / seconds);
    }
    Ok(())
}

fn annotate(lexicon: &Lexicon, text: &str, mentions: &[Mention]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in mentions {
        let id = mention.id(lexicon) + if mention.is_proposed() { "?" } else { "" };
        out += &text[at..mention.span.start as usize];
        out += &format!("⟦{}|{id}·{}⟧", mention.span.of(text), mention.rule.name());
        at = mention.span.end as usize;
    }
    out + &text[at..]
}
