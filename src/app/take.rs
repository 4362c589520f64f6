//! Taking along: what a view shows, as a file in the reader's hands, with its origin in it.

use leptos::task::spawn_local;
use serde::Serialize;

use super::copy::numerals;
use super::route::{Route, View};
use super::state::App;
use crate::browser::{address, file, picture};
use crate::engine::api::DocumentSummary;
use crate::export::citations::{self, Cited};
use crate::export::{Origin, Table};

/// Forms in which things are taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "known by these names")]
pub enum Format {
    Csv,
    /// With the mark by which Excel knows UTF-8.
    CsvForExcel,
    Markdown,
    Json,
    JsonLines,
    BibTex,
    Ris,
    CslJson,
    Tei,
    WebAnnotation,
    Svg,
    Png,
}

impl Format {
    /// The ending of a file's name, and its type.
    fn file_type(self) -> (&'static str, &'static str) {
        match self {
            Format::Csv => ("csv", "text/csv;charset=utf-8"),
            Format::CsvForExcel => ("excel.csv", "text/csv;charset=utf-8"),
            Format::Markdown => ("md", "text/markdown;charset=utf-8"),
            Format::Json => ("json", "application/json"),
            Format::JsonLines => ("ndjson", "application/x-ndjson"),
            Format::BibTex => ("bib", "application/x-bibtex;charset=utf-8"),
            Format::Ris => ("ris", "application/x-research-info-systems;charset=utf-8"),
            Format::CslJson => ("csl.json", "application/vnd.citationstyles.csl+json"),
            Format::Tei => ("tei.xml", "application/tei+xml"),
            Format::WebAnnotation => ("jsonld", "application/ld+json"),
            Format::Svg => ("svg", "image/svg+xml"),
            Format::Png => ("png", "image/png"),
        }
    }
}

/// The forms of a table.
pub const TABLES: [Format; 3] = [Format::Csv, Format::CsvForExcel, Format::Markdown];

/// The forms of a list.
pub const LISTS: [Format; 5] =
    [Format::Csv, Format::CsvForExcel, Format::Markdown, Format::Json, Format::JsonLines];

/// The forms of a list of which the page draws a picture: with those of the picture.
pub const fn pictured([a, b, c, d, e]: [Format; 5]) -> [Format; 7] {
    [Format::Svg, Format::Png, a, b, c, d, e]
}

/// What JSON holds besides its items.
#[derive(Serialize)]
struct WithOrigin<'a, T: ?Sized> {
    origin: &'a Origin,
    items: &'a T,
}

/// `items` with their origin, as JSON.
pub fn json<T: Serialize + ?Sized>(origin: &Origin, items: &T) -> String {
    file::json(&WithOrigin { origin, items })
}

/// `items` in one of the forms of a list; `rows` makes a table of them.
pub fn list<T: Serialize>(
    origin: &Origin,
    items: &[T],
    format: Format,
    rows: impl FnOnce() -> Table,
) -> String {
    match format {
        Format::Json => json(origin, items),
        Format::JsonLines => file::json_lines(items, &origin.line()),
        _ => table(origin, &rows(), format),
    }
}

/// The address at which `route` opens here, plain, so that no other program stumbles over it.
pub fn link(route: &Route) -> String {
    let page = address::whole();
    format!("{}{}", page.split('#').next().unwrap_or_default(), route.encoded())
}

/// `documents` as references, each with the address that opens it here.
pub fn references(documents: &[DocumentSummary], format: Format, origin: &Origin) -> String {
    let address = |id: &str| link(&Route::to(View::Reader(id.to_owned())));
    let cited = documents.iter().map(|document| Cited { document, address: address(&document.id) });
    let cited: Vec<Cited> = cited.collect();
    match format {
        Format::Ris => citations::ris(&cited, &origin.date, &origin.line()),
        Format::CslJson => file::json(&citations::csl(&cited, &origin.date, &origin.line())),
        _ => citations::bibtex(&cited, &origin.date, &origin.line()),
    }
}

/// `table` in `format`, which is one of tables.
pub fn table(origin: &Origin, table: &Table, format: Format) -> String {
    match format {
        Format::Markdown => table.markdown(origin),
        _ => table.csv(origin, format == Format::CsvForExcel),
    }
}

impl App {
    /// Offers what `make` writes as a file called `mizan-{name}` with the ending of `format`.
    pub fn take(&self, name: &str, format: Format, make: impl FnOnce(&Origin) -> String + 'static) {
        let (ending, mime) = format.file_type();
        let name = format!("mizan-{name}.{ending}");
        self.with_origin(Box::new(move |origin| {
            // What is made for eyes is written as the page writes it.
            let text = match format {
                Format::Markdown => make(&origin),
                _ => numerals::plainly(|| make(&origin)),
            };
            file::save(&name, mime, &text);
        }));
    }

    /// Offers what the element called `id` shows as a picture called `mizan-{name}`: drawn as SVG, or painted as PNG.
    pub fn take_picture(&self, name: &str, format: Format, id: &str, title: String) {
        let (ending, mime) = format.file_type();
        let (name, id) = (format!("mizan-{name}.{ending}"), id.to_owned());
        self.with_origin(Box::new(move |origin| {
            let Some(picture) = picture::read(&id, title) else { return };
            let picture = picture.with_origin(&origin);
            if format == Format::Png {
                picture::save_png(&name, &picture);
            } else {
                file::save(&name, mime, &picture.svg(&origin));
            }
        }));
    }

    /// Calls `take` once it is known what the present state comes from.
    fn with_origin(&self, take: Box<dyn FnOnce(Origin)>) {
        let origin = self.origin();
        spawn_local(async move { take(origin.await) });
    }

    /// What the present state comes from.
    pub fn origin(&self) -> impl Future<Output = Origin> + use<> {
        let engine = self.engine();
        async move {
            Origin {
                program: concat!("Mizan ", env!("CARGO_PKG_VERSION")).to_owned(),
                corpus: engine.fingerprint().await.unwrap_or_default(),
                address: address::whole(),
                date: file::today(),
            }
        }
    }
}
