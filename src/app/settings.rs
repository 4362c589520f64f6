//! What the reader chose, kept in the browser.

use serde::{Deserialize, Serialize};

use super::copy::numerals::{self, Months};
use super::route::Route;
use crate::corpus::Language;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The next one, as the button steps through them.
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }
}

/// Keys of the address that only an embedding page uses.
pub const EMBEDDING: [&str; 3] = ["embed", "ui", "theme"];

/// The settings. Someone new starts in Arabic, in the theme of the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Colours as far apart as they can be, whatever the system says.
    pub high_contrast: bool,
    /// ٠١٢ in the Arabic interface instead of 012.
    pub arabic_digits: bool,
    /// Which month names the Arabic interface uses: the number of one of [`Months::ALL`].
    pub months: u8,
    /// Whether single keys do nothing.
    pub shortcuts_off: bool,
}

impl Settings {
    /// These settings with what an embedding page asks for: `ui` (ar, en) and `theme` (light, dark). A word that is neither
    /// changes nothing.
    pub fn embedded(self, route: &Route) -> Settings {
        let language = match route.get("ui") {
            Some("ar") => Language::Ar,
            Some("en") => Language::En,
            _ => self.language,
        };
        let theme = match route.get("theme") {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => self.theme,
        };
        Settings { language, theme, ..self }
    }

    /// Has numbers and months written as these settings want them.
    pub fn write_with(&self) {
        let months = Months::ALL.get(usize::from(self.months)).copied().unwrap_or_default();
        numerals::write_with(self.arabic_digits, months, self.language);
    }
}
