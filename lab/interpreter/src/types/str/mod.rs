//! `str`: the table of its methods, and those that stand alone. The others are in
//! one file for each idea: upper and lower case and what characters are (`case.rs`),
//! searching (`find.rs`), splitting and joining (`split.rs`), filling up (`pad.rs`).
//!
//! Uses what `types/` uses.

mod case;
mod find;
mod pad;
mod split;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::literals::quote;
use crate::objects::{PyObject, Str};
use crate::protocols::format::letter;
use crate::protocols::format::str_format::{Fields, Numbers};
use crate::types::encodings::{bytes_of, decode, encode, encoding_arguments};
use crate::types::items::{own_item, own_iter, own_len};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Res, Thrown, Value, Watch};

fn own<W: Watch>(i: &Interp<W>, value: Value) -> String {
    i.text(value).unwrap_or_default()
}

fn map<W: Watch>(i: &mut Interp<W>, a: Args, f: impl FnOnce(&str) -> String) -> Res {
    let text = i.as_str(a.pos[0]).map_or("", |s| &s.text);
    i.budget.has_read(text.len());
    let text = f(text);
    Ok(i.string(text))
}

fn text_argument<W: Watch>(i: &mut Interp<W>, a: &Args, at: usize, name: &str) -> Res<String> {
    match i.text(a.pos[at]) {
        Some(text) => Ok(text),
        None => i.bad_argument(name, &format!("argument {at}"), "str", a.pos[at]),
    }
}

impl<W: Watch> Interp<W> {
    pub(super) fn str_methods(&mut self) {
        let class = self.types.str_;
        self.methods(
            class,
            const {
                &[
                    ("upper", Arity::NONE, case::str_upper),
                    ("lower", Arity::NONE, case::str_lower),
                    ("casefold", Arity::NONE, case::str_casefold),
                    ("capitalize", Arity::NONE, case::str_capitalize),
                    ("title", Arity::NONE, case::str_title),
                    ("swapcase", Arity::NONE, case::str_swapcase),
                    ("strip", Arity::between(0, 1), split::str_strip),
                    ("lstrip", Arity::between(0, 1), split::str_lstrip),
                    ("rstrip", Arity::between(0, 1), split::str_rstrip),
                    ("split", Arity::between(0, 2).named(&["sep", "maxsplit"]), split::str_split),
                    ("rsplit", Arity::between(0, 2).named(&["sep", "maxsplit"]), split::str_rsplit),
                    (
                        "splitlines",
                        Arity::between(0, 1).named(&["keepends"]),
                        split::str_splitlines,
                    ),
                    ("partition", Arity::exactly(1), split::str_partition),
                    ("rpartition", Arity::exactly(1), split::str_rpartition),
                    ("join", Arity::exactly(1), split::str_join),
                    ("replace", Arity::between(2, 3).named(&["", "", "count"]), find::str_replace),
                    ("find", Arity::between(1, 3), find::str_find),
                    ("rfind", Arity::between(1, 3), find::str_rfind),
                    ("index", Arity::between(1, 3), find::str_index),
                    ("rindex", Arity::between(1, 3), find::str_rindex),
                    ("count", Arity::between(1, 3), find::str_count),
                    ("startswith", Arity::between(1, 3), find::str_startswith),
                    ("endswith", Arity::between(1, 3), find::str_endswith),
                    ("removeprefix", Arity::exactly(1), find::str_removeprefix),
                    ("removesuffix", Arity::exactly(1), find::str_removesuffix),
                    ("ljust", Arity::between(1, 2), pad::str_ljust),
                    ("rjust", Arity::between(1, 2), pad::str_rjust),
                    ("center", Arity::between(1, 2), pad::str_center),
                    ("zfill", Arity::exactly(1), pad::str_zfill),
                    ("expandtabs", Arity::between(0, 1).named(&["tabsize"]), pad::str_expandtabs),
                    ("isdigit", Arity::NONE, case::str_isdigit),
                    ("isdecimal", Arity::NONE, case::str_isdecimal),
                    ("isnumeric", Arity::NONE, case::str_isnumeric),
                    ("isalpha", Arity::NONE, case::str_isalpha),
                    ("isalnum", Arity::NONE, case::str_isalnum),
                    ("isspace", Arity::NONE, case::str_isspace),
                    ("isascii", Arity::NONE, case::str_isascii),
                    ("isprintable", Arity::NONE, case::str_isprintable),
                    ("isupper", Arity::NONE, case::str_isupper),
                    ("islower", Arity::NONE, case::str_islower),
                    ("istitle", Arity::NONE, case::str_istitle),
                    ("isidentifier", Arity::NONE, case::str_isidentifier),
                    ("format", Arity::at_least(0).with_keywords(), str_format),
                    ("format_map", Arity::exactly(1), str_format_map),
                    ("encode", Arity::between(0, 2).named(&["encoding", "errors"]), str_encode),
                    ("translate", Arity::exactly(1), str_translate),
                    ("__len__", Arity::NONE, own_len),
                    ("__getitem__", Arity::exactly(1), own_item),
                    ("__contains__", Arity::exactly(1), find::str_contains),
                    ("__iter__", Arity::NONE, own_iter),
                    ("__mod__", Arity::exactly(1), str_mod),
                    ("__str__", Arity::NONE, str_str),
                ]
            },
        );
        self.class_functions(
            class,
            const {
                &[
                    (
                        "__new__",
                        Arity::between(1, 4).named(&["", "object", "encoding", "errors"]),
                        str_new,
                    ),
                    ("maketrans", Arity::between(1, 3), str_maketrans),
                ]
            },
        );
    }
}

