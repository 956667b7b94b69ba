//! `str`.

use crate::objects::describe::{Kind, Sheet};
use crate::objects::literals::quote;
use crate::objects::{PyObject, Str};
use crate::types::encodings::{encode, encoding_arguments};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

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
    Ok(Owned::bool(!text.is_empty() && text.chars().all(f)))
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

/// The second argument, one character to fill with.
fn fill_character<W: Watch>(i: &mut Interp<W>, a: Args) -> Res<char> {
    let Some(fill) = a.get(2) else { return Ok(' ') };
    let Some(text) = i.as_str(fill) else {
        let given = i.type_name(fill);
        return i
            .type_error(format!("The fill character must be a unicode character, not {given}"));
    };
    match (text.char(0), text.len()) {
        (Some(c), 1) => Ok(c),
        _ => i.type_error("The fill character must be exactly one character long"),
    }
}

/// `ljust`, `rjust`, `center`. (`pad`)
fn adjust<W: Watch>(i: &mut Interp<W>, a: Args, how: char) -> Res {
    let width = i.size(a.pos[1])?.max(0) as usize;
    let fill = fill_character(i, a)?;
    let text = own(i, a.pos[0]);
    let len = text.chars().count();
    if width <= len {
        return Ok(i.string(text));
    }
    let missing = width - len;
    let size = (missing as u64).saturating_mul(fill.len_utf8() as u64);
    i.room_for_bytes(size.saturating_add(text.len() as u64))?;
    let fill = |n: usize| fill.to_string().repeat(n);
    Ok(i.string(match how {
        '<' => text + &fill(missing),
        '>' => fill(missing) + &text,
        _ => {
            let left = missing / 2 + (missing & width & 1);
            fill(left) + &text + &fill(missing - left)
        }
    }))
}

/// `start` and `stop` as bytes of the text, from arguments 2 and 3.
fn window<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<Option<(usize, usize)>> {
    let (start, stop) = i.bounds(a, 2)?;
    let Some(text) = i.as_str(a.pos[0]) else { return Ok(None) };
    if start > text.len() || start > stop {
        return Ok(None);
    }
    Ok(Some((text.byte_at(start), text.byte_at(stop))))
}

fn search<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res<Option<i64>> {
    let name = i.natives[a.native as usize].name.clone();
    let part = text_argument(i, &a, 1, &name)?;
    let Some((start, stop)) = window(i, &a)? else { return Ok(None) };
    let Some(text) = i.as_str(a.pos[0]) else { return Ok(None) };
    let inside = &text.text[start..stop];
    let found = if back { inside.rfind(&part) } else { inside.find(&part) };
    Ok(found.map(|at| text.char_at(start + at) as i64))
}

fn ends<W: Watch>(i: &mut Interp<W>, a: Args, test: fn(&str, &str) -> bool) -> Res {
    let Some((start, stop)) = window(i, &a)? else { return Ok(Owned::bool(false)) };
    let options = match i.as_tuple(a.pos[1]) {
        Some(options) => options.to_vec(),
        None => vec![a.pos[1]],
    };
    for option in options {
        let (Some(text), Some(option_text)) = (i.as_str(a.pos[0]), i.as_str(option)) else {
            let (name, given) = (i.natives[a.native as usize].name.clone(), i.type_name(option));
            return i.type_error(format!(
                "{name} first arg must be str or a tuple of str, not {given}"
            ));
        };
        if test(&text.text[start..stop], &option_text.text) {
            return Ok(Owned::bool(true));
        }
    }
    Ok(Owned::bool(false))
}

fn split<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res {
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
    let parts = parts.into_iter().map(|p| i.string(p)).collect();
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
    let parts = parts.map(|p| i.string(p));
    Ok(i.tuple(parts.into()))
}

