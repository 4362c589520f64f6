//! How the reader likes to read: kept in the browser, for every article.

use serde::{Deserialize, Serialize};

/// Steps, from the smallest; the page's style says what each is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Reading {
    /// Of the letters.
    pub size: u8,
    /// Between the lines.
    pub leading: u8,
    /// Of a line.
    pub width: u8,
    /// Whether vowel signs are shown.
    pub tashkeel: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Reading { size: 1, leading: 1, width: 1, tashkeel: true }
    }
}

impl Reading {
    /// The classes under which the style knows it.
    pub fn classes(self) -> String {
        format!("size-{} lead-{} width-{}", self.size, self.leading, self.width)
    }
}
