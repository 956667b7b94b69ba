//! The format mini-language: what stands behind the colon of an f-string.
//!
//! In CPython: `Python/formatter_unicode.c`.

use num_bigint::{BigInt, Sign};

use super::float;

/// `[[fill]align][sign][z][#][0][width][,|_][.precision][type]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spec {
    fill: char,
    align: Option<char>,
    sign: Option<char>,
    no_negative_zero: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    grouping: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

/// Why a value cannot be formatted so: the text of a `ValueError`.
pub type Wrong = String;

const MOST: usize = 1_000_000;

impl Spec {
    /// Reads a specification. `type_name` is that of the value, for messages.
    ///
    /// # Errors
    /// CPython's words for what is wrong with it.
    pub fn parse(text: &str, type_name: &str) -> Result<Spec, Wrong> {
        let chars: Vec<char> = text.chars().collect();
        let mut spec = Spec {
            fill: ' ',
            align: None,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            zero: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
        };
        let is_align = |c: Option<&char>| c.is_some_and(|c| "<>=^".contains(*c));
        let mut at = 0;
        let mut filled = false;
        if is_align(chars.get(1)) {
            (spec.fill, spec.align) = (chars[0], Some(chars[1]));
            (at, filled) = (2, true);
        } else if is_align(chars.first()) {
            spec.align = Some(chars[0]);
            at = 1;
        }
        let next_is = |at: usize, set: &str| chars.get(at).is_some_and(|c| set.contains(*c));
        if next_is(at, "+- ") {
            spec.sign = Some(chars[at]);
            at += 1;
        }
        if next_is(at, "z") {
            spec.no_negative_zero = true;
            at += 1;
        }
        if next_is(at, "#") {
            spec.alternate = true;
            at += 1;
        }
        if !filled && next_is(at, "0") {
            (spec.fill, spec.zero) = ('0', true);
            at += 1;
        }
        spec.width = number(&chars, &mut at)?.unwrap_or(0);
        while next_is(at, ",_") {
            match spec.grouping {
                None => spec.grouping = Some(chars[at]),
                Some(one) if one == chars[at] => {
                    return Err(format!("Cannot specify '{one}' with '{one}'."));
                }
                Some(_) => return Err("Cannot specify both ',' and '_'.".into()),
            }
            at += 1;
        }
        if next_is(at, ".") {
            at += 1;
            let precision = number(&chars, &mut at)?;
            spec.precision = Some(precision.ok_or("Format specifier missing precision")?);
        }
        match chars.len() - at {
            0 => {}
            1 => spec.kind = Some(chars[at]),
            _ => {
                return Err(format!(
                    "Invalid format specifier '{text}' for object of type '{type_name}'"
                ));
            }
        }
        let kind = spec.kind.or((type_name == "str").then_some('s'));
        if let (Some(grouping), Some(kind)) = (spec.grouping, kind) {
            let fits = "deEfFgG%".contains(kind) || (grouping == '_' && "boxX".contains(kind));
            if !fits {
                return Err(format!("Cannot specify '{grouping}' with '{kind}'."));
            }
        }
        Ok(spec)
    }

    fn unknown(&self, type_name: &str) -> Wrong {
        let kind = self.kind.unwrap_or(' ');
        format!("Unknown format code '{kind}' for object of type '{type_name}'")
    }

    /// A `str` in this format.
    ///
    /// # Errors
    /// CPython's words for what does not go with a `str`.
    pub fn text(&self, text: &str) -> Result<String, Wrong> {
        if !matches!(self.kind, None | Some('s')) {
            return Err(self.unknown("str"));
        }
        let refuse = |what: &str| Err(format!("{what} not allowed in string format specifier"));
        match self.sign {
            Some(' ') => return refuse("Space"),
            Some(_) => return refuse("Sign"),
            None => {}
        }
        if self.no_negative_zero {
            return refuse("Negative zero coercion (z)");
        }
        if self.alternate {
            return refuse("Alternate form (#)");
        }
        if self.align == Some('=') {
            return refuse("'=' alignment");
        }
        let cut: String = match self.precision {
            Some(most) => text.chars().take(most).collect(),
            None => text.into(),
        };
        Ok(self.pad("", &cut, '<'))
    }

