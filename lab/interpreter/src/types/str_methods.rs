//! The methods of `str` that only look at text.

use crate::native::{Args, MANY};
use crate::text::strings::{self, Side};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Gives `str` its methods.
    pub(crate) fn init_str_methods(&mut self) {
        let class = self.types.str;
        self.methods(
            class,
            &[
                ("upper", 0, 0, |py, a| py.map_text(a, |t| t.to_uppercase())),
                ("lower", 0, 0, |py, a| py.map_text(a, |t| t.to_lowercase())),
                ("casefold", 0, 0, |py, a| py.map_text(a, |t| t.to_lowercase().replace('ß', "ss"))),
                ("title", 0, 0, |py, a| py.map_text(a, strings::title)),
                ("capitalize", 0, 0, |py, a| py.map_text(a, strings::capitalize)),
                ("swapcase", 0, 0, |py, a| py.map_text(a, strings::swapcase)),
                ("strip", 0, 1, |py, a| strip(py, a, "strip", Side::Both)),
                ("lstrip", 0, 1, |py, a| strip(py, a, "lstrip", Side::Left)),
                ("rstrip", 0, 1, |py, a| strip(py, a, "rstrip", Side::Right)),
                ("split", 0, 102, |py, a| split(py, a, strings::split, strings::split_space)),
                ("rsplit", 0, 102, |py, a| split(py, a, strings::rsplit, strings::rsplit_space)),
                ("splitlines", 0, 101, splitlines),
                ("join", 1, 1, join),
                ("replace", 2, 103, replace),
                ("find", 1, 3, |py, a| find(py, a, false, false)),
                ("rfind", 1, 3, |py, a| find(py, a, true, false)),
                ("index", 1, 3, |py, a| find(py, a, false, true)),
                ("rindex", 1, 3, |py, a| find(py, a, true, true)),
                ("count", 1, 3, count),
                ("startswith", 1, 3, |py, a| affix(py, a, "startswith", |t, p| t.starts_with(p))),
                ("endswith", 1, 3, |py, a| affix(py, a, "endswith", |t, p| t.ends_with(p))),
                ("removeprefix", 1, 1, |py, a| remove(py, a, |t, p| t.strip_prefix(p))),
                ("removesuffix", 1, 1, |py, a| remove(py, a, |t, p| t.strip_suffix(p))),
                ("partition", 1, 1, |py, a| partition(py, a, false)),
                ("rpartition", 1, 1, |py, a| partition(py, a, true)),
                ("center", 1, 2, |py, a| pad(py, a, strings::center)),
                ("ljust", 1, 2, |py, a| pad(py, a, strings::ljust)),
                ("rjust", 1, 2, |py, a| pad(py, a, strings::rjust)),
                ("zfill", 1, 1, zfill),
                ("expandtabs", 0, 101, expandtabs),
                ("isalpha", 0, 0, |py, a| py.test_chars(a, char::is_alphabetic)),
                ("isdigit", 0, 0, |py, a| py.test_chars(a, |c| c.is_ascii_digit())),
                ("isdecimal", 0, 0, |py, a| py.test_chars(a, |c| c.is_ascii_digit())),
                ("isnumeric", 0, 0, |py, a| py.test_chars(a, char::is_numeric)),
                ("isalnum", 0, 0, |py, a| py.test_chars(a, char::is_alphanumeric)),
                ("isspace", 0, 0, |py, a| py.test_chars(a, strings::is_space)),
                ("isupper", 0, 0, |py, a| py.test_text(a, |t| strings::is_case(t, true))),
                ("islower", 0, 0, |py, a| py.test_text(a, |t| strings::is_case(t, false))),
                ("istitle", 0, 0, |py, a| py.test_text(a, strings::is_title)),
                ("isascii", 0, 0, |py, a| py.test_text(a, str::is_ascii)),
                ("isidentifier", 0, 0, |py, a| py.test_text(a, strings::is_identifier)),
                ("isprintable", 0, 0, |py, a| {
                    py.test_text(a, |t| !strings::repr(&t.replace(['\\', '\''], "")).contains('\\'))
                }),
            ],
        );
        debug_assert_ne!(MANY, 102, "an arity above 100 takes keywords");
    }

    /// The text of `self`.
    fn own_text(&self, args: Args) -> String {
        self.text(args.pos[0]).unwrap_or_default()
    }

    fn map_text(&mut self, args: Args, f: impl Fn(&str) -> String) -> Res {
        let text = f(&self.own_text(args));
        Ok(self.string(text))
    }

    fn test_text(&mut self, args: Args, f: impl Fn(&str) -> bool) -> Res {
        Ok(Value::Bool(f(&self.own_text(args))))
    }

    fn test_chars(&mut self, args: Args, f: impl Fn(char) -> bool) -> Res {
        let text = self.own_text(args);
        Ok(Value::Bool(!text.is_empty() && text.chars().all(f)))
    }

    /// The text of an argument that must be a `str`.
    fn text_argument(&mut self, function: &str, which: &str, value: Value) -> Res<String> {
        match self.text(value) {
            Some(text) => Ok(text),
            None => {
                let found = self.type_name(value);
                let which = if which.is_empty() { "" } else { which };
                self.type_error(format!("{function}() argument {which}must be str, not {found}"))
            }
        }
    }

    /// Start and end of a slice in bytes of `text`, from two optional
    /// arguments counted in characters; nothing if start lies behind the end
    /// of the text.
    fn range_arguments(&mut self, args: Args, text: &str) -> Res<Option<(usize, usize)>> {
        let length = text.chars().count() as i64;
        let mut ends = [0, length];
        for (which, end) in ends.iter_mut().enumerate() {
            if let Some(&value) = args.pos.get(2 + which)
                && !value.is_none()
            {
                let n = self.index_argument(value)?;
                *end = if n < 0 { (n + length).max(0) } else { n };
            }
        }
        let [start, end] = ends;
        if start > length {
            return Ok(None);
        }
        let end = end.clamp(start, length.max(start));
        let at = |n: i64| strings::byte_at(text, n as usize);
        Ok(Some((at(start), at(end))))
    }
}

