//! Makes objects of the most common kinds.

use gc_core::ObjId;
use num_bigint::BigInt;

use crate::objects::symbols::known;
use crate::objects::{PyObject, Str};
use crate::{Interp, Owned, OwnedItems, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Makes an object; the references in it are given away.
    #[inline]
    pub fn alloc(&mut self, object: PyObject) -> ObjId {
        let id = gc_core::alloc(self, object);
        if let Some(look) = self.origins.look {
            look(self, id);
        }
        id
    }

    /// Makes an object; the references in it are given away.
    #[inline]
    pub fn make(&mut self, object: PyObject) -> Owned {
        Owned::new(Value::Obj(self.alloc(object)))
    }

    /// Makes a `str`.
    pub fn str(&mut self, text: &str) -> Owned {
        if text.is_empty() {
            return self.sym_value_shared(self.names.find("").unwrap_or(known::UNDERSCORE), text);
        }
        if let &[byte] = text.as_bytes()
            && let Some(value) = self.singletons.one_char(byte)
        {
            return self.hold(value);
        }
        self.made(text.len());
        self.make(PyObject::Str(Str::new(text)))
    }

    fn sym_value_shared(&mut self, sym: Sym, text: &str) -> Owned {
        if self.names.str(sym) != text {
            return self.make(PyObject::Str(Str::new(text)));
        }
        let value = self.sym_value(sym);
        self.hold(value)
    }

    /// Makes a `str` from a text that is given away.
    pub fn string(&mut self, text: String) -> Owned {
        if text.len() <= 1 {
            return self.str(&text);
        }
        self.made(text.len());
        self.make(PyObject::Str(Str::new(text)))
    }

    /// Makes a `list`.
    pub fn list(&mut self, items: OwnedItems) -> Owned {
        let mut items = items.give();
        items.shrink_to_fit();
        self.made(size_of_val(&items[..]));
        self.make(PyObject::List(items))
    }

    /// Makes a `list` of objects, one more reference to each.
    pub(crate) fn list_of(&mut self, objects: Vec<ObjId>) -> Owned {
        let items: Vec<Value> = objects.into_iter().map(Value::Obj).collect();
        let items = self.hold_all(items);
        self.list(items)
    }

    /// Makes a `tuple`.
    pub fn tuple(&mut self, items: OwnedItems) -> Owned {
        if items.is_empty() {
            return self.hold(self.singletons.empty_tuple());
        }
        self.made(size_of_val(&items[..]));
        self.make(PyObject::Tuple(items.give().into()))
    }

    /// Makes an empty `dict`.
    pub fn dict(&mut self) -> Owned {
        self.make(PyObject::Dict(Box::default()))
    }

    /// An `int`, small or big.
    pub fn int(&mut self, n: BigInt) -> Owned {
        match i64::try_from(&n) {
            Ok(n) => Owned::int(n),
            Err(_) => {
                self.made(n.bits() as usize / 8);
                self.make(PyObject::Int(Box::new(n)))
            }
        }
    }
}
