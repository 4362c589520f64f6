//! Reads `seeds/` at build time. Every refusal names the file, the line and the reason.

// The build includes this file by its path, so its parts are named by theirs.
#[path = "seed_reader/accounts.rs"]
mod accounts;
#[path = "seed_reader/lexicon.rs"]
mod lexicon;

use std::path::{Path, PathBuf};
use std::{fmt, fs};

use serde::Deserialize;

use self::accounts::read_articles;
use self::lexicon::read_lexicon;
use super::seed::Seeds;

/// What is wrong with a seed, and where.
#[derive(Debug, PartialEq)]
pub struct SeedError {
    /// The file or folder.
    pub file: PathBuf,
    /// Counted from 1; 0 where the fault is not in one line.
    pub line: usize,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.reason)
    }
}

type Result<T> = std::result::Result<T, SeedError>;

fn fault<T>(file: &Path, line: usize, reason: impl Into<String>) -> Result<T> {
    Err(SeedError { file: file.to_owned(), line, reason: reason.into() })
}

/// Reads the whole folder.
pub fn read(folder: &Path) -> Result<Seeds> {
    Ok(Seeds {
        articles: read_articles(&folder.join("articles"))?,
        lexicon: read_lexicon(&folder.join("lexicon"))?,
    })
}

fn parse_toml<T: for<'de> Deserialize<'de>>(file: &Path, text: &str, lines_before: usize) -> Result<T> {
    toml::from_str(text).or_else(|error| {
        let line = error.span().map_or(0, |span| text[..span.start].lines().count().max(1) + lines_before);
        fault(file, line, error.message())
    })
}

/// The line on which the table or the value `id` stands.
fn line_of(text: &str, id: &str) -> usize {
    text.lines()
        .position(|line| line.trim() == format!("[{id}]") || line.contains(&format!("\"{id}\"")))
        .map_or(0, |n| n + 1)
}

fn read_text(file: &Path) -> Result<String> {
    let bytes = fs::read(file).or_else(|error| fault(file, 0, error.to_string()))?;
    String::from_utf8(bytes).or_else(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        fault(file, valid.iter().filter(|b| **b == b'\n').count() + 1, "not UTF-8")
    })
}

/// What a folder holds, sorted by name; hidden files and read-me files left out.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = fs::read_dir(folder).or_else(|error| fault(folder, 0, error.to_string()))?;
    let mut paths: Vec<PathBuf> = list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seeds_of_this_repository_are_sound() {
        let seeds = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"))).expect("sound seeds");
        assert!(!seeds.articles.accounts.is_empty() && !seeds.lexicon.entities.is_empty());
    }
}
