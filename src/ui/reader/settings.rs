//! Size, spacing, width and vowel signs, as the reader likes them.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::reading::Reading;
use crate::app::{App, Text};
use crate::browser::storage;
use crate::ui::parts::choice::select;
use crate::ui::parts::live::spoken;

const KEY: &str = "reading";

/// What the reader chose, as the browser kept it.
pub fn kept() -> RwSignal<Reading> {
    RwSignal::new(storage::load(KEY).unwrap_or_default())
}

const SIZES: [Text; 4] = [words::SMALL, words::MIDDLE, words::LARGE, words::LARGER];
const LEADINGS: [Text; 3] = [words::TIGHT, words::MIDDLE, words::LOOSE];
const WIDTHS: [Text; 3] = [words::NARROW, words::MIDDLE, words::BROAD];

/// The choices, behind a line that opens them.
#[component]
pub fn ReadingSettings(
    /// What is chosen.
    reading: RwSignal<Reading>,
) -> impl IntoView {
    let app = App::expect();
    let change = move |change: &dyn Fn(&mut Reading)| {
        reading.update(|reading| change(reading));
        storage::save(KEY, &reading.get_untracked());
    };
    let choice =
        move |name: Text, steps: &'static [Text], get: fn(&Reading) -> u8, set: fn(&mut Reading, u8)| {
            let chosen = Signal::derive(move || reading.with(get).into());
            let choose = move |step: usize| change(&|reading| set(reading, step as u8));
            select(name, steps.to_vec(), chosen, Box::new(choose))
        };
    let pressed = spoken(move || reading.with(|reading| reading.tashkeel));
    let toggle = move |_| change(&|reading| reading.tashkeel = !reading.tashkeel);
    view! {
        <details class="take reading">
            <summary class="more">{app.label(words::READING)}</summary>
            <div class="reading-choices">
                {choice(words::SIZE, &SIZES, |reading| reading.size, |reading, step| reading.size = step)}
                {choice(words::LEADING, &LEADINGS, |reading| reading.leading, |reading, step| reading.leading = step)}
                {choice(words::WIDTH, &WIDTHS, |reading| reading.width, |reading, step| reading.width = step)}
                <button class="button" aria-pressed=pressed on:click=toggle>{app.label(words::TASHKEEL)}</button>
            </div>
        </details>
    }
}
