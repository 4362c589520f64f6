//! What the ledger takes from one sentence, beside the sentence that the address names.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::quote::quote;
use crate::app::take::link;
use crate::app::{App, Route, copy};
use crate::browser::page;
use crate::corpus::Language;
use crate::engine::api::Statement;
use crate::ui::parts::because::taken;
use crate::ui::parts::live::{memo, text};

/// The note of a paragraph: there while the address names one of its sentences.
#[component]
pub fn Note(
    /// The sentences of the paragraph.
    statements: Vec<Statement>,
    /// The sentence that the address names, from 1.
    sentence: Memo<Option<usize>>,
) -> impl IntoView {
    let named = memo(move || {
        let number = sentence.get()?.checked_sub(1)?;
        statements.iter().find(|statement| statement.sentence == number).cloned()
    });
    move || named.get().map(|statement| view! { <Taken statement/> })
}

/// What was taken, with the way to close it.
#[component]
fn Taken(
    /// The sentence.
    statement: Statement,
) -> impl IntoView {
    let app = App::expect();
    let copying = view! { <Copying statement=statement.clone()/> };
    let sentence = statement.sentence;
    let close = move || app.route.get().without(&["s", "quote"]).href();
    view! {
        <aside class="note" aria-label=text(move || copy::sentence_number(sentence + 1, app.language()))>
            <h2>{app.label(copy::TAKEN)}</h2>
            {taken(statement)}
            {copying}
            <a class="more" href=close>{app.label(copy::CLOSE)}</a>
        </aside>
    }
}

/// The sentence and the way to it, for the clipboard.
#[component]
fn Copying(
    /// The sentence.
    statement: Statement,
) -> impl IntoView {
    let app = App::expect();
    let Statement { document, text: sentence, sentence: number, .. } = statement;
    let document = document.unwrap_or_default();
    let said = RwSignal::new(None);
    let route = Route::to_sentence(&document, number).with("quote", &quote(&sentence));
    let link = StoredValue::new(move || link(&route));
    let cited = StoredValue::new((document, sentence));
    let cite = move |style: Language| {
        let address = link.with_value(|link| link());
        cited.with_value(|(document, sentence)| {
            let of = app.document_summary(document).unwrap_or_default();
            words::citation(sentence, &of, &address, style)
        })
    };
    let put = move |text: String| {
        page::copy(&text, move |done| {
            said.try_set(Some(if done { words::COPIED } else { words::NOT_COPIED }));
        });
    };
    let says = text(move || said.get().map(|text| app.say(text).to_owned()).unwrap_or_default());
    // In the style of the language that the reader writes in, which need not be that of the text.
    let styles =
        [(Language::Ar, words::CITE_ARABIC), (Language::En, words::CITE_ENGLISH)].map(|(style, name)| {
            view! { <button class="more" on:click=move |_| put(cite(style))>{app.label(name)}</button> }
        });
    view! {
        <p class="listed">
            {styles}
            <button class="more" on:click=move |_| put(link.with_value(|link| link()))>{app.label(words::COPY_LINK)}</button>
            <span role="status">{says}</span>
        </p>
    }
}
