//! Code as objects: `co_name` and the other attributes.

use std::rc::Rc;

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::code::Code;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::op::Op;
use crate::{Interp, Owned, OwnedItems, Sym, Value, Watch};

/// (`CO_OPTIMIZED` and its like)
fn flags(code: &Code) -> i64 {
    let all = [
        (code.function, 3),
        (code.star_args, 4),
        (code.star_kwargs, 8),
        (code.generator && !code.is_async, 32),
        (code.is_async && !code.yields, 128),
        (code.is_async && code.yields, 512),
    ];
    all.into_iter().filter(|one| one.0).map(|one| one.1).sum()
}

/// The name that an instruction is about.
fn name_of(op: &Op) -> Option<Sym> {
    match *op {
        Op::LoadGlobal(sym)
        | Op::StoreGlobal(sym)
        | Op::DeleteGlobal(sym)
        | Op::LoadName(sym)
        | Op::StoreName(sym)
        | Op::DeleteName(sym)
        | Op::LoadAttr(sym)
        | Op::LoadMethod(sym)
        | Op::LoadSuperMethod(sym)
        | Op::StoreAttr(sym)
        | Op::DeleteAttr(sym)
        | Op::Import(sym)
        | Op::ImportFrom(sym) => Some(sym),
        _ => None,
    }
}

/// What an instruction puts onto the stack, if that is always the same.
fn constant_of(code: &Code, op: Op) -> Option<Value> {
    match op {
        Op::LoadConst(at) => Some(code.consts[at as usize]),
        Op::LoadInt(n) => Some(Value::Int(n.into())),
        Op::LoadNone => Some(Value::None),
        _ => None,
    }
}

impl<W: Watch> Interp<W> {
    /// The object that stands for code: one, as long as anything holds it.
    pub(crate) fn code_object(&mut self, code: &Rc<Code>) -> Owned {
        if let Some(id) = code.object.get().filter(|&id| self.heap.is_live(id)) {
            return self.hold(Value::Obj(id));
        }
        let made = self.make(PyObject::Code(code.clone()));
        code.object.set(Some(made.id()));
        made
    }

    pub(super) fn code_attr(&mut self, code: &Rc<Code>, sym: Sym) -> Option<Owned> {
        let free = code.first_free as usize;
        let slots = |range: std::ops::Range<usize>| code.slots[range].to_vec();
        let locals = code.n_locals as usize;
        Some(match self.names.str(sym) {
            "co_name" => self.str(&code.name),
            "co_qualname" => self.str(&code.qualname),
            "co_filename" => self.str(&code.source.file),
            "co_firstlineno" => Owned::int(code.first_line.max(1).into()),
            "co_flags" => Owned::int(flags(code)),
            "co_argcount" => Owned::int(code.n_args.into()),
            "co_posonlyargcount" => Owned::int(code.n_positional_only.into()),
            "co_kwonlyargcount" => Owned::int(code.n_keyword_only.into()),
            "co_nlocals" => Owned::int(code.n_locals.into()),
            "co_varnames" => self.tuple_of_names(&slots(0..locals)),
            "co_freevars" => self.tuple_of_names(&slots(free..code.slots.len())),
            "co_cellvars" => {
                let cells: Vec<Sym> =
                    (0..free).filter(|&n| code.is_cell[n]).map(|n| code.slots[n]).collect();
                self.tuple_of_names(&cells)
            }
            "co_names" => {
                let mut names: Vec<Sym> = Vec::new();
                for sym in code.ops.iter().filter_map(name_of) {
                    if !names.contains(&sym) {
                        names.push(sym);
                    }
                }
                self.tuple_of_names(&names)
            }
            "co_consts" => self.constants_of(code),
            _ => return None,
        })
    }

    fn tuple_of_names(&mut self, names: &[Sym]) -> Owned {
        let names: Vec<Value> = names.iter().map(|&name| self.sym_value(name)).collect();
        let names = self.hold_all(names);
        self.tuple(names)
    }

    /// The constants in the order in which the code first needs them; for a function its
    /// docstring or `None` comes first.
    fn constants_of(&mut self, code: &Rc<Code>) -> Owned {
        let mut all = OwnedItems::default();
        if code.function {
            all.push(self.hold(code.doc.unwrap_or(Value::None)));
        }
        let needed = self.needed(code);
        for (op, _) in code.ops.iter().zip(needed).filter(|&(_, needed)| needed) {
            let value = match *op {
                Op::MakeFunction { code: at, .. } => self.code_object(&code.codes[at as usize]),
                op => match constant_of(code, op) {
                    Some(value) => self.hold(value),
                    None => continue,
                },
            };
            match all.iter().any(|known| known.is(*value)) {
                true => self.release(value),
                false => all.push(value),
            }
        }
        self.tuple(all)
    }

    /// Which instructions can run, but for constants whose only use is that a jump asks for
    /// them. Before 3.12, all. (`_PyCfg_OptimizeCodeUnit`)
    fn needed(&mut self, code: &Code) -> Vec<bool> {
        let older = self.profile().version < Version::V3_12;
        let mut needed = vec![older; code.ops.len()];
        let mut ways = if older { vec![] } else { vec![0] };
        while let Some(at) = ways.pop() {
            if std::mem::replace(&mut needed[at], true) {
                continue;
            }
            match code.ops[at] {
                Op::Return | Op::Raise(_) | Op::Reraise | Op::Halt => {}
                Op::Jump(to) | Op::JumpBack(to) => ways.push(to as usize),
                Op::ForIter(to) | Op::Setup(to) | Op::SetupWith(to) | Op::Send(to) => {
                    ways.extend([at + 1, to as usize]);
                }
                Op::JumpIfFalse(to)
                | Op::JumpIfTrue(to)
                | Op::JumpIfFalseOrPop(to)
                | Op::JumpIfTrueOrPop(to) => ways.extend([at + 1, to as usize]),
                op => {
                    let known = constant_of(code, op).map(|value| self.truth(value));
                    let (when, to, keeps) = match code.ops.get(at + 1) {
                        Some(&Op::JumpIfFalse(to)) => (false, to, false),
                        Some(&Op::JumpIfTrue(to)) => (true, to, false),
                        Some(&Op::JumpIfFalseOrPop(to)) => (false, to, true),
                        Some(&Op::JumpIfTrueOrPop(to)) => (true, to, true),
                        _ => {
                            ways.push(at + 1);
                            continue;
                        }
                    };
                    match known {
                        Some(Ok(holds)) => {
                            needed[at] = holds == when && keeps;
                            ways.push(if holds == when { to as usize } else { at + 2 });
                        }
                        _ => ways.push(at + 1),
                    }
                }
            }
        }
        needed
    }

    pub(super) fn repr_code(&self, id: ObjId) -> String {
        let PyObject::Code(code) = self.get_native(id) else { unreachable!("code") };
        format!(
            "<code object {} at {}, file \"{}\", line {}>",
            code.name,
            self.address(id),
            code.source.file,
            code.first_line.max(1)
        )
    }
}

/// What code looks like from outside.
pub(super) fn describe(code: &Code, sheet: &mut Sheet) -> Kind {
    sheet.say(&*code.name);
    Kind::Code
}
