//! Tells the stories of a crawled text apart: where the header of one begins, what in it is headline, outlet and date.

use std::collections::{BTreeMap, BTreeSet};

use super::Furniture;
use super::furniture::{Found, RELATED_HEADING, RELATED_LINK};
use super::line::{Kind, Line, tail};

/// Words that a headline has at least where shorter lines, such as names of sections, stand beside it.
const HEADLINE: usize = 4;

/// So many short lines before a story, with no headline among them, are a menu.
const MENU: usize = 4;

/// An outlet's name has at most so many words.
const OUTLET: usize = 4;

/// A paragraph that is as long and stands twice in a story is set aside the second time; a shorter one may be meant.
const PARAGRAPH: usize = 5;

/// A story as it is put together.
#[derive(Default)]
pub struct Draft {
    pub title: Option<String>,
    pub source: Option<String>,
    pub date: Option<String>,
    pub paragraphs: Vec<String>,
    title_key: String,
    seen: BTreeSet<String>,
    last: String,
}

/// The stories found so far and what was set aside.
#[derive(Default)]
pub struct Split {
    pub drafts: Vec<Draft>,
    pub set_aside: Vec<Furniture>,
    /// Whether a heading over other stories was seen: from there on, what looks like a card of another story is one.
    related: bool,
}

impl Split {
    /// Tells the stories of `lines` apart. The lines between two paragraphs are looked at together.
    pub fn of(lines: &[Line]) -> Split {
        let mut split = Split::default();
        let mut rest = lines;
        loop {
            let short = rest.iter().take_while(|line| line.kind != Kind::Prose).count();
            let (between, others) = rest.split_at(short);
            let Some((paragraph, others)) = others.split_first() else {
                split.after_the_last_paragraph(between);
                return split;
            };
            split.before_a_paragraph(between);
            split.paragraph(paragraph);
            rest = others;
        }
    }

    fn before_a_paragraph(&mut self, lines: &[Line]) {
        let heading = lines.iter().rposition(is_related_heading);
        self.related |= heading.is_some();
        let others = heading.map_or(0, |at| at + 1);
        let header = match self.drafts.is_empty() {
            true => Some(0),
            false => self.card(&lines[others..]).map(|at| others + at),
        };
        let (between, header_lines) = lines.split_at(header.unwrap_or(lines.len()));
        self.between(between, heading.map_or(between.len(), |at| at.min(between.len())));
        if header.is_some() {
            self.drafts.push(Draft::default());
            self.header(header_lines);
        }
    }

    fn after_the_last_paragraph(&mut self, lines: &[Line]) {
        let note = self.drafts.is_empty();
        if note {
            // No sentence ends anywhere: a note, not a page. What is not furniture is text.
            self.drafts.push(Draft::default());
        }
        let heading = lines.iter().position(is_related_heading).unwrap_or(lines.len());
        self.between(lines, heading);
        if note {
            self.drafts.retain(|draft| !draft.paragraphs.is_empty());
        }
    }

    /// Lines inside or after a story. From `links` on, short lines are links to other stories.
    fn between(&mut self, lines: &[Line], links: usize) {
        let mut announced = false;
        for (at, line) in lines.iter().enumerate() {
            let heading = line.kind == Kind::Heading;
            match &line.kind {
                Kind::Furniture(found) => self.furniture(line, found.why),
                Kind::Stamp(stamp) if stamp.labelled => self.furniture(line, "timestamp"),
                _ if heading && (at >= links || (announced && line.words >= HEADLINE)) => {
                    self.furniture(line, RELATED_LINK)
                }
                _ => self.text(line, line.text),
            }
            // «اقرأ أيضًا» on a line of its own announces the next line, or the list that follows.
            announced = match &line.kind {
                Kind::Furniture(Found { why, whole, .. }) => *why == RELATED_LINK && *whole,
                _ => announced && heading && line.bullet,
            };
        }
    }

    /// Where in `lines`, which stand before a paragraph, the card of another story begins: at a headline that stands there twice or
    /// that a dateline follows. One sign is enough after a heading over other stories, or where a full date is given.
    fn card(&self, lines: &[Line]) -> Option<usize> {
        let repeated = repeats(lines).last().map(|(first, _)| *first);
        let stamp = lines.iter().rposition(|line| matches!(line.kind, Kind::Stamp(_)));
        let dated = lines.iter().any(|line| matches!(&line.kind, Kind::Stamp(stamp) if stamp.date.is_some()));
        let stamped = stamp.and_then(|stamp| lines[..stamp].iter().rposition(is_headline));
        if repeated.is_some() && (self.related || stamp.is_some()) {
            return repeated;
        }
        stamped.filter(|_| self.related || dated)
    }

