//! Export: what the reader sees, in forms that other programs open. Pure text out; the browser's edge makes files of it.

pub mod annotations;
pub mod citations;
mod origin;
pub mod picture;
mod table;
pub mod tei;
mod xml;

pub use origin::Origin;
pub use table::{Table, escaped};
