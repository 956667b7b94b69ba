//! What `str` methods do, on Rust's strings. Positions are counted in
//! characters, as in Python.

/// `repr(text)`: quotes, and escapes for what cannot be printed.
pub fn repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if is_printable(c) => out.push(c),
            c => match c as u32 {
                code @ 0..=0xff => out += &format!("\\x{code:02x}"),
                code @ 0x100..=0xffff => out += &format!("\\u{code:04x}"),
                code => out += &format!("\\U{code:08x}"),
            },
        }
    }
    out.push(quote);
    out
}

/// `ascii(text)`: like `repr`, with everything beyond ASCII escaped.
pub fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in repr(text).chars() {
        match c as u32 {
            0..=0x7f => out.push(c),
            code @ 0x80..=0xff => out += &format!("\\x{code:02x}"),
            code @ 0x100..=0xffff => out += &format!("\\u{code:04x}"),
            code => out += &format!("\\U{code:08x}"),
        }
    }
    out
}

/// `repr(bytes)`, with the `b`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in bytes {
        match byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            b if char::from(b) == quote => {
                out.push('\\');
                out.push(quote);
            }
            0x20..=0x7e => out.push(char::from(byte)),
            _ => out += &format!("\\x{byte:02x}"),
        }
    }
    out.push(quote);
    out
}

fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    !(c.is_control()
        || c.is_whitespace()
        || matches!(c as u32, 0xad | 0x600..=0x605 | 0x200b..=0x200f | 0x2028..=0x202e
            | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb | 0xe000..=0xf8ff | 0xe0000..=0xe0fff
            | 0xf0000..=0x10ffff))
}

/// What Python's `str.isspace` and `str.split()` take for white space.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// `text.split()` and `text.split(None, most)`; a negative `most` is no limit.
pub fn split_space(text: &str, most: i64) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if most >= 0 && parts.len() as i64 == most {
            parts.push(rest.trim_end_matches(is_space).to_string());
            return parts;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(rest[..end].to_string());
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

/// `text.rsplit()` and `text.rsplit(None, most)`.
pub fn rsplit_space(text: &str, most: i64) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if most >= 0 && parts.len() as i64 == most {
            parts.push(rest.to_string());
            break;
        }
        let start = rest.rfind(is_space).map_or(0, |at| {
            at + rest[at..].chars().next().map_or(0, char::len_utf8)
        });
        parts.push(rest[start..].to_string());
        rest = rest[..start].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// `text.split(separator, most)`. The separator must not be empty.
pub fn split(text: &str, separator: &str, most: i64) -> Vec<String> {
    if most < 0 {
        return text.split(separator).map(String::from).collect();
    }
    text.splitn(most as usize + 1, separator).map(String::from).collect()
}

/// `text.rsplit(separator, most)`. The separator must not be empty.
pub fn rsplit(text: &str, separator: &str, most: i64) -> Vec<String> {
    let mut parts: Vec<String> = if most < 0 {
        text.rsplit(separator).map(String::from).collect()
    } else {
        text.rsplitn(most as usize + 1, separator).map(String::from).collect()
    };
    parts.reverse();
    parts
}

/// `text.splitlines(keepends)`.
pub fn splitlines(text: &str, keep_ends: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if !ends {
            line.push(c);
            continue;
        }
        if keep_ends {
            line.push(c);
        }
        if c == '\r' && chars.peek() == Some(&'\n') {
            chars.next();
            if keep_ends {
                line.push('\n');
            }
        }
        lines.push(std::mem::take(&mut line));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Which side a method works on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// `lstrip`
    Left,
    /// `rstrip`
    Right,
    /// `strip`
    Both,
}

/// `strip`, `lstrip`, `rstrip`; with no characters given, white space.
pub fn strip<'a>(text: &'a str, chars: Option<&str>, side: Side) -> &'a str {
    let unwanted = |c: char| chars.map_or_else(|| is_space(c), |chars| chars.contains(c));
    let text = if side == Side::Right { text } else { text.trim_start_matches(unwanted) };
    if side == Side::Left { text } else { text.trim_end_matches(unwanted) }
}

/// The byte at which the character number `position` starts.
pub fn byte_at(text: &str, position: usize) -> usize {
    if text.is_ascii() {
        return position.min(text.len());
    }
    text.char_indices().nth(position).map_or(text.len(), |(at, _)| at)
}

/// The number of the character that starts at byte `at`.
pub fn char_at(text: &str, at: usize) -> usize {
    if text.is_ascii() { at } else { text[..at].chars().count() }
}

