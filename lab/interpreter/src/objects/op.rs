//! What code is made of: the instructions of the stack machine, and the
//! operators in them.

use std::cmp::Ordering;

use crate::{Sym, Value};

/// One instruction of the stack machine. They follow CPython's, because the
/// references on the stack have to be the same.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Op {
    Nop,
    LoadConst(u32),
    LoadNone,
    LoadInt(i32),
    LoadFast(u32),
    StoreFast(u32),
    /// Two instructions in one. The second still stands after it, because a jump may
    /// lead there. (`LOAD_FAST_LOAD_FAST`, `STORE_FAST_LOAD_FAST`)
    LoadFastLoadFast(u16, u16),
    LoadFastLoadInt(u16, i32),
    StoreFastLoadFast(u16, u16),
    DeleteFast(u32),
    /// Forgets a local without asking whether it was bound.
    ClearFast(u32),
    /// Leaves a local on the stack, bound or not, and unbinds it. (`LOAD_FAST_AND_CLEAR`)
    SaveFast(u32),
    /// Takes back what [`Op::SaveFast`] left there. (`STORE_FAST_MAYBE_NULL`)
    RestoreFast(u32),
    LoadDeref(u32),
    StoreDeref(u32),
    DeleteDeref(u32),
    /// A class body's look-up of a name that a function around it has.
    LoadClassDeref(u32),
    /// The value of a name in the dict on the stack, if it is there: the next instruction,
    /// which looks elsewhere, is left out. (`LOAD_FROM_DICT_OR_GLOBALS`, ...)
    LoadFromDict(Sym),
    /// Puts the namespace of a class body into a cell. (`LOAD_LOCALS`, `STORE_DEREF`)
    StoreLocals(u32),
    MakeCell(u32),
    LoadClosure(u32),
    LoadGlobal(Sym),
    StoreGlobal(Sym),
    DeleteGlobal(Sym),
    LoadName(Sym),
    StoreName(Sym),
    DeleteName(Sym),
    LoadAttr(Sym),
    LoadMethod(Sym),
    /// [`Op::LoadMethod`] for `super().method(...)`; what `super` means is on the stack.
    /// (`LOAD_SUPER_ATTR`)
    LoadSuperMethod(Sym),
    StoreAttr(Sym),
    DeleteAttr(Sym),
    Binary(BinOp),
    Inplace(BinOp),
    Negate,
    Plus,
    Invert,
    Not,
    Compare(Cmp),
    Is,
    IsNot,
    In,
    NotIn,
    Subscript,
    StoreSubscript,
    DeleteSubscript,
    BuildSlice(u8),
    BuildList(u32),
    /// A list of constants, which CPython copies from a tuple; the list gets the
    /// capacity of a copy.
    CopyList(u32),
    BuildTuple(u32),
    BuildSet(u32),
    /// A set of constants, which CPython copies from a frozenset.
    CopySet(u32),
    BuildMap(u32),
    BuildString(u32),
    ListAppend(u32),
    ListExtend,
    ListToTuple,
    /// The one `*argument` of a call: a tuple of it.
    StarTuple,
    SetAdd(u32),
    SetUpdate,
    MapAdd(u32),
    DictUpdate,
    DictMerge,
    Format {
        conversion: u8,
        spec: bool,
    },
    Jump(u32),
    /// A loop's jump back: a safe point.
    JumpBack(u32),
    JumpIfFalse(u32),
    JumpIfTrue(u32),
    JumpIfFalseOrPop(u32),
    JumpIfTrueOrPop(u32),
    GetIter,
    ForIter(u32),
    UnpackSequence(u32),
    UnpackEx(u16, u16),
    Pop,
    Copy(u32),
    Swap(u32),
    PushNull,
    Call(u32),
    CallKw(u32, u16),
    CallEx {
        keywords: bool,
    },
    Return,
    MakeFunction {
        code: u32,
        flags: u8,
    },
    LoadBuildClass,
    /// Pushes what a name of `typing` stands for, whatever `__import__` is.
    OfTyping(Sym),
    /// Hands a value to `sys.displayhook`. (`INTRINSIC_PRINT`)
    ShowValue,
    /// Stack: the level, the names to take; afterwards the module. (`IMPORT_NAME`)
    Import(Sym),
    ImportFrom(Sym),
    ImportStar,
    Setup(u32),
    /// [`Op::Setup`] for a `with`: the result on top of the stack does not stay.
    SetupWith(u32),
    PopBlock,
    PushExcInfo,
    PopExcept,
    ExcMatch,
    Reraise,
    Raise(u8),
    AssertionError,
    /// Enters a `with`; with `true`, an `async with`.
    BeforeWith(bool),
    WithExceptStart,
    ReturnGenerator,
    Yield,
    YieldFromIter,
    Send(u32),
    GetAwaitable(Awaited),
    GetAsyncIter,
    EndAsyncFor,
    GroupMatch,
    GroupEnd,
    MatchSequence,
    MatchMapping,
    MatchClass(u32),
    /// The values of keys, and with `true` a dict of the others.
    MatchKeys(bool),
    GetLen,
    SetupAnnotations,
    /// Ends the program: the last instruction of every code. Only a limit that is
    /// reached jumps to it.
    Halt,
}

