//! Exceptions.

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Exception, PyObject};
use crate::types::encodings::escape;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};
use gc_core::ObjId;

/// The names of the arguments of `UnicodeDecodeError` and `UnicodeEncodeError`.
const UNICODE_PARTS: [&str; 5] = ["encoding", "object", "start", "end", "reason"];

impl<W: Watch> Interp<W> {
    pub(super) fn exception_methods(&mut self) {
        let base = self.types.base_exception;
        self.methods(
            base,
            const {
                &[
                    ("__init__", Arity::at_least(0).with_keywords(), exception_init),
                    ("with_traceback", Arity::exactly(1), exception_with_traceback),
                    ("add_note", Arity::exactly(1), exception_add_note),
                ]
            },
        );
        self.class_functions(
            base,
            const { &[("__new__", Arity::at_least(1).with_keywords(), exception_new)] },
        );
    }
}

fn set_args<W: Watch>(i: &mut Interp<W>, id: gc_core::ObjId, args: &[Value]) {
    let same = i
        .exception(id)
        .and_then(|e| i.as_tuple(e.args))
        .is_some_and(|old| old.len() == args.len() && old.iter().zip(args).all(|(a, b)| a.is(*b)));
    if same {
        return;
    }
    let args = i.hold_all(args);
    let tuple = i.tuple(args);
    let old = i.exception_field(id, |e| &mut e.args, tuple);
    i.release(old);
}

/// The class whose `__init__` knows keywords, and those keywords; for most exceptions
/// there are none.
fn known_keywords<W: Watch>(
    i: &Interp<W>,
    class: ObjId,
) -> Option<(ObjId, &'static [&'static str])> {
    let types = &i.types;
    let all: [(ObjId, &[&str]); 3] = [
        (types.attribute_error, &["name", "obj"]),
        (types.name_error, &["name"]),
        (types.import_error, &["name", "path", "name_from"]),
    ];
    all.into_iter().find(|row| i.is_subclass(class, row.0))
}

fn keywords<W: Watch>(i: &mut Interp<W>, id: ObjId, a: &Args) -> Res<()> {
    let class = i.class_of(Value::Obj(id));
    for &(sym, value) in a.kw {
        let Some((owner, known)) = known_keywords(i, class) else {
            let name = i.class_name(class);
            return i.type_error(format!("{name}() takes no keyword arguments"));
        };
        let given = i.name(sym);
        if !known.contains(&&*given) {
            let name = i.class_name(owner);
            return i.unexpected(&name, &given, known, false);
        }
        i.put_own(id, sym, value);
    }
    Ok(())
}

impl<W: Watch> Interp<W> {
    /// What a `SyntaxError` says about the place. (`SyntaxError_init`)
    pub(crate) fn tell_place(&mut self, id: ObjId, details: Value) -> Res<()> {
        let details = self.collect(details)?;
        let n = details.len();
        if !(4..=6).contains(&n) {
            let bound = if n < 4 { "at least 4" } else { "at most 6" };
            return self.type_error(format!("function takes {bound} arguments ({n} given)"));
        }
        let names = [
            known::FILENAME,
            known::LINENO,
            known::OFFSET,
            known::TEXT,
            known::END_LINENO,
            known::END_OFFSET,
        ];
        for (name, &value) in names.into_iter().zip(details.iter()) {
            self.put_own(id, name, value);
        }
        self.release_all(details);
        Ok(())
    }
}

/// `__init__`
fn exception_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(id) = a.pos[0].obj() else { return Ok(Owned::NONE) };
    let mut args = &a.pos[1..];
    let class = i.class_of(a.pos[0]);
    if i.is_subclass(class, i.types.os_error) && (3..=5).contains(&args.len()) {
        // File names are not among `args`. (`oserror_parse_args`)
        i.put_own(id, known::FILENAME, args[2]);
        if let Some(&second) = args.get(4) {
            let name = i.sym("filename2");
            i.put_own(id, name, second);
        }
        args = &args[..2];
    }
    keywords(i, id, &a)?;
    if i.is_unicode_error(class) && args.len() != UNICODE_PARTS.len() {
        let n = args.len();
        return i.type_error(format!("function takes exactly 5 arguments ({n} given)"));
    }
    if i.is_unicode_error(class) && i.as_str(args[0]).is_none() {
        let name = i.type_name(args[0]);
        return i.type_error(format!("argument 1 must be str, not {name}"));
    }
    if i.is_subclass(class, i.types.syntax_error) && args.len() == 2 {
        i.tell_place(id, args[1])?;
    }
    set_args(i, id, args);
    Ok(Owned::NONE)
}

