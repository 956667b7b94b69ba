//! `"...".format(...)` (`Objects/stringlib/unicode_format.h`)

use crate::objects::literals::ascii;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// How fields without names are numbered: automatically, or as they say.
#[derive(Default)]
pub(crate) struct Numbers {
    next: usize,
    automatic: Option<bool>,
}

/// What the fields of a format refer to.
#[derive(Clone, Copy)]
pub(crate) enum Fields<'a> {
    /// Arguments, by position and by keyword.
    Arguments(&'a [Value], &'a [(Sym, Value)]),
    /// Items of a mapping.
    Items(Value),
}

impl<W: Watch> Interp<W> {
    /// `"...".format(*pos, **kw)`, `"...".format_map(mapping)`
    pub(crate) fn str_format(
        &mut self,
        format: &str,
        fields: Fields,
        numbers: &mut Numbers,
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
                    let text = self.format_field(&field, fields, numbers)?;
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
    fn field_argument(&mut self, first: &str, fields: Fields, numbers: &mut Numbers) -> Res<Owned> {
        let numbered = first.is_empty() || first.bytes().all(|b| b.is_ascii_digit());
        let (pos, kw) = match fields {
            Fields::Arguments(pos, kw) => (pos, kw),
            Fields::Items(_) if numbered => {
                return self.value_error("Format string contains positional fields");
            }
            Fields::Items(mapping) => {
                let key = self.str(first);
                let item = self.get_item(mapping, *key)?;
                self.release(key);
                return Ok(item);
            }
        };
        Ok(if numbered {
            let automatic = first.is_empty();
            if numbers.automatic.replace(automatic).is_some_and(|before| before != automatic) {
                let kinds = ["manual field specification", "automatic field numbering"];
                let [from, to] = if automatic { kinds } else { [kinds[1], kinds[0]] };
                return self.value_error(format!("cannot switch from {from} to {to}"));
            }
            let at = match first.parse::<usize>() {
                Ok(at) => at,
                Err(_) if automatic => {
                    numbers.next += 1;
                    numbers.next - 1
                }
                Err(_) => return self.value_error("Too many decimal digits in format string"),
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

    fn format_field(&mut self, field: &str, fields: Fields, numbers: &mut Numbers) -> Res<String> {
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
        let mut value = self.field_argument(first, fields, numbers)?;
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
            true => self.str_format(spec, fields, numbers)?,
            false => spec.to_string(),
        };
        let shown = match conversion {
            "" => None,
            "r" => Some(self.repr(*value)?),
            "s" => Some(self.to_str(*value)?),
            "a" => Some(ascii(&self.repr(*value)?)),
            other => {
                let c = other.chars().next().unwrap_or(' ');
                return self.value_error(format!("Unknown conversion specifier {c}"));
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
