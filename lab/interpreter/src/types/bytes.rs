//! `bytes` and `bytearray`: what can't be written in Python. Their other methods are, in
//! `modules/python/_late.py`.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::types::encodings::{bytes_of, decode, encode, encoding_arguments};
use crate::types::items::{del_own_item, own_item, own_iter, own_len, set_own_item};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn bytes_methods(&mut self) {
        for class in [self.types.bytes, self.types.bytearray] {
            self.methods(
                class,
                const {
                    &[
                        (
                            "decode",
                            Arity::between(0, 2).named(&["encoding", "errors"]),
                            bytes_decode,
                        ),
                        ("__len__", Arity::NONE, own_len),
                        ("__getitem__", Arity::exactly(1), own_item),
                        ("__contains__", Arity::exactly(1), bytes_contains),
                        ("__iter__", Arity::NONE, own_iter),
                    ]
                },
            );
            self.class_functions(
                class,
                const {
                    &[(
                        "__new__",
                        Arity::between(1, 4).named(&["", "source", "encoding", "errors"]),
                        new,
                    )]
                },
            );
        }
        let bytearray = self.types.bytearray;
        self.methods(
            bytearray,
            const {
                &[
                    ("clear", Arity::NONE, bytearray_clear),
                    ("append", Arity::exactly(1), bytearray_append),
                    ("extend", Arity::exactly(1), bytearray_extend),
                    ("insert", Arity::exactly(2), bytearray_insert),
                    ("pop", Arity::between(0, 1), bytearray_pop),
                    ("remove", Arity::exactly(1), bytearray_remove),
                    ("_export", Arity::exactly(1), bytearray_export),
                    ("__setitem__", Arity::exactly(2), set_own_item),
                    ("__delitem__", Arity::exactly(1), del_own_item),
                ]
            },
        );
    }
}

/// The byte that an argument stands for. (`_getbytevalue`)
pub(crate) fn byte_of<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<u8> {
    match u8::try_from(i.index(value)?) {
        Ok(byte) => Ok(byte),
        Err(_) => i.value_error("byte must be in range(0, 256)"),
    }
}

/// The bytes of an iterable of small ints; `what` is what a message calls them.
pub(crate) fn bytes_from<W: Watch>(i: &mut Interp<W>, value: Value, what: &str) -> Res<Vec<u8>> {
    if let Some(bytes) = bytes_of(i, value) {
        i.room_for_bytes(bytes.len() as u64)?;
        return Ok(bytes);
    }
    let mut bytes = Vec::new();
    i.each(value, |i, item| {
        let n = i.index(item)?;
        if bytes.len() == bytes.capacity() {
            i.room_for_times(2, bytes.len() as u64)?;
        }
        match u8::try_from(n) {
            Ok(b) => bytes.push(b),
            Err(_) => return i.value_error(format!("{what} must be in range(0, 256)")),
        }
        Ok(())
    })?;
    Ok(bytes)
}

/// What an object's `__bytes__` returns, if it has one.
fn own_bytes<W: Watch>(i: &mut Interp<W>, class: ObjId, value: Value) -> Res<Option<Vec<u8>>> {
    let sym = i.sym("__bytes__");
    if i.is_subclass(class, i.types.bytearray) || i.python_method(value, sym).is_none() {
        return Ok(None);
    }
    let answer = i.call_method(value, "__bytes__", &[])?;
    let Some(bytes) = bytes_of(i, *answer).filter(|_| i.is_instance(*answer, i.types.bytes)) else {
        let given = i.type_name(*answer);
        return i.type_error(format!("__bytes__ returned non-bytes (type {given})"));
    };
    i.release(answer);
    Ok(Some(bytes))
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let (encoding, errors) = match a.pos.len() {
        0..3 => Default::default(),
        _ => encoding_arguments(i, &Args { pos: &a.pos[1..], ..a })?,
    };
    let bytes = match a.get(1) {
        None => Vec::new(),
        Some(v)
            if a.pos.len() == 2
                && let Some(own) = own_bytes(i, class, v)? =>
        {
            own
        }
        Some(v) => match (i.text(v), i.is_index(v)) {
            (None, _) if a.pos.len() > 2 => {
                return i.type_error("encoding without a string argument");
            }
            (Some(text), _) => {
                if a.pos.len() < 3 {
                    return i.type_error("string argument without an encoding");
                }
                let bytes = encode(i, text, &encoding, &errors)?;
                let inside = bytes_of(i, *bytes).unwrap_or_default();
                i.release(bytes);
                inside
            }
            (_, true) => match i.size(v) {
                Ok(n) => zeros(i, n)?,
                // An object that turns out not to be an int may be an iterable.
                Err(Thrown) if i.catch(i.types.type_error) => converted(i, class, v)?,
                Err(Thrown) => return Err(Thrown),
            },
            _ => converted(i, class, v)?,
        },
    };
    i.made(bytes.len());
    let array = i.is_subclass(class, i.types.bytearray);
    let object = if array { PyObject::ByteArray(bytes) } else { PyObject::Bytes(bytes.into()) };
    Ok(i.new_of(class, object))
}

/// This many zeros.
fn zeros<W: Watch>(i: &mut Interp<W>, n: i64) -> Res<Vec<u8>> {
    let Ok(n) = usize::try_from(n) else { return i.value_error("negative count") };
    i.room_for_bytes(n as u64)?;
    Ok(vec![0; n])
}

