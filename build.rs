//! Embeds the seeds (articles and lexicon) as one compact blob, and the table of compatibility forms. A wrong seed
//! fails the build with file, line and reason.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use packed::PackedLexicon;
use unicode_normalization::UnicodeNormalization;

#[path = "src/corpus/seed.rs"]
mod seed;

#[expect(dead_code, reason = "of its marks, those that sit on letters are wanted here")]
#[path = "src/text/mark.rs"]
mod mark;

#[expect(dead_code, reason = "the program unpacks, the build packs")]
#[path = "src/corpus/packed.rs"]
mod packed;

#[path = "src/corpus/seed_reader.rs"]
mod seed_reader;

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    embed_seeds(&root.join("seeds"), &out);
    write_compatibility_table(&out);
    let read =
        ["seed.rs", "packed.rs", "seed_reader.rs", "seed_reader"].map(|file| format!("src/corpus/{file}"));
    for path in ["build.rs", "seeds", "src/text/mark.rs"].map(str::to_owned).into_iter().chain(read) {
        println!("cargo::rerun-if-changed={path}");
    }
}

fn embed_seeds(folder: &Path, out: &Path) {
    let seeds = seed_reader::read(folder).unwrap_or_else(|error| {
        eprintln!("{error}");
        println!("cargo::error={error}");
        process::exit(1);
    });
    let lexicon =
        postcard::to_allocvec(&PackedLexicon::pack(&seeds.lexicon)).expect("the lexicon can be encoded");
    let articles = postcard::to_allocvec(&seeds.articles).expect("the articles can be encoded");
    fs::write(out.join("seeds-lexicon.bin"), lexicon).expect("OUT_DIR can be written");
    fs::write(out.join("seeds-articles.bin"), articles).expect("OUT_DIR can be written");
}

/// `COMPATIBILITY`: for each range of code points the first of them, and the plain letters of each in turn, in lines; a line is empty
/// where the character stays. (NFKD without marks is what makes letters plain. A row for each character would weigh thrice as much.)
fn write_compatibility_table(out: &Path) {
    let plain = |code: u32| -> String {
        let Some(c) = char::from_u32(code) else { return String::new() };
        let plain: String = c.nfkd().filter(|c| !mark::is_mark(*c)).collect();
        if plain == c.to_string() { String::new() } else { plain }
    };
    let mut table = String::from("static COMPATIBILITY: &[(u32, &str)] = &[\n");
    // Latin with accents, general punctuation and letter-like signs, Arabic presentation forms, full-width forms.
    for range in [0xA0..=0x24F, 0x1E00..=0x1EFF, 0x2000..=0x21FF, 0xFB00..=0xFDFF, 0xFE70..=0xFFEF] {
        let lines: Vec<String> = range.clone().map(plain).collect();
        writeln!(table, "    (0x{:04X}, {:?}),", range.start(), lines.join("\n"))
            .expect("writing to a string");
    }
    table.push_str("];\n");
    fs::write(out.join("compatibility.rs"), table).expect("OUT_DIR can be written");
}
