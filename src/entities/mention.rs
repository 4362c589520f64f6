//! A mention (ذِكر): a span that names an entity or states a value, and the rule that made it.

use serde::{Deserialize, Serialize};

use super::lexicon::{EntityId, Lexicon};
use crate::text::Span;

/// The eleven types of mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntityType {
    /// Companies and commercial labs.
    Company,
    /// People.
    Person,
    /// Places, capitals used for governments among them.
    Place,
    /// Government bodies, universities, research centres, media, exchanges and indices.
    Institution,
    /// AI models and assistants.
    Model,
    /// Chips by name.
    Chip,
    /// Named plans, frameworks, laws.
    Policy,
    /// An amount of money.
    Money,
    /// A number with its counted unit.
    Quantity,
    /// A share in hundredths.
    Percent,
    /// A date, as precise as it is given.
    Date,
}

impl EntityType {
    /// All types, names before values.
    pub const ALL: [EntityType; 11] = [
        EntityType::Company,
        EntityType::Person,
        EntityType::Place,
        EntityType::Institution,
        EntityType::Model,
        EntityType::Chip,
        EntityType::Policy,
        EntityType::Money,
        EntityType::Quantity,
        EntityType::Percent,
        EntityType::Date,
    ];

    /// The name used in data, addresses and the script interface.
    pub fn name(self) -> &'static str {
        match self {
            EntityType::Company => "company",
            EntityType::Person => "person",
            EntityType::Place => "place",
            EntityType::Institution => "institution",
            EntityType::Model => "model",
            EntityType::Chip => "chip",
            EntityType::Policy => "policy",
            EntityType::Money => "money",
            EntityType::Quantity => "quantity",
            EntityType::Percent => "percent",
            EntityType::Date => "date",
        }
    }

    /// The type of that name.
    pub fn from_name(name: &str) -> Option<EntityType> {
        EntityType::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it states a value (money, quantity, percent, date) and does not name an entity.
    pub fn is_value(self) -> bool {
        matches!(self, EntityType::Money | EntityType::Quantity | EntityType::Percent | EntityType::Date)
    }
}

/// A span of a document's text that names an entity or states a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Bytes of the text, on whole letters, without glued proclitics.
    pub span: Span,
    /// Its type.
    pub kind: EntityType,
    /// What it refers to.
    pub referent: Referent,
    /// What made it.
    pub rule: Rule,
}

impl Mention {
    /// The id of what it refers to, an entity's or one made of the name or the value.
    pub fn id(&self, lexicon: &Lexicon) -> String {
        match &self.referent {
            Referent::Known(entity) => lexicon.entity(*entity).seed.id.clone(),
            Referent::Proposed(id) => id.to_string(),
            Referent::Value(value) => value.id(),
        }
    }

    /// Whether a pattern proposes the name.
    pub fn is_proposed(&self) -> bool {
        matches!(self.referent, Referent::Proposed(_))
    }
}

/// What a mention refers to.
#[derive(Clone, Debug, PartialEq)]
pub enum Referent {
    /// An entity of the lexicon.
    Known(EntityId),
    /// A name that a pattern proposes, with the id made from it.
    Proposed(Box<str>),
    /// A value.
    Value(Box<Value>),
}

/// The rule that made a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A spelling of the lexicon.
    Lexicon,
    /// A short name whose full form stood earlier in the document.
    ShortName,
    /// A spelling that is also a word, after a class word or another spelling of the entity.
    Guarded,
    /// A spelling that several entities share; a word beside it decided.
    Context,
    /// A pattern that proposes an unknown name.
    Pattern,
    /// The grammar of figures and dates.
    Figure,
}

impl Rule {
    /// The name used in the script interface.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Lexicon => "lexicon",
            Rule::ShortName => "short-name",
            Rule::Guarded => "guarded",
            Rule::Context => "context",
            Rule::Pattern => "pattern",
            Rule::Figure => "figure",
        }
    }
}

/// The value of a figure or date.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Value {
    /// Lower bound; equal to `high` for an exact figure; `None` where it is open ("at most").
    pub low: Option<f64>,
    /// Upper bound; `None` where it is open ("more than").
    pub high: Option<f64>,
    /// Whether the bound itself is left out ("less than", against "at most").
    pub strict: bool,
    /// "about", "nearly".
    pub approximate: bool,
    /// Currency code (`USD`) for money; the counted unit in a plain form (`chip`, `parameter`, or the word itself) for a quantity; `%` for a percentage, `percentage-point`, `basis-point`.
    pub unit: Option<String>,
    /// For dates: ISO 8601 as precise as given (`2025-05-15`, `2025-05`, `2025`, `--01` for a month without year); a
    /// period has two, with `..` between (`2025-02-10..2025-02-11`).
    pub iso: Option<String>,
    /// For dates: what the ISO form can't say: `early`, `mid`, `late`, `spring`, `H1`, `Q3`, `decade`, `late-decade`; `hijri` where
    /// the date is not converted and has no ISO form.
    pub qualifier: Option<String>,
}

impl Value {
    /// An id made of the value: `usd-6000000`, `chip-1700`, `percent-40`, `2025-05-15`, `2024-early`.
    pub fn id(&self) -> String {
        if let Some(iso) = &self.iso {
            return match &self.qualifier {
                Some(qualifier) => format!("{iso}-{qualifier}"),
                None => iso.clone(),
            };
        }
        if let Some(qualifier) = &self.qualifier {
            return qualifier.clone();
        }
        let unit = match self.unit.as_deref() {
            Some("%") => "percent".to_owned(),
            Some(unit) => unit.to_lowercase().replace(' ', "-"),
            None => "number".to_owned(),
        };
        let number = match (self.low, self.high) {
            (Some(low), Some(high)) if low == high => low.to_string(),
            (Some(low), Some(high)) => format!("{low}-{high}"),
            (Some(low), None) => format!("{low}-up"),
            (None, Some(high)) => format!("to-{high}"),
            (None, None) => "open".to_owned(),
        };
        format!("{unit}-{number}")
    }
}
