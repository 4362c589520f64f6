//! What the ledger takes from one sentence, beside the sentence that the address names.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::quote::quote;
use crate::app::{App, Route, View, copy};
use crate::browser::{address, page};
use crate::engine::api::{Because, Decided, Statement};
use crate::text::Utf16;
use crate::ui::parts::live::text;
use crate::ui::parts::meta::column_about;
use crate::ui::parts::side::SideName;
use crate::ui::parts::statement::SpeakerName;

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

/// About whom, in which dimensions, said by whom, how sure, and the cues that decided it.
#[component]
fn Taken(
    /// The sentence.
    statement: Statement,
) -> impl IntoView {
    let app = App::expect();
    let copying = view! { <Copying statement=statement.clone()/> };
    let Statement { text, start, about, dimensions, speaker, hedged, negated, because, sentence, .. } =
        statement;
    let column = column_about(&about);
    let side = match &about[..] {
        [only] => only.clone(),
        _ => String::new(),
    };
    let dimensions = dimension_names(dimensions);
    let cues: Vec<AnyView> = because.into_iter().map(|cue| cue_view(&text, start, cue)).collect();
    let cues = (!cues.is_empty()).then(|| {
        view! { <dt>{app.label(copy::CUES)}</dt><dd><ul class="cues">{cues}</ul></dd> }
    });
    let tag = |on: bool, text: copy::Text| {
        on.then(|| view! { " "<span class="tag hedge">{app.label(text)}</span> })
    };
    let close = move || app.route.get().with("s", "").with("quote", "").href();
    view! {
        <aside class="note" aria-label=move || copy::sentence_number(sentence + 1, app.language())>
            <h2>{app.label(copy::TAKEN)}</h2>
            <dl>
                <dt>{app.label(copy::ABOUT)}</dt><dd><SideName column id=side/></dd>
                <dt>{app.label(copy::DIMENSIONS)}</dt><dd>{dimensions}</dd>
                <dt>{app.label(copy::SAID_BY)}</dt><dd><SpeakerName speaker/>{tag(hedged, copy::HEDGED)}{tag(negated, copy::DENIED)}</dd>
                {cues}
            </dl>
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
    let link = StoredValue::new(move || {
        let page = address::whole();
        format!("{}{}", page.split('#').next().unwrap_or_default(), route.encoded())
    });
    let cite = move || {
        let of = app.document_summary(&document).unwrap_or_default();
        let address = link.with_value(|link| link());
        words::citation(&sentence, &of.title, of.source.as_deref(), of.date.as_deref(), &address, of.language)
    };
    let put = move |text: String| {
        page::copy(&text, move |done| {
            said.try_set(Some(if done { words::COPIED } else { words::NOT_COPIED }));
        });
    };
    let says = text(move || said.get().map(|text| app.say(text).to_owned()).unwrap_or_default());
    view! {
        <p class="listed">
            <button class="more" on:click=move |_| put(cite())>{app.label(words::COPY_CITATION)}</button>
            <button class="more" on:click=move |_| put(link.with_value(|link| link()))>{app.label(words::COPY_LINK)}</button>
            <span role="status">{says}</span>
        </p>
    }
}

/// The dimensions, each the way to its row's sentences in the library.
fn dimension_names(dimensions: Vec<String>) -> AnyView {
    let app = App::expect();
    if dimensions.is_empty() {
        return view! { <span class="nothing">{app.label(copy::NO_DIMENSION)}</span> }.into_any();
    }
    let names = dimensions.into_iter().map(|dimension| {
        let href = Route::to(View::Library).with("dimension", &dimension).href();
        view! { <a href=href>{move || app.dimension_name(&dimension)}</a> }.into_any()
    });
    view! { <span class="listed">{names.collect_view()}</span> }.into_any()
}

/// The words of a cue, and what they decided.
fn cue_view(text: &str, start: usize, cue: Because) -> AnyView {
    let app = App::expect();
    let units = Utf16::new(text);
    let [from, to] = [cue.start, cue.end].map(|at| units.byte(at.saturating_sub(start)));
    let words = text.get(from..to).unwrap_or_default().to_owned();
    let Because { decided, value, .. } = cue;
    let name = move || match (copy::cue(&value), decided) {
        (Some(text), _) => app.say(text).to_owned(),
        (None, Decided::Dimension) => app.dimension_name(&value),
        (None, _) => app.entity_name(&value),
    };
    let words = move || copy::quoted(&words, app.language());
    view! { <li><span class="cue"><bdi dir="auto">{words}</bdi></span>" "<span class="decided">{name}</span></li> }.into_any()
}
