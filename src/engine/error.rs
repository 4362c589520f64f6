//! What the engine refuses. The words for it, in the reader's language, are the page's.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A call that can't be answered.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EngineError {
    /// No document has this id.
    #[error("no document {id:?}")]
    NoSuchDocument {
        /// The id.
        id: String,
    },
    /// The document came with the page and can't be removed.
    #[error("document {id:?} came with the page")]
    Embedded {
        /// The id.
        id: String,
    },
    /// No entity has this id.
    #[error("no entity {id:?}")]
    NoSuchEntity {
        /// The id.
        id: String,
    },
    /// No dimension has this id.
    #[error("no dimension {id:?}")]
    NoSuchDimension {
        /// The id.
        id: String,
    },
    /// A value of the call has the wrong shape.
    #[error("argument {argument} of {call}: {reason}")]
    BadArgument {
        /// The call.
        call: String,
        /// Which argument, from 1.
        argument: usize,
        /// What was wrong, as the decoder says it.
        reason: String,
    },
    /// There is no such call.
    #[error("no call {call:?}")]
    NoSuchCall {
        /// The name.
        call: String,
    },
    /// The worker ended or could not be started.
    #[error("the engine stopped: {reason}")]
    Stopped {
        /// What the browser says.
        reason: String,
    },
}
