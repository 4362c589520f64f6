//! Reads `seeds/` at build time. Every refusal names the file, the line and the reason.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use serde::Deserialize;

use super::seed::*;

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

fn read_articles(folder: &Path) -> Result<Articles> {
    let mut articles = Articles::default();
    for path in entries(folder)? {
        if path.is_dir() {
            articles.accounts.extend(read_account(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            articles.plain.push(PlainText { name: stem(&path), text: read_text(&path)? });
        }
    }
    Ok(articles)
}

/// The texts of one account folder; where there are two, they must run parallel.
fn read_account(folder: &Path) -> Result<Vec<Account>> {
    let slug = stem(folder);
    if slug.is_empty() || !slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return fault(folder, 0, "the folder's name becomes an address: use a–z, 0–9 and hyphens");
    }
    let mut texts = Vec::new();
    for language in ["ar", "en"] {
        let file = folder.join(format!("{language}.md"));
        if file.exists() {
            texts.push((parse_account(&file, &slug, language, &read_text(&file)?)?, file));
        }
    }
    if let [(ar, _), (en, file)] = &texts[..] {
        let shape = |account: &Account| account.paragraphs.iter().map(Vec::len).collect::<Vec<_>>();
        if shape(ar) != shape(en) {
            let reason = format!(
                "not parallel to ar.md: sentences per paragraph are {:?} there and {:?} here",
                shape(ar),
                shape(en)
            );
            return fault(file, 0, reason);
        }
    }
    if texts.is_empty() {
        return fault(folder, 0, "an article's folder holds ar.md, en.md or both");
    }
    Ok(texts.into_iter().map(|(account, _)| account).collect())
}

/// What stands between the `+++` lines. What says where the account comes from is for people, and is not embedded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    source: Option<String>,
    date: Option<String>,
    /// Name of the file of which this is an account, which part of it, and its SHA-256.
    #[serde(rename = "original")]
    _original: Option<String>,
    #[serde(rename = "part")]
    _part: Option<String>,
    #[serde(rename = "sha256")]
    _sha256: Option<String>,
    /// How sure each field is: "stated", "ours" or "unknown".
    #[serde(default)]
    certainty: BTreeMap<String, String>,
}

/// One text of an account: front matter between `+++` lines, then a sentence a line, a blank line between paragraphs.
pub fn parse_account(file: &Path, slug: &str, language: &str, text: &str) -> Result<Account> {
    let mut lines = text.lines().enumerate();
    if lines.next().map(|(_, line)| line.trim()) != Some("+++") {
        return fault(file, 1, "the first line must be +++ (front matter follows)");
    }
    let mut front = String::new();
    let closed = lines.by_ref().any(|(_, line)| {
        let end = line.trim() == "+++";
        if !end {
            front.push_str(line);
            front.push('\n');
        }
        end
    });
    if !closed {
        return fault(file, 1, "the front matter has no closing +++ line");
    }
    let front: FrontMatter = parse_toml(file, &front, 1)?;
    check_front_matter(file, &front)?;
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for (n, line) in lines {
        let line = line.trim();
        if line.is_empty() {
            paragraphs.push(Vec::new());
            continue;
        }
        if !line.ends_with(['.', '!', '?', '؟', '…', '»', '"', '”']) {
            return fault(
                file,
                n + 1,
                "a line is one sentence and ends with . ! ? ؟ or a closing quotation mark",
            );
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push(line.to_owned());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    if paragraphs.is_empty() {
        return fault(file, 0, "no sentence after the front matter");
    }
    let FrontMatter { title, source, date, .. } = front;
    Ok(Account { slug: slug.to_owned(), language: language.to_owned(), title, source, date, paragraphs })
}

fn check_front_matter(file: &Path, front: &FrontMatter) -> Result<()> {
    if front.title.trim().is_empty() {
        return fault(file, 2, "title is empty");
    }
    if let Some(date) = &front.date
        && !is_partial_date(date)
    {
        return fault(file, 2, format!("date {date:?} is not YYYY, YYYY-MM or YYYY-MM-DD"));
    }
    for (field, certainty) in &front.certainty {
        if !matches!(certainty.as_str(), "stated" | "ours" | "unknown") {
            return fault(
                file,
                2,
                format!("certainty.{field} is {certainty:?}; it is one of stated, ours, unknown"),
            );
        }
    }
    Ok(())
}

fn is_partial_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, digits: usize, max: u32| {
        part.len() == digits
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse().is_ok_and(|n: u32| (1..=max).contains(&n))
    };
    match parts[..] {
        [year] => number(year, 4, 9999),
        [year, month] => number(year, 4, 9999) && number(month, 2, 12),
        [year, month, day] => number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31),
        _ => false,
    }
}

const TYPES: [&str; 7] = ["company", "person", "place", "institution", "model", "chip", "policy"];

/// Types of which every entity is somebody's, so that a side left out is a slip.
const SOMEBODYS: [&str; 4] = ["company", "person", "model", "chip"];

