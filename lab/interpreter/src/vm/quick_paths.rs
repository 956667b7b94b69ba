//! Instructions with a quick way for what is usual: attributes by an inline cache, and
//! texts as keys of a dict.

use std::cell::Cell;

use crate::objects::code::Site;
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
}
