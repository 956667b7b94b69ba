//! What a class knows about its subclasses: it refers to them weakly, and they
//! are updated when it changes.

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{PyObject, Traits, Weakref};
use crate::{Interp, Owned, OwnedItems, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Works out the slots that every instance is asked for.
    pub(crate) fn compute_traits(&mut self, class: ObjId) {
        let object = self.types.object;
        let legacy = self.names.find("__tp_del__");
        let differs = |sym: Sym| match (self.search(class, sym), self.search(object, sym)) {
            (Some(a), Some(b)) => !a.is(b),
            (Some(_), None) => true,
            _ => false,
        };
        let traits = Traits {
            new: differs(known::NEW),
            del: differs(known::DEL),
            legacy_del: legacy.is_some_and(&differs),
            getattr: differs(known::GETATTR),
            getattribute: differs(known::GETATTRIBUTE),
            setattr: differs(known::SETATTR) || differs(known::DELATTR),
            eq: differs(known::EQ),
            hash: differs(known::HASH),
        };
        self.update(class, |o| {
            if let PyObject::Class(c) = o {
                c.traits = traits;
            }
        });
        for subclass in self.live_subclasses(class) {
            self.compute_traits(subclass);
        }
    }

    /// The classes derived from this one that have not died.
    pub(super) fn live_subclasses(&self, class: ObjId) -> Vec<ObjId> {
        let all = self.class(class).subclasses.iter();
        all.filter_map(|weak| self.heap.referent(weak.obj()?).ok().flatten()).collect()
    }

    /// Every base knows its subclasses, weakly.
    pub(super) fn register_subclass(&mut self, class: ObjId, bases: &[ObjId]) {
        let weak = self.make(PyObject::Weakref(Box::new(Weakref {
            callback: Value::None,
            proxy: false,
            callable: false,
            hash: Default::default(),
        })));
        self.heap.new_weakref(weak.id(), class, false).expect("both are alive");
        for &base in bases {
            self.method_cache.add_base(base);
            self.forget_subclasses(base, None);
            let weak = self.share(*weak);
            self.update(base, |o| {
                if let PyObject::Class(c) = o {
                    c.subclasses.push(weak);
                }
            });
        }
        self.release(weak);
    }

    /// A class no longer knows those of its subclasses that have died, and `gone`.
    pub(super) fn forget_subclasses(&mut self, base: ObjId, gone: Option<ObjId>) {
        let all = self.class(base).subclasses.clone();
        let is_gone = |class: Option<ObjId>| class.is_none() || class == gone;
        let dead: Vec<Value> = all
            .into_iter()
            .filter(|w| w.obj().is_some_and(|id| self.heap.referent(id).is_ok_and(is_gone)))
            .collect();
        if dead.is_empty() {
            return;
        }
        self.update(base, |o| {
            if let PyObject::Class(c) = o {
                c.subclasses.retain(|w| !dead.iter().any(|d| d.is(*w)));
            }
        });
        self.release_all(OwnedItems::new(dead));
    }

    /// After a collection: no base refers to a class that has died.
    /// (`remove_all_subclasses`, which CPython calls as a class dies)
    pub(crate) fn forget_all_dead_subclasses(&mut self) {
        for base in self.method_cache.live_bases(|base| self.heap.is_live(base)) {
            self.forget_subclasses(base, None);
        }
    }

    /// `C.__subclasses__()`
    pub(crate) fn subclasses(&mut self, class: ObjId) -> Owned {
        self.forget_subclasses(class, None);
        // Built-in ones are never gone, and not among those that a class knows. Those of
        // exceptions are in the order of their names. (`static_exceptions`)
        let base = |&id: &ObjId| self.class(id).lookup.get(1) == Some(&class);
        let mut all: Vec<ObjId> = self.types.all.iter().copied().filter(base).collect();
        all.sort_by_key(|&id| self.class_name(id));
        all.extend(self.live_subclasses(class));
        self.list_of(all)
    }
}
