//! What stands twice, in Rust and in what is none: the page before its program runs, its script, the style sheets, the contract.

use std::collections::BTreeSet;

use mizan::app::copy;
use mizan::app::{Settings, Theme};
use mizan::corpus::Language;
use mizan::entities::EntityType;

const INDEX: &str = include_str!("../../index.html");
const HOST: &str = include_str!("../../public/host.js");
const ROUTE: &str = include_str!("../../src/app/route.rs");

/// What stands in `text` between each `before` and the first `after` behind it.
fn between<'a>(text: &'a str, before: &str, after: &str) -> BTreeSet<&'a str> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0)).collect()
}

#[test]
fn every_view_that_an_address_can_name_is_known_before_the_program() {
    let list = |of: &str| -> BTreeSet<&str> {
        let list = between(HOST, &format!("const {of} = ["), "]").pop_first().unwrap_or_default();
        list.split(", ").map(|name| name.trim_matches('\'')).collect()
    };
    let (known, other) = (list("known"), list("other"));
    let named = between(ROUTE, "(Some(\"", "\")");
    assert!(named.contains("library") && named.contains("brief"), "{named:?}");
    assert_eq!(&known | &other, named, "src/app/route.rs reads these");
    // Each of the known has its own heading there.
    let style = include_str!("../../style/start.css");
    let headed = |name: &&&str| {
        INDEX.contains(&format!("data-of=\"{name}\"")) && style.contains(&format!("[data-view=\"{name}\"]"))
    };
    assert_eq!(known.iter().find(|name| !headed(name)), None);
}

#[test]
fn the_page_says_before_the_program_what_its_views_say() {
    let texts = [
        copy::NAME,
        copy::COMPARE,
        copy::COMPARE_LEDE,
        copy::LIBRARY,
        copy::READER,
        copy::ENTITIES,
        copy::ENTITIES_LEDE,
        copy::TIMELINE,
        copy::TIMELINE_LEDE,
        copy::METHOD,
        copy::METHOD_LEDE,
    ];
    for text in texts {
        for text in [text.ar, text.en] {
            assert!(INDEX.contains(&format!(">{text}</")), "{text}");
        }
    }
}

#[test]
fn the_settings_are_read_before_the_program_as_it_keeps_them() {
    let settings =
        Settings { language: Language::En, theme: Theme::Dark, high_contrast: true, ..Settings::default() };
    let kept = toml::to_string(&settings).expect("plain values");
    for line in ["language = \"en\"", "theme = \"dark\"", "highContrast = true"] {
        assert!(kept.lines().any(|kept| kept == line), "{line} in {kept}");
    }
    assert!(HOST.contains("const { language, theme, highContrast } = JSON.parse("));
    let key = |source: &str, start| between(source, start, ";").pop_first().map(str::to_owned);
    let named = key(include_str!("../../src/app/state.rs"), "const SETTINGS: &str = ").expect("a key");
    let prefix = key(include_str!("../../src/browser/storage.rs"), "const PREFIX: &str = ")
        .expect("what stands before it");
    let read = key(HOST, "const SETTINGS = ").expect("the key in the script");
    assert_eq!(read.trim_matches('\''), format!("{prefix}{named}").replace('"', ""));
}

#[test]
fn what_stands_outside_the_style_sheets_has_their_colours() {
    let tokens = include_str!("../../style/tokens.css");
    let paper = between(tokens, "--paper: light-dark(", ")").pop_first().expect("--paper");
    let (light, dark) = paper.split_once(", ").expect("two colours");
    for colour in [light, dark] {
        assert!(INDEX.contains(&format!("name=\"theme-color\" content=\"{colour}\"")), "{colour}");
    }
    for page in [include_str!("../../public/404.html"), include_str!("../../public/examples/embed.css")] {
        assert!(page.contains(&format!("background: light-dark({light}, {dark})")));
    }
    let manifest = include_str!("../../public/manifest.webmanifest");
    for key in ["background_color", "theme_color"] {
        assert!(manifest.contains(&format!("\"{key}\": \"{light}\"")), "{key}");
    }
}

#[test]
fn the_program_asks_of_its_script_what_that_answers() {
    let source = include_str!("../../src/browser/host.rs");
    let offered = between(HOST, "return Object.freeze({ ", " })").pop_first().expect("what it offers");
    let asked = between(source, "call(\"", "\")");
    assert!(asked.len() > 4, "{asked:?}");
    let names: BTreeSet<&str> = offered.split(", ").filter_map(|offer| offer.split(':').next()).collect();
    assert!(asked.is_subset(&names), "{asked:?} of {names:?}");
    let known = between(source, "Some(\"", "\") => Keeping::");
    let untold = known.iter().find(|word| !HOST.contains(&format!("'{word}'")));
    assert_eq!(untold, None, "how the page is kept");
}

#[test]
fn every_kind_of_name_has_its_word_in_the_contract_and_its_line_on_the_page() {
    let contract = include_str!("../../api/mizan.d.ts");
    let union = between(contract, "export type EntityType =", ";").pop_first().expect("the kinds");
    let style = include_str!("../../style/parts.css");
    let kinds: BTreeSet<&str> = EntityType::ALL.into_iter().map(EntityType::name).collect();
    assert_eq!(union.split('"').skip(1).step_by(2).collect::<BTreeSet<_>>(), kinds);
    let unlined = |kind: &&str| {
        !style.split(|c: char| !c.is_alphanumeric() && c != '.').any(|word| word == format!(".{kind}"))
    };
    assert_eq!(kinds.into_iter().find(unlined), None);
}

#[test]
fn the_program_and_the_style_sheets_part_columns_at_one_width() {
    let page = include_str!("../../src/browser/page.rs");
    let wide = between(page, "match_media(\"", "\")").pop_first().expect("a width");
    assert!(include_str!("../../style/compare.css").contains(&format!("@media {wide} {{")), "{wide}");
}