/// What a file says where an entity belongs to no country.
const NO_SIDE: &str = "none";

fn read_lexicon(folder: &Path) -> Result<LexiconSeed> {
    let mut lexicon = LexiconSeed::default();
    let mut homes = Homes::new();
    for path in entries(folder)? {
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = read_text(&path)?;
        match stem(&path).as_str() {
            // What the lists decide, by example: a test reads it, the program does not.
            "examples" => {}
            "dimensions" => lexicon.dimensions = read_dimensions(&path, &text)?,
            "sides" => {
                let file: SidesFile = parse_toml(&path, &text, 0)?;
                for id in file.default.iter().chain(file.pairs.iter().flatten()) {
                    homes.insert(format!("side {id}"), (path.clone(), line_of(&text, id)));
                }
                (lexicon.sides, lexicon.pairs) = (file.default, file.pairs);
            }
            "demonyms" => {
                let demonyms: BTreeMap<String, WordList> = parse_toml(&path, &text, 0)?;
                for (id, words) in demonyms {
                    homes.insert(format!("demonym {id}"), (path.clone(), line_of(&text, &id)));
                    lexicon.demonyms.push((id, words));
                }
            }
            _ if text
                .lines()
                .any(|line| line.trim_start().starts_with("type ") || line.starts_with("type=")) =>
            {
                for entity in read_entities(&path, &text)? {
                    let line = line_of(&text, &entity.id);
                    if let Some((home, _)) = homes.insert(entity.id.clone(), (path.clone(), line)) {
                        let reason = format!("the id {} stands in {} already", entity.id, home.display());
                        return fault(&path, line, reason);
                    }
                    lexicon.entities.push(entity);
                }
            }
            name => {
                lexicon.words.insert(name.to_owned(), parse_toml(&path, &text, 0)?);
            }
        }
    }
    check_references(&homes, &lexicon)?;
    Ok(lexicon)
}

/// What a pair of sides may name beside entities.
const FILTERS: [&str; 2] = ["year:", "source:"];

/// File and line of each entity, of each demonym under `demonym id`, and of each side under `side id`.
type Homes = BTreeMap<String, (PathBuf, usize)>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SidesFile {
    default: [String; 2],
    #[serde(default)]
    pairs: Vec<[String; 2]>,
}

