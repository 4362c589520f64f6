//! Which modules may use which: what ARCHITECTURE.md says about layers, held by reading the source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer may use those before it. Layers on one line do not know each other.
const LAYERS: [&[&str]; 10] = [
    &["text"],
    &["corpus"],
    &["entities"],
    &["statements"],
    &["search", "compare"],
    &["engine"],
    &["export"],
    &["browser"],
    &["app"],
    &["ui"],
];

/// Words that name the browser, and the modules that may say them.
const EDGE: [(&[&str], &[&str]); 2] = [
    (&["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen"], &["browser"]),
    (&["leptos"], &["browser", "app", "ui", "main"]),
];

/// One file of `src/`.
pub struct Source {
    path: PathBuf,
    /// Its folder or file directly under `src/`: the module it belongs to.
    pub module: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// The lines of code with their numbers, without comments and without what strings say.
    fn code(&self) -> impl Iterator<Item = (usize, String)> {
        let bare = |line: &str| {
            let line = line.split("//").next().unwrap_or("");
            line.split('"').step_by(2).collect::<String>()
        };
        self.text.lines().enumerate().map(move |(n, line)| (n + 1, bare(line)))
    }

    fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

/// All of `src/`.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    files.sort();
    let source = |file: PathBuf| {
        let path = file.strip_prefix(root).unwrap_or(&file).to_owned();
        let first = path.iter().nth(1).unwrap_or_default().to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        Source { path, module, text: fs::read_to_string(&file).expect("a source file in UTF-8") }
    };
    files.into_iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).expect("a folder of src/").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Where `word` stands in `line` as a whole name; what follows it.
fn names<'a>(line: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).filter_map(move |(at, _)| {
        let rest = &line[at + word.len()..];
        (!line[..at].ends_with(part) && !rest.starts_with(part)).then_some(rest)
    })
}

/// The modules that follow `crate::` or `mizan::` in a text: one, or several in braces.
fn modules_used(code: &str) -> Vec<String> {
    let name =
        |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let roots = names(code, "crate").chain(names(code, "mizan")).filter_map(|rest| rest.strip_prefix("::"));
    let one = |rest: &str| match rest.strip_prefix('{') {
        None => vec![name(rest)],
        Some(list) => top_level(list).into_iter().map(name).collect(),
    };
    roots.flat_map(one).filter(|module| !module.is_empty()).collect()
}

/// The items of a list in braces that has just been opened, without those of inner lists.
fn top_level(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            ',' if depth == 0 => {
                items.push(&list[start..at]);
                start = at + 1;
            }
            '}' if depth == 0 => {
                items.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    items
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

/// Fails with all faults at once.
fn check(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_layer_uses_one_above_it() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !matches!(&*source.module, "lib" | "main")) {
        let Some(own) = layer(&source.module) else {
            faults.push(format!(
                "{}: give the module {} a layer in tests/suite/layers.rs",
                source.at(1),
                source.module
            ));
            continue;
        };
        // A `use` may run over several lines, so the lines are joined and their starts remembered.
        let mut code = String::new();
        let mut starts = Vec::new();
        for (number, line) in source.code() {
            starts.push((code.len(), number));
            code.push_str(&line);
            code.push('\n');
        }
        for (at, number) in &starts {
            let end = code[*at..].find('\n').map_or(code.len(), |n| at + n);
            let open = names(&code[*at..end], "crate")
                .chain(names(&code[*at..end], "mizan"))
                .any(|rest| rest.starts_with("::{"));
            let piece = if open { &code[*at..] } else { &code[*at..end] };
            let piece = piece.split_once(';').map_or(piece, |(first, _)| first);
            for used in modules_used(piece) {
                let allowed = used == source.module || layer(&used).is_none_or(|used| used < own);
                if !allowed {
                    faults.push(format!(
                        "{}: {} names {used}; layers run {LAYERS:?}. Move what is shared to the lower layer, or pass it in",
                        source.at(*number),
                        source.module
                    ));
                }
            }
        }
    }
    check(faults);
}

#[test]
fn the_browser_is_named_at_the_edge_only() {
    let mut faults = Vec::new();
    for source in sources() {
        for (crates, allowed) in EDGE {
            if allowed.contains(&&*source.module) {
                continue;
            }
            for (number, line) in source.code() {
                for name in crates.iter().filter(|name| names(&line, name).next().is_some()) {
                    faults.push(format!(
                        "{}: {name} is for {} only. Put what touches the browser there and call it",
                        source.at(number),
                        allowed.join(", ")
                    ));
                }
            }
        }
    }
    check(faults);
}

#[test]
fn every_file_says_what_it_is_and_belongs_to_a_module() {
    let sources = sources();
    let mut declared: BTreeSet<PathBuf> =
        ["src/lib.rs", "src/main.rs"].into_iter().map(PathBuf::from).collect();
    for source in &sources {
        let folder = source.path.parent().unwrap_or(Path::new("src"));
        let stem = source.path.file_stem().unwrap_or_default();
        let folder = match stem.to_str() {
            Some("lib" | "main" | "mod") => folder.to_owned(),
            _ => folder.join(stem),
        };
        for (_, line) in source.code() {
            let line = line
                .trim()
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub(super) ");
            if let Some(name) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
                declared.insert(folder.join(format!("{name}.rs")));
                declared.insert(folder.join(name).join("mod.rs"));
            }
        }
    }
    let mut faults = Vec::new();
    for source in &sources {
        if !source.text.starts_with("//! ") {
            faults.push(format!("{}: open the file with a //! line that says what it is", source.at(1)));
        }
        if !declared.contains(&source.path) {
            faults.push(format!("{}: no mod names this file; declare it or delete it", source.at(1)));
        }
    }
    check(faults);
}

#[test]
fn paths_are_read_from_every_way_to_write_them() {
    for (code, want) in [
        ("use crate::text::{fold, Span};", vec!["text"]),
        ("use crate::{app::{State, route}, ui};", vec!["app", "ui"]),
        ("let span = crate::text::Span::new(0, 1);", vec!["text"]),
        ("mizan::engine::Engine::ready()", vec!["engine"]),
        ("pub(crate) fn supercrate() {}", vec![]),
    ] {
        assert_eq!(modules_used(code), want, "{code}");
    }
}
