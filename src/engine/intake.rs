//! How documents come into the library, one at a time, and go.

use super::api;
use super::meter::Part;
use super::{Engine, EngineError, Result};
use crate::corpus::import::{self, Story};
use crate::corpus::seed::{Articles, PlainText};
use crate::corpus::{DocId, Document, Language};
use crate::statements::{self, read};

/// A seed that was not read yet.
pub enum Waiting {
    Account(Document),
    Plain(PlainText),
}

impl Waiting {
    /// All of `articles`: accounts, whose languages name each other, before plain texts.
    pub fn of(articles: Articles) -> impl Iterator<Item = Waiting> {
        let mut accounts: Vec<Document> = articles.accounts.iter().map(Document::from_account).collect();
        name_translations(&mut accounts);
        accounts.into_iter().map(Waiting::Account).chain(articles.plain.into_iter().map(Waiting::Plain))
    }
}

impl Engine {
    /// Reads one waiting document: cleans it if it is a plain text, tags, indexes, looks for one that says the same. Returns
    /// how many still wait, or nothing where none did.
    pub fn step(&mut self) -> Option<usize> {
        match self.waiting.pop_front()? {
            Waiting::Account(document) => {
                self.insert(document);
            }
            Waiting::Plain(PlainText { name, text }) => {
                let mut report = std::mem::take(&mut self.embedded);
                let new = api::NewDocument { id: Some(name), text, ..api::NewDocument::default() };
                self.take_in(0, &new, true, &mut report);
                self.embedded = report;
            }
        }
        Some(self.waiting.len())
    }

    /// What became of the plain texts among the seeds.
    pub fn embedded(&self) -> &api::ImportReport {
        &self.embedded
    }

    fn insert(&mut self, document: Document) -> (DocId, Option<(DocId, f64)>) {
        self.forget();
        let id = DocId(self.library.next_id());
        let mut lap = self.meter.lap();
        let (analysis, read) = read(&self.library.lexicon, &document);
        lap.ends(Part::Tagging);
        let copy = self.sketches.add(id, &read.text);
        lap.ends(Part::NearCopies);
        self.library.add_analysed(document, analysis);
        if let Some((of, _)) = copy {
            self.library.count_as(id, of);
        }
        lap.ends(Part::Tagging);
        self.index.add(&self.library, id, &read);
        lap.ends(Part::Index);
        self.digests.add(&self.library, id, &read);
        lap.ends(Part::Comparison);
        // The folded text and its words came with the tags.
        drop(read);
        lap.ends(Part::Tagging);
        (id, copy)
    }

    /// Makes the index ready for being asked, once all documents that came together are added.
    pub fn settle(&mut self) {
        let mut lap = self.meter.lap();
        self.index.settle();
        lap.ends(Part::Index);
    }

    /// Cleans one document to add and puts its stories into the library; what became of it is added to `report`. `nth` is
    /// its place in the reader's list.
    pub fn add(&mut self, nth: usize, new: &api::NewDocument, report: &mut api::ImportReport) {
        self.take_in(nth, new, false, report);
    }

    fn take_in(
        &mut self,
        nth: usize,
        new: &api::NewDocument,
        embedded: bool,
        report: &mut api::ImportReport,
    ) {
        let mut lap = self.meter.lap();
        let cleaned = import::stories(&new.text);
        lap.ends(Part::Text);
        if cleaned.stories.is_empty() {
            report.skipped.push(api::Skipped { index: nth, reason: "empty".to_owned() });
            return;
        }
        let only = cleaned.stories.len() == 1;
        let first = report.added.len();
        for story in cleaned.stories {
            let id = self.free_id(new.id.as_deref().unwrap_or("document"));
            let mut lap = self.meter.lap();
            let document = Document { embedded, ..document_of(story, id, new, only) };
            lap.ends(Part::Text);
            report.added.push(document.id.clone());
            if let (id, Some((of, similarity))) = self.insert(document) {
                let name =
                    |id| self.library.get(id).map(|entry| entry.document.id.clone()).unwrap_or_default();
                report.near_copies.push(api::NearCopy { id: name(id), of: name(of), similarity });
            }
        }
        let ids = report.added.get(first..).unwrap_or_default();
        report.set_aside.extend(cleaned.set_aside.into_iter().map(|piece| api::SetAside {
            id: ids.get(piece.story).cloned().unwrap_or_default(),
            text: piece.text,
            why: piece.why.to_owned(),
        }));
    }

