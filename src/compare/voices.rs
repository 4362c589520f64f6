//! Voices: who is quoted, how often, about whom; and what is said about a side beside what is said by it.

use std::cmp::Reverse;
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

/// The number of a voice: of an entity, or of a name that is none.
pub type VoiceId = u32;

/// A voice that says nothing.
pub const NOBODY: VoiceId = VoiceId::MAX;

/// All voices of the library, so that counting them compares numbers and not names.
#[derive(Default)]
pub struct Voices {
    ids: BTreeMap<String, VoiceId>,
}

impl Voices {
    /// The number of who speaks.
    pub fn id(&mut self, speaker: &Speaker) -> VoiceId {
        let next = self.ids.len() as VoiceId;
        *self.ids.entry(key(speaker.entity, &speaker.name)).or_insert(next)
    }

    /// The number of an entity, or of a name that is none, if it speaks anywhere.
    pub fn find(&self, entity: Option<EntityId>, name: &str) -> Option<VoiceId> {
        self.ids.get(&key(entity, name)).copied()
    }

    /// How many there are.
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// By what a voice is found. No name starts as that of an entity does.
fn key(entity: Option<EntityId>, name: &str) -> String {
    entity.map_or_else(|| name.to_owned(), |entity| format!("\u{1}{}", entity.0))
}

/// In which order voices stand that are quoted as often.
fn rank(speaker: &Speaker) -> (Option<EntityId>, &str) {
    (speaker.entity, if speaker.entity.is_some() { "" } else { &speaker.name })
}

/// Counts who is quoted in parts of some statements.
pub struct Quoted<'a> {
    statements: &'a [Counted<'a>],
    /// For each voice; zero between two counts.
    counts: Vec<u32>,
}

impl<'a> Quoted<'a> {
    /// Counts in `statements` of a library with so many voices.
    pub fn new(statements: &'a [Counted<'a>], voices: usize) -> Quoted<'a> {
        Quoted { statements, counts: vec![0; voices] }
    }

    /// Who is quoted most in the statements numbered `part`, at most `most`, and how often.
    pub fn most(&mut self, part: &[u32], most: usize) -> Vec<(Speaker, usize)> {
        let mut seen: Vec<(VoiceId, &Speaker)> = Vec::new();
        for counted in part.iter().map(|n| &self.statements[*n as usize]) {
            let Some(voice) = counted.voice() else { continue };
            let count = &mut self.counts[voice as usize];
            if *count == 0 {
                seen.extend(counted.statement.speaker.as_ref().map(|speaker| (voice, speaker)));
            }
            *count += 1;
        }
        let place = |(count, speaker): &(u32, &'a Speaker)| (Reverse(*count), rank(speaker));
        let mut first: Vec<(u32, &Speaker)> = Vec::new();
        for (voice, speaker) in seen {
            let new = (std::mem::take(&mut self.counts[voice as usize]), speaker);
            let at = first.partition_point(|other| place(other) <= place(&new));
            first.insert(at, new);
            first.truncate(most);
        }
        first.into_iter().map(|(count, speaker)| (speaker.clone(), count as usize)).collect()
    }
}

/// The voices of `statements`, most often quoted first; the library has so many `voices`.
pub fn voices(statements: &[Counted], voices: usize) -> Vec<Voice> {
    let mut places: Vec<Option<u32>> = vec![None; voices];
    let mut found: Vec<(Voice, DocId, SourceId)> = Vec::new();
    for counted in statements {
        let Some(place) = counted.voice().map(|id| &mut places[id as usize]) else { continue };
        if let (None, Some(speaker)) = (&place, &counted.statement.speaker) {
            let (speaker, camp) = (speaker.clone(), counted.camp);
            let voice = Voice { speaker, camp, statements: 0, documents: 1, about: [0; 4], fragile: true };
            *place = Some(found.len() as u32);
            found.push((voice, counted.story, counted.source));
        }
        let Some(at) = *place else { continue };
        let (voice, story, source) = &mut found[at as usize];
        voice.statements += 1;
        voice.about[counted.bearing as usize] += 1;
        voice.fragile &= *source == counted.source;
        voice.documents += usize::from(std::mem::replace(story, counted.story) != counted.story);
    }
    let mut voices: Vec<Voice> = found.into_iter().map(|(voice, ..)| voice).collect();
    order::sort_by(&mut voices, |a, b| {
        b.statements.cmp(&a.statements).then_with(|| rank(&a.speaker).cmp(&rank(&b.speaker)))
    });
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
    order::sort_by_key(&mut sources, |balance| Reverse(balance.tally.about.iter().sum::<usize>()));
    sources
}
