//! The sign of a side: a shape besides the colour, so that neither print nor colour blindness takes it away.

use leptos::prelude::*;

use super::icon::inert;
use crate::app::{App, compared, copy};
use crate::engine::api::Column;

/// The class that gives a side's colours to what stands inside.
pub fn side_class(column: Column) -> &'static str {
    match column {
        Column::A => "side-a",
        Column::B => "side-b",
        Column::Both => "side-both",
        Column::Neither => "side-neither",
    }
}

/// The column in which what is about `id` stands in the present comparison, or when the two default sides are compared.
pub fn column_of(id: &str) -> Column {
    App::expect().compared.with(|sides| match id {
        _ if id == sides.a => Column::A,
        _ if id == sides.b => Column::B,
        _ => Column::Neither,
    })
}

/// ● for the first side, ▲ for the second, ◆ for both, ○ for neither.
#[component]
pub fn Sign(
    /// Which side.
    column: Column,
) -> impl IntoView {
    let shape = match column {
        Column::A => r#"<circle cx="5" cy="5" r="5"/>"#,
        Column::B => r#"<path d="M5 0.5 10 9.5H0z"/>"#,
        Column::Both => r#"<path d="M5 0 10 5 5 10 0 5z"/>"#,
        Column::Neither => r#"<path d="M1 4h8v2H1z"/>"#,
    };
    let class = side_class(column);
    inert(format!(r#"<svg class="sign {class}" viewBox="0 0 10 10" aria-hidden="true">{shape}</svg>"#))
}

/// A side's sign and name.
#[component]
pub fn SideName(
    /// Which side.
    column: Column,
    /// Entity id of the side; the columns without one have names of their own.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let name = move || match column {
        Column::Both => app.say(copy::BOTH).to_owned(),
        Column::Neither if id.is_empty() => app.say(copy::NEITHER).to_owned(),
        _ => compared::side_name(app, &id),
    };
    view! { <span class=format!("side-name {}", side_class(column))><Sign column/>{name}</span> }
}