/// `with_traceback`
fn exception_with_traceback<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.set_attr(a.pos[0], known::TRACEBACK, a.pos[1])?;
    Ok(i.hold(a.pos[0]))
}

/// `add_note`
fn exception_add_note<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("an exception");
    if i.as_str(a.pos[1]).is_none() {
        let name = i.type_name(a.pos[1]);
        return i.type_error(format!("note must be a str, not '{name}'"));
    }
    let note = i.hold(a.pos[1]);
    i.add_note(id, note)?;
    Ok(Owned::NONE)
}

impl<W: Watch> Interp<W> {
    /// Adds a note to an exception. (`BaseException_add_note`)
    fn add_note(&mut self, exception: ObjId, note: Owned) -> Res<()> {
        if self.exception(exception).expect("an exception").notes.is_unbound() {
            let notes = self.list(OwnedItems::default());
            let old = self.exception_field(exception, |e| &mut e.notes, notes);
            self.release(old);
        }
        let notes = self.exception(exception).expect("an exception").notes;
        self.list_push(notes, note)
    }

    /// Adds a note to the exception that is on its way. (`_PyErr_FormatNote`)
    pub(crate) fn note_pending(&mut self, text: &str) {
        let exception = self.take_pending();
        let note = self.str(text);
        if self.add_note(exception.id(), note).is_err() {
            let second = self.take_pending();
            self.release(second);
        }
        self.set_pending(exception);
    }
}

/// `__new__`
fn exception_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    i.check_instantiable(class)?;
    let class = match a.pos.get(1) {
        Some(&Value::Int(number)) if class == i.types.os_error && a.pos.len() > 2 => {
            i.class_of_errno(number)
        }
        _ => class,
    };
    let args = i.hold_all(&a.pos[1..]);
    Ok(i.new_exception(class, args))
}