/// The bytes of an iterable, for an object of this class.
fn converted<W: Watch>(i: &mut Interp<W>, class: ObjId, value: Value) -> Res<Vec<u8>> {
    if bytes_of(i, value).is_none() && i.is_not_iterable(value) {
        let (class, given) = (i.class_name(class), i.type_name(value));
        return i.type_error(format!("cannot convert '{given}' object to {class}"));
    }
    let array = i.is_subclass(class, i.types.bytearray);
    bytes_from(i, value, if array { "byte" } else { "bytes" })
}

/// `decode`
fn bytes_decode<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let bytes = bytes_of(i, a.pos[0]).unwrap_or_default();
    let (encoding, errors) = encoding_arguments(i, &a)?;
    decode(i, &bytes, &encoding, &errors)
}

/// `__contains__`
fn bytes_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.bytes_contain(a.pos[0], a.pos[1])?))
}

/// `append`
fn bytearray_append<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let byte = byte_of(i, a.pos[1])?;
    lengthen(i, a.pos[0], &[byte])
}

/// `insert`
fn bytearray_insert<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = i.c_size(a.pos[1])?;
    let byte = byte_of(i, a.pos[2])?;
    let done = lengthen(i, a.pos[0], &[byte])?;
    with_bytes(i, a.pos[0], |bytes| {
        let last = bytes.len() - 1;
        let at = if at < 0 { at.saturating_add(last as i64).max(0) } else { at };
        bytes[last.min(at as usize)..].rotate_right(1);
    });
    Ok(done)
}

/// `pop`
fn bytearray_pop<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = match a.get(1) {
        Some(at) => i.c_size(at)?,
        None => -1,
    };
    let len = i.bytes_of(a.pos[0]).map_or(0, <[u8]>::len) as i64;
    if len == 0 {
        return i.index_error("pop from empty bytearray");
    }
    let at = if at < 0 { at.saturating_add(len) } else { at };
    if at < 0 || at >= len {
        return i.index_error("pop index out of range");
    }
    i.check_resizable(a.pos[0].obj().expect("a bytearray"))?;
    let byte = with_bytes(i, a.pos[0], |bytes| bytes.remove(at as usize));
    Ok(Owned::int(byte.into()))
}

/// `remove`
fn bytearray_remove<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let byte = byte_of(i, a.pos[1])?;
    let bytes = i.bytes_of(a.pos[0]).unwrap_or_default();
    let Some(at) = bytes.iter().position(|&found| found == byte) else {
        return i.value_error("value not found in bytearray");
    };
    i.check_resizable(a.pos[0].obj().expect("a bytearray"))?;
    with_bytes(i, a.pos[0], |bytes| bytes.remove(at));
    Ok(Owned::NONE)
}

/// Works on the bytes of a `bytearray`.
fn with_bytes<W: Watch, R>(
    i: &mut Interp<W>,
    array: Value,
    work: impl FnOnce(&mut Vec<u8>) -> R,
) -> R {
    i.update_native(array.obj().expect("a bytearray"), |object| match object {
        PyObject::ByteArray(bytes) => work(bytes),
        _ => unreachable!("a bytearray"),
    })
}

/// Adds to the end of a `bytearray`.
pub(crate) fn lengthen<W: Watch>(i: &mut Interp<W>, array: Value, more: &[u8]) -> Res {
    let id = array.obj().expect("a bytearray");
    i.check_resizable(id)?;
    let (len, room) = match i.get_native(id) {
        PyObject::ByteArray(b) => (b.len(), b.capacity()),
        _ => (0, 0),
    };
    if len + more.len() > room {
        i.room_for_bytes((len + more.len()) as u64)?;
        i.made(len + more.len());
    }
    with_bytes(i, array, |bytes| bytes.extend_from_slice(more));
    Ok(Owned::NONE)
}

/// `extend`
fn bytearray_extend<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let more = bytes_from(i, a.pos[1], "byte")?;
    lengthen(i, a.pos[0], &more)
}

/// `clear`
fn bytearray_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a bytearray");
    i.check_resizable(id)?;
    with_bytes(i, a.pos[0], |bytes| *bytes = Vec::new());
    Ok(Owned::NONE)
}

/// `_export`: a view of it is made, or released. (`bytearray_getbuffer`)
fn bytearray_export<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("a bytearray");
    match i.truth(a.pos[1])? {
        true => i.exports.add(id),
        false => i.exports.remove(id),
    }
    Ok(Owned::NONE)
}

impl<W: Watch> Interp<W> {
    /// `bytearray *= n`; the count is already a number. (`bytearray_irepeat`)
    pub(crate) fn bytearray_repeat_in_place(&mut self, array: Value, n: usize) -> Res<()> {
        let id = array.obj().expect("a bytearray");
        self.check_resizable(id)?;
        let Some(repeated) = self.repeat(array, n)? else { return Ok(()) };
        let bytes = self.bytes_of(*repeated).unwrap_or_default().to_vec();
        self.release(repeated);
        with_bytes(self, array, |inside| *inside = bytes);
        Ok(())
    }

    /// Refuses to change the length of a byte array that has a view. (`_canresize`)
    pub(crate) fn check_resizable(&mut self, array: ObjId) -> Res<()> {
        if !self.exports.contains(array) {
            return Ok(());
        }
        let message = "Existing exports of data: object cannot be re-sized";
        self.raise(self.types.buffer_error, message)
    }
}

/// What `bytes` and `bytearray` look like from outside.
pub(super) fn describe(kind: Kind, bytes: &[u8], sheet: &mut Sheet) -> Kind {
    sheet.say(format!("{} bytes", bytes.len()));
    kind
}
