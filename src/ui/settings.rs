//! The settings, and the sheet of shortcuts: two dialogues that stand outside the views, so that neither costs the reader their place.

use leptos::prelude::*;

use super::parts::choice::select;
use super::parts::icon;
use crate::app::copy::keys as words;
use crate::app::keys::{OTHERS, SHORTCUTS, Shortcut};
use crate::app::{App, Settings, Text, Theme, copy};
use crate::browser::page;

/// Name of the dialogue of settings.
pub const SETTINGS: &str = "settings";
/// Name of the sheet of shortcuts.
pub const SHEET: &str = "shortcuts";

/// A setting: its name, its values, which of them is chosen, and how one is chosen.
type Setting = (Text, &'static [Text], fn(&Settings) -> usize, fn(&mut Settings, usize));

const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

const ALL: [Setting; 5] = [
    (
        words::THEME,
        &[words::AS_SYSTEM, words::LIGHT, words::DARK],
        |settings| settings.theme as usize,
        |settings, n| settings.theme = THEMES[n],
    ),
    (
        words::CONTRAST,
        &[words::AS_SYSTEM, words::HIGH],
        |settings| usize::from(settings.high_contrast),
        |settings, n| settings.high_contrast = n == 1,
    ),
    (
        words::DIGITS,
        &[words::WESTERN_DIGITS, words::ARABIC_DIGITS],
        |settings| usize::from(settings.arabic_digits),
        |settings, n| settings.arabic_digits = n == 1,
    ),
    (
        words::MONTHS,
        &[words::ROMAN, words::SYRIAC, words::BOTH_MONTHS],
        |settings| settings.months.into(),
        |settings, n| settings.months = n as u8,
    ),
    SINGLE_KEYS,
];

/// Stands in the sheet of shortcuts too.
const SINGLE_KEYS: Setting = (
    words::SINGLE_KEYS,
    &[words::ON, words::OFF],
    |settings| usize::from(settings.shortcuts_off),
    |settings, n| settings.shortcuts_off = n == 1,
);

/// Both dialogues, closed.
#[component]
pub fn Dialogs() -> impl IntoView {
    let app = App::expect();
    let rows: Vec<AnyView> = ALL.iter().map(|setting| setting_row(*setting)).collect();
    let settings = view! {
        <div class="settings">{rows}</div>
        <p class="hint">{app.label(words::KEPT_HERE)}</p>
        <button class="more" on:click=move |_| { page::close_dialog(SETTINGS); page::open_dialog(SHEET); }>{app.label(words::SHORTCUTS)}</button>
    };
    let keys: Vec<AnyView> =
        SHORTCUTS.iter().map(shortcut_row).chain(OTHERS.map(|(keys, says)| row(vec![keys], says))).collect();
    let sheet = view! {
        <dl class="keys">{keys}</dl>
        <p class="hint">{app.label(words::SHORTCUTS_HINT)}</p>
        {setting_row(SINGLE_KEYS)}
    };
    view! { {dialog(SETTINGS, words::SETTINGS, settings.into_any())}{dialog(SHEET, words::SHORTCUTS, sheet.into_any())} }
}

fn dialog(id: &'static str, title: Text, body: AnyView) -> AnyView {
    let app = App::expect();
    let name = format!("{id}-title");
    view! {
        <dialog class="sheet" id=id aria-labelledby=name>
            <div class="sheet-head">
                <h2 id=name.clone()>{app.label(title)}</h2>
                <button class="facet-out" aria-label=app.label(copy::CLOSE) title=app.label(copy::CLOSE) on:click=move |_| page::close_dialog(id)>{icon::cross()}</button>
            </div>
            {body}
        </dialog>
    }
    .into_any()
}

fn setting_row((name, values, read, write): Setting) -> AnyView {
    let app = App::expect();
    let chosen = Signal::derive(move || app.settings.with(read));
    let choose = move |n| app.choose(|settings| write(settings, n));
    select(name, values.to_vec(), chosen, Box::new(choose))
}

fn shortcut_row(shortcut: &Shortcut) -> AnyView {
    let command = shortcut.command.then_some("Ctrl");
    row(command.into_iter().chain(shortcut.characters.iter().copied()).collect(), shortcut.says)
}

fn row(keys: Vec<&'static str>, says: Text) -> AnyView {
    let app = App::expect();
    // Letters stand on keys as capitals.
    let shown = |key: &'static str| if key.len() == 1 { key.to_ascii_uppercase() } else { key.to_owned() };
    let keys: Vec<AnyView> =
        keys.into_iter().map(|key| view! { <kbd>{shown(key)}</kbd>" " }.into_any()).collect();
    view! { <div><dt dir="ltr">{keys}</dt><dd>{app.label(says)}</dd></div> }.into_any()
}
