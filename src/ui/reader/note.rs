//! What the ledger takes from one sentence, beside the sentence that the address names.

use leptos::prelude::*;

use crate::app::{App, copy};
use crate::engine::api::Statement;
use crate::ui::parts::because::taken;

/// The note of a paragraph: there while the address names one of its sentences.
#[component]
pub fn Note(
    /// The sentences of the paragraph.
    statements: Vec<Statement>,
    /// The sentence that the address names, from 1.
    sentence: Memo<Option<usize>>,
) -> impl IntoView {
    let named = Memo::new(move |_| {
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
    let sentence = statement.sentence;
    let close = move || app.route.get().with("s", "").href();
    view! {
        <aside class="note" aria-label=move || copy::sentence_number(sentence + 1, app.language())>
            <h2>{app.label(copy::TAKEN)}</h2>
            {taken(statement)}
            <a class="more" href=close>{app.label(copy::CLOSE)}</a>
        </aside>
    }
}
