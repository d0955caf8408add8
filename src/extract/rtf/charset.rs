//! The codepages that the bytes of an RTF file are in: one for the file, and one for each font.

use encoding_rs::Encoding;

/// How bytes become text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Charset {
    Known(&'static Encoding),
    /// The upper half of a codepage of MS-DOS.
    Dos(&'static str),
    /// A font of symbols: its characters stand in the private area of Unicode.
    Symbol,
}

const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

/// The charset of a codepage's number; Windows-1252 for one that is not known.
pub(super) fn of_codepage(number: i32) -> Charset {
    Charset::Known(match number {
        437 => return Charset::Dos(CP437),
        850 | 858 => return Charset::Dos(CP850),
        42 => return Charset::Symbol,
        866 => encoding_rs::IBM866,
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 | 1361 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10000 => encoding_rs::MACINTOSH,
        10007 => encoding_rs::X_MAC_CYRILLIC,
        65001 => encoding_rs::UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    })
}

/// The charset of a font by its `\\fcharset`; `None` for that of the file.
pub(super) fn of_font(number: i32) -> Option<Charset> {
    Some(of_codepage(match number {
        0 => 1252,
        2 => 42,
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178..=180 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => return None,
    }))
}

impl Charset {
    /// Decodes bytes; what cannot be decoded becomes U+FFFD.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Known(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Dos(upper) => bytes.iter().map(|&byte| dos(byte, upper)).collect(),
            Self::Symbol => bytes.iter().map(|&byte| symbol(byte)).collect(),
        }
    }
}

fn dos(byte: u8, upper: &str) -> char {
    if byte < 128 { char::from(byte) } else { upper.chars().nth(usize::from(byte - 128)).unwrap_or('\u{FFFD}') }
}

fn symbol(byte: u8) -> char {
    if byte < 32 { char::from(byte) } else { char::from_u32(0xF000 + u32::from(byte)).unwrap_or('\u{FFFD}') }
}
