//! Mizan (ميزان): what a set of Arabic articles says about two sides, weighed sentence by sentence.
//!
//! Modules in reading order; each may use those before it and none after, `search` and `compare` not each other:
//!
//! ```text
//! text → corpus → entities → statements → { search, compare } → engine → export → browser → app → ui
//! ```

#![warn(missing_docs, clippy::iter_over_hash_type, clippy::unwrap_used)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod text;

pub mod corpus;

pub mod entities;

pub mod statements;

pub mod search;

pub mod compare;

pub mod engine;

pub mod export;

pub mod browser;

pub mod app;

pub mod ui;
