//! Upper and lower case, and what kind of characters a text is made of.

use crate::objects::literals::is_printable;
use crate::types::str::{map, own};
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Watch};

fn test<W: Watch>(i: &mut Interp<W>, a: Args, f: fn(char) -> bool) -> Res {
    let text = own(i, a.pos[0]);
    Ok(Owned::bool(!text.is_empty() && text.chars().all(f)))
}

/// The letter that stands for two, as it begins a word, or itself. (`Lt`)
fn as_title(c: char) -> char {
    let code = u32::from(c);
    let title = match code {
        0x1C4..=0x1CC => 0x1C5 + (code - 0x1C4) / 3 * 3,
        0x1F1..=0x1F3 => 0x1F2,
        0x1F80..=0x1FAF => code | 8,
        0x1FB3 | 0x1FC3 | 0x1FF3 => code + 9,
        _ => code,
    };
    char::from_u32(title).unwrap_or(c)
}

fn is_title(c: char) -> bool {
    match u32::from(c) {
        0x1C5 | 0x1C8 | 0x1CB | 0x1F2 | 0x1FBC | 0x1FCC | 0x1FFC => true,
        code @ 0x1F80..=0x1FAF => code & 8 != 0,
        _ => false,
    }
}

fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase() || is_title(c)
}

/// A character as it begins a word. (`_PyUnicode_ToTitleFull`)
fn push_title(c: char, out: &mut String) {
    let title = as_title(c);
    if title != c || is_title(c) || matches!(c, '\u{10D0}'..='\u{10FF}') {
        return out.push(title);
    }
    let mut upper = c.to_uppercase();
    let first = upper.next().unwrap_or(c);
    out.push(first);
    for c in upper {
        match c {
            'Ι' => out.push('\u{345}'),
            _ if first.is_uppercase() => out.extend(c.to_lowercase()),
            _ => out.push(c),
        }
    }
}

/// Each character of a text with its lower case: that of `Σ` depends on what is beside it.
fn lowered(text: &str) -> Vec<(char, std::char::ToLowercase)> {
    let whole = text.to_lowercase();
    let mut sigmas = whole.chars().filter(|c| matches!(c, 'σ' | 'ς'));
    let mut both = Vec::new();
    for c in text.chars() {
        let is_sigma = matches!(c, 'Σ' | 'σ' | 'ς');
        let low = if is_sigma { sigmas.next().unwrap_or(c) } else { c };
        both.push((c, low.to_lowercase()));
    }
    both
}

fn capitalize(text: &str) -> String {
    let mut out = String::new();
    for (c, low) in lowered(text) {
        if out.is_empty() { push_title(c, &mut out) } else { out.extend(low) }
    }
    out
}

fn title(text: &str) -> String {
    let mut inside = false;
    let mut out = String::new();
    for (c, low) in lowered(text) {
        if inside {
            out.extend(low)
        } else {
            push_title(c, &mut out)
        }
        inside = is_cased(c);
    }
    out
}

fn swapcase(text: &str) -> String {
    let mut out = String::new();
    for (c, low) in lowered(text) {
        match c {
            _ if c.is_uppercase() => out.extend(low),
            _ if c.is_lowercase() => out.extend(c.to_uppercase()),
            _ => out.push(c),
        }
    }
    out
}

/// (`_PyUnicode_ToFoldedFull`) Nearly always the lower case of the upper case.
fn casefold(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            'ı' | '\u{13A0}'..='\u{13F5}' => out.push(c),
            '\u{13F8}'..='\u{13FD}' | '\u{AB70}'..='\u{ABBF}' => out.extend(c.to_uppercase()),
            _ => {
                for c in String::from(c).to_lowercase().to_uppercase().chars() {
                    out.extend(c.to_lowercase());
                }
            }
        }
    }
    out
}

/// `upper`
pub(super) fn str_upper<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, str::to_uppercase)
}

/// `lower`
pub(super) fn str_lower<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, str::to_lowercase)
}

/// `casefold`
pub(super) fn str_casefold<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, casefold)
}

/// `capitalize`
pub(super) fn str_capitalize<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, capitalize)
}

/// `title`
pub(super) fn str_title<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, title)
}

/// `swapcase`
pub(super) fn str_swapcase<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, swapcase)
}

/// `isdigit`
pub(super) fn str_isdigit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, |c| {
        is_decimal(c)
            || matches!(u32::from(c), 0xB2 | 0xB3 | 0xB9 | 0x1369..=0x1371
        | 0x19DA | 0x2070 | 0x2074..=0x2079 | 0x2080..=0x2089 | 0x2460..=0x2468
        | 0x2474..=0x247C | 0x2488..=0x2490 | 0x24EA | 0x24F5..=0x24FD | 0x24FF
        | 0x2776..=0x277E | 0x2780..=0x2788 | 0x278A..=0x2792)
    })
}

/// The zeros of the scripts that have digits, each before its other nine. (`Nd`)
const ZEROS: [u16; 37] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

fn is_decimal(c: char) -> bool {
    let code = u32::from(c);
    ZEROS.iter().any(|&zero| code.wrapping_sub(zero.into()) < 10)
}

/// `isdecimal`
pub(super) fn str_isdecimal<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, is_decimal)
}

/// `isnumeric`
pub(super) fn str_isnumeric<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_numeric)
}

/// `isalpha`
pub(super) fn str_isalpha<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_alphabetic)
}

/// `isalnum`
pub(super) fn str_isalnum<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_alphanumeric)
}

/// `isspace`
pub(super) fn str_isspace<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_whitespace)
}

/// `isascii`
pub(super) fn str_isascii<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(own(i, a.pos[0]).is_ascii()))
}

/// `isprintable`
pub(super) fn str_isprintable<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = own(i, a.pos[0]);
    Ok(Owned::bool(text.chars().all(is_printable)))
}

/// `isupper`
pub(super) fn str_isupper<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_uppercase());
    let other = |c: char| c.is_lowercase() || is_title(c);
    Ok(Owned::bool(cased && !t.chars().any(other)))
}

/// `islower`
pub(super) fn str_islower<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_lowercase());
    let other = |c: char| c.is_uppercase() || is_title(c);
    Ok(Owned::bool(cased && !t.chars().any(other)))
}

/// `istitle`
pub(super) fn str_istitle<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let (mut any, mut inside) = (false, false);
    for c in t.chars() {
        let begins = c.is_uppercase() || is_title(c);
        if is_cased(c) && begins == inside {
            return Ok(Owned::bool(false));
        }
        inside = is_cased(c);
        any |= inside;
    }
    Ok(Owned::bool(any))
}

/// `isidentifier`
pub(super) fn str_isidentifier<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    Ok(Owned::bool(crate::syntax::is_identifier(&t)))
}

#[cfg(test)]
mod tests {
    use super::{capitalize, title};

    #[test]
    fn a_letter_becomes_large_where_a_word_begins() {
        assert_eq!(capitalize("TEA and cups"), "Tea and cups");
        assert_eq!(capitalize(""), "");
        assert_eq!(title("they're 2nd-hand CUPS"), "They'Re 2Nd-Hand Cups");
    }
}
