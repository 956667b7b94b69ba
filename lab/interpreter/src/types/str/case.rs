//! Upper and lower case, and what kind of characters a text is made of.

use crate::types::str::{map, own};
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Watch};

fn test<W: Watch>(i: &mut Interp<W>, a: Args, f: impl Fn(char) -> bool) -> Res {
    let text = own(i, a.pos[0]);
    Ok(Owned::bool(!text.is_empty() && text.chars().all(f)))
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) => c.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect(),
        None => String::new(),
    }
}

fn title(text: &str) -> String {
    let mut inside = false;
    let mut out = String::new();
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        inside = c.is_alphabetic();
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
    map(i, a, |t| t.to_lowercase().replace('ß', "ss"))
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
    map(i, a, |t| {
        t.chars()
            .map(|c| match c.is_uppercase() {
                true => c.to_lowercase().to_string(),
                false => c.to_uppercase().to_string(),
            })
            .collect()
    })
}

/// `isdigit`
pub(super) fn str_isdigit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, |c| c.is_ascii_digit())
}

/// `isdecimal`
pub(super) fn str_isdecimal<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, |c| c.is_ascii_digit())
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
    Ok(Owned::bool(own(i, a.pos[0]).chars().all(|c| !c.is_control())))
}

/// `isupper`
pub(super) fn str_isupper<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_uppercase());
    Ok(Owned::bool(cased && !t.chars().any(|c| c.is_lowercase())))
}

/// `islower`
pub(super) fn str_islower<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_lowercase());
    Ok(Owned::bool(cased && !t.chars().any(|c| c.is_uppercase())))
}

/// `istitle`
pub(super) fn str_istitle<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    Ok(Owned::bool(t.chars().any(char::is_alphabetic) && title(&t) == t))
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
