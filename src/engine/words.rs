//! What the engine says to people: reasons, in the language of the texts that are compared.

use crate::compare::Pairing;
use crate::corpus::Language;

/// Why two statements were set side by side.
pub fn pairing(pairing: Pairing, language: Language) -> &'static str {
    match (pairing, language) {
        (Pairing::SameCount, Language::Ar) => {
            "رقمان من المقال نفسه يعدّان الشيء نفسه بالوحدة نفسها، واحد عن كل طرف."
        }
        (Pairing::SameCount, Language::En) => {
            "Two figures of one article that count the same thing in the same unit, one for each side."
        }
    }
}
