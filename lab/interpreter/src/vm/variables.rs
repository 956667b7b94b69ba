//! Instructions that load, store and unbind variables: locals in slots, names of a
//! module or class body, cells.

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::code::Code;
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    #[inline(always)]
    pub(super) fn load_fast(&mut self, code: &Code, base: usize, slot: u32) -> Res<()> {
        let value = self.machine.stack[base + slot as usize];
        if value.is_unbound() {
            return self.unbound_local(code, slot);
        }
        self.push_shared(value);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn store_fast(&mut self, code: &Code, base: usize, slot: u32) {
        let value = self.pop();
        let old = std::mem::replace(&mut self.machine.stack[base + slot as usize], value);
        if W::LISTENS {
            self.watch_bound(code.slots[slot as usize], value);
        }
        self.dec(old);
    }

    /// Unbinds a local; returns whether it was unbound already.
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

    /// Unbinds a local for as long as a comprehension has a name like it.
    pub(super) fn save_fast(&mut self, code: &Code, base: usize, slot: u32) {
        let old = std::mem::take(&mut self.machine.stack[base + slot as usize]);
        self.watch_slot(code, slot, Value::Unbound);
        self.push(old);
    }

    /// What was saved is the local's value again.
    pub(super) fn restore_fast(&mut self, code: &Code, base: usize, slot: u32) {
        let saved = self.pop();
        let old = std::mem::replace(&mut self.machine.stack[base + slot as usize], saved);
        self.watch_slot(code, slot, saved);
        self.dec(old);
    }

    /// Reports what a local, or the cell in its slot, has for a value now.
    fn watch_slot(&mut self, code: &Code, slot: u32, value: Value) {
        if !W::LISTENS {
            return;
        }
        let sym = code.slots[slot as usize];
        match self.inside_cell(value) {
            Value::Unbound => self.watch_unbound(sym),
            value => self.watch_bound(sym, value),
        }
    }

    /// Binds a name of a module or class body.
    pub(super) fn store_name(&mut self, code: &Code, sym: crate::Sym) -> Res<()> {
        let value = self.pop();
        if W::LISTENS {
            self.watch_bound(sym, value);
        }
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let dict = match frame.names {
            None => frame.globals,
            Some(names) if self.is_mapping_of_names(names) => {
                return self.bind_in_mapping(names, sym, Owned::new(value));
            }
            Some(names) => names,
        };
        self.bind_name(code.site(self.machine.pc), dict, sym, value);
        Ok(())
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
            None => self.late_builtin(sym),
        }
    }

    /// Pushes the value of a name; if a class body's namespace is not a plain
    /// dict, it is asked like any mapping.
    #[inline]
    pub(super) fn load_name_op(&mut self, code: &Code, sym: crate::Sym) -> Res<()> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let value = match frame.names {
            None => {
                let globals = frame.globals;
                self.global(code.site(self.machine.pc), globals, sym)?
            }
            Some(names) if self.is_mapping_of_names(names) => {
                match self.named_in_mapping(names, sym)? {
                    Some(found) => {
                        self.push(found.give());
                        return Ok(());
                    }
                    None => self.load_name(names, sym)?,
                }
            }
            Some(names) => self.load_name(names, sym)?,
        };
        self.push_shared(value);
        Ok(())
    }

    /// Whether a class body's namespace is not a plain dict.
    fn is_mapping_of_names(&self, names: ObjId) -> bool {
        matches!(self.get(names), PyObject::Instance(_))
    }

    #[cold]
    fn named_in_mapping(&mut self, names: ObjId, sym: crate::Sym) -> Res<Option<Owned>> {
        let key = self.sym_value(sym);
        match self.get_item(Value::Obj(names), key) {
            Ok(found) => Ok(Some(found)),
            Err(Thrown) if self.catch(self.types.key_error) => Ok(None),
            Err(Thrown) => Err(Thrown),
        }
    }

    /// Binds a name in the namespace of a class body that is not a plain dict.
    #[cold]
    fn bind_in_mapping(&mut self, names: ObjId, sym: crate::Sym, value: Owned) -> Res<()> {
        let key = self.sym_value(sym);
        self.set_item(Value::Obj(names), key, *value)?;
        self.release(value);
        Ok(())
    }
}
