//! Page furniture: the words by which menus, share buttons, promotions and notices are known, and how they are matched.
//!
//! The words are data, kept in one table. They are written here as pages write them; case, vowel signs, hamza seats and
//! punctuation do not count, and any number stands for any other.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::line::tokens;

/// Where in a line a phrase must stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// It is the line.
    Whole,
    /// The line begins with it.
    Start,
    /// Anywhere.
    Anywhere,
}
use Place::{Anywhere, Start, Whole};

/// How sure a phrase is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sure {
    /// Furniture wherever it stands.
    Yes,
    /// A word that a story may use as a subheading: furniture only beside other furniture.
    Beside,
}
use Sure::{Beside, Yes};

/// The rule of headings over lists of other stories: what follows them is not the story above.
pub const RELATED_HEADING: &str = "related-heading";
/// The rule of links to one other story, inside a story.
pub const RELATED_LINK: &str = "related-link";

/// Lines with more words than this are never furniture as a whole.
pub const LONGEST: usize = 30;

type Row = (&'static str, Place, Sure, &'static [&'static str]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    (RELATED_HEADING, Whole, Yes, &[
        "مقالات مشابهة", "مقالات ذات صلة", "مقالات قد تهمك", "مواضيع ذات صلة", "مواضيع مشابهة", "موضوعات ذات صلة",
        "أخبار ذات صلة", "أخبار متعلقة", "أخبار مشابهة", "ذات صلة", "المزيد من الأخبار", "المزيد من المقالات",
        "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تداولا", "آخر الأخبار", "أحدث الأخبار", "قد يعجبك أيضا", "قد يهمك أيضا",
        "قد يهمك", "اخترنا لك", "مختارات", "اقرأ المزيد من", "مقترح لك",
        "Related articles", "Related news", "Related stories", "Related posts", "Related topics", "Related content",
        "More stories", "More news", "Most read", "Most popular", "Most viewed", "Latest news", "Trending now",
        "You may also like", "You might also like", "Recommended for you", "Recommended stories", "More from this author",
        "Top stories", "Editor's picks", "What to read next",
    ]),
    (RELATED_LINK, Start, Yes, &[
        "اقرأ أيضا", "إقرأ أيضا", "اقرأوا أيضا", "اقرأ كذلك", "طالع أيضا", "طالعوا أيضا", "شاهد أيضا", "شاهدوا أيضا",
        "انظر أيضا", "تابع أيضا", "اقرأ في", "اقرأ على الجزيرة نت",
        "Read also", "Also read", "See also:", "Also on", "Read next", "More on this", "Read more on", "Read more about",
    ]),
    (RELATED_LINK, Whole, Yes, &["list of 1 items", "list 1 of 1", "end of list"]),
    ("read-more", Whole, Yes, &[
        "اقرأ المزيد", "المزيد", "للمزيد", "تابع القراءة", "مواصلة القراءة", "أكمل القراءة", "عرض المزيد", "شاهد المزيد", "إظهار المزيد",
        "Read more", "Read the full story", "Read full article", "Continue reading", "Show more", "Load more", "See more", "View all",
    ]),
    ("read-more", Start, Yes, &["Read more:", "اقرأ المزيد:", "المزيد:"]),
    ("comments", Whole, Yes, &[
        "التعليقات", "تعليقات", "التعليقات 1", "1 تعليقات", "1 تعليق", "1 تعليقا", "أضف تعليقا", "أضف تعليقك", "اكتب تعليقا",
        "اكتب تعليقك", "اترك تعليقا", "اترك ردا", "إلغاء الرد", "لا يوجد تعليقات", "لا توجد تعليقات", "كن أول من يعلق", "إرسال التعليق",
        "Comments", "Comments 1", "1 comments", "1 comment", "No comments", "Leave a comment", "Leave a reply", "Post a comment",
        "Add a comment", "Be the first to comment", "Join the conversation", "View comments", "Show comments",
    ]),
    ("comments", Start, Yes, &[
        "لا يوجد تعليقات بعد", "لا توجد تعليقات بعد", "لن يتم نشر عنوان بريدك الإلكتروني", "No comments yet",
        "Your email address will not be published",
    ]),
    ("app-promotion", Start, Yes, &[
        "جرب ميزات", "مستعد لاستكشاف الأخبار",
        "app-storeplay-store", "play-storeapp-store", "app-store", "play-store", "Download on the App Store", "Get it on Google Play",
        "Download the app", "Download our app", "Get the app", "Get our app", "Open in app",
    ]),
    ("app-promotion", Whole, Yes, &["حمل التطبيق", "حملوا التطبيق", "نزل التطبيق", "حمل تطبيقنا", "نزل تطبيقنا"]),
    ("app-promotion", Anywhere, Yes, &["متجر التطبيقات المفضل لديك", "حمل التطبيق الآن", "your favorite app store"]),
    ("app-promotion", Start, Beside, &["اكتشف ما يمكن أن يفعله", "Discover what", "Try our"]),
    ("app-promotion", Whole, Beside, &["App Store", "Google Play", "متجر التطبيقات", "AppGallery"]),
    ("share", Whole, Yes, &[
        "شارك المقال", "شارك هذا المقال", "شارك الخبر", "شارك هذا الخبر", "مشاركة المقال", "مشاركة الخبر", "نسخ الرابط", "تم نسخ الرابط",
        "انسخ الرابط", "شارك عبر", "شارك على", "مشاركة عبر", "مشاركة على", "حفظ المقال", "طباعة المقال", "حجم الخط",
        "Share this", "Share this article", "Share this story", "Copy link", "Link copied", "Share via", "Share on", "Print this page",
    ]),
    ("share", Start, Yes, &[
        "مشاركة على فيسبوك", "مشاركة عبر فيسبوك", "شارك على فيسبوك", "شارك على واتساب", "شارك على تويتر", "شارك عبر البريد", "شارك على إكس",
        "Share on Facebook", "Share on Twitter", "Share on X", "Share on WhatsApp", "Share on LinkedIn", "Share via email", "Tweet this",
        "Click to share",
    ]),
    ("share", Whole, Beside, &[
        "مشاركة", "مشاركات", "شارك", "طباعة", "فيسبوك", "تويتر", "إكس", "واتساب", "تلغرام", "تيليغرام", "تليجرام", "لينكد إن", "لينكدإن",
        "إنستغرام", "انستجرام", "يوتيوب", "بريد إلكتروني", "البريد الإلكتروني", "1 مشاركة", "استمع", "حفظ",
        "Share", "Shares", "1 shares", "Tweet", "Print", "Email", "Save", "Listen", "Facebook", "Twitter", "X", "WhatsApp", "Telegram",
        "LinkedIn", "Instagram", "YouTube", "Reddit", "Pinterest", "Messenger", "TikTok", "Threads", "Copy", "Link",
    ]),
    ("follow", Start, Yes, &[
        "تابعنا على", "تابعونا على", "تابعوا قناة", "تابعوا آخر الأخبار", "تابع آخر الأخبار", "انضم إلى قناتنا", "انضم إلى قناة",
        "انضموا إلى قناتنا", "اشترك في قناتنا", "Follow us", "Join our channel", "Join us on", "Like us on",
    ]),
    ("follow", Whole, Beside, &["Follow", "متابعة", "تابع"]),
    ("newsletter", Start, Yes, &[
        "اشترك في نشرتنا", "اشترك في النشرة", "اشتركوا في النشرة", "اشترك الآن", "اشترك معنا", "سجل في نشرتنا", "أدخل بريدك الإلكتروني",
        "احصل على آخر الأخبار", "Subscribe to our", "Subscribe now", "Subscribe for", "Sign up for our", "Sign up to our", "Sign up here",
        "Sign up now", "Enter your email", "Get our newsletter", "Get the latest news", "Get the day's", "By signing up",
    ]),
    ("newsletter", Whole, Yes, &[
        "النشرة البريدية", "النشرة الإخبارية", "القائمة البريدية", "اشترك", "Subscribe", "Newsletter", "Newsletters", "Sign up",
    ]),
    ("cookies", Start, Yes, &[
        "يستخدم هذا الموقع ملفات", "يستخدم موقعنا ملفات", "نستخدم ملفات تعريف", "نحن نستخدم ملفات", "باستخدامك هذا الموقع", "باستمرارك في تصفح",
        "We use cookies", "We and our partners", "This site uses cookies", "This website uses cookies", "Our website uses cookies",
        "By continuing to use", "By clicking accept",
    ]),
    ("cookies", Whole, Yes, &[
        "ملفات تعريف الارتباط", "إعدادات ملفات تعريف الارتباط", "قبول الكل", "رفض الكل", "أوافق", "موافق",
        "Accept cookies", "Accept all cookies", "Accept all", "Reject all", "Cookie policy", "Cookie settings", "Manage cookies", "I accept",
    ]),
    ("copyright", Start, Yes, &["حقوق النشر محفوظة", "حقوق الطبع محفوظة", "Copyright 1", "Copyright ©", "© 1"]),
    ("copyright", Anywhere, Yes, &["جميع الحقوق محفوظة", "كافة الحقوق محفوظة", "كل الحقوق محفوظة", "All rights reserved"]),
    ("legal", Whole, Yes, &[
        "سياسة الخصوصية", "شروط الاستخدام", "الشروط والأحكام", "اتصل بنا", "تواصل معنا", "من نحن", "أعلن معنا", "خريطة الموقع", "إخلاء المسؤولية",
        "Privacy policy", "Terms of use", "Terms of service", "Terms and conditions", "Contact us", "About us", "Advertise with us",
        "Sitemap", "Disclaimer",
    ]),
    ("legal", Start, Yes, &["Our Standards:", "Purchase Licensing Rights"]),
    ("byline", Start, Yes, &["Reporting by", "Editing by"]),
    ("advertisement", Whole, Yes, &[
        "إعلان", "إعلانات", "مساحة إعلانية", "محتوى إعلاني", "Advertisement", "Advertisements", "Advertising", "Sponsored", "Sponsored content",
        "ADVERTISEMENT - CONTINUE READING BELOW", "Story continues below advertisement",
    ]),
    ("navigation", Whole, Yes, &[
        "الصفحة الرئيسية", "تسجيل الدخول", "إنشاء حساب", "تخطي إلى المحتوى", "انتقل إلى المحتوى", "تخطى إلى المحتوى الرئيسي", "تجاوز إلى المحتوى", "تجاوز إلى المحتوى الرئيسي", "القائمة الرئيسية",
        "إلى الأعلى", "العودة إلى الأعلى", "المقال السابق", "المقال التالي", "الخبر السابق", "الخبر التالي",
        "Skip to content", "Skip to main content", "Sign in", "Log in", "Login", "Register", "Main menu", "Toggle navigation", "Back to top",
        "Previous article", "Next article", "Previous post", "Next post", "Search for", "Open menu", "Close menu",
    ]),
    ("navigation", Whole, Beside, &[
        "الرئيسية", "القائمة", "بحث", "ابحث", "البحث", "إغلاق", "السابق", "التالي", "أخبار", "الأخبار", "رياضة", "اقتصاد", "سياسة", "تكنولوجيا", "فيديو",
        "صور", "ثقافة", "رأي", "منوعات", "صحة", "العربية", "English",
        "Home", "Menu", "Search", "Close", "News", "Sports", "Sport", "Business", "Politics", "Technology", "Video", "Opinion", "World",
        "Previous", "Next", "Back",
    ]),
    ("tags", Start, Yes, &["كلمات مفتاحية", "الكلمات المفتاحية", "الكلمات الدلالية", "كلمات دلالية", "الوسوم:", "وسوم:", "Tags:", "Keywords:", "Filed under"]),
    ("tags", Whole, Yes, &["الوسوم", "Tags"]),
    ("image-caption", Whole, Yes, &["logo", "icon", "image", "avatar", "placeholder", "صورة تعبيرية", "صورة أرشيفية", "صورة توضيحية", "الشعار", "شعار الموقع"]),
    ("image-caption", Start, Yes, &["صورة:", "الصورة:", "مصدر الصورة", "Photo:", "Image:", "Image source", "Image credit", "Photo credit", "Image caption", "File photo"]),
    ("reading-time", Whole, Yes, &[
        "1 دقائق قراءة", "1 دقيقة قراءة", "1 دقيقة للقراءة", "وقت القراءة 1 دقائق", "وقت القراءة 1 دقيقة", "مدة القراءة 1 دقائق", "قراءة 1 دقائق",
        "1 min read", "1 minute read", "1 minutes read", "1 mins read", "Reading time 1 minutes", "1 مشاهدة", "1 مشاهدات", "1 views",
    ]),
];

