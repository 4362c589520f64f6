//! What the reader chose, kept in the browser.

use serde::{Deserialize, Serialize};

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

/// The settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
}

impl Settings {
    /// The settings of someone new: Arabic unless the browser asks for English and not for Arabic.
    pub fn for_languages(languages: &[String]) -> Settings {
        let asks =
            |code: &str| languages.iter().any(|language| language.to_ascii_lowercase().starts_with(code));
        let language = if asks("en") && !asks("ar") { Language::En } else { Language::Ar };
        Settings { language, theme: Theme::Auto }
    }
}
