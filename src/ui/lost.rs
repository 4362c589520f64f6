//! Ways on from an address that names nothing: what is most like it, a search for it, and the views.

use leptos::prelude::*;

use super::chrome::SECTIONS;
use crate::app::near::near;
use crate::app::state::Names;
use crate::app::{App, Route, View, copy};
use crate::ui::parts::live::{live, text};

/// The ways on. `like` says what of the library `wanted` might have meant.
pub fn ways_on(wanted: &str, like: fn(App, &str) -> Vec<(String, Route)>) -> AnyView {
    let app = App::expect();
    let words = wanted.replace('-', " ");
    let search = Route::to(View::Library).with("q", &words).href();
    let wanted = wanted.to_owned();
    let meant = live(move || {
        let item = |(name, route): (String, Route)| {
            view! { <li>{app.label(copy::PERHAPS)}" "<a href=route.href()><bdi>{name}</bdi></a></li> }
                .into_any()
        };
        like(app, &wanted).into_iter().map(item).collect_view().into_any()
    });
    let views = SECTIONS.map(|(view, name)| {
        view! { <li><a href=Route::to(view).href()>{app.label(name)}</a></li> }.into_any()
    });
    view! {
        <div class="calm">
            <ul>{meant}<li><a href=search>{text(move || format!("{} {}", app.say(copy::SEARCH_FOR), copy::quoted(&words, app.language())))}</a></li></ul>
            <ul class="listed">{Vec::from(views)}</ul>
        </div>
    }
    .into_any()
}

/// Articles whose id is like `id`, by their titles.
pub fn articles_like(app: App, id: &str) -> Vec<(String, Route)> {
    let known =
        |names: &Names| near(id, names.documents.iter().map(|one| (one.id.as_str(), one.id.as_str())));
    let found = app.names.read(known).unwrap_or_default();
    found.into_iter().map(|id| (app.document_title(&id), Route::to(View::Reader(id)))).collect()
}

/// Entities that the texts mention and that are called like `id`.
pub fn entities_like(app: App, id: &str) -> Vec<(String, Route)> {
    let known = |names: &Names| {
        let mentioned = names.entities.iter().filter(|one| one.mentions > 0);
        near(
            id,
            mentioned.flat_map(|one| {
                [&one.id, &one.name_ar, &one.name_en].map(|name| (name.as_str(), one.id.as_str()))
            }),
        )
    };
    let found = app.names.read(known).unwrap_or_default();
    found.into_iter().map(|id| (app.entity_label(&id), Route::to(View::Entity(id)))).collect()
}
