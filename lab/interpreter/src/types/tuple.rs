//! `tuple`, `range`, `slice`.

use super::list::{count, find};
use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::op::{BinOp, Cmp};
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::types::items::{own_item, own_iter, own_len};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};
use gc_core::ObjId;

impl<W: Watch> Interp<W> {
    /// `+` and `*` of sequences by their names.
    pub(super) fn sequence_methods(&mut self) {
        for class in [self.types.str_, self.types.list, self.types.tuple, self.types.bytes] {
            self.methods(
                class,
                const {
                    &[
                        ("__add__", Arity::exactly(1), sequence_add),
                        ("__mul__", Arity::exactly(1), sequence_mul),
                        ("__rmul__", Arity::exactly(1), sequence_rmul),
                    ]
                },
            );
        }
        let ordered = [self.types.str_, self.types.list, self.types.tuple, self.types.int];
        for class in ordered.into_iter().chain([self.types.float]) {
            self.methods(
                class,
                const {
                    &[
                        ("__lt__", Arity::exactly(1), ordered_lt),
                        ("__le__", Arity::exactly(1), ordered_le),
                        ("__gt__", Arity::exactly(1), ordered_gt),
                        ("__ge__", Arity::exactly(1), ordered_ge),
                    ]
                },
            );
        }
    }

    pub(super) fn tuple_methods(&mut self) {
        let tuple = self.types.tuple;
        self.methods(
            tuple,
            const {
                &[
                    ("count", Arity::exactly(1), tuple_count),
                    ("index", Arity::between(1, 3), tuple_index),
                    ("__len__", Arity::NONE, own_len),
                    ("__getitem__", Arity::exactly(1), own_item),
                    ("__contains__", Arity::exactly(1), tuple_contains),
                    ("__iter__", Arity::NONE, own_iter),
                ]
            },
        );
        self.class_functions(tuple, const { &[("__new__", Arity::between(1, 2), tuple_new)] });
        let alias = self.types.generic_alias;
        self.class_functions(alias, const { &[("__new__", Arity::exactly(3), alias_new)] });
        let range = self.types.range;
        self.methods(
            range,
            const {
                &[
                    ("index", Arity::exactly(1), range_index),
                    ("count", Arity::exactly(1), range_count),
                    ("__len__", Arity::NONE, own_len),
                    ("__iter__", Arity::NONE, own_iter),
                    ("__contains__", Arity::exactly(1), range_contains),
                    ("__getitem__", Arity::exactly(1), range_getitem),
                ]
            },
        );
        self.class_functions(range, const { &[("__new__", Arity::between(1, 4), range_new)] });
        let slice = self.types.slice;
        self.class_functions(slice, const { &[("__new__", Arity::between(2, 4), slice_new)] });
        self.methods(slice, const { &[("indices", Arity::exactly(1), slice_indices)] });
    }
}

/// `types.GenericAlias(origin, args)`
fn alias_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let args = i.hold(a.pos[2]);
    let args = match i.as_tuple(*args) {
        Some(_) => args,
        None => i.tuple([args].into()),
    };
    let origin = i.share(a.pos[1]);
    Ok(i.make(PyObject::Alias(Box::new([origin, args.give()]))))
}

fn range_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mut numbers = Vec::new();
    for &value in &a.pos[1..] {
        match i.index_number(value)? {
            Number::Int(n) => numbers.push(n),
            _ => return i.call_late("_long_range", &a.pos[1..]),
        }
    }
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
        Some(value) => Ok(value),
        None => i.unsupported_operands(op, "", a.pos[0], a.pos[1]),
    }
}

fn compared<W: Watch>(i: &mut Interp<W>, cmp: Cmp, a: Args) -> Res {
    let answer = i.builtin_compare(cmp, a.pos[0], a.pos[1])?;
    Ok(answer.map_or(Owned::NOT_IMPLEMENTED, Owned::bool))
}

/// `__add__`
fn sequence_add<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    joined(i, BinOp::Add, a)
}

/// `__mul__`
fn sequence_mul<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    joined(i, BinOp::Mul, a)
}

/// `__rmul__`
fn sequence_rmul<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    joined(i, BinOp::Mul, a)
}

/// `__lt__`
fn ordered_lt<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compared(i, Cmp::Lt, a)
}

/// `__le__`
fn ordered_le<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compared(i, Cmp::Le, a)
}

/// `__gt__`
fn ordered_gt<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compared(i, Cmp::Gt, a)
}

/// `__ge__`
fn ordered_ge<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    compared(i, Cmp::Ge, a)
}

/// `count`
fn tuple_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    count(i, a)
}

/// `index`
fn tuple_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (start, stop) = i.bounds(&a, 2)?;
    match find(i, a.pos[0], a.pos[1], start, stop)? {
        Some(at) => Ok(Owned::int(at as i64)),
        None => i.value_error("tuple.index(x): x not in tuple"),
    }
}

/// `__contains__`
fn tuple_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(find(i, a.pos[0], a.pos[1], 0, usize::MAX)?.is_some()))
}