fn strip<W: Watch>(py: &mut Interp<W>, args: Args, name: &str, side: Side) -> Res {
    let text = py.own_text(args);
    let chars = match args.pos.get(1) {
        None | Some(Value::None) => None,
        Some(&value) => match py.text(value) {
            Some(chars) => Some(chars),
            None => return py.type_error(format!("{name} arg must be None or str")),
        },
    };
    let stripped = strings::strip(&text, chars.as_deref(), side);
    Ok(py.str(stripped))
}

type Split = fn(&str, &str, i64) -> Vec<String>;
type SplitSpace = fn(&str, i64) -> Vec<String>;

fn split<W: Watch>(py: &mut Interp<W>, args: Args, by: Split, by_space: SplitSpace) -> Res {
    py.only_keywords(&args, &["sep", "maxsplit"])?;
    let text = py.own_text(args);
    let most = match py.argument(&args, 2, "maxsplit") {
        Some(value) => py.index_argument(value)?,
        None => -1,
    };
    let parts = match py.argument(&args, 1, "sep") {
        None | Some(Value::None) => by_space(&text, most),
        Some(value) => match py.text(value) {
            None => {
                let found = py.type_name(value);
                return py.type_error(format!("must be str or None, not {found}"));
            }
            Some(separator) if separator.is_empty() => return py.value_error("empty separator"),
            Some(separator) => by(&text, &separator, most),
        },
    };
    Ok(py.list_of_texts(parts))
}

fn splitlines<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    py.only_keywords(&args, &["keepends"])?;
    let keep = match py.argument(&args, 1, "keepends") {
        Some(value) => py.truth(value)?,
        None => false,
    };
    let lines = strings::splitlines(&py.own_text(args), keep);
    Ok(py.list_of_texts(lines))
}

impl<W: Watch> Interp<W> {
    fn list_of_texts(&mut self, texts: Vec<String>) -> Value {
        let items = texts.into_iter().map(|text| self.string(text)).collect();
        self.list(items)
    }
}

fn join<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    let separator = py.own_text(args);
    let items = py.items_of(args.pos[1])?;
    let mut joined = String::new();
    let mut wrong = None;
    for (at, &item) in items.iter().enumerate() {
        match py.as_str(item) {
            Some(text) => {
                if at > 0 {
                    joined.push_str(&separator);
                }
                joined.push_str(&text.text);
            }
            None => {
                wrong = Some((at, py.type_name(item)));
                break;
            }
        }
    }
    py.dec_all(items);
    match wrong {
        Some((at, found)) => {
            py.type_error(format!("sequence item {at}: expected str instance, {found} found"))
        }
        None => Ok(py.string(joined)),
    }
}

fn replace<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    py.only_keywords(&args, &["count"])?;
    let text = py.own_text(args);
    let old = py.text_argument("replace", "1 ", args.pos[1])?;
    let new = py.text_argument("replace", "2 ", args.pos[2])?;
    let most = match py.argument(&args, 3, "count") {
        Some(value) => py.index_argument(value)?,
        None => -1,
    };
    Ok(py.string(strings::replace(&text, &old, &new, most)))
}

