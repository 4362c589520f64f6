//! What an entity is called.

use leptos::prelude::*;

use crate::app::App;
use crate::corpus::Language;
use crate::engine::api::EntitySummary;

/// The name of `entity` in the language of the interface, and what stands after it: that in the other language, where it is
/// another.
pub fn names_of(entity: &EntitySummary) -> (String, Option<AnyView>) {
    let language = App::expect().language();
    let (own, other) = match language {
        Language::Ar => (&entity.name_ar, &entity.name_en),
        Language::En => (&entity.name_en, &entity.name_ar),
    };
    let second = (other != own).then(|| {
        let (language, other) = (language.other(), other.clone());
        view! { " "<bdi class="other-name" lang=language.code() dir=language.dir()>{other}</bdi> }.into_any()
    });
    (own.clone(), second)
}
