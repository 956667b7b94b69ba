//! Instructions with a quick path for the usual case: attributes by an inline cache,
//! keys that are small ints or `str`, `str` values that grow.

use std::cell::Cell;

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::code::{Code, Site};
use crate::objects::op::Op;
use crate::vm::machine::FrameKind;
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Puts an attribute in the place of its object. Returns true if a property's getter
    /// was called for it, which the loop runs next.
    #[inline]
    pub(super) fn load_attr(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<bool> {
        let object = self.top();
        if let Some(value) = self.remembered_attr(site, object, sym) {
            let value = self.share(value);
            self.replace_top(value);
            return Ok(false);
        }
        let getter = self.remembered_getter(site, object, sym);
        if let Some(getter) = getter.or_else(|| self.find_getter(site, object, sym)) {
            self.enter_getter(getter)?;
            return Ok(true);
        }
        let value = self.find_attr(site, object, sym)?;
        self.replace_top(value);
        Ok(false)
    }

    #[inline(never)]
    fn find_attr(&mut self, site: &Cell<Site>, object: Value, sym: crate::Sym) -> Res<Value> {
        let value = self.get_attr(object, sym)?;
        self.remember_attr(site, object, sym);
        Ok(value.give())
    }

    /// Calls the getter of a property of the object on top of the stack, which stays
    /// there until the call is over. (`LOAD_ATTR_PROPERTY`)
    fn enter_getter(&mut self, getter: ObjId) -> Res<()> {
        let object = self.top();
        let bottom = self.machine.stack.len();
        self.push_shared(Value::Obj(getter));
        self.push(Value::Unbound);
        self.push_shared(object);
        let code = self.function(getter).code.clone();
        self.enter_function(getter, code, bottom, bottom + 2, Owned::UNBOUND)?;
        let top = self.machine.frames.len() - 1;
        self.machine.frames[top].kind = FrameKind::Getter;
        Ok(())
    }

    /// Stack: an object; afterwards what to call, and the object or nothing.
    #[inline]
    pub(super) fn load_method_op(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = self.top();
        let (func, this) = match self.remembered_method(site, object, sym) {
            Some(func) => (self.share(func), object),
            None => match self.remembered_attr(site, object, sym) {
                Some(func) => (self.share(func), Value::Unbound),
                None => self.find_method(site, object, sym)?,
            },
        };
        let last = self.machine.stack.len() - 1;
        self.machine.stack[last] = func;
        // The object itself moves up to become the argument.
        self.push(this);
        if this.is_unbound() {
            self.dec(object);
        }
        Ok(())
    }

    /// What to call, and the object or nothing; the reference to the first is given away.
    #[inline(never)]
    fn find_method(
        &mut self,
        site: &Cell<Site>,
        object: Value,
        sym: crate::Sym,
    ) -> Res<(Value, Value)> {
        let (func, this) = self.load_method(object, sym)?;
        match this.is_unbound() {
            true => self.remember_attr(site, object, sym),
            false => self.remember_method(site, object, func),
        }
        Ok((func, this))
    }

    #[inline]
    pub(super) fn store_attr(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = Owned::new(self.pop());
        let value = self.pop();
        if !W::LISTENS && self.set_remembered(site, *object, sym, value) {
            self.release(object);
            return Ok(());
        }
        let value = Owned::new(value);
        self.set_attr(*object, sym, *value)?;
        self.remember_attr(site, *object, sym);
        self.release(value);
        self.release(object);
        Ok(())
    }

    #[inline]
    pub(super) fn store_subscript(&mut self, code: &Code) -> Res<()> {
        // An instruction that has run before is specialized, and gives the value away before
        // the old one goes. (`STORE_SUBSCR_DICT`, `STORE_SUBSCR_LIST_INT`)
        let gives = code.warm_up(self.machine.pc) && self.profile().version >= Version::V3_12;
        let index = Owned::new(self.pop());
        let object = Owned::new(self.pop());
        let value = Owned::new(self.pop());
        if let Some(old) = self.exchange(*object, *index, *value) {
            let held = if gives { Owned::UNBOUND } else { self.hold(*value) };
            value.give();
            self.release(Owned::new(old));
            self.release(held);
        } else {
            self.set_item(*object, *index, *value)?;
            self.release(value);
        }
        self.release(object);
        self.release(index);
        Ok(())
    }

    /// Puts a value in the place of an item that is there, in a list or a dict of the built-in
    /// class, and returns the old one. The reference is the caller's, who gives it away then.
    #[inline]
    fn exchange(&mut self, object: Value, index: Value, value: Value) -> Option<Value> {
        let id = object.obj()?;
        if let (PyObject::List(items), Value::Int(at)) = (self.get(id), index) {
            let at = usize::try_from(at).ok().filter(|&at| at < items.len())?;
            return self.update(id, |object| match object {
                PyObject::List(items) => Some(std::mem::replace(&mut items[at], value)),
                _ => None,
            });
        }
        let place = self.find_plain(id, index)?;
        let old = self.update_table(id, |t| t.replace(place, value));
        self.maintain_tracking(id, value);
        Some(old)
    }

    /// Appends the argument to a list that has room for it, if the call is `append`: of
    /// the quiet calls with one argument only that one has a list as `self`. Returns
    /// whether it did. Most such calls are statements, and nothing needs their `None`.
    /// (`CALL_LIST_APPEND`)
    #[inline]
    pub(super) fn append_at_once(&mut self, code: &Code) -> bool {
        let last = self.machine.stack.len() - 1;
        let Value::Obj(list) = self.machine.stack[last - 1] else { return false };
        let PyObject::List(items) = self.get(list) else { return false };
        if W::LISTENS || items.len() == items.capacity() {
            return false;
        }
        let item = self.pop();
        self.update(list, |object| match object {
            PyObject::List(items) => items.push(item),
            _ => unreachable!("a list"),
        });
        self.drop_two();
        match code.ops[self.machine.pc] {
            Op::Pop => self.machine.pc += 1,
            _ => self.push(Value::None),
        }
        true
    }

    #[inline]
    pub(super) fn contains_op(&mut self) -> Res<bool> {
        let container = Owned::new(self.pop());
        let item = Owned::new(self.pop());
        let found = match container.obj().and_then(|id| self.has_plain(id, *item)) {
            Some(found) => found,
            None => self.contains(*container, *item)?,
        };
        self.release(item);
        self.release(container);
        Ok(found)
    }

    /// Puts `left + right` in their place if both are texts, neither of them empty;
    /// returns whether it did. (`BINARY_OP_ADD_UNICODE`)
    pub(super) fn add_texts(
        &mut self,
        code: &Code,
        base: usize,
        left: Value,
        right: Value,
    ) -> Res<bool> {
        let (Value::Obj(first), Value::Obj(second)) = (left, right) else { return Ok(false) };
        let (PyObject::Str(first), PyObject::Str(second)) = (self.get(first), self.get(second))
        else {
            return Ok(false);
        };
        let (size, more) = (first.text.len(), second.text.len());
        if size == 0 || more == 0 {
            return Ok(false);
        }
        let may_grow = first.sym.get().is_none() && self.is_about_to_be_bound(code, base, left);
        self.room_for_bytes((size + more) as u64)?;
        if may_grow {
            self.grow(left, right);
            self.made(more);
            self.drop_two();
            // The name is bound to it already.
            self.machine.pc += 1;
            return Ok(true);
        }
        let sum = self.one_text_of(left, right);
        self.replace_two(sum.give());
        Ok(true)
    }

    /// Whether the next instruction binds the sum to the only name, a local, that refers
    /// to the text `left`: then the old text may change.
    fn is_about_to_be_bound(&self, code: &Code, base: usize, left: Value) -> bool {
        let Op::StoreFast(slot) = code.ops[self.machine.pc].first() else { return false };
        !W::LISTENS
            && self.machine.stack[base + slot as usize].is(left)
            && left.obj().is_some_and(|text| self.heap.refcount(text) == Ok(2))
    }

    /// Appends to a text in place, so that a loop that appends takes the time of what it
    /// appends. (`BINARY_OP_INPLACE_ADD_UNICODE`)
    fn grow(&mut self, text: Value, more: Value) {
        let text = text.obj().expect("a text");
        let mut letters = self.update(text, |object| match object {
            PyObject::Str(s) => std::mem::take(&mut s.text).into_string(),
            _ => unreachable!("a text"),
        });
        let mut chars = 0;
        if let Some(more) = self.as_str(more) {
            letters.reserve_exact(more.text.len());
            letters.push_str(&more.text);
            chars = more.chars;
        }
        self.update(text, |object| {
            if let PyObject::Str(s) = object {
                s.become_longer(letters, chars);
            }
        });
        if let Some(look) = self.origins.look {
            look(self, text);
        }
    }
}
