//! Names: every spelling of the lexicon in one automaton over folded text.

use super::lexicon::Entity;

/// The matcher over all spellings.
pub struct Gazetteer {}

impl Gazetteer {
    /// Builds the automaton.
    pub fn new(_entities: &[Entity]) -> Gazetteer {
        Gazetteer {}
    }
}
