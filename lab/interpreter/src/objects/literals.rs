//! How numbers and strings are written in a program, and read: the part of
//! `repr` and `int` that needs no interpreter.

use num_bigint::BigInt;
use num_traits::Num;

/// `repr(float)`
pub fn float_repr(x: f64) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    if x.is_infinite() {
        return if x > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let mut text = format!("{x:e}");
    let n = text.bytes().take_while(|&c| c != b'e').filter(u8::is_ascii_digit).count();
    // Of two texts that are equally near Rust takes the upper one, and CPython the one with
    // an even digit at its end. Texts of so many digits only can be equally near.
    let mut ties = false;
    if n >= 16 {
        let even = format!("{x:.*e}", n - 1);
        ties = even != text && even.parse() == Ok(x);
        if ties {
            text = even;
        }
    }
    let (digits, exponent) = text.split_once('e').expect("Rust writes an exponent");
    let exponent: i32 = exponent.parse().expect("Rust writes a number");
    if (-4..16).contains(&exponent) {
        let text = match ties {
            true => format!("{x:.*}", (n as i32 - 1 - exponent) as usize),
            false => format!("{x}"),
        };
        return if text.contains('.') { text } else { format!("{text}.0") };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// `repr(complex)`
pub fn complex_repr([re, im]: [f64; 2]) -> String {
    let part = |x: f64| {
        let text = float_repr(x);
        text.strip_suffix(".0").map(str::to_string).unwrap_or(text)
    };
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", part(im));
    }
    let sign = if im.is_sign_negative() && !im.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(re), part(im))
}

/// The repr of a text.
pub fn quote(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c as u32 == 0x7F => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            c if (0x80..0xA1).contains(&(c as u32)) || c as u32 == 0xAD => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            c if is_hidden(c) => {
                let n = c as u32;
                out.push_str(&if n < 0x1_0000 {
                    format!("\\u{n:04x}")
                } else {
                    format!("\\U{n:08x}")
                });
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// Spaces other than the usual one, marks without a shape of their own, and
/// characters for private use. (`str.isprintable`)
fn is_hidden(c: char) -> bool {
    matches!(c as u32,
        0x61C | 0x1680 | 0x180E | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F
            | 0x3000 | 0xE000..=0xF8FF | 0xFEFF | 0xFFF0..=0xFFFB | 0xE0000..=0x10FFFF)
}

/// Whether a character is shown as it is. (`str.isprintable`)
pub fn is_printable(c: char) -> bool {
    !c.is_control() && !is_hidden(c) && !matches!(c, '\u{a0}' | '\u{ad}')
}

/// `repr(bytes)`
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &b in bytes {
        match b {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if char::from(b) == quote => {
                out.push('\\');
                out.push(quote);
            }
            0x20..0x7F => out.push(char::from(b)),
            b => out.push_str(&format!("\\x{b:02x}")),
        }
    }
    out.push(quote);
    out
}

/// Every character beyond ASCII as an escape.
pub fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c as u32 {
            0..0x80 => out.push(c),
            n @ 0x80..0x100 => out.push_str(&format!("\\x{n:02x}")),
            n @ 0x100..0x1_0000 => out.push_str(&format!("\\u{n:04x}")),
            n => out.push_str(&format!("\\U{n:08x}")),
        }
    }
    out
}

/// Whether a number has a minus sign, and what follows its sign, if it has one.
fn without_sign(number: &str) -> (bool, &str) {
    match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    }
}

/// The number that a text writes in a base from 2 to 36, or in the base that its
/// prefix says, if that is 0; nothing if it writes none.
pub fn parse_int(text: &str, base: i64) -> Option<BigInt> {
    let (negative, digits) = without_sign(text.trim());
    let lower = digits.to_lowercase();
    // An underscore may stand between a prefix and the digits.
    let behind_prefix = || lower[2..].strip_prefix('_').unwrap_or(&lower[2..]);
    let (base, digits) = match (base, lower.get(..2)) {
        (0 | 16, Some("0x")) => (16, behind_prefix()),
        (0 | 8, Some("0o")) => (8, behind_prefix()),
        (0 | 2, Some("0b")) => (2, behind_prefix()),
        // In a program such a number might be mistaken for an octal one.
        (0, _) if lower.starts_with('0') && lower.contains(|c| matches!(c, '1'..='9')) => {
            return None;
        }
        (0, _) => (10, &lower[..]),
        (base, _) => (base, &lower[..]),
    };
    let fine = !digits.is_empty()
        && !digits.starts_with('_')
        && !digits.ends_with('_')
        && !digits.contains("__")
        && digits.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !fine {
        return None;
    }
    let n = BigInt::from_str_radix(&digits.replace('_', ""), u32::try_from(base).ok()?).ok()?;
    Some(if negative { -n } else { n })
}

