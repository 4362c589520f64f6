//! The plain letters of compatibility forms, written by `build.rs` from Unicode's data (NFKD without its marks).

include!(concat!(env!("OUT_DIR"), "/compatibility.rs"));