impl<W: Watch> Interp<W> {
    pub(super) fn exception_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let e = self.exception(id).expect("an exception");
        let class = e.class;
        let args = e.args;
        let first = |this: &Self| this.as_tuple(args).and_then(|a| a.first().copied());
        let types = &self.types;
        let found = match sym {
            known::ARGS => e.args,
            known::TRACEBACK => e.traceback,
            known::CONTEXT => e.context,
            known::CAUSE => e.cause,
            known::SUPPRESS_CONTEXT => Value::bool(e.suppress),
            known::NOTES if !e.notes.is_unbound() => e.notes,
            known::VALUE if self.is_subclass(class, types.stop_iteration) => {
                first(self).unwrap_or(Value::None)
            }
            known::CODE_ATTR if self.is_subclass(class, types.system_exit) => {
                match self.as_tuple(args) {
                    Some([]) | None => Value::None,
                    Some([one]) => *one,
                    Some(_) => args,
                }
            }
            known::NAME_ATTR | known::OBJ_ATTR
                if self.is_subclass(class, types.attribute_error)
                    || self.is_subclass(class, types.name_error)
                    || self.is_subclass(class, types.import_error) =>
            {
                Value::None
            }
            known::MSG
                if self.is_subclass(class, types.syntax_error)
                    || self.is_subclass(class, types.import_error) =>
            {
                first(self).unwrap_or(Value::None)
            }
            known::PATH if self.is_subclass(class, types.import_error) => Value::None,
            known::LINENO
            | known::OFFSET
            | known::END_LINENO
            | known::END_OFFSET
            | known::TEXT
            | known::FILENAME
                if self.is_subclass(class, types.syntax_error) =>
            {
                Value::None
            }
            _ if self.is_unicode_error(class) => {
                let at = UNICODE_PARTS.iter().position(|&part| part == self.names.str(sym))?;
                self.as_tuple(args).and_then(|args| args.get(at).copied())?
            }
            _ => match (self.is_subclass(class, types.os_error), self.names.str(sym)) {
                (true, "errno") => self.os_error_part(args, 0),
                (true, "strerror") => self.os_error_part(args, 1),
                (true, "filename" | "filename2") => Value::None,
                (_, "print_file_and_line") if self.is_subclass(class, self.types.syntax_error) => {
                    Value::None
                }
                _ => return None,
            },
        };
        Some(self.hold(found))
    }

    /// The class of an `OSError` with this number, if the number has one. (`errnomap`)
    fn class_of_errno(&mut self, number: i64) -> ObjId {
        let name = match number {
            2 => return self.types.file_not_found_error,
            1 | 13 => return self.types.permission_error,
            110 => return self.types.timeout_error,
            11 | 114 | 115 => "BlockingIOError",
            32 | 108 => "BrokenPipeError",
            10 => "ChildProcessError",
            103 => "ConnectionAbortedError",
            111 => "ConnectionRefusedError",
            104 => "ConnectionResetError",
            17 => "FileExistsError",
            21 => "IsADirectoryError",
            20 => "NotADirectoryError",
            4 => "InterruptedError",
            3 => "ProcessLookupError",
            _ => return self.types.os_error,
        };
        self.late_class(name).unwrap_or(self.types.os_error)
    }

    fn is_unicode_error(&self, class: ObjId) -> bool {
        self.is_subclass(class, self.types.unicode_decode_error)
            || self.is_subclass(class, self.types.unicode_encode_error)
    }

    fn os_error_part(&self, args: Value, at: usize) -> Value {
        match self.as_tuple(args) {
            Some(args) if args.len() >= 2 => args[at],
            _ => Value::None,
        }
    }

    /// `e.args = iterable`
    fn set_arguments(&mut self, id: ObjId, new: Value) -> Res<()> {
        let items = self.collect(new)?;
        let tuple = self.tuple(items);
        let old = self.exception_field(id, |e| &mut e.args, tuple);
        self.release(old);
        Ok(())
    }

    pub(super) fn set_exception_attr(
        &mut self,
        value: Value,
        id: ObjId,
        sym: Sym,
        new: Value,
    ) -> Res<()> {
        let class = self.class_of(value);
        let fine = match sym {
            known::TRACEBACK => {
                new.is_none()
                    || matches!(new.obj().map(|id| self.get(id)), Some(PyObject::Traceback(_)))
            }
            known::CONTEXT | known::CAUSE => {
                new.is_none() || self.is_instance(new, self.types.base_exception)
            }
            known::ARGS => return self.set_arguments(id, new),
            known::SUPPRESS_CONTEXT => {
                let Value::Bool(suppress) = new else {
                    return self.type_error("attribute value type must be bool");
                };
                let suppress = suppress.holds();
                self.update(id, |o| {
                    if let PyObject::Exception(e) = o {
                        e.suppress = suppress;
                    }
                });
                return Ok(());
            }
            known::NOTES => true,
            known::DICT => return self.set_instance_dict(id, sym, new),
            _ => {
                if !self.class(class).builtin
                    && let Some(Value::Obj(found)) = self.lookup(class, sym)
                    && matches!(self.get(found), PyObject::Property(_) | PyObject::Instance(_))
                {
                    return self.generic_set(id, class, sym, new);
                }
                let known = self.exception(id).is_some_and(|e| e.attrs.iter().any(|a| a.0 == sym));
                if known {
                    self.put_own(id, sym, new);
                } else {
                    let dict = self.instance_dict(id);
                    self.dict_set_sym(dict.id(), sym, new);
                    self.release(dict);
                }
                return Ok(());
            }
        };
        if !fine {
            let message = match sym {
                known::TRACEBACK => "__traceback__ must be a traceback or None",
                known::CAUSE => "exception cause must be None or derive from BaseException",
                _ => "exception context must be None or derive from BaseException",
            };
            return self.type_error(message);
        }
        let new = self.hold(new);
        let old = self.exception_field(
            id,
            |e| match sym {
                known::TRACEBACK => &mut e.traceback,
                known::CONTEXT => &mut e.context,
                known::CAUSE => &mut e.cause,
                _ => &mut e.notes,
            },
            new,
        );
        self.release(old);
        if sym == known::CAUSE {
            self.update(id, |o| {
                if let PyObject::Exception(e) = o {
                    e.suppress = true;
                }
            });
        }
        Ok(())
    }
}

