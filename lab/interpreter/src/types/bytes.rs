//! `bytes` and `bytearray`, as much as programs about memory need.

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::types::encodings::{bytes_of, decode, encode, encoding_arguments};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Value, Watch};

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
                        ("hex", Arity::NONE, bytes_hex),
                        ("__len__", Arity::NONE, bytes_len),
                    ]
                },
            );
            self.class_functions(class, const { &[("__new__", Arity::between(1, 3), new)] });
        }
        let bytearray = self.types.bytearray;
        self.methods(
            bytearray,
            const {
                &[
                    ("clear", Arity::NONE, bytearray_clear),
                    ("append", Arity::exactly(1), bytearray_append),
                    ("extend", Arity::exactly(1), bytearray_extend),
                ]
            },
        );
    }
}

/// The bytes that an iterable of small ints gives.
pub(crate) fn bytes_from<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<Vec<u8>> {
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
            Err(_) => return i.value_error("bytes must be in range(0, 256)"),
        }
        Ok(())
    })?;
    Ok(bytes)
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let bytes = match a.get(1) {
        None => Vec::new(),
        Some(v) => match (i.text(v), i.as_big(v)) {
            (Some(text), _) => {
                if a.pos.len() < 3 {
                    return i.type_error("string argument without an encoding");
                }
                let (encoding, errors) = encoding_arguments(i, &Args { pos: &a.pos[1..], ..a })?;
                let bytes = encode(i, text, &encoding, &errors)?;
                let inside = bytes_of(i, *bytes).unwrap_or_default();
                i.release(bytes);
                inside
            }
            (_, Some(_)) => {
                let Ok(n) = usize::try_from(i.size(v)?) else {
                    return i.value_error("negative count");
                };
                i.room_for_bytes(n as u64)?;
                vec![0; n]
            }
            _ => bytes_from(i, v)?,
        },
    };
    i.made(bytes.len());
    let array = i.is_subclass(class, i.types.bytearray);
    let object = if array { PyObject::ByteArray(bytes) } else { PyObject::Bytes(bytes.into()) };
    Ok(i.new_of(class, object))
}

/// `decode`
fn bytes_decode<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let bytes = bytes_of(i, a.pos[0]).unwrap_or_default();
    let (encoding, errors) = encoding_arguments(i, &a)?;
    decode(i, &bytes, &encoding, &errors)
}

/// `hex`
fn bytes_hex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let bytes = bytes_of(i, a.pos[0]).unwrap_or_default();
    i.room_for_times(2, bytes.len() as u64)?;
    let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or('0');
    let text: String = bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect();
    Ok(i.string(text))
}

/// `__len__`
fn bytes_len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.builtin_len(a.pos[0])? as i64))
}

/// `append`
fn bytearray_append<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.index(a.pos[1])?;
    let Ok(byte) = u8::try_from(n) else {
        return i.value_error("byte must be in range(0, 256)");
    };
    lengthen(i, a.pos[0], &[byte])
}

/// Adds to the end of a `bytearray`.
fn lengthen<W: Watch>(i: &mut Interp<W>, array: Value, more: &[u8]) -> Res {
    let id = array.obj().expect("a bytearray");
    let (len, room) = match i.get_native(id) {
        PyObject::ByteArray(b) => (b.len(), b.capacity()),
        _ => (0, 0),
    };
    if len + more.len() > room {
        i.room_for_bytes((len + more.len()) as u64)?;
        i.made(len + more.len());
    }
    i.update_native(id, |o| {
        if let PyObject::ByteArray(b) = o {
            b.extend_from_slice(more);
        }
    });
    Ok(Owned::NONE)
}

/// `extend`
fn bytearray_extend<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let more = bytes_from(i, a.pos[1])?;
    lengthen(i, a.pos[0], &more)
}

/// `clear`
fn bytearray_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.update_native(a.pos[0].obj().expect("a bytearray"), |o| {
        if let PyObject::ByteArray(b) = o {
            *b = Vec::new();
        }
    });
    Ok(Owned::NONE)
}

/// What `bytes` and `bytearray` look like from outside.
pub(super) fn describe(kind: Kind, bytes: &[u8], sheet: &mut Sheet) -> Kind {
    sheet.say(format!("{} bytes", bytes.len()));
    kind
}
