//! What cues tell: the lists of `cues.toml`, dimensions and demonyms.

use crate::entities::EntityId;
use crate::entities::keyed::keyed_lists;

/// What a cue tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// A word of a dimension, by its number.
    Dimension(u8),
    /// A word that hints at a dimension, by its number.
    Hint(u8),
    /// A nationality adjective, by what it points at.
    Demonym(EntityId),
    /// A word of a list that somebody else numbered.
    List(u16),
    /// A word of `cues.toml`.
    Word(Kind),
}

keyed_lists! {
    /// The lists of `cues.toml`; each is described there.
    Kind {
    /// Verbs that report speech.
    Speech = "speech",
    /// Verbs of speech that are acts of the speaker.
    Act = "act",
    /// A verb that reports speech unless it tightens something.
    Stress = "stress",
    /// What can be tightened.
    Tightened = "tightened",
    /// Particles that open a clause before its subject.
    Opener = "opener",
    /// Auxiliaries that make a verb of speech passive.
    Passive = "passive",
    /// Words that open a clause about what stands before the comma.
    Apposition = "apposition",
    /// Words that make a verb of speech part of what is spoken of.
    Relative = "relative",
    /// Words that make a verb of speech an aside.
    Aside = "aside",
    /// Verbs that report speech or thought, only before "that".
    Opinion = "opinion",
    /// Verbs that report speech where "to" stands before the claim.
    Toward = "toward",
    /// Verbs by which a report or figures show something.
    Showing = "showing",
    /// Verbs that report a figure.
    Counting = "counting",
    /// Verbs that judge a thing without "that".
    Judging = "judging",
    /// Verbs that hand on what another is named for.
    Relaying = "relaying",
    /// "For": a person's view follows, if one does.
    Concerning = "concerning",
    /// Verbs that go on with what the last speaker said.
    Continuing = "continuing",
    /// What comes between such a verb and the claim.
    Content = "content",
    /// "…, warning of it": the subject of the sentence speaks.
    Participle = "participle",
    /// "… to say that": the one named before speaks.
    Saying = "saying",
    /// Phrases before the name of a speaker.
    Attribution = "attribution",
    /// Nouns of opinion after the name of a speaker.
    View = "view",
    /// People and bodies without a name who speak.
    Voice = "voice",
    /// Reports.
    Report = "report",
    /// Such nouns that, with the article alone, are the last speaker.
    Same = "same",
    /// Those of them that mean one person.
    Somebody = "somebody",
    /// Nouns of people who speak for the body that is named after them.
    Mouth = "mouth",
    /// Words between such a noun and a name.
    Among = "among",
    /// Nouns that stand before a name and belong to it.
    Class = "class",
    /// Adverbs that stand between a verb and its subject.
    Filler = "filler",
    /// Pronouns that stand for the last speaker.
    Pronoun = "pronoun",
    /// Pronouns by which a speaker means his own side.
    We = "we",
    /// Words that make a claim less than certain.
    Hedge = "hedge",
    /// A particle that does so before a verb of the imperfect.
    Perhaps = "perhaps",
    /// Words after which that particle does not.
    Pluperfect = "pluperfect",
    /// Words that deny.
    Negation = "negation",
    /// Phrases with such a word that deny nothing.
    NoNegation = "no-negation",
    /// "Except", which lifts the denial before it.
    Except = "except",
    /// Is ahead.
    Ahead = "ahead",
    /// Is behind.
    Behind = "behind",
    /// Rises.
    Rises = "rises",
    /// Falls.
    Falls = "falls",
    /// Permits.
    Permits = "permits",
    /// Forbids.
    Forbids = "forbids",
    /// Measures taken by a state.
    Measure = "measure",
    /// Purposes: they belong to whoever has them.
    Purpose = "purpose",
    /// Working on another.
    Effect = "effect",
    /// Breaking a rule.
    Breach = "breach",
    /// Having, getting and using what another made.
    Use = "use",
    /// That nobody answered.
    NoComment = "no-comment",
    /// What worries someone.
    Worry = "worry",
    /// Causes.
    Cause = "cause",
    /// Attitudes of whoever has them.
    Attitude = "attitude",
    /// What ties two together.
    Relation = "relation",
    /// What two do against each other.
    Contest = "contest",
    /// Words that measure one side by the other.
    Compare = "compare",
    /// The two together.
    Two = "two",
    /// What one side is blamed for.
    Blame = "blame",
    /// Nouns that go on with what was spoken of.
    SpokenOf = "spoken-of",
    /// What firms that only study others are called.
    Studies = "studies",
    /// Words of the names of such outlets and firms.
    Outlet = "outlet",
    /// Adjectives of what belongs to the country that was spoken of last.
    Local = "local",
    /// "On the other side".
    Other = "other",
    /// Words that set two halves of a sentence against each other.
    Against = "against",
    /// "Between", "both": a pair follows.
    Pair = "pair",
    /// "And".
    And = "and",
    /// Words that point back to the sentence before.
    Back = "back",
    /// Words that open a condition.
    Condition = "condition",
    /// Words that open an adverbial before the main clause.
    Fronting = "fronting",
    /// Nouns of what can be counted in money or shares.
    Counted = "counted",
    /// Those of them that mean a cost.
    Cost = "cost",
    /// What such a noun is said of.
    CountedOf = "counted-of",
    /// Words that end as nouns with an owner do and have none.
    Ownerless = "ownerless",
    /// Words that make a phrase of attribution the subject's own.
    Own = "own",
    /// Words that open a phrase between a verb of speech and its subject.
    Adjunct = "adjunct",
    /// Words that join "that" to the clause before it.
    Joining = "joining",
    /// Words that make a verb of speech tell when the rest was.
    When = "when",
    /// Words that open another main clause.
    Clause = "clause",
    }
}

impl Cue {
    /// Whether the cue is a verb: no article or preposition is glued to one.
    pub fn is_verb(self) -> bool {
        use Kind::{
            Act, Continuing, Counting, Judging, Opinion, Participle, Relaying, Showing, Speech, Stress,
            Toward,
        };
        matches!(
            self,
            Cue::Word(
                Speech
                    | Act
                    | Stress
                    | Opinion
                    | Showing
                    | Counting
                    | Continuing
                    | Participle
                    | Toward
                    | Judging
                    | Relaying
            )
        )
    }
}
