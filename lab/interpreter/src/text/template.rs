//! Reading templates: `"{name!r:>10}".format(...)` and `"%-5s" % ...`.

/// A piece of a template for `str.format`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text, braces already undoubled.
    Text(String),
    /// A value is to be put here.
    Field {
        /// What the value is called: `""`, `"0"`, `"order"`.
        name: String,
        /// How to get on from there.
        path: Vec<Access>,
        /// What stands behind `!`.
        conversion: Option<char>,
        /// What stands behind `:`. It may be a template itself.
        spec: String,
    },
}

/// One step from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// `.name`
    Attribute(String),
    /// `[3]`
    Index(i64),
    /// `[key]`
    Key(String),
}

/// Reads a template for `str.format`.
///
/// # Errors
/// The words of CPython's `ValueError`.
pub fn parse_format(template: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' if chars.peek() == Some(&'{') => {
                chars.next();
                text.push('{');
            }
            '}' if chars.peek() == Some(&'}') => {
                chars.next();
                text.push('}');
            }
            '}' => return Err("Single '}' encountered in format string".into()),
            '{' => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                let mut depth = 1;
                let mut inside = String::new();
                for c in chars.by_ref() {
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    inside.push(c);
                }
                if depth > 0 {
                    return Err(if inside.is_empty() {
                        "Single '{' encountered in format string".into()
                    } else {
                        "expected '}' before end of string".into()
                    });
                }
                pieces.push(field(&inside)?);
            }
            c => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

fn field(inside: &str) -> Result<Piece, String> {
    // A colon or exclamation mark inside brackets belongs to a key.
    let mut bracket = false;
    let end = inside.find(|c| {
        bracket = c == '[' || bracket && c != ']';
        !bracket && (c == ':' || c == '!')
    });
    let (name, rest) = inside.split_at(end.unwrap_or(inside.len()));
    let (conversion, spec) = match rest.strip_prefix('!') {
        None => (None, rest.strip_prefix(':').unwrap_or("")),
        Some(rest) => {
            let mut chars = rest.chars();
            let c = chars.next().ok_or("end of string while looking for conversion specifier")?;
            match chars.as_str().strip_prefix(':') {
                Some(spec) => (Some(c), spec),
                None if chars.as_str().is_empty() => (Some(c), ""),
                None => return Err("expected ':' after conversion specifier".into()),
            }
        }
    };
    let start = name.find(['.', '[']).unwrap_or(name.len());
    let (first, path) = name.split_at(start);
    Ok(Piece::Field {
        name: first.into(),
        path: accesses(path)?,
        conversion,
        spec: spec.into(),
    })
}

fn accesses(mut path: &str) -> Result<Vec<Access>, String> {
    let mut found = Vec::new();
    while !path.is_empty() {
        if let Some(rest) = path.strip_prefix('.') {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            if end == 0 {
                return Err("Empty attribute in format string".into());
            }
            found.push(Access::Attribute(rest[..end].into()));
            path = &rest[end..];
        } else if let Some(rest) = path.strip_prefix('[') {
            let end = rest.find(']').ok_or("Missing ']' in format string")?;
            if end == 0 {
                return Err("Empty attribute in format string".into());
            }
            let key = &rest[..end];
            let is_number = key.bytes().all(|b| b.is_ascii_digit());
            found.push(match key.parse() {
                Ok(index) if is_number => Access::Index(index),
                _ => Access::Key(key.into()),
            });
            path = &rest[end + 1..];
        } else {
            return Err("Only '.' or '[' may follow ']' in format field specifier".into());
        }
    }
    Ok(found)
}

/// A piece of a template for `%`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Percent {
    /// Text, `%%` already undoubled.
    Text(String),
    /// A value is to be put here.
    Directive(Directive),
}

/// `%[(key)][flags][width][.precision]type`
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directive {
    /// What stands in parentheses.
    pub key: Option<String>,
    /// `-`: to the left.
    pub left: bool,
    /// `+` or a space in front of positive numbers.
    pub sign: Option<char>,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    /// How wide at least.
    pub width: Amount,
    /// How many digits, or characters at most.
    pub precision: Option<Amount>,
    /// `s`, `d`, `r`, ...
    pub kind: char,
}

/// A number in the template, or `*`: the next value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// As many.
    Fixed(usize),
    /// As many as the next value says.
    Star,
}

