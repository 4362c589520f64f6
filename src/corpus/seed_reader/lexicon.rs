//! Reads `seeds/lexicon/`: entities, sides, nationalities, rows, and lists of words.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::super::seed::*;
use super::{Result, entries, fault, line_of, parse_toml, read_text, stem};

const TYPES: [&str; 7] = ["company", "person", "place", "institution", "model", "chip", "policy"];

/// Types of which every entity is somebody's, so that a side left out is a slip.
const SOMEBODYS: [&str; 4] = ["company", "person", "model", "chip"];

/// What a file says where an entity belongs to no country.
const NO_SIDE: &str = "none";

/// All of `folder`.
pub fn read_lexicon(folder: &Path) -> Result<LexiconSeed> {
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
}
