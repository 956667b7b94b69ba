//! Instructions that load, store and unbind variables: locals in slots, names of a
//! module or class body, cells.

use gc_core::ObjId;

use crate::objects::code::Code;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    #[inline]
    pub(super) fn store_fast(&mut self, code: &Code, base: usize, slot: u32) {
        let value = self.pop();
        let old = std::mem::replace(&mut self.machine.stack[base + slot as usize], value);
        if W::LISTENS {
            self.watch_bound(code.slots[slot as usize], value);
        }
        self.dec(old);
    }

    /// Unbinds a local; says whether it was unbound already.
    #[inline]
    pub(super) fn clear_fast(&mut self, code: &Code, base: usize, slot: u32) -> bool {
        let old = std::mem::take(&mut self.machine.stack[base + slot as usize]);
        if old.is_unbound() {
            return true;
        }
        if W::LISTENS {
            self.watch_unbound(code.slots[slot as usize]);
        }
        self.dec(old);
        false
    }

    /// The value of a name of a module or class body; borrowed.
    #[inline]
    pub(super) fn named_value(&mut self, code: &Code, sym: crate::Sym) -> Res<Value> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        match frame.names {
            None => {
                let globals = frame.globals;
                self.global(code.site(self.machine.pc), globals, sym)
            }
            Some(names) => self.load_name(names, sym),
        }
    }

    pub(super) fn store_global(&mut self, code: &Code, sym: crate::Sym) {
        let value = self.pop();
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        if W::LISTENS {
            let name = self.name(sym);
            self.heap.observer_mut().bound(0, &name, value);
        }
        self.bind_name(code.site(self.machine.pc), globals, sym, value);
    }

    pub(super) fn store_deref(&mut self, code: &Code, base: usize, slot: u32) {
        let value = self.pop();
        if W::LISTENS {
            self.watch_bound(code.slots[slot as usize], value);
        }
        let old = self.set_cell(base, slot, value);
        self.dec(old);
    }

    #[cold]
    pub(super) fn unbound_local<T>(&mut self, code: &Code, slot: u32) -> Res<T> {
        let name = self.name(code.slots[slot as usize]);
        let message = format!(
            "cannot access local variable '{name}' where it is not associated with a value"
        );
        self.name_error(self.types.unbound_local_error, &name, message)
    }

    #[cold]
    pub(crate) fn not_defined<T>(&mut self, sym: crate::Sym) -> Res<T> {
        let name = self.name(sym);
        let message = format!("name '{name}' is not defined");
        self.name_error(self.types.name_error, &name, message)
    }

    /// The value of a name in a class body; borrowed.
    fn load_name(&mut self, names: ObjId, sym: crate::Sym) -> Res<Value> {
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        let found = self
            .dict_get_sym(names, sym)
            .or_else(|| self.dict_get_sym(globals, sym))
            .or_else(|| self.dict_get_sym(self.builtins_of(globals), sym));
        match found {
            Some(value) => Ok(value),
            None => self.not_defined(sym),
        }
    }
}
