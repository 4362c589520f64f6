//! The text of a document, sentence by sentence; beside it, where the reader asks for it, the translation.

use std::ops::Range;

use leptos::prelude::*;

use super::note::Note;
use super::{Opened, hidden, lit, sentence_id};
use crate::app::reading::Reading;
use crate::app::{App, Route, View, copy};
use crate::browser::page;
use crate::corpus::Language;
use crate::engine::api::{Document, EntityType, HitSentence, Mark, Mention, Statement};
use crate::ui::parts::live::{live, memo, text};
use crate::ui::parts::statement::SentenceText;

/// Which sentences are lit, by their numbers from 1.
#[derive(Clone, Copy)]
struct Light {
    /// The one that the address names.
    named: Memo<Option<usize>>,
    /// The one under the pointer or the focus; its twin is lit with it.
    touched: RwSignal<Option<usize>>,
}

/// What every sentence is shown with.
#[derive(Clone, PartialEq)]
struct Looks {
    /// Types of mentions that are out of sight.
    hidden: Vec<EntityType>,
    /// Id of the entity whose mentions are lit.
    lit: Option<String>,
    /// Whether vowel signs are left out.
    plain: bool,
}

/// The paragraphs.
#[component]
pub fn Text(
    /// The document and its translation.
    opened: Opened,
    /// The sentence that the address names, from 1.
    sentence: Memo<Option<usize>>,
    /// How the reader likes to read.
    reading: RwSignal<Reading>,
) -> impl IntoView {
    let app = App::expect();
    let light = Light { named: sentence, touched: RwSignal::new(None) };
    let looks = memo(move || Looks {
        hidden: app.route.with(hidden),
        lit: app.route.with(lit),
        plain: reading.with(|reading| !reading.tashkeel),
    });
    let Opened { document, other, found } = opened;
    let marks = marks_of(found, document.statements.len());
    let parallel = if other.is_some() { "prose parallel" } else { "prose" };
    let share = share(&document, other.as_ref());
    let class = text(move || format!("{parallel} {}", reading.with(|reading| reading.classes())));
    // A click on a name shows what it stands for; a new tab is still its own page.
    let card = move |event: &_| {
        let href = page::followed(event, "a.m");
        let route = href.map(|href| Route::from(href.trim_start_matches('#')));
        if let Some(Route { view: View::Entity(id), .. }) = route {
            app.replace(app.route.get_untracked().with("card", &id));
        }
    };
    let paragraphs = live(move || {
        let looks = looks.get();
        let column = |document: &Document, range: &Range<usize>, first: bool| {
            let sentences =
                document.statements.get(range.clone()).unwrap_or_default().iter().map(|statement| {
                    let marks = marks.get(statement.sentence).filter(|_| first).cloned().unwrap_or_default();
                    sentence_view(statement, marks, &looks, light, first)
                });
            paragraph_view(document.language, sentences.collect())
        };
        let block = |range: Range<usize>| {
            let texts = [Some(&document), other.as_ref()].into_iter().flatten().enumerate();
            let columns = texts.map(|(n, document)| column(document, &range, n == 0)).collect_view();
            let statements = document.statements.get(range).unwrap_or_default().to_vec();
            view! { <div class="block">{columns}<Note statements sentence/></div> }.into_any()
        };
        let blocks: Vec<AnyView> =
            ranges(&document.paragraphs, document.statements.len()).into_iter().map(block).collect();
        blocks.into_any()
    });
    view! { <div class=class style=("--share", share) on:click=move |event| card(&event)>{paragraphs}</div> }
}

/// The letters that matched in each of so many sentences.
fn marks_of(found: Vec<HitSentence>, sentences: usize) -> Vec<Vec<Mark>> {
    let mut marks = vec![Vec::new(); sentences];
    for found in found {
        if let Some(marks) = marks.get_mut(found.sentence) {
            *marks = found.marks;
        }
    }
    marks
}

/// The first column's share of the width: so much that both come out about as long, and neither waits for the other.
fn share(document: &Document, other: Option<&Document>) -> String {
    let length = |document: &Document| {
        // English sets the same number of letters a little shorter than Naskh with its leading.
        let room = if document.language == Language::Ar { 1.12 } else { 1.0 };
        document.text.chars().count() as f64 * room
    };
    let first = length(document);
    let all = first + other.map_or(first, length);
    format!("{}%", (100.0 * first / all.max(1.0)).clamp(38.0, 62.0) as i64)
}

/// For each paragraph the numbers of its sentences, given that of its first one.
fn ranges(firsts: &[usize], sentences: usize) -> Vec<Range<usize>> {
    let ends = firsts.iter().skip(1).copied().chain([sentences]);
    firsts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .filter(|range| !range.is_empty())
        .collect()
}

fn paragraph_view(language: Language, sentences: Vec<AnyView>) -> AnyView {
    view! { <p lang=language.code() dir=language.dir()>{sentences}</p> }.into_any()
}

/// One sentence. In the first column it carries its number, which is the way to what the ledger takes from it.
fn sentence_view(
    statement: &Statement,
    marks: Vec<Mark>,
    looks: &Looks,
    light: Light,
    first: bool,
) -> AnyView {
    let Looks { hidden, lit, plain } = looks.clone();
    let Statement { text, start, mentions, sentence, .. } = statement.clone();
    let number = sentence + 1;
    let mentions: Vec<Mention> =
        mentions.into_iter().filter(|mention| !hidden.contains(&mention.kind)).collect();
    let lighted = Signal::derive(move || {
        match (light.named.get() == Some(number), light.touched.get() == Some(number)) {
            (true, _) => "sentence here",
            (false, true) => "sentence lit",
            (false, false) => "sentence",
        }
    });
    let touch = move |touched: bool| light.touched.set(touched.then_some(number));
    view! {
        <span class=lighted id=first.then(|| sentence_id(number))
            on:pointerenter=move |_| touch(true) on:pointerleave=move |_| touch(false)
            on:focusin=move |_| touch(true) on:focusout=move |_| touch(false)>
            {first.then(|| view! { <Number number/> })}
            <SentenceText text start mentions marks lit plain/>
        </span>
        " "
    }
    .into_any()
}

/// The number of a sentence: a link to it, which opens what the ledger takes from it, or closes that again.
#[component]
fn Number(
    /// From 1.
    number: usize,
) -> impl IntoView {
    let app = App::expect();
    let href = move || {
        let route = app.route.get();
        let here = route.number("s") == Some(number);
        route.without(&["quote"]).with("s", &if here { String::new() } else { number.to_string() }).href()
    };
    let name = move || copy::sentence_number(number, app.language());
    view! { <a class="number" dir="ltr" href=href aria-label=name title=name>{app.number(number)}</a> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_hold_every_sentence_once() {
        assert_eq!(ranges(&[0, 3, 3, 4], 6), [0..3, 3..4, 4..6]);
        assert!(ranges(&[], 0).is_empty());
    }
}
