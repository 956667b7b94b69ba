//! `"...".format(...)` (`Objects/stringlib/unicode_format.h`)

use crate::objects::literals::ascii;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// How fields without names are numbered: automatically, or as they say.
#[derive(Default)]
pub(crate) struct Numbers {
    next: usize,
    automatic: Option<bool>,
    /// Formats inside of formats.
    depth: u8,
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
                    let field = match parse_field(&chars, &mut at) {
                        Ok(field) => field,
                        Err(message) => return self.value_error(message),
                    };
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

    fn format_field(
        &mut self,
        field: &Field,
        fields: Fields,
        numbers: &mut Numbers,
    ) -> Res<String> {
        let end = field.name.find(['.', '[']).unwrap_or(field.name.len());
        let (first, mut rest) = field.name.split_at(end);
        let mut value = self.field_argument(first, fields, numbers)?;
        while !rest.is_empty() {
            let (key, attribute) = match next_step(&mut rest) {
                Ok(step) => step,
                Err(message) => return self.value_error(message),
            };
            let step = if attribute {
                let sym = self.sym(key);
                self.get_attr(*value, sym)?
            } else {
                let digits = key.bytes().all(|b| b.is_ascii_digit());
                let index = match key.parse::<i64>() {
                    Ok(n) if digits => Owned::int(n),
                    _ => self.str(key),
                };
                let item = self.get_item(*value, *index)?;
                self.release(index);
                item
            };
            self.release(std::mem::replace(&mut value, step));
        }
        let shown = match field.conversion {
            None => None,
            Some('r') => Some(self.repr(*value)?),
            Some('s') => Some(self.to_str(*value)?),
            Some('a') => Some(ascii(&self.repr(*value)?)),
            Some(c) => return self.value_error(format!("Unknown conversion specifier {c}")),
        };
        let spec = match field.spec.contains('{') {
            true if numbers.depth > 0 => {
                return self.value_error("Max string recursion exceeded");
            }
            true => {
                numbers.depth += 1;
                let spec = self.str_format(&field.spec, fields, numbers)?;
                numbers.depth -= 1;
                spec
            }
            false => field.spec.clone(),
        };
        let text = match shown {
            None => self.format(*value, &spec)?,
            Some(shown) => self.format_str(&shown, &spec)?,
        };
        self.release(value);
        Ok(text)
    }
}

/// What stands between the brackets of a replacement field.
struct Field {
    /// An argument, and the way from it to what is shown.
    name: String,
    /// The letter after `!`.
    conversion: Option<char>,
    /// What comes after `:`.
    spec: String,
}

/// Reads a field, of which the first character is at `at`, and the bracket that closes it.
/// (`parse_field`)
fn parse_field(chars: &[char], at: &mut usize) -> Result<Field, &'static str> {
    let start = *at;
    if start == chars.len() {
        return Err("Single '{' encountered in format string");
    }
    let next = |at: &mut usize| {
        *at += 1;
        chars.get(*at - 1).copied()
    };
    let end = loop {
        match next(at) {
            Some('{') => return Err("unexpected '{' in field name"),
            // A key may contain any of the characters that end a name.
            Some('[') => {
                while chars.get(*at).is_some_and(|&c| c != ']') {
                    *at += 1;
                }
            }
            Some(end @ ('}' | ':' | '!')) => break end,
            Some(_) => {}
            None => return Err("expected '}' before end of string"),
        }
    };
    let name = chars[start..*at - 1].iter().collect();
    let mut field = Field { name, conversion: None, spec: String::new() };
    if end == '}' {
        return Ok(field);
    }
    if end == '!' {
        field.conversion = next(at);
        match (field.conversion, chars.get(*at)) {
            (None, _) => return Err("end of string while looking for conversion specifier"),
            (_, None) => return Err("unmatched '{' in format spec"),
            (_, Some('}')) => {
                *at += 1;
                return Ok(field);
            }
            (_, Some(':')) => *at += 1,
            _ => return Err("expected ':' after conversion specifier"),
        }
    }
    let mut depth = 1;
    while let Some(c) = next(at) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok(field);
        }
        field.spec.push(c);
    }
    Err("unmatched '{' in format spec")
}

/// Takes the next attribute or key off the way to what is shown, and says whether it is an
/// attribute. (`FieldNameIterator_next`)
fn next_step<'n>(rest: &mut &'n str) -> Result<(&'n str, bool), &'static str> {
    let after = &rest[1..];
    let (key, attribute) = match rest.as_bytes()[0] {
        b'.' => {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            *rest = &after[end..];
            (&after[..end], true)
        }
        b'[' => {
            let Some(end) = after.find(']') else { return Err("Missing ']' in format string") };
            *rest = &after[end + 1..];
            (&after[..end], false)
        }
        _ => return Err("Only '.' or '[' may follow ']' in format field specifier"),
    };
    if key.is_empty() {
        return Err("Empty attribute in format string");
    }
    Ok((key, attribute))
}