/// An argument that C takes as an `int`. (`PyLong_AsInt`)
pub(crate) fn c_int<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<i32> {
    match i32::try_from(i.index(value)?) {
        Ok(n) => Ok(n),
        Err(_) => {
            let message = "Python int too large to convert to C int";
            i.raise(i.types.overflow_error, message)
        }
    }
}

/// `format`
fn str_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let format = own(i, a.pos[0]);
    let text =
        i.str_format(&format, Fields::Arguments(&a.pos[1..], a.kw), &mut Numbers::default())?;
    Ok(i.string(text))
}

/// `format_map`
fn str_format_map<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let format = own(i, a.pos[0]);
    let text = i.str_format(&format, Fields::Items(a.pos[1]), &mut Numbers::default())?;
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
    let plain = a.pos[1].obj().filter(|&id| matches!(i.get(id), PyObject::Dict(_)));
    for c in text.chars() {
        i.tick()?;
        let key = Value::Int(i64::from(c as u32));
        let found = match plain {
            Some(dict) => i.dict_get(dict, key).map(|found| found.map(|found| i.hold(found))),
            None => i.get_item(a.pos[1], key).map(Some),
        };
        let found = match found {
            Ok(Some(found)) => found,
            Ok(None) => {
                out.push(c);
                continue;
            }
            Err(Thrown) if i.catch(i.types.lookup_error) => {
                out.push(c);
                continue;
            }
            Err(Thrown) => return Err(Thrown),
        };
        if let Some(more) = i.text(*found) {
            i.append(&mut out, &more)?;
        } else if let Some(n) = i.as_big(*found) {
            match u32::try_from(n).ok().and_then(letter) {
                Some(letter) => out.push(letter),
                None => return i.value_error("character mapping must be in range(0x110000)"),
            }
        } else if !found.is_none() {
            return i.type_error("character mapping must return integer, None or str");
        }
        i.release(found);
    }
    Ok(i.string(out))
}

/// `__mod__`
fn str_mod<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.percent(a.pos[0], a.pos[1])
}

