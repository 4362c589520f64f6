//! The plan of a search: the query's words as leaves that can be matched, and how they must come together.

use super::found::{Match, SearchOptions, Why};
use super::index::Index;
use super::pattern::{Likeness, Pattern};
use super::query::{Node, Query};
use super::suggest::neighbours_of;
use crate::entities::{EntityId, Lexicon};
use crate::text::stem::stem;
use crate::text::{clitic, fold, words};

/// Words and phrases that one query can hold; further ones are passed over.
pub const LEAVES: usize = 32;
/// An entity's name has at most this many words.
const NAME_WORDS: usize = 6;

/// How leaves come together, by their numbers.
#[derive(Debug)]
enum Plan {
    Leaf(usize),
    All(Vec<Plan>),
    Any(Vec<Plan>),
    Not(Box<Plan>),
}

impl Plan {
    fn admits(&self, bits: u32) -> bool {
        match self {
            Plan::Leaf(n) => bits & 1 << n != 0,
            Plan::All(plans) => plans.iter().all(|plan| plan.admits(bits)),
            Plan::Any(plans) => plans.iter().any(|plan| plan.admits(bits)),
            Plan::Not(plan) => !plan.admits(bits),
        }
    }
}

/// Makes a plan quick to ask: most plans are nothing but words that must all be there.
pub struct Test {
    plan: Plan,
    /// The leaves, as bits, where all of them and nothing else is asked for.
    all: Option<u32>,
}

impl Test {
    fn new(plan: Plan) -> Test {
        let bit = |plan: &Plan| match plan {
            Plan::Leaf(n) => Some(1 << n),
            _ => None,
        };
        let all = match &plan {
            Plan::All(plans) => plans.iter().try_fold(0, |bits, plan| Some(bits | bit(plan)?)),
            plan => bit(plan),
        };
        Test { plan, all }
    }

    /// Whether a text that holds the leaves in `bits` is meant.
    pub fn admits(&self, bits: u32) -> bool {
        match self.all {
            Some(all) => bits & all == all,
            None => self.plan.admits(bits),
        }
    }
}

/// A word or phrase of the query, with all that it stands for.
#[derive(Debug, Default)]
pub struct Leaf {
    /// The word, or the words of the phrase.
    pub words: Vec<Pattern>,
    /// Whether texts should hold it; false after a «not».
    pub wanted: bool,
    /// Whether it counts letter for letter.
    pub literal: bool,
    /// Entities of which it is a name.
    pub entities: Vec<EntityId>,
    /// Its stem, where words of the same stem count.
    pub stem: Option<String>,
    /// Words of the vocabulary that differ by a typing error.
    pub typos: Vec<String>,
}

impl Leaf {
    /// The part of the folded word `form` that matches one of the leaf's words, and why.
    pub fn matched(&self, word: usize, form: &str) -> Option<(std::ops::Range<usize>, Why)> {
        if let Some(matched) = self.words.get(word)?.matched(form) {
            let why = match matched.likeness {
                Likeness::Longer => Why::Prefix,
                Likeness::Same | Likeness::Variant => Why::Folded,
            };
            return Some((matched.start..matched.end, why));
        }
        if self.stem.as_deref().is_some_and(|own| stem(form) == own) {
            return Some((0..form.len(), Why::Stem));
        }
        self.typos.iter().any(|typo| typo == form).then_some((0..form.len(), Why::Typo))
    }
}

/// A query made ready.
pub struct Planned {
    /// How the leaves come together.
    pub plan: Test,
    /// The leaves, in the order of the query.
    pub leaves: Vec<Leaf>,
    /// Pairs of words that stand side by side in the query.
    pub neighbours: Vec<(usize, usize)>,
}

impl Planned {
    /// The wanted leaves, as bits.
    pub fn wanted(&self) -> u32 {
        self.leaves.iter().enumerate().filter(|(_, leaf)| leaf.wanted).fold(0, |bits, (n, _)| bits | 1 << n)
    }
}

/// Makes `query` ready.
pub fn plan(index: &Index, lexicon: &Lexicon, query: &Query, options: &SearchOptions) -> Planned {
    let mut planner = Planner {
        index,
        lexicon,
        matching: options.matching,
        without: &options.without,
        leaves: Vec::new(),
        runs: Vec::new(),
        left: count(&query.root),
        open: query.open && options.typing,
    };
    let plan = planner.lower(&query.root, true);
    if options.matching == Match::Wide {
        planner.widen();
    }
    let pairs = |run: &Vec<usize>| run.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    Planned {
        plan: Test::new(plan),
        neighbours: planner.runs.iter().flat_map(pairs).collect(),
        leaves: planner.leaves,
    }
}

