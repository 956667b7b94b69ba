//! Runs programs on `gc_core`, and says after every operation what executor.py
//! says: read the two side by side.
//!
//! What the interpreter makes for itself is made here too, because it counts:
//! the tuple of arguments of a call, the list that `gc.get_objects` returns,
//! the dict that `gc.callbacks` are given. And wherever CPython looks whether
//! a collection is due (after each call of something written in C, and on
//! entry to each function) there is a [`safe_point`] here.

mod looking;
mod operations;

use gc_core::{
    CallbackPhase, CollectionInfo, DebugFlags, Heap, Host, ObjId, Profile,
    Silent, alloc, check, clear, collect, decref, incref, safe_point, upgrade,
};

use crate::program::{NAMES, Program};
use crate::thing::{Call, Class, Kind, Thing};

pub struct Lab {
    heap: Heap<Thing>,
    /// Lists of the interpreter's own: what the names stand for, what
    /// finalizers saved, `gc.garbage`.
    names: ObjId,
    kept: ObjId,
    garbage: ObjId,
    log: Vec<String>,
    fresh_number: u32,
    listening: bool,
    thawed: bool,
    frozen_before: usize,
    /// How many callbacks of weak references are running because the count of
    /// an object fell to zero.
    n_calling: usize,
    /// A collection has run inside one of them.
    not_modeled: bool,
    seen: [String; 11],
    out: String,
}

/// What a program does under `profile`, operation by operation, up to what is
/// not modeled.
///
/// # Panics
/// If the heap does not pass its checker after an operation.
pub fn transcript(program: &Program, profile: Profile) -> String {
    let mut lab = Lab::new(program, profile);
    lab.out = format!("# {}\nstart\n", program.name);
    lab.look();
    for line in &program.lines {
        let before = lab.out.len();
        lab.out += line;
        lab.out += "\n";
        lab.perform(line);
        lab.look();
        if lab.not_modeled {
            lab.out.truncate(before);
            break;
        }
        // A padded heap is checked once, at the end: it takes its time.
        if lab.heap.len() < 1000 {
            lab.check(line);
        }
    }
    lab.check("end");
    lab.out
}

impl Host for Lab {
    type Object = Thing;
    type Observer = Silent;
    fn heap(&self) -> &Heap<Thing> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Thing> {
        &mut self.heap
    }

    fn finalize(&mut self, id: ObjId) {
        safe_point(self);
        let Kind::Instance(class) = self.thing(id).kind else {
            unreachable!("only instances have a __del__");
        };
        let tag = self.tag(id);
        match class {
            Class::Plain | Class::Caller => {}
            Class::Quiet => self.say(format!("del {tag}")),
            Class::Save => {
                self.say(format!("save {tag}"));
                self.append(self.kept, id);
            }
            Class::Rename => {
                self.say(format!("rename {tag}"));
                incref(self, id).unwrap();
                self.bind(0, Some(id));
            }
            Class::LetGo => {
                self.say(format!("let go {tag}"));
                for key in ['x', 'y', 'z'] {
                    self.store(id, key, None);
                }
            }
            Class::Litter => {
                self.say(format!("litter {tag}"));
                self.litter();
            }
            Class::Adopt => {
                self.say(format!("adopt {tag}"));
                let child = self.instance(Class::Quiet);
                self.store(id, 'x', Some(child));
                self.leave([Some(child)]);
            }
            Class::Collect => {
                self.say(format!("collect {tag}"));
                self.collect(2);
            }
            Class::Look => {
                self.say(format!("look {tag}"));
                for i in 0..NAMES {
                    let Some(name) = self.name(i) else { continue };
                    if self.thing(name).is_ref() {
                        let seen = upgrade(self, name).unwrap();
                        let tag = seen.map_or(String::new(), |s| self.tag(s));
                        self.leave([seen]);
                        self.say(format!("sees {tag}"));
                    }
                }
            }
        }
    }

    fn call_weakref_callback(&mut self, weakref: ObjId) {
        let by_count = usize::from(!self.heap.is_collecting());
        self.n_calling += by_count;
        self.call_back(weakref);
        self.n_calling -= by_count;
    }

    fn gc_callback(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        self.not_modeled |= self.n_calling > 0;
        if self.listening {
            self.listen(phase, info);
        }
    }

    fn add_garbage(&mut self, id: ObjId) {
        self.append(self.garbage, id);
    }
}

impl Lab {
    fn call_back(&mut self, weakref: ObjId) {
        let Kind::Ref(call) = self.thing(weakref).kind else {
            unreachable!("only a weak reference calls back");
        };
        let tag = self.tag(weakref);
        if call == Call::Caller {
            let caller = self.thing(weakref).slots[0].1.unwrap();
            // The arguments of a call that goes through __call__.
            let args = self.tuple([Some(weakref)]);
            safe_point(self);
            self.say(format!("call {} of {tag}", self.tag(caller)));
            return self.leave([Some(args)]);
        }
        safe_point(self);
        match call {
            Call::None | Call::Caller => unreachable!("answered above"),
            Call::Quiet => self.say(format!("call of {tag}")),
            Call::Litter => {
                self.say(format!("call, litter, of {tag}"));
                self.litter();
            }
            Call::Forget => {
                self.say(format!("call, forget, of {tag}"));
                for i in 0..NAMES {
                    if self.name(i) == Some(weakref) {
                        self.bind(i, None);
                    }
                }
            }
        }
    }

