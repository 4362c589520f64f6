//! What stands beside a document or a sentence: where it comes from, when, and whom it is about.

use leptos::prelude::*;

use super::side::{Sign, column_of};
use crate::app::{App, copy};
use crate::engine::api::Column;

/// Source, date and length of a document.
#[component]
pub fn DocumentMeta(
    /// Its id.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let parts = move || {
        let Some(document) = app.document_summary(&id) else { return Vec::new() };
        let date = document.date.map(|date| copy::date(&date, app.language()));
        let length = app.count(document.sentences, copy::SENTENCES);
        [document.source, date, Some(length)].into_iter().flatten().collect::<Vec<String>>()
    };
    view! { <p class="meta">{move || parts().into_iter().map(|part| view! { <span><bdi>{part}</bdi></span> }).collect_view()}</p> }
}

/// The column in which what is about `sides` stands when the two default sides are compared.
pub fn column_about(sides: &[String]) -> Column {
    match sides {
        [] => Column::Neither,
        [only] => column_of(only),
        _ => Column::Both,
    }
}

/// The sign of the side or sides that a sentence is about, with their names for those who do not see it.
pub fn about_sign(sides: &[String]) -> Option<AnyView> {
    let app = App::expect();
    let column = column_about(sides);
    let sides = sides.to_vec();
    let name = move || {
        let names: Vec<String> = sides.iter().map(|side| app.entity_name(side)).collect();
        format!("{}: {}", app.say(copy::ABOUT), names.join(" · "))
    };
    (column != Column::Neither).then(|| {
        let title = name.clone();
        view! { <span class="about-sign" title=title><Sign column/><span class="visually-hidden">{name}" "</span></span> }
            .into_any()
    })
}