impl Op {
    /// The instruction that does what two do, one after the other, if there is one.
    pub fn joined(first: Op, second: Op) -> Option<Op> {
        let slot = |slot: u32| u16::try_from(slot).ok();
        Some(match (first, second) {
            (Op::LoadFast(a), Op::LoadFast(b)) => Op::LoadFastLoadFast(slot(a)?, slot(b)?),
            (Op::LoadFast(a), Op::LoadInt(n)) => Op::LoadFastLoadInt(slot(a)?, n),
            (Op::StoreFast(a), Op::LoadFast(b)) => Op::StoreFastLoadFast(slot(a)?, slot(b)?),
            _ => return None,
        })
    }

    /// The first instruction, of two in one; any other instruction as it is.
    pub fn first(self) -> Op {
        match self {
            Op::LoadFastLoadFast(slot, _) | Op::LoadFastLoadInt(slot, _) => {
                Op::LoadFast(slot.into())
            }
            Op::StoreFastLoadFast(slot, _) => Op::StoreFast(slot.into()),
            op => op,
        }
    }
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Awaited {
    Value,
    Enter,
    Exit,
    /// The next item; the iterator stays on the stack.
    Next,
}

/// `+` and the other binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    MatMul,
}

impl BinOp {
    /// The most frequent arithmetic; nothing if it is not as simple as that.
    #[inline]
    pub fn quick(self, left: Value, right: Value) -> Option<Value> {
        match (left, right) {
            (Value::Int(a), Value::Int(b)) => Some(Value::Int(match self {
                BinOp::Add => a.checked_add(b)?,
                BinOp::Sub => a.checked_sub(b)?,
                BinOp::Mul => a.checked_mul(b)?,
                BinOp::Mod if b > 0 => a.rem_euclid(b),
                BinOp::FloorDiv if b > 0 => a.div_euclid(b),
                BinOp::And => a & b,
                _ => return None,
            })),
            (Value::Float(a), Value::Float(b)) => Some(Value::float(match self {
                BinOp::Add => a.number() + b.number(),
                BinOp::Sub => a.number() - b.number(),
                BinOp::Mul => a.number() * b.number(),
                _ => return None,
            })),
            _ => None,
        }
    }
}

/// `==` and the other comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Cmp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl Cmp {
    /// Whether an ordering satisfies the comparison.
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Cmp::Lt => order.is_lt(),
            Cmp::Le => order.is_le(),
            Cmp::Eq => order.is_eq(),
            Cmp::Ne => order.is_ne(),
            Cmp::Gt => order.is_gt(),
            Cmp::Ge => order.is_ge(),
        }
    }
}
