//! Parts that several views use. They take what they show as props.

pub mod answer;
pub mod icon;
pub mod side;
pub mod statement;
