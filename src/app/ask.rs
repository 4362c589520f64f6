//! Asking the engine: a question that is asked again whenever what it reads changes, and its latest answer.
//!
//! The framework's own resources do more (suspense, transitions, serialisation) and cost some 10 KB of wasm for each type of
//! answer; this costs next to nothing.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::engine::EngineError;

/// The latest answer to a question: nothing before the first one has come. While a new one is on its way the old one stands.
pub struct Answer<T: 'static>(RwSignal<Option<Result<T, EngineError>>, LocalStorage>);

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Answer<T> {}

impl<T: Clone> Answer<T> {
    /// The answer.
    pub fn get(&self) -> Option<Result<T, EngineError>> {
        self.0.get()
    }
}

impl<T> Answer<T> {
    /// What `read` makes of the answer, without a copy of it.
    pub fn with<R>(&self, read: impl FnOnce(Option<&Result<T, EngineError>>) -> R) -> R {
        self.0.with(|answer| read(answer.as_ref()))
    }

    /// What `read` makes of the answer, where there is one and it is no error.
    pub fn read<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.with(|answer| answer?.as_ref().ok().map(read))
    }
}

/// Asks `question` now and whenever a signal that it reads before its first await changes. An answer that comes after a later
/// question was asked is dropped.
pub fn ask<T, F>(question: impl Fn() -> F + 'static) -> Answer<T>
where
    F: Future<Output = Result<T, EngineError>> + 'static,
{
    let answer = RwSignal::new_local(None);
    ask_again(Box::new(move |this| {
        let asked = question();
        Box::pin(async move {
            let value = asked.await;
            if this.is_latest() {
                answer.try_set(Some(value));
            }
        })
    }));
    Answer(answer)
}

/// Which time a question is asked.
#[derive(Clone, Copy)]
struct Asking {
    number: u32,
    latest: StoredValue<u32>,
}

impl Asking {
    fn is_latest(self) -> bool {
        // The view that asked may be gone by now.
        self.latest.try_get_value() == Some(self.number)
    }
}

/// What any question is to the effect that asks it: one type, so that there is one effect.
type Question = Box<dyn Fn(Asking) -> Pin<Box<dyn Future<Output = ()>>>>;

fn ask_again(question: Question) {
    let latest = StoredValue::new(0u32);
    Effect::new(move |before: Option<u32>| {
        let number = before.map_or(0, |before| before + 1);
        latest.set_value(number);
        spawn_local(question(Asking { number, latest }));
        number
    });
}
