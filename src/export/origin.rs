//! Where an export comes from, so that whoever opens it later can make it again.

use serde::Serialize;

/// What made an export, of what, how filtered and when. Every export carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The program and its version.
    pub program: String,
    /// A hash of the texts of the library.
    pub corpus: String,
    /// The address that shows the same, filters included.
    pub address: String,
    /// The day, ISO 8601.
    pub date: String,
}

impl Origin {
    /// All of it in one line.
    pub fn line(&self) -> String {
        let Origin { program, corpus, address, date } = self;
        format!("{program}; corpus {corpus}; {address}; {date}")
    }
}
