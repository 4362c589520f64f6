//! A document's title, where it comes from, and the ways from it.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::reading::Reading;
use crate::app::tables::table;
use crate::app::take::{link, list, references};
use crate::app::{App, Format, Route, Text, View, copy};
use crate::browser::file;
use crate::corpus::Language;
use crate::engine::api::Document;
use crate::export::{Origin, Table, annotations, tei};
use crate::ui::parts::live::{spoken, text};
use crate::ui::parts::meta::DocumentMeta;
use crate::ui::parts::statement::set_apart;
use crate::ui::parts::take::TakeAlong;
use crate::ui::reader::neighbours::Neighbours;
use crate::ui::reader::settings::ReadingSettings;

const FORMS: [Format; 10] = [
    Format::Tei,
    Format::WebAnnotation,
    Format::BibTex,
    Format::Ris,
    Format::CslJson,
    Format::Csv,
    Format::CsvForExcel,
    Format::Markdown,
    Format::Json,
    Format::JsonLines,
];

/// The head of the reader.
#[component]
pub fn Head(
    /// The document.
    document: Document,
    /// How the reader likes to read.
    reading: RwSignal<Reading>,
) -> impl IntoView {
    let app = App::expect();
    let Document { id, title, language, parallel, counted_as, .. } = document.clone();
    let neighbours = view! { <Neighbours id=id.clone() language/> };
    let copies = app.names.read(|names| {
        let copies = names.documents.iter().filter(|other| other.counted_as.as_deref() == Some(&id));
        copies.map(|other| other.id.clone()).collect::<Vec<String>>()
    });
    let copies = copies.filter(|copies| !copies.is_empty());
    let make = Callback::new(move |(format, origin)| taken(app, &document, format, &origin));
    let name = id.clone();
    view! {
        <header class="lede">
            {neighbours}
            <h1 lang=language.code() dir=language.dir()>{set_apart(&title)}</h1>
            <DocumentMeta id/>
            {counted_as.map(|other| named(copy::COUNTED_AS, vec![other]))}
            {copies.map(|copies| named(words::ALSO_TOLD_IN, copies))}
            <div class="ways">
                {parallel.map(|other| view! { <Translation other language/> })}
                <ReadingSettings reading/>
                <TakeAlong name formats=&FORMS make/>
            </div>
        </header>
    }
}

/// The document in one of the forms.
fn taken(app: App, document: &Document, format: Format, origin: &Origin) -> String {
    match format {
        Format::Tei => tei::tei(document, origin),
        Format::WebAnnotation => {
            let address = link(&Route::to(View::Reader(document.id.clone())));
            file::json(&annotations::annotations(document, &address, origin))
        }
        Format::BibTex | Format::Ris | Format::CslJson => {
            let documents: Vec<_> = app.document_summary(&document.id).into_iter().collect();
            references(&documents, format, origin)
        }
        _ => list(origin, &document.mentions, format, || mention_table(app, document)),
    }
}

/// What the document mentions, in its order.
fn mention_table(app: App, document: &Document) -> Table {
    let mut rows = Vec::new();
    for statement in &document.statements {
        for mention in &statement.mentions {
            let name = if mention.kind.is_value() { String::new() } else { app.entity_name(&mention.id) };
            let places = [statement.sentence + 1, mention.start, mention.end].map(|n| n.to_string());
            let kind = app.say(copy::kind(mention.kind)).to_owned();
            let words = [mention.text.clone(), kind, mention.id.clone(), name];
            rows.push([&words[..], &places[..], std::slice::from_ref(&mention.rule)].concat());
        }
    }
    let columns = [
        copy::NAME_COLUMN,
        copy::TYPE,
        copy::ID_COLUMN,
        copy::ENTITY,
        copy::SENTENCE,
        words::STARTS,
        words::ENDS,
        words::RULE,
    ];
    Table { title: document.title.clone(), ..table(app, copy::LEGEND, &columns, rows) }
}

/// Other documents, by their titles.
fn named(why: Text, others: Vec<String>) -> AnyView {
    let app = App::expect();
    let links = others.into_iter().map(|other| {
        let href = Route::to(View::Reader(other.clone())).href();
        view! { " "<a href=href>{text(move || app.document_title(&other))}</a> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    view! { <p class="counted-as">{app.label(why)}{links}</p> }.into_any()
}

/// The ways to the translation: beside the text, or in its place.
#[component]
fn Translation(
    /// Id of the translation.
    other: String,
    /// Language of this document.
    language: Language,
) -> impl IntoView {
    let app = App::expect();
    let parallel = spoken(move || app.route.with(|route| route.get("parallel").is_some()));
    let toggle = move |_| {
        let on = if app.route.get_untracked().get("parallel").is_some() { "" } else { "1" };
        app.go(&app.route.get_untracked().with("parallel", on));
    };
    let href = text(move || {
        let here = app.route.get();
        let to = Route::to(View::Reader(other.clone()));
        to.with("s", here.get("s").unwrap_or_default()).href()
    });
    let read = match language {
        Language::Ar => copy::READ_IN_ENGLISH,
        Language::En => copy::READ_IN_ARABIC,
    };
    view! {
        <button class="button" aria-pressed=parallel on:click=toggle>{app.label(copy::PARALLEL)}</button>
        <a class="button quiet" href=href>{app.label(read)}</a>
    }
}
