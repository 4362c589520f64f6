//! The application without its looks: address, settings, the engine's answers, and the words of the interface.

pub mod ask;
pub mod asked;
pub mod brief;
pub mod compared;
pub mod copy;
pub mod keys;
pub mod moments;
pub mod near;
pub mod pages;
pub mod pieces;
pub mod quote;
pub mod reading;
pub mod route;
pub mod searches;
pub mod settings;
pub mod state;
pub mod tables;
pub mod take;

pub use ask::{Answer, ask};
pub use copy::{Plural, Text};
pub use keys::Action;
pub use route::{Route, View};
pub use settings::{Settings, Theme};
pub use state::App;
pub use take::Format;
