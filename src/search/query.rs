//! The query: words are AND, "phrase", OR, -not, (groups), and fields such as `entity:nvidia`. Its text form round-trips.

use std::fmt;

use super::field::Field;

/// A query, parsed. Any text parses to something sensible.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What is looked for; an empty [`Node::All`] is everything.
    pub root: Node,
    /// The filters, in the order in which they were written.
    pub fields: Vec<Field>,
    /// Whether the text ends inside a word, which may be unfinished.
    pub open: bool,
}

/// A part of a query. Words stand here as they were typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// One word.
    Word(String),
    /// Words that stand side by side.
    Phrase(Vec<String>),
    /// All of these.
    All(Vec<Node>),
    /// At least one of these.
    Any(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
}

impl Default for Node {
    fn default() -> Self {
        Node::All(Vec::new())
    }
}

impl Node {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        matches!(self, Node::All(nodes) if nodes.is_empty())
    }

    /// The words and phrases, in order, that a text should hold; those after a «not» are not among them.
    pub fn wanted(&self) -> Vec<&Node> {
        match self {
            Node::Word(_) | Node::Phrase(_) => vec![self],
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().flat_map(Node::wanted).collect(),
            Node::Not(_) => Vec::new(),
        }
    }

    /// The same with the word or phrase that is number `at` of [`wanted`](Node::wanted) replaced, or taken away.
    pub fn with(&self, at: usize, other: Option<&Node>) -> Node {
        self.replaced(&mut Some(at), other).unwrap_or_default()
    }

    fn replaced(&self, at: &mut Option<usize>, other: Option<&Node>) -> Option<Node> {
        let mut each = |nodes: &[Node]| -> Vec<Node> {
            nodes.iter().filter_map(|node| node.replaced(at, other)).collect()
        };
        match self {
            Node::All(nodes) => Some(Node::All(each(nodes))),
            Node::Any(nodes) => Some(Node::Any(each(nodes))).filter(|node| !node.wanted().is_empty()),
            Node::Not(_) => Some(self.clone()),
            Node::Word(_) | Node::Phrase(_) => match *at {
                Some(0) => {
                    *at = None;
                    other.cloned()
                }
                _ => {
                    *at = at.map(|n| n - 1);
                    Some(self.clone())
                }
            },
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, signs: &Signs, inner: bool) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, nodes: &[Node], between: &str| {
            if inner {
                f.write_str("(")?;
            }
            for (nth, node) in nodes.iter().enumerate() {
                if nth > 0 {
                    let not = matches!(node, Node::Not(_));
                    f.write_str(if not && between == signs.and { " " } else { between })?;
                }
                node.write(f, signs, true)?;
            }
            if inner { f.write_str(")") } else { Ok(()) }
        };
        match self {
            Node::Word(word) => f.write_str(word),
            Node::Phrase(words) => write!(f, "\"{}\"", words.join(" ")),
            Node::All(nodes) => list(f, nodes, signs.and),
            Node::Any(nodes) => list(f, nodes, signs.or),
            Node::Not(node) => {
                f.write_str(signs.not)?;
                node.write(f, signs, true)
            }
        }
    }
}

struct Signs {
    and: &'static str,
    or: &'static str,
    not: &'static str,
}

impl Query {
    /// How the query was read, for people of any language: «الصين + "سباق التسلح" − رقائق».
    pub fn read_as(&self) -> String {
        struct Shown<'a>(&'a Query);
        impl fmt::Display for Shown<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.write(f, &Signs { and: " + ", or: " | ", not: "− " }, " · ")
            }
        }
        Shown(self).to_string()
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, signs: &Signs, between: &str) -> fmt::Result {
        self.root.write(f, signs, false)?;
        for (nth, field) in self.fields.iter().enumerate() {
            if nth > 0 || !self.root.is_empty() {
                f.write_str(between)?;
            }
            write!(f, "{field}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A lone OR list beside fields needs its brackets only to be read by people.
        self.write(f, &Signs { and: " ", or: " OR ", not: "-" }, " ")
    }
}
