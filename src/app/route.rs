//! Addresses: what stands after `#` says which view, in which state. `#/library?q=…&about=china`.

use std::collections::BTreeMap;
use std::fmt;

/// A view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The comparison: the first view.
    #[default]
    Compare,
    /// The comparison, or rows of it, as a page to print.
    Brief,
    /// Search and facets.
    Library,
    /// One document.
    Reader(String),
    /// The list of entities.
    Entities,
    /// One entity.
    Entity(String),
    /// Dated statements.
    Timeline,
    /// How everything is computed.
    Method,
    /// The parts that views are made of, in all their states.
    Style,
}

/// A view and its state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The view.
    pub view: View,
    /// What stands after `?`: for each key its values, in order. Keys that no view knows are kept and ignored.
    pub state: BTreeMap<String, Vec<String>>,
}

impl Route {
    /// `view` without any state.
    pub fn to(view: View) -> Route {
        Route { view, state: BTreeMap::new() }
    }

    /// The sentence numbered `sentence` (from 0) of a document.
    pub fn to_sentence(document: &str, sentence: usize) -> Route {
        Route::to(View::Reader(document.to_owned())).with("s", &(sentence + 1).to_string())
    }

    /// The same with one value of `key`; an empty value takes the key away.
    pub fn with(mut self, key: &str, value: &str) -> Route {
        if value.is_empty() {
            self.state.remove(key);
        } else {
            self.state.insert(key.to_owned(), vec![value.to_owned()]);
        }
        self
    }

    /// The same without any of `keys`.
    pub fn without(mut self, keys: &[&str]) -> Route {
        self.state.retain(|key, _| !keys.contains(&key.as_str()));
        self
    }

    /// The same with `value` of `key` added, or taken away where it stood already.
    pub fn toggled(mut self, key: &str, value: &str) -> Route {
        let values = self.state.entry(key.to_owned()).or_default();
        match values.iter().position(|present| present == value) {
            Some(at) => drop(values.remove(at)),
            None => values.push(value.to_owned()),
        }
        self.state.retain(|_, values| !values.is_empty());
        self
    }

    /// The first value of `key`.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.state.get(key)?.first().map(String::as_str)
    }

    /// The first value of `key`, where it is a number.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.get(key)?.parse().ok()
    }

    /// All values of `key`.
    pub fn all(&self, key: &str) -> &[String] {
        self.state.get(key).map_or(&[], Vec::as_slice)
    }

    /// The same with nothing in it that a mail or a chat would cut a link at.
    pub fn encoded(&self) -> String {
        let mut out = String::new();
        for c in self.href().chars() {
            match c.is_ascii_graphic() {
                true => out.push(c),
                false => {
                    c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
                }
            }
        }
        out
    }

    /// The address as an `href`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }
}

impl From<&str> for Route {
    /// Any text is some route; what it does not know becomes the comparison.
    fn from(fragment: &str) -> Route {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut segments = path.split('/').filter(|segment| !segment.is_empty()).map(decode);
        let view = match (segments.next().as_deref(), segments.next()) {
            (Some("brief"), _) => View::Brief,
            (Some("library"), _) => View::Library,
            (Some("read"), Some(id)) => View::Reader(id),
            (Some("entities"), _) => View::Entities,
            (Some("entity"), Some(id)) => View::Entity(id),
            (Some("timeline"), _) => View::Timeline,
            (Some("method"), _) => View::Method,
            (Some("style"), _) => View::Style,
            _ => View::Compare,
        };
        let mut route = Route::to(view);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            route.state.entry(decode(key)).or_default().push(decode(value));
        }
        route
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.view {
            View::Compare => f.write_str("/compare")?,
            View::Brief => f.write_str("/brief")?,
            View::Library => f.write_str("/library")?,
            View::Reader(id) => write!(f, "/read/{}", encode(id))?,
            View::Entities => f.write_str("/entities")?,
            View::Entity(id) => write!(f, "/entity/{}", encode(id))?,
            View::Timeline => f.write_str("/timeline")?,
            View::Method => f.write_str("/method")?,
            View::Style => f.write_str("/style")?,
        }
        let pairs = self.state.iter().flat_map(|(key, values)| values.iter().map(move |value| (key, value)));
        for (n, (key, value)) in pairs.enumerate() {
            write!(f, "{}{}={}", if n == 0 { '?' } else { '&' }, encode(key), encode(value))?;
        }
        Ok(())
    }
}

/// Percent-encodes what would end a part of an address; Arabic stays readable, browsers encode it themselves.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => out.push('+'),
            '%' | '+' | '&' | '=' | '?' | '#' | '/' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|'
            | '}' => {
                out.push_str(&format!("%{:02X}", c as u32));
            }
            c if c.is_control() => {
                let mut bytes = [0; 4];
                c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
            }
            c => out.push(c),
        }
    }
    out
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        let escaped = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, escaped) {
            (b'%', Some(escaped)) => {
                bytes.push(escaped);
                rest = &tail[2..];
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_it_does_not_know_is_the_comparison() {
        for fragment in ["", "/", "/nowhere", "/read", "%%%", "?"] {
            assert_eq!(Route::from(fragment).view, View::Compare, "{fragment}");
        }
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let route = Route::from("/library?about=china");
        assert_eq!(route.clone().toggled("about", "united-states").toggled("about", "united-states"), route);
        assert_eq!(route.toggled("about", "china").to_string(), "/library");
    }

    #[test]
    fn a_browser_that_encodes_arabic_opens_the_same_view() {
        assert_eq!(Route::from("/library?q=%D8%A7%D9%84%D8%B5%D9%8A%D9%86").get("q"), Some("الصين"));
    }

    #[test]
    fn a_link_for_others_is_plain_and_opens_the_same_view() {
        let route = Route::to_sentence("a-1", 3).with("quote", "قالت «الصين» إنها");
        let link = route.encoded();
        assert!(link.is_ascii() && !link.contains(' '));
        assert_eq!(Route::from(link.trim_start_matches('#')), route);
    }

    proptest! {
        #[test]
        fn any_state_survives_the_address(id in ".{1,12}", key in "[a-z]{1,5}", value in ".{1,20}") {
            let route = Route::to(View::Reader(id)).with(&key, &value);
            prop_assert_eq!(Route::from(route.to_string().as_str()), route);
        }
    }
}