    fn listen(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        let dict = alloc(self, Thing::new(Kind::Dict, String::new()));
        safe_point(self);
        let phase = match phase {
            CallbackPhase::Start => "start",
            CallbackPhase::Stop => "stop",
        };
        self.say(format!("{phase} {} {}", info.generation, info.collected));
        self.leave([Some(dict)]);
    }

    fn new(program: &Program, profile: Profile) -> Lab {
        let mut heap = Heap::with(profile, Silent);
        heap.disable();
        let mut list = || {
            let nothing = vec![None; NAMES];
            heap.alloc(Thing::with(Kind::List, String::new(), nothing))
        };
        let mut lab = Lab {
            garbage: list(),
            names: list(),
            kept: list(),
            heap,
            log: Vec::new(),
            fresh_number: 0,
            listening: false,
            thawed: false,
            frozen_before: 0,
            n_calling: 0,
            not_modeled: false,
            seen: Default::default(),
            out: String::new(),
        };
        for list in [lab.garbage, lab.kept] {
            lab.heap.update(list, |list| list.slots.clear()).unwrap();
        }
        if program.lines.iter().any(|line| line == "unfreeze") {
            lab.pad();
        }
        lab.heap.set_threshold(700, Some(10), Some(10)).unwrap();
        lab.heap.freeze();
        collect(&mut lab, 2).unwrap();
        lab.heap.enable();
        lab.frozen_before = lab.heap.get_freeze_count();
        lab
    }

    fn check(&self, after: &str) {
        let roots = [self.garbage, self.names, self.kept];
        if let Err(broken) = check(&self.heap, &roots) {
            panic!("{}after {after}: {broken}", self.out);
        }
    }

    /// As many objects as an interpreter has from its start, about: enough
    /// that the 25 % rule knows no other answer once they are unfrozen.
    fn pad(&mut self) {
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        for _ in 0..4000 {
            let plain = Kind::Instance(Class::Plain);
            let object = alloc(self, Thing::new(plain, String::new()));
            self.append(list, object);
            self.leave([Some(object)]);
        }
        self.append(list, list);
        self.append(self.names, list);
        self.leave([Some(list)]);
    }

    // The operations.

    fn perform(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |i: usize| words[i].parse().unwrap();
        let key = || words[2].chars().next().unwrap();
        match words[0] {
            "make" => {
                let object = self.instance(class(words[2]));
                incref(self, object).unwrap();
                self.bind(number(1), Some(object));
                self.leave([Some(object)]);
            }
            "list" | "tuple" | "dict" => {
                let label = self.fresh();
                let items: Vec<_> =
                    (2..words.len()).map(|i| self.name(number(i))).collect();
                let kind = match words[0] {
                    "list" => Kind::List,
                    "tuple" => Kind::Tuple,
                    _ => Kind::Dict,
                };
                for item in items.iter().flatten() {
                    incref(self, *item).unwrap();
                }
                let made = alloc(self, Thing::with(kind, label, items));
                incref(self, made).unwrap();
                self.bind(number(1), Some(made));
                self.leave([Some(made)]);
            }
            "set" => self.put(number(1), key(), number(3)),
            "unset" => self.take_out(number(1), key()),
            "copy" => {
                let object = self.held(number(1));
                self.hold(object);
                self.bind(number(2), object);
                self.leave([object]);
            }
            "drop" => self.bind(number(1), None),
            "take" => {
                let key = key();
                let Some(holder) = self.held(number(1)) else {
                    return;
                };
                let thing = self.thing(holder);
                let has_items = !thing.slots.is_empty();
                let mut found = None;
                match thing.kind {
                    Kind::List | Kind::Tuple if !has_items => {}
                    Kind::Ref(_) => {}
                    _ => {
                        found = thing.get(key);
                        self.hold(found);
                        self.hold(found);
                        self.bind(number(3), found);
                    }
                }
                self.leave([Some(holder), found]);
            }
            "ref" => self.make_ref(&words),
            "deref" => {
                let Some(weakref) = self.held(number(1)) else {
                    return;
                };
                let mut referent = None;
                if self.thing(weakref).is_ref() {
                    referent = upgrade(self, weakref).unwrap();
                    safe_point(self);
                    self.hold(referent);
                    self.bind(number(2), referent);
                }
                self.leave([Some(weakref), referent]);
            }
            "crowd" | "lists" => {
                let label = self.fresh();
                let list = alloc(self, Thing::new(Kind::List, label));
                incref(self, list).unwrap();
                self.bind(number(1), Some(list));
                let mut last = None;
                for _ in 0..number(2) {
                    let object = if words[0] == "crowd" {
                        self.instance(Class::Plain)
                    } else {
                        let label = self.fresh();
                        alloc(self, Thing::new(Kind::List, label))
                    };
                    self.leave([last]);
                    last = Some(object);
                    self.append(list, object);
                    safe_point(self);
                }
                self.leave([Some(list), last]);
            }
            "collect" => self.collect(number(1)),
            "threshold" => {
                let [a, b, c] = [1, 2, 3].map(|i| number(i) as i64);
                self.heap.set_threshold(a, Some(b), Some(c)).unwrap();
            }
            "enable" => self.heap.enable(),
            "disable" => self.heap.disable(),
            "freeze" => self.heap.freeze(),
            "unfreeze" => {
                self.thawed = true;
                self.heap.unfreeze();
            }
            "save_all" => self.heap.set_debug(DebugFlags::SAVEALL),
            "save_none" => self.heap.set_debug(DebugFlags::empty()),
            "empty_garbage" => clear(self, self.garbage).unwrap(),
            "empty_kept" => clear(self, self.kept).unwrap(),
            "listen" => self.listening = true,
            "deaf" => self.listening = false,
            "referrers" => self.referrers(number(1)),
            "referents" => self.referents(number(1)),
            other => panic!("no such operation: {other}"),
        }
    }