impl<W: Watch> Interp<W> {
    pub(super) fn str_methods(&mut self) {
        let class = self.types.str_;
        self.methods(
            class,
            const {
                &[
                    ("upper", Arity::NONE, str_upper),
                    ("lower", Arity::NONE, str_lower),
                    ("casefold", Arity::NONE, str_casefold),
                    ("capitalize", Arity::NONE, str_capitalize),
                    ("title", Arity::NONE, str_title),
                    ("swapcase", Arity::NONE, str_swapcase),
                    ("strip", Arity::between(0, 1), str_strip),
                    ("lstrip", Arity::between(0, 1), str_lstrip),
                    ("rstrip", Arity::between(0, 1), str_rstrip),
                    ("split", Arity::between(0, 2).named(&["sep", "maxsplit"]), str_split),
                    ("rsplit", Arity::between(0, 2).named(&["sep", "maxsplit"]), str_rsplit),
                    ("splitlines", Arity::between(0, 1).named(&["keepends"]), str_splitlines),
                    ("partition", Arity::exactly(1), str_partition),
                    ("rpartition", Arity::exactly(1), str_rpartition),
                    ("join", Arity::exactly(1), str_join),
                    ("replace", Arity::between(2, 3).named(&["", "", "count"]), str_replace),
                    ("find", Arity::between(1, 3), str_find),
                    ("rfind", Arity::between(1, 3), str_rfind),
                    ("index", Arity::between(1, 3), str_index),
                    ("rindex", Arity::between(1, 3), str_rindex),
                    ("count", Arity::between(1, 3), str_count),
                    ("startswith", Arity::between(1, 3), str_startswith),
                    ("endswith", Arity::between(1, 3), str_endswith),
                    ("removeprefix", Arity::exactly(1), str_removeprefix),
                    ("removesuffix", Arity::exactly(1), str_removesuffix),
                    ("ljust", Arity::between(1, 2), str_ljust),
                    ("rjust", Arity::between(1, 2), str_rjust),
                    ("center", Arity::between(1, 2), str_center),
                    ("zfill", Arity::exactly(1), str_zfill),
                    ("expandtabs", Arity::between(0, 1).named(&["tabsize"]), str_expandtabs),
                    ("isdigit", Arity::NONE, str_isdigit),
                    ("isdecimal", Arity::NONE, str_isdecimal),
                    ("isnumeric", Arity::NONE, str_isnumeric),
                    ("isalpha", Arity::NONE, str_isalpha),
                    ("isalnum", Arity::NONE, str_isalnum),
                    ("isspace", Arity::NONE, str_isspace),
                    ("isascii", Arity::NONE, str_isascii),
                    ("isprintable", Arity::NONE, str_isprintable),
                    ("isupper", Arity::NONE, str_isupper),
                    ("islower", Arity::NONE, str_islower),
                    ("istitle", Arity::NONE, str_istitle),
                    ("isidentifier", Arity::NONE, str_isidentifier),
                    ("format", Arity::at_least(0).with_keywords(), str_format),
                    ("format_map", Arity::exactly(1), str_format_map),
                    ("encode", Arity::between(0, 2).named(&["encoding", "errors"]), str_encode),
                    ("translate", Arity::exactly(1), str_translate),
                    ("__len__", Arity::NONE, str_len),
                    ("__getitem__", Arity::exactly(1), str_getitem),
                    ("__contains__", Arity::exactly(1), str_contains),
                    ("__iter__", Arity::NONE, str_iter),
                    ("__mod__", Arity::exactly(1), str_mod),
                ]
            },
        );
        self.class_functions(
            class,
            const {
                &[
                    ("__new__", Arity::between(1, 4).with_keywords(), str_new),
                    ("maketrans", Arity::between(1, 3), str_maketrans),
                ]
            },
        );
    }
}

/// `upper`
fn str_upper<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, str::to_uppercase)
}

/// `lower`
fn str_lower<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, str::to_lowercase)
}

/// `casefold`
fn str_casefold<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, |t| t.to_lowercase().replace('ß', "ss"))
}

/// `capitalize`
fn str_capitalize<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, capitalize)
}

/// `title`
fn str_title<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, title)
}

/// `swapcase`
fn str_swapcase<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    map(i, a, |t| {
        t.chars()
            .map(|c| match c.is_uppercase() {
                true => c.to_lowercase().to_string(),
                false => c.to_uppercase().to_string(),
            })
            .collect()
    })
}

/// `strip`
fn str_strip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, true, true)
}

/// `lstrip`
fn str_lstrip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, true, false)
}

/// `rstrip`
fn str_rstrip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, false, true)
}

/// `split`
fn str_split<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    split(i, a, false)
}

/// `rsplit`
fn str_rsplit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    split(i, a, true)
}

/// `splitlines`
fn str_splitlines<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let keep = i.argument(&a, 1, "keepends").unwrap_or(Value::bool(false));
    let keep = i.truth(keep)?;
    let text = own(i, a.pos[0]);
    let mut lines = OwnedItems::default();
    for line in text.split_inclusive('\n') {
        let bare = line.strip_suffix('\n').unwrap_or(line);
        let bare = bare.strip_suffix('\r').unwrap_or(bare);
        lines.push(i.str(if keep { line } else { bare }));
    }
    Ok(i.list(lines))
}

/// `partition`
fn str_partition<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    partition(i, a, false)
}

/// `rpartition`
fn str_rpartition<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    partition(i, a, true)
}

