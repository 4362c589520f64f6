//! What is gathered over the whole library: around one entity, and along time.

use serde::{Deserialize, Serialize};

use super::{EntityType, Hit, HitSentence, Language};

/// What to gather around an entity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ProfileOptions {
    /// Language of the texts; Arabic unless said otherwise.
    pub language: Option<Language>,
    /// Companions and figures given at most; 12 unless said otherwise.
    pub beside: Option<usize>,
    /// Documents given at most; 20 unless said otherwise.
    pub limit: Option<usize>,
    /// Documents passed over.
    pub offset: usize,
    /// Sentences given at most of each document; all unless said otherwise.
    pub sentences: Option<usize>,
}

/// What the texts of one language say around an entity. Near-copies are left out, and nothing else is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Profile {
    /// Documents that mention it.
    pub documents: usize,
    /// Sentences that do.
    pub sentences: usize,
    /// Those that share most of its sentences, with the number of them.
    pub beside: Vec<Companion>,
    /// Pairs of places in `beside`, and the sentences of the entity that hold both.
    pub pairs: Vec<(usize, usize, usize)>,
    /// By the month of the document, earliest first; those without a date last.
    pub months: Vec<Month>,
    /// Figures of its sentences, each value once, those of most sentences first.
    pub figures: Vec<FigureBeside>,
    /// The documents asked for, those of most sentences first.
    pub hits: Vec<Hit>,
}

/// An entity in the sentences of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Companion {
    /// Entity id.
    pub id: String,
    /// Type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Sentences that hold both.
    pub sentences: usize,
}

/// A month in which an entity is mentioned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Month {
    /// ISO 8601; none for documents without a date.
    pub month: Option<String>,
    /// Documents.
    pub documents: usize,
    /// Sentences.
    pub sentences: usize,
}

/// A figure in the sentences of an entity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct FigureBeside {
    /// Id made of the value.
    pub id: String,
    /// The words.
    pub text: String,
    /// Document of the first sentence that gives it.
    pub document: String,
    /// Number of that sentence, from 0.
    pub sentence: usize,
    /// Sentences that give it.
    pub sentences: usize,
}

/// Which dates to list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TimelineOptions {
    /// Language of the texts; Arabic unless said otherwise.
    pub language: Option<Language>,
    /// Only those that begin then, as a mark has it.
    pub start: Option<String>,
    /// Only those that end then.
    pub end: Option<String>,
    /// Only those about these sides and no others.
    pub about: Option<Vec<String>>,
    /// Dates given at most; 100 unless said otherwise.
    pub limit: Option<usize>,
    /// Dates passed over.
    pub offset: usize,
}

/// The dates of a library whose year is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Timeline {
    /// Dates that pass; one that a sentence gives twice is one.
    pub total: usize,
    /// All of them as marks on an axis, in order.
    pub marks: Vec<TimelineMark>,
    /// Those asked for, in order.
    pub dated: Vec<Dated>,
}

/// How precisely a date is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A year, or more.
    #[default]
    Year,
    /// A half, a quarter, a season, «early».
    Part,
    /// A month.
    Month,
    /// A day.
    Day,
}

/// The dates that are the same and about the same.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TimelineMark {
    /// First month, or the day.
    pub start: String,
    /// Last month, or the day.
    pub end: String,
    /// How precisely it is given.
    pub precision: Precision,
    /// Ids of the sides that the sentences are about.
    pub about: Vec<String>,
    /// Sentences.
    pub sentences: usize,
    /// The words of the first of them.
    pub words: String,
}

/// A date that a sentence gives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Dated {
    /// First month, or the day.
    pub start: String,
    /// Last month, or the day.
    pub end: String,
    /// How precisely it is given.
    pub precision: Precision,
    /// The words of the text.
    pub words: String,
    /// Document id.
    pub document: String,
    /// The sentence.
    pub sentence: HitSentence,
}
