//! The operations that need more than a line or two.

use gc_core::*;

use super::Lab;
use crate::thing::{Call, Class, Kind, Thing};

impl Lab {
    pub(super) fn put(&mut self, holder: usize, key: char, item: usize) {
        let holder = self.held(holder);
        let item = self.held(item);
        if let (Some(holder), Some(item)) = (holder, item) {
            match self.thing(holder).kind {
                Kind::List => self.append(holder, item),
                Kind::Dict | Kind::Instance(_) => {
                    self.store(holder, key, Some(item))
                }
                Kind::Tuple | Kind::Ref(_) => {}
            }
        }
        self.leave([holder, item]);
    }

    pub(super) fn take_out(&mut self, holder: usize, key: char) {
        let Some(holder) = self.held(holder) else {
            return;
        };
        match self.thing(holder).kind {
            Kind::List => {
                let popped = self.heap.update(holder, |list| list.slots.pop());
                let popped = popped.unwrap().and_then(|slot| slot.1);
                safe_point(self);
                self.leave([popped]);
            }
            Kind::Dict | Kind::Instance(_) => self.store(holder, key, None),
            Kind::Tuple | Kind::Ref(_) => {}
        }
        self.leave([Some(holder)]);
    }

    pub(super) fn make_ref(&mut self, words: &[&str]) {
        let number = |i: usize| words[i].parse().unwrap();
        let Some(referent) = self.held(number(1)) else {
            return;
        };
        if !self.thing(referent).is_instance() {
            return self.leave([Some(referent)]);
        }
        let (weakref, caller) = match words[3] {
            "none" => (self.ref_without_callback(referent), None),
            "caller" => {
                let caller = self.held(number(4));
                let is_caller = caller.is_some_and(|caller| {
                    self.thing(caller).kind == Kind::Instance(Class::Caller)
                });
                if !is_caller {
                    return self.leave([Some(referent), caller]);
                }
                (self.new_ref(referent, Call::Caller, caller), caller)
            }
            other => (self.new_ref(referent, call(other), None), None),
        };
        incref(self, weakref).unwrap();
        self.bind(number(2), Some(weakref));
        self.leave([Some(referent), Some(weakref), caller]);
    }

    /// There is one weak reference without a callback for each object.
    pub(super) fn ref_without_callback(&mut self, referent: ObjId) -> ObjId {
        let args = self.tuple([Some(referent)]);
        let first = self.heap.weakrefs_of(referent).unwrap().first().copied();
        let plain =
            first.filter(|&w| self.thing(w).kind == Kind::Ref(Call::None));
        let weakref = match plain {
            Some(weakref) => {
                incref(self, weakref).unwrap();
                weakref
            }
            None => {
                let label = format!("ref({})", self.tag(referent));
                let kind = Kind::Ref(Call::None);
                let weakref = alloc(self, Thing::new(kind, label));
                self.heap.new_weakref(weakref, referent, false).unwrap();
                weakref
            }
        };
        self.leave([Some(args)]);
        safe_point(self);
        weakref
    }

    pub(super) fn new_ref(
        &mut self,
        referent: ObjId,
        call: Call,
        caller: Option<ObjId>,
    ) -> ObjId {
        let args = self.tuple([Some(referent), caller]);
        let slots = self.hold(caller).into_iter().map(Some).collect();
        let thing = Thing::with(Kind::Ref(call), String::new(), slots);
        let weakref = alloc(self, thing);
        self.heap.new_weakref(weakref, referent, true).unwrap();
        self.leave([Some(args)]);
        safe_point(self);
        let label = self.fresh();
        self.heap.update(weakref, |w| w.label = label).unwrap();
        weakref
    }

    pub(super) fn collect(&mut self, generation: usize) {
        let found = collect(self, generation).unwrap();
        self.say(format!("collected {found}"));
    }

    pub(super) fn referrers(&mut self, name: usize) {
        let Some(object) = self.held(name) else {
            return;
        };
        let args = self.tuple([Some(object)]);
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        let mut found = self.heap.get_referrers(&[object]).unwrap();
        found.retain(|&id| id != args);
        self.tell("referrers", found, list, object, args);
    }

    pub(super) fn referents(&mut self, name: usize) {
        let Some(object) = self.held(name) else {
            return;
        };
        let args = self.tuple([Some(object)]);
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        let found = self.heap.get_referents(&[object]).unwrap();
        self.tell("referents", found, list, object, args);
    }

    /// Fills the list of answers, leaves the call, and tells.
    pub(super) fn tell(
        &mut self,
        what: &str,
        found: Vec<ObjId>,
        list: ObjId,
        object: ObjId,
        args: ObjId,
    ) {
        let mut text = what.to_string();
        for id in found {
            self.append(list, id);
            let tag = self.tag(id);
            if !tag.is_empty() {
                text += &format!(" {tag}");
            }
        }
        self.leave([Some(args)]);
        safe_point(self);
        self.say(text);
        self.leave([Some(object), Some(list)]);
    }
}

fn call(name: &str) -> Call {
    match name {
        "quiet" => Call::Quiet,
        "litter" => Call::Litter,
        "forget" => Call::Forget,
        other => panic!("no such callback: {other}"),
    }
}
