use crate::extract::fields;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::extract) enum NumberFormat {
    #[default]
    Decimal,
    /// With leading zeros up to so many digits.
    Padded(usize),
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    /// 1st, 2nd.
    Ordinal,
    /// One, two.
    Cardinal,
    /// First, second.
    OrdinalWord,
    Hexadecimal,
    /// *, †, ‡, §, **.
    Chicago,
    /// - 1 -
    Dashed,
    /// ①
    Circled,
    /// ⑴
    Parenthesised,
    /// ⒈
    FullStop,
    /// Digits of another script, or counting with the characters of one, one by one.
    Digits(&'static str),
    /// The letters of another alphabet, doubled when they run out.
    Alphabet(&'static str),
    /// A bullet: the level's text is the label.
    Bullet,
    /// No number.
    None,
}

const DIGITS_FULL: &str = "０１２３４５６７８９";
const DIGITS_IDEOGRAPH: &str = "〇一二三四五六七八九";
const DIGITS_HINDI: &str = "०१२३४५६७८९";
const DIGITS_THAI: &str = "๐๑๒๓๔๕๖๗๘๙";
const LETTERS_RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const LETTERS_RUSSIAN_UPPER: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
const LETTERS_HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const LETTERS_ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const LETTERS_ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const LETTERS_AIUEO: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const LETTERS_IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
const LETTERS_GANADA: &str = "가나다라마바사아자차카타파하";
const LETTERS_CHOSUNG: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
const LETTERS_THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
const STEMS_TRADITIONAL: &str = "甲乙丙丁戊己庚辛壬癸";
const STEMS_ZODIAC: &str = "子丑寅卯辰巳午未申酉戌亥";

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number above which letters and signs would only grow longer: beyond it the plain number is written.
const LONGEST_RUN: u32 = 780;

impl NumberFormat {
    /// The format of a value of `w:numFmt`; a name that is not known is written as a plain number, as Word does.
    pub(in crate::extract) fn named(name: &str) -> Self {
        match name {
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "upperLetter" => Self::UpperLetter,
            "lowerLetter" => Self::LowerLetter,
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::Cardinal,
            "ordinalText" => Self::OrdinalWord,
            "hex" => Self::Hexadecimal,
            "chicago" => Self::Chicago,
            "decimalZero" => Self::Padded(2),
            "numberInDash" => Self::Dashed,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" | "ideographEnclosedCircle" => Self::Circled,
            "decimalEnclosedParen" => Self::Parenthesised,
            "decimalEnclosedFullstop" => Self::FullStop,
            "decimalFullWidth" | "decimalFullWidth2" => Self::Digits(DIGITS_FULL),
            "ideographDigital"
            | "japaneseDigitalTenThousand"
            | "koreanDigital2"
            | "taiwaneseDigital"
            | "chineseCounting"
            | "japaneseCounting"
            | "taiwaneseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCountingThousand" => Self::Digits(DIGITS_IDEOGRAPH),
            "hindiNumbers" => Self::Digits(DIGITS_HINDI),
            "thaiNumbers" => Self::Digits(DIGITS_THAI),
            "russianLower" => Self::Alphabet(LETTERS_RUSSIAN),
            "russianUpper" => Self::Alphabet(LETTERS_RUSSIAN_UPPER),
            "hebrew1" | "hebrew2" => Self::Alphabet(LETTERS_HEBREW),
            "arabicAlpha" => Self::Alphabet(LETTERS_ARABIC),
            "arabicAbjad" => Self::Alphabet(LETTERS_ABJAD),
            "aiueo" | "aiueoFullWidth" => Self::Alphabet(LETTERS_AIUEO),
            "iroha" | "irohaFullWidth" => Self::Alphabet(LETTERS_IROHA),
            "ganada" => Self::Alphabet(LETTERS_GANADA),
            "chosung" => Self::Alphabet(LETTERS_CHOSUNG),
            "thaiLetters" => Self::Alphabet(LETTERS_THAI),
            "ideographTraditional" => Self::Alphabet(STEMS_TRADITIONAL),
            "ideographZodiac" => Self::Alphabet(STEMS_ZODIAC),
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// The format of a pattern such as `001, 002, 003, ...` (`w:numFmt w:val="custom"`).
    pub(in crate::extract) fn custom(pattern: &str) -> Self {
        let first = pattern.split(',').next().unwrap_or("").trim();
        let digits = first.chars().all(|c| c.is_ascii_digit());
        if digits && first.len() > 1 { Self::Padded(first.len().min(9)) } else { Self::Decimal }
    }

    /// The number, written so; empty for bullets and for no number.
    pub(in crate::extract) fn write(&self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::Padded(digits) => format!("{number:0digits$}"),
            Self::UpperRoman => fields::roman(number),
            Self::LowerRoman => fields::roman(number).to_lowercase(),
            Self::UpperLetter => repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number),
            Self::LowerLetter => repeated("abcdefghijklmnopqrstuvwxyz", number),
            Self::Ordinal => format!("{number}{}", ordinal_suffix(number)),
            Self::Cardinal => capitalised(&cardinal(number)),
            Self::OrdinalWord => capitalised(&ordinal_word(number)),
            Self::Hexadecimal => format!("{number:X}"),
            Self::Chicago => repeated("*†‡§", number),
            Self::Dashed => format!("- {number} -"),
            Self::Circled => enclosed('①', 20, number),
            Self::Parenthesised => enclosed('⑴', 20, number),
            Self::FullStop => enclosed('⒈', 20, number),
            Self::Digits(digits) => {
                number.to_string().bytes().filter_map(|digit| digits.chars().nth(usize::from(digit - b'0'))).collect()
            }
            Self::Alphabet(letters) => repeated(letters, number),
            Self::Bullet | Self::None => String::new(),
        }
    }
}

/// a to z, then aa, bb: Word doubles letters where a spreadsheet would count on.
fn repeated(letters: &str, number: u32) -> String {
    let count = letters.chars().count() as u32;
    if number == 0 || number > LONGEST_RUN {
        return number.to_string();
    }
    let letter = letters.chars().nth(((number - 1) % count) as usize).unwrap_or('?');
    (0..=(number - 1) / count).map(|_| letter).collect()
}

fn enclosed(first: char, count: u32, number: u32) -> String {
    match number {
        1.. if number <= count => char::from_u32(u32::from(first) + number - 1).map(String::from),
        _ => None,
    }
    .unwrap_or_else(|| number.to_string())
}

fn ordinal_suffix(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn cardinal(number: u32) -> String {
    match number {
        0..20 => ONES[number as usize].to_owned(),
        20..100 if number.is_multiple_of(10) => TENS[number as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[number as usize / 10], ONES[number as usize % 10]),
        100..1000 if number.is_multiple_of(100) => format!("{} hundred", ONES[number as usize / 100]),
        100..1000 => format!("{} hundred {}", ONES[number as usize / 100], cardinal_below_hundred(number % 100)),
        _ => number.to_string(),
    }
}

fn cardinal_below_hundred(number: u32) -> String {
    match number {
        0..20 => ONES[number as usize].to_owned(),
        _ if number.is_multiple_of(10) => TENS[number as usize / 10 % 10].to_owned(),
        _ => format!("{}-{}", TENS[number as usize / 10 % 10], ONES[number as usize % 10]),
    }
}

fn ordinal_word(number: u32) -> String {
    let words = cardinal(number);
    if number >= 1000 {
        return format!("{number}{}", ordinal_suffix(number));
    }
    let at = words.rfind(['-', ' ']).map_or(0, |at| at + 1);
    let last = &words[at..];
    let ordinal = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        _ => match last.strip_suffix('y') {
            Some(stem) => format!("{stem}ieth"),
            None => format!("{last}th"),
        },
    };
    format!("{}{ordinal}", &words[..at])
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::NumberFormat;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (name, number, expected) in [
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("lowerRoman", 49, "xlix"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerLetter", 26, "z"),
            ("lowerLetter", 28, "bb"),
            ("upperLetter", 53, "AAA"),
            ("ordinal", 22, "22nd"),
            ("ordinal", 112, "112th"),
            ("cardinalText", 21, "Twenty-one"),
            ("cardinalText", 340, "Three hundred forty"),
            ("ordinalText", 12, "Twelfth"),
            ("ordinalText", 30, "Thirtieth"),
            ("ordinalText", 101, "One hundred first"),
            ("hex", 255, "FF"),
            ("chicago", 6, "††"),
            ("numberInDash", 3, "- 3 -"),
            ("decimalEnclosedCircle", 20, "⑳"),
            ("decimalEnclosedCircle", 21, "21"),
            ("decimalEnclosedParen", 1, "⑴"),
            ("ideographDigital", 20, "二〇"),
            ("russianLower", 3, "в"),
            ("none", 3, ""),
            ("lowerLetter", 0, "0"),
            ("lowerLetter", 4_000_000_000, "4000000000"),
        ] {
            assert_eq!(NumberFormat::named(name).write(number), expected, "{name} {number}");
        }
        assert_eq!(NumberFormat::custom("001, 002, 003, ...").write(7), "007");
    }
}
