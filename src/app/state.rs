//! The state of the application: the address and the settings are its sources, all else is derived.

use leptos::prelude::*;

use super::ask::{Answer, ask};
use super::compared::Sides;
use super::copy::{self, Plural, Text};
use super::route::Route;
use super::settings::Settings;
use crate::browser::client::{EngineClient, Start};
use crate::browser::{address, page, script, storage};
use crate::corpus::Language;
use crate::engine::{EngineError, api};
use crate::text::order;

const SETTINGS: &str = "settings";

/// What every component can reach. Made once, copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// Where the reader is.
    pub route: ReadSignal<Route>,
    set_route: WriteSignal<Route>,
    /// What the reader chose.
    pub settings: RwSignal<Settings>,
    /// How far the engine's start has come.
    pub start: ReadSignal<Start>,
    /// Grows when the library changes; what reads it is asked for again.
    pub library_version: ReadSignal<u32>,
    /// Whether another page shows this one inside itself: the view without masthead and sections.
    pub embedded: bool,
    client: StoredValue<EngineClient, LocalStorage>,
    /// What entities, dimensions and documents are called.
    pub names: Answer<Names>,
    /// The sides that the present view compares; those of the lexicon where it compares nothing.
    pub compared: Memo<Sides>,
}

/// What ids are called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// Entities of the lexicon, and names that the library mentions besides, in the order of their ids.
    pub entities: Vec<api::EntitySummary>,
    /// The two entities that are compared unless others are chosen.
    pub sides: [String; 2],
    /// Pairs of sides that are offered beside them.
    pub pairs: Vec<[String; 2]>,
    /// Rows of the comparison, in order.
    pub dimensions: Vec<api::Dimension>,
    /// Texts of the library, in the order of their ids.
    pub documents: Vec<api::DocumentSummary>,
}

impl Names {
    /// The name of an entity, or its id where nobody knows it.
    pub fn entity<'a>(&'a self, id: &'a str, language: Language) -> &'a str {
        self.find(id).map_or(id, |entity| match language {
            Language::Ar => &entity.name_ar,
            Language::En => &entity.name_en,
        })
    }

    /// The entity called `id`, where it is known.
    pub fn find(&self, id: &str) -> Option<&api::EntitySummary> {
        let at = self.entities.binary_search_by(|entity| entity.id.as_str().cmp(id)).ok()?;
        self.entities.get(at)
    }

    /// The text called `id`.
    pub fn document(&self, id: &str) -> Option<&api::DocumentSummary> {
        let at = self.documents.binary_search_by(|document| document.id.as_str().cmp(id)).ok()?;
        self.documents.get(at)
    }

    /// What the lexicon says of a dimension.
    pub fn dimension(&self, id: &str) -> Option<&api::Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }
}

impl App {
    /// Starts the engine, reads address and settings, publishes the script interface, and gives itself as context.
    pub fn provide() -> App {
        let arrived = here();
        let settings: Settings = storage::load(SETTINGS).unwrap_or_default();
        // Decided once: links inside an embedded view need not repeat it.
        let embedded = arrived.get("embed") == Some("1");
        let settings = if embedded { settings.embedded(&arrived) } else { settings };
        settings.write_with();
        let settings = RwSignal::new(settings);
        let (route, set_route) = signal(arrived);
        let (start, set_start) = signal(Start::Reading(0.0));
        let (library_version, set_library_version) = signal(0);
        let client = EngineClient::start(move |progress| set_start.set(progress));
        script::publish(
            &client,
            move |error| copy::error(error, settings.get_untracked().language),
            move || set_library_version.update(|version| *version += 1),
        );
        let client = StoredValue::new_local(client);
        let names = ask(move || {
            library_version.track();
            load_names(client.get_value())
        });
        let compared = Memo::new(move |_| {
            let sides = names
                .with(|names| names.and_then(|names| names.as_ref().ok()).map(|names| names.sides.clone()));
            route.with(|route| Sides::compared(route, &sides.unwrap_or_default()))
        });
        let app =
            App { route, set_route, settings, start, library_version, embedded, client, names, compared };
        address::on_change(move || app.arrived());
        Effect::new(move |before: Option<Settings>| app.apply_settings(before));
        provide_context(app);
        app
    }

    /// The application that a parent component provided.
    pub fn expect() -> App {
        expect_context::<App>()
    }

    /// The engine.
    pub fn engine(&self) -> EngineClient {
        self.client.get_value()
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.settings.with(|settings| settings.language)
    }

