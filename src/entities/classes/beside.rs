//! The lists of words that stand beside class words and names.

use crate::entities::keyed::keyed_lists;

keyed_lists! {
    /// The lists of words that are not class words themselves but stand beside them.
    Beside {
        /// Between a class word and the name: «شركات مثل X».
        Link = "link",
        /// Between a name and the class word that says what it is: «X، وهو نموذج».
        Role = "role",
        /// The head of an institution's name, before a place: «جامعة X».
        InstitutionHead = "institution-head",
        /// A Latin term that is no name.
        Term = "term",
        /// What goes with the number of a model's version: «Gemini 9 Flash».
        Version = "version",
        /// What a firm does, in the feminine of Arabic firms: «أعلنت X».
        FirmVerb = "firm-verb",
        /// What only a firm has: «مؤسس X».
        OfFirm = "of-firm",
        /// What is done with a model, and what only a model has: «استخدم X», «إجابات X».
        UseOfModel = "use-of-model",
        /// Between two things that are compared: «X يتفوق على Y».
        Compare = "compare",
        /// After "the US": what shows that it is no adjective there.
        AfterPlace = "after-place",
        /// What only people do: «قال X».
        PersonVerb = "person-verb",
        /// Right before a name in quotation marks, some words after what is named: «شركة أخرى اسمها «X»».
        Naming = "naming",
        /// Heads after which definite words are always a name: «وزارة X».
        Ministry = "ministry",
        /// Heads after which definite words are a name with a nationality or a field at their end: «هيئة X الفرنسية».
        Body = "body",
        /// Adjectives that only bodies of a state have: «الهيئة الوطنية لـX».
        BodyAdjective = "body-adjective",
        /// What such a body is for: «مركز X للدراسات».
        BodyField = "body-field",
        /// After such heads, what describes and names nothing: «مركز الأبحاث الأميركي».
        GenericOf = "generic-of",
        /// Heads of a named law or plan before a nationality: «قانون X الأوروبي».
        PolicyHead = "policy-head",
        /// Given names of people.
        FirstName = "first-name",
        /// Parts of a man's name before a further one: «محمد بن سلمان».
        NamePart = "name-part",
        /// Words that no name goes on with.
        NameStop = "name-stop",
        /// Last words of English names of firms.
        TailCompany = "tail-company",
        /// Last words of English names of institutions.
        TailInstitution = "tail-institution",
        /// Last words of English names of laws and plans.
        TailPolicy = "tail-policy",
        /// First words of English names of institutions, before "of".
        HeadInstitution = "head-institution",
    }
}

impl Beside {
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
