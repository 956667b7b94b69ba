//! `tuple`, `range`, `slice`.

use super::list::{count, find};
use crate::compile::code::{BinOp, Cmp};
use crate::objects::PyObject;
use crate::objects::owned::Given;
use crate::vm::native::Args;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `+` and `*` of sequences by their names.
    pub(super) fn sequence_methods(&mut self) {
        for class in [self.types.str_, self.types.list, self.types.tuple, self.types.bytes] {
            self.methods(
                class,
                &[
                    ("__add__", 1, 1, |i, a| joined(i, BinOp::Add, a)),
                    ("__mul__", 1, 1, |i, a| joined(i, BinOp::Mul, a)),
                    ("__rmul__", 1, 1, |i, a| joined(i, BinOp::Mul, a)),
                ],
            );
        }
        let ordered = [self.types.str_, self.types.list, self.types.tuple, self.types.int];
        for class in ordered.into_iter().chain([self.types.float]) {
            self.methods(
                class,
                &[
                    ("__lt__", 1, 1, |i, a| compared(i, Cmp::Lt, a)),
                    ("__le__", 1, 1, |i, a| compared(i, Cmp::Le, a)),
                    ("__gt__", 1, 1, |i, a| compared(i, Cmp::Gt, a)),
                    ("__ge__", 1, 1, |i, a| compared(i, Cmp::Ge, a)),
                ],
            );
        }
    }

    pub(super) fn tuple_methods(&mut self) {
        let tuple = self.types.tuple;
        self.methods(
            tuple,
            &[
                ("count", 1, 1, |i, a| count(i, a)),
                ("index", 1, 3, |i, a| {
                    let (start, stop) = i.bounds(&a, 2)?;
                    match find(i, a.pos[0], a.pos[1], start, stop)? {
                        Some(at) => Ok(Value::Int(at as i64)),
                        None => i.value_error("tuple.index(x): x not in tuple"),
                    }
                }),
                ("__len__", 0, 0, |i, a| Ok(Value::Int(i.len(a.pos[0])? as i64))),
                ("__getitem__", 1, 1, |i, a| i.native_item(a.pos[0], a.pos[1]).given()),
                ("__contains__", 1, 1, |i, a| {
                    Ok(Value::bool(find(i, a.pos[0], a.pos[1], 0, usize::MAX)?.is_some()))
                }),
                ("__iter__", 0, 0, |i, a| i.native_iter(a.pos[0]).given()),
            ],
        );
        let dict = self.class(tuple).dict.obj().expect("a dict");
        self.functions(
            dict,
            &[("__new__", 1, 2, |i, a| {
                let class = a.pos[0].obj().expect("a class");
                let Some(&source) = a.pos.get(1) else {
                    if i.class(class).builtin {
                        return Ok(i.share(i.empty_tuple));
                    }
                    return Ok(i.new_of(class, PyObject::Tuple(Box::new([]))));
                };
                let exact = matches!(source.obj().map(|id| i.get(id)), Some(PyObject::Tuple(_)));
                if exact && i.class(class).builtin {
                    return Ok(i.share(source));
                }
                let items = i.collect(source)?;
                if i.class(class).builtin {
                    return Ok(i.tuple(items.give()));
                }
                Ok(i.new_of(class, PyObject::Tuple(items.give().into())))
            })],
        );
        let range = self.types.range;
        self.methods(
            range,
            &[
                ("index", 1, 1, |i, a| {
                    if !i.contains(a.pos[0], a.pos[1])? {
                        let text = i.repr(a.pos[1])?;
                        return i.value_error(format!("{text} is not in range"));
                    }
                    let n = i.index(a.pos[1])?;
                    match i.get(a.pos[0].obj().expect("a range")) {
                        PyObject::Range(p) => Ok(Value::Int((n - p[0]) / p[2])),
                        _ => Ok(Value::None),
                    }
                }),
                ("count", 1, 1, |i, a| Ok(Value::Int(i.contains(a.pos[0], a.pos[1])?.into()))),
                ("__len__", 0, 0, |i, a| Ok(Value::Int(i.len(a.pos[0])? as i64))),
                ("__iter__", 0, 0, |i, a| i.native_iter(a.pos[0]).given()),
                ("__contains__", 1, 1, |i, a| Ok(Value::bool(i.contains(a.pos[0], a.pos[1])?))),
                ("__getitem__", 1, 1, |i, a| i.get_item(a.pos[0], a.pos[1]).given()),
            ],
        );
        let dict = self.class(range).dict.obj().expect("a dict");
        self.functions(dict, &[("__new__", 1, 4, range_new)]);
        let slice = self.types.slice;
        let dict = self.class(slice).dict.obj().expect("a dict");
        self.functions(
            dict,
            &[("__new__", 2, 4, |i, a| {
                let parts = match a.pos[1..] {
                    [stop] => [Value::None, stop, Value::None],
                    [start, stop] => [start, stop, Value::None],
                    _ => [a.pos[1], a.pos[2], a.pos[3]],
                };
                parts.iter().for_each(|&v| i.inc(v));
                Ok(i.make(PyObject::Slice(Box::new(parts))))
            })],
        );
        self.methods(
            slice,
            &[("indices", 1, 1, |i, a| {
                let len = i.index(a.pos[1])?;
                let PyObject::Slice(parts) = i.get(a.pos[0].obj().expect("a slice")) else {
                    return Ok(Value::None);
                };
                let cut = i.cut(**parts, len.max(0) as usize)?;
                let stop = cut.start + cut.len as i64 * cut.step;
                let items =
                    vec![Value::Int(cut.start), Value::Int(stop.max(-1)), Value::Int(cut.step)];
                Ok(i.tuple(items))
            })],
        );
    }
}

fn range_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let numbers: Vec<i64> = a.pos[1..].iter().map(|&v| i.index(v)).collect::<Res<_>>()?;
    let parts = match numbers[..] {
        [] => return i.type_error("range expected at least 1 argument, got 0"),
        [stop] => [0, stop, 1],
        [start, stop] => [start, stop, 1],
        [_, _, 0, ..] => return i.value_error("range() arg 3 must not be zero"),
        [start, stop, step, ..] => [start, stop, step],
    };
    Ok(i.make(PyObject::Range(Box::new(parts))))
}

fn joined<W: Watch>(i: &mut Interp<W>, op: BinOp, a: Args) -> Res {
    match i.builtin_binary(op, a.pos[0], a.pos[1])? {
        Some(value) => Ok(value.give()),
        None => i.unsupported_operands(op, "", a.pos[0], a.pos[1]),
    }
}

fn compared<W: Watch>(i: &mut Interp<W>, cmp: Cmp, a: Args) -> Res {
    let answer = i.builtin_compare(cmp, a.pos[0], a.pos[1])?;
    Ok(answer.map_or(Value::NotImplemented, Value::bool))
}
