//! What the reader chose, kept in the browser.

use serde::{Deserialize, Serialize};

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
        Settings { language, theme }
    }
}
