//! Cleaning of crawled text: page furniture set aside, several stories in one file told apart.
//!
//! Nothing is lost on the way: every line of the text is in a story or among what was set aside, with the rule that did it.

mod dateline;
mod furniture;
mod line;
mod split;

use super::document::DocId;
use super::near_copy::Sketches;
use crate::text::Worded;
use split::{Draft, Split};

/// One story of a crawled text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Its headline, where the text shows one. It is not in `text`.
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
    /// The story in or after which it stood, as its place in [`Cleaned::stories`].
    pub story: usize,
}

/// A crawled text, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The stories, in the order of the text. None where no sentence is left.
    pub stories: Vec<Story>,
    /// What was set aside, in the order of the text; stories that repeat another one of the file come last.
    pub set_aside: Vec<Furniture>,
}

/// Cleans `text`.
pub fn stories(text: &str) -> Cleaned {
    let text = plain(text);
    let Split { drafts, set_aside, .. } = Split::of(&line::read(&text));
    without_repeats(drafts.into_iter().map(Story::from).collect(), set_aside)
}

impl From<Draft> for Story {
    fn from(draft: Draft) -> Story {
        let Draft { title, source, date, paragraphs, .. } = draft;
        Story { title, source, date, text: paragraphs.join("\n") }
    }
}

/// `text` without byte order marks, control characters and the private characters of icon fonts; every kind of line end and
/// of space that only layout needs is the plain one.
fn plain(text: &str) -> String {
    let one = |c: char| match c {
        '\t' | '\n' | '\r' => Some(c),
        '\u{000B}' | '\u{000C}' | '\u{0085}' => Some('\n'),
        '\u{00A0}' | '\u{2007}' | '\u{202F}' => Some(' '),
        '\u{FEFF}' | '\u{E000}'..='\u{F8FF}' => None,
        _ => (!c.is_control()).then_some(c),
    };
    text.chars().filter_map(one).collect()
}

/// The stories that say something new, at the place of their first telling; of two tellings in the same words the longer one is
/// kept, so that nothing is lost.
fn without_repeats(stories: Vec<Story>, mut set_aside: Vec<Furniture>) -> Cleaned {
    if stories.len() < 2 {
        return Cleaned { stories, set_aside };
    }
    let mut kept: Vec<Story> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    let mut repeats: Vec<Furniture> = Vec::new();
    let mut sketches = Sketches::default();
    for mut story in stories {
        let id = |place: usize| DocId(place as u32);
        let Some((DocId(same), _)) = sketches.add(id(kept.len()), &Worded::of(&story.text)) else {
            places.push(kept.len());
            kept.push(story);
            continue;
        };
        sketches.remove(id(kept.len()));
        let place = same as usize;
        let earlier = &mut kept[place];
        if story.text.len() > earlier.text.len() {
            std::mem::swap(earlier, &mut story);
            sketches.add(DocId(same), &Worded::of(&earlier.text));
        }
        earlier.source = earlier.source.take().or_else(|| story.source.take());
        earlier.date = earlier.date.take().or_else(|| story.date.take());
        let text = story.title.into_iter().chain([story.text]).collect::<Vec<_>>().join("\n");
        repeats.push(Furniture { text, why: "repeat", story: place });
        places.push(place);
    }
    for furniture in &mut set_aside {
        furniture.story = places.get(furniture.story).copied().unwrap_or(0);
    }
    set_aside.extend(repeats);
    Cleaned { stories: kept, set_aside }
}

#[cfg(test)]
mod tests;
