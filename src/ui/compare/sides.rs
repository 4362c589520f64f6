//! Which two are compared: their names, the way to swap them, and the way to any other two.

use leptos::prelude::*;

use crate::app::compared::{self, Keep, Sides};
use crate::app::copy::compare as words;
use crate::app::{App, Text};
use crate::engine::api::{Column, DocumentSummary};
use crate::text::{fold, order};
use crate::ui::parts::icon;
use crate::ui::parts::live::{live, memo, shown_while, spoken, text, word};
use crate::ui::parts::side::SideName;

/// The two sides, and what can be done with them.
#[component]
pub fn SidesBar() -> impl IntoView {
    let app = App::expect();
    let sides = memo(move || compared::present(app));
    let swap = move || swapped(app);
    let open = RwSignal::new(false);
    view! {
        <div class="sides-bar">
            {live(move || view! { <SideName column=Column::A id=sides.get().a/> }.into_any())}
            <a class="button swap" href=swap aria-label=app.label(words::SWAP) title=app.label(words::SWAP)>{icon::swap()}</a>
            {live(move || view! { <SideName column=Column::B id=sides.get().b/> }.into_any())}
            <button class="more" aria-expanded=spoken(move || open.get()) on:click=move |_| open.update(|open| *open = !*open)>
                {app.label(words::CHANGE_SIDES)}
            </button>
        </div>
        {shown_while(open, move || view! { <SidePicker sides/> }.into_any())}
    }
}

/// The address of the same comparison with its sides swapped, and with it the cell that is open.
fn swapped(app: App) -> String {
    let route = app.route.get();
    let open = compared::open_cell(&route).map(|mut cell| {
        cell.about = cell.about.map(mirrored);
        compared::cell_key(&cell)
    });
    let route = compared::present(app).swapped().put(route, &app.sides());
    route.with("open", &open.unwrap_or_default()).href()
}

fn mirrored(column: Column) -> Column {
    match column {
        Column::A => Column::B,
        Column::B => Column::A,
        other => other,
    }
}

/// Two fields and the pairs that are at hand.
#[component]
fn SidePicker(
    /// The present sides.
    sides: Memo<Sides>,
) -> impl IntoView {
    let app = App::expect();
    let keep = Keep::expect();
    let options = move || {
        let names = candidates(app).into_iter();
        names.map(|(_, name)| view! { <option value=name></option> }.into_any()).collect_view()
    };
    let go = move |sides: Sides| app.go(&sides.put(app.route.get_untracked(), &app.sides()));
    let first = Callback::new(move |id| go(Sides { a: id, ..sides.get_untracked() }));
    let second = Callback::new(move |id| go(Sides { b: id, ..sides.get_untracked() }));
    let save = move |_| {
        let pair = sides.get_untracked();
        keep.change(|kept| {
            if !kept.pairs.contains(&pair) {
                kept.pairs.push(pair);
            }
        });
    };
    view! {
        <div class="picker">
            <p class="hint">{app.label(words::PICK_HINT)}</p>
            <div class="picker-fields">
                <SideField label=words::FIRST_SIDE id=Signal::derive(move || sides.get().a) choose=first/>
                <SideField label=words::SECOND_SIDE id=Signal::derive(move || sides.get().b) choose=second/>
            </div>
            <datalist id="sides-known">{options}</datalist>
            <h2>{app.label(words::READY_PAIRS)}</h2>
            <ul class="filters">
                {live(move || ready_pairs(app).into_iter().map(|pair| pair_link(app, pair, None)).collect_view().into_any())}
                {live(move || keep.with(|kept| kept.pairs.clone()).into_iter().map(|pair| pair_link(app, pair, Some(keep))).collect_view().into_any())}
                <li><button class="filter plain" on:click=save>{app.label(words::SAVE_PAIR)}</button></li>
            </ul>
        </div>
    }
}

