//! The shortcuts of the keyboard: one table that the page obeys and the sheet of shortcuts shows.

use leptos::prelude::*;

use super::copy::keys as words;
use super::{App, Text};
use crate::browser::page;

/// What a shortcut asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The search field.
    Search,
    /// The sheet of shortcuts.
    Help,
    /// The comparison.
    Compare,
    /// The result, row or match after the present one.
    Next,
    /// The one before it.
    Previous,
    /// The article after the present one.
    NextArticle,
    /// The one before it.
    PreviousArticle,
    /// Keeps the present search.
    Save,
}

/// A shortcut.
pub struct Shortcut {
    /// What it asks for.
    pub action: Action,
    /// The characters that ask for it, as the sheet shows them.
    pub characters: &'static [&'static str],
    /// The keys by their place, for layouts that type other letters there.
    pub codes: &'static [&'static str],
    /// Whether Ctrl or Cmd is held.
    pub command: bool,
    /// What it does, in words.
    pub says: Text,
}

const fn key(
    action: Action,
    characters: &'static [&'static str],
    codes: &'static [&'static str],
    says: Text,
) -> Shortcut {
    Shortcut { action, characters, codes, command: false, says }
}

/// All of them, in the order of the sheet. What the browser and the views know themselves (Escape, arrows) stands in [`OTHERS`].
pub const SHORTCUTS: [Shortcut; 9] = [
    key(Action::Search, &["/"], &["Slash"], words::SEARCH),
    Shortcut { command: true, ..key(Action::Search, &["k"], &["KeyK"], words::SEARCH) },
    key(Action::Next, &["n", "j"], &["KeyN", "KeyJ"], words::NEXT),
    key(Action::Previous, &["p", "k"], &["KeyP", "KeyK"], words::PREVIOUS),
    key(Action::NextArticle, &["]"], &["BracketRight"], words::NEXT_ARTICLE),
    key(Action::PreviousArticle, &["["], &["BracketLeft"], words::PREVIOUS_ARTICLE),
    key(Action::Compare, &["c"], &["KeyC"], words::COMPARE),
    key(Action::Save, &["s"], &["KeyS"], words::SAVE),
    key(Action::Help, &["?", "؟"], &[], words::HELP),
];

/// Keys that work without our doing, or within one view alone, for the sheet.
pub const OTHERS: [(&str, Text); 3] =
    [("↓ ↑", words::ARROWS), ("Enter", words::ENTER), ("Esc", words::ESCAPE)];

/// What a key asks for. A layout that types Latin is taken at its letter; on another, the place of the key counts.
pub fn asked(code: &str, character: &str, command: bool) -> Option<Action> {
    let letter = character.to_lowercase();
    let find = |fits: &dyn Fn(&Shortcut) -> bool| {
        SHORTCUTS.iter().find(|shortcut| shortcut.command == command && fits(shortcut))
    };
    // «؟» is Shift and the key of «/» on Arabic layouts: a character that the table names goes before a place.
    let named = find(&|shortcut| shortcut.characters.contains(&letter.as_str()));
    let placed = || find(&|shortcut| !letter.is_ascii() && shortcut.codes.contains(&code));
    named.or_else(placed).map(|shortcut| shortcut.action)
}

impl App {
    /// Calls `listener` with what the reader asks for by a key, for as long as the present view is there; what it returns true
    /// for goes no further. Single keys can be switched off; none counts while the reader types or a dialogue is open.
    pub fn on_action(&self, listener: impl Fn(Action) -> bool + 'static) {
        let (settings, listener) = (self.settings, Box::new(listener) as Box<dyn Fn(Action) -> bool>);
        page::listen_key(move |code, character, command| {
            let action = asked(code, character, command);
            let allowed = command || !settings.get_untracked().shortcuts_off;
            action.is_some_and(|action| allowed && !page::has_dialog() && listener(action))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arabic_layout_is_read_by_the_place_of_its_keys() {
        assert_eq!(asked("KeyN", "ى", false), Some(Action::Next));
        assert_eq!(asked("Slash", "ظ", false), Some(Action::Search));
        assert_eq!(asked("Slash", "؟", false), Some(Action::Help));
        assert_eq!(asked("KeyK", "ن", true), Some(Action::Search));
        assert_eq!(asked("BracketLeft", "ج", false), Some(Action::PreviousArticle));
    }

    #[test]
    fn a_latin_layout_is_read_by_its_letters() {
        assert_eq!(asked("KeyL", "n", false), Some(Action::Next), "Dvorak");
        assert_eq!(asked("KeyN", "b", false), None, "Dvorak");
        assert_eq!(asked("KeyN", "N", false), Some(Action::Next));
        assert_eq!(asked("KeyC", "c", true), None, "Ctrl+C copies");
    }
}
