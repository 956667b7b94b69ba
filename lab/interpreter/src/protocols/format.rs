//! `format`, f-strings and `%`.

use num_bigint::BigInt;
use num_traits::Signed;

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Owned, Res, Value, Watch};

/// `repr(float)`
pub fn float_repr(x: f64) -> String {
    if x.is_nan() {
        return "nan".into();
    }
    if x.is_infinite() {
        return if x > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let text = format!("{x:e}");
    let (digits, exponent) = text.split_once('e').expect("Rust writes an exponent");
    let exponent: i32 = exponent.parse().expect("Rust writes a number");
    if (-4..16).contains(&exponent) {
        let text = format!("{x}");
        return if text.contains('.') { text } else { format!("{text}.0") };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// A format specification, taken apart.
#[derive(Debug, Clone)]
struct Spec {
    fill: char,
    align: Option<char>,
    sign: char,
    alternate: bool,
    zero: bool,
    width: usize,
    grouping: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

impl Default for Spec {
    fn default() -> Spec {
        Spec {
            fill: ' ',
            align: None,
            sign: '-',
            alternate: false,
            zero: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
        }
    }
}

/// The sign that a format specification asks for, if it does.
fn sign_in(spec: &str) -> Option<char> {
    let mut chars = spec.chars();
    let is_align = |c: char| "<>=^".contains(c);
    let mut after_align = chars.clone();
    if after_align.next().is_some() && after_align.next().is_some_and(is_align) {
        chars = after_align;
    } else if spec.starts_with(is_align) {
        chars.next();
    }
    chars.next().filter(|&c| "+- ".contains(c))
}

/// A number in a format, of any number of digits; nothing if there is no digit.
/// What is too big for any text comes out as the greatest there is.
fn number_at(chars: &[char], at: &mut usize) -> Option<usize> {
    let start = *at;
    let mut number = 0usize;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        number = number.saturating_mul(10).saturating_add(digit as usize);
        *at += 1;
    }
    (*at > start).then_some(number)
}

/// The greatest width: what a `Py_ssize_t` can say.
const WIDEST: usize = isize::MAX as usize;

/// The greatest precision: what a C `int` can say.
const MOST_PRECISE: usize = i32::MAX as usize;

fn parse_spec(text: &str) -> Option<Spec> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut spec = Spec::default();
    let is_align = |c: char| matches!(c, '<' | '>' | '=' | '^');
    if chars.len() >= 2 && is_align(chars[1]) {
        spec.fill = chars[0];
        spec.align = Some(chars[1]);
        at = 2;
    } else if chars.first().is_some_and(|&c| is_align(c)) {
        spec.align = Some(chars[0]);
        at = 1;
    }
    if let Some(&c) = chars.get(at)
        && matches!(c, '+' | '-' | ' ')
    {
        spec.sign = c;
        at += 1;
    }
    if chars.get(at) == Some(&'z') {
        at += 1;
    }
    if chars.get(at) == Some(&'#') {
        spec.alternate = true;
        at += 1;
    }
    if chars.get(at) == Some(&'0') {
        spec.zero = true;
        if spec.align.is_none() {
            spec.fill = '0';
        }
        at += 1;
    }
    if let Some(width) = number_at(&chars, &mut at) {
        spec.width = width;
    }
    if let Some(&c) = chars.get(at)
        && matches!(c, ',' | '_')
    {
        spec.grouping = Some(c);
        at += 1;
    }
    if chars.get(at) == Some(&'.') {
        at += 1;
        spec.precision = Some(number_at(&chars, &mut at)?);
    }
    if let Some(&c) = chars.get(at) {
        spec.kind = Some(c);
        at += 1;
    }
    (at == chars.len()).then_some(spec)
}

fn pad(text: &str, spec: &Spec, default: char) -> String {
    let len = text.chars().count();
    if len >= spec.width {
        return text.to_string();
    }
    let missing = spec.width - len;
    let fill = |n: usize| spec.fill.to_string().repeat(n);
    match spec.align.unwrap_or(default) {
        '<' => format!("{text}{}", fill(missing)),
        '^' => format!("{}{text}{}", fill(missing / 2), fill(missing - missing / 2)),
        _ => format!("{}{text}", fill(missing)),
    }
}

/// A number's digits with sign, prefix, grouping and padding.
fn finish_number(negative: bool, prefix: &str, digits: &str, spec: &Spec, every: usize) -> String {
    let sign = match (negative, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        _ => "",
    };
    let (whole, rest) = match digits.find(['.', 'e', 'E', '%']) {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    let zero_fill = spec.align == Some('=') || (spec.align.is_none() && spec.zero);
    let taken = sign.len() + prefix.len() + rest.chars().count();
    let mut whole = whole.to_string();
    if let Some(separator) = spec.grouping {
        if zero_fill && spec.fill == '0' {
            // Of `every + 1` places one is the separator's.
            let room = spec.width.saturating_sub(taken);
            let digits = room - room.saturating_sub(1) / (every + 1);
            whole.insert_str(0, &"0".repeat(digits.saturating_sub(whole.len())));
        }
        whole = grouped(&whole, separator, every);
    }
    if zero_fill {
        let len = taken + whole.len();
        let fill = if spec.zero && spec.align.is_none() { '0' } else { spec.fill };
        let missing = spec.width.saturating_sub(len);
        if spec.grouping.is_some() && fill == '0' {
            return format!("{sign}{prefix}{whole}{rest}");
        }
        return format!("{sign}{prefix}{}{whole}{rest}", fill.to_string().repeat(missing));
    }
    pad(&format!("{sign}{prefix}{whole}{rest}"), spec, '>')
}

fn grouped(digits: &str, separator: char, every: usize) -> String {
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(every) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

/// More digits than any float has: the rest are zeros. (The formatter of Rust's
/// library takes 16 bits of precision.)
const ALL_DIGITS: usize = 1100;

/// `{x:.precision$}`, for any precision.
fn fixed_form(x: f64, precision: usize) -> String {
    let text = format!("{x:.*}", precision.min(ALL_DIGITS));
    text + &"0".repeat(precision.saturating_sub(ALL_DIGITS))
}

/// The digits of a float, without its sign, in one of the styles of C.
fn float_digits(x: f64, kind: char, precision: usize, alternate: bool) -> String {
    let x = x.abs();
    if x.is_nan() || x.is_infinite() {
        let text = if x.is_nan() { "nan" } else { "inf" };
        return match kind {
            '%' => format!("{text}%"),
            kind if kind.is_uppercase() => text.to_uppercase(),
            _ => text.into(),
        };
    }
    let text = match kind.to_ascii_lowercase() {
        'f' => {
            let text = fixed_form(x, precision);
            if alternate && precision == 0 { text + "." } else { text }
        }
        'e' => exponent_form(x, precision),
        '%' => format!("{}%", fixed_form(x * 100.0, precision)),
        _ => {
            let precision = precision.max(1);
            let e = exponent_form(x, precision - 1);
            let (digits, exponent) = e.split_once('e').expect("it has an exponent");
            let exponent: i32 = exponent.parse().expect("a number");
            let strip = |text: &str| match text.contains('.') && !alternate {
                true => text.trim_end_matches('0').trim_end_matches('.').to_string(),
                false => text.to_string(),
            };
            if exponent < -4 || i64::from(exponent) >= precision as i64 {
                let sign = if exponent < 0 { '-' } else { '+' };
                format!("{}e{sign}{:02}", strip(digits), exponent.abs())
            } else {
                let decimals = (precision as i64 - 1 - i64::from(exponent)).max(0) as usize;
                strip(&fixed_form(x, decimals))
            }
        }
    };
    if kind.is_uppercase() { text.to_uppercase() } else { text }
}

fn exponent_form(x: f64, precision: usize) -> String {
    let text = format!("{x:.*e}", precision.min(ALL_DIGITS));
    let (digits, exponent) = text.split_once('e').expect("Rust writes an exponent");
    let exponent: i32 = exponent.parse().expect("a number");
    let sign = if exponent < 0 { '-' } else { '+' };
    let zeros = "0".repeat(precision.saturating_sub(ALL_DIGITS));
    format!("{digits}{zeros}e{sign}{:02}", exponent.abs())
}

impl<W: Watch> Interp<W> {
    /// Stack: a value, and a specification if there is one.
    pub(crate) fn format_op(&mut self, conversion: u8, spec: bool) -> Res<()> {
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
        if let Some(s) = self.as_str(value)
            && matches!(value.obj().map(|id| self.get(id)), Some(PyObject::Str(_)))
        {
            if spec.is_empty() {
                return Ok(s.text.to_string());
            }
            let text = s.text.to_string();
            return self.format_str(&text, spec);
        }
        if let Some(PyObject::Instance(_)) = value.obj().map(|id| self.get(id))
            && let Some(method) = self.special(value, known::FORMAT)
            && !matches!(method.obj().map(|m| self.get(m)), Some(PyObject::Native(_)))
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
        match self.as_number(value) {
            Some(Number::Float(x)) => self.format_float(x, spec),
            Some(number) => self.format_int(number.big(), spec),
            None if self.as_str(value).is_some() => {
                let text = self.text(value).unwrap_or_default();
                self.format_str(&text, spec)
            }
            None => {
                let name = self.type_name(value);
                self.type_error(format!("unsupported format string passed to {name}.__format__"))
            }
        }
    }

    /// Takes a specification apart, and asks for the room that its width takes.
    fn spec(&mut self, spec: &str, what: &str) -> Res<Spec> {
        let Some(parsed) = parse_spec(spec) else { return self.bad_spec(spec, what) };
        if parsed.width > WIDEST || parsed.precision.is_some_and(|p| p > WIDEST) {
            return self.value_error("Too many decimal digits in format string");
        }
        self.room_for_times(parsed.width as u64, parsed.fill.len_utf8() as u64)?;
        if what == "float" && parsed.precision.is_some_and(|p| p <= MOST_PRECISE) {
            self.room_for_bytes(parsed.precision.unwrap_or(0) as u64)?;
        }
        Ok(parsed)
    }

    fn bad_spec<T>(&mut self, spec: &str, what: &str) -> Res<T> {
        self.value_error(format!("Invalid format specifier '{spec}' for object of type '{what}'"))
    }

    fn unknown_code<T>(&mut self, kind: char, what: &str) -> Res<T> {
        self.value_error(format!("Unknown format code '{kind}' for object of type '{what}'"))
    }

    pub(crate) fn format_str(&mut self, text: &str, spec: &str) -> Res<String> {
        if spec.is_empty() {
            return Ok(text.to_string());
        }
        let mut parsed = self.spec(spec, "str")?;
        if let Some(kind) = parsed.kind
            && kind != 's'
        {
            return self.unknown_code(kind, "str");
        }
        let refused = match sign_in(spec) {
            Some(' ') => Some("Space"),
            Some(_) => Some("Sign"),
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
        Ok(pad(&cut, &parsed, '<'))
    }

    fn format_int(&mut self, n: BigInt, spec: &str) -> Res<String> {
        let parsed = self.spec(spec, "int")?;
        let kind = parsed.kind.unwrap_or('d');
        if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
            let x = self.float_of(&Number::Big(n))?;
            return self.format_float(x, spec);
        }
        if parsed.precision.is_some() {
            return self.value_error("Precision not allowed in integer format specifier");
        }
        let digits = n.abs();
        let (prefix, digits, every) = match kind {
            'd' | 'n' => ("", self.decimal(&digits)?, 3),
            'x' => ("0x", digits.to_str_radix(16), 4),
            'X' => ("0X", digits.to_str_radix(16).to_uppercase(), 4),
            'o' => ("0o", digits.to_str_radix(8), 4),
            'b' => ("0b", digits.to_str_radix(2), 4),
            'c' => {
                let c = u32::try_from(&n).ok().and_then(char::from_u32);
                return match c {
                    Some(c) => Ok(pad(&c.to_string(), &parsed, '<')),
                    None => self.raise(self.types.overflow_error, "%c arg not in range(0x110000)"),
                };
            }
            kind => return self.unknown_code(kind, "int"),
        };
        let prefix = if parsed.alternate { prefix } else { "" };
        Ok(finish_number(n.is_negative(), prefix, &digits, &parsed, every))
    }

    fn format_float(&mut self, x: f64, spec: &str) -> Res<String> {
        let parsed = self.spec(spec, "float")?;
        if parsed.precision.is_some_and(|p| p > MOST_PRECISE) {
            return self.value_error("precision too big");
        }
        let digits = match parsed.kind {
            None => match parsed.precision {
                None => float_repr(x.abs()),
                Some(p) => {
                    let text = float_digits(x, 'g', p.max(1), parsed.alternate);
                    if text.contains(['.', 'e', 'n', 'i']) { text } else { text + ".0" }
                }
            },
            Some(kind @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')) => {
                float_digits(x, kind, parsed.precision.unwrap_or(6), parsed.alternate)
            }
            Some('n') => float_digits(x, 'g', parsed.precision.unwrap_or(6), parsed.alternate),
            Some(kind) => return self.unknown_code(kind, "float"),
        };
        let negative = x.is_sign_negative() && !x.is_nan();
        Ok(finish_number(negative, "", &digits, &parsed, 3))
    }

    /// `format % values`
    pub(crate) fn percent(&mut self, format: Value, values: Value) -> Res {
        let format = self.text(format).unwrap_or_default();
        let tuple = self.as_tuple(values).map(<[Value]>::to_vec);
        let is_tuple = tuple.is_some();
        let mut rest = tuple.unwrap_or_else(|| vec![values]).into_iter();
        let chars: Vec<char> = format.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        let mut used_mapping = false;
        while at < chars.len() {
            let c = chars[at];
            at += 1;
            if c != '%' {
                out.push(c);
                continue;
            }
            let mut mapped = None;
            if chars.get(at) == Some(&'(') {
                let end = chars[at..].iter().position(|&c| c == ')').map(|n| at + n);
                let Some(end) = end else { return self.value_error("incomplete format key") };
                let key: String = chars[at + 1..end].iter().collect();
                at = end + 1;
                if self.as_dict(values).is_none() {
                    return self.type_error("format requires a mapping");
                }
                let key = self.str(&key);
                mapped = Some(self.get_item(values, *key)?);
                self.release(key);
                used_mapping = true;
            }
            let mut spec = Spec::default();
            at = flags(&chars, at, &mut spec);
            self.percent_sizes(&chars, &mut at, &mut rest, &mut spec)?;
            while matches!(chars.get(at), Some('l' | 'h' | 'L')) {
                at += 1;
            }
            let Some(&kind) = chars.get(at) else { return self.value_error("incomplete format") };
            at += 1;
            if kind == '%' {
                out.push('%');
                self.release(mapped.unwrap_or(Owned::UNBOUND));
                continue;
            }
            let value = match mapped.as_deref().copied().or_else(|| rest.next()) {
                Some(value) => value,
                None => return self.type_error("not enough arguments for format string"),
            };
            if spec.align.is_some() {
                spec.zero = false;
            }
            let text = self.percent_one(kind, value, &spec, at - 1)?;
            self.room_for_bytes((out.len() + text.len()) as u64)?;
            out.push_str(&text);
            if let Some(mapped) = mapped {
                self.release(mapped);
            }
        }
        let mapping = used_mapping || (!is_tuple && self.as_dict(values).is_some());
        if rest.next().is_some() && !mapping {
            return self.type_error("not all arguments converted during string formatting");
        }
        Ok(self.string(out))
    }

    /// The width and the precision of a `%` format: digits, or `*`.
    /// (`unicode_format_arg_parse`)
    fn percent_sizes(
        &mut self,
        chars: &[char],
        at: &mut usize,
        rest: &mut std::vec::IntoIter<Value>,
        spec: &mut Spec,
    ) -> Res<()> {
        if chars.get(*at) == Some(&'*') {
            *at += 1;
            let n = self.percent_star(rest, "C ssize_t", i64::MAX)?;
            if n < 0 {
                spec.align = Some('<');
            }
            spec.width = usize::try_from(n.unsigned_abs()).unwrap_or(usize::MAX);
        } else {
            spec.width = number_at(chars, at).unwrap_or(0);
        }
        if spec.width > WIDEST {
            return self.value_error("width too big");
        }
        self.room_for_bytes(spec.width as u64)?;
        if chars.get(*at) == Some(&'.') {
            *at += 1;
            let precision = if chars.get(*at) == Some(&'*') {
                *at += 1;
                self.percent_star(rest, "C int", i32::MAX.into())?.max(0) as usize
            } else {
                number_at(chars, at).unwrap_or(0)
            };
            if precision > MOST_PRECISE {
                return self.value_error("precision too big");
            }
            spec.precision = Some(precision);
        }
        Ok(())
    }

    fn percent_star(
        &mut self,
        rest: &mut std::vec::IntoIter<Value>,
        kind: &str,
        most: i64,
    ) -> Res<i64> {
        let Some(value) = rest.next() else {
            return self.type_error("not enough arguments for format string");
        };
        match self.as_number(value) {
            Some(Number::Int(n)) if n <= most && n >= -most - 1 => Ok(n),
            Some(Number::Int(_) | Number::Big(_)) => {
                let message = format!("Python int too large to convert to {kind}");
                self.raise(self.types.overflow_error, message)
            }
            _ => self.type_error("* wants int"),
        }
    }

    /// Room for the digits that a precision asks for, at a number's left.
    fn room_for_digits(&mut self, precision: usize) -> Res<()> {
        if precision > MOST_PRECISE - 3 {
            return self.raise(self.types.overflow_error, "precision too large");
        }
        self.room_for_bytes(precision as u64)
    }

    fn percent_one(&mut self, kind: char, value: Value, spec: &Spec, at: usize) -> Res<String> {
        match kind {
            's' | 'r' | 'a' => {
                let text = match kind {
                    's' => self.to_str(value)?,
                    'r' => self.repr(value)?,
                    _ => ascii(&self.repr(value)?),
                };
                let cut: String = match spec.precision {
                    Some(n) => text.chars().take(n).collect(),
                    None => text,
                };
                Ok(pad(&cut, &Spec { fill: ' ', ..spec.clone() }, '>'))
            }
            'd' | 'i' | 'u' => {
                let n = match self.as_number(value) {
                    Some(Number::Float(x)) => {
                        <BigInt as num_traits::FromPrimitive>::from_f64(x.trunc())
                            .unwrap_or_default()
                    }
                    Some(number) => number.big(),
                    None => {
                        let name = self.type_name(value);
                        return self.type_error(format!(
                            "%{kind} format: a real number is required, not {name}"
                        ));
                    }
                };
                let mut digits = self.decimal(&n.abs())?;
                if let Some(p) = spec.precision {
                    self.room_for_digits(p)?;
                    digits.insert_str(0, &"0".repeat(p.saturating_sub(digits.len())));
                }
                Ok(finish_number(n.is_negative(), "", &digits, spec, 3))
            }
            'x' | 'X' | 'o' => {
                let Some(n) = self.as_big(value) else {
                    let name = self.type_name(value);
                    return self
                        .type_error(format!("%{kind} format: an integer is required, not {name}"));
                };
                let (prefix, digits) = match kind {
                    'o' => ("0o", n.abs().to_str_radix(8)),
                    'x' => ("0x", n.abs().to_str_radix(16)),
                    _ => ("0X", n.abs().to_str_radix(16).to_uppercase()),
                };
                let prefix = if spec.alternate { prefix } else { "" };
                Ok(finish_number(n.is_negative(), prefix, &digits, spec, 3))
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let Some(number) = self.as_number(value) else {
                    let name = self.type_name(value);
                    return self.type_error(format!("must be real number, not {name}"));
                };
                let x = self.float_of(&number)?;
                self.room_for_bytes(spec.precision.unwrap_or(6) as u64)?;
                let digits = float_digits(x, kind, spec.precision.unwrap_or(6), spec.alternate);
                Ok(finish_number(x.is_sign_negative() && !x.is_nan(), "", &digits, spec, 3))
            }
            'c' => {
                let text = match self.as_number(value) {
                    Some(Number::Int(n)) => {
                        u32::try_from(n).ok().and_then(char::from_u32).map(String::from)
                    }
                    _ => self.text(value).filter(|t| t.chars().count() == 1),
                };
                match text {
                    Some(text) => Ok(pad(&text, &Spec { fill: ' ', ..spec.clone() }, '>')),
                    None => self.type_error("%c requires int or char"),
                }
            }
            other => self.value_error(format!(
                "unsupported format character '{other}' (0x{:x}) at index {at}",
                other as u32
            )),
        }
    }

    /// `"...".format(*pos, **kw)`
    pub(crate) fn str_format(
        &mut self,
        format: &str,
        pos: &[Value],
        kw: &[(crate::Sym, Value)],
        next: &mut usize,
    ) -> Res<String> {
        let chars: Vec<char> = format.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        while at < chars.len() {
            let c = chars[at];
            at += 1;
            match c {
                '{' if chars.get(at) == Some(&'{') => {
                    out.push('{');
                    at += 1;
                }
                '}' if chars.get(at) == Some(&'}') => {
                    out.push('}');
                    at += 1;
                }
                '}' => return self.value_error("Single '}' encountered in format string"),
                '{' => {
                    let start = at;
                    let mut depth = 1;
                    while at < chars.len() && depth > 0 {
                        match chars[at] {
                            '{' => depth += 1,
                            '}' => depth -= 1,
                            _ => {}
                        }
                        at += 1;
                    }
                    if depth > 0 {
                        let message = if start == chars.len() {
                            "Single '{' encountered in format string"
                        } else {
                            "expected '}' before end of string"
                        };
                        return self.value_error(message);
                    }
                    let field: String = chars[start..at - 1].iter().collect();
                    let text = self.format_field(&field, pos, kw, next)?;
                    self.room_for_bytes((out.len() + text.len()) as u64)?;
                    out.push_str(&text);
                }
                c => out.push(c),
            }
        }
        Ok(out)
    }

    /// What the first part of a field names: an argument by number, by keyword,
    /// or the next one.
    fn field_argument(
        &mut self,
        first: &str,
        pos: &[Value],
        kw: &[(crate::Sym, Value)],
        next: &mut usize,
    ) -> Res<Owned> {
        Ok(if first.is_empty() || first.bytes().all(|b| b.is_ascii_digit()) {
            let at = match first.parse::<usize>() {
                Ok(at) => at,
                Err(_) => {
                    *next += 1;
                    *next - 1
                }
            };
            match pos.get(at) {
                Some(&value) => self.hold(value),
                None => {
                    return self.index_error(format!(
                        "Replacement index {at} out of range for positional args tuple"
                    ));
                }
            }
        } else {
            let sym = self.sym(first);
            match kw.iter().find(|k| k.0 == sym) {
                Some(&(_, value)) => self.hold(value),
                None => {
                    let key = self.sym_value(sym);
                    return self.key_error(key);
                }
            }
        })
    }

    fn format_field(
        &mut self,
        field: &str,
        pos: &[Value],
        kw: &[(crate::Sym, Value)],
        next: &mut usize,
    ) -> Res<String> {
        let in_brackets = field.find('[').unwrap_or(usize::MAX);
        let colon = field.find(':').filter(|&c| c < in_brackets || field[..c].contains(']'));
        let (head, spec) = match colon {
            Some(at) => (&field[..at], &field[at + 1..]),
            None => (field, ""),
        };
        let (name, conversion) = match head.split_once('!') {
            Some((name, conversion)) => (name, conversion),
            None => (head, ""),
        };
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(end);
        let mut value = self.field_argument(first, pos, kw, next)?;
        while !rest.is_empty() {
            let step = if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                rest = &after[end..];
                let sym = self.sym(&after[..end]);
                self.get_attr(*value, sym)?
            } else {
                let end = rest.find(']').unwrap_or(rest.len() - 1);
                let key = &rest[1..end];
                let index = match key.parse::<i64>() {
                    Ok(n) => Owned::int(n),
                    Err(_) => self.str(key),
                };
                rest = &rest[end + 1..];
                let item = self.get_item(*value, *index)?;
                self.release(index);
                item
            };
            self.release(std::mem::replace(&mut value, step));
        }
        let spec = match spec.contains('{') {
            true => self.str_format(spec, pos, kw, next)?,
            false => spec.to_string(),
        };
        let shown = match conversion {
            "" => None,
            "r" => Some(self.repr(*value)?),
            "s" => Some(self.to_str(*value)?),
            "a" => Some(ascii(&self.repr(*value)?)),
            other => {
                let c = other.chars().next().unwrap_or(' ');
                return self.value_error(format!("Unknown conversion specifier '{c}'"));
            }
        };
        let text = match shown {
            None => self.format(*value, &spec)?,
            Some(shown) => self.format_str(&shown, &spec)?,
        };
        self.release(value);
        Ok(text)
    }
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

/// The flags of a conversion of `%`; where they end.
fn flags(chars: &[char], mut at: usize, spec: &mut Spec) -> usize {
    while let Some(&flag) = chars.get(at) {
        match flag {
            '-' => spec.align = Some('<'),
            '+' => spec.sign = '+',
            ' ' if spec.sign != '+' => spec.sign = ' ',
            ' ' => {}
            '#' => spec.alternate = true,
            '0' => spec.zero = true,
            _ => break,
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(text: &str) -> Spec {
        parse_spec(text).unwrap_or_else(|| panic!("{text} is a specification"))
    }

    #[test]
    fn a_specification_is_taken_apart() {
        let all = spec("*^+#012,.3f");
        assert_eq!((all.fill, all.align, all.sign), ('*', Some('^'), '+'));
        assert!(all.alternate && all.zero);
        assert_eq!((all.width, all.grouping, all.precision), (12, Some(','), Some(3)));
        assert_eq!(all.kind, Some('f'));
        // A letter is a fill only before an alignment.
        assert_eq!((spec("<<").fill, spec("<").fill), ('<', ' '));
        assert_eq!(spec("x").kind, Some('x'));
        assert_eq!(spec("08").fill, '0');
        for wrong in ["éé", ".", "5.", "dd", "<>x<"] {
            assert!(parse_spec(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_sign_is_found_behind_fill_and_alignment() {
        let signs = ["+", ">+", "*>-5", " ", "+>", "5+"].map(sign_in);
        assert_eq!(signs, [Some('+'), Some('+'), Some('-'), Some(' '), None, None]);
    }

    // Everything from here on is as CPython 3.13.0 prints it.

    #[test]
    fn text_is_put_in_its_place() {
        let put = |text: &str| pad("tea", &spec(text), '<');
        assert_eq!([put("6"), put(">6"), put("^6")], ["tea   ", "   tea", " tea  "]);
        assert_eq!([put("*^7"), put("2")], ["**tea**", "tea"]);
    }

    #[test]
    fn a_number_has_its_sign_before_what_fills_it_up() {
        let put = |negative, prefix, digits, text: &str, every| {
            finish_number(negative, prefix, digits, &spec(text), every)
        };
        assert_eq!(put(false, "", "1234567", ",d", 3), "1,234,567");
        assert_eq!(put(false, "0x", "ff", "#010x", 4), "0x000000ff");
        assert_eq!(put(true, "0x", "ff", "#x", 4), "-0xff");
        assert_eq!(put(false, "", "1234567", "010,d", 3), "01,234,567");
        assert_eq!(put(false, "", "12345", "08,d", 3), "0,012,345");
        assert_eq!(put(false, "", "11", "08_b", 4), "000_0011");
        assert_eq!(put(false, "", "1234.5", "010,.1f", 3), "0,001,234.5");
        assert_eq!(put(true, "", "5", "=6", 3), "-    5");
        assert_eq!(put(false, "", "5", "*=6", 3), "*****5");
        assert_eq!([put(false, "", "5", "+", 3), put(false, "", "5", " ", 3)], ["+5", " 5"]);
    }

    #[test]
    fn floats_have_cpythons_digits() {
        let digits = |x: f64, kind, precision| float_digits(x, kind, precision, false);
        assert_eq!([digits(1e16, 'g', 6), digits(1e-5, 'g', 6)], ["1e+16", "1e-05"]);
        assert_eq!([digits(123_456_789.0, 'g', 3), digits(0.0001, 'g', 3)], ["1.23e+08", "0.0001"]);
        assert_eq!([digits(0.25, '%', 6), digits(0.5, '%', 0)], ["25.000000%", "50%"]);
        assert_eq!([digits(1e100, 'e', 2), digits(1.5, 'E', 6)], ["1.00e+100", "1.500000E+00"]);
        assert_eq!(float_digits(1.0, 'f', 0, true), "1.");
        assert_eq!([digits(f64::INFINITY, 'F', 6), digits(f64::NAN, 'f', 6)], ["INF", "nan"]);
    }
}
