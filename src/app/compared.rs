//! What an address asks of the comparison: two sides of any kind and the cell whose evidence is open; and what the reader
//! keeps of it: pairs of sides, and verdicts on what was found.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::asked::PAGES;
use super::copy::compare as words;
use super::route::{Route, View};
use super::state::App;
use crate::browser::storage;
use crate::corpus::Language;
use crate::engine::api::{Camp, CellName, Column, CompareOptions, Facets, Side, Statement};

/// The two sides of a comparison as addresses name them: an entity's id, `year:2024`, or `source:` and an outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sides {
    /// The first.
    pub a: String,
    /// The second.
    pub b: String,
}

impl Sides {
    /// The sides that `route` names, those of the lexicon where it names none.
    pub fn of(route: &Route, [a, b]: &[String; 2]) -> Sides {
        let side = |key: &str, otherwise: &str| route.get(key).unwrap_or(otherwise).to_owned();
        Sides { a: side("a", a), b: side("b", b) }
    }

    /// The sides that `route` compares, those of the lexicon where it compares nothing.
    pub fn compared(route: &Route, sides: &[String; 2]) -> Sides {
        match route.view {
            View::Compare | View::Brief => Sides::of(route, sides),
            _ => Sides::of(&Route::default(), sides),
        }
    }

    /// The first as the second.
    pub fn swapped(self) -> Sides {
        Sides { a: self.b, b: self.a }
    }

    /// `route` with these sides and without what was open of others; the sides of the lexicon need no word in an address.
    pub fn put(&self, route: Route, [a, b]: &[String; 2]) -> Route {
        let usual = (&self.a, &self.b) == (a, b);
        let side = |id: &str| if usual { String::new() } else { id.to_owned() };
        route.with("a", &side(&self.a)).with("b", &side(&self.b)).without(&PAGES).with("open", "")
    }

    /// The side of `column`; nothing for the columns that are no side.
    pub fn id(&self, column: Column) -> &str {
        match column {
            Column::A => &self.a,
            Column::B => &self.b,
            Column::Both | Column::Neither => "",
        }
    }
}

/// A side by its address, in the engine's terms.
fn side(id: &str) -> Side {
    match id.split_once(':') {
        Some(("year", year)) => Side::Filter(Box::new(Facets {
            from: Some(year.to_owned()),
            to: Some(year.to_owned()),
            ..Facets::default()
        })),
        Some(("source", source)) => {
            Side::Filter(Box::new(Facets { source: Some(vec![source.to_owned()]), ..Facets::default() }))
        }
        _ => Side::Entity(id.to_owned()),
    }
}

/// The brief of the comparison that `route` shows: of one dimension, or of all where `row` is empty.
pub fn brief(route: Route, row: &str) -> Route {
    let route =
        Route { view: View::Brief, ..route }.without(&PAGES).without(&["open", "part", "sort", "fold"]);
    route.with("row", row)
}

/// What is asked of the engine.
pub fn options(facets: Facets, sides: &Sides, language: Language) -> CompareOptions {
    CompareOptions {
        a: Some(side(&sides.a)),
        b: Some(side(&sides.b)),
        language: Some(language),
        dimensions: facets.dimension.clone(),
        facets: Some(facets),
        ..CompareOptions::default()
    }
}

/// The sides that the present view compares.
pub fn present(app: App) -> Sides {
    app.compared.get()
}

/// What a side is called.
pub fn side_name(app: App, id: &str) -> String {
    match id.split_once(':') {
        Some(("year", year)) => words::of_year(year, app.language()),
        Some(("source", source)) => words::of_source(source, app.language()),
        _ => app.entity_label(id),
    }
}

const COLUMNS: [(&str, Column); 4] =
    [("a", Column::A), ("b", Column::B), ("both", Column::Both), ("neither", Column::Neither)];
const CAMPS: [(&str, Camp); 4] =
    [("said-a", Camp::A), ("said-b", Camp::B), ("said-other", Camp::Other), ("said-article", Camp::Article)];

/// The name of a cell in an address: what it is of, a point, which column. `chips.both`, `voice:nvidia.a`, `term:كلفة.any`.
pub fn cell_key(cell: &CellName) -> String {
    let what = match (&cell.voice, &cell.term, &cell.source) {
        (Some(voice), ..) => format!("voice:{voice}"),
        (_, Some(term), _) => format!("term:{term}"),
        (.., Some(source)) => format!("source:{source}"),
        _ => cell.dimension.clone(),
    };
    let column = cell.about.and_then(|about| COLUMNS.iter().find(|(_, column)| *column == about));
    let camp = cell.said.and_then(|said| CAMPS.iter().find(|(_, camp)| *camp == said));
    let column = column.map(|(key, _)| *key).or(camp.map(|(key, _)| *key)).unwrap_or("any");
    format!("{what}.{column}")
}

