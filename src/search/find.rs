//! Finding: from a query to documents, their sentences, and the facets' counts.
//!
//! A document matches when it holds, in its title and text, all that the query asks for. Its sentences that hold all of
//! it are the hits; where there is none, those that hold the most are; and where only the title holds any, the first
//! sentence stands for the document. Filters are asked of these sentences.

use super::found::{Found, Hit, SearchOptions, SentenceHit, Sort};
use super::index::{Index, Slot};
use super::marks::marks;
use super::names::facets;
use super::plan::{LEAVES, Planned, plan};
use super::query::Query;
use super::rank::{Evidence, Seen, rarity};
use super::suggest::suggestions;
use super::table::Table;
use super::values::{Counts, Filter, RowValues};
use crate::entities::EntityId;
use crate::statements::facets::Facet;
use crate::statements::{Facets, Library};
use crate::text::order;

/// Documents returned unless said otherwise.
const LIMIT: usize = 20;

impl Index {
    /// What `query` finds. An empty query finds every sentence that the facets admit.
    pub fn find(&self, library: &Library, query: &str, options: &SearchOptions) -> Found {
        let query = Query::parse(query);
        let mut found = self.search(library, &query, options);
        found.read_as = query.read_as();
        if found.documents == 0 && !self.documents.is_empty() {
            let few = SearchOptions { limit: Some(0), offset: 0, typing: false, ..options.clone() };
            let finds = |other: &Query| self.search(library, other, &few).documents > 0;
            found.suggestions = suggestions(self, library, &query, finds);
        }
        found
    }

    pub(super) fn search(&self, library: &Library, query: &Query, options: &SearchOptions) -> Found {
        let planned = plan(self, &library.lexicon, query, options);
        let table = Table::new(self, library, &planned);
        let own = match query.fields.is_empty() {
            true => Facets::default(),
            false => facets(query, &library.lexicon, self.names(&library.lexicon), &self.values),
        };
        let filters = [&options.facets, &own];
        let named = filters.iter().flat_map(|facets| facets.wanted(Facet::Entity));
        let search = Search {
            meant: named.filter_map(|id| library.lexicon.find(&id)).collect(),
            index: self,
            library,
            wanted: planned.wanted(),
            filter: Filter::new(&self.values, filters),
            planned,
            table,
        };
        let mut counts = Counts::new(&self.values);
        let mut found = Found::default();
        let (mut matching, mut rows) = (Vec::new(), Vec::new());
        for (number, slot) in (0u32..).zip(&self.documents) {
            let dated = || filters.iter().all(|facets| facets.admits_date(slot.date.as_deref()));
            if slot.alive && search.planned.plan.admits(search.table.documents[number as usize]) && dated() {
                let sentences = search.count(number, slot, &mut rows, &mut counts);
                counts.end_document();
                found.sentences += sentences;
                if sentences > 0 {
                    matching.push(number);
                }
            }
        }
        found.documents = matching.len();
        found.facets = counts.finish(&self.values);
        found.hits = search.page(matching, options);
        found
    }
}

struct Search<'a> {
    index: &'a Index,
    library: &'a Library,
    planned: Planned,
    /// Bits of the leaves that texts should hold.
    wanted: u32,
    table: Table,
    filter: Filter,
    /// Entities that the filters ask for: their mentions are marked.
    meant: Vec<EntityId>,
}