    /// `wished`, or the first of `wished-2`, `wished-3` … that no document has.
    fn free_id(&mut self, wished: &str) -> String {
        if self.library.find(wished).is_none() {
            return wished.to_owned();
        }
        let from = self.taken.get(wished).copied().unwrap_or(2);
        let mut ids = (from..).map(|n| (n, format!("{wished}-{n}")));
        let (n, id) = ids.find(|(_, id)| self.library.find(id).is_none()).unwrap_or_default();
        self.taken.insert(wished.to_owned(), n);
        id
    }

    /// Takes out documents that the reader added; none is taken out if one of them can't be.
    pub fn remove(&mut self, ids: &[String]) -> Result<()> {
        let mut found = Vec::new();
        for id in ids {
            let place =
                self.library.find(id).ok_or_else(|| EngineError::NoSuchDocument { id: id.clone() })?;
            if self.library.get(place).is_some_and(|entry| entry.document.embedded) {
                return Err(EngineError::Embedded { id: id.clone() });
            }
            found.push(place);
        }
        self.forget();
        self.taken.clear();
        for place in found {
            let mut lap = self.meter.lap();
            self.index.remove(place);
            lap.ends(Part::Index);
            self.digests.remove(place);
            lap.ends(Part::Comparison);
            self.sketches.remove(place);
            lap.ends(Part::NearCopies);
            let Some(entry) = self.library.remove(place) else { continue };
            let statements::Entry { document, analysis, .. } = entry;
            drop(analysis);
            lap.ends(Part::Tagging);
            drop(document);
            lap.ends(Part::Text);
        }
        Ok(())
    }
}

/// `story` as a document. What `new` says of it stands over what its text does; the title, if it is the `only` story there.
fn document_of(story: Story, id: String, new: &api::NewDocument, only: bool) -> Document {
    let title = new.title.clone().filter(|_| only).or(story.title);
    let mut document = Document::from_text(id, title, &story.text);
    document.source = new.source.clone().or(story.source);
    document.date = new.date.clone().or(story.date);
    document.language = new.language.unwrap_or(document.language);
    document
}

/// The Arabic and the English text of one account name each other.
fn name_translations(documents: &mut [Document]) {
    let ids: Vec<String> = documents.iter().map(|document| document.id.clone()).collect();
    for document in documents {
        let (own, other) = match document.language {
            Language::Ar => ("-ar", "-en"),
            Language::En => ("-en", "-ar"),
        };
        document.parallel =
            document.id.strip_suffix(own).map(|slug| format!("{slug}{other}")).filter(|id| ids.contains(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(engine: &mut Engine, text: &str) -> Vec<String> {
        let mut report = api::ImportReport::default();
        engine.add(0, &api::NewDocument { text: text.into(), ..Default::default() }, &mut report);
        report.added
    }

    #[test]
    fn documents_without_an_id_get_the_next_free_number() {
        let mut engine = Engine::of(Default::default(), Default::default());
        let texts = ["أولى هنا.", "ثانية هناك.", "ثالثة هنالك."];
        let ids: Vec<String> = texts.iter().flat_map(|text| add(&mut engine, text)).collect();
        assert_eq!(ids, ["document", "document-2", "document-3"]);
        engine.remove(&ids[1..2]).unwrap();
        assert_eq!(add(&mut engine, "رابعة."), ["document-2"]);
        assert_eq!(add(&mut engine, "خامسة."), ["document-4"]);
    }
}
