//! What the reader sees: views, and the parts they are made of.

mod chrome;
mod compare;
mod entities;
mod entity;
mod kept;
mod library;
mod lost;
mod method;
mod parts;
mod reader;
mod settings;
mod style;
mod timeline;

use leptos::prelude::*;

use self::parts::answer::Waiting;
use crate::app::{App, Text, View, copy};
use crate::browser::page;

/// Mounts the page.
pub fn mount() {
    page::remove_skeleton();
    leptos::mount::mount_to_body(Shell);
}

/// Header, the present view, footer.
#[component]
fn Shell() -> impl IntoView {
    let app = App::provide();
    let view = Memo::new(move |_| app.route.get().view);
    Effect::new(move || {
        page::set_title(&format!("{} · {}", app.say(view_name(&view.get())), app.say(copy::NAME)))
    });
    let named = Memo::new(move |_| app.has_names());
    // Who went on by a link that is gone with its view goes on from the new one, not from the top of the page.
    Effect::new(move |before: Option<View>| {
        let now = view.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| page::focus_if_lost("main"));
        }
        now
    });
    view! {
        <a class="skip" href="#main" on:click=move |event| { event.prevent_default(); page::focus("main"); }>
            {move || app.say(copy::SKIP)}
        </a>
        {(!app.embedded).then(|| view! { <chrome::Masthead/> })}
        <kept::Announcement/>
        <main id="main" tabindex="-1" class="wrap" aria-busy=move || (!named.get()).to_string()>
            {move || match view.get() {
                // The method is words only; every other view names things that the engine must name first.
                View::Method => present(View::Method),
                view if named.get() => present(view),
                _ => view! { <Waiting/> }.into_any(),
            }}
        </main>
        <settings::Dialogs/>
        {if app.embedded { view! { <chrome::FullPage/> }.into_any() } else { view! { <chrome::Colophon/> }.into_any() }}
    }
}

fn present(view: View) -> AnyView {
    match view {
        View::Compare => view! { <compare::Compare/> }.into_any(),
        View::Brief => view! { <compare::Brief/> }.into_any(),
        View::Library => view! { <library::Library/> }.into_any(),
        View::Reader(id) => view! { <reader::Reader id/> }.into_any(),
        View::Entities => view! { <entities::Entities/> }.into_any(),
        View::Entity(id) => view! { <entity::Entity id/> }.into_any(),
        View::Timeline => view! { <timeline::Timeline/> }.into_any(),
        View::Method => view! { <method::Method/> }.into_any(),
        View::Style => view! { <style::Style/> }.into_any(),
    }
}

fn view_name(view: &View) -> Text {
    match view {
        View::Compare => copy::COMPARE,
        View::Brief => copy::compare::BRIEF,
        View::Library => copy::LIBRARY,
        View::Reader(_) => copy::READER,
        View::Entities | View::Entity(_) => copy::ENTITIES,
        View::Timeline => copy::TIMELINE,
        View::Method => copy::METHOD,
        View::Style => copy::STYLE,
    }
}
