//! Voices: who is quoted, how often, about whom; and what is said about a side beside what is said by it.

use std::collections::BTreeMap;

use super::count::{Counted, SourceId};
use super::options::{Bearing, Camp};
use crate::corpus::DocId;
use crate::entities::EntityId;
use crate::statements::Speaker;
use crate::text::order;

/// Statements counted by what they are about and by who says them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// About a, b, both, neither.
    pub about: [usize; 4],
    /// Said by a, by b, by others, by the article itself.
    pub said: [usize; 4],
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, bearing: Bearing, camp: Camp) {
        self.about[bearing as usize] += 1;
        self.said[camp as usize] += 1;
    }

    /// The same with the sides swapped.
    pub fn mirrored(mut self) -> Tally {
        self.about.swap(0, 1);
        self.said.swap(0, 1);
        self
    }
}

/// How much is said about each side, and by each side, in one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// Number of the dimension.
    pub dimension: u8,
    /// The counts.
    pub tally: Tally,
}

/// The same in one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceBalance {
    /// The outlet; `None`: all documents whose outlet is unknown.
    pub source: Option<String>,
    /// Documents.
    pub documents: usize,
    /// The counts.
    pub tally: Tally,
}

/// Somebody who is quoted, and about whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// By what it is asked for: see [`key`].
    pub key: VoiceKey,
    /// As named the first time.
    pub speaker: Speaker,
    /// Whose voice.
    pub camp: Camp,
    /// Statements.
    pub statements: usize,
    /// Documents.
    pub documents: usize,
    /// About a, b, both, neither.
    pub about: [usize; 4],
    /// Whether one source alone quotes it.
    pub fragile: bool,
}

/// A dimension with few documents on a side.
#[derive(Clone, Debug, PartialEq)]
pub struct BlindSpot {
    /// Number of the dimension.
    pub dimension: u8,
    /// Whether the side is the first.
    pub first: bool,
    /// Documents that say something there.
    pub documents: usize,
}

/// Who speaks: an entity, or a name that is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceKey {
    /// An entity.
    Entity(EntityId),
    /// The words that name the speaker.
    Name(Box<str>),
}

/// Who says a statement.
pub fn key(speaker: &Speaker) -> VoiceKey {
    speaker.entity.map_or_else(|| VoiceKey::Name(speaker.name.as_str().into()), VoiceKey::Entity)
}

/// The same without a copy of the name.
fn same_voice(speaker: &Speaker) -> (Option<EntityId>, &str) {
    (speaker.entity, if speaker.entity.is_some() { "" } else { &speaker.name })
}

/// Who is quoted most in `statements`, at most `most`, and how often.
pub fn speakers(statements: &[&Counted], most: usize) -> Vec<(Speaker, usize)> {
    let mut seen: BTreeMap<(Option<EntityId>, &str), (&Speaker, usize)> = BTreeMap::new();
    for speaker in statements.iter().filter_map(|counted| counted.statement.speaker.as_ref()) {
        seen.entry(same_voice(speaker)).or_insert((speaker, 0)).1 += 1;
    }
    let mut quoted: Vec<(&Speaker, usize)> = seen.into_values().collect();
    order::sort_by_key(&mut quoted, |(_, count)| std::cmp::Reverse(*count));
    quoted.into_iter().take(most).map(|(speaker, count)| (speaker.clone(), count)).collect()
}

/// The voices of `statements`, most often quoted first.
pub fn voices(statements: &[Counted]) -> Vec<Voice> {
    let mut seen: BTreeMap<(Option<EntityId>, &str), (Voice, DocId, SourceId)> = BTreeMap::new();
    for counted in statements {
        let Some(speaker) = &counted.statement.speaker else { continue };
        let same = same_voice(speaker);
        if let Some((voice, story, source)) = seen.get_mut(&same) {
            voice.statements += 1;
            voice.about[counted.bearing as usize] += 1;
            voice.fragile &= *source == counted.source;
            voice.documents += usize::from(*story != counted.story);
            *story = counted.story;
        } else {
            let mut about = [0; 4];
            about[counted.bearing as usize] = 1;
            let (key, speaker, camp) = (key(speaker), speaker.clone(), counted.camp);
            let voice = Voice { key, speaker, camp, statements: 1, documents: 1, about, fragile: true };
            seen.insert(same, (voice, counted.story, counted.source));
        }
    }
    let mut voices: Vec<Voice> = seen.into_values().map(|(voice, ..)| voice).collect();
    order::sort_by_key(&mut voices, |voice| std::cmp::Reverse(voice.statements));
    voices
}

/// The balance of each source, that with most statements first.
pub fn by_source(statements: &[Counted]) -> Vec<SourceBalance> {
    let mut seen: BTreeMap<Option<&str>, SourceBalance> = BTreeMap::new();
    for document in statements.chunk_by(|a, b| a.story == b.story) {
        let source = document[0].entry.document.source.as_deref();
        let balance = seen.entry(source).or_insert_with(|| SourceBalance {
            source: source.map(str::to_owned),
            ..SourceBalance::default()
        });
        balance.documents += 1;
        document.iter().for_each(|counted| balance.tally.add(counted.bearing, counted.camp));
    }
    let mut sources: Vec<SourceBalance> = seen.into_values().collect();
    order::sort_by_key(&mut sources, |balance| std::cmp::Reverse(balance.tally.about.iter().sum::<usize>()));
    sources
}