impl Default for Amount {
    fn default() -> Amount {
        Amount::Fixed(0)
    }
}

/// Reads a template for `%`.
///
/// # Errors
/// The words of CPython's `ValueError`.
pub fn parse_percent(template: &str) -> Result<Vec<Percent>, String> {
    let chars: Vec<char> = template.chars().collect();
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at] != '%' {
            text.push(chars[at]);
            at += 1;
            continue;
        }
        at += 1;
        if chars.get(at) == Some(&'%') {
            text.push('%');
            at += 1;
            continue;
        }
        if !text.is_empty() {
            pieces.push(Percent::Text(std::mem::take(&mut text)));
        }
        pieces.push(Percent::Directive(directive(&chars, &mut at)?));
    }
    if !text.is_empty() {
        pieces.push(Percent::Text(text));
    }
    Ok(pieces)
}

fn directive(chars: &[char], at: &mut usize) -> Result<Directive, String> {
    let mut found = Directive::default();
    let incomplete = || String::from("incomplete format");
    if chars.get(*at) == Some(&'(') {
        let (mut depth, mut key) = (1, String::new());
        loop {
            *at += 1;
            match chars.get(*at) {
                None => return Err("incomplete format key".into()),
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                Some(_) => {}
            }
            if depth == 0 {
                break;
            }
            key.push(chars[*at]);
        }
        *at += 1;
        found.key = Some(key);
    }
    loop {
        match chars.get(*at).ok_or_else(incomplete)? {
            '-' => found.left = true,
            '+' => found.sign = Some('+'),
            ' ' => found.sign = found.sign.or(Some(' ')),
            '#' => found.alternate = true,
            '0' => found.zero = true,
            _ => break,
        }
        *at += 1;
    }
    found.width = amount(chars, at);
    if chars.get(*at) == Some(&'.') {
        *at += 1;
        found.precision = Some(amount(chars, at));
    }
    while matches!(chars.get(*at), Some('h' | 'l' | 'L')) {
        *at += 1;
    }
    found.kind = *chars.get(*at).ok_or_else(incomplete)?;
    if !"diouxXeEfFgGcrsa%".contains(found.kind) {
        let (kind, code) = (found.kind, found.kind as u32);
        return Err(format!("unsupported format character '{kind}' ({code:#x}) at index {at}"));
    }
    *at += 1;
    Ok(found)
}

fn amount(chars: &[char], at: &mut usize) -> Amount {
    if chars.get(*at) == Some(&'*') {
        *at += 1;
        return Amount::Star;
    }
    let mut n = 0usize;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        n = n.saturating_mul(10).saturating_add(digit as usize).min(1_000_000);
        *at += 1;
    }
    Amount::Fixed(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_template_is_read() {
        let pieces = parse_format("{{a}} {order.items[0]!r:>{w}}").unwrap();
        assert_eq!(
            pieces,
            [
                Piece::Text("{a} ".into()),
                Piece::Field {
                    name: "order".into(),
                    path: vec![Access::Attribute("items".into()), Access::Index(0)],
                    conversion: Some('r'),
                    spec: ">{w}".into(),
                },
            ]
        );
        assert_eq!(parse_format("}").unwrap_err(), "Single '}' encountered in format string");
        assert_eq!(parse_format("{").unwrap_err(), "Single '{' encountered in format string");
        assert_eq!(parse_format("{a").unwrap_err(), "expected '}' before end of string");
    }

    #[test]
    fn percent_template_is_read() {
        let pieces = parse_percent("%-5s|%(key)08.3f 100%%").unwrap();
        let left = Directive {
            left: true,
            width: Amount::Fixed(5),
            kind: 's',
            ..Directive::default()
        };
        let keyed = Directive {
            key: Some("key".into()),
            zero: true,
            width: Amount::Fixed(8),
            precision: Some(Amount::Fixed(3)),
            kind: 'f',
            ..Directive::default()
        };
        assert_eq!(
            pieces,
            [
                Percent::Directive(left),
                Percent::Text("|".into()),
                Percent::Directive(keyed),
                Percent::Text(" 100%".into()),
            ]
        );
        assert_eq!(parse_percent("%").unwrap_err(), "incomplete format");
        assert_eq!(
            parse_percent("%y").unwrap_err(),
            "unsupported format character 'y' (0x79) at index 1"
        );
    }
}
