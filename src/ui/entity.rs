//! One entity: what it is called, where it is mentioned, with whom, and which figures stand beside it.

mod beside;
mod context;
mod profile;
mod together;

use leptos::prelude::*;

use self::beside::Beside;
use self::context::Context;
use self::profile::Profile;
use super::lost::{entities_like, ways_on};
use super::parts::answer::{Waiting, answered};
use crate::app::{App, ask, copy};
use crate::engine::api::ProfileOptions;
use crate::ui::parts::live::memo;
use crate::ui::parts::place::keep_place;

/// The entity.
#[component]
pub fn Entity(
    /// Its id.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let shown = id.clone();
    let summary = memo(move || app.entity_summary(&id));
    move || match summary.get() {
        None => view! { <Waiting/> }.into_any(),
        Some(None) => view! { <Unknown id=shown.clone()/> }.into_any(),
        Some(Some(entity)) => {
            let id = entity.id.clone();
            view! { <Profile entity/><Mentioned id/> }.into_any()
        }
    }
}

/// The library does not mention it.
#[component]
fn Unknown(
    /// The id that was asked for.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::ENTITIES)}</h1>
            <p class="nothing">{app.label(copy::NOT_MENTIONED)}" "<bdi>{id.clone()}</bdi></p>
        </section>
        {ways_on(&id, entities_like)}
    }
}

/// Documents shown before the reader asks for more.
const SHOWN: usize = 20;

/// The sentences that mention it, and what else they hold.
#[component]
fn Mentioned(
    /// Its id.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let asked = id.clone();
    let shown = memo(move || app.route.with(|route| route.number("n")).unwrap_or(SHOWN));
    let found = ask(move || {
        app.library_version.track();
        let options = ProfileOptions {
            language: Some(app.language()),
            limit: Some(shown.get()),
            sentences: Some(context::SENTENCES + 1),
            ..ProfileOptions::default()
        };
        let (engine, id) = (app.engine(), asked.clone());
        engine.profile(&id, &options)
    });
    answered(found, move |found| {
        keep_place();
        view! {
            <div class="two entity">
                <Beside profile=found.clone() id=id.clone()/>
                <Context profile=found id=id.clone()/>
            </div>
        }
    })
}
