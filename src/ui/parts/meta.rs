//! What stands beside a document or a sentence: where it comes from, when, and whom it is about.

use leptos::prelude::*;

use super::live::live;
use super::side::{Sign, column_of};
use crate::app::{App, copy};
use crate::engine::api::{Column, DocumentSummary};

/// Source, date and length of a document.
#[component]
pub fn DocumentMeta(
    /// Its id.
    id: String,
) -> impl IntoView {
    live(move || document_meta(App::expect().document_summary(&id).as_ref()))
}

/// The same of a document that is at hand, for views that are made anew as a whole.
pub fn document_meta(document: Option<&DocumentSummary>) -> AnyView {
    let app = App::expect();
    let parts = document.map(|document| {
        let date = document.date.as_ref().map(|date| copy::date(date, app.language()));
        [document.source.clone(), date, Some(app.count(document.sentences, copy::SENTENCES))]
    });
    let parts = parts.into_iter().flatten().flatten();
    let parts = parts.map(|part| view! { <span><bdi>{part}</bdi></span> }.into_any());
    view! { <p class="meta">{parts.collect_view()}</p> }.into_any()
}

/// The column in which what is about `sides` stands when the two default sides are compared.
pub fn column_about(sides: &[String]) -> Column {
    match sides {
        [] => Column::Neither,
        [only] => column_of(only),
        _ => Column::Both,
    }
}

/// The sign of the side or sides that a sentence is about, with their names for those who do not see it. Part of a view that is
/// made anew as a whole.
pub fn about_sign(sides: &[String]) -> Option<AnyView> {
    let app = App::expect();
    let column = column_about(sides);
    (column != Column::Neither).then(|| {
        let names: Vec<String> = sides.iter().map(|side| app.entity_name(side)).collect();
        let name = format!("{}: {} ", app.say(copy::ABOUT), names.join(" · "));
        let title = name.trim_end().to_owned();
        view! { <span class="about-sign" title=title><Sign column/><span class="visually-hidden">{name}</span></span> }
            .into_any()
    })
}
