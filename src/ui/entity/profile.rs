//! What the lexicon says of an entity, and how often the library mentions it.

use leptos::prelude::*;

use crate::app::{App, Route, View, copy};
use crate::engine::api::EntitySummary;
use crate::ui::parts::live::text;
use crate::ui::parts::name::names_of;
use crate::ui::parts::side::{SideName, column_of};

/// Names, type, side, maker, spellings, counts.
#[component]
pub fn Profile(
    /// The entity.
    entity: EntitySummary,
) -> impl IntoView {
    let app = App::expect();
    let EntitySummary { kind, side, mentions, documents, spellings, parent, proposed, .. } = entity.clone();
    let names = move || {
        let (own, second) = names_of(&entity);
        view! { <bdi>{own}</bdi>{second} }
    };
    let proposed = proposed.then(|| view! { <p class="counted-as">{app.label(copy::PROPOSED_WHY)}</p> });
    let side = side.map(|id| view! { <div><dt>{app.label(copy::SIDE)}</dt><dd><SideName column=column_of(&id) id/></dd></div> });
    let parent = parent.map(|id| {
        let href = Route::to(View::Entity(id.clone())).href();
        view! { <div><dt>{app.label(copy::BELONGS_TO)}</dt><dd><a href=href>{text(move || app.entity_name(&id))}</a></dd></div> }
    });
    view! {
        <section class="lede">
            <h1 class="entity-name">{names}</h1>
            {proposed}
            <dl class="facts">
                <div><dt>{app.label(copy::TYPE)}</dt><dd><span class=format!("m {}", kind.name())>{app.label(copy::kind(kind))}</span></dd></div>
                {side}
                {parent}
                <div><dt>{app.label(copy::ARTICLES_COLUMN)}</dt><dd>{app.number(documents)}</dd></div>
                <div><dt>{app.label(copy::MENTIONS)}</dt><dd>{app.number(mentions)}</dd></div>
                <Spellings spellings/>
            </dl>
        </section>
    }
}

/// The spellings by which it is found.
#[component]
fn Spellings(
    /// All of them.
    spellings: Vec<String>,
) -> impl IntoView {
    /// Spellings shown; the rest is only counted.
    const SHOWN: usize = 12;
    let app = App::expect();
    let rest = spellings.len().saturating_sub(SHOWN);
    let shown =
        spellings.into_iter().take(SHOWN).map(|spelling| view! { <bdi>{spelling}</bdi> }).collect_view();
    let rest =
        (rest > 0).then(|| view! { <span>{text(move || app.count(rest, copy::MORE_SPELLINGS))}</span> });
    view! { <div class="wide"><dt>{app.label(copy::SPELLINGS)}</dt><dd class="listed">{shown}{rest}</dd></div> }
}
