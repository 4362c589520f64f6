//! All entities that the library mentions, by type and by name.

use leptos::prelude::*;

use super::parts::answer::answered;
use super::parts::place::keep_place;
use super::parts::side::{SideName, column_of};
use super::parts::take::TakeAlong;
use crate::app::tables::table;
use crate::app::take::{LISTS, list as written};
use crate::app::{App, Format, Route, View, ask, copy};
use crate::browser::page;
use crate::engine::api::{EntityOptions, EntitySummary, EntityType};
use crate::export::Origin;
use crate::ui::parts::live::{flag, memo};
use crate::ui::parts::name::names_of;

/// The list with its filters.
#[component]
pub fn Entities() -> impl IntoView {
    let app = App::expect();
    let options = memo(move || app.route.with(options));
    let entities = ask(move || {
        app.library_version.track();
        app.settings.track(); // The rows are made in the language of the interface.
        let (engine, options) = (app.engine(), options.get());
        engine.entities(&options)
    });
    let count = move || entities.read(|list| app.count(list.len(), copy::ENTITIES_COUNTED));
    view! {
        <section class="lede modest">
            <h1>{app.label(copy::ENTITIES)}</h1>
            <p>{app.label(copy::ENTITIES_LEDE)}</p>
        </section>
        <div class="entity-filters"><NameField/><TypeLinks/></div>
        <p class="counts" role="status">{count}</p>
        {answered(entities, |list| {
            keep_place();
            view! { <EntityTable list/> }
        })}
    }
}

fn options(route: &Route) -> EntityOptions {
    EntityOptions {
        kind: route.get("type").and_then(EntityType::from_name),
        query: route.get("q").map(str::to_owned),
        ..EntityOptions::default()
    }
}

/// Part of a name.
#[component]
fn NameField() -> impl IntoView {
    let app = App::expect();
    let query = move || app.route.with(|route| route.get("q").unwrap_or_default().to_owned());
    let typed = move |text: String| app.replace(app.route.get_untracked().with("q", &text));
    view! {
        <label class="choice"><span>{app.label(copy::FIND_NAME)}</span>
            <input class="field" id="find-name" type="search" autocomplete="off" dir="auto" prop:value=query
                on:input:target=move |event| typed(event.target().value())/>
        </label>
    }
}

/// The types, each a link to its entities.
#[component]
fn TypeLinks() -> impl IntoView {
    let app = App::expect();
    let kinds = EntityType::ALL
        .into_iter()
        .filter(|kind| !kind.is_value())
        .map(|kind| (kind.name(), copy::kinds(kind)));
    let links = [("", copy::ALL_TYPES)].into_iter().chain(kinds).map(move |(key, name)| {
        let href = move || app.route.get().with("type", key).with("n", "").href();
        let current =
            move || app.route.with(|route| route.get("type").unwrap_or_default() == key).then_some("true");
        view! { <li><a href=href aria-current=current>{app.label(name)}</a></li> }.into_any()
    });
    view! { <nav aria-label=app.label(copy::TYPE)><ul class="types">{links.collect_view()}</ul></nav> }
}

/// The table.
#[component]
fn EntityTable(
    /// Entities, those of most documents first.
    list: Vec<EntitySummary>,
) -> impl IntoView {
    /// Rows shown before the reader asks for all.
    const SHOWN: usize = 60;
    let app = App::expect();
    if list.is_empty() {
        return view! { <p class="nothing">{app.label(copy::NO_ENTITIES)}</p> }.into_any();
    }
    let all = app.route.get_untracked().get("n") == Some("all");
    let open = RwSignal::new(all || list.len() <= SHOWN);
    let whole = StoredValue::new(list.clone());
    let make =
        Callback::new(move |(format, origin)| whole.with_value(|list| write(app, list, format, &origin)));
    let rest = list.get(SHOWN..).unwrap_or_default().to_vec();
    let first = list.into_iter().take(SHOWN).map(entity_row).collect_view();
    let show_all = move |_| {
        open.set(true);
        app.replace(app.route.get_untracked().with("n", "all"));
        page::focus("main");
    };
    view! {
        <table class="entities">
            <thead><tr>
                <th scope="col">{app.label(copy::NAME_COLUMN)}</th>
                <th scope="col">{app.label(copy::TYPE)}</th>
                <th scope="col">{app.label(copy::SIDE)}</th>
                <th scope="col" class="n">{app.label(copy::ARTICLES_COLUMN)}</th>
                <th scope="col" class="n">{app.label(copy::MENTIONS)}</th>
            </tr></thead>
            <tbody>{first}{move || open.get().then(|| rest.clone().into_iter().map(entity_row).collect_view())}</tbody>
        </table>
        <TakeAlong name="entities" formats=&LISTS make/>
        <p hidden=flag(move || open.get())><button class="button" on:click=show_all>{app.label(copy::SHOW_ALL_ENTITIES)}</button></p>
    }
    .into_any()
}

/// The list as a file.
fn write(app: App, list: &[EntitySummary], format: Format, origin: &Origin) -> String {
    let row = |entity: &EntitySummary| {
        let side = entity.side.as_deref().map(|id| app.entity_name(id)).unwrap_or_default();
        vec![
            entity.id.clone(),
            entity.name_ar.clone(),
            entity.name_en.clone(),
            app.say(copy::kind(entity.kind)).to_owned(),
            side,
            entity.documents.to_string(),
            entity.mentions.to_string(),
        ]
    };
    let columns = [
        copy::ID_COLUMN,
        copy::NAME_IN_ARABIC,
        copy::NAME_IN_ENGLISH,
        copy::TYPE,
        copy::SIDE,
        copy::ARTICLES_COLUMN,
        copy::MENTIONS,
    ];
    written(origin, list, format, || table(app, copy::ENTITIES, &columns, list.iter().map(row).collect()))
}

fn entity_row(entity: EntitySummary) -> AnyView {
    let app = App::expect();
    let (own, second) = names_of(&entity);
    let EntitySummary { id, kind, side, mentions, documents, proposed, .. } = entity;
    let href = Route::to(View::Entity(id)).href();
    let proposed = proposed.then(|| view! { " "<span class="tag">{app.label(copy::PROPOSED)}</span> });
    let side = side.map(|id| view! { <SideName column=column_of(&id) id/> });
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{own}</bdi></a>{second}{proposed}</th>
            <td><span class=format!("m {}", kind.name())>{app.label(copy::kind(kind))}</span></td>
            <td>{side}</td>
            <td class="n">{app.number(documents)}</td>
            <td class="n">{app.number(mentions)}</td>
        </tr>
    }
    .into_any()
}
