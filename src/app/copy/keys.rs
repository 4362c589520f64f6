//! The words of the settings and of the sheet of shortcuts.

use super::Text;

texts! {
    SETTINGS: "الإعدادات", "Settings";
    SHORTCUTS: "اختصارات لوحة المفاتيح", "Keyboard shortcuts";
    SHORTCUTS_HINT: "تعمل على اللوحتين العربية واللاتينية، ولا تعمل وأنت تكتب.",
        "They work on Arabic and on Latin layouts, and never while you type.";
    KEPT_HERE: "تُحفظ الإعدادات في متصفحك وحده.", "Settings stay in your browser alone.";

    THEME: "المظهر", "Theme";
    AS_SYSTEM: "كما في النظام", "Same as the system";
    LIGHT: "فاتح", "Light";
    DARK: "داكن", "Dark";
    CONTRAST: "التباين", "Contrast";
    HIGH: "عالٍ", "High";
    DIGITS: "الأرقام في الواجهة العربية", "Digits in the Arabic interface";
    WESTERN_DIGITS: "0123456789", "0123456789";
    ARABIC_DIGITS: "٠١٢٣٤٥٦٧٨٩", "٠١٢٣٤٥٦٧٨٩";
    MONTHS: "أسماء الأشهر بالعربية", "Month names in Arabic";
    ROMAN: "يناير، فبراير…", "يناير، فبراير…";
    SYRIAC: "كانون الثاني، شباط…", "كانون الثاني، شباط…";
    BOTH_MONTHS: "كانون الثاني/يناير…", "كانون الثاني/يناير…";
    SINGLE_KEYS: "اختصارات المفتاح الواحد", "Single-key shortcuts";
    ON: "تعمل", "On";
    OFF: "متوقفة", "Off";

    COLOURS: "الألوان", "Colours";
    SIZES: "مقاسات الحروف", "Type sizes";
    SPACES: "المسافات", "Spaces";
    BUTTONS: "الأزرار والشارات والأيقونات", "Buttons, tags, icons";
    MESSAGES: "الرسائل", "Messages";

    SEARCH: "البحث", "Search";
    NEXT: "النتيجة التالية أو الموضع التالي", "Next result or match";
    PREVIOUS: "النتيجة السابقة أو الموضع السابق", "Previous result or match";
    NEXT_ARTICLE: "المقال التالي", "Next article";
    PREVIOUS_ARTICLE: "المقال السابق", "Previous article";
    COMPARE: "المقارنة", "Comparison";
    SAVE: "حفظ البحث الحالي", "Save this search";
    HELP: "هذه القائمة", "This list";
    ARROWS: "التنقل بين النتائج من حقل البحث", "From the search field through the results";
    ENTER: "فتح النتيجة", "Open the result";
    ESCAPE: "إغلاق ما فُتح", "Close what is open";
}
