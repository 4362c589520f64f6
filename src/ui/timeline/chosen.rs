//! The sentences of the mark that the address names.

use leptos::prelude::*;

use super::table::dated_sentence;
use crate::app::moments::Mark;
use crate::app::{App, ask, copy};
use crate::engine::api::{Dated, TimelineOptions};
use crate::ui::parts::answer::answered;
use crate::ui::parts::live::{live, memo, text};
use crate::ui::parts::meta::about_sign;
use crate::ui::parts::side::side_class;

/// Sentences read at once.
const STEP: usize = 40;

/// The sentences, where a mark is named.
#[component]
pub fn Chosen(
    /// The marks.
    marks: Vec<Mark>,
) -> impl IntoView {
    let app = App::expect();
    let named = memo(move || {
        let at = app.route.with(|route| route.get("at").map(str::to_owned))?;
        marks.iter().find(|mark| mark.key() == at).cloned()
    });
    live(move || match named.get() {
        Some(mark) => sentences(mark),
        None => ().into_any(),
    })
}

fn sentences(mark: Mark) -> AnyView {
    let app = App::expect();
    let shown = RwSignal::new(STEP);
    let (class, of, lane) = (format!("chosen {}", side_class(mark.lane)), mark.sentences, mark.clone());
    let found = ask(move || {
        let (engine, language, mark, limit) = (app.engine(), app.language(), mark.clone(), shown.get());
        async move {
            let mut all: Vec<Dated> = Vec::new();
            // The lane between the sides holds what is about both, about another, and about none.
            for about in mark.abouts {
                let options = TimelineOptions {
                    language: Some(language),
                    start: Some(mark.start.clone()),
                    end: Some(mark.end.clone()),
                    about: Some(about),
                    limit: Some(limit - all.len()),
                    ..TimelineOptions::default()
                };
                all.extend(engine.timeline(&options).await?.dated);
            }
            Ok(all)
        }
    });
    let name = text(move || lane.words(app.language()));
    let close = text(move || app.route.get().with("at", "").href());
    let items = answered(found, |found| {
        let item = |dated: Dated| {
            let sign = about_sign(&dated.sentence.about);
            view! { <li><p class="when">{sign}<bdi>{dated.words.clone()}</bdi></p>{dated_sentence(dated)}</li> }.into_any()
        };
        view! { <ol>{found.into_iter().map(item).collect::<Vec<AnyView>>()}</ol> }
    });
    let more = live(move || {
        (shown.get() < of)
            .then(|| view! { <button class="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{app.label(copy::MORE)}</button> })
            .into_any()
    });
    view! {
        <div class=class role="status">
            <div class="axis-head"><h3>{name}</h3><a class="more" href=close>{app.label(copy::CLOSE)}</a></div>
            {items}
            {more}
        </div>
    }
    .into_any()
}
