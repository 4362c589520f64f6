//! The calls of the engine that the page makes, each with the type of its answer.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::EngineClient;
use crate::browser::codec::{self, Form, to_js};
use crate::engine::{EngineError, api};

impl EngineClient {
    fn call<T>(&self, call: &str, arguments: &[JsValue]) -> Call<T> {
        let promise = self.call_js(call, arguments.iter().collect(), Form::Bytes, None);
        Call { answer: promise.into(), value: PhantomData }
    }

    /// Texts in the library.
    pub fn documents(&self) -> Call<Vec<api::DocumentSummary>> {
        self.call("documents", &[])
    }

    /// One text.
    pub fn document(&self, id: &str) -> Call<api::Document> {
        self.call("document", &[id.into()])
    }

    /// What a query finds.
    pub fn search(&self, query: &str, options: &api::SearchOptions) -> Call<api::SearchResult> {
        self.call("search", &[query.into(), to_js(options)])
    }

    /// Every match of a query in its context.
    pub fn concordance(&self, query: &str, options: &api::SearchOptions) -> Call<api::Concordance> {
        self.call("concordance", &[query.into(), to_js(options)])
    }

    /// Entities of the library.
    pub fn entities(&self, options: &api::EntityOptions) -> Call<Vec<api::EntitySummary>> {
        self.call("entities", &[to_js(options)])
    }

    /// What the texts say around one entity.
    pub fn profile(&self, id: &str, options: &api::ProfileOptions) -> Call<api::Profile> {
        self.call("profile", &[id.into(), to_js(options)])
    }

    /// The dates that sentences give.
    pub fn timeline(&self, options: &api::TimelineOptions) -> Call<api::Timeline> {
        self.call("timeline", &[to_js(options)])
    }

    /// A hash of the library's texts.
    pub fn fingerprint(&self) -> Call<String> {
        self.call("fingerprint", &[])
    }

    /// The two entities that are compared unless others are chosen.
    pub fn sides(&self) -> Call<[String; 2]> {
        self.call("sides", &[])
    }

    /// Pairs of sides that are offered beside them.
    pub fn pairs(&self) -> Call<Vec<[String; 2]>> {
        self.call("pairs", &[])
    }

    /// Rows of the comparison.
    pub fn dimensions(&self) -> Call<Vec<api::Dimension>> {
        self.call("dimensions", &[])
    }

    /// A comparison, or what `options` want of it.
    pub fn compare(&self, options: &api::CompareOptions) -> Call<api::Comparison> {
        self.call("compare", &[to_js(options)])
    }

    /// The statements behind one cell.
    pub fn evidence(&self, cell: &api::CellName, options: &api::CompareOptions) -> Call<Vec<api::Statement>> {
        self.call("evidence", &[to_js(cell), to_js(options)])
    }
}

/// An answer on its way. Not an `async fn` for each call: the state of each would be code of its own, where this is decoding alone.
pub struct Call<T> {
    answer: JsFuture,
    value: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Future for Call<T> {
    type Output = Result<T, EngineError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.answer)
            .poll(context)
            .map(|answer| answer.map_err(codec::error).and_then(codec::decode))
    }
}