#[derive(Deserialize)]
struct EntityFile {
    r#type: String,
    #[serde(flatten)]
    entities: BTreeMap<String, EntityEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntityEntry {
    ar: String,
    en: String,
    side: Option<String>,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    short: Vec<String>,
    #[serde(default)]
    guarded: Vec<String>,
    parent: Option<String>,
}

fn read_entities(file: &Path, text: &str) -> Result<Vec<EntitySeed>> {
    let parsed: EntityFile = parse_toml(file, text, 0)?;
    if !TYPES.contains(&parsed.r#type.as_str()) {
        return fault(file, 1, format!("type {:?} is none of {TYPES:?}", parsed.r#type));
    }
    let mut entities = Vec::new();
    for (id, entry) in parsed.entities {
        let EntityEntry { ar, en, side, names, short, guarded, parent } = entry;
        let spellings = [&names[..], &short[..], &guarded[..]].concat();
        if ar.trim().is_empty() || en.trim().is_empty() || spellings.iter().any(|name| name.trim().is_empty())
        {
            return fault(file, line_of(text, &id), format!("{id} has an empty name"));
        }
        if side.is_none() && parent.is_none() && SOMEBODYS.contains(&parsed.r#type.as_str()) {
            let reason =
                format!("{id} has neither a side nor a parent; side = \"{NO_SIDE}\" where that is meant");
            return fault(file, line_of(text, &id), reason);
        }
        let side = side.filter(|side| side != NO_SIDE);
        entities.push(EntitySeed {
            id,
            kind: parsed.r#type.clone(),
            ar,
            en,
            side,
            names,
            short,
            guarded,
            parent,
        });
    }
    Ok(entities)
}

#[derive(Deserialize)]
struct DimensionFile {
    dimension: Vec<DimensionSeed>,
}

fn read_dimensions(file: &Path, text: &str) -> Result<Vec<DimensionSeed>> {
    let parsed: DimensionFile = parse_toml(file, text, 0)?;
    for dimension in &parsed.dimension {
        if dimension.cues.ar.is_empty() && dimension.types.is_empty() {
            return fault(
                file,
                line_of(text, &dimension.id),
                format!("{} has neither cues nor types", dimension.id),
            );
        }
    }
    Ok(parsed.dimension)
}

/// Sides, parents and the owners of demonyms must be entities.
fn check_references(homes: &Homes, lexicon: &LexiconSeed) -> Result<()> {
    let refuse = |home: &str, reason: String| {
        let (file, line) = homes.get(home).cloned().unwrap_or_default();
        fault(&file, line, reason)
    };
    for entity in &lexicon.entities {
        for (field, id) in [("side", &entity.side), ("parent", &entity.parent)] {
            if let Some(id) = id
                && !homes.contains_key(id)
            {
                return refuse(
                    &entity.id,
                    format!("{}: {field} {id:?} is not an entity of the lexicon", entity.id),
                );
            }
        }
    }
    let is_filter = |id: &str| FILTERS.iter().any(|filter| id.starts_with(filter));
    let offered = lexicon.pairs.iter().flatten().filter(|id| !is_filter(id));
    let mut chosen = lexicon.sides.iter().filter(|id| !id.is_empty()).chain(offered);
    if let Some(id) = chosen.find(|id| !homes.contains_key(*id)) {
        return refuse(&format!("side {id}"), format!("{id:?} is not an entity of the lexicon"));
    }
    match lexicon.demonyms.iter().find(|(id, _)| !homes.contains_key(id)) {
        Some((id, _)) => refuse(&format!("demonym {id}"), format!("{id:?} is not an entity of the lexicon")),
        None => Ok(()),
    }
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

    const GOOD: &str = "+++\ntitle = \"عنوان\"\n+++\nجملة أولى.\nجملة ثانية؟\n\nفقرة أخرى.\n";

    fn parse(text: &str) -> Result<Account> {
        parse_account(Path::new("ar.md"), "slug", "ar", text)
    }

    #[test]
    fn an_account_is_paragraphs_of_sentences() {
        let account = parse(GOOD).expect("a good account");
        assert_eq!(account.paragraphs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_malformed_account_is_refused_with_its_line() {
        for (text, line) in [
            (GOOD.replacen("+++", "---", 1), 1),
            (GOOD.replace("title = \"عنوان\"", "title = عنوان"), 2),
            (GOOD.replace("title", "tittle"), 2),
            (GOOD.replace("ثانية؟", "ثانية"), 5),
            (GOOD.replace("\n+++\nج", "\ndate = \"2025-13\"\n+++\nج"), 2),
        ] {
            assert_eq!(parse(&text).map(|_| ()).map_err(|error| error.line), Err(line), "{text}");
        }
    }

    #[test]
    fn a_side_that_no_entity_has_is_refused_where_it_stands() {
        let folder = std::env::temp_dir().join(format!("mizan-seeds-{}", std::process::id()));
        fs::create_dir_all(folder.join("lexicon")).expect("a folder of our own");
        let companies = "type = \"company\"\n\n[one]\nar = \"واحد\"\nen = \"One\"\nside = \"nowhere\"\n";
        fs::write(folder.join("lexicon/companies.toml"), companies).expect("a file of our own");
        let refused = read_lexicon(&folder.join("lexicon"));
        fs::remove_dir_all(&folder).expect("our own folder");
        let error = refused.expect_err("a refusal");
        assert!(error.file.ends_with("companies.toml") && error.reason.contains("nowhere"), "{error}");
        assert_eq!(error.line, companies.lines().position(|line| line == "[one]").map_or(0, |n| n + 1));
    }

    #[test]
    fn sides_are_entities_or_filters_and_another_is_refused_in_its_line() {
        let folder = std::env::temp_dir().join(format!("mizan-sides-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder of our own");
        let places = "type = \"place\"\n\n[x]\nar = \"س\"\nen = \"X\"\n\n[y]\nar = \"ص\"\nen = \"Y\"\n";
        fs::write(folder.join("places.toml"), places).expect("a file of our own");
        let read = |other: &str| {
            let sides = format!("default = [\"x\", \"y\"]\n\npairs = [\n  [\"x\", \"{other}\"],\n]\n");
            fs::write(folder.join("sides.toml"), sides).expect("a file of our own");
            read_lexicon(&folder)
        };
        let sound =
            ["y", "year:2024", "source:نهار"].map(|other| read(other).map(|lexicon| lexicon.pairs.len()));
        let error = read("z").expect_err("a refusal");
        fs::remove_dir_all(&folder).expect("our own folder");
        assert!(sound.iter().all(|pairs| matches!(pairs, Ok(1))), "{sound:?}");
        assert!(error.line == 4 && error.reason.contains("\"z\""), "{error}");
    }

    #[test]
    fn a_company_without_a_side_is_a_slip_unless_it_says_so() {
        let read = |side: &str| {
            let text = format!("type = \"company\"\n\n[one]\nar = \"واحد\"\nen = \"One\"\n{side}");
            read_entities(Path::new("companies.toml"), &text)
        };
        let error = read("").expect_err("a refusal");
        assert!(error.line == 3 && error.reason.contains("neither a side"), "{error}");
        assert_eq!(read("side = \"none\"\n").expect("an entity")[0].side, None);
    }

    #[test]
    fn the_seeds_of_this_repository_are_sound() {
        let seeds = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"))).expect("sound seeds");
        assert!(!seeds.articles.accounts.is_empty() && !seeds.lexicon.entities.is_empty());
    }
}