/// `join`
fn str_join<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sep = own(i, a.pos[0]);
    if i.is_not_iterable(a.pos[1]) {
        return i.type_error("can only join an iterable");
    }
    let mut out = String::new();
    let mut n = 0;
    i.each(a.pos[1], |i, item| {
        let Some(s) = i.as_str(item) else {
            let name = i.type_name(item);
            return i.type_error(format!("sequence item {n}: expected str instance, {name} found"));
        };
        let more = s.text.len() + sep.len();
        if out.len() + more > out.capacity() {
            i.room_for_bytes((2 * out.len() + more) as u64)?;
        }
        if n > 0 {
            out.push_str(&sep);
        }
        if let Some(s) = i.as_str(item) {
            out.push_str(&s.text);
        }
        n += 1;
        Ok(())
    })?;
    Ok(i.string(out))
}

/// `replace`
fn str_replace<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = own(i, a.pos[0]);
    let old = text_argument(i, &a, 1, "replace")?;
    let new = text_argument(i, &a, 2, "replace")?;
    let most = match a.get(3) {
        Some(v) => usize::try_from(i.size(v)?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let found = text.matches(&old).take(most).count() as u64;
    i.room_for_bytes(found.saturating_mul(new.len() as u64).saturating_add(text.len() as u64))?;
    Ok(i.string(text.replacen(&old, &new, most)))
}

/// `find`
fn str_find<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(search(i, a, false)?.unwrap_or(-1)))
}

/// `rfind`
fn str_rfind<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(search(i, a, true)?.unwrap_or(-1)))
}

/// `index`
fn str_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match search(i, a, false)? {
        Some(at) => Ok(Owned::int(at)),
        None => i.value_error("substring not found"),
    }
}

/// `rindex`
fn str_rindex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match search(i, a, true)? {
        Some(at) => Ok(Owned::int(at)),
        None => i.value_error("substring not found"),
    }
}

/// `count`
fn str_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = text_argument(i, &a, 1, "count")?;
    let Some((start, stop)) = window(i, &a)? else { return Ok(Owned::int(0)) };
    let inside = i.as_str(a.pos[0]).map_or("", |s| &s.text[start..stop]);
    let n = match part.is_empty() {
        true => inside.chars().count() + 1,
        false => inside.matches(&part).count(),
    };
    Ok(Owned::int(n as i64))
}

/// `startswith`
fn str_startswith<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    ends(i, a, |t, p| t.starts_with(p))
}

/// `endswith`
fn str_endswith<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    ends(i, a, |t, p| t.ends_with(p))
}

/// `removeprefix`
fn str_removeprefix<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = text_argument(i, &a, 1, "removeprefix")?;
    map(i, a, |t| t.strip_prefix(&part).unwrap_or(t).to_string())
}

/// `removesuffix`
fn str_removesuffix<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = text_argument(i, &a, 1, "removesuffix")?;
    map(i, a, |t| t.strip_suffix(&part).unwrap_or(t).to_string())
}

/// `ljust`
fn str_ljust<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '<')
}

/// `rjust`
fn str_rjust<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '>')
}

/// `center`
fn str_center<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '^')
}

/// `zfill`
fn str_zfill<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let width = i.size(a.pos[1])?.max(0) as usize;
    let text = own(i, a.pos[0]);
    let missing = width.saturating_sub(text.chars().count());
    i.room_for_bytes((text.len() as u64).saturating_add(missing as u64))?;
    let (sign, digits) = match text.strip_prefix(['+', '-']) {
        Some(digits) => text.split_at(text.len() - digits.len()),
        None => ("", &*text),
    };
    let text = format!("{sign}{}{digits}", "0".repeat(missing));
    Ok(i.string(text))
}

/// `expandtabs`
fn str_expandtabs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let size = match a.get(1) {
        Some(v) => c_int(i, v)?.max(0) as usize,
        None => 8,
    };
    let (mut out, mut column) = (String::new(), 0);
    for c in own(i, a.pos[0]).chars() {
        match c {
            '\t' if size > 0 => {
                let n = size - column % size;
                i.room_for_bytes((out.len() + n) as u64)?;
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
    Ok(i.string(out))
}

/// An argument that a C `int` takes. (`PyLong_AsInt`)
pub(crate) fn c_int<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<i32> {
    match i32::try_from(i.index(value)?) {
        Ok(n) => Ok(n),
        Err(_) => {
            let message = "Python int too large to convert to C int";
            i.raise(i.types.overflow_error, message)
        }
    }
}

/// `isdigit`
fn str_isdigit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, |c| c.is_ascii_digit())
}

/// `isdecimal`
fn str_isdecimal<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, |c| c.is_ascii_digit())
}

/// `isnumeric`
fn str_isnumeric<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_numeric)
}

/// `isalpha`
fn str_isalpha<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_alphabetic)
}

/// `isalnum`
fn str_isalnum<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_alphanumeric)
}

/// `isspace`
fn str_isspace<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    test(i, a, char::is_whitespace)
}

/// `isascii`
fn str_isascii<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(own(i, a.pos[0]).is_ascii()))
}

