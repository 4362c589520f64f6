//! One document: its sentences with what they mention, alone or beside its translation.

mod card;
mod head;
mod legend;
mod neighbours;
mod note;
mod settings;
mod stops;
mod text;

use leptos::prelude::*;

use self::card::Card;
use self::head::Head;
use self::legend::Legend;
use self::stops::{Stops, stops};
use self::text::Text;
use super::compare::origin_line;
use super::lost::{articles_like, ways_on};
use super::parts::answer::answered;
use super::parts::live::{live, memo};
use super::parts::place::{keep_place, noted};
use crate::app::asked::{matching, without};
use crate::app::copy::library as words;
use crate::app::{Answer, App, Route, ask, copy, quote};
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
            without: without(route),
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
    let wanted = memo(move || app.route.with(Wanted::of));
    let wanted_id = id.clone();
    let opened = ask(move || {
        app.library_version.track();
        open(app.engine(), id.clone(), wanted.get())
    });
    let place = memo(move || place(app, opened));
    let sentence = memo(move || place.get().sentence);
    let entity = memo(move || app.route.with(lit));
    let reading = settings::kept();
    follow(opened, sentence);
    let is_lost = move || opened.with(|opened| matches!(opened, Some(Err(_))));
    let lost = live(move || is_lost().then(lost).into_any());
    let ways = live(move || is_lost().then(|| ways_on(&wanted_id, articles_like)).into_any());
    let article = answered(opened, move |opened| {
        keep_place();
        let Opened { document, .. } = opened.clone();
        let mentions = document.mentions.clone();
        let stops = stops(&opened, entity.get().as_deref());
        let bar = (!stops.is_empty()).then(|| view! { <Stops stops=stops.clone() sentence/> });
        view! {
            <article class="reader">
                <Head document=document.clone() reading/>
                {live(move || moved(app, place.get()))}
                <div class="two">
                    <Legend document stops/>
                    <Text opened sentence reading/>
                </div>
                {bar}
                <Card mentions/>
                <div class="print-only">{origin_line()}</div>
            </article>
        }
    });
    view! { {lost}{article}{ways} }
}

/// Brings the sentence that the address names into view, when the document comes and when another one is named.
fn follow(opened: Answer<Opened>, sentence: Memo<Option<usize>>) {
    Effect::new(move |was_there: Option<bool>| {
        let there = opened.with(|opened| matches!(opened, Some(Ok(_))));
        if let (Some(sentence), true) = (sentence.get(), there) {
            let id = sentence_id(sentence);
            if was_there != Some(true) && noted(0).is_some() {
                // The reader came back, and keeps the place that was left.
                return there;
            }
            // The sentence stands in the page by the next frame. Who picks one in the open text is not moved about.
            request_animation_frame(move || match was_there {
                Some(true) => page::reveal(&id),
                _ => page::show(&id, false),
            });
        }
        there
    });
}

/// What went wrong needs a heading of its own.
fn lost() -> AnyView {
    let app = App::expect();
    view! { <section class="lede modest"><h1>{app.label(copy::READER)}</h1></section> }.into_any()
}

/// Where in the document the address leads.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    /// The sentence, from 1.
    sentence: Option<usize>,
    /// The words that the link quotes, where the sentence stands no longer where it stood.
    quoted: Option<String>,
}

/// The number in the address names the sentence, unless the words beside it say that it has moved.
fn place(app: App, opened: Answer<Opened>) -> Place {
    let (number, quoted) = app.route.with(|route| {
        let number = route.number("s").filter(|number| *number > 0);
        (number, route.get("quote").map(str::to_owned))
    });
    let (Some(number), Some(quoted)) = (number, quoted) else {
        return Place { sentence: number, quoted: None };
    };
    let found = opened.read(|opened| {
        let sentences: Vec<&str> = opened.document.statements.iter().map(|one| one.text.as_str()).collect();
        quote::find(&quoted, number - 1, &sentences).map(|found| found + 1)
    });
    match found {
        None => Place::default(),
        Some(found) if found == Some(number) => Place { sentence: found, quoted: None },
        Some(found) => Place { sentence: found, quoted: Some(quoted) },
    }
}

/// What became of a sentence that a link quotes, where it is not where it was.
fn moved(app: App, place: Place) -> AnyView {
    let Some(quoted) = place.quoted else { return ().into_any() };
    let text = match place.sentence {
        Some(_) => app.say(words::MOVED).to_owned(),
        None => format!("{} {}", app.say(words::GONE), copy::quoted(&quoted, app.language())),
    };
    view! { <p class="problem moved" role="status">{text}</p> }.into_any()
}

/// The id of the element that holds the sentence numbered `number` from 1.
fn sentence_id(number: usize) -> String {
    format!("s{number}")
}

/// The entity whose mentions are lit: the one that the reader chose, or else that was filtered by.
fn lit(route: &Route) -> Option<String> {
    route.get("light").or(route.get("entity")).map(str::to_owned)
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
