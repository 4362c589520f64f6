//! The sentences that mention an entity, by document.

use leptos::prelude::*;

use crate::app::{App, Route, View, copy};
use crate::engine::api::{Hit, HitSentence};
use crate::text::order;
use crate::ui::parts::meta::{DocumentMeta, about_sign};
use crate::ui::parts::statement::SentenceText;

/// The documents with their sentences.
#[component]
pub fn Context(
    /// Documents that mention it, each with the sentences that do.
    hits: Vec<Hit>,
    /// Id of the entity.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let library = Route::to(View::Library).with("entity", &id).href();
    let body = if hits.is_empty() {
        view! { <p class="nothing">{app.label(copy::NOT_IN_LANGUAGE)}</p> }.into_any()
    } else {
        let hits = hits.into_iter().map(|hit| document_view(hit, &id)).collect_view();
        view! { <div class="hits">{hits}</div><p><a class="button" href=library>{app.label(copy::ALL_IN_LIBRARY)}</a></p> }
            .into_any()
    };
    view! {
        <section>
            <h2>{app.label(copy::CONTEXT)}</h2>
            {body}
        </section>
    }
}

/// One document: its sentences in the order of the text, the mention lit in each.
fn document_view(hit: Hit, entity: &str) -> AnyView {
    /// Sentences shown of a document.
    const SHOWN: usize = 5;
    let app = App::expect();
    let Hit { id, title, mut sentences, .. } = hit;
    let language = app.document_summary(&id).map_or(app.language(), |document| document.language);
    let reader = Route::to(View::Reader(id.clone())).with("entity", entity);
    order::sort_by_key(&mut sentences, |sentence| sentence.sentence);
    let rest = sentences.len().saturating_sub(SHOWN);
    let more = (rest > 0).then(|| {
        let next =
            sentences.get(SHOWN).map(|sentence| (sentence.sentence + 1).to_string()).unwrap_or_default();
        let href = reader.clone().with("s", &next).href();
        view! { <a class="more" href=href>{move || app.count(rest, copy::MORE_SENTENCES)}</a> }
    });
    let items = sentences
        .into_iter()
        .take(SHOWN)
        .map(|sentence| {
            let HitSentence { start, text, mentions, about, sentence, .. } = sentence;
            let number = sentence + 1;
            let href = reader.clone().with("s", &number.to_string()).href();
            let name = move || copy::open_sentence(number, app.language());
            view! {
                <li>{about_sign(&about)}<SentenceText text start mentions lit=Some(entity.to_owned())/>"\u{a0}"
                    <a class="number" dir="ltr" href=href aria-label=name title=name>{number}</a></li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <article class="hit">
            <h3 lang=language.code() dir=language.dir()><a href=reader.href()>{title}</a></h3>
            <DocumentMeta id/>
            <ol class="found" lang=language.code() dir=language.dir()>{items}</ol>
            {more}
        </article>
    }
    .into_any()
}
