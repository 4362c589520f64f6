//! The lists of words that stand beside class words and names.

/// The lists of words that are not class words themselves but stand beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Between a class word and the name: «شركات مثل X».
    Link,
    /// Between a name and the class word that says what it is: «X، وهو نموذج».
    Role,
    /// The head of an institution's name, before a place: «جامعة X».
    InstitutionHead,
    /// A Latin term that is no name.
    Term,
    /// What goes with the number of a model's version: «Gemini 9 Flash».
    Version,
    /// What a firm does, in the feminine of Arabic firms: «أعلنت X».
    FirmVerb,
    /// What only a firm has: «مؤسس X».
    OfFirm,
    /// What is done with a model, and what only a model has: «استخدم X», «إجابات X».
    UseOfModel,
    /// Between two things that are compared: «X يتفوق على Y».
    Compare,
    /// After "the US": what shows that it is no adjective there.
    AfterPlace,
    /// What only people do: «قال X».
    PersonVerb,
    /// Right before a name in quotation marks, some words after what is named: «شركة أخرى اسمها «X»».
    Naming,
    /// Heads after which definite words are always a name: «وزارة X».
    Ministry,
    /// Heads after which definite words are a name with a nationality or a field at their end: «هيئة X الفرنسية».
    Body,
    /// Adjectives that only bodies of a state have: «الهيئة الوطنية لـX».
    BodyAdjective,
    /// What such a body is for: «مركز X للدراسات».
    BodyField,
    /// After such heads, what describes and names nothing: «مركز الأبحاث الأميركي».
    GenericOf,
    /// Heads of a named law or plan before a nationality: «قانون X الأوروبي».
    PolicyHead,
    /// Given names of people.
    FirstName,
    /// Words that no name goes on with.
    NameStop,
    /// Last words of English names of firms.
    TailCompany,
    /// Last words of English names of institutions.
    TailInstitution,
    /// Last words of English names of laws and plans.
    TailPolicy,
    /// First words of English names of institutions, before "of".
    HeadInstitution,
}

impl Beside {
    /// Every list with its key.
    pub const ALL: [(&str, Beside); 24] = [
        ("link", Beside::Link),
        ("role", Beside::Role),
        ("institution-head", Beside::InstitutionHead),
        ("term", Beside::Term),
        ("version", Beside::Version),
        ("firm-verb", Beside::FirmVerb),
        ("of-firm", Beside::OfFirm),
        ("use-of-model", Beside::UseOfModel),
        ("compare", Beside::Compare),
        ("after-place", Beside::AfterPlace),
        ("person-verb", Beside::PersonVerb),
        ("naming", Beside::Naming),
        ("ministry", Beside::Ministry),
        ("body", Beside::Body),
        ("body-adjective", Beside::BodyAdjective),
        ("body-field", Beside::BodyField),
        ("policy-head", Beside::PolicyHead),
        ("generic-of", Beside::GenericOf),
        ("first-name", Beside::FirstName),
        ("name-stop", Beside::NameStop),
        ("tail-company", Beside::TailCompany),
        ("tail-institution", Beside::TailInstitution),
        ("tail-policy", Beside::TailPolicy),
        ("head-institution", Beside::HeadInstitution),
    ];

    /// Its bit in a set of lists.
    pub fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The lists whose words may begin or end an unknown name; nearly all words do neither.
pub const OPENINGS: [Beside; 8] = [
    Beside::Ministry,
    Beside::Body,
    Beside::PolicyHead,
    Beside::FirstName,
    Beside::TailCompany,
    Beside::TailInstitution,
    Beside::TailPolicy,
    Beside::HeadInstitution,
];
