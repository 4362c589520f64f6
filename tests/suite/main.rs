//! One integration binary; a line on each module.

mod addresses; // The keys of addresses, told to who embeds the page.
mod hostile; // Text that nobody would write.
mod layers; // Which modules may use which.
mod lexicon; // The lexicon: spellings that clash, ordinary words.
mod originals; // The raw articles, where they are at hand: cleaning, and that no account repeats them.
mod seeds; // The embedded corpus, through the engine.
mod twice; // What stands twice, in Rust and in a script, a style sheet or the page: the same in both.
mod yardstick; // The annotated texts by which the tagger is measured.
