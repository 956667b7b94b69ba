//! `"..." % values` (`PyUnicode_Format`)

use num_bigint::BigInt;
use num_traits::Signed;

use super::float::float_digits;
use super::letter;
use super::spec::{MOST_PRECISE, Spec, WIDEST, finish_number, number_at, pad};
use crate::objects::literals::ascii;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `format % values`
    pub(crate) fn percent(&mut self, format: Value, values: Value) -> Res {
        let format = self.text(format).unwrap_or_default();
        let tuple = self.as_tuple(values).map(<[Value]>::to_vec);
        let mut rest = tuple.unwrap_or_else(|| vec![values]).into_iter();
        let chars: Vec<char> = format.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        let mut used_mapping = false;
        while at < chars.len() {
            let c = chars[at];
            at += 1;
            if c != '%' || chars.get(at) == Some(&'%') {
                out.push(c);
                at += usize::from(c == '%');
                continue;
            }
            let mut mapped = None;
            if chars.get(at) == Some(&'(') {
                let end = chars[at..].iter().position(|&c| c == ')').map(|n| at + n);
                let Some(end) = end else { return self.value_error("incomplete format key") };
                let key: String = chars[at + 1..end].iter().collect();
                at = end + 1;
                if !self.is_percent_mapping(values) {
                    return self.type_error("format requires a mapping");
                }
                let key = self.str(&key);
                mapped = Some(self.get_item(values, *key)?);
                // What follows without a key has nothing left to stand for.
                rest = Vec::new().into_iter();
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
        let mapping = used_mapping || self.is_percent_mapping(values);
        if rest.next().is_some() && !mapping {
            return self.type_error("not all arguments converted during string formatting");
        }
        Ok(self.string(out))
    }

    /// Whether `%(name)s` can look something up in it. (`PyMapping_Check`)
    fn is_percent_mapping(&mut self, values: Value) -> bool {
        let class = self.class_of(values);
        self.lookup(class, known::GETITEM).is_some()
            && self.as_tuple(values).is_none()
            && self.as_str(values).is_none()
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

    /// Zeros to the left of a number, as many as its precision asks for.
    fn room_for_digits(&mut self, precision: usize) -> Res<()> {
        if precision > MOST_PRECISE - 3 {
            return self.raise(self.types.overflow_error, "precision too large");
        }
        self.room_for_bytes(precision as u64)
    }

    /// The int that `%d`, or one of its like, writes. (`mainformatlong`)
    fn percent_int(&mut self, kind: char, value: Value) -> Res<BigInt> {
        let decimal = !matches!(kind, 'x' | 'X' | 'o');
        let is_float = matches!(self.as_number(value), Some(Number::Float(_)));
        let made = match decimal && (is_float || self.special(value, known::INT).is_some()) {
            true => self.call(Value::Obj(self.types.int), &[value]).map(|made| {
                let n = self.as_big(*made).unwrap_or_default();
                self.release(made);
                n
            }),
            false => self.index_number(value).map(Number::big),
        };
        match made {
            Err(Thrown) if self.catch(self.types.type_error) => {
                let wanted = if decimal { "a real number" } else { "an integer" };
                let name = self.type_name(value);
                self.type_error(format!("%{kind} format: {wanted} is required, not {name}"))
            }
            made => made,
        }
    }

    /// The character with a number.
    fn percent_letter(&mut self, value: Value) -> Res<char> {
        match self.index_number(value) {
            Ok(number) => match u32::try_from(number.big()).ok().and_then(letter) {
                Some(c) => Ok(c),
                None => self.not_a_letter(),
            },
            Err(Thrown) if self.catch(self.types.type_error) => {
                self.type_error("%c requires int or char")
            }
            Err(Thrown) => Err(Thrown),
        }
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
                Ok(pad(cut, &Spec { fill: ' ', ..spec.clone() }, '>'))
            }
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
                let n = self.percent_int(kind, value)?;
                let (prefix, mut digits) = match kind {
                    'o' => ("0o", n.abs().to_str_radix(8)),
                    'x' => ("0x", n.abs().to_str_radix(16)),
                    'X' => ("0X", n.abs().to_str_radix(16).to_uppercase()),
                    _ => ("", self.decimal(&n.abs())?),
                };
                if let Some(p) = spec.precision {
                    self.room_for_digits(p)?;
                    digits.insert_str(0, &"0".repeat(p.saturating_sub(digits.len())));
                }
                let prefix = if spec.alternate { prefix } else { "" };
                Ok(finish_number(n.is_negative(), prefix, &digits, spec, 3))
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let x = self.real_number(value)?;
                self.room_for_bytes(spec.precision.unwrap_or(6) as u64)?;
                let digits = float_digits(x, kind, spec.precision.unwrap_or(6), spec.alternate);
                Ok(finish_number(x.is_sign_negative() && !x.is_nan(), "", &digits, spec, 3))
            }
            'c' => {
                let one = self.text(value).filter(|t| t.chars().count() == 1);
                let text = match one {
                    Some(text) => text,
                    None => self.percent_letter(value)?.into(),
                };
                Ok(pad(text, &Spec { fill: ' ', ..spec.clone() }, '>'))
            }
            other => self.value_error(format!(
                "unsupported format character '{other}' (0x{:x}) at index {at}",
                other as u32
            )),
        }
    }
}

/// The flags of a `%` conversion, and where they end.
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
    use super::{Spec, flags};

    #[test]
    fn flags_come_in_any_order_and_plus_wins_over_a_space() {
        let read = |text: &str| {
            let mut spec = Spec::default();
            let chars: Vec<char> = text.chars().collect();
            let length = flags(&chars, 0, &mut spec);
            (length, spec.align, spec.sign, spec.alternate, spec.zero)
        };
        let plain = Spec::default().sign;
        assert_eq!(read("5d"), (0, None, plain, false, false));
        assert_eq!(read("-#05d"), (3, Some('<'), plain, true, true));
        assert_eq!(read(" +d"), (2, None, '+', false, false));
        assert_eq!(read("+ d"), (2, None, '+', false, false));
        assert_eq!(read(" d"), (1, None, ' ', false, false));
    }
}
