//! One document: its sentences with what they mention, alone or beside its translation.

mod head;
mod legend;
mod note;
mod text;

use leptos::prelude::*;

use self::head::Head;
use self::legend::Legend;
use self::text::Text;
use super::parts::answer::answered;
use crate::app::asked::matching;
use crate::app::{App, Route, ask};
use crate::browser::client::EngineClient;
use crate::browser::page;
use crate::engine::EngineError;
use crate::engine::api::{Document, EntityType, Facets, HitSentence, SearchOptions};

/// A document, its translation where both are read, and the sentences that a search found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// Its translation.
    pub other: Option<Document>,
    /// Sentences with letters that matched.
    pub found: Vec<HitSentence>,
}

/// What of the address decides which texts are read.
#[derive(Clone, Debug, PartialEq)]
struct Wanted {
    parallel: bool,
    query: Option<String>,
    options: SearchOptions,
}

impl Wanted {
    fn of(route: &Route) -> Wanted {
        let options = SearchOptions {
            limit: Some(usize::MAX),
            matching: matching(route),
            typing: true,
            ..SearchOptions::default()
        };
        Wanted {
            parallel: route.get("parallel").is_some(),
            query: route.get("q").map(str::to_owned),
            options,
        }
    }
}

/// The reader.
#[component]
pub fn Reader(
    /// Id of the document.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let wanted = Memo::new(move |_| app.route.with(Wanted::of));
    let opened = ask(move || {
        app.library_version.track();
        open(app.engine(), id.clone(), wanted.get())
    });
    let sentence = Memo::new(move |_| app.route.with(|route| route.get("s").and_then(|s| s.parse().ok())));
    Effect::new(move |was_there: Option<bool>| {
        let there = opened.with(|opened| matches!(opened, Some(Ok(_))));
        if let (Some(sentence), true) = (sentence.get(), there) {
            let id = sentence_id(sentence);
            // The sentence stands in the page by the next frame. Who picks one in the open text is not moved about.
            request_animation_frame(move || match was_there {
                Some(true) => page::reveal(&id),
                _ => page::show(&id, false),
            });
        }
        there
    });
    answered(opened, move |opened| {
        let Opened { document, .. } = opened.clone();
        view! {
            <article class="reader">
                <Head document=document.clone()/>
                <div class="two">
                    <Legend mentions=document.mentions/>
                    <Text opened sentence/>
                </div>
            </article>
        }
    })
}

/// The id of the element that holds the sentence numbered `number` from 1.
fn sentence_id(number: usize) -> String {
    format!("s{number}")
}

/// The types of mentions that the reader has put out of sight.
fn hidden(route: &Route) -> Vec<EntityType> {
    route.all("hide").iter().flat_map(|kinds| kinds.split(',')).filter_map(EntityType::from_name).collect()
}

async fn open(engine: EngineClient, id: String, wanted: Wanted) -> Result<Opened, EngineError> {
    let document = engine.document(&id).await?;
    let other = match &document.parallel {
        Some(other) if wanted.parallel => engine.document(other).await.ok(),
        _ => None,
    };
    let found = match &wanted.query {
        Some(query) => find(&engine, query, &document, wanted.options).await?,
        None => Vec::new(),
    };
    Ok(Opened { document, other, found })
}

/// The sentences of `document` that `query` finds.
async fn find(
    engine: &EngineClient,
    query: &str,
    document: &Document,
    options: SearchOptions,
) -> Result<Vec<HitSentence>, EngineError> {
    let facets = Facets {
        language: Some(vec![document.language]),
        source: document.source.clone().map(|source| vec![source]),
        ..Facets::default()
    };
    let result = engine.search(query, &SearchOptions { facets, ..options }).await?;
    let hit = result.hits.into_iter().find(|hit| hit.id == document.id);
    Ok(hit.map(|hit| hit.sentences).unwrap_or_default())
}
