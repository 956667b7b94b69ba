//! Operators by the names of their methods: `int.__add__`, `set.__or__`,
//! `list.__iadd__`.

use gc_core::ObjId;

use crate::objects::op::{BinOp, Op};
use crate::protocols::number::Number;
use crate::protocols::operators::methods;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

/// The operators of numbers. A float has the first seven.
const OPERATORS: [BinOp; 12] = [
    BinOp::Add,
    BinOp::Sub,
    BinOp::Mul,
    BinOp::TrueDiv,
    BinOp::FloorDiv,
    BinOp::Mod,
    BinOp::Pow,
    BinOp::LShift,
    BinOp::RShift,
    BinOp::And,
    BinOp::Or,
    BinOp::Xor,
];

/// The methods of an operator: the usual one, the reflected one, the one in place.
fn names(op: BinOp) -> [Sym; 3] {
    let (straight, reflected, in_place, _) = methods(op);
    [straight, reflected, in_place]
}

/// Which of the three a class has.
const BOTH: &[usize] = &[0, 1];
const IN_PLACE: &[usize] = &[2];

impl<W: Watch> Interp<W> {
    pub(super) fn operator_methods(&mut self) {
        use BinOp::{Add, And, Mul, Or, Pow, Sub, TrueDiv, Xor};
        let types = &self.types;
        let sets: &[BinOp] = &[Sub, And, Or, Xor];
        let classes: [(ObjId, &[BinOp], &[usize]); 13] = [
            (types.int, &OPERATORS, BOTH),
            (types.float, &OPERATORS[..7], BOTH),
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
            (types.bytearray, &[Add, Mul], IN_PLACE),
        ];
        for (class, ops, which) in classes {
            for &op in ops {
                for &at in which {
                    let name = self.name(names(op)[at]);
                    self.method(class, &name, Arity::exactly(1), false, operator);
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

    /// `left op right` as a method of the class `of` answers it. An `int` knows ints, a
    /// `float` those two, a `complex` all three.
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
    let name = i.sym(&name);
    for op in OPERATORS {
        let (this, other) = (a.pos[0], a.pos[1]);
        let answer = match names(op).iter().position(|&of_op| of_op == name) {
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
