//! What a name in the text stands for, without leaving the text.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::{App, Route, View, copy};
use crate::browser::page;
use crate::engine::api::{EntitySummary, Mention};
use crate::ui::parts::icon;
use crate::ui::parts::live::{live, memo, text};
use crate::ui::parts::name::names_of;
use crate::ui::parts::side::{SideName, column_of};

/// The element that holds it.
const ID: &str = "card";

/// The card of the entity that the address names, if it names one. Escape closes it, and the focus goes back to the text.
#[component]
pub fn Card(
    /// The mentions of the document.
    mentions: Vec<Mention>,
) -> impl IntoView {
    let app = App::expect();
    let named = memo(move || app.route.with(|route| route.get("card").map(str::to_owned)));
    let close = move || {
        app.replace(app.route.get_untracked().with("card", ""));
        page::focus_back();
    };
    page::listen_key(move |code, _, _| {
        let asked = code == "Escape" && named.try_get_untracked().flatten().is_some();
        if asked {
            close();
        }
        asked
    });
    Effect::new(move || {
        if named.get().is_some() {
            request_animation_frame(|| page::focus_for_now(ID));
        }
    });
    live(move || {
        let Some(id) = named.get() else { return ().into_any() };
        let here = mentions.iter().filter(|mention| mention.id == id).count();
        let Some(Some(entity)) = app.entity_summary(&id) else { return ().into_any() };
        view! {
            <div class="card" id=ID tabindex="-1" role="dialog" aria-label=app.label(words::CARD)>
                <button class="facet-out" aria-label=app.label(copy::CLOSE) on:click=move |_| close()>{icon::cross()}</button>
                {card(entity, here)}
            </div>
        }
        .into_any()
    })
}

fn card(entity: EntitySummary, here: usize) -> AnyView {
    let app = App::expect();
    let (own, second) = names_of(&entity);
    let EntitySummary { id, kind, side, mentions, documents, parent, .. } = entity;
    let profile = Route::to(View::Entity(id.clone())).href();
    let lit = text(move || app.route.get().with("card", "").with("light", &id).href());
    let side = side.map(|id| view! { <SideName column=column_of(&id) id/> });
    let parent = parent.map(|id| {
        let href = Route::to(View::Entity(id.clone())).href();
        view! { <p>{app.label(copy::BELONGS_TO)}" "<a href=href>{app.entity_name(&id)}</a></p> }
    });
    let everywhere = text(move || {
        format!("{} · {}", app.count(documents, copy::ARTICLES), app.count(mentions, words::MENTIONS))
    });
    let here =
        text(move || format!("{}: {}", app.say(words::IN_THIS_ARTICLE), app.count(here, words::MENTIONS)));
    view! {
        <h2><bdi>{own}</bdi>{second}</h2>
        <p class="kinds"><span class=format!("m {}", kind.name())>{app.label(copy::kind(kind))}</span>{side}</p>
        {parent}
        <p>{here}</p>
        <p>{everywhere}</p>
        <p class="listed"><a class="more" href=lit>{app.label(words::LIGHT_UP)}</a><a class="more" href=profile>{app.label(words::OPEN_PROFILE)}</a></p>
    }
    .into_any()
}
