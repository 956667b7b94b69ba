//! Broken escapes in string literals, in CPython's words.
//!
//! In CPython: `_PyUnicode_DecodeUnicodeEscapeInternal` (3.13,
//! `Objects/unicodeobject.c`), `_PyBytes_DecodeEscape` (`Objects/bytesobject.c`),
//! `decode_unicode_with_escapes` (`Parser/string_parser.c`).

/// What is wrong with the first broken escape in a literal: the whole token,
/// with its prefix and quotes. `None` if each stands for a character.
pub(crate) fn broken(literal: &str) -> Option<String> {
    let (kind, quoted) = not_raw(literal)?;
    let triple = quoted[..1].repeat(3);
    let quotes = if quoted.starts_with(&triple) { 3 } else { 1 };
    let text = quoted.get(quotes..quoted.len().checked_sub(quotes)?)?;
    if kind.contains('b') {
        return in_bytes(text);
    }
    in_text(text, kind.contains('f'))
}

/// What CPython warns of in a literal: the first escape that stands for no character, and is
/// left as it is. (`warn_invalid_escape_sequence`)
pub(crate) fn meaningless(literal: &str) -> Option<String> {
    let (kind, quoted) = not_raw(literal)?;
    let (is_bytes, is_f_string) = (kind.contains('b'), kind.contains('f'));
    let mut in_braces = 0u32;
    let mut rest = quoted.chars();
    while let Some(c) = rest.next() {
        match c {
            '{' if is_f_string => in_braces += 1,
            '}' if is_f_string => in_braces = in_braces.saturating_sub(1),
            '\\' if in_braces == 0 => match rest.next()? {
                first @ '4'..='7' => {
                    let digits = rest.as_str().get(..2).unwrap_or_default();
                    if digits.len() == 2 && digits.bytes().all(|b| matches!(b, b'0'..=b'7')) {
                        return Some(format!("invalid octal escape sequence '\\{first}{digits}'"));
                    }
                }
                c if "\n\\'\"abfnrtv0123x".contains(c) || !is_bytes && "NuU".contains(c) => {}
                c => return Some(format!("invalid escape sequence '\\{c}'")),
            },
            _ => {}
        }
    }
    None
}

/// The prefix of a literal in lower case, and the rest, from its quotes on; `None` for one in
/// which a backslash means itself.
fn not_raw(literal: &str) -> Option<(String, &str)> {
    let (prefix, quoted) = literal.split_at(literal.find(['"', '\''])?);
    let kind = prefix.to_ascii_lowercase();
    (!kind.contains('r')).then_some((kind, quoted))
}

/// In a string. Positions count each character beyond ASCII as the ten bytes
/// of `\UXXXXXXXX`, which CPython makes of it first; in an f-string they begin
/// again after each brace, since there CPython's tokens end.
fn in_text(text: &str, is_f_string: bool) -> Option<String> {
    let mut rest = text;
    let mut position = 0;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\\' => match escape(rest) {
                Ok(length) => length,
                Err((length, what)) => return Some(said(position, length, &what)),
            },
            c => c.len_utf8(),
        };
        let (passed, left) = rest.split_at(length);
        position += passed.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum::<usize>();
        if is_f_string && passed.ends_with(['{', '}']) {
            position = 0;
        }
        rest = left;
    }
    None
}

fn said(position: usize, length: usize, what: &What) -> String {
    match what {
        What::Broken(message) => {
            let end = position + length - 1;
            format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position \
                 {position}-{end}: {message}"
            )
        }
        What::NoNames => "the names of characters (\\N{...}) are not in the page's Python: \
                          write the character itself, or its number as in \\u03b1"
            .into(),
    }
}