    /// A text in the language of the interface.
    pub fn say(&self, text: Text) -> &'static str {
        text.get(self.language())
    }

    /// The same as a signal, for views: all labels of the page are of one type, where closures would each be of their own.
    pub fn label(&self, text: Text) -> Signal<&'static str> {
        let settings = self.settings;
        Signal::derive(move || text.get(settings.get().language))
    }

    /// Changes the settings.
    pub fn choose(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.get_untracked();
        change(&mut settings);
        // Before the signal: what hears of it writes numbers at once.
        settings.write_with();
        self.settings.set(settings);
    }

    /// A number as the reader wants it written.
    pub fn number(&self, n: usize) -> Signal<String> {
        let settings = self.settings;
        Signal::derive(move || {
            settings.track();
            copy::grouped(n)
        })
    }

    /// A year as the reader wants it written.
    pub fn year(&self, year: u16) -> Signal<String> {
        let settings = self.settings;
        Signal::derive(move || {
            settings.track();
            copy::numerals::written(year.to_string())
        })
    }

    /// `n` things in the language of the interface.
    pub fn count(&self, n: usize, noun: Plural) -> String {
        noun.get(n, self.language())
    }

    /// Whether names are there; before, they are empty, so that no reader sees an id flash by.
    pub fn has_names(&self) -> bool {
        self.names.with(|names| names.is_some())
    }

    /// Ids of the two entities that are compared unless others are chosen.
    pub fn sides(&self) -> [String; 2] {
        self.named(|names, _| names.sides.clone()).unwrap_or_default()
    }

    /// Pairs of sides that the lexicon offers beside them.
    pub fn pairs(&self) -> Vec<[String; 2]> {
        self.named(|names, _| names.pairs.clone()).unwrap_or_default()
    }

    /// The name of an entity in the language of the interface.
    pub fn entity_name(&self, id: &str) -> String {
        self.named(|names, language| names.entity(id, language).to_owned()).unwrap_or_default()
    }

    /// The name of an entity, with its type where another entity goes by the same name.
    pub fn entity_label(&self, id: &str) -> String {
        let shared = self.named(|names, language| {
            let entity = names.find(id)?;
            let name = names.entity(id, language);
            let is_other =
                |other: &api::EntitySummary| other.id != id && names.entity(&other.id, language) == name;
            names.entities.iter().any(is_other).then_some(entity.kind)
        });
        match shared.flatten() {
            Some(kind) => format!("{} ({})", self.entity_name(id), self.say(copy::kind(kind))),
            None => self.entity_name(id),
        }
    }

    /// The name of a dimension in the language of the interface.
    pub fn dimension_name(&self, id: &str) -> String {
        self.dimension_text(id, |dimension| &dimension.name_ar, |dimension| &dimension.name_en)
    }

    /// What a dimension holds, in the language of the interface.
    pub fn dimension_holds(&self, id: &str) -> String {
        self.dimension_text(id, |dimension| &dimension.holds_ar, |dimension| &dimension.holds_en)
    }

    fn dimension_text(
        &self,
        id: &str,
        ar: fn(&api::Dimension) -> &String,
        en: fn(&api::Dimension) -> &String,
    ) -> String {
        let text = self.named(|names, language| {
            let pick = match language {
                Language::Ar => ar,
                Language::En => en,
            };
            names.dimension(id).map_or_else(|| id.to_owned(), |dimension| pick(dimension).clone())
        });
        text.unwrap_or_default()
    }

    /// The title of a document, or its id until the engine has named it.
    pub fn document_title(&self, id: &str) -> String {
        let title = |names: &Names, _| {
            names.document(id).map_or_else(|| id.to_owned(), |document| document.title.clone())
        };
        self.named(title).unwrap_or_default()
    }

    /// What the library says of a text, without the text.
    pub fn document_summary(&self, id: &str) -> Option<api::DocumentSummary> {
        self.named(|names, _| names.document(id).cloned()).flatten()
    }

    /// What is known of an entity; `None` inside where nothing is, outside until the engine has answered.
    pub fn entity_summary(&self, id: &str) -> Option<Option<api::EntitySummary>> {
        self.named(|names, _| names.find(id).cloned())
    }

    fn named<T>(&self, pick: impl FnOnce(&Names, Language) -> T) -> Option<T> {
        let language = self.language();
        self.names.read(|names| pick(names, language))
    }

    /// An error in the language of the interface.
    pub fn word(&self, error: &EngineError) -> String {
        copy::error(error, self.language())
    }

    /// Goes to `route` as a new step that Back undoes.
    pub fn go(&self, route: &Route) {
        address::go(&route.to_string());
    }

    /// Changes the present step, as while someone types.
    pub fn replace(&self, route: Route) {
        address::replace(&route.to_string());
        self.set_route.set(route);
    }

    fn arrived(&self) {
        let route = here();
        if route.view != self.route.get_untracked().view {
            page::scroll_to_top();
        }
        self.set_route.set(route);
    }

    fn apply_settings(&self, before: Option<Settings>) -> Settings {
        let settings = self.settings.get();
        page::set_root("lang", Some(settings.language.code()));
        page::set_root("dir", Some(settings.language.dir()));
        let theme = match settings.theme {
            super::Theme::Auto => None,
            super::Theme::Light => Some("light"),
            super::Theme::Dark => Some("dark"),
        };
        page::set_root("data-theme", theme);
        page::set_root("data-contrast", settings.high_contrast.then_some("more"));
        if before.is_some_and(|before| before != settings) {
            storage::save(SETTINGS, &settings);
        }
        settings
    }
}

fn here() -> Route {
    Route::from(address::fragment().as_str())
}

async fn load_names(client: EngineClient) -> Result<Names, EngineError> {
    let everyone = api::EntityOptions { unmentioned: true, ..api::EntityOptions::default() };
    let (mut entities, mut documents) = (client.entities(&everyone).await?, client.documents().await?);
    order::sort_by(&mut entities, |a, b| a.id.cmp(&b.id));
    order::sort_by(&mut documents, |a, b| a.id.cmp(&b.id));
    let (sides, pairs) = (client.sides().await?, client.pairs().await?);
    let dimensions = client.dimensions().await?;
    Ok(Names { entities, sides, pairs, dimensions, documents })
}
