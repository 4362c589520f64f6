//! Scores Mizan against texts that people annotated before it was run on them.
//!
//! ```text
//! cargo run --example score [-- --misses --pairs --measures] [tags | statements] [PART …]
//! ```
//!
//! `tests/yardstick/tags` says which mentions the texts hold, `tests/yardstick/statements` whom their sentences are about, who says
//! them and in which rows of the comparison they belong, and which pairs of them an analyst would set against each other. Parts are the folders there; all unless named. `MIZAN_ORIGINALS` names the
//! folder of the original articles, without which their stand-off annotations are left out. With `--misses` every difference is
//! printed, with `--pairs` every contrast and tension that is shown, except for parts whose name starts with `held`: these are only
//! measured. It fails where a measure is below its floor in `tests/yardstick/floors.tsv`; `--measures` prints all in that form.

mod annotated;
mod files;
mod floors;
mod pairs;
mod statements;
mod tags;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use mizan::corpus::embedded;
use mizan::entities::Lexicon;

use floors::Measures;

/// Scores a folder; with `true` prints each difference.
type Score = fn(&Lexicon, &Path, bool, &mut Measures);

fn main() -> ExitCode {
    let (flags, words): (Vec<String>, Vec<String>) =
        env::args().skip(1).partition(|word| word.starts_with("--"));
    let (kinds, parts): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| matches!(word.as_str(), "tags" | "statements"));
    let [misses, shown, measured] =
        ["--misses", "--pairs", "--measures"].map(|wanted| flags.iter().any(|flag| flag == wanted));
    let mut measures = Measures::default();
    let lexicon = Lexicon::new(embedded::lexicon());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/yardstick");
    let all = [("tags", tags::score as Score), ("statements", statements::score)];
    for (kind, score) in all {
        if !kinds.is_empty() && !kinds.iter().any(|wanted| wanted == kind) {
            continue;
        }
        for folder in files::list(&root.join(kind)).into_iter().filter(|path| path.is_dir()) {
            let part = files::stem(&folder);
            if parts.is_empty() || parts.contains(&part) {
                let misses = misses && !part.starts_with("held");
                score(&lexicon, &folder, misses, &mut measures);
                if kind == "statements" {
                    let shown = shown && !part.starts_with("held");
                    pairs::score(&folder, pairs::Show { misses, pairs: shown }, &mut measures);
                }
            }
        }
    }
    if measured {
        measures.print();
    }
    let below = measures.below(&root.join("floors.tsv"), kinds.is_empty() && parts.is_empty());
    below.iter().for_each(|fault| eprintln!("below its floor: {fault}"));
    if below.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
