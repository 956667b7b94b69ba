//! `format`, f-strings and `%`.

mod float;
mod percent;
mod spec;
pub(crate) mod str_format;

use num_bigint::BigInt;
use num_traits::Signed;

use self::float::float_digits;
use self::spec::{MOST_PRECISE, Spec, WIDEST, finish_number, pad, parse_spec, sign_in};
use crate::objects::PyObject;
use crate::objects::literals::{ascii, float_repr};
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Stack: a value, and a specification if there is one.
    pub(crate) fn format_op(&mut self, conversion: u8, spec: bool) -> Res<()> {
        // A text stands for itself. (`FORMAT_SIMPLE`)
        if conversion == 0 && !spec && self.is_plain_text(self.top()) {
            return Ok(());
        }
        let spec_value = Owned::new(if spec { self.pop() } else { Value::Unbound });
        let value = Owned::new(self.pop());
        let spec = self.text(*spec_value).unwrap_or_default();
        self.release(spec_value);
        let converted = match conversion {
            b'r' => Some(self.repr(*value)?),
            b'a' => Some(ascii(&self.repr(*value)?)),
            b's' => Some(self.to_str(*value)?),
            _ => None,
        };
        let text = match converted {
            Some(text) => self.format_str(&text, &spec)?,
            None => self.format(*value, &spec)?,
        };
        self.release(value);
        let text = self.string(text);
        self.push(text.give());
        Ok(())
    }

    /// `format(value, spec)`
    pub fn format(&mut self, value: Value, spec: &str) -> Res<String> {
        if self.is_plain_text(value)
            && let Some(s) = self.as_str(value)
        {
            if spec.is_empty() {
                return Ok(s.text.to_string());
            }
            let text = s.text.to_string();
            return self.format_str(&text, spec);
        }
        if let Some(PyObject::Instance(_)) = value.obj().map(|id| self.get(id))
            && let Some(method) = self.special(value, known::FORMAT)
            && !self.is_native_function(method)
        {
            let spec = self.str(spec);
            let answer = self.call_method_value(method, value, &[*spec])?;
            self.release(spec);
            let Some(text) = self.text(*answer) else {
                let name = self.type_name(*answer);
                return self.type_error(format!("__format__ must return a str, not {name}"));
            };
            self.release(answer);
            return Ok(text);
        }
        if spec.is_empty() {
            return self.to_str(value);
        }
        self.builtin_format(value, spec)
    }

    /// Formats a value by its built-in class; the specification is not empty.
    pub(crate) fn builtin_format(&mut self, value: Value, spec: &str) -> Res<String> {
        match self.as_number(value) {
            Some(Number::Float(x)) => self.format_float(x, spec, value),
            Some(Number::Int(n)) => self.format_small_int(n, spec, value),
            Some(number) => self.format_int(number.big(), spec, value),
            None if self.as_str(value).is_some() => {
                let text = self.text(value).unwrap_or_default();
                self.format_str(&text, spec)
            }
            None if let Some(id) = value.obj()
                && let PyObject::Complex(parts) = self.get_native(id) =>
            {
                let parts = **parts;
                self.format_complex(parts, spec, value)
            }
            None => {
                let name = self.type_name(value);
                self.type_error(format!("unsupported format string passed to {name}.__format__"))
            }
        }
    }

    /// Takes a specification apart, and asks for the room that its width takes.
    /// `value` is what is formatted, unless that is a text, and `default` the code that stands
    /// for none.
    fn spec(&mut self, spec: &str, value: Value, default: char) -> Res<Spec> {
        let Some(parsed) = parse_spec(spec) else {
            let invalid = format!("Invalid format specifier '{spec}'");
            return self.wrong_for(value, &invalid);
        };
        if parsed.width > WIDEST || parsed.precision.is_some_and(|p| p > WIDEST) {
            return self.value_error("Too many decimal digits in format string");
        }
        let kind = parsed.kind.unwrap_or(default);
        if let Some(separator) = parsed.grouping
            && !("defgEG%F".contains(kind) || separator == '_' && "boxX".contains(kind))
        {
            return self.value_error(match (separator, kind) {
                ('_', ',') | (',', '_') => "Cannot specify both ',' and '_'.".to_string(),
                _ => format!("Cannot specify '{separator}' with '{kind}'."),
            });
        }
        self.room_for_times(parsed.width as u64, parsed.fill.len_utf8() as u64)?;
        Ok(parsed)
    }

    /// `ValueError` for a specification that objects of this type do not take.
    fn wrong_for<T>(&mut self, value: Value, what: &str) -> Res<T> {
        let name = if value.is_unbound() { "str".into() } else { self.type_name(value) };
        self.value_error(format!("{what} for object of type '{name}'"))
    }

    fn unknown_code<T>(&mut self, kind: char, value: Value) -> Res<T> {
        self.wrong_for(value, &format!("Unknown format code '{kind}'"))
    }

    pub(crate) fn format_str(&mut self, text: &str, spec: &str) -> Res<String> {
        if spec.is_empty() {
            return Ok(text.to_string());
        }
        let mut parsed = self.spec(spec, Value::Unbound, 's')?;
        if let Some(kind) = parsed.kind
            && kind != 's'
        {
            return self.unknown_code(kind, Value::Unbound);
        }
        let refused = match sign_in(spec) {
            Some(' ') => Some("Space"),
            Some(_) => Some("Sign"),
            None if parsed.positive_zero => Some("Negative zero coercion (z)"),
            None if parsed.alternate => Some("Alternate form (#)"),
            None => None,
        };
        if let Some(what) = refused {
            let message = format!("{what} not allowed in string format specifier");
            return self.value_error(message);
        }
        if parsed.align == Some('=') {
            return self.value_error("'=' alignment not allowed in string format specifier");
        }
        if parsed.zero && parsed.align.is_none() {
            parsed.align = Some('<');
        }
        let cut: String = match parsed.precision {
            Some(n) => text.chars().take(n).collect(),
            None => text.to_string(),
        };
        Ok(pad(cut, &parsed, '<'))
    }

    /// Formats an int of up to 64 bits: nearly always in decimal.
    fn format_small_int(&mut self, n: i64, spec: &str, value: Value) -> Res<String> {
        let parsed = self.spec(spec, value, 'd')?;
        let plain = parsed.precision.is_none() && !parsed.positive_zero;
        if !matches!(parsed.kind, None | Some('d')) || !plain {
            return self.format_int(n.into(), spec, value);
        }
        Ok(finish_number(n < 0, "", &n.unsigned_abs().to_string(), &parsed, 3))
    }

    fn format_int(&mut self, n: BigInt, spec: &str, value: Value) -> Res<String> {
        let parsed = self.spec(spec, value, 'd')?;
        let kind = parsed.kind.unwrap_or('d');
        if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
            let x = self.float_of(&Number::Big(n))?;
            return self.format_float(x, spec, value);
        }
        if parsed.precision.is_some() {
            return self.value_error("Precision not allowed in integer format specifier");
        }
        if parsed.positive_zero {
            let what = "Negative zero coercion (z)";
            return self.value_error(format!("{what} not allowed in integer format specifier"));
        }
        let digits = n.abs();
        let (prefix, digits, every) = match kind {
            'd' | 'n' => ("", self.decimal(&digits)?, 3),
            'x' => ("0x", digits.to_str_radix(16), 4),
            'X' => ("0X", digits.to_str_radix(16).to_uppercase(), 4),
            'o' => ("0o", digits.to_str_radix(8), 4),
            'b' => ("0b", digits.to_str_radix(2), 4),
            'c' => {
                if sign_in(spec).is_some() {
                    let message = "Sign not allowed with integer format specifier 'c'";
                    return self.value_error(message);
                }
                return match u32::try_from(&n).ok().and_then(letter) {
                    Some(c) => Ok(pad(c.to_string(), &parsed, '<')),
                    None if n.bits() > 63 => self.raise(
                        self.types.overflow_error,
                        "Python int too large to convert to C long",
                    ),
                    None => self.not_a_letter(),
                };
            }
            kind => return self.unknown_code(kind, value),
        };
        let prefix = if parsed.alternate { prefix } else { "" };
        Ok(finish_number(n.is_negative(), prefix, &digits, &parsed, every))
    }

    /// `OverflowError` for a number that no character has.
    fn not_a_letter<T>(&mut self) -> Res<T> {
        self.raise(self.types.overflow_error, "%c arg not in range(0x110000)")
    }

    /// A specification for digits after a point, with one of these codes.
    fn precise_spec(&mut self, spec: &str, value: Value, codes: &str) -> Res<Spec> {
        let parsed = self.spec(spec, value, 'd')?;
        if parsed.precision.is_some_and(|p| p > MOST_PRECISE) {
            return self.value_error("precision too big");
        }
        self.room_for_bytes(parsed.precision.unwrap_or(0) as u64)?;
        match parsed.kind.filter(|&kind| !codes.contains(kind)) {
            Some(kind) => self.unknown_code(kind, value),
            None => Ok(parsed),
        }
    }

    fn format_float(&mut self, x: f64, spec: &str, value: Value) -> Res<String> {
        let parsed = self.precise_spec(spec, value, "eEfFgGn%")?;
        let mut digits = digits_of(x, &parsed);
        if parsed.kind.is_none() && !digits.contains(['.', 'e', 'n', 'i']) {
            digits += ".0";
        }
        Ok(finish_float(x, &digits, &parsed))
    }

    /// Both parts in the same style, put in their place together.
    /// (`format_complex_internal`)
    fn format_complex(&mut self, [re, im]: [f64; 2], spec: &str, value: Value) -> Res<String> {
        let mut parsed = self.precise_spec(spec, value, "eEfFgGn")?;
        if parsed.fill == '0' {
            return self.value_error("Zero padding is not allowed in complex format specifier");
        }
        if parsed.align == Some('=') {
            let message = "'=' alignment flag is not allowed in complex format specifier";
            return self.value_error(message);
        }
        let width = std::mem::take(&mut parsed.width);
        parsed.zero = false;
        let short = parsed.kind.is_none();
        let mut text = String::new();
        if !short || re != 0.0 || re.is_sign_negative() {
            text = finish_float(re, &digits_of(re, &parsed), &parsed);
            parsed.sign = '+';
        }
        let enclosed = short && !text.is_empty();
        text += &finish_float(im, &digits_of(im, &parsed), &parsed);
        text.push('j');
        if enclosed {
            text = format!("({text})");
        }
        parsed.width = width;
        Ok(pad(text, &parsed, '>'))
    }
}

/// The digits of a float in the style of a specification, without `.0`.
fn digits_of(x: f64, spec: &Spec) -> String {
    match (spec.kind, spec.precision) {
        (None, None) => float_repr(x.abs()).trim_end_matches(".0").to_string(),
        (kind, precision) => {
            let kind = kind.filter(|&kind| kind != 'n').unwrap_or('g');
            float_digits(x, kind, precision.unwrap_or(6), spec.alternate)
        }
    }
}

/// The digits of a float with its sign, grouped and put in their place.
fn finish_float(x: f64, digits: &str, spec: &Spec) -> String {
    let is_zero = x.is_finite() && !digits.contains(|c| matches!(c, '1'..='9'));
    let negative = x.is_sign_negative() && !x.is_nan() && !(spec.positive_zero && is_zero);
    finish_number(negative, "", digits, spec, 3)
}

/// The character with a number. Texts hold no surrogates here: another one stands for those.
pub(crate) fn letter(n: u32) -> Option<char> {
    (n < 0x11_0000).then(|| char::from_u32(n).unwrap_or(char::REPLACEMENT_CHARACTER))
}