fn count(node: &Node) -> usize {
    match node {
        Node::Word(_) | Node::Phrase(_) => 1,
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().map(count).sum(),
        Node::Not(node) => count(node),
    }
}

struct Planner<'a> {
    index: &'a Index,
    lexicon: &'a Lexicon,
    matching: Match,
    /// What wide matching leaves out.
    without: &'a [Why],
    leaves: Vec<Leaf>,
    /// Wanted words that stand side by side in the query.
    runs: Vec<Vec<usize>>,
    /// Words and phrases still to come, and whether the last one may be unfinished.
    left: usize,
    open: bool,
}

impl Planner<'_> {
    fn lower(&mut self, node: &Node, wanted: bool) -> Plan {
        match node {
            Node::Word(word) => self.leaf(std::slice::from_ref(word), wanted, true),
            Node::Phrase(words) => self.leaf(words, wanted, false),
            Node::Not(node) => Plan::Not(Box::new(self.lower(node, !wanted))),
            Node::All(nodes) => Plan::All(self.list(nodes, wanted)),
            Node::Any(nodes) => Plan::Any(self.list(nodes, wanted)),
        }
    }

    fn list(&mut self, nodes: &[Node], wanted: bool) -> Vec<Plan> {
        let mut apart = true;
        let mut plans = Vec::new();
        for node in nodes {
            if self.leaves.len() >= LEAVES {
                break;
            }
            if std::mem::replace(&mut apart, !matches!(node, Node::Word(_))) || apart {
                self.runs.push(Vec::new());
            }
            plans.push(self.lower(node, wanted));
        }
        self.runs.push(Vec::new());
        plans
    }

    fn leaf(&mut self, raw: &[String], wanted: bool, word: bool) -> Plan {
        self.left = self.left.saturating_sub(1);
        let n = self.leaves.len();
        if n >= LEAVES {
            return Plan::All(Vec::new());
        }
        let literal = self.matching == Match::Exact;
        let mut patterns: Vec<Pattern> = Vec::new();
        for raw in raw {
            let folded = fold(raw).text;
            let found = words(&folded);
            patterns.extend(found.iter().map(|word| Pattern::literal(raw, word.span.of(&folded))));
        }
        if !literal {
            let last = patterns.len().saturating_sub(1);
            let open = self.open && self.left == 0;
            for (nth, pattern) in patterns.iter_mut().enumerate() {
                let unfinished = open && nth == last;
                *pattern = Pattern::new(&pattern.raw, &pattern.word, unfinished, &self.index.vocabulary);
            }
        }
        if wanted && word {
            match self.runs.last_mut() {
                Some(run) => run.push(n),
                None => self.runs.push(vec![n]),
            }
        } else if wanted {
            self.runs.push(vec![n]);
            self.runs.push(Vec::new());
        }
        self.leaves.push(Leaf { words: patterns, wanted, literal, ..Leaf::default() });
        Plan::Leaf(n)
    }

    /// Adds what wide mode brings: other names of entities, words of the same stem, typing errors.
    fn widen(&mut self) {
        let with = |why: Why| !self.without.contains(&why);
        for run in self.runs.iter().filter(|_| with(Why::Entity)) {
            let mut at = 0;
            while at < run.len() {
                let longest = (1..=NAME_WORDS.min(run.len() - at)).rev().find_map(|length| {
                    let leaves = &run[at..at + length];
                    let entities = self.named(leaves);
                    (!entities.is_empty()).then_some((length, entities))
                });
                let length = longest.as_ref().map_or(1, |(length, _)| *length);
                if let Some((_, entities)) = longest {
                    for n in &run[at..at + length] {
                        self.leaves[*n].entities.clone_from(&entities);
                    }
                }
                at += length;
            }
        }
        for leaf in self.leaves.iter_mut().filter(|leaf| leaf.words.len() == 1) {
            let word = &leaf.words[0].word;
            leaf.stem = Some(stem(word)).filter(|stem| with(Why::Stem) && stem.chars().count() >= 3);
            if with(Why::Typo) {
                leaf.typos = neighbours_of(&self.index.vocabulary, word);
            }
        }
    }

    /// The entities whose name these leaves spell.
    fn named(&self, leaves: &[usize]) -> Vec<EntityId> {
        let words: Vec<&Pattern> = leaves.iter().flat_map(|n| &self.leaves[*n].words).collect();
        let Some((first, others)) = words.split_first() else { return Vec::new() };
        let rest: String = others.iter().map(|word| format!(" {}", word.word)).collect();
        let names = self.index.names(self.lexicon);
        // A name is evidence enough that what stands before it is a proclitic.
        let readings = clitic::readings(&first.word);
        let mut found = readings.iter().map(|reading| names.get(&format!("{}{rest}", reading.bare)));
        found.find(|entities| !entities.is_empty()).unwrap_or(&[]).to_vec()
    }
}