/// `isprintable`
fn str_isprintable<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(own(i, a.pos[0]).chars().all(|c| !c.is_control())))
}

/// `isupper`
fn str_isupper<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_uppercase());
    Ok(Owned::bool(cased && !t.chars().any(|c| c.is_lowercase())))
}

/// `islower`
fn str_islower<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let cased = t.chars().any(|c| c.is_lowercase());
    Ok(Owned::bool(cased && !t.chars().any(|c| c.is_uppercase())))
}

/// `istitle`
fn str_istitle<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    Ok(Owned::bool(t.chars().any(char::is_alphabetic) && title(&t) == t))
}

/// `isidentifier`
fn str_isidentifier<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let t = own(i, a.pos[0]);
    let mut chars = t.chars();
    let first = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
    Ok(Owned::bool(first && chars.all(|c| c == '_' || c.is_alphanumeric())))
}

/// `format`
fn str_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let format = own(i, a.pos[0]);
    let text = i.str_format(&format, &a.pos[1..], a.kw, &mut 0)?;
    Ok(i.string(text))
}

/// `format_map`
fn str_format_map<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let format = own(i, a.pos[0]);
    let Some(dict) = i.as_dict(a.pos[1]) else {
        return i.type_error("format_map() argument must be a mapping");
    };
    let pairs: Vec<(Value, Value)> = i.table(dict).iter().map(|e| (e.key, e.value)).collect();
    let kw: Vec<_> =
        pairs.into_iter().filter_map(|(k, v)| Some((i.sym_of(k.obj()?)?, v))).collect();
    let text = i.str_format(&format, &[], &kw, &mut 0)?;
    Ok(i.string(text))
}

/// `encode`
fn str_encode<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = own(i, a.pos[0]);
    let (encoding, errors) = encoding_arguments(i, &a)?;
    encode(i, text, &encoding, &errors)
}

/// `translate`
fn str_translate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
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
            Some(Value::Int(n)) => out.extend(u32::try_from(n).ok().and_then(char::from_u32)),
            Some(v) => {
                let more = i.text(v).unwrap_or_default();
                i.append(&mut out, &more)?;
            }
        }
    }
    Ok(i.string(out))
}

/// `__len__`
fn str_len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.len(a.pos[0])? as i64))
}

/// `__getitem__`
fn str_getitem<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_item(a.pos[0], a.pos[1])
}

/// `__contains__`
fn str_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.contains(a.pos[0], a.pos[1])?))
}

/// `__iter__`
fn str_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_iter(a.pos[0])
}

/// `__mod__`
fn str_mod<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.percent(a.pos[0], a.pos[1])
}

/// `__new__`
fn str_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let text = match i.argument(&a, 1, "object") {
        None => String::new(),
        Some(v) => match (v.obj().map(|id| i.get_native(id)), a.pos.len() > 2) {
            (Some(PyObject::Bytes(b)), true) => String::from_utf8_lossy(b).into_owned(),
            _ => {
                if i.class(class).builtin
                    && matches!(v.obj().map(|id| i.get(id)), Some(PyObject::Str(_)))
                {
                    return Ok(i.hold(v));
                }
                i.to_str(v)?
            }
        },
    };
    if i.class(class).builtin {
        return Ok(i.string(text));
    }
    Ok(i.new_of(class, PyObject::Str(Str::new(text))))
}

/// `maketrans`
fn str_maketrans<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let table = i.dict();
    let dict = table.id();
    if let [from, to, ..] = a.pos[..] {
        let (from, to) = (own(i, from), own(i, to));
        for (f, t) in from.chars().zip(to.chars()) {
            let (f, t) = (Value::Int((f as u32).into()), Value::Int((t as u32).into()));
            i.dict_set(dict, f, t)?;
        }
        if let Some(&gone) = a.pos.get(2) {
            for c in own(i, gone).chars() {
                i.dict_set(dict, Value::Int((c as u32).into()), Value::None)?;
            }
        }
        return Ok(table);
    }
    if let Some(source) = i.as_dict(a.pos[0]) {
        let pairs = i.held_pairs(source);
        for pair in pairs.chunks(2) {
            let (key, value) = (pair[0], pair[1]);
            let key = match i.text(key) {
                Some(t) => Value::Int(t.chars().next().map_or(0, |c| c as u32).into()),
                None => key,
            };
            i.dict_set(dict, key, value)?;
        }
        i.release_all(pairs);
    }
    Ok(table)
}

/// The most characters of a string that a description holds.
const DESCRIBED: usize = 64;

/// What a string looks like from outside: its beginning.
pub(super) fn describe(text: &str, sheet: &mut Sheet) -> Kind {
    let beginning = text.char_indices().nth(DESCRIBED).map_or(text, |(end, _)| &text[..end]);
    sheet.say(quote(beginning));
    Kind::Str
}
