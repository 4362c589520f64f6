//! A sentence as people read it: its words with mentions underlined and matches marked, who says it, where it stands.

use leptos::prelude::*;

use super::because::taken;
use super::side::{Sign, column_of};
use crate::app::pieces::{Piece, pieces, runs, without_tashkeel};
use crate::app::{App, Route, Text, View, copy};
use crate::corpus::Language;
use crate::engine::api::{Mark, Mention, Speaker, Statement};
use crate::ui::parts::live::{shown_while, spoken, word};

/// The words of a sentence. `start` is where it stands in its document, as the offsets of mentions and marks count.
#[component]
pub fn SentenceText(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// First code unit in its document.
    start: usize,
    /// Mentions in it.
    #[prop(default = Vec::new())]
    mentions: Vec<Mention>,
    /// Letters that a search matched.
    #[prop(default = Vec::new())]
    marks: Vec<Mark>,
    /// Id of an entity whose mentions are marked too.
    #[prop(default = None)]
    lit: Option<String>,
    /// Whether vowel signs are left out.
    #[prop(default = false)]
    plain: bool,
) -> impl IntoView {
    pieces(&text, start, &mentions, &marks)
        .into_iter()
        .map(|piece| {
            let mention = piece.mention.map(|n| mentions[n].clone());
            let lit = lit.is_some() && mention.as_ref().map(|mention| &mention.id) == lit.as_ref();
            let text = if plain { without_tashkeel(&piece.text) } else { piece.text.clone() };
            piece_view(Piece { text, ..piece }, mention, lit)
        })
        .collect_view()
}

fn piece_view(piece: Piece, mention: Option<Mention>, lit: bool) -> AnyView {
    let why = piece.marked;
    let dir = is_left_to_right(&piece.text).then_some("ltr");
    let text = piece.text;
    // What is set apart as a whole needs no setting apart within.
    let words = if dir.is_some() && mention.is_some() { text.into_any() } else { set_apart(&text) };
    let text = match why.and_then(copy::library::why) {
        Some(why) => mark_view(words, why),
        None if why.is_some() || lit => view! { <mark>{words}</mark> }.into_any(),
        None => words,
    };
    match mention {
        Some(mention) => view! { <MentionLink mention dir>{text}</MentionLink> }.into_any(),
        None => text,
    }
}

/// Words of a line, figures set apart with their signs, so that the signs stay on their side.
pub fn set_apart(text: &str) -> AnyView {
    let runs = runs(text);
    if runs.iter().all(|(apart, _)| !apart) {
        return text.to_owned().into_any();
    }
    let view = |(apart, run): (bool, &str)| match apart {
        true => view! { <bdi dir="ltr">{run.to_owned()}</bdi> }.into_any(),
        false => run.to_owned().into_any(),
    };
    runs.into_iter().map(view).collect::<Vec<AnyView>>().into_any()
}

/// A mark that says why it is one.
fn mark_view(words: AnyView, why: Text) -> AnyView {
    let title = App::expect().label(why);
    view! { <mark class="far" title=title>{words}</mark> }.into_any()
}

/// A mention: a link to its entity; a value is no link.
#[component]
fn MentionLink(
    /// The mention.
    mention: Mention,
    /// "ltr" for Latin names and bare figures, which would otherwise break the order of an Arabic line.
    dir: Option<&'static str>,
    /// Its letters.
    children: Children,
) -> impl IntoView {
    let app = App::expect();
    let kind = mention.kind;
    let short = mention.text.chars().count() < 24;
    let class = format!(
        "m {}{}{}",
        kind.name(),
        if mention.proposed { " proposed" } else { "" },
        if short && (kind.is_value() || dir.is_some()) { " whole" } else { "" }
    );
    if kind.is_value() {
        let title = move || app.say(copy::kind(kind));
        return view! { <span class=class dir=dir title=title>{children()}</span> }.into_any();
    }
    let href = Route::to(View::Entity(mention.id.clone())).href();
    let title = move || format!("{} · {}", app.say(copy::kind(kind)), app.entity_name(&mention.id));
    view! { <a class=class dir=dir href=href title=title>{children()}</a> }.into_any()
}

/// Whether a piece has Latin letters or digits and no Arabic ones.
fn is_left_to_right(text: &str) -> bool {
    let arabic = |c: char| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{FB50}'..='\u{FEFC}');
    text.chars().any(|c| c.is_ascii_alphanumeric()) && !text.chars().any(arabic)
}

/// A statement with its mentions, its speaker, and the way to its sentence.
#[component]
pub fn StatementView(
    /// The statement.
    statement: Statement,
    /// Language of its document.
    language: Language,
) -> impl IntoView {
    let app = App::expect();
    let open = RwSignal::new(false);
    let whole = StoredValue::new(statement.clone());
    let Statement { document, text, start, mentions, speaker, hedged, sentence, .. } = statement;
    let document = document.unwrap_or_default();
    let href = Route::to_sentence(&document, sentence).href();
    let title = move || app.document_title(&document);
    view! {
        <article class="statement">
            <p class="text" lang=language.code() dir=language.dir()>
                <SentenceText text start mentions/>
                {hedged.then(|| view! { " "<span class="tag hedge" lang=word(move || app.language().code())>{app.label(copy::HEDGED)}</span> })}
            </p>
            <p class="by">
                <SpeakerName speaker/>" · "<a href=href>{title}</a>
                <button class="why" aria-expanded=spoken(move || open.get()) on:click=move |_| open.update(|open| *open = !*open)>
                    {app.label(copy::compare::WHY)}
                </button>
            </p>
            {shown_while(open, move || taken(whole.get_value()).into_any())}
        </article>
    }
}

/// Who says it, with the sign of the speaker's side; the article itself where nobody is named.
#[component]
pub fn SpeakerName(
    /// The speaker.
    speaker: Option<Speaker>,
) -> impl IntoView {
    let app = App::expect();
    match speaker {
        None => view! { <span>{app.label(copy::ARTICLE_ITSELF)}</span> }.into_any(),
        Some(Speaker { id, name, side }) => {
            let sign = side.map(|side| view! { <Sign column=column_of(&side)/> });
            let name = without_tashkeel(&name);
            let dir = if is_left_to_right(&name) { "ltr" } else { "auto" };
            // A line does not end between the sign and a short name.
            let whole = sign.is_some() && name.chars().count() < 16;
            let name = match id {
                Some(id) => {
                    let href = Route::to(View::Entity(id)).href();
                    view! { <a href=href><bdi dir=dir>{name}</bdi></a> }.into_any()
                }
                None => view! { <bdi dir=dir>{name}</bdi> }.into_any(),
            };
            view! { <b class:whole=whole>{sign}{name}</b> }.into_any()
        }
    }
}
