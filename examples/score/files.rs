//! The files of the yardstick, and the originals where they are at hand.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The files and folders in `folder`, by name.
pub fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths
}

/// The text of a file of the yardstick.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file's name without its ending; a folder's name.
pub fn stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `content` without the comment in its first line.
pub fn body(content: &str) -> &str {
    let split = content.split_once('\n').filter(|(first, _)| first.starts_with('#'));
    split.map_or(content, |(_, body)| body)
}

/// The original whose name starts with `number`, if `MIZAN_ORIGINALS` names their folder.
pub fn original(number: &str) -> Option<String> {
    let folder = PathBuf::from(env::var_os("MIZAN_ORIGINALS")?);
    let starts =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(number));
    list(&folder).into_iter().find(starts).map(|path| read(&path))
}
