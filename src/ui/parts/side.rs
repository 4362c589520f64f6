//! The sign of a side: a shape besides the colour, so that neither print nor colour blindness takes it away.

use leptos::prelude::*;

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
        Column::A => view! { <circle cx="5" cy="5" r="5"/> }.into_any(),
        Column::B => view! { <path d="M5 0.5 10 9.5H0z"/> }.into_any(),
        Column::Both => view! { <path d="M5 0 10 5 5 10 0 5z"/> }.into_any(),
        Column::Neither => view! { <path d="M1 4h8v2H1z"/> }.into_any(),
    };
    view! { <svg class=format!("sign {}", side_class(column)) viewBox="0 0 10 10" aria-hidden="true">{shape}</svg> }
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
