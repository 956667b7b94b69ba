//! `str`.

use crate::objects::owned::{Given, Owned};
use crate::objects::{PyObject, Str};
use crate::vm::native::{ANY_KW, Args};
use crate::{Interp, Res, Value, Watch};

fn own<W: Watch>(i: &Interp<W>, value: Value) -> String {
    i.text(value).unwrap_or_default()
}

fn text_argument<W: Watch>(i: &mut Interp<W>, a: &Args, at: usize, name: &str) -> Res<String> {
    match i.text(a.pos[at]) {
        Some(text) => Ok(text),
        None => {
            let given = i.type_name(a.pos[at]);
            i.type_error(format!("{name}() argument {at} must be str, not {given}"))
        }
    }
}

fn map<W: Watch>(i: &mut Interp<W>, a: Args, f: impl FnOnce(&str) -> String) -> Res {
    let text = f(&own(i, a.pos[0]));
    Ok(i.string(text))
}

fn test<W: Watch>(i: &mut Interp<W>, a: Args, f: impl Fn(char) -> bool) -> Res {
    let text = own(i, a.pos[0]);
    Ok(Value::bool(!text.is_empty() && text.chars().all(f)))
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) => c.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect(),
        None => String::new(),
    }
}

fn title(text: &str) -> String {
    let mut inside = false;
    let mut out = String::new();
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        inside = c.is_alphabetic();
    }
    out
}

fn strip<W: Watch>(i: &mut Interp<W>, a: Args, left: bool, right: bool) -> Res {
    let text = own(i, a.pos[0]);
    let chars: Option<Vec<char>> = match a.pos.get(1) {
        None | Some(Value::None) => None,
        Some(&v) => match i.text(v) {
            Some(chars) => Some(chars.chars().collect()),
            None => {
                let name = i.natives[a.native as usize].name.clone();
                return i.type_error(format!("{name} arg must be None or str"));
            }
        },
    };
    let drop = |c: char| match &chars {
        Some(chars) => chars.contains(&c),
        None => c.is_whitespace(),
    };
    let mut text = text.as_str();
    if left {
        text = text.trim_start_matches(drop);
    }
    if right {
        text = text.trim_end_matches(drop);
    }
    Ok(i.str(text))
}

fn adjust<W: Watch>(i: &mut Interp<W>, a: Args, how: char) -> Res {
    let text = own(i, a.pos[0]);
    let width = i.index(a.pos[1])?.max(0) as usize;
    let fill = match a.pos.get(2) {
        Some(&v) => i.text(v).unwrap_or_default().chars().next().unwrap_or(' '),
        None => ' ',
    };
    let len = text.chars().count();
    if width <= len {
        return Ok(i.share(a.pos[0]));
    }
    let missing = width - len;
    let fill = |n: usize| fill.to_string().repeat(n);
    let text = match how {
        '<' => format!("{text}{}", fill(missing)),
        '>' => format!("{}{text}", fill(missing)),
        _ => {
            let left = missing / 2 + (missing & width & 1);
            format!("{}{text}{}", fill(left), fill(missing - left))
        }
    };
    Ok(i.string(text))
}

/// `start` and `stop` as bytes of the text, from arguments 2 and 3.
fn window<W: Watch>(i: &mut Interp<W>, a: &Args, text: &str) -> Res<Option<(usize, usize)>> {
    let (start, stop) = i.bounds(a, 2)?;
    let len = text.chars().count();
    if start > len || start > stop {
        return Ok(None);
    }
    let byte = |n: usize| text.char_indices().nth(n).map_or(text.len(), |c| c.0);
    Ok(Some((byte(start), byte(stop.min(len)))))
}

fn search<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res<Option<i64>> {
    let text = own(i, a.pos[0]);
    let name = i.natives[a.native as usize].name.clone();
    let part = text_argument(i, &a, 1, &name)?;
    let Some((start, stop)) = window(i, &a, &text)? else { return Ok(None) };
    let inside = text.get(start..stop.max(start)).unwrap_or("");
    let found = if back { inside.rfind(&part) } else { inside.find(&part) };
    Ok(found.map(|at| text[..start + at].chars().count() as i64))
}