    /// The lines between the beginning of a story and its first paragraph.
    fn header(&mut self, lines: &[Line]) {
        let title = title(lines);
        let title_key = title.and_then(|at| lines.get(at)).map(|line| line.key.clone()).unwrap_or_default();
        let menu = title.is_none() && lines.iter().filter(|line| line.kind == Kind::Heading).count() >= MENU;
        let outlet = outlet(lines, title);
        for (at, line) in lines.iter().enumerate() {
            let is_outlet = outlet.is_some_and(|outlet| lines[outlet].key == line.key);
            match &line.kind {
                Kind::Furniture(found) => self.furniture(line, found.why),
                Kind::Stamp(stamp) => {
                    if let Some(draft) = self.drafts.last_mut() {
                        draft.source = draft.source.take().or_else(|| stamp.source.clone());
                        draft.date = draft.date.take().or_else(|| stamp.date.clone());
                    }
                    let why = if stamp.date.is_some() { "dateline" } else { "timestamp" };
                    self.furniture(line, why);
                }
                _ if title == Some(at) => {
                    if let Some(draft) = self.drafts.last_mut() {
                        draft.title = Some(line.text.to_owned());
                        draft.title_key.clone_from(&title_key);
                    }
                }
                _ if line.key == title_key => self.furniture(line, "repeated-headline"),
                _ if is_outlet => {
                    if let Some(draft) = self.drafts.last_mut() {
                        draft.source.get_or_insert_with(|| line.unmarked().to_owned());
                    }
                    self.furniture(line, "outlet");
                }
                _ if is_caption(line) => self.furniture(line, "image-caption"),
                _ if is_byline(line) => self.furniture(line, "byline"),
                _ if menu || title.is_some_and(|title| at < title) => self.furniture(line, "navigation"),
                _ => self.text(line, line.text),
            }
        }
    }

    fn paragraph(&mut self, line: &Line) {
        match tail(line) {
            None => self.text(line, line.text),
            Some((cut, why)) => {
                let (paragraph, rest) = line.text.split_at(cut);
                self.text(line, paragraph.trim_end());
                self.set_aside(rest, why);
            }
        }
    }

    /// Puts a line into the story, unless it stands there already.
    fn text(&mut self, line: &Line, text: &str) {
        let Some(draft) = self.drafts.last_mut() else { return self.set_aside(text, "navigation") };
        let heading = line.kind == Kind::Heading;
        let again = line.words >= PARAGRAPH && draft.seen.contains(&line.key);
        if heading
            && !line.key.is_empty()
            && (line.key == draft.last || (again && line.key == draft.title_key))
        {
            return self.set_aside(text, "repeated-headline");
        }
        if again {
            return self.set_aside(text, "repeated-paragraph");
        }
        draft.paragraphs.push(text.to_owned());
        draft.last.clone_from(&line.key);
        draft.seen.insert(line.key.clone());
    }

    fn furniture(&mut self, line: &Line, why: &'static str) {
        self.set_aside(line.text, why);
    }

    fn set_aside(&mut self, text: &str, why: &'static str) {
        let story = self.drafts.len().saturating_sub(1);
        self.set_aside.push(Furniture { text: text.to_owned(), why, story });
    }
}

fn is_related_heading(line: &Line) -> bool {
    matches!(&line.kind, Kind::Furniture(found) if found.why == RELATED_HEADING)
}

fn is_title(line: &Line) -> bool {
    line.kind == Kind::Heading && !line.bullet
}

fn is_headline(line: &Line) -> bool {
    is_title(line) && line.words >= HEADLINE
}

/// The headline of a header: what stands there twice, else the first line that is long enough, else the first one where there is
/// no menu.
fn title(lines: &[Line]) -> Option<usize> {
    let twice = repeats(lines).into_iter().map(|(first, _)| first).min();
    let titles = || lines.iter().enumerate().filter(|(_, line)| is_title(line)).map(|(at, _)| at);
    let first = titles().next().filter(|_| titles().count() < MENU);
    twice.or_else(|| lines.iter().position(is_headline)).or(first)
}

/// The headlines that stand in `lines` before: where each first stood and where it stands again, in the order of the latter.
fn repeats(lines: &[Line]) -> Vec<(usize, usize)> {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let headlines = lines.iter().enumerate().filter(|(_, line)| is_headline(line));
    headlines
        .filter_map(|(at, line)| {
            let place = *first.entry(&line.key).or_insert(at);
            (place < at).then_some((place, at))
        })
        .collect()
}

/// The line that names the outlet: short, beside the headline, with a time right after it.
fn outlet(lines: &[Line], title: Option<usize>) -> Option<usize> {
    let title = title?;
    lines.windows(2).position(|pair| {
        let named =
            pair[0].kind == Kind::Heading && pair[0].words <= OUTLET && pair[0].key != lines[title].key;
        named && matches!(&pair[1].kind, Kind::Stamp(stamp) if stamp.source.is_none())
    })
}

/// «… (رويترز)»: a line above the story that ends with who took the picture.
fn is_caption(line: &Line) -> bool {
    const CREDITS: [&str; 10] = [
        "رويترز",
        "الفرنسية",
        "أ ف ب",
        "أسوشيتد برس",
        "الأناضول",
        "غيتي",
        "Reuters",
        "AFP",
        "AP",
        "Getty Images",
    ];
    let credit = line.text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    line.words >= HEADLINE && credit.is_some_and(|(_, credit)| CREDITS.contains(&credit.trim()))
}

/// «بقلم …», «كتب: …», "By …".
fn is_byline(line: &Line) -> bool {
    const STARTS: [&str; 4] = ["بقلم", "بواسطة", "By ", "Written by "];
    const LABELS: [&str; 6] = ["كتب:", "كتبت:", "إعداد:", "تحرير:", "الكاتب:", "Author:"];
    line.words <= 8 && STARTS.iter().chain(&LABELS).any(|start| line.text.starts_with(start))
}
