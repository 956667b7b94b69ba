//! Built-in functions that write: `print`, `repr`, `ascii`, `format`.

use crate::objects::PyObject;
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Value, Watch};

/// CPython packs what is to be printed into a tuple. No program sees it, but it is
/// counted when it is made, and stays in a free list.
pub(super) fn print<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let packed = i.pack(a.pos, &[]);
    let done = print_all(i, a);
    i.release_all(packed);
    done
}

fn print_all<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["sep", "end", "file", "flush"])?;
    let file = i.keyword(&a, "file").filter(|file| !file.is_none());
    if file.is_some() {
        return print_to(i, a, file);
    }
    match i.own_of_sys("stdout") {
        None => print_to(i, a, None),
        Some(stream) => {
            if !stream.is_none() {
                let done = print_to(i, a, Some(*stream))?;
                i.release(done);
            }
            i.release(stream);
            Ok(Owned::NONE)
        }
    }
}

/// Writes to a file that the program supplies, or to the original standard output.
fn print_to<W: Watch>(i: &mut Interp<W>, a: Args, file: Option<Value>) -> Res {
    let mut part = |name: &str, otherwise: &str| match i.keyword(&a, name) {
        None | Some(Value::None) => Ok(otherwise.to_string()),
        Some(v) => match i.text(v) {
            Some(text) => Ok(text),
            None => {
                let given = i.type_name(v);
                i.type_error(format!("{name} must be None or a string, not {given}"))
            }
        },
    };
    let sep = part("sep", " ")?;
    let end = part("end", "\n")?;
    let mut text = String::new();
    let mut gathered = 0;
    // Each piece is written by itself; a file that the program supplies gets them
    // together.
    let mut gather = |i: &mut Interp<W>, text: &str| {
        if file.is_none() {
            i.gather(text.len() - gathered);
            gathered = text.len();
        }
    };
    for (at, &value) in a.pos.iter().enumerate() {
        if at > 0 {
            begin_piece(i, file);
            text.push_str(&sep);
            gather(i, &text);
        }
        begin_piece(i, file);
        match i.as_str(value) {
            Some(s) if matches!(value.obj().map(|id| i.get(id)), Some(PyObject::Str(_))) => {
                text.push_str(&s.text);
            }
            _ => text.push_str(&i.to_str(value)?),
        }
        gather(i, &text);
    }
    begin_piece(i, file);
    text.push_str(&end);
    gather(i, &text);
    match file {
        None => {
            i.write_out(&text)?;
            if let Some(flush) = i.keyword(&a, "flush")
                && i.truth(flush)?
            {
                i.flush_out();
            }
        }
        Some(file) => {
            let text = i.string(text);
            let done = i.call_method(file, "write", &[*text])?;
            i.release(text);
            i.release(done);
        }
    }
    Ok(Owned::NONE)
}

/// Each piece is written by a method of its own, which is counted while it is there; then
/// a collection that is due runs, since 3.12, before the piece has its text.
/// (`PyFile_WriteObject`, `PyErr_CheckSignals` in `PyObject_Str`)
fn begin_piece<W: Watch>(i: &mut Interp<W>, file: Option<Value>) {
    let early = || i64::from(i.heap.get_count()[0]) < i64::from(i.heap.get_threshold()[0]);
    if file.is_some() || early() {
        return;
    }
    i.watch_furniture(true);
    let write = i.make(PyObject::BoundNative { native: 0, this: Value::None });
    i.watch_furniture(false);
    gc_core::safe_point(i);
    i.release(write);
}

/// `repr`
pub(super) fn builtin_repr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = i.repr(a.pos[0])?;
    Ok(i.string(text))
}

/// `ascii`
pub(super) fn builtin_ascii<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = i.repr(a.pos[0])?;
    let escaped = text.bytes().filter(|&byte| byte >= 0xC0).count() as u64;
    i.room_for_bytes(text.len() as u64 + 8 * escaped)?;
    Ok(i.string(crate::objects::literals::ascii(&text)))
}

/// `format`
pub(super) fn builtin_format<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let spec = match a.pos.get(1) {
        None => String::new(),
        Some(&given) => match i.text(given) {
            Some(spec) => spec,
            None => return i.bad_argument("format", "argument 2", "str", given),
        },
    };
    let text = i.format(a.pos[0], &spec)?;
    Ok(i.string(text))
}

/// `input`
pub(super) fn builtin_input<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.raise(i.types.eof_error, "EOF when reading a line")
}

/// `open`
pub(super) fn builtin_open<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.raise(i.types.os_error, "not in this Python: files")
}
