//! The pages of a long list: which of them stand in the document, and how high those that do not are thought to be.

use std::ops::Range;

/// Pixels that a page is thought to need before any was measured.
const GUESS: f64 = 1800.0;

/// The heights of a list's pages, as far as they were measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pages {
    heights: Vec<Option<f64>>,
}

/// Where the reader was in a list, in a form that goes into the browser's history.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// How far the document was scrolled.
    pub scrolled: f64,
    /// Where the list began in it.
    pub top: f64,
    /// Its pages.
    pub pages: Pages,
}

impl Pages {
    /// A list of `count` pages.
    pub fn new(count: usize) -> Pages {
        Pages { heights: vec![None; count] }
    }

    /// Notes the height of a page.
    pub fn measure(&mut self, page: usize, height: f64) {
        if let Some(known) = self.heights.get_mut(page)
            && height > 0.0
        {
            *known = Some(height);
        }
    }

    /// What a page that was not measured is thought to need: as much as the others.
    fn expected(&self) -> f64 {
        let known: Vec<f64> = self.heights.iter().flatten().copied().collect();
        if known.is_empty() { GUESS } else { known.iter().sum::<f64>() / known.len() as f64 }
    }

    /// The height of all pages in `range`.
    pub fn height(&self, range: Range<usize>) -> f64 {
        let expected = self.expected();
        self.heights.get(range).unwrap_or_default().iter().map(|height| height.unwrap_or(expected)).sum()
    }

    /// The height of those after `page`.
    pub fn below(&self, page: usize) -> f64 {
        self.height(page.min(self.heights.len())..self.heights.len())
    }

    /// The pages that have a part between `top` and `bottom`, in pixels from the start of the list; at least one if there is one.
    pub fn between(&self, top: f64, bottom: f64) -> Range<usize> {
        let expected = self.expected();
        let mut at = 0.0;
        let (mut first, mut end) = (None, 0);
        for (page, height) in self.heights.iter().enumerate() {
            let height = height.unwrap_or(expected);
            if first.is_none() && (at + height > top || page + 1 == self.heights.len()) {
                first = Some(page);
                end = page + 1;
            }
            if at < bottom {
                end = end.max(page + 1);
            }
            at += height;
        }
        first.unwrap_or(0)..end
    }
}

impl Place {
    /// As text.
    pub fn write(&self) -> String {
        let heights = self.pages.heights.iter().map(|height| height.unwrap_or(0.0));
        let numbers = [self.scrolled, self.top].into_iter().chain(heights);
        numbers.map(|number| (number as i64).to_string()).collect::<Vec<_>>().join(" ")
    }

    /// From text, for a list of `count` pages; nothing where it is of another list.
    pub fn read(text: &str, count: usize) -> Option<Place> {
        let number = |number: &str| number.parse::<i32>().ok().map(f64::from);
        let numbers: Vec<f64> = text.split(' ').map_while(number).collect();
        let [scrolled, top, heights @ ..] = numbers.as_slice() else { return None };
        if heights.len() != count {
            return None;
        }
        let heights = heights.iter().map(|height| (*height > 0.0).then_some(*height)).collect();
        Some(Place { scrolled: *scrolled, top: *top, pages: Pages { heights } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured() -> Pages {
        let mut pages = Pages::new(10);
        pages.measure(0, 100.0);
        pages.measure(1, 300.0);
        pages
    }

    #[test]
    fn pages_near_the_window_are_found_by_measured_and_expected_heights() {
        let pages = measured();
        assert_eq!(pages.height(0..10), 400.0 + 8.0 * 200.0);
        assert_eq!(pages.between(0.0, 50.0), 0..1);
        assert_eq!(pages.between(99.0, 401.0), 0..3);
        assert_eq!(pages.between(100.0, 400.0), 1..2);
        assert_eq!(pages.between(-900.0, -500.0), 0..1);
        assert_eq!(pages.between(1e9, 2e9), 9..10);
        assert_eq!(Pages::new(0).between(0.0, 100.0), 0..0);
        assert_eq!(pages.below(9), 200.0);
        assert_eq!(pages.below(20), 0.0);
    }

    #[test]
    fn a_place_survives_the_history_of_its_own_list_only() {
        let place = Place { scrolled: 1200.0, top: 240.0, pages: measured() };
        assert_eq!(Place::read(&place.write(), 10), Some(place.clone()));
        assert_eq!(Place::read(&place.write(), 9), None);
        assert_eq!(Place::read("no place", 1), None);
    }
}