impl<W: Watch> Interp<W> {
    /// The class of an exception, its arguments, and the tuple of them.
    fn class_and_arguments(&self, id: ObjId) -> (ObjId, Vec<Value>, Value) {
        let PyObject::Exception(e) = self.get_native(id) else { unreachable!("an exception") };
        (e.class, self.as_tuple(e.args).unwrap_or_default().to_vec(), e.args)
    }

    pub(super) fn repr_exception(&mut self, id: ObjId) -> Res<String> {
        let (class, items, args) = self.class_and_arguments(id);
        let name = self.class_name(class);
        Ok(match items[..] {
            [one] => format!("{name}({})", self.repr(one)?),
            _ => format!("{name}{}", self.repr(args)?),
        })
    }

    pub(super) fn str_exception(&mut self, id: ObjId) -> Res<String> {
        let (class, items, args) = self.class_and_arguments(id);
        if self.is_subclass(class, self.types.syntax_error) {
            let first = items.first().copied().unwrap_or(Value::None);
            return self.str_syntax_error(id, self.own_attr(id, known::MSG).unwrap_or(first));
        }
        match items[..] {
            [codec, of, Value::Int(start), Value::Int(end), why]
                if self.is_unicode_error(class) =>
            {
                let (codec, why) = (self.to_str(codec)?, self.to_str(why)?);
                let what = self.bad_part(of, start, end);
                let verb = if self.as_str(of).is_some() { "encode" } else { "decode" };
                Ok(format!("'{codec}' codec can't {verb} {what}: {why}"))
            }
            [] => Ok(String::new()),
            [one] if self.is_subclass(class, self.types.key_error) => self.repr(one),
            [one] => self.to_str(one),
            [code, text] if self.is_subclass(class, self.types.os_error) => {
                let said = format!("[Errno {}] {}", self.to_str(code)?, self.to_str(text)?);
                self.with_filenames(id, said)
            }
            _ => self.repr(args),
        }
    }
}

impl<W: Watch> Interp<W> {
    /// The text of an `OSError`, with the files that it is about. (`OSError_str`)
    fn with_filenames(&mut self, id: ObjId, mut said: String) -> Res<String> {
        for (between, name) in [(": ", "filename"), (" -> ", "filename2")] {
            let sym = self.sym(name);
            let file = self.get_attr(Value::Obj(id), sym)?;
            if !file.is_none() {
                said += between;
                said += &self.repr(*file)?;
            }
            self.release(file);
        }
        Ok(said)
    }

    /// What can't be encoded or decoded, in words. (`UnicodeEncodeError_str`)
    fn bad_part(&self, of: Value, start: i64, end: i64) -> String {
        let at = usize::try_from(start).unwrap_or_default();
        let letter = self.as_str(of).and_then(|text| text.text.chars().nth(at));
        let byte = self.bytes_of(of).and_then(|bytes| bytes.get(at).copied());
        let kind = if self.as_str(of).is_some() { "character" } else { "byte" };
        match (letter, byte) {
            (Some(letter), _) if end == start + 1 => {
                format!("character '{}' in position {start}", escape(letter.into()))
            }
            (_, Some(byte)) if end == start + 1 => {
                format!("byte 0x{byte:02x} in position {start}")
            }
            _ => format!("{kind}s in position {start}-{}", end - 1),
        }
    }

    /// What is wrong, and in which line of which file. (`SyntaxError_str`)
    fn str_syntax_error(&mut self, id: ObjId, said: Value) -> Res<String> {
        let said = self.to_str(said)?;
        let file = self.own_attr(id, known::FILENAME).and_then(|file| self.text(file));
        let file = file.as_deref().map(|file| file.rsplit('/').next().unwrap_or(file));
        Ok(match (file, self.own_attr(id, known::LINENO)) {
            (Some(file), Some(Value::Int(line))) => format!("{said} ({file}, line {line})"),
            (Some(file), _) => format!("{said} ({file})"),
            (None, Some(Value::Int(line))) => format!("{said} (line {line})"),
            (None, _) => said,
        })
    }
}

/// What an exception looks like from outside.
pub(super) fn describe(exception: &Exception, sheet: &mut Sheet) -> Kind {
    sheet.class(exception.class);
    sheet.field("args", exception.args);
    for &(sym, value) in &exception.attrs {
        sheet.attribute(sym, value);
    }
    sheet.field("__traceback__", exception.traceback);
    sheet.field("__context__", exception.context);
    Kind::Exception
}