fn ends<W: Watch>(i: &mut Interp<W>, a: Args, test: fn(&str, &str) -> bool) -> Res {
    let text = own(i, a.pos[0]);
    let inside = match window(i, &a, &text)? {
        Some((start, stop)) => text.get(start..stop.max(start)).unwrap_or("").to_string(),
        None => return Ok(Value::bool(false)),
    };
    let options = match i.as_tuple(a.pos[1]) {
        Some(options) => options.to_vec(),
        None => vec![a.pos[1]],
    };
    for option in options {
        let Some(option_text) = i.text(option) else {
            let (name, given) = (i.natives[a.native as usize].name.clone(), i.type_name(option));
            return i.type_error(format!(
                "{name} first arg must be str or a tuple of str, not {given}"
            ));
        };
        if test(&inside, &option_text) {
            return Ok(Value::bool(true));
        }
    }
    Ok(Value::bool(false))
}

fn split<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res {
    i.only_keywords(&a, &["sep", "maxsplit"])?;
    let text = own(i, a.pos[0]);
    let sep = i.argument(&a, 1, "sep").unwrap_or(Value::None);
    let most = match i.argument(&a, 2, "maxsplit") {
        Some(v) => i.index(v)?,
        None => -1,
    };
    let most = usize::try_from(most).unwrap_or(usize::MAX - 1);
    let mut parts: Vec<String> = Vec::new();
    if sep.is_none() {
        let mut rest = if back { text.trim_end() } else { text.trim_start() };
        while !rest.is_empty() {
            if parts.len() == most {
                parts.push(rest.trim_end().to_string());
                break;
            }
            if back {
                let at = rest
                    .rfind(char::is_whitespace)
                    .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
                parts.push(rest[at..].to_string());
                rest = rest[..at].trim_end();
            } else {
                let at = rest.find(char::is_whitespace).unwrap_or(rest.len());
                parts.push(rest[..at].to_string());
                rest = rest[at..].trim_start();
            }
        }
        if !back && parts.len() == most + 1 {
            // CPython keeps trailing blanks of the rest.
            let kept = text.trim_start();
            let mut left = kept;
            for _ in 0..most {
                let at = left.find(char::is_whitespace).unwrap_or(left.len());
                left = left[at..].trim_start();
            }
            if let Some(last) = parts.last_mut() {
                *last = left.to_string();
            }
        }
        if back {
            parts.reverse();
        }
    } else {
        let Some(sep) = i.text(sep) else {
            let given = i.type_name(sep);
            return i.type_error(format!("must be str or None, not {given}"));
        };
        if sep.is_empty() {
            return i.value_error("empty separator");
        }
        if back {
            parts = text.rsplitn(most.saturating_add(1), &sep).map(String::from).collect();
            parts.reverse();
        } else {
            parts = text.splitn(most.saturating_add(1), &sep).map(String::from).collect();
        }
    }
    let parts: Vec<Value> = parts.into_iter().map(|p| i.string(p)).collect();
    Ok(i.list(parts))
}

fn partition<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res {
    let text = own(i, a.pos[0]);
    let sep = text_argument(i, &a, 1, "partition")?;
    if sep.is_empty() {
        return i.value_error("empty separator");
    }
    let found = if back { text.rsplit_once(&sep) } else { text.split_once(&sep) };
    let parts = match found {
        Some((head, tail)) => [head.to_string(), sep, tail.to_string()],
        None if back => [String::new(), String::new(), text],
        None => [text, String::new(), String::new()],
    };
    let parts: Vec<Value> = parts.into_iter().map(|p| i.string(p)).collect();
    Ok(i.tuple(parts))
}

