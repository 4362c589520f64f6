//! Who spoke before in the text.

use crate::entities::EntityId;
use crate::statements::Speaker;

/// Who spoke so far.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The last speaker, unless that was long ago.
    pub last: Option<Speaker>,
    /// The latest speakers without a name, the last one first: «المسؤول» is one of them.
    pub nameless: Vec<Speaker>,
    /// Whom the last sentence was about: local media are theirs.
    pub about: Vec<EntityId>,
}

impl Heard {
    /// Takes note of `speaker`.
    pub fn note(&mut self, speaker: &Speaker) {
        const KEPT: usize = 4;
        if speaker.entity.is_none() && !self.nameless.contains(speaker) {
            self.nameless.truncate(KEPT - 1);
            self.nameless.insert(0, speaker.clone());
        }
        self.last = Some(speaker.clone());
    }
}