/// `__new__`
fn tuple_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let Some(&source) = a.pos.get(1) else {
        if i.class(class).builtin {
            return Ok(i.hold(i.singletons.empty_tuple()));
        }
        return Ok(i.new_of(class, PyObject::Tuple(Box::new([]))));
    };
    let exact = matches!(source.obj().map(|id| i.get(id)), Some(PyObject::Tuple(_)));
    if exact && i.class(class).builtin {
        return Ok(i.hold(source));
    }
    let items = i.collect(source)?;
    if i.class(class).builtin {
        return Ok(i.tuple(items));
    }
    Ok(i.new_of(class, PyObject::Tuple(items.give().into())))
}

/// `index`
fn range_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !i.contains(a.pos[0], a.pos[1])? {
        let text = i.repr(a.pos[1])?;
        return i.value_error(format!("{text} is not in range"));
    }
    let n = i.index(a.pos[1])?;
    match i.get(a.pos[0].obj().expect("a range")) {
        PyObject::Range(p) => Ok(Owned::int((n - p[0]) / p[2])),
        _ => Ok(Owned::NONE),
    }
}

/// `count`
fn range_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.contains(a.pos[0], a.pos[1])?.into()))
}

/// `__contains__`
fn range_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.contains(a.pos[0], a.pos[1])?))
}

/// `__getitem__`
fn range_getitem<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.get_item(a.pos[0], a.pos[1])
}

/// `__new__`
fn slice_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let parts = match a.pos[1..] {
        [stop] => [Value::None, stop, Value::None],
        [start, stop] => [start, stop, Value::None],
        _ => [a.pos[1], a.pos[2], a.pos[3]],
    };
    let parts = parts.map(|part| i.share(part));
    Ok(i.make(PyObject::Slice(Box::new(parts))))
}

/// `indices`
fn slice_indices<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let len = i.index(a.pos[1])?;
    if len < 0 {
        return i.value_error("length should not be negative");
    }
    let PyObject::Slice(parts) = i.get(a.pos[0].obj().expect("a slice")) else {
        return Ok(Owned::NONE);
    };
    let bounds = i.unpack_slice(**parts)?;
    let (start, stop) = bounds.ends(len as usize);
    let items = [start, stop, bounds.step].map(Owned::int);
    Ok(i.tuple(items.into()))
}

impl<W: Watch> Interp<W> {
    /// `start`, `stop` and `step` of a slice; counted.
    pub(super) fn slice_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Slice(parts) = self.get(id) else { return None };
        let part = parts[part_of(sym)?];
        Some(self.hold(part))
    }

    /// `start`, `stop` and `step` of a range.
    pub(super) fn range_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Range(parts) = self.get(id) else { return None };
        Some(Owned::int(parts[part_of(sym)?]))
    }
}

fn part_of(sym: Sym) -> Option<usize> {
    [known::START, known::STOP, known::STEP].iter().position(|&part| part == sym)
}

impl<W: Watch> Interp<W> {
    /// `__origin__` and `__args__` of `list[int]`; its class answers for any
    /// other attribute.
    pub(super) fn alias_attr(&mut self, parts: [Value; 2], sym: Sym) -> Res<Option<Owned>> {
        let [origin, args] = parts;
        let of_class = self.as_class(origin).is_some();
        Ok(match self.names.str(sym) {
            "__origin__" if of_class => Some(self.hold(origin)),
            "__args__" => Some(self.hold(args)),
            "__parameters__" => Some(self.tuple(OwnedItems::default())),
            "__mro_entries__" if of_class => None,
            name if of_class && !name.starts_with("__") => Some(self.get_attr(origin, sym)?),
            _ => None,
        })
    }

    /// `list[int]`, `int | str`
    pub(super) fn repr_alias(&mut self, origin: Value, args: Value) -> Res<String> {
        let items = self.as_tuple(args).unwrap_or_default().to_vec();
        let mut texts = Vec::new();
        for item in items {
            texts.push(match (self.as_class(item), item) {
                (Some(class), _) if class == self.types.none && self.as_class(origin).is_none() => {
                    "None".into()
                }
                (Some(class), _) => self.full_class_name(class),
                (None, Value::Ellipsis) => "...".into(),
                (None, _) => self.repr(item)?,
            });
        }
        Ok(match self.as_class(origin) {
            Some(class) => format!("{}[{}]", self.full_class_name(class), texts.join(", ")),
            None => texts.join(" | "),
        })
    }
}

/// What a tuple looks like from outside.
pub(super) fn describe(items: &[Value], sheet: &mut Sheet) -> Kind {
    sheet.items(items.iter());
    Kind::Tuple
}

/// What a slice looks like from outside.
pub(super) fn describe_slice(parts: &[Value; 3], sheet: &mut Sheet) -> Kind {
    sheet.items(parts.iter());
    Kind::Slice
}

/// What `list[int]` and the like look like from outside.
pub(super) fn describe_alias(parts: &[Value; 2], sheet: &mut Sheet) -> Kind {
    sheet.items(parts.iter());
    Kind::Alias
}