/// The number that a text writes with digits, single underscores between them, a point and
/// an exponent, or as `inf` or `nan`, behind one sign at most; nothing if it writes none.
pub fn parse_float(text: &str) -> Option<f64> {
    let text = text.trim().to_lowercase();
    let (negative, digits) = without_sign(&text);
    let digit = |c: char| c.is_ascii_digit();
    let parts: Vec<&str> = digits.split('_').collect();
    let number = match digits {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ if digits.starts_with(|c| digit(c) || c == '.')
            && parts.windows(2).all(|two| two[0].ends_with(digit) && two[1].starts_with(digit)) =>
        {
            parts.concat().parse().ok()?
        }
        _ => return None,
    };
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each as `float` of CPython 3.13.0 takes or refuses it.
    #[test]
    fn a_text_writes_a_float_with_one_sign_and_underscores_between_digits() {
        for (text, number) in [
            (" -2.5 ", Some(-2.5)),
            ("+1_0.2_5", Some(10.25)),
            ("1e5_0", Some(1e50)),
            (".5", Some(0.5)),
            ("5.", Some(5.0)),
            ("-Infinity", Some(f64::NEG_INFINITY)),
            ("--5", None),
            ("+-5", None),
            ("1__0", None),
            ("_1", None),
            ("1_", None),
            ("1_.5", None),
            ("1._5", None),
            ("1_e5", None),
            ("1e_5", None),
            ("in_f", None),
            (".", None),
            ("1e", None),
            ("", None),
        ] {
            assert_eq!(parse_float(text), number, "{text}");
        }
    }

    #[test]
    fn floats_are_written_with_as_few_digits_as_tell_them_apart() {
        for (number, text) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (123_456_789.125, "123456789.125"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (-1.5e-7, "-1.5e-07"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
        ] {
            assert_eq!(float_repr(number), text);
        }
    }

    #[test]
    fn a_complex_number_has_brackets_unless_its_real_part_is_zero() {
        for (parts, text) in [
            ([0.0, 0.0], "0j"),
            ([0.0, -0.0], "-0j"),
            ([0.0, 1.0], "1j"),
            ([-0.0, -1.0], "(-0-1j)"),
            ([-0.0, 2.0], "(-0+2j)"),
            ([1.0, 2.0], "(1+2j)"),
            ([1.5, f64::NAN], "(1.5+nanj)"),
            ([f64::INFINITY, -3.0], "(inf-3j)"),
        ] {
            assert_eq!(complex_repr(parts), text);
        }
    }

    #[test]
    fn texts_are_quoted_so_that_they_can_be_read_again() {
        for (text, quoted) in [
            ("", "''"),
            ("it's", "\"it's\""),
            ("say \"a\"", "'say \"a\"'"),
            ("'\"", "'\\'\"'"),
            ("a\\b", "'a\\\\b'"),
            ("\n\r\t", "'\\n\\r\\t'"),
            ("\0\u{1f}\u{7f}", "'\\x00\\x1f\\x7f'"),
            ("\u{80}\u{a0}\u{ad}é", "'\\x80\\xa0\\xadé'"),
            ("\u{2028}\u{e000}", "'\\u2028\\ue000'"),
            ("😀\u{e0001}", "'😀\\U000e0001'"),
        ] {
            assert_eq!(quote(text), quoted);
        }
        for (bytes, quoted) in
            [(&b""[..], "b''"), (b"it's", "b\"it's\""), (b"\0\n\xff\\", "b'\\x00\\n\\xff\\\\'")]
        {
            assert_eq!(bytes_repr(bytes), quoted);
        }
        assert_eq!(ascii("aé€😀"), "a\\xe9\\u20ac\\U0001f600");
    }

    #[test]
    fn whole_numbers_are_read_in_any_base_and_with_underscores_inside() {
        for (text, base, number) in [
            ("10", 10, Some(10)),
            (" +5 ", 10, Some(5)),
            ("-0x1F", 0, Some(-31)),
            ("0x1f", 16, Some(31)),
            ("1f", 16, Some(31)),
            ("0b101", 0, Some(5)),
            ("0o17", 0, Some(15)),
            ("z", 36, Some(35)),
            ("1_000", 10, Some(1000)),
            ("0x_ff", 0, Some(255)),
            ("000", 0, Some(0)),
            ("012", 0, None),
            ("z", 35, None),
            ("0b2", 0, None),
            ("0x1", 10, None),
            ("0x", 16, None),
            ("1__0", 10, None),
            ("_1", 10, None),
            ("1_", 10, None),
            ("-", 10, None),
            ("", 10, None),
        ] {
            assert_eq!(parse_int(text, base), number.map(BigInt::from), "{text} in base {base}");
        }
        let long = "9".repeat(25);
        assert_eq!(parse_int(&long, 10).map(|n| n.to_string()), Some(long));
    }
}
