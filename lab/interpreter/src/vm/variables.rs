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
                let value = Owned::new(value);
                self.bind_in(names, sym, *value)?;
                self.release(value);
                return Ok(());
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

    /// Pushes the value of a name of a class body, or of code with locals of its own.
    fn load_name(&mut self, names: ObjId, sym: crate::Sym) -> Res<()> {
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        let found = match self.named(names, sym)? {
            Some(found) => found,
            None => match self.dict_get_sym(globals, sym) {
                Some(found) => self.hold(found),
                None => self.builtin(globals, sym)?,
            },
        };
        self.push(found.give());
        Ok(())
    }

    /// Pushes the value of a name.
    #[inline]
    pub(super) fn load_name_op(&mut self, code: &Code, sym: crate::Sym) -> Res<()> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        match frame.names {
            None => {
                let globals = frame.globals;
                self.push_global(code.site(self.machine.pc), globals, sym)
            }
            Some(names) => self.load_name(names, sym),
        }
    }

    /// Whether a namespace is not a plain dict: it is then asked as any mapping.
    fn is_mapping_of_names(&self, names: ObjId) -> bool {
        !matches!(self.get(names), PyObject::Dict(_))
    }

    /// The value of a name in a namespace, if it is there.
    pub(crate) fn named(&mut self, names: ObjId, sym: crate::Sym) -> Res<Option<Owned>> {
        if !self.is_mapping_of_names(names) {
            let found = self.dict_get_sym(names, sym);
            return Ok(found.map(|found| self.hold(found)));
        }
        self.named_in_mapping(Value::Obj(names), sym)
    }

    /// (`PyMapping_GetOptionalItem`)
    #[cold]
    pub(super) fn named_in_mapping(&mut self, names: Value, sym: crate::Sym) -> Res<Option<Owned>> {
        let key = self.sym_value(sym);
        match self.get_item(names, key) {
            Ok(found) => Ok(Some(found)),
            Err(Thrown) if self.catch(self.types.key_error) => Ok(None),
            Err(Thrown) => Err(Thrown),
        }
    }

    /// Binds a name in a namespace.
    pub(crate) fn bind_in(&mut self, names: ObjId, sym: crate::Sym, value: Value) -> Res<()> {
        if !self.is_mapping_of_names(names) {
            self.dict_set_sym(names, sym, value);
            return Ok(());
        }
        let key = self.sym_value(sym);
        self.set_item(Value::Obj(names), key, value)
    }

    pub(super) fn delete_name(&mut self, sym: crate::Sym) -> Res<()> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let names = frame.namespace();
        if W::LISTENS {
            self.watch_unbound(sym);
        }
        if !self.is_mapping_of_names(names) {
            return if self.dict_remove_sym(names, sym) { Ok(()) } else { self.not_defined(sym) };
        }
        let key = self.sym_value(sym);
        match self.del_item(Value::Obj(names), key) {
            Err(Thrown) if self.catch(self.types.base_exception) => self.not_defined(sym),
            done => done,
        }
    }
}