/// A field that knows the names of all sides.
#[component]
fn SideField(
    /// Which side.
    label: Text,
    /// The present one.
    id: Signal<String>,
    /// What to do with the side that was named.
    choose: Callback<String>,
) -> impl IntoView {
    let app = App::expect();
    let unknown = RwSignal::new(false);
    let named = move |text: String| {
        let found = resolve(&untrack(|| candidates(app)), &text);
        unknown.set(found.is_none());
        if let Some(id) = found {
            choose.run(id);
        }
    };
    view! {
        <label class="picker-field">
            <span>{app.label(label)}</span>
            <input class="field" list="sides-known" autocomplete="off" dir="auto" aria-invalid=spoken(move || unknown.get())
                prop:value=text(move || compared::side_name(app, &id.get()))
                on:focus:target=move |event| event.target().select()
                on:change:target=move |event| named(event.target().value())/>
            <span class="unknown" role="status">{word(move || if unknown.get() { app.say(words::NO_SUCH_SIDE) } else { "" })}</span>
        </label>
    }
}

/// Sides offered by name, most mentioned first: entities of the texts, then the years and the outlets of the library.
fn candidates(app: App) -> Vec<(String, String)> {
    /// A list longer than this helps nobody and slows the browser's own.
    const ENTITIES: usize = 600;
    let entities = app.names.read(|names| {
        let known = names.entities.iter().filter(|entity| entity.mentions > 0);
        known.map(|entity| (entity.mentions, entity.id.clone())).collect::<Vec<_>>()
    });
    let mut entities = entities.unwrap_or_default();
    order::sort_by(&mut entities, |a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let ids = entities.into_iter().take(ENTITIES).map(|(_, id)| id);
    let ids = ids.chain(filters(app, "year:")).chain(filters(app, "source:"));
    ids.map(|id| (id.clone(), compared::side_name(app, &id))).collect()
}

/// The years, latest first, or the outlets of the library, as sides.
fn filters(app: App, kind: &str) -> Vec<String> {
    let values = app.names.read(|names| {
        let of = |document: &DocumentSummary| match kind {
            "year:" => document.date.as_ref().and_then(|date| date.get(..4).map(str::to_owned)),
            _ => document.source.clone(),
        };
        let here = names.documents.iter().filter(|document| document.language == app.language());
        here.filter_map(of).map(|value| format!("{kind}{value}")).collect::<Vec<String>>()
    });
    let mut values = values.unwrap_or_default();
    order::sort(&mut values);
    values.dedup();
    values.reverse();
    values
}

/// The side that `text` names: by its whole name or id, else the first one whose name holds it.
fn resolve(candidates: &[(String, String)], text: &str) -> Option<String> {
    let folded = |text: &str| fold::fold(text.trim()).text;
    let wanted = folded(text);
    let whole = candidates.iter().find(|(id, name)| id == text.trim() || folded(name) == wanted);
    let part = || candidates.iter().find(|(_, name)| folded(name).contains(&wanted));
    if wanted.is_empty() { None } else { whole.or_else(part).map(|(id, _)| id.clone()) }
}

/// Pairs that need no search: those that the lexicon offers and of which the texts speak, the two latest years, two outlets.
fn ready_pairs(app: App) -> Vec<Sides> {
    let (years, sources) = (filters(app, "year:"), filters(app, "source:"));
    let known = |id: &String| {
        let entity = || app.entity_summary(id).flatten().is_some_and(|entity| entity.mentions > 0);
        years.contains(id) || sources.contains(id) || entity()
    };
    let [a, b] = app.sides();
    let mut pairs = vec![Sides { a, b }];
    let spoken_of = app.pairs().into_iter().filter(|pair| pair.iter().all(known));
    pairs.extend(spoken_of.map(|[a, b]| Sides { a, b }));
    for values in [&years, &sources] {
        if let [b, a, ..] = &values[..] {
            let pair = Sides { a: a.clone(), b: b.clone() };
            if !pairs.iter().any(|known| *known == pair || known.clone().swapped() == pair) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

fn pair_link(app: App, pair: Sides, keep: Option<Keep>) -> AnyView {
    let href = pair.put(app.route.get(), &app.sides()).href();
    let [a, b] = [&pair.a, &pair.b].map(|id| compared::side_name(app, id));
    let name = words::pair(&a, &b);
    let current = (compared::present(app) == pair).then_some("true");
    let forget = keep.map(|keep| {
        let label = words::forget_pair(&name, app.language());
        let forget = move |_| keep.change(|kept| kept.pairs.retain(|kept| *kept != pair));
        view! { <button class="filter plain" aria-label=label on:click=forget>{icon::cross()}</button> }
    });
    view! { <li class="pair"><a class="filter" href=href aria-current=current><bdi>{a}</bdi>{words::PAIR_SIGN}<bdi>{b}</bdi></a>{forget}</li> }.into_any()
}