enum What {
    Broken(&'static str),
    /// The names are left out, as the page's engine does: see `lab/wasm`.
    NoNames,
}

/// How many bytes the escape at the start of `rest` has; for a broken one, how
/// many of them are read until it is clear what is wrong.
fn escape(rest: &str) -> Result<usize, (usize, What)> {
    let digits = |most: usize| rest[2..].bytes().take(most).take_while(u8::is_ascii_hexdigit);
    let number = |most: usize, message| match digits(most).count() {
        count if count == most => Ok(2 + most),
        count => Err((2 + count, What::Broken(message))),
    };
    match rest.chars().nth(1) {
        Some('x') => number(2, "truncated \\xXX escape"),
        Some('u') => number(4, "truncated \\uXXXX escape"),
        Some('U') => {
            let length = number(8, "truncated \\UXXXXXXXX escape")?;
            let code = u32::from_str_radix(&rest[2..length], 16).unwrap_or(u32::MAX);
            let is_one = code <= 0x10FFFF;
            if is_one {
                Ok(length)
            } else {
                Err((length, What::Broken("illegal Unicode character")))
            }
        }
        Some('N') => {
            let malformed = |length| Err((length, What::Broken("malformed \\N character escape")));
            let Some(name) = rest[2..].strip_prefix('{') else { return malformed(2) };
            match name.find('}') {
                None => malformed(rest.len()),
                Some(0) => malformed(3),
                Some(_) if !names_are_here() => Err((2, What::NoNames)),
                Some(end) if unicode_names2::character(&name[..end]).is_none() => {
                    Err((end + 4, What::Broken("unknown Unicode character name")))
                }
                Some(end) => Ok(end + 4),
            }
        }
        Some(next) => Ok(1 + next.len_utf8()),
        None => Ok(1),
    }
}

/// Whether Unicode's names are compiled in, or a stand-in that knows none.
fn names_are_here() -> bool {
    unicode_names2::character("SPACE").is_some()
}

fn in_bytes(text: &str) -> Option<String> {
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("\\x")
            && rest[2..].bytes().take(2).take_while(u8::is_ascii_hexdigit).count() < 2
        {
            return Some(format!("(value error) invalid \\x escape at position {at}"));
        }
        let mut characters = rest.chars();
        let first = characters.next().map_or(0, char::len_utf8);
        let second = characters.next().map_or(0, char::len_utf8);
        at += if rest.starts_with('\\') { first + second } else { first };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(literal: &str) -> String {
        let said = broken(literal).unwrap_or_default();
        said.replace("(unicode error) 'unicodeescape' codec can't decode bytes in position ", "")
    }

    #[test]
    fn a_broken_escape_is_named_with_its_place() {
        // Each as CPython 3.13 says it.
        for (literal, said) in [
            (r#""\N{NOSUCH}""#, "0-9: unknown Unicode character name"),
            (r#""abc\x1""#, r"3-5: truncated \xXX escape"),
            (r#""é\u12""#, r"10-13: truncated \uXXXX escape"),
            (r#""\N""#, r"0-1: malformed \N character escape"),
            (r#""\N{}""#, r"0-2: malformed \N character escape"),
            (r#""\N{ABC""#, r"0-5: malformed \N character escape"),
            (r#""\U99999999""#, "0-9: illegal Unicode character"),
            (r#"f"a{1}\N{NO}""#, "0-5: unknown Unicode character name"),
            (r#"f"{{\N{SPACE}{'}'}b\N{NO}""#, "1-6: unknown Unicode character name"),
            (r#"'''a"b\N{NO}'''"#, "3-8: unknown Unicode character name"),
            (r#"b"a\\\x1""#, r"(value error) invalid \x escape at position 3"),
        ] {
            assert_eq!(message(literal), said, "{literal}");
        }
    }

    #[test]
    fn escapes_that_stand_for_a_character_are_none() {
        for literal in [
            r#""\x41\u0041\U00000041\N{SPACE}\q\\""#,
            r#"r"\N{NO}\x""#,
            r#"b"\N{NO}\u1\x41""#,
            r#"rf"\x{1}""#,
            r#""""#,
            "\"\\\n\"",
        ] {
            assert_eq!(broken(literal), None, "{literal}");
        }
    }
}
