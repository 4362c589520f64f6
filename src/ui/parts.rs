//! Parts that several views use. They take what they show as props.

pub mod answer;
pub mod because;
pub mod choice;
pub mod facets;
pub mod fold;
pub mod grid;
pub mod icon;
pub mod live;
pub mod meta;
pub mod name;
pub mod place;
pub mod side;
pub mod statement;
pub mod take;
