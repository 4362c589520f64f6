//! Seeds of one's own: another corpus with other sides, from the files to the comparison, with no line of the program changed.

use std::fs;
use std::path::Path;

use super::*;
use crate::corpus::embedded;
use crate::corpus::seed_reader;

const FILES: [(&str, &str); 6] = [
    (
        "lexicon/places.toml",
        "type = \"place\"\n\n[x]\nar = \"نورلاند\"\nen = \"Norland\"\n\n[y]\nar = \"سودلاند\"\nen = \"Sudland\"\n",
    ),
    (
        "lexicon/companies.toml",
        "type = \"company\"\n\n[mill]\nar = \"ميلتك\"\nen = \"Milltech\"\nside = \"x\"\n\n[weave]\nar = \"ويفكو\"\nen = \"Weaveco\"\nside = \"y\"\n",
    ),
    ("lexicon/sides.toml", "default = [\"x\", \"y\"]\npairs = [[\"mill\", \"weave\"]]\n"),
    (
        "lexicon/dimensions.toml",
        "[[dimension]]\nid = \"cotton\"\nar = \"القطن\"\nen = \"Cotton\"\nholds_ar = \"القطن وأسعاره\"\nholds_en = \"cotton and its price\"\ncues = { ar = [\"قطن\"], en = [\"cotton\"] }\n",
    ),
    ("articles/one/ar.md", "+++\ntitle = \"القطن\"\n+++\nخفضت نورلاند سعر القطن.\nزادت ميلتك إنتاج القطن.\n"),
    ("articles/two/ar.md", "+++\ntitle = \"الغزل\"\n+++\nرفعت سودلاند سعر القطن.\n"),
];

fn engine(folder: &Path) -> Engine {
    for (file, text) in FILES {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder of our own");
        fs::write(path, text).expect("a file of our own");
    }
    let seeds = seed_reader::read(folder);
    fs::remove_dir_all(folder).expect("our own folder");
    let seeds = seeds.unwrap_or_else(|error| panic!("{error}"));
    // The words of the language are no corpus's own.
    let lexicon = LexiconSeed { words: embedded::lexicon().words, ..seeds.lexicon };
    Engine::of(seeds.articles, lexicon).read()
}

#[test]
fn a_corpus_with_other_sides_compares_them() {
    let engine = engine(&std::env::temp_dir().join(format!("mizan-own-{}", std::process::id())));
    assert_eq!(engine.sides(), &["x".to_owned(), "y".to_owned()]);
    assert_eq!(engine.pairs(), [["mill".to_owned(), "weave".to_owned()]]);
    let statements = |options: api::CompareOptions| {
        let comparison = engine.compare(&options).expect("a comparison");
        let [row] = &comparison.rows[..] else { panic!("one row: {:?}", comparison.rows) };
        assert_eq!(row.dimension, "cotton");
        [&row.cells.a, &row.cells.both, &row.cells.b].map(|cell| cell.statements)
    };
    assert_eq!(statements(api::CompareOptions::default()), [2, 0, 1]);
    let [a, b] = engine.pairs()[0].clone().map(|id| Some(api::Side::Entity(id)));
    assert_eq!(statements(api::CompareOptions { a, b, ..api::CompareOptions::default() }), [1, 0, 0]);
}