    /// An `int` in this format.
    ///
    /// # Errors
    /// CPython's words for what does not go with an `int`.
    pub fn int(&self, value: &BigInt, type_name: &str) -> Result<String, Wrong> {
        let kind = self.kind.unwrap_or('d');
        if "eEfFgG%".contains(kind) {
            let as_float: f64 = value.to_string().parse().unwrap_or(f64::INFINITY);
            if as_float.is_infinite() {
                return Err("int too large to convert to float".into());
            }
            return self.float(as_float, type_name);
        }
        if !"dnboxXc".contains(kind) {
            return Err(self.unknown(type_name));
        }
        if self.precision.is_some() {
            return Err("Precision not allowed in integer format specifier".into());
        }
        if self.no_negative_zero {
            return Err("Negative zero coercion (z) not allowed in integer format specifier".into());
        }
        if kind == 'c' {
            if self.sign.is_some() {
                return Err("Sign not allowed with integer format specifier 'c'".into());
            }
            if self.alternate {
                return Err(
                    "Alternate form (#) not allowed with integer format specifier 'c'".into()
                );
            }
            let c = u32::try_from(value).ok().and_then(char::from_u32);
            let c = c.ok_or("%c arg not in range(0x110000)")?;
            return Ok(self.pad("", &c.to_string(), '>'));
        }
        let (radix, prefix, group) = match kind {
            'd' | 'n' => (10, "", 3),
            'b' => (2, "0b", 4),
            'o' => (8, "0o", 4),
            'x' => (16, "0x", 4),
            _ => (16, "0X", 4),
        };
        let mut digits = value.magnitude().to_str_radix(radix);
        if kind == 'X' {
            digits.make_ascii_uppercase();
        }
        let mut front = self.sign_of(value.sign() == Sign::Minus).to_string();
        if self.alternate {
            front += prefix;
        }
        Ok(self.number(&front, &digits, "", group))
    }

    /// A `float` in this format.
    ///
    /// # Errors
    /// CPython's words for what does not go with a `float`.
    pub fn float(&self, value: f64, type_name: &str) -> Result<String, Wrong> {
        let kind = self.kind;
        if !matches!(kind, None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%')) {
            return Err(self.unknown(type_name));
        }
        let scaled = if kind == Some('%') { value * 100.0 } else { value };
        let size = scaled.abs();
        let precision = self.precision.unwrap_or(6);
        let mut body = match (float::special(size), kind) {
            (Some(special), _) => special.to_string(),
            (None, Some('e' | 'E')) => float::scientific(size, precision),
            (None, Some('f' | 'F' | '%')) => float::fixed(size, precision),
            (None, Some(_)) => float::general(size, precision, self.alternate),
            (None, None) => match self.precision {
                None => float::repr(size),
                Some(precision) => float::general_with_point(size, precision, self.alternate),
            },
        };
        if matches!(kind, Some('E' | 'F' | 'G')) {
            body.make_ascii_uppercase();
        }
        if self.alternate && size.is_finite() && !body.contains('.') {
            let at = body.find(['e', 'E']).unwrap_or(body.len());
            body.insert(at, '.');
        }
        let is_zero = !body.contains(|c: char| c.is_ascii_digit() && c != '0');
        let hide_sign = self.no_negative_zero && is_zero && !body.contains(['n', 'N']);
        let negative = scaled.is_sign_negative() && !scaled.is_nan() && !hide_sign;
        if kind == Some('%') {
            body.push('%');
        }
        let whole = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
        let (digits, rest) = body.split_at(whole);
        Ok(self.number(self.sign_of(negative), digits, rest, 3))
    }

