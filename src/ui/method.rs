//! How everything is computed, in plain words.

use leptos::prelude::*;

use crate::app::copy::method::{CALLS, SCRIPT, SCRIPT_INTRO, SECTIONS};
use crate::app::{App, Text, copy};
use crate::browser::page;
use crate::ui::kept::Kept;

/// The explanation, with its contents beside it.
#[component]
pub fn Method() -> impl IntoView {
    let app = App::expect();
    // The part of the address after `#` is taken, so a part of the page is named by `at`.
    Effect::new(move || {
        if let Some(id) = app.route.with(|route| route.get("at").map(str::to_owned)) {
            request_animation_frame(move || page::show(&id, true));
        }
    });
    let sections = SECTIONS.iter().map(|section| {
        let mut paragraphs: Vec<AnyView> = section.body.iter().map(|text| paragraph(*text)).collect();
        if section.id == "privacy" {
            paragraphs.push(view! { <Kept/> }.into_any());
        }
        section_view(section.id, section.title, paragraphs.into_any())
    });
    let calls = CALLS.map(|(call, text)| {
        view! { <dt><code dir="ltr">{call}</code></dt><dd>{app.label(text)}</dd> }.into_any()
    });
    let script = view! { {paragraph(SCRIPT_INTRO)}<dl class="calls">{Vec::from(calls)}</dl> }.into_any();
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::METHOD)}</h1>
            <p>{app.label(copy::METHOD_LEDE)}</p>
        </section>
        <div class="two method">
            <Contents/>
            <div class="method-text">{sections.collect_view()}{section_view("script", SCRIPT, script)}</div>
        </div>
    }
}

/// The headings as links.
#[component]
fn Contents() -> impl IntoView {
    let app = App::expect();
    let titles = SECTIONS.iter().map(|section| (section.id, section.title)).chain([("script", SCRIPT)]);
    let links = titles.map(|(id, title)| {
        let href = move || app.route.get().with("at", id).href();
        view! { <li><a href=href>{app.label(title)}</a></li> }.into_any()
    });
    view! {
        <nav class="contents" aria-label=app.label(copy::CONTENTS)><ol>{links.collect_view()}</ol></nav>
    }
}

fn section_view(id: &'static str, title: Text, body: AnyView) -> AnyView {
    let app = App::expect();
    view! { <section id=id tabindex="-1"><h2>{app.label(title)}</h2>{body}</section> }.into_any()
}

/// A paragraph; what stands between backticks is code.
fn paragraph(text: Text) -> AnyView {
    let app = App::expect();
    let pieces = move || {
        let piece = |(n, piece): (usize, &'static str)| match n % 2 {
            1 => view! { <code dir="ltr">{piece}</code> }.into_any(),
            _ => piece.into_any(),
        };
        app.say(text).split('`').enumerate().map(piece).collect_view()
    };
    view! { <p>{pieces}</p> }.into_any()
}
