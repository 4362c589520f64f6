//! One sort for the whole program, but for bare numbers and the long lists of the index, where speed is worth its bytes. Each instance of the standard library's sort is some 7 KB of wasm, and there would be thirty:
//! here the order is found once for all types, over numbers, and the things are then put into it.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order. Takes O(n log n) calls of `compare` and room for n numbers; neither
/// for a handful, nor where they are in order already.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    const HANDFUL: usize = 12;
    if items.len() <= HANDFUL {
        return sort_few(items, |a, b| compare(a, b) == Ordering::Less);
    }
    let Some(order) = order(items.len(), &|a, b| compare(&items[a], &items[b])) else { return };
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| slots[at as usize].take()));
}

/// Sorts `items` by their own order; equal ones keep their order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Sorts `items` by a key made of each; equal ones keep their order. The key is made anew for each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a handful of `items`, in place: equal ones keep their order. `before` says whether one belongs before another.
pub fn sort_few<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && before(&items[at], &items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Sorts `items` and takes out those that stand twice.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// The order in which they belong, unless they stand in it.
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<u32>> {
    if (1..length).all(|at| compare(at - 1, at) != Ordering::Greater) {
        return None;
    }
    let mut order: Vec<u32> = (0..length as u32).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0u8..9, 0u8..9), 0..60)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
