//! Cleaning of crawled text: page furniture set aside, several stories in one file told apart.

/// One story of a crawled text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Its headline, where the text shows one.
    pub title: Option<String>,
    /// Outlet, where the text names it.
    pub source: Option<String>,
    /// ISO 8601, where the text states it.
    pub date: Option<String>,
    /// The text, a paragraph a line.
    pub text: String,
}

/// Page furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// The words.
    pub text: String,
    /// The rule that set it aside, by name.
    pub why: &'static str,
}

/// A crawled text, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The stories, in the order of the text. None where no sentence is left.
    pub stories: Vec<Story>,
    /// What was set aside, in the order of the text.
    pub set_aside: Vec<Furniture>,
}

/// Cleans `text`.
pub fn stories(text: &str) -> Cleaned {
    let text = text.trim();
    let story = Story { text: text.to_owned(), ..Story::default() };
    Cleaned { stories: if text.is_empty() { Vec::new() } else { vec![story] }, set_aside: Vec::new() }
}
