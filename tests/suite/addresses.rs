//! What an address can say: docs/hosting.md tells of every key that a view reads.

use std::collections::BTreeSet;

use crate::layers::sources;

/// What stands before a key where the source reads one from an address.
const READ: [&str; 6] = ["route.get(\"", "here.get(\"", ".all(\"", ".number(\"", "list(\"", "<Choice key=\""];

#[test]
fn every_key_of_an_address_is_told_to_who_embeds_the_page() {
    let told = include_str!("../../docs/hosting.md");
    let mut keys = BTreeSet::new();
    for source in sources().iter().filter(|source| ["app", "ui"].contains(&source.module.as_str())) {
        for read in READ {
            let rests = source.text.split(read).skip(1);
            keys.extend(rests.filter_map(|rest| rest.split('"').next().map(str::to_owned)));
        }
    }
    assert!(keys.len() > 25, "only {keys:?}");
    let is_told =
        |key: &String| [format!("`{key}`"), format!("`{key}=")].iter().any(|key| told.contains(key));
    let untold: Vec<&String> = keys.iter().filter(|key| !is_told(key)).collect();
    assert!(untold.is_empty(), "docs/hosting.md does not tell of {untold:?}");
}