    // What the operations are made of.

    fn thing(&self, id: ObjId) -> &Thing {
        self.heap.get(id).unwrap()
    }

    fn tag(&self, id: ObjId) -> String {
        self.thing(id).label.clone()
    }

    fn fresh(&mut self) -> String {
        self.fresh_number += 1;
        format!("~{}", self.fresh_number)
    }

    /// Something written in C is called to note what has happened.
    fn say(&mut self, text: String) {
        self.log.push(text);
        safe_point(self);
    }

    fn instance(&mut self, class: Class) -> ObjId {
        let kind = Kind::Instance(class);
        let object = alloc(self, Thing::new(kind, String::new()));
        safe_point(self);
        let label = self.fresh();
        self.heap.update(object, |o| o.label = label).unwrap();
        object
    }

    fn tuple<const N: usize>(&mut self, items: [Option<ObjId>; N]) -> ObjId {
        for item in items.iter().flatten() {
            incref(self, *item).unwrap();
        }
        alloc(
            self,
            Thing::with(Kind::Tuple, String::new(), items.to_vec()),
        )
    }

    fn litter(&mut self) {
        let left = self.instance(Class::Plain);
        self.store(left, 'x', Some(left));
        self.leave([Some(left)]);
    }

    fn name(&self, i: usize) -> Option<ObjId> {
        self.thing(self.names).slots[i].1
    }

    /// An object, held in a local variable.
    fn held(&mut self, i: usize) -> Option<ObjId> {
        let name = self.name(i);
        self.hold(name)
    }

    fn hold(&mut self, object: Option<ObjId>) -> Option<ObjId> {
        if let Some(id) = object {
            incref(self, id).unwrap();
        }
        object
    }

    /// Local variables go, in the order of their places in the frame.
    fn leave<const N: usize>(&mut self, locals: [Option<ObjId>; N]) {
        for id in locals.into_iter().flatten() {
            decref(self, id).unwrap();
        }
    }

    /// The reference is given away to the name.
    fn bind(&mut self, i: usize, object: Option<ObjId>) {
        let store = |names: &mut Thing| {
            std::mem::replace(&mut names.slots[i].1, object)
        };
        let old = self.heap.update(self.names, store).unwrap();
        self.leave([old]);
    }

    fn append(&mut self, list: ObjId, item: ObjId) {
        incref(self, item).unwrap();
        let push = |list: &mut Thing| list.slots.push(('x', Some(item)));
        self.heap.update(list, push).unwrap();
    }

    /// Sets, or deletes, an attribute of an instance or a key of a dict.
    fn store(&mut self, holder: ObjId, key: char, item: Option<ObjId>) {
        self.hold(item);
        let is_dict = self.thing(holder).kind == Kind::Dict;
        let replace = |holder: &mut Thing| {
            let at = holder.slots.iter().position(|slot| slot.0 == key);
            match (at, item) {
                (Some(at), None) if is_dict => holder.slots.remove(at).1,
                (Some(at), item) => {
                    std::mem::replace(&mut holder.slots[at].1, item)
                }
                (None, Some(_)) => {
                    holder.slots.push((key, item));
                    None
                }
                (None, None) => None,
            }
        };
        let old = self.heap.update(holder, replace).unwrap();
        if let Some(item) = item {
            self.heap.maintain_tracking(holder, item).unwrap();
        }
        self.leave([old]);
    }
}

fn class(name: &str) -> Class {
    match name {
        "Plain" => Class::Plain,
        "Quiet" => Class::Quiet,
        "Save" => Class::Save,
        "Rename" => Class::Rename,
        "LetGo" => Class::LetGo,
        "Litter" => Class::Litter,
        "Adopt" => Class::Adopt,
        "Collect" => Class::Collect,
        "Look" => Class::Look,
        "Caller" => Class::Caller,
        other => panic!("no such class: {other}"),
    }
}
