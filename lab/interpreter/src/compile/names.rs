//! Names: what they are called, where they are bound, and what loads, binds and unbinds them.

use super::Compiler;
use crate::objects::op::Op;
use crate::syntax::scope::{CLASS_DICT, Place, ScopeKind, mangle};
use crate::{Sym, Value};

impl Compiler<'_> {
    /// A name as it is inside the class around it: a `__private` one has the class's name in
    /// it.
    pub(super) fn mangled(&self, name: &str) -> String {
        mangle(self.unit.private.as_deref(), name)
    }

    /// The number of an attribute's name, [`mangled`](Compiler::mangled).
    pub(super) fn attribute(&mut self, name: &str) -> Sym {
        let name = self.mangled(name);
        self.constants.sym(&name)
    }

    /// The slot of a name of this code, or of a comprehension that runs inside it: names
    /// that are called the same share one.
    pub(super) fn slot(&mut self, name: &str) -> u32 {
        self.slot_of(name, false)
    }

    /// The slot in which a cell of a scope around this code is found.
    pub(super) fn free_slot(&mut self, name: &str) -> u32 {
        self.slot_of(name, true)
    }

    fn slot_of(&mut self, name: &str, free: bool) -> u32 {
        let known = &self.unit.slots[usize::from(free)];
        if let Some(&slot) = known.get(name) {
            return slot;
        }
        let slot = self.unit.code.slots.len() as u32;
        let sym = self.constants.sym(name);
        self.unit.code.slots.push(sym);
        self.unit.code.is_cell.push(false);
        self.unit.slots[usize::from(free)].insert(name.into(), slot);
        slot
    }

    pub(super) fn load_name(&mut self, name: &str) {
        if name == "__debug__" {
            return self.constant(Value::bool(self.source.optimize == 0));
        }
        let name = &self.mangled(name);
        let scope = self.unit.scope;
        let op = match self.scopes.place(scope, name) {
            Place::Local => Op::LoadFast(self.slot(name)),
            Place::Cell => Op::LoadDeref(self.slot(name)),
            Place::Free => {
                let slot = self.free_slot(name);
                match self.scopes.all[scope].kind {
                    ScopeKind::Class => Op::LoadClassDeref(slot),
                    _ => Op::LoadDeref(slot),
                }
            }
            Place::Global => Op::LoadGlobal(self.constants.sym(name)),
            Place::Name => Op::LoadName(self.constants.sym(name)),
        };
        if self.scopes.asks_class(scope, name) {
            let (slot, sym) = (self.free_slot(CLASS_DICT), self.constants.sym(name));
            self.emit(Op::LoadDeref(slot));
            self.emit(Op::LoadFromDict(sym));
        }
        self.emit(op);
    }

    pub(super) fn store_name(&mut self, name: &str) {
        let name = &self.mangled(name);
        let scope = self.unit.scope;
        let op = match self.scopes.place(scope, name) {
            Place::Local => Op::StoreFast(self.slot(name)),
            Place::Cell => Op::StoreDeref(self.slot(name)),
            Place::Free => Op::StoreDeref(self.free_slot(name)),
            Place::Global => Op::StoreGlobal(self.constants.sym(name)),
            Place::Name => Op::StoreName(self.constants.sym(name)),
        };
        self.emit(op);
    }

    pub(super) fn delete_name(&mut self, name: &str) {
        let name = &self.mangled(name);
        let scope = self.unit.scope;
        let op = match self.scopes.place(scope, name) {
            Place::Local => Op::DeleteFast(self.slot(name)),
            Place::Cell => Op::DeleteDeref(self.slot(name)),
            Place::Free => Op::DeleteDeref(self.free_slot(name)),
            Place::Global => Op::DeleteGlobal(self.constants.sym(name)),
            Place::Name => Op::DeleteName(self.constants.sym(name)),
        };
        self.emit(op);
    }
}