/// `text.title()`
pub fn title(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
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

/// `text.capitalize()`
pub fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    first.to_uppercase().chain(chars.as_str().to_lowercase().chars()).collect()
}

/// `text.swapcase()`
pub fn swapcase(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_uppercase() {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
    }
    out
}

/// `text.istitle()`
pub fn is_title(text: &str) -> bool {
    let (mut any, mut inside) = (false, false);
    for c in text.chars() {
        if c.is_uppercase() {
            if inside {
                return false;
            }
            (any, inside) = (true, true);
        } else if c.is_lowercase() {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

/// `text.isupper()`, with `upper` on; `text.islower()`, with it off.
pub fn is_case(text: &str, upper: bool) -> bool {
    let (wanted, other): (fn(char) -> bool, fn(char) -> bool) = if upper {
        (char::is_uppercase, char::is_lowercase)
    } else {
        (char::is_lowercase, char::is_uppercase)
    };
    text.chars().any(wanted) && !text.chars().any(other)
}

/// `text.isidentifier()`
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// `text.center(width, fill)`. With an odd rest Python puts the larger half on
/// the left if the width is odd.
pub fn center(text: &str, width: usize, fill: char) -> String {
    let missing = width.saturating_sub(text.chars().count());
    let left = missing / 2 + (missing & width & 1);
    let fills = |n: usize| fill.to_string().repeat(n);
    format!("{}{text}{}", fills(left), fills(missing - left))
}

/// `text.ljust(width, fill)`
pub fn ljust(text: &str, width: usize, fill: char) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{text}{}", fill.to_string().repeat(missing))
}

/// `text.rjust(width, fill)`
pub fn rjust(text: &str, width: usize, fill: char) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{}{text}", fill.to_string().repeat(missing))
}

/// `text.zfill(width)`
pub fn zfill(text: &str, width: usize) -> String {
    let (sign, digits) = match text.chars().next() {
        Some(c @ ('+' | '-')) => (c.to_string(), &text[1..]),
        _ => (String::new(), text),
    };
    format!("{sign}{}", rjust(digits, width.saturating_sub(sign.len()), '0'))
}

/// `text.expandtabs(size)`
pub fn expandtabs(text: &str, size: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let n = if size == 0 { 0 } else { size - column % size };
                out += &" ".repeat(n);
                column += n;
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    out
}

/// `text.replace(old, new, most)`; a negative `most` is no limit.
pub fn replace(text: &str, old: &str, new: &str, most: i64) -> String {
    if most < 0 { text.replace(old, new) } else { text.replacen(old, new, most as usize) }
}

/// `text.count(part)`: how often it occurs without overlap.
pub fn count(text: &str, part: &str) -> usize {
    if part.is_empty() { text.chars().count() + 1 } else { text.matches(part).count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_chooses_quotes_and_escapes() {
        assert_eq!(repr("tea"), "'tea'");
        assert_eq!(repr("it's"), "\"it's\"");
        assert_eq!(repr("it's \"tea\""), "'it\\'s \"tea\"'");
        assert_eq!(repr("a\tb\n\x07é\u{200b}"), "'a\\tb\\n\\x07é\\u200b'");
        assert_eq!(ascii("é"), "'\\xe9'");
        assert_eq!(repr_bytes(b"a\x00'"), "b\"a\\x00'\"");
    }

    #[test]
    fn splitting_as_python_splits() {
        assert_eq!(split_space("  a  b c ", -1), ["a", "b", "c"]);
        assert_eq!(split_space("  a  b c ", 1), ["a", "b c"]);
        assert_eq!(rsplit_space("  a  b c ", 1), ["  a  b", "c"]);
        assert_eq!(split("a,b,,c", ",", -1), ["a", "b", "", "c"]);
        assert_eq!(rsplit("a,b,c", ",", 1), ["a,b", "c"]);
        assert_eq!(splitlines("a\r\nb\n\nc", false), ["a", "b", "", "c"]);
        assert_eq!(splitlines("a\n", true), ["a\n"]);
    }

    #[test]
    fn padding_as_python_pads() {
        assert_eq!(center("ab", 5, '*'), "**ab*");
        assert_eq!(center("abc", 6, '*'), "*abc**");
        assert_eq!(zfill("-42", 5), "-0042");
        assert_eq!(expandtabs("a\tbc\td", 4), "a   bc  d");
    }

    #[test]
    fn cases_as_python_knows_them() {
        assert_eq!(title("they're bill's"), "They'Re Bill'S");
        assert_eq!(capitalize("hELLO"), "Hello");
        assert!(is_title("Tea Cup") && !is_title("Tea cup"));
        assert!(is_case("TEA 1", true) && !is_case("1", true));
    }
}
