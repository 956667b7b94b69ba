//! Text into bytes and back: UTF-8, ASCII and Latin-1, which are what programs
//! about memory use.
//!
//! In CPython: `Python/codecs.c`, `unicode_encode_ucs1`.

use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Value, Watch};
use gc_core::ObjId;

enum Encoding {
    Utf8,
    /// Encodes one byte a character: of this many code points, under this name.
    Narrow(u32, &'static str),
}

fn find<W: Watch>(i: &mut Interp<W>, name: &str) -> Res<Encoding> {
    let plain = name.to_lowercase().replace(['_', ' '], "-");
    match &*plain {
        "utf-8" | "utf8" | "u8" | "cp65001" => Ok(Encoding::Utf8),
        "ascii" | "us-ascii" | "646" => Ok(Encoding::Narrow(0x80, "ascii")),
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" => {
            Ok(Encoding::Narrow(0x100, "latin-1"))
        }
        _ => {
            let known = ["utf", "cp", "iso"].iter().any(|start| plain.starts_with(start));
            let why = if known { ", which is not in this book's Python" } else { "" };
            i.raise(i.types.lookup_error, format!("unknown encoding: {name}{why}"))
        }
    }
}

/// The arguments `encoding` and `errors`.
pub(super) fn encoding_arguments<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<(String, String)> {
    let mut text = |at: usize, name: &str, otherwise: &str| match a.get(at) {
        None => Ok(otherwise.to_string()),
        Some(value) => match i.text(value) {
            Some(text) => Ok(text),
            None => {
                let function = i.short_name(a.native);
                i.bad_argument(&function, &format!("argument '{name}'"), "str", value)
            }
        },
    };
    Ok((text(1, "encoding", "utf-8")?, text(2, "errors", "strict")?))
}

/// `text.encode(encoding, errors)`
pub(super) fn encode<W: Watch>(
    i: &mut Interp<W>,
    text: String,
    encoding: &str,
    errors: &str,
) -> Res {
    let Encoding::Narrow(most, name) = find(i, encoding)? else {
        return Ok(i.bytes(text.into_bytes()));
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        match (c as u32, errors) {
            (code, _) if code < most => bytes.push(code as u8),
            (_, "ignore") => {}
            (_, "replace") => bytes.push(b'?'),
            (code, "backslashreplace") => bytes.extend(escape(code).bytes()),
            (code, "xmlcharrefreplace") => bytes.extend(format!("&#{code};").bytes()),
            (_, "strict") => {
                let bad = text.chars().skip(at).take_while(|&c| c as u32 >= most).count();
                let why = format!("ordinal not in range({most})");
                let (class, of) = (i.types.unicode_encode_error, i.str(&text));
                return refuse(i, class, name, of, at..at + bad, &why);
            }
            _ => return unknown_handler(i, errors),
        }
    }
    Ok(i.bytes(bytes))
}

/// Raises the error of these classes, whose arguments say what is wrong and where.
fn refuse<T, W: Watch>(
    i: &mut Interp<W>,
    class: ObjId,
    encoding: &str,
    object: Owned,
    bad: std::ops::Range<usize>,
    why: &str,
) -> Res<T> {
    let (encoding, why) = (i.str(encoding), i.str(why));
    let [start, end] = [bad.start, bad.end].map(|at| Owned::int(at as i64));
    let error = i.new_exception(class, [encoding, object, start, end, why].into());
    i.throw(error)
}

/// A character as an escape in a text.
pub(super) fn escape(code: u32) -> String {
    match code {
        0..0x100 => format!("\\x{code:02x}"),
        0x100..0x1_0000 => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

fn unknown_handler<T, W: Watch>(i: &mut Interp<W>, errors: &str) -> Res<T> {
    i.raise(i.types.lookup_error, format!("unknown error handler name '{errors}'"))
}

/// `bytes.decode(encoding, errors)`
pub(super) fn decode<W: Watch>(
    i: &mut Interp<W>,
    bytes: &[u8],
    encoding: &str,
    errors: &str,
) -> Res {
    let encoding = find(i, encoding)?;
    let mut out = String::new();
    let mut at = 0;
    while at < bytes.len() {
        let (good, bad, name, why) = match encoding {
            Encoding::Utf8 => {
                let (good, bad, why) = valid_utf8(&bytes[at..]);
                out.push_str(std::str::from_utf8(&bytes[at..at + good]).unwrap_or_default());
                (good, bad, "utf-8", why.to_string())
            }
            Encoding::Narrow(most, name) => {
                let fits = |&&b: &&u8| u32::from(b) < most;
                let good = bytes[at..].iter().take_while(fits).count();
                out.extend(bytes[at..at + good].iter().map(|&b| char::from(b)));
                (good, 1, name, format!("ordinal not in range({most})"))
            }
        };
        at += good;
        if at == bytes.len() {
            break;
        }
        match errors {
            "ignore" => {}
            "replace" => out.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => {
                bytes[at..at + bad].iter().for_each(|&b| out.push_str(&escape(b.into())));
            }
            "strict" => {
                let (class, of) = (i.types.unicode_decode_error, i.bytes(bytes.to_vec()));
                return refuse(i, class, name, of, at..at + bad, &why);
            }
            _ => return unknown_handler(i, errors),
        }
        at += bad;
    }
    Ok(i.string(out))
}

/// How many bytes are UTF-8, how many after them are not, and why.
fn valid_utf8(bytes: &[u8]) -> (usize, usize, &'static str) {
    let Err(error) = std::str::from_utf8(bytes) else { return (bytes.len(), 0, "") };
    let good = error.valid_up_to();
    match error.error_len() {
        None => (good, bytes.len() - good, "unexpected end of data"),
        Some(n) => {
            let starts = matches!(bytes[good], 0xC2..=0xF4);
            (good, n, if starts { "invalid continuation byte" } else { "invalid start byte" })
        }
    }
}

/// A copy of the bytes of a value, if it is a `bytes` or a `bytearray`.
pub(super) fn bytes_of<W: Watch>(i: &Interp<W>, value: Value) -> Option<Vec<u8>> {
    i.bytes_of(value).map(<[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::{escape, valid_utf8};

    #[test]
    fn bytes_that_are_not_utf_8_are_found_with_the_reason() {
        for (bytes, found) in [
            (&b"tea"[..], (3, 0, "")),
            (b"\xc3\xa9", (2, 0, "")),
            (b"a\xc3", (1, 1, "unexpected end of data")),
            (b"a\xe2\x82", (1, 2, "unexpected end of data")),
            (b"\xc3(", (0, 1, "invalid continuation byte")),
            (b"ab\xff", (2, 1, "invalid start byte")),
            (b"\xed\xa0\x80", (0, 1, "invalid continuation byte")),
        ] {
            assert_eq!(valid_utf8(bytes), found, "{bytes:?}");
        }
    }

    #[test]
    fn an_escape_is_as_short_as_the_character_allows() {
        let escapes = [0x7, 0xe9, 0x20ac, 0x1f375].map(escape);
        assert_eq!(escapes, ["\\x07", "\\xe9", "\\u20ac", "\\U0001f375"]);
    }
}
