//! Instructions with a quick way for what is usual: attributes by an inline cache,
//! texts as keys of a dict, texts that grow.

use std::cell::Cell;

use crate::objects::code::{Code, Site};
use crate::objects::op::Op;
use crate::objects::{PyObject, Str};
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    #[inline]
    pub(super) fn load_attr(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = self.top();
        let value = match self.remembered_attr(site, object, sym) {
            Some(value) => self.share(value),
            None => {
                let value = self.get_attr(object, sym)?;
                self.remember_attr(site, object, sym);
                value.give()
            }
        };
        let last = self.machine.stack.len() - 1;
        self.machine.stack[last] = value;
        self.dec(object);
        Ok(())
    }

    /// Stack: an object; afterwards what to call, and the object or nothing.
    #[inline]
    pub(super) fn load_method_op(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = self.top();
        let (func, this) = match self.remembered_method(site, object, sym) {
            Some(func) => (self.share(func), object),
            None => {
                let (func, this) = self.load_method(object, sym)?;
                if !this.is_unbound() {
                    self.remember_method(site, object, func);
                }
                (func, this)
            }
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
    pub(super) fn store_subscript(&mut self) -> Res<()> {
        let index = Owned::new(self.pop());
        let object = Owned::new(self.pop());
        let value = Owned::new(self.pop());
        if let Value::Obj(id) = *object
            && let Some(place) = self.find_text(id, *index)
        {
            let value = value.give();
            let old = self.update_table(id, |t| t.replace(place, value));
            self.maintain_tracking(id, value);
            self.release(Owned::new(old));
            self.release(object);
            self.release(index);
            return Ok(());
        }
        self.set_item(*object, *index, *value)?;
        self.release(value);
        self.release(object);
        self.release(index);
        Ok(())
    }

    #[inline]
    pub(super) fn contains_op(&mut self) -> Res<bool> {
        let container = Owned::new(self.pop());
        let item = Owned::new(self.pop());
        let found = match *container {
            Value::Obj(id) if self.find_text(id, *item).is_some() => true,
            _ => self.contains(*container, *item)?,
        };
        self.release(item);
        self.release(container);
        Ok(found)
    }

    /// Whether `left + right` are texts, and what comes next binds the sum to the one
    /// name, a local, that `left` has: then nothing will miss its letters.
    /// (`BINARY_OP_INPLACE_ADD_UNICODE`)
    pub(super) fn may_grow(&self, code: &Code, base: usize, left: Value, right: Value) -> bool {
        let Op::StoreFast(slot) = code.ops[self.machine.pc].first() else { return false };
        let (Value::Obj(text), Value::Obj(more)) = (left, right) else { return false };
        let (PyObject::Str(text_now), PyObject::Str(more)) = (self.get(text), self.get(more))
        else {
            return false;
        };
        !W::LISTENS
            && self.machine.stack[base + slot as usize].is(left)
            && self.heap.refcount(text) == Ok(2)
            && text_now.sym.get().is_none()
            && text_now.len() > 0
            && more.len() > 0
    }

    /// The sum of two texts, made of the letters of the left one, which is left empty:
    /// it is about to die. A loop that adds to a text takes the time of what it adds.
    pub(super) fn grown(&mut self, left: Value, right: Value) -> Res<Owned> {
        let [size, more] = [left, right].map(|part| self.as_str(part).map_or(0, |s| s.text.len()));
        self.room_for_bytes((size + more) as u64)?;
        let text = self.update(left.obj().expect("a text"), |object| match object {
            PyObject::Str(text) => std::mem::replace(text, Str::new("")),
            _ => unreachable!("a text"),
        });
        let grown = text.followed_by(self.as_str(right).expect("a text"));
        self.made(more);
        Ok(self.make(PyObject::Str(grown)))
    }
}
