//! The words of the Method view: how everything is computed, and what is not. What stands between backticks is code.

use super::Text;

/// A part of the explanation.
pub struct Section {
    /// Its name in the address.
    pub id: &'static str,
    /// Its heading.
    pub title: Text,
    /// Its paragraphs.
    pub body: &'static [Text],
}

const fn text(ar: &'static str, en: &'static str) -> Text {
    Text { ar, en }
}

/// The explanation, in reading order.
pub const SECTIONS: [Section; 13] = [
    Section {
        id: "sentence",
        title: text("الجملة هي الوحدة", "The sentence is the unit"),
        body: &[text(
            "كل ما في هذه الصفحة قائم على الجملة: فيها نبحث، وهي التي نصنّفها، وإليها يقود كل رقم. لا نلخّص ولا نعيد الصياغة؛ فما تقرؤه في سجل الأدلة هو جملة المقال كما هي، ورابطها إلى جانبها.",
            "Everything here rests on the sentence: it is what we search, what we classify, and where every number leads. Nothing is summarised or rephrased; what the ledger shows is the article’s own sentence, with the link to it.",
        )],
    },
    Section {
        id: "words",
        title: text("كيف تُقرأ الكلمات", "How words are read"),
        body: &[text(
            "قبل البحث والمقارنة تُرَدّ الكلمة إلى صورة واحدة: يسقط منها التشكيل والتطويل والعلامات الخفية، وتتوحّد صور الألف والهمزة والياء والتاء المربوطة والأرقام. وتُعرف الكلمة كذلك إذا اتصلت بها الواو أو الفاء أو الباء أو اللام أو الكاف أو «ال» التعريف. أما النص المعروض فيبقى كما كُتب، وتقع العلامات على حروفه نفسها.",
            "Before anything is matched, a word is brought to one form: vowel signs, tatweel and invisible marks are dropped; the forms of alef, hamza, ya, ta marbuta and of digits are made one. A word is also known with a conjunction, a preposition or the article attached. The text that is shown stays as it was written, and marks stand on its own letters.",
        )],
    },
    Section {
        id: "names",
        title: text("الأسماء والمعجم", "Names and the lexicon"),
        body: &[
            text(
                "يعرف المعجم شركات هذا الميدان ومختبراته ونماذجه ورقائقه وأشخاصه ومؤسساته وأماكنه وسياساته، بصور كتابتها في اللغتين. وإذا ورد الاسم كاملًا عُرف بعد ذلك مختصرًا في المقال نفسه، وإذا احتمل أكثر من معنى حسمه السياق.",
                "The lexicon knows the companies, labs, models, chips, people, institutions, places and policies of the field, with their spellings in both languages. Once a full name has appeared in an article, its short form is known there; where a name can mean two things, the words around it decide.",
            ),
            text(
                "وما لا يعرفه المعجم قد تقترحه قاعدة، كالاسم الذي يلي «شركة» أو «الرئيس التنفيذي»؛ فيظهر تحته خط متموّج، ويوصف بأنه مقترح.",
                "What the lexicon does not know a pattern may propose, such as a name after “the company” or “chief executive”; it gets a wavy underline and is called proposed.",
            ),
        ],
    },
    Section {
        id: "figures",
        title: text("الأرقام والتواريخ", "Figures and dates"),
        body: &[text(
            "تُقرأ المبالغ والنسب والكميات والتواريخ بقيمها: بالأرقام على اختلاف صورها أو بالحروف، وبمراتبها من الألف إلى التريليون، وبمداها وحدودها مثل «أكثر من» و«ما لا يتجاوز». وما لا رقم فيه، مثل «آلاف الشركات»، لا يُعدّ رقمًا. ولا نطرح رقمًا من رقم ولا نرتّب الأرقام بعضها فوق بعض. وإنما نضع رقمين متجاورين، واحدًا لكل طرف، إذا عدّا الشيء نفسه بالوحدة نفسها، في مقال واحد أو في مقالين، ونذكر نسبة أحدهما إلى الآخر وننبّه إلى أنها من حسابنا. فإذا اختلفت الوحدة أو السنة أو المعدود، بيّنّا لماذا لا تصح المقارنة.",
            "Amounts, percentages, quantities and dates are read with their values: in digits of any kind or in words, from thousands to trillions, with ranges and with bounds such as “more than” and “at most”. What has no figure, such as “thousands of companies”, is not counted as one. Figures are neither subtracted nor ranked; two are set side by side, one for each side, where they count the same thing in the same unit, in one article or in two, and their ratio is marked as our arithmetic. Where unit, year or what is counted differ, the page says why they are not compared.",
        )],
    },
    Section {
        id: "ledger",
        title: text("عمّن الجملة، ومن يقولها", "Whom a sentence is about, and who says it"),
        body: &[
            text(
                "تُنسب الجملة إلى البلد الذي تصف في المقام الأول موقفه أو فعله أو ما يملكه، وتُحسب له شركاته وأشخاصه ونماذجه ومؤسساته. والقانون أو القرار يُحسب لمن أصدره وإن سمّى غيره. وما يفعله أحد الطرفين بالآخر، وما يخصّهما معًا، له عمود مستقل ولا يُلحق قسرًا بأي منهما. أما الحقائق العامة وما يخص سواهما فلا تُحسب لأي منهما.",
                "A sentence is about the country whose position, act or asset it mainly describes; companies, people, models and institutions count as their country. A rule counts as its maker’s, even where it names the other side. What one side does to the other, and what concerns the pair, has a column of its own and is never forced to one side. General truths and third parties count for neither.",
            ),
            text(
                "والقائل هو من يُسند إليه الكلام بفعل مثل «قال» و«أكد» أو بعبارة مثل «بحسب» و«وفقًا لـ»؛ فإن لم يُسمَّ أحد فالقائل هو المقال نفسه. وتوسم الجملة بالتحفّظ إذا قالت «ربما» أو «يُقال» أو ذكرت أن الأمر محل خلاف.",
                "The speaker is whoever a verb such as “said” or a phrase such as “according to” names; where nobody is named, it is the article itself. A sentence that says “may”, “is said to” or “disputed” is marked as hedged.",
            ),
            text(
                "وتحدد المحاورَ كلماتٌ دالّة وأنواعُ ما يُذكر في الجملة، فتقع الجملة في ثلاثة محاور على الأكثر. وهذه الكلمات كلها في ملفات المعجم لا في البرنامج. وإذا نقرت رقم أي جملة في المقال رأيت ما أخذه السجل منها والقرائن التي بُني عليها.",
                "Dimensions are decided by cue words and by the types of what a sentence mentions; it stands in three of them at most. All these words are data of the lexicon, not part of the program. The number of any sentence in an article opens what the ledger takes from it, with the cues that decided.",
            ),
        ],
    },
    Section {
        id: "pairs",
        title: text("المقابلات والتعارضات", "Contrasts and tensions"),
        body: &[
            text(
                "المقابلة رقمان أو قولان من نوع واحد، واحد لكل طرف. والتعارض قولان لا يصح أخذهما معًا على ظاهرهما: رقمان مختلفان للشيء نفسه، أو قول ونقيضه في مسألة واحدة، أو جزم في موضع وتحفّظ في آخر. وتُعرف المسألة والميل فيها بكلمات دالّة في ملفات المعجم، ويقوى الزوج بما يشترك فيه القولان من أسماء وكلمات نادرة.",
                "A contrast is two figures or claims of one kind, one for each side. A tension is two statements that can’t both be taken at face value: figures that differ for the same thing, a claim and its opposite on one matter, a flat claim here and a hedge there. The matter, and which way a sentence leans on it, are read from cue words in the lexicon’s files; names and rare words that the two share make a pair stronger.",
            ),
            text(
                "وقد يرفع السياقُ التعارضَ، ولذلك تعرض الصفحة الجملتين وسبب الجمع بينهما، ولك أن تؤكد الزوج أو تستبعده. ويبقى حكمك في متصفحك، ويمكن أن تحفظه في ملف على هيئة قائمة تدقيق.",
                "Context may resolve a tension, so the page shows both sentences and why they stand together, and you can confirm or dismiss each pair. Your verdicts stay in your browser and can be saved to a file as a checklist.",
            ),
        ],
    },
    Section {
        id: "voices",
        title: text("الأصوات والكلمات", "Voices and words"),
        body: &[
            text(
                "يضع جدول الأصوات نصيب كل طرف من الجمل التي تتناوله إلى جانب نصيبه من الجمل التي يقولها، في كل محور وكل مصدر. والمحور الذي يتناول فيه أقلُّ من ثلاثة مقالات أحدَ الطرفين نقطة عمياء، ويوسم بذلك. ويوسم أيضًا ما يقوم على مصدر واحد، لأنه يسقط إذا سقط ذلك المصدر.",
                "The table of voices sets each side’s share of the sentences about it beside its share of the sentences it says, in each dimension and for each source. A dimension with fewer than three articles about a side is a blind spot and is marked as one. Whatever rests on one source is marked too, since it falls with that source.",
            ),
            text(
                "والكلمات التي تميّز جمل طرف من جمل الآخر تُرتَّب بلوغاريتم الأرجحية مع توزيع ديريكليه قبلي مأخوذ من النصوص كلها، وبمجال ثقة 95% (Monroe, Colaresi & Quinn, 2008). وما ورد في أقل من ثلاثة مقالات باهت اللون لا يُعوَّل عليه.",
                "Terms that set one side’s sentences apart are ordered by log-odds with a Dirichlet prior taken from all the texts, with a 95% interval (Monroe, Colaresi & Quinn, 2008). A term in fewer than three articles is greyed: it is not to be relied on.",
            ),
        ],
    },
    Section {
        id: "counting",
        title: text("ما الذي يُعدّ", "What is counted"),
        body: &[text(
            "المقال وترجمته مقال واحد، والمقالات التي يكرر بعضها بعضًا تُحسب مرة واحدة ويُذكر عدد ما لم يُحسب منها. والأعداد أعداد جمل ومقالات، بلا أوزان ولا درجات. والخانة الفارغة تعني أن هذه المقالات لا تقول شيئًا هنا، لا أن شيئًا لم يقع.",
            "An article and its translation are one article; articles that repeat one another are counted once, and the number left out is shown. Counts are of sentences and articles, with no weights and no scores. An empty cell says that these articles say nothing there, not that nothing happened.",
        )],
    },
    Section {
        id: "searching",
        title: text("البحث وترتيب النتائج", "Search and the order of results"),
        body: &[
            text(
                "كلمات البحث مطلوبة كلها. وما بين علامتي تنصيص يُطلب متجاورًا، و`OR` بين كلمتين، ومثلها «أو»، تعني إحداهما، و`-` قبل الكلمة تستبعدها. ويمكن أن تكتب شروط التصفية في حقل البحث: `entity:nvidia` و`about:china` و`said:us` و`type:money`.",
                "All words are required. What stands in quotation marks must stand side by side, `OR` between words means either, and `-` before a word leaves it out. Filters can be typed as well: `entity:nvidia`, `about:china`, `said:us`, `type:money`.",
            ),
            text(
                "وتُرتَّب المقالات بطريقة BM25 المعروفة: الكلمة النادرة أثقل من الشائعة، وما في العنوان أثقل مما في المتن، واجتماع الكلمات في جملة وتجاورها يرفعان المقال. أما المطابقة الموسّعة فتضيف، بوزن أقل، أسماء الكيان الأخرى والاشتقاقات والأخطاء الإملائية.",
                "Articles are ranked by BM25: a rare word weighs more than a common one, the title more than the text, and words that meet in one sentence or stand close lift an article. Wide matching adds, at a lower weight, other names of an entity, word stems and misspellings.",
            ),
        ],
    },
    Section {
        id: "articles",
        title: text("المقالات المضمّنة", "The embedded articles"),
        body: &[text(
            "المقالات التي تأتي مع الصفحة رواياتٌ كتبناها بكلماتنا لمقالات منشورة، بالعربية والإنجليزية جملة بجملة: تنقل وقائعها وأرقامها وأسماءها ونسبة الأقوال إلى قائليها وتحفّظها، ولا تزيد عليها، وليس فيها نص من الأصول. وما سكت عنه الأصل من تاريخ أو ناشر بقي خاليًا.",
            "The articles that come with the page are our own accounts of published ones, in Arabic and English, sentence by sentence: they carry the facts, figures, names, attributions and hedges of the originals, add none, and hold none of their text. What an original leaves unsaid, such as its date or publisher, stays empty.",
        )],
    },
    Section {
        id: "limits",
        title: text("حدود هذا الإصدار", "Limits of this version"),
        body: &[
            text(
                "لا تفهم هذه الصفحة السخرية ولا ما بين السطور، وقواعدها قد تخطئ، ولذلك تعرض القرينة مع كل تصنيف. وهذه المقالات القليلة ليست كل ما قيل، ولا نحكم على صحة ما تقوله.",
                "This page understands neither irony nor what is left between the lines, and its rules can be wrong; that is why it shows the cue beside each decision. These few articles are not all that was said, and we do not judge whether what they say is true.",
            ),
            text(
                "وقسنا ذلك على مقالات جديدة وسمها قرّاء آخرون قبل أن تُقرأ آليًا، ولم يرَها من كتب القواعد. فقد عثرت الصفحة على ما بين 88 و99 من كل مئة اسم ورقم، وصحّ ما بين 96 و98 من كل مئة وسمتها. وأصابت الطرفَ في ما بين 82 و92 من كل مئة جملة، والقائلَ في ما بين 89 و94، والمحورَ في ما بين 81 و98. ومما أحصاه محلل في تلك المقالات وجدت 33 مقابلة من 40، ولم تجد من التعارضات إلا 6 من 46، وتعرض إلى جانبها أزواجًا ليست كلها صحيحة.",
                "This was measured on new articles, which other readers had annotated before anything was run on them, and which those who wrote the rules had not seen. Of a hundred mentions of names and figures it found 88 to 99, and of a hundred that it marked, 96 to 98 were right. Of a hundred sentences it had the side right in 82 to 92, the speaker in 89 to 94, the dimension in 81 to 98. Of what an analyst listed in those articles it found 33 of 40 contrasts but only 6 of 46 tensions, and it shows others beside them, not all of which hold.",
            ),
            text(
                "ويكثر الخطأ حين تذكر الجملة البلدين معًا بلا أداة تبيّن أيهما موضوعها، وحين يكون فاعلها بلدًا ثالثًا، وفي أسماء لا يعرفها المعجم.",
                "It errs most where a sentence names both countries and no word shows which of them it is about, where a third country acts, and on names that the lexicon does not know.",
            ),
        ],
    },
    Section {
        id: "privacy",
        title: text("ما الذي يُرسَل", "What is sent"),
        body: &[text(
            "لا شيء. تُحمَّل الصفحة ثم لا تطلب شيئًا من أي مكان. ويبقى ما تبحث عنه وما تضيفه في متصفحك، ولا يُحفظ فيه سوى إعداداتك وعمليات بحثك وما تحفظه من أزواج وأحكام، ونسخة من الصفحة نفسها تُفتح بلا اتصال.",
            "Nothing. Once loaded, the page asks for nothing from anywhere. What you search for and what you add stay in your browser, which keeps only your settings, your searches, the pairs and verdicts that you save, and a copy of the page itself that opens without a connection.",
        )],
    },
    Section {
        id: "licences",
        title: text("الرخص", "Licences"),
        body: &[text(
            "البرنامج برخصة MIT أو Apache-2.0 بحسب اختيارك، والروايات والمعجم برخصة CC BY 4.0، والخطان Vazirmatn وNoto Naskh Arabic برخصة SIL Open Font License 1.1. والحقوق لمؤلفي ميزان (the Mizan authors).",
            "The program is under MIT or Apache-2.0, at your choice; accounts and lexicon under CC BY 4.0; the typefaces Vazirmatn and Noto Naskh Arabic under the SIL Open Font License 1.1. Copyright the Mizan authors.",
        )],
    },
];

