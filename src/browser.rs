//! The browser's edge: the engine's worker, the script interface, address, storage, the document. The only module that
//! names web-sys and js-sys; `app` and `ui` use it.

pub mod address;
pub mod client;
mod codec;
pub mod file;
pub mod host;
mod memory;
pub mod page;
pub mod picture;
pub mod script;
mod service;
pub mod storage;
mod worker;

pub use client::EngineClient;
pub use service::serve;
