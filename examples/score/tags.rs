//! The tagger's score: precision, recall and F for each type, and how many names got the right entity.

use std::path::Path;

use mizan::corpus::Document;
use mizan::entities::{EntityType, Lexicon, Mention, Referent, tag};

use super::annotated::{self, Annotation};
use super::files::{self, stem};
use super::floors::Measures;

/// Scores every text of `folder`; with `misses` prints each difference.
pub fn score(lexicon: &Lexicon, folder: &Path, misses: bool, measures: &mut Measures) {
    let mut score = Score::default();
    for (name, text, annotations) in texts(folder) {
        score.add(lexicon, &name, &text, &annotations, misses);
    }
    score.print(&stem(folder), measures);
}

/// The texts of a part with their annotations; stand-off ones only where their original is at hand.
fn texts(folder: &Path) -> Vec<(String, String, Vec<Annotation>)> {
    let mut found = Vec::new();
    for path in files::list(folder) {
        let name = stem(&path);
        let content = files::read(&path);
        let refuse = |error: String| -> ! { panic!("{}: {error}", path.display()) };
        if path.extension().is_some_and(|ending| ending == "tsv") {
            if let Some(text) = files::original(&name) {
                let annotations = annotated::parse_lines(&content).unwrap_or_else(|error| refuse(error));
                found.push((name, text, annotations));
            }
        } else {
            let (text, annotations) =
                annotated::parse(files::body(&content)).unwrap_or_else(|error| refuse(error));
            found.push((name, text, annotations));
        }
    }
    found
}

/// Counts of one type.
#[derive(Clone, Copy, Default)]
struct Tally {
    wanted: usize,
    given: usize,
    right: usize,
    /// Of the right ones that are names: those with the right entity.
    same_entity: usize,
}

#[derive(Default)]
struct Score {
    tallies: [Tally; EntityType::ALL.len()],
}

impl Score {
    fn add(&mut self, lexicon: &Lexicon, name: &str, text: &str, annotations: &[Annotation], misses: bool) {
        let document = Document::verbatim(text);
        let mentions = tag(lexicon, &document.text, &document.sentences);
        let mut used = vec![false; mentions.len()];
        for annotation in annotations {
            let tally = &mut self.tallies[index(annotation.kind)];
            tally.wanted += 1;
            let found = (0..mentions.len()).find(|n| !used[*n] && is_found(annotation, &mentions[*n]));
            let Some(n) = found else {
                if misses {
                    println!(
                        "{name}: missed {} «{}» ({})",
                        annotation.kind.name(),
                        annotation.span.of(text),
                        annotation.what
                    );
                }
                continue;
            };
            used[n] = true;
            tally.right += 1;
            let id = mentions[n].id(lexicon);
            if annotation.kind.is_value() || id == annotation.what {
                tally.same_entity += 1;
            } else if misses {
                println!("{name}: «{}» is {} and not {id}", annotation.span.of(text), annotation.what);
            }
        }
        for (mention, used) in mentions.iter().zip(used) {
            self.tallies[index(mention.kind)].given += 1;
            if misses && !used {
                let id = mention.id(lexicon);
                println!(
                    "{name}: extra {} «{}» ({id}, {})",
                    mention.kind.name(),
                    mention.span.of(text),
                    mention.rule.name()
                );
            }
        }
    }

    fn print(&self, part: &str, measures: &mut Measures) {
        println!(
            "\n{part:<14}{:>8}{:>8}{:>8}{:>11}{:>8}{:>8}{:>8}",
            "wanted", "given", "right", "precision", "recall", "F", "id"
        );
        let mut all = Tally::default();
        let mut names = Tally::default();
        for (kind, tally) in EntityType::ALL.iter().zip(&self.tallies) {
            row(kind.name(), tally);
            all = sum(&all, tally);
            if !kind.is_value() {
                names = sum(&names, tally);
            }
        }
        row("names", &names);
        row("all", &all);
        for (measure, tally) in [("names", names), ("mentions", all)] {
            measures.note(part, measure, share(2 * tally.right, tally.given + tally.wanted));
        }
    }
}

fn sum(a: &Tally, b: &Tally) -> Tally {
    Tally {
        wanted: a.wanted + b.wanted,
        given: a.given + b.given,
        right: a.right + b.right,
        same_entity: a.same_entity + b.same_entity,
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn row(name: &str, tally: &Tally) {
    let Tally { wanted, given, right, same_entity } = *tally;
    let (precision, recall, f) =
        (share(right, given), share(right, wanted), share(2 * right, given + wanted));
    let id = share(same_entity, right);
    println!("{name:<14}{wanted:>8}{given:>8}{right:>8}{precision:>11.3}{recall:>8.3}{f:>8.3}{id:>8.3}");
}

fn index(kind: EntityType) -> usize {
    EntityType::ALL.iter().position(|other| *other == kind).unwrap_or(0)
}

/// A name is found with the same span and type; a value also with another span over the same letters, if the value is the same.
fn is_found(annotation: &Annotation, mention: &Mention) -> bool {
    if annotation.kind != mention.kind {
        return false;
    }
    match &mention.referent {
        Referent::Value(value) => annotation.span.overlaps(mention.span) && annotation.is_value(value),
        _ => annotation.span == mention.span,
    }
}
