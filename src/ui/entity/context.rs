//! The sentences that mention an entity, by document.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::{App, Route, View, copy};
use crate::engine::api::{Hit, HitSentence, Profile};
use crate::ui::parts::live::text;
use crate::ui::parts::meta::{DocumentMeta, about_sign};
use crate::ui::parts::statement::SentenceText;

/// Sentences shown of a document.
pub const SENTENCES: usize = 5;

/// The documents with their sentences.
#[component]
pub fn Context(
    /// What the library says around the entity.
    profile: Profile,
    /// Its id.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let Profile { hits, documents, sentences, .. } = profile;
    let library = Route::to(View::Library).with("entity", &id);
    let (lines, library) = (library.clone().with("show", "lines").href(), library.href());
    let counted = text(move || {
        format!("{} · {}", app.count(documents, copy::ARTICLES), app.count(sentences, copy::SENTENCES))
    });
    let shown = hits.len();
    let more = (documents > shown).then(|| {
        let href = text(move || app.route.get().with("n", &(shown * 2).to_string()).href());
        view! { <a class="button" href=href>{app.label(copy::MORE_ARTICLES)}</a> }
    });
    // A filter of the library knows the names of the lexicon only.
    let known = app.entity_summary(&id).flatten().is_some_and(|entity| !entity.proposed);
    let body = if hits.is_empty() {
        view! { <p class="nothing">{app.label(copy::NOT_IN_LANGUAGE)}</p> }.into_any()
    } else {
        let hits = hits.into_iter().map(|hit| document_view(hit, &id)).collect_view();
        view! { <div class="hits">{hits}</div><p class="ways">{more}<a class="button" href=library hidden=!known>{app.label(copy::ALL_IN_LIBRARY)}</a><a class="button" href=lines hidden=!known>{app.label(words::AS_LINES)}</a></p> }
            .into_any()
    };
    view! {
        <section>
            <h2>{app.label(copy::CONTEXT)}</h2>
            <p class="counts">{counted}</p>
            {body}
        </section>
    }
}

/// One document: its sentences in the order of the text, the mention lit in each.
fn document_view(hit: Hit, entity: &str) -> AnyView {
    let app = App::expect();
    let Hit { id, title, sentences, matched, .. } = hit;
    let language = app.document_summary(&id).map_or(app.language(), |document| document.language);
    let reader = Route::to(View::Reader(id.clone())).with("light", entity);
    let rest = matched.saturating_sub(SENTENCES);
    let more = (rest > 0).then(|| {
        let next =
            sentences.get(SENTENCES).map(|sentence| (sentence.sentence + 1).to_string()).unwrap_or_default();
        let href = reader.clone().with("s", &next).href();
        view! { <a class="more" href=href>{text(move || app.count(rest, copy::MORE_SENTENCES))}</a> }
    });
    let items = sentences
        .into_iter()
        .take(SENTENCES)
        .map(|sentence| {
            let HitSentence { start, text, mentions, about, sentence, .. } = sentence;
            let number = sentence + 1;
            let href = reader.clone().with("s", &number.to_string()).href();
            let name = move || copy::open_sentence(number, app.language());
            view! {
                <li>{about_sign(&about)}<SentenceText text start mentions lit=Some(entity.to_owned())/>"\u{a0}"
                    <a class="number" dir="ltr" href=href aria-label=name title=name>{app.number(number)}</a></li>
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
