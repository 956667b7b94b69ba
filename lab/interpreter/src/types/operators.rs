//! Operators by the names of their methods: `int.__add__`, `set.__or__`,
//! `list.__iadd__`.

use gc_core::ObjId;

use crate::objects::op::{BinOp, Op};
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Value, Watch};

/// An operator, and its methods: straight, reflected, in place.
const OPERATORS: [(BinOp, [&str; 3]); 12] = [
    (BinOp::Add, ["__add__", "__radd__", "__iadd__"]),
    (BinOp::Sub, ["__sub__", "__rsub__", "__isub__"]),
    (BinOp::Mul, ["__mul__", "__rmul__", "__imul__"]),
    (BinOp::TrueDiv, ["__truediv__", "__rtruediv__", "__itruediv__"]),
    (BinOp::FloorDiv, ["__floordiv__", "__rfloordiv__", "__ifloordiv__"]),
    (BinOp::Mod, ["__mod__", "__rmod__", "__imod__"]),
    (BinOp::Pow, ["__pow__", "__rpow__", "__ipow__"]),
    (BinOp::LShift, ["__lshift__", "__rlshift__", "__ilshift__"]),
    (BinOp::RShift, ["__rshift__", "__rrshift__", "__irshift__"]),
    (BinOp::And, ["__and__", "__rand__", "__iand__"]),
    (BinOp::Or, ["__or__", "__ror__", "__ior__"]),
    (BinOp::Xor, ["__xor__", "__rxor__", "__ixor__"]),
];

/// Which of the three a class has.
const BOTH: &[usize] = &[0, 1];
const IN_PLACE: &[usize] = &[2];

impl<W: Watch> Interp<W> {
    pub(super) fn operator_methods(&mut self) {
        use BinOp::{Add, And, Mul, Or, Pow, Sub, TrueDiv, Xor};
        let all = OPERATORS.map(|(op, _)| op);
        let types = &self.types;
        let sets: &[BinOp] = &[Sub, And, Or, Xor];
        let classes: [(ObjId, &[BinOp], &[usize]); 12] = [
            (types.int, &all, BOTH),
            (types.float, &all[..7], BOTH),
            (types.complex, &[Add, Sub, Mul, TrueDiv, Pow], BOTH),
            (types.set, sets, BOTH),
            (types.frozenset, sets, BOTH),
            (types.dict_keys, sets, BOTH),
            (types.dict_items, sets, BOTH),
            (types.dict, &[Or], BOTH),
            (types.type_, &[Or], BOTH),
            (types.set, sets, IN_PLACE),
            (types.dict, &[Or], IN_PLACE),
            (types.list, &[Add, Mul], IN_PLACE),
        ];
        for (class, ops, which) in classes {
            for (_, names) in OPERATORS.iter().filter(|(op, _)| ops.contains(op)) {
                for &at in which {
                    self.method(class, names[at], Arity::exactly(1), false, operator);
                }
            }
        }
        for class in [self.types.int, self.types.float, self.types.complex] {
            self.methods(
                class,
                const { &[("__neg__", Arity::NONE, negative), ("__pos__", Arity::NONE, positive)] },
            );
        }
        self.method(self.types.int, "__invert__", Arity::NONE, false, inverted);
    }

    /// `left op right` as a method of the class `of` answers it, which knows only what is
    /// no richer than itself.
    fn as_method(&mut self, of: ObjId, op: BinOp, left: Value, right: Value) -> Res<Option<Owned>> {
        let float =
            [left, right].into_iter().any(|v| matches!(self.as_number(v), Some(Number::Float(_))));
        let complex =
            [left, right].into_iter().any(|v| self.as_complex(v).is_some_and(|(_, own)| own));
        match of {
            _ if of == self.types.int && (float || complex) => Ok(None),
            _ if of == self.types.float && complex => Ok(None),
            _ if [self.types.int, self.types.float, self.types.complex].contains(&of) => {
                self.arithmetic(op, left, right)
            }
            _ => self.builtin_binary(op, left, right),
        }
    }
}

fn operator<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let native = &i.natives[a.native as usize];
    let (name, of) = (native.name.clone(), native.class.expect("a method"));
    for &(op, names) in &OPERATORS {
        let (this, other) = (a.pos[0], a.pos[1]);
        let answer = match names.iter().position(|of_op| *name == **of_op) {
            Some(0) => i.as_method(of, op, this, other)?,
            Some(1) => i.as_method(of, op, other, this)?,
            Some(_) => i.builtin_inplace(op, this, other)?,
            None => continue,
        };
        return Ok(answer.unwrap_or(Owned::NOT_IMPLEMENTED));
    }
    Ok(Owned::NOT_IMPLEMENTED)
}

/// `__neg__`
fn negative<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.builtin_unary(Op::Negate, a.pos[0])
}

/// `__pos__`
fn positive<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.builtin_unary(Op::Plus, a.pos[0])
}

/// `__invert__`
fn inverted<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.builtin_unary(Op::Invert, a.pos[0])
}