fn find<W: Watch>(py: &mut Interp<W>, args: Args, last: bool, must: bool) -> Res {
    let text = py.own_text(args);
    let name = match (last, must) {
        (false, false) => "find",
        (true, false) => "rfind",
        (false, true) => "index",
        (true, true) => "rindex",
    };
    let part = py.text_argument(name, "1 ", args.pos[1])?;
    let found = py.range_arguments(args, &text)?.and_then(|(start, end)| {
        let inside = &text[start..end];
        let at = if last { inside.rfind(&part) } else { inside.find(&part) };
        at.map(|at| strings::char_at(&text, start + at))
    });
    match found {
        Some(at) => Ok(Value::Int(at as i64)),
        None if must => py.value_error("substring not found"),
        None => Ok(Value::Int(-1)),
    }
}

fn count<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    let text = py.own_text(args);
    let part = py.text_argument("count", "1 ", args.pos[1])?;
    let range = py.range_arguments(args, &text)?;
    let n = range.map_or(0, |(start, end)| strings::count(&text[start..end], &part));
    Ok(Value::Int(n as i64))
}

fn affix<W: Watch>(
    py: &mut Interp<W>,
    args: Args,
    name: &str,
    test: fn(&str, &str) -> bool,
) -> Res {
    let text = py.own_text(args);
    let parts = match py.as_tuple(args.pos[1]) {
        Some(items) => items.to_vec(),
        None => vec![args.pos[1]],
    };
    let range = py.range_arguments(args, &text)?;
    for part in parts {
        let Some(wanted) = py.text(part) else {
            let found = py.type_name(part);
            let message = if py.as_tuple(args.pos[1]).is_some() {
                format!("tuple for {name} must only contain str, not {found}")
            } else {
                format!("{name} first arg must be str or a tuple of str, not {found}")
            };
            return py.type_error(message);
        };
        if range.is_some_and(|(start, end)| test(&text[start..end], &wanted)) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn remove<W: Watch>(
    py: &mut Interp<W>,
    args: Args,
    cut: for<'a> fn(&'a str, &str) -> Option<&'a str>,
) -> Res {
    let text = py.own_text(args);
    let function = py.native_name(args.native);
    let function = function.rsplit('.').next().unwrap_or_default().to_string();
    let part = py.text_argument(&function, "", args.pos[1])?;
    Ok(py.str(cut(&text, &part).unwrap_or(&text)))
}

fn partition<W: Watch>(py: &mut Interp<W>, args: Args, last: bool) -> Res {
    let text = py.own_text(args);
    let Some(separator) = py.text(args.pos[1]) else {
        let found = py.type_name(args.pos[1]);
        return py.type_error(format!("must be str, not {found}"));
    };
    if separator.is_empty() {
        return py.value_error("empty separator");
    }
    let split = if last { text.rsplit_once(&*separator) } else { text.split_once(&*separator) };
    let parts = match split {
        Some((before, after)) => [before, &separator, after],
        None if last => ["", "", &text],
        None => [&*text, "", ""],
    };
    let items = parts.into_iter().map(|part| py.str(part)).collect();
    Ok(py.tuple(items))
}

fn pad<W: Watch>(py: &mut Interp<W>, args: Args, pad: fn(&str, usize, char) -> String) -> Res {
    let text = py.own_text(args);
    let width = py.index_argument(args.pos[1])?.max(0) as usize;
    let fill = match args.pos.get(2) {
        None => ' ',
        Some(&value) => {
            let Some(fill) = py.text(value) else {
                let found = py.type_name(value);
                return py.type_error(format!(
                    "The fill character must be a unicode character, not {found}"
                ));
            };
            let mut chars = fill.chars();
            match (chars.next(), chars.next()) {
                (Some(fill), None) => fill,
                _ => {
                    return py
                        .type_error("The fill character must be exactly one character long");
                }
            }
        }
    };
    Ok(py.string(pad(&text, width, fill)))
}

fn zfill<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    let width = py.index_argument(args.pos[1])?.max(0) as usize;
    py.map_text(args, |text| strings::zfill(text, width))
}

fn expandtabs<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    py.only_keywords(&args, &["tabsize"])?;
    let size = match py.argument(&args, 1, "tabsize") {
        Some(value) => py.index_argument(value)?.max(0) as usize,
        None => 8,
    };
    py.map_text(args, |text| strings::expandtabs(text, size))
}