impl<W: Watch> Interp<W> {
    pub(super) fn str_methods(&mut self) {
        let class = self.types.str_;
        self.methods(
            class,
            &[
                ("upper", 0, 0, |i, a| map(i, a, str::to_uppercase)),
                ("lower", 0, 0, |i, a| map(i, a, str::to_lowercase)),
                ("casefold", 0, 0, |i, a| map(i, a, |t| t.to_lowercase().replace('ß', "ss"))),
                ("capitalize", 0, 0, |i, a| map(i, a, capitalize)),
                ("title", 0, 0, |i, a| map(i, a, title)),
                ("swapcase", 0, 0, |i, a| {
                    map(i, a, |t| {
                        t.chars()
                            .map(|c| match c.is_uppercase() {
                                true => c.to_lowercase().to_string(),
                                false => c.to_uppercase().to_string(),
                            })
                            .collect()
                    })
                }),
                ("strip", 0, 1, |i, a| strip(i, a, true, true)),
                ("lstrip", 0, 1, |i, a| strip(i, a, true, false)),
                ("rstrip", 0, 1, |i, a| strip(i, a, false, true)),
                ("split", 0, 102, |i, a| split(i, a, false)),
                ("rsplit", 0, 102, |i, a| split(i, a, true)),
                ("splitlines", 0, 101, |i, a| {
                    let keep = i.argument(&a, 1, "keepends").unwrap_or(Value::bool(false));
                    let keep = i.truth(keep)?;
                    let text = own(i, a.pos[0]);
                    let mut lines = Vec::new();
                    for line in text.split_inclusive('\n') {
                        let bare = line.strip_suffix('\n').unwrap_or(line);
                        let bare = bare.strip_suffix('\r').unwrap_or(bare);
                        lines.push(i.str(if keep { line } else { bare }));
                    }
                    Ok(i.list(lines))
                }),
                ("partition", 1, 1, |i, a| partition(i, a, false)),
                ("rpartition", 1, 1, |i, a| partition(i, a, true)),
                ("join", 1, 1, |i, a| {
                    let sep = own(i, a.pos[0]);
                    if i.is_not_iterable(a.pos[1]) {
                        return i.type_error("can only join an iterable");
                    }
                    let mut out = String::new();
                    let mut n = 0;
                    i.each(a.pos[1], |i, item| {
                        let Some(s) = i.as_str(item) else {
                            let name = i.type_name(item);
                            return i.type_error(format!(
                                "sequence item {n}: expected str instance, {name} found"
                            ));
                        };
                        if n > 0 {
                            out.push_str(&sep);
                        }
                        out.push_str(&s.text);
                        n += 1;
                        Ok(())
                    })?;
                    Ok(i.string(out))
                }),
                ("replace", 2, 103, |i, a| {
                    let text = own(i, a.pos[0]);
                    let old = text_argument(i, &a, 1, "replace")?;
                    let new = text_argument(i, &a, 2, "replace")?;
                    let most = match i.argument(&a, 3, "count") {
                        Some(v) => i.index(v)?,
                        None => -1,
                    };
                    let text = match usize::try_from(most) {
                        Ok(n) => text.replacen(&old, &new, n),
                        Err(_) => text.replace(&old, &new),
                    };
                    Ok(i.string(text))
                }),
                ("find", 1, 3, |i, a| Ok(Value::Int(search(i, a, false)?.unwrap_or(-1)))),
                ("rfind", 1, 3, |i, a| Ok(Value::Int(search(i, a, true)?.unwrap_or(-1)))),
                ("index", 1, 3, |i, a| match search(i, a, false)? {
                    Some(at) => Ok(Value::Int(at)),
                    None => i.value_error("substring not found"),
                }),
                ("rindex", 1, 3, |i, a| match search(i, a, true)? {
                    Some(at) => Ok(Value::Int(at)),
                    None => i.value_error("substring not found"),
                }),
                ("count", 1, 3, |i, a| {
                    let text = own(i, a.pos[0]);
                    let part = text_argument(i, &a, 1, "count")?;
                    let Some((start, stop)) = window(i, &a, &text)? else {
                        return Ok(Value::Int(0));
                    };
                    let inside = text.get(start..stop.max(start)).unwrap_or("");
                    let n = match part.is_empty() {
                        true => inside.chars().count() + 1,
                        false => inside.matches(&part).count(),
                    };
                    Ok(Value::Int(n as i64))
                }),
                ("startswith", 1, 3, |i, a| ends(i, a, |t, p| t.starts_with(p))),
                ("endswith", 1, 3, |i, a| ends(i, a, |t, p| t.ends_with(p))),
                ("removeprefix", 1, 1, |i, a| {
                    let part = text_argument(i, &a, 1, "removeprefix")?;
                    map(i, a, |t| t.strip_prefix(&part).unwrap_or(t).to_string())
                }),
                ("removesuffix", 1, 1, |i, a| {
                    let part = text_argument(i, &a, 1, "removesuffix")?;
                    map(i, a, |t| t.strip_suffix(&part).unwrap_or(t).to_string())
                }),
                ("ljust", 1, 2, |i, a| adjust(i, a, '<')),
                ("rjust", 1, 2, |i, a| adjust(i, a, '>')),
                ("center", 1, 2, |i, a| adjust(i, a, '^')),
                ("zfill", 1, 1, |i, a| {
                    let width = i.index(a.pos[1])?.max(0) as usize;
                    map(i, a, |t| {
                        let (sign, digits) = match t.chars().next() {
                            Some(c @ ('+' | '-')) => (c.to_string(), &t[1..]),
                            _ => (String::new(), t),
                        };
                        let missing = width.saturating_sub(t.chars().count());
                        format!("{sign}{}{digits}", "0".repeat(missing))
                    })
                }),
                ("expandtabs", 0, 101, |i, a| {
                    let size = match i.argument(&a, 1, "tabsize") {
                        Some(v) => i.index(v)?.max(0) as usize,
                        None => 8,
                    };
                    map(i, a, |t| {
                        let mut out = String::new();
                        let mut column = 0;
                        for c in t.chars() {
                            match c {
                                '\t' if size > 0 => {
                                    let n = size - column % size;
                                    out.push_str(&" ".repeat(n));
                                    column += n;
                                }
                                '\t' => {}
                                '\n' | '\r' => {
                                    out.push(c);
                                    column = 0;
                                }
                                c => {
                                    out.push(c);
                                    column += 1;
                                }
                            }
                        }
                        out
                    })
                }),
                ("isdigit", 0, 0, |i, a| test(i, a, |c| c.is_ascii_digit())),
                ("isdecimal", 0, 0, |i, a| test(i, a, |c| c.is_ascii_digit())),
                ("isnumeric", 0, 0, |i, a| test(i, a, char::is_numeric)),
                ("isalpha", 0, 0, |i, a| test(i, a, char::is_alphabetic)),
                ("isalnum", 0, 0, |i, a| test(i, a, char::is_alphanumeric)),
                ("isspace", 0, 0, |i, a| test(i, a, char::is_whitespace)),
                ("isascii", 0, 0, |i, a| Ok(Value::bool(own(i, a.pos[0]).is_ascii()))),
                ("isprintable", 0, 0, |i, a| {
                    Ok(Value::bool(own(i, a.pos[0]).chars().all(|c| !c.is_control())))
                }),
                ("isupper", 0, 0, |i, a| {
                    let t = own(i, a.pos[0]);
                    let cased = t.chars().any(|c| c.is_uppercase());
                    Ok(Value::bool(cased && !t.chars().any(|c| c.is_lowercase())))
                }),
                ("islower", 0, 0, |i, a| {
                    let t = own(i, a.pos[0]);
                    let cased = t.chars().any(|c| c.is_lowercase());
                    Ok(Value::bool(cased && !t.chars().any(|c| c.is_uppercase())))
                }),
                ("istitle", 0, 0, |i, a| {
                    let t = own(i, a.pos[0]);
                    Ok(Value::bool(t.chars().any(char::is_alphabetic) && title(&t) == t))
                }),
                ("isidentifier", 0, 0, |i, a| {
                    let t = own(i, a.pos[0]);
                    let mut chars = t.chars();
                    let first = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
                    Ok(Value::bool(first && chars.all(|c| c == '_' || c.is_alphanumeric())))
                }),
                ("format", 0, ANY_KW, |i, a| {
                    let format = own(i, a.pos[0]);
                    let text = i.str_format(&format, &a.pos[1..], a.kw, &mut 0)?;
                    Ok(i.string(text))
                }),
                ("format_map", 1, 1, |i, a| {
                    let format = own(i, a.pos[0]);
                    let Some(dict) = i.as_dict(a.pos[1]) else {
                        return i.type_error("format_map() argument must be a mapping");
                    };
                    let pairs: Vec<(Value, Value)> =
                        i.table(dict).iter().map(|e| (e.key, e.value)).collect();
                    let kw: Vec<_> = pairs
                        .into_iter()
                        .filter_map(|(k, v)| Some((i.sym_of(k.obj()?)?, v)))
                        .collect();
                    let text = i.str_format(&format, &[], &kw, &mut 0)?;
                    Ok(i.string(text))
                }),
                ("encode", 0, 102, |i, a| {
                    let bytes = own(i, a.pos[0]).into_bytes();
                    Ok(i.make(PyObject::Bytes(bytes.into())))
                }),
                ("translate", 1, 1, |i, a| {
                    let text = own(i, a.pos[0]);
                    let mut out = String::new();
                    for c in text.chars() {
                        let found = match i.as_dict(a.pos[1]) {
                            Some(dict) => i.dict_get(dict, Value::Int(i64::from(c as u32)))?,
                            None => None,
                        };
                        match found {
                            None => out.push(c),
                            Some(Value::None) => {}
                            Some(Value::Int(n)) => {
                                out.extend(u32::try_from(n).ok().and_then(char::from_u32));
                            }
                            Some(v) => out.push_str(&i.text(v).unwrap_or_default()),
                        }
                    }
                    Ok(i.string(out))
                }),
                ("__len__", 0, 0, |i, a| Ok(Value::Int(i.len(a.pos[0])? as i64))),
                ("__getitem__", 1, 1, |i, a| i.native_item(a.pos[0], a.pos[1]).given()),
                ("__contains__", 1, 1, |i, a| Ok(Value::bool(i.contains(a.pos[0], a.pos[1])?))),
                ("__iter__", 0, 0, |i, a| i.native_iter(a.pos[0]).given()),
                ("__mod__", 1, 1, |i, a| i.percent(a.pos[0], a.pos[1])),
            ],
        );
        let names = self.class(class).dict.obj().expect("a dict");
        self.functions(
            names,
            &[
                ("__new__", 1, 104, |i, a| {
                    let class = a.pos[0].obj().expect("a class");
                    let text = match i.argument(&a, 1, "object") {
                        None => String::new(),
                        Some(v) => match (v.obj().map(|id| i.get_native(id)), a.pos.len() > 2) {
                            (Some(PyObject::Bytes(b)), true) => {
                                String::from_utf8_lossy(b).into_owned()
                            }
                            _ => {
                                if i.class(class).builtin
                                    && matches!(v.obj().map(|id| i.get(id)), Some(PyObject::Str(_)))
                                {
                                    return Ok(i.share(v));
                                }
                                i.to_str(v)?
                            }
                        },
                    };
                    if i.class(class).builtin {
                        return Ok(i.string(text));
                    }
                    Ok(i.new_of(class, PyObject::Str(Str::new(text))))
                }),
                ("maketrans", 1, 3, |i, a| {
                    let dict = i.dict();
                    let table = Owned::new(Value::Obj(dict));
                    if let [from, to, ..] = a.pos[..] {
                        let (from, to) = (own(i, from), own(i, to));
                        for (f, t) in from.chars().zip(to.chars()) {
                            let (f, t) =
                                (Value::Int((f as u32).into()), Value::Int((t as u32).into()));
                            i.dict_set(dict, f, t)?;
                        }
                        if let Some(&gone) = a.pos.get(2) {
                            for c in own(i, gone).chars() {
                                i.dict_set(dict, Value::Int((c as u32).into()), Value::None)?;
                            }
                        }
                        return Ok(table.give());
                    }
                    if let Some(source) = i.as_dict(a.pos[0]) {
                        let pairs: Vec<_> =
                            i.table(source).iter().flat_map(|e| [e.key, e.value]).collect();
                        let pairs = i.hold_all(&pairs);
                        for pair in pairs.chunks(2) {
                            let (key, value) = (pair[0], pair[1]);
                            let key = match i.text(key) {
                                Some(t) => {
                                    Value::Int(t.chars().next().map_or(0, |c| c as u32).into())
                                }
                                None => key,
                            };
                            i.dict_set(dict, key, value)?;
                        }
                        i.release_all(pairs);
                    }
                    Ok(table.give())
                }),
            ],
        );
    }
}