/// The cell that `key` names.
pub fn cell_of(key: &str) -> Option<CellName> {
    let (what, column) = key.rsplit_once('.')?;
    let about = COLUMNS.iter().find(|(key, _)| *key == column).map(|(_, about)| *about);
    let said = CAMPS.iter().find(|(key, _)| *key == column).map(|(_, said)| *said);
    let mut cell = CellName { about, said, ..CellName::default() };
    match what.split_once(':') {
        Some(("voice", voice)) => cell.voice = Some(voice.to_owned()),
        Some(("term", term)) => cell.term = Some(term.to_owned()),
        Some(("source", source)) => cell.source = Some(source.to_owned()),
        _ => cell.dimension = what.to_owned(),
    }
    Some(cell)
}

/// The cell whose evidence `route` opens.
pub fn open_cell(route: &Route) -> Option<CellName> {
    cell_of(route.get("open")?)
}

/// What the reader keeps of comparisons.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Pairs of sides to come back to.
    pub pairs: Vec<Sides>,
    /// For what was found, by its key, whether the reader confirms it or not.
    pub verdicts: BTreeMap<String, bool>,
}

const KEPT: &str = "comparison";

/// What the reader keeps, and the way to change it.
#[derive(Clone, Copy)]
pub struct Keep(RwSignal<Kept>);

impl Keep {
    /// What the browser has kept, given as context to what stands below.
    pub fn provide() {
        provide_context(Keep(RwSignal::new(storage::load(KEPT).unwrap_or_default())));
    }

    /// What a parent provided.
    pub fn expect() -> Keep {
        expect_context::<Keep>()
    }

    /// Reads it, now and whenever it changes.
    pub fn with<T>(&self, read: impl FnOnce(&Kept) -> T) -> T {
        self.0.with(read)
    }

    /// Changes it, and has the browser keep it.
    pub fn change(&self, change: impl FnOnce(&mut Kept)) {
        self.0.update(change);
        self.0.with_untracked(|kept| storage::save(KEPT, kept));
    }

    /// What the reader thinks of the pair called `key`.
    pub fn verdict(&self, key: &str) -> Option<bool> {
        self.0.with(|kept| kept.verdicts.get(key).copied())
    }
}

/// The key of a pair of statements: the same tomorrow, whichever way the sides are turned.
pub fn pair_key(kind: &str, first: &Statement, second: &Statement) -> String {
    let place = |statement: &Statement| {
        format!("{}#{}", statement.document.as_deref().unwrap_or_default(), statement.sentence + 1)
    };
    let (first, second) = (place(first), place(second));
    let (first, second) = if first <= second { (first, second) } else { (second, first) };
    format!("{kind} {first} {second}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_sides_need_no_word_in_the_address_and_swapping_twice_changes_nothing() {
        let usual = ["us".to_owned(), "china".to_owned()];
        let route = Route::from("/compare?sort=statements");
        let swapped = Sides::of(&route, &usual).swapped().put(route.clone(), &usual);
        assert_eq!(swapped.to_string(), "/compare?a=china&b=us&sort=statements");
        assert_eq!(Sides::of(&swapped, &usual).swapped().put(swapped, &usual), route);
    }

    #[test]
    fn a_brief_leaves_behind_how_the_parts_were_shown() {
        let route = Route::from("/compare?a=china&b=us&n=24&open=chips.a&part=words&sort=statements");
        assert_eq!(brief(route.clone(), "").to_string(), "/brief?a=china&b=us");
        assert_eq!(brief(route, "chips").to_string(), "/brief?a=china&b=us&row=chips");
    }

    #[test]
    fn a_cell_survives_its_address() {
        let named = |key: &str| cell_of(key).map(|cell| cell_key(&cell));
        for key in ["chips.both", "voice:nvidia.a", "term:v1.5.any", "source:.b", "talent.said-article"] {
            assert_eq!(named(key).as_deref(), Some(key));
        }
        assert_eq!(named("chips"), None);
    }

    #[test]
    fn years_and_outlets_are_sides_too() {
        let facets = |id: &str| match side(id) {
            Side::Filter(facets) => *facets,
            Side::Entity(id) => panic!("{id} is no entity"),
        };
        assert_eq!(facets("year:2024").from.as_deref(), Some("2024"));
        assert_eq!(facets("source:المنار").source, Some(vec!["المنار".to_owned()]));
        assert_eq!(side("deepseek"), Side::Entity("deepseek".to_owned()));
    }

    #[test]
    fn a_pair_keeps_its_key_when_the_sides_are_swapped() {
        let at = |document: &str, sentence| Statement {
            document: Some(document.to_owned()),
            sentence,
            ..Statement::default()
        };
        let (first, second) = (at("x", 3), at("y", 0));
        assert_eq!(pair_key("contrast", &first, &second), pair_key("contrast", &second, &first));
    }
}
