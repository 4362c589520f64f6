//! Taking what was found along: all of it, not only what has been drawn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::asked::{Asked, is_concordance};
use crate::app::tables::table;
use crate::app::take::{list, references};
use crate::app::{App, Format, copy};
use crate::engine::api::{Concordance, DocumentSummary, SearchOptions, SearchResult};
use crate::export::{Origin, Table};
use crate::ui::parts::take::TakeForms;

const FORMS: [Format; 8] = [
    Format::Csv,
    Format::CsvForExcel,
    Format::Markdown,
    Format::Json,
    Format::JsonLines,
    Format::BibTex,
    Format::Ris,
    Format::CslJson,
];

/// The forms in which the results can be kept.
#[component]
pub fn TakeResults(
    /// What is asked.
    asked: Memo<Asked>,
) -> impl IntoView {
    let app = App::expect();
    let take = Callback::new(move |format| {
        let route = app.route.get_untracked();
        let Asked { query, options } = asked.get_untracked();
        let every = SearchOptions { limit: Some(usize::MAX), sentences: None, ..options };
        let engine = app.engine();
        spawn_local(async move {
            if is_concordance(&route) && !cites(format) {
                let by = Asked { query: query.clone(), options: every }.lines(&route).options;
                let every = SearchOptions { limit: Some(usize::MAX), ..by };
                if let Ok(lines) = engine.concordance(&query, &every).await {
                    app.take("concordance", format, move |origin| {
                        list(origin, &lines.lines, format, || line_table(app, &lines))
                    });
                }
            } else if let Ok(found) = engine.search(&query, &every).await {
                app.take("results", format, move |origin| take_hits(app, &found, format, origin));
            }
        });
    });
    view! { <TakeForms formats=&FORMS take/> }
}

fn cites(format: Format) -> bool {
    matches!(format, Format::BibTex | Format::Ris | Format::CslJson)
}

fn take_hits(app: App, found: &SearchResult, format: Format, origin: &Origin) -> String {
    match format {
        _ if cites(format) => {
            let documents: Vec<DocumentSummary> =
                found.hits.iter().filter_map(|hit| app.document_summary(&hit.id)).collect();
            references(&documents, format, origin)
        }
        _ => list(origin, &found.hits, format, || hit_table(app, found)),
    }
}

fn hit_table(app: App, found: &SearchResult) -> Table {
    let columns = [copy::READER, copy::SOURCE, copy::library::DATE, copy::SENTENCE, copy::ABOUT];
    let mut rows = Vec::new();
    for hit in &found.hits {
        let document = app.document_summary(&hit.id).unwrap_or_default();
        for sentence in &hit.sentences {
            let about: Vec<String> = sentence.about.iter().map(|id| app.entity_name(id)).collect();
            rows.push(vec![
                hit.title.clone(),
                document.source.clone().unwrap_or_default(),
                document.date.clone().unwrap_or_default(),
                sentence.text.clone(),
                about.join(" · "),
            ]);
        }
    }
    table(app, copy::LIBRARY, &columns, rows)
}

/// The columns in the order of the text: a reader of either direction sees them so.
fn line_table(app: App, found: &Concordance) -> Table {
    use copy::library::{AFTER, BEFORE, MATCH};
    let rows = found.lines.iter().map(|line| {
        vec![
            line.before.trim().to_owned(),
            line.keyword.clone(),
            line.after.trim().to_owned(),
            app.document_title(&line.document),
            (line.sentence + 1).to_string(),
        ]
    });
    let columns = [BEFORE, MATCH, AFTER, copy::READER, copy::SENTENCE];
    table(app, copy::library::AS_LINES, &columns, rows.collect())
}
