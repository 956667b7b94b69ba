//! `bytes` and `bytearray`, as much as programs about memory need.

use crate::objects::PyObject;
use crate::vm::native::Args;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn bytes_methods(&mut self) {
        for class in [self.types.bytes, self.types.bytearray] {
            self.methods(
                class,
                &[
                    ("decode", 0, 102, |i, a| {
                        let bytes = bytes_of(i, a.pos[0]);
                        match String::from_utf8(bytes) {
                            Ok(text) => Ok(i.string(text)),
                            Err(_) => i.raise(i.types.unicode_decode_error, "invalid utf-8"),
                        }
                    }),
                    ("hex", 0, 0, |i, a| {
                        let bytes = bytes_of(i, a.pos[0]);
                        let text: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
                        Ok(i.string(text))
                    }),
                    ("__len__", 0, 0, |i, a| Ok(Value::Int(i.len(a.pos[0])? as i64))),
                ],
            );
            let names = self.class(class).dict.obj().expect("a dict");
            self.functions(names, &[("__new__", 1, 3, new)]);
        }
        let bytearray = self.types.bytearray;
        self.methods(
            bytearray,
            &[
                ("append", 1, 1, |i, a| {
                    let n = i.index(a.pos[1])?;
                    let Ok(byte) = u8::try_from(n) else {
                        return i.value_error("byte must be in range(0, 256)");
                    };
                    i.update_native(a.pos[0].obj().expect("an object"), |o| {
                        if let PyObject::ByteArray(b) = o {
                            b.push(byte);
                        }
                    });
                    Ok(Value::None)
                }),
                ("extend", 1, 1, |i, a| {
                    let more = bytes_from(i, a.pos[1])?;
                    i.update_native(a.pos[0].obj().expect("an object"), |o| {
                        if let PyObject::ByteArray(b) = o {
                            b.extend(more);
                        }
                    });
                    Ok(Value::None)
                }),
            ],
        );
    }
}

fn bytes_of<W: Watch>(i: &Interp<W>, value: Value) -> Vec<u8> {
    match value.obj().map(|id| i.get_native(id)) {
        Some(PyObject::Bytes(b)) => b.to_vec(),
        Some(PyObject::ByteArray(b)) => b.clone(),
        _ => Vec::new(),
    }
}

fn bytes_from<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<Vec<u8>> {
    if matches!(
        value.obj().map(|id| i.get_native(id)),
        Some(PyObject::Bytes(_) | PyObject::ByteArray(_))
    ) {
        return Ok(bytes_of(i, value));
    }
    let mut bytes = Vec::new();
    i.each(value, |i, item| {
        let n = i.index(item)?;
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
    let bytes = match a.pos.get(1) {
        None => Vec::new(),
        Some(&v) => {
            if let Some(text) = i.text(v) {
                if a.pos.len() < 3 {
                    return i.type_error("string argument without an encoding");
                }
                text.into_bytes()
            } else if let Some(n) = i.as_big(v) {
                match usize::try_from(n) {
                    Ok(n) if n <= 1_000_000_000 => vec![0; n],
                    Ok(_) => return i.raise(i.types.memory_error, ""),
                    Err(_) => return i.value_error("negative count"),
                }
            } else {
                bytes_from(i, v)?
            }
        }
    };
    let array = i.is_subclass(class, i.types.bytearray);
    let object = if array { PyObject::ByteArray(bytes) } else { PyObject::Bytes(bytes.into()) };
    Ok(i.new_of(class, object))
}
