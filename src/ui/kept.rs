//! The page as a thing that is kept: offline reading, newer versions, requests made, settings remembered.

use leptos::prelude::*;

use crate::app::{App, copy};
use crate::browser::host::{self, Keeping};
use crate::browser::storage;
use crate::ui::parts::live::maybe;

/// What the host says, read again whenever it changes.
fn heard<T: Clone + PartialEq + Send + Sync + 'static>(read: fn() -> T) -> ReadSignal<T> {
    let (value, set_value) = signal(read());
    host::on_change(move || set_value.set(read()));
    value
}

/// Tells that a newer version waits, and goes over to it on the reader's word.
#[component]
pub fn Announcement() -> impl IntoView {
    let app = App::expect();
    let keeping = heard(host::keeping);
    let waits = move || keeping.get() == Keeping::Update;
    let news = move || {
        view! {
            <p class="announcement wrap">
                <span>{app.label(copy::NEWER_VERSION)}</span>
                <button class="button" on:click=move |_| host::update()>{app.label(copy::USE_NEWER)}</button>
            </p>
        }
    };
    // The region stands before it speaks: only then do screen readers hear it.
    view! { <div role="status">{move || waits().then(news)}</div> }
}

/// Whether the page is kept, with the choice; how many requests it made; whether settings last.
#[component]
pub fn Kept() -> impl IntoView {
    let app = App::expect();
    let keeping = heard(host::keeping);
    let requests = heard(host::requests);
    let kept = move || {
        app.say(match keeping.get() {
            Keeping::Impossible => copy::KEPT_IMPOSSIBLE,
            Keeping::File => copy::KEPT_FILE,
            Keeping::Off => copy::KEPT_OFF,
            Keeping::Saving => copy::KEPT_SAVING,
            Keeping::Kept | Keeping::Update => copy::KEPT,
        })
    };
    let choice = move || {
        let (name, act): (_, fn()) = match keeping.get() {
            Keeping::Off => (copy::KEEP, host::keep),
            Keeping::Kept | Keeping::Update => (copy::FORGET, host::forget),
            Keeping::Impossible | Keeping::File | Keeping::Saving => return None,
        };
        Some(view! { <button class="button" on:click=move |_| act()>{app.label(name)}</button> })
    };
    let forgetful = (!storage::works()).then(|| view! { <p>{app.label(copy::NOT_REMEMBERED)}</p> });
    view! {
        <p class="requests">{maybe(move || requests.get().map(|count| app.count(count, copy::REQUESTS)))}</p>
        <p class="kept" role="status">{kept}</p>
        {choice}
        {forgetful}
    }
}