impl Search<'_> {
    /// Puts the rows of `slot` that are hits, filters aside, into `out`.
    fn hits(&self, slot: &Slot, out: &mut Vec<u32>) {
        out.clear();
        let first = slot.rows.start + 1;
        let sentences = self.table.rows.get(first as usize..slot.rows.end as usize).unwrap_or_default();
        let plan = &self.planned.plan;
        for (row, bits) in (first..).zip(sentences) {
            if plan.admits(*bits) {
                out.push(row);
            }
        }
        if !out.is_empty() {
            return;
        }
        let held = |bits: &u32| (bits & self.wanted).count_ones();
        match sentences.iter().map(held).max() {
            None => {}
            Some(0) => out.push(first),
            Some(most) => {
                let rows = (first..).zip(sentences);
                out.extend(rows.filter(|(_, bits)| held(bits) == most).map(|(row, _)| row));
            }
        }
    }

    /// Counts the facets of a document's hits; returns how many of them the filters admit. `rows` is room to work in.
    fn count(&self, number: u32, slot: &Slot, rows: &mut Vec<u32>, counts: &mut Counts) -> usize {
        self.hits(slot, rows);
        let of_document = self.index.values.of_row(slot.rows.start);
        let whole = self.filter.weigh(of_document);
        if !self.filter.is_by_row() {
            let shut = self.filter.shut(whole, RowValues::default());
            // The facets that shut it out are the document's own.
            let open = if shut == 0 { &rows[..] } else { &[] };
            open.iter().for_each(|row| counts.add(number, self.index.values.of_row(*row), shut));
            if !rows.is_empty() {
                counts.add(number, of_document, shut);
            }
            return open.len();
        }
        let mut admitted = 0;
        // Which single facets shut some row out, as bits; the ninth stands for none.
        let mut reasons = 0u16;
        for row in rows {
            let values = self.index.values.of_row(*row);
            let shut = self.filter.shut(whole, values);
            admitted += usize::from(shut == 0);
            counts.add(number, values, shut);
            reasons |= match shut {
                0 => 1 << 8,
                one if one.is_power_of_two() => u16::from(one),
                _ => 0,
            };
        }
        for bit in (0..=8).filter(|bit| reasons & 1 << bit != 0) {
            counts.add(number, of_document, (1u16 << bit) as u8);
        }
        admitted
    }

    /// The page of hits that was asked for.
    fn page(&self, matching: Vec<u32>, options: &SearchOptions) -> Vec<Hit> {
        let limit = options.limit.unwrap_or(LIMIT);
        let end = options.offset.saturating_add(limit).min(matching.len());
        if limit == 0 || options.offset >= end {
            return Vec::new();
        }
        let slot = |number: u32| &self.index.documents[number as usize];
        let rarities = self.rarities();
        let near = self.near_documents();
        let mut scored: Vec<(f64, u32)> = matching
            .into_iter()
            .map(|number| (self.score(number, &rarities, near.get(number as usize).copied()), number))
            .collect();
        let relevance =
            |a: &(f64, u32), b: &(f64, u32)| b.0.total_cmp(&a.0).then(slot(a.1).id.cmp(&slot(b.1).id));
        let date = |number: u32| slot(number).date.as_deref();
        let order = |a: &(f64, u32), b: &(f64, u32)| match options.sort {
            Sort::Relevance | Sort::Before | Sort::After => relevance(a, b),
            Sort::Newest => date(b.1).cmp(&date(a.1)).then_with(|| relevance(a, b)),
            Sort::Oldest => {
                let key = |number| (date(number).is_none(), date(number));
                key(a.1).cmp(&key(b.1)).then_with(|| relevance(a, b))
            }
        };
        if end < scored.len() {
            scored.select_nth_unstable_by(end - 1, order);
            scored.truncate(end);
        }
        scored.sort_unstable_by(order);
        let shown = scored.into_iter().skip(options.offset);
        shown.map(|(score, number)| self.hit(slot(number), score, &rarities, options.sentences)).collect()
    }

    fn hit(&self, slot: &Slot, score: f64, rarities: &[f64; LEAVES], most: Option<usize>) -> Hit {
        let whole = self.filter.weigh(self.index.values.of_row(slot.rows.start));
        let admitted = |row: &u32| self.filter.shut(whole, self.index.values.of_row(*row)) == 0;
        let mut found = Vec::new();
        self.hits(slot, &mut found);
        let mut rows: Vec<(f64, u32)> = found
            .into_iter()
            .filter(admitted)
            .map(|row| {
                let bits = self.table.rows[row as usize] & self.wanted;
                let lesser = bits & !self.table.whole(row);
                let worth = |n: usize| if lesser & 1 << n == 0 { 1.0 } else { self.index.ranking.longer };
                let held = (0..LEAVES).filter(|n| bits & 1 << n != 0);
                let words: f64 = held.map(|n| worth(n) * rarities[n]).sum();
                (words + self.index.ranking.near * self.table.nearness(row), row)
            })
            .collect();
        order::sort_by_key(&mut rows, |(_, row)| *row);
        order::sort_by(&mut rows, |a, b| b.0.total_cmp(&a.0));
        let matched = rows.len();
        rows.truncate(most.unwrap_or(usize::MAX));
        let sentences = rows.into_iter().map(|(_, row)| {
            let sentence = row - slot.rows.start - 1;
            let entry = self.library.get(slot.id);
            let marks = entry.map(|entry| marks(entry, sentence, &self.planned.leaves, &self.meant));
            let marks = marks.unwrap_or_default();
            SentenceHit { sentence, marks }
        });
        Hit { document: slot.id, score, matched, sentences: sentences.collect() }
    }

    fn rarities(&self) -> [f64; LEAVES] {
        let mut holders = [0usize; LEAVES];
        let mut documents = 0;
        for (slot, bits) in self.index.documents.iter().zip(&self.table.documents) {
            if slot.alive {
                documents += 1;
                (0..self.planned.leaves.len()).for_each(|n| holders[n] += (bits >> n & 1) as usize);
            }
        }
        holders.map(|holders| rarity(documents, holders))
    }

    /// For each document, how close neighbouring words of the query come in its best sentence.
    fn near_documents(&self) -> Vec<f64> {
        let mut best = vec![0.0; if self.table.near.is_empty() { 0 } else { self.index.documents.len() }];
        let mut at = 0;
        while let Some((row, _)) = self.table.near.get(at) {
            let same = self.table.near[at..].iter().take_while(|(other, _)| other == row);
            let near: f64 = same.clone().map(|(_, near)| f64::from(*near)).sum();
            at += same.count();
            let document = self.index.rows[*row as usize].document as usize;
            best[document] = f64::max(best[document], near);
        }
        best
    }

    fn score(&self, number: u32, rarities: &[f64; LEAVES], near: Option<f64>) -> f64 {
        let slot = &self.index.documents[number as usize];
        let title = self.table.rows.get(slot.rows.start as usize).copied().unwrap_or(0);
        let mut words = [Seen::default(); LEAVES];
        let mut count = 0;
        for n in (0..self.planned.leaves.len()).filter(|n| self.wanted & 1 << n != 0) {
            let times = self.table.times(n, number as usize);
            let in_title = title & 1 << n != 0;
            words[count] = Seen { rarity: rarities[n], times, in_title };
            count += 1;
        }
        let wanted = |row: u32| self.table.rows[row as usize] & self.wanted == self.wanted;
        let together = count > 1 && (slot.rows.start + 1..slot.rows.end).any(wanted);
        let rarest = words[..count].iter().map(|word| word.rarity).fold(0.0, f64::max);
        self.index.ranking.score(&Evidence {
            words: &words[..count],
            length: f64::from(slot.words) / self.index.average_length(),
            together,
            near: near.unwrap_or(0.0) * rarest,
        })
    }
}
