//! One integration binary; a line on each module.
