//! What stands where an answer of the engine will stand: progress, the answer, or what went wrong.

use leptos::prelude::*;

use super::live::{live, text};
use crate::app::{Answer, App, copy};
use crate::browser::client::Start;
use crate::engine::EngineError;

/// Shows `view` of the answer once it and the names of things are there, progress before, and the error in the reader's words.
pub fn answered<T: Clone + 'static, V: IntoView + 'static>(
    answer: Answer<T>,
    view: impl Fn(T) -> V + Send + 'static,
) -> AnyView {
    let app = App::expect();
    live(move || match answer.get().filter(|_| app.has_names()) {
        Some(Ok(value)) => view(value).into_any(),
        other => unanswered(other.and_then(Result::err)),
    })
}

fn unanswered(error: Option<EngineError>) -> AnyView {
    match error {
        None => view! { <Waiting/> }.into_any(),
        Some(error) => view! { <Problem error/> }.into_any(),
    }
}

/// While the engine reads the corpus, how far it is; after that, for who waits longer than a second (the style holds it back), that
/// it is at work. Who goes elsewhere meanwhile has cancelled: the answer is dropped.
#[component]
pub fn Waiting() -> impl IntoView {
    let app = App::expect();
    move || {
        match app.start.get() {
        Start::Reading(fraction) => view! {
            <p class="waiting" role="status">{app.say(copy::READING)}<progress max="1" prop:value=fraction/></p>
        }
        .into_any(),
        Start::Ready => view! { <p class="waiting late" role="status">{app.say(copy::WORKING)}<progress/></p> }.into_any(),
        Start::Failed => view! { <Problem error=EngineError::Stopped { reason: String::new() }/> }.into_any(),
    }
    }
}

/// What went wrong, and what to do.
#[component]
pub fn Problem(
    /// What the engine said.
    error: EngineError,
) -> impl IntoView {
    let app = App::expect();
    view! { <p class="problem" role="alert">{text(move || app.word(&error))}</p> }
}