/// `__new__`
fn str_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let [encoding, errors] =
        [(2, "encoding"), (3, "errors")].map(|(at, name)| i.argument(&a, at, name));
    let text = match i.argument(&a, 1, "object") {
        None => String::new(),
        Some(v) if encoding.or(errors).is_some() => decoded(i, v, [encoding, errors])?,
        Some(v) if i.class(class).builtin => return i.str_of(v),
        Some(v) => i.to_str(v)?,
    };
    if i.class(class).builtin {
        return Ok(i.string(text));
    }
    Ok(i.new_of(class, PyObject::Str(Str::new(text))))
}

/// The text of bytes in an encoding.
fn decoded<W: Watch>(i: &mut Interp<W>, from: Value, how: [Option<Value>; 2]) -> Res<String> {
    let names = [("encoding", "utf-8"), ("errors", "strict")];
    let mut texts = names.map(|(_, otherwise)| otherwise.to_string());
    for ((text, given), (name, _)) in texts.iter_mut().zip(how).zip(names) {
        let Some(given) = given else { continue };
        let Some(said) = i.text(given) else {
            let given = i.type_name(given);
            return i.type_error(format!("str() argument '{name}' must be str, not {given}"));
        };
        *text = said;
    }
    let Some(bytes) = bytes_of(i, from) else {
        if i.as_str(from).is_some() {
            return i.type_error("decoding str is not supported");
        }
        let name = i.type_name(from);
        let message = format!("decoding to str: need a bytes-like object, {name} found");
        return i.type_error(message);
    };
    let text = decode(i, &bytes, &texts[0], &texts[1])?;
    let said = own(i, *text);
    i.release(text);
    Ok(said)
}

/// `__str__`
fn str_str<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if i.is_plain_text(a.pos[0]) {
        return Ok(i.hold(a.pos[0]));
    }
    map(i, a, str::to_string)
}

/// `maketrans`
fn str_maketrans<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let table = i.dict();
    let dict = table.id();
    if let [from, _, ..] = a.pos[..] {
        let mut texts = [own(i, from), String::new(), String::new()];
        for (at, &given) in a.pos.iter().enumerate().skip(1) {
            let Some(text) = i.text(given) else {
                return i.bad_argument("maketrans", &format!("argument {}", at + 1), "str", given);
            };
            texts[at] = text;
        }
        if i.as_str(from).is_none() {
            return i.type_error(
                "first maketrans argument must be a string if there is a second argument",
            );
        }
        let [from, to, gone] = texts;
        if from.chars().count() != to.chars().count() {
            let message = "the first two maketrans arguments must have equal length";
            return i.value_error(message);
        }
        for (f, t) in from.chars().zip(to.chars()) {
            let (f, t) = (Value::Int((f as u32).into()), Value::Int((t as u32).into()));
            i.dict_set(dict, f, t)?;
        }
        for c in gone.chars() {
            i.dict_set(dict, Value::Int((c as u32).into()), Value::None)?;
        }
        return Ok(table);
    }
    let Some(source) = i.as_dict(a.pos[0]) else {
        return i.type_error("if you give only one argument to maketrans it must be a dict");
    };
    let pairs = i.held_pairs(source);
    for pair in pairs.chunks(2) {
        let (key, value) = (pair[0], pair[1]);
        let key = match i.text(key).map(|text| text.chars().collect::<Vec<char>>()).as_deref() {
            Some(&[one]) => Value::Int((one as u32).into()),
            Some(_) => {
                return i.value_error("string keys in translate table must be of length 1");
            }
            None if i.as_big(key).is_none() => {
                return i.type_error("keys in translate table must be strings or integers");
            }
            None => key,
        };
        i.dict_set(dict, key, value)?;
    }
    i.release_all(pairs);
    Ok(table)
}

/// How many characters of a string a description holds at most.
const DESCRIBED: usize = 64;

/// What a string looks like from outside: its beginning.
pub(super) fn describe(text: &str, sheet: &mut Sheet) -> Kind {
    let beginning = text.char_indices().nth(DESCRIBED).map_or(text, |(end, _)| &text[..end]);
    sheet.say(quote(beginning));
    Kind::Str
}