    fn sign_of(&self, negative: bool) -> &'static str {
        match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        }
    }

    /// Sign and prefix, whole digits, the rest: grouped, filled with zeros if
    /// asked for, padded.
    fn number(&self, front: &str, digits: &str, rest: &str, group: usize) -> String {
        let zeros = self.fill == '0'
            && (self.align == Some('=') || self.zero && self.align.is_none());
        let Some(separator) = self.grouping.filter(|_| !digits.is_empty()) else {
            return self.pad(front, &format!("{digits}{rest}"), '>');
        };
        let room = if zeros {
            self.width.saturating_sub(front.chars().count() + rest.chars().count())
        } else {
            0
        };
        self.pad(front, &(grouped(digits, group, separator, room) + rest), '>')
    }

    /// Pads to the width, `front` before the padding where `=` asks for it.
    fn pad(&self, front: &str, body: &str, usual: char) -> String {
        let missing = self.width.saturating_sub(front.chars().count() + body.chars().count());
        let fill = |n: usize| self.fill.to_string().repeat(n);
        let usual = if self.zero && usual == '>' { '=' } else { usual };
        match self.align.unwrap_or(usual) {
            '<' => format!("{front}{body}{}", fill(missing)),
            '^' => format!("{}{front}{body}{}", fill(missing / 2), fill(missing - missing / 2)),
            '=' => format!("{front}{}{body}", fill(missing)),
            _ => format!("{}{front}{body}", fill(missing)),
        }
    }
}

/// Digits in groups; zeros in front until they fill `room` characters.
fn grouped(digits: &str, group: usize, separator: char, room: usize) -> String {
    let mut reversed = String::new();
    let mut n = 0;
    let mut source = digits.chars().rev();
    loop {
        let digit = match source.next() {
            Some(digit) => digit,
            None if reversed.chars().count() < room => '0',
            None => break,
        };
        if n > 0 && n % group == 0 {
            reversed.push(separator);
        }
        reversed.push(digit);
        n += 1;
    }
    reversed.chars().rev().collect()
}

fn number(chars: &[char], at: &mut usize) -> Result<Option<usize>, Wrong> {
    let start = *at;
    let mut value = 0usize;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(digit as usize);
        *at += 1;
    }
    if value > MOST {
        return Err("Too many decimal digits in format string".into());
    }
    Ok((*at > start).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(spec: &str, value: i64) -> String {
        Spec::parse(spec, "int").and_then(|s| s.int(&BigInt::from(value), "int")).unwrap_or_else(|e| e)
    }
    fn float(spec: &str, value: f64) -> String {
        Spec::parse(spec, "float").and_then(|s| s.float(value, "float")).unwrap_or_else(|e| e)
    }
    fn text(spec: &str, value: &str) -> String {
        Spec::parse(spec, "str").and_then(|s| s.text(value)).unwrap_or_else(|e| e)
    }

    #[test]
    fn ints_as_python_formats_them() {
        let cases = [
            ("5", 42, "   42"),
            ("<5", 42, "42   "),
            ("^5", 42, " 42  "),
            ("05", -42, "-0042"),
            ("+d", 42, "+42"),
            (",", 1234567, "1,234,567"),
            ("_x", 0x12345678, "1234_5678"),
            ("#x", 255, "0xff"),
            ("#06x", 255, "0x00ff"),
            ("#b", 5, "0b101"),
            ("08,", 1234, "0,001,234"),
            ("*^9", 42, "***42****"),
            ("c", 65, "A"),
            (".2f", 3, "3.00"),
            ("s", 3, "Unknown format code 's' for object of type 'int'"),
        ];
        for (spec, value, expected) in cases {
            assert_eq!(int(spec, value), expected, "{spec}");
        }
    }

    #[test]
    fn floats_as_python_formats_them() {
        let cases = [
            ("", 1.5, "1.5"),
            (".2f", 2.71828, "2.72"),
            ("8.3f", 2.71828, "   2.718"),
            ("08.2f", -2.5, "-0002.50"),
            (".1%", 0.256, "25.6%"),
            (".3g", 1234.5, "1.23e+03"),
            ("e", 12345.678, "1.234568e+04"),
            (",.2f", 1234567.891, "1,234,567.89"),
            ("g", 0.5, "0.5"),
            (".3", 2.0, "2.0"),
            ("f", f64::INFINITY, "inf"),
            ("d", 1.0, "Unknown format code 'd' for object of type 'float'"),
        ];
        for (spec, value, expected) in cases {
            assert_eq!(float(spec, value), expected, "{spec}");
        }
    }

    #[test]
    fn texts_as_python_formats_them() {
        assert_eq!(text(">6", "tea"), "   tea");
        assert_eq!(text("^7", "tea"), "  tea  ");
        assert_eq!(text(".2", "tea"), "te");
        assert_eq!(text("d", "tea"), "Unknown format code 'd' for object of type 'str'");
        assert_eq!(text("=6", "tea"), "'=' alignment not allowed in string format specifier");
    }
}