/// The heading of the script interface.
pub const SCRIPT: Text = text("واجهة البرمجة", "The script interface");

/// What the script interface is.
pub const SCRIPT_INTRO: Text = text(
    "لمن يكتب البرامج أن يسأل هذه الصفحة من وحدة التحكم في المتصفح: `window.mizan` يجيب عن كل ما تعرضه. وكل نداء يعيد وعدًا (`Promise`)، ومواضع النص بوحدات UTF-16 كما تعدّها JavaScript.",
    "Those who write programs can ask this page from the browser’s console: `window.mizan` answers all that it shows. Every call returns a promise, and offsets are UTF-16 code units, as JavaScript counts.",
);

/// The calls of the script interface.
pub const CALLS: [(&str, Text); 19] = [
    ("documents()", text("مقالات المكتبة، بلا نصوصها.", "The articles of the library, without their texts.")),
    (
        "document(id)",
        text("مقال واحد بجمله وما يُذكر فيه.", "One article with its sentences and what they mention."),
    ),
    (
        "embedded()",
        text(
            "ما جرى لما بُنيت عليه الصفحة من ملفات نصية: ما أُضيف منها وما نُحّي.",
            "What became of the plain text files that the page was built with: what was added and what was set aside.",
        ),
    ),
    (
        "add(documents)",
        text(
            "يضيف مقالات، ويذكر المكرر منها وما نُحّي من زوائد الصفحات.",
            "Adds articles, and reports near-copies and the page furniture that was set aside.",
        ),
    ),
    ("remove(ids)", text("يحذف مقالات أضفتها.", "Removes articles that you added.")),
    ("tag(text)", text("ما يذكره أي نص من أسماء وقيم.", "The names and values that any text mentions.")),
    ("statements(text)", text("أي نص كما يراه سجل الأدلة.", "Any text as the ledger sees it.")),
    (
        "search(query, options)",
        text(
            "نتائج البحث، وعدد ما يقابل كل شرط من شروط التصفية.",
            "What a search finds, with the counts of the filters.",
        ),
    ),
    (
        "concordance(query, options)",
        text(
            "كل موضع لما تبحث عنه، وما قبله وما بعده.",
            "Every match of a search, with what comes before and after it.",
        ),
    ),
    ("entities(options)", text("الكيانات وعدد مرات ذكرها.", "Entities and how often they are mentioned.")),
    (
        "profile(id, options)",
        text(
            "ما تقوله المقالات عن كيان: من يُذكر معه، ومتى، وبأي أرقام، وفي أي جمل.",
            "What the articles say about an entity: with whom, when, with which figures, in which sentences.",
        ),
    ),
    (
        "timeline(options)",
        text("التواريخ المعلومة السنة وجملها.", "The dates whose year is known, with their sentences."),
    ),
    (
        "fingerprint()",
        text(
            "بصمة نصوص المكتبة، وتتغير بتغيّر أي حرف فيها.",
            "A hash of the library’s texts, which changes with any letter of them.",
        ),
    ),
    (
        "stats()",
        text(
            "عدد المقالات والجمل، وما يأخذه كل جزء من الذاكرة والوقت.",
            "How many articles and sentences there are, and the memory and time that each part takes.",
        ),
    ),
    (
        "sides()",
        text(
            "الطرفان اللذان تقارن الصفحة بينهما ما لم يُختر غيرهما.",
            "The two sides that the page compares unless others are chosen.",
        ),
    ),
    ("pairs()", text("أزواج أخرى جاهزة للمقارنة.", "Other pairs that are ready to be compared.")),
    ("dimensions()", text("محاور المقارنة بترتيبها.", "The dimensions of the comparison, in order.")),
    ("compare(options)", text("المقارنة كاملة بين أي طرفين.", "The whole comparison, of any two sides.")),
    ("evidence(cell, options)", text("الجمل التي وراء خانة واحدة.", "The sentences behind one cell.")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_of_the_script_interface_is_told() {
        let told = CALLS.map(|(call, _)| call.split('(').next().unwrap_or_default());
        assert_eq!(told, crate::browser::script::CALLS);
    }

    #[test]
    fn code_is_marked_alike_in_both_languages() {
        let all = SECTIONS.iter().flat_map(|section| section.body).chain([&SCRIPT_INTRO]);
        for text in all {
            for words in [text.ar, text.en] {
                assert_eq!(words.matches('`').count() % 2, 0, "a backtick is left open: {words}");
            }
        }
    }
}