struct Phrase {
    words: Vec<String>,
    why: &'static str,
    place: Place,
    sure: Sure,
}

/// The phrases of the table by their first word.
static PHRASES: LazyLock<BTreeMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut all: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
    for (why, place, sure, phrases) in TABLE {
        for phrase in *phrases {
            let words = tokens(phrase);
            let Some(first) = words.first().cloned() else { continue };
            all.entry(first).or_default().push(Phrase { words, why, place: *place, sure: *sure });
        }
    }
    all
});

/// What the table says of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// The rule.
    pub why: &'static str,
    /// Whether it needs other furniture beside it.
    pub sure: Sure,
    /// Whether the phrase is the line, so that what it announces follows on the next one.
    pub whole: bool,
}

/// The furniture that the line with these words is. The surest phrase wins, of equal ones the longest.
pub fn find(words: &[String]) -> Option<Found> {
    if words.len() > LONGEST {
        return None;
    }
    let colons = |words: &[String]| words.iter().rev().take_while(|word| *word == ":").count();
    let mut best: Option<(Found, usize)> = None;
    for at in 0..words.len() {
        let rest = &words[at..];
        let rest = &rest[..rest.len() - colons(rest)];
        for phrase in rest.first().and_then(|word| PHRASES.get(word)).into_iter().flatten() {
            let bare = &phrase.words[..phrase.words.len() - colons(&phrase.words)];
            let whole = at == 0 && rest == bare;
            let begins = rest.starts_with(&phrase.words);
            let fits = match phrase.place {
                Whole => whole && bare.len() == phrase.words.len(),
                Start => whole || (at == 0 && begins),
                Anywhere => whole || begins,
            };
            let rank = |found: &Found, length: usize| (found.sure == Yes, length);
            let found = Found { why: phrase.why, sure: phrase.sure, whole };
            if fits && best.is_none_or(|(best, length)| rank(&found, bare.len()) > rank(&best, length)) {
                best = Some((found, bare.len()));
            }
        }
    }
    best.map(|(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(line: &str) -> Option<&'static str> {
        find(&tokens(line)).filter(|found| found.sure == Yes).map(|found| found.why)
    }

    #[test]
    fn furniture_is_known_by_its_words_in_any_spelling() {
        for (line, rule) in [
            ("أخبار ذات صلة:", "related-heading"),
            ("إقرأ أيضاً: الصين تردّ", "related-link"),
            ("12 تعليقًا", "comments"),
            ("app-storeplay-storeعن الموقع", "app-promotion"),
            ("© 2025 Example News. All rights reserved.", "copyright"),
            ("We use cookies to improve your experience.", "cookies"),
            ("5 min read", "reading-time"),
        ] {
            assert_eq!(why(line), Some(rule), "{line}");
        }
    }

    #[test]
    fn sentences_with_the_same_words_are_not_furniture() {
        for line in [
            "اشترك في المؤتمر خبراء من البلدين",
            "شارك الوزير في القمة",
            "التعليقات على القرار متباينة",
            "Users in China can download the app from 10 January",
            "Comments by the minister moved the market",
            "صورة قاتمة للاقتصاد",
        ] {
            assert_eq!(why(line), None, "{line}");
        }
    }
}
