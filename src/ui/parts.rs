//! Parts that several views use. They take what they show as props.

pub mod answer;
pub mod choice;
pub mod fold;
pub mod icon;
pub mod live;
pub mod meta;
pub mod side;
pub mod statement;
pub mod take;
