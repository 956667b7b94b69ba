//! Runs programs on `gc_core`, and says after every operation what executor.py
//! says: read the two side by side.
//!
//! What the interpreter makes for itself is made here too, because it counts:
//! the tuple of arguments of a call, the list that `gc.get_objects` returns,
//! the dict that `gc.callbacks` are given. And wherever CPython looks whether
//! a collection is due (after each call of something written in C, and on
//! entry to each function) there is a [`safe_point`] here.

use gc_core::{
    CallbackPhase, CollectionInfo, DebugFlags, Heap, Host, IMMORTAL_REFCNT,
    ObjId, Profile, Silent, alloc, check, clear, collect, decref, incref,
    safe_point, upgrade,
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
    not_modelled: bool,
    seen: [String; 11],
    out: String,
}

/// What a program does under `profile`, operation by operation, up to what is
/// not modelled.
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
        if lab.not_modelled {
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
        self.not_modelled |= self.n_calling > 0;
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
            not_modelled: false,
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

    fn put(&mut self, holder: usize, key: char, item: usize) {
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

    fn take_out(&mut self, holder: usize, key: char) {
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

    fn make_ref(&mut self, words: &[&str]) {
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
    fn ref_without_callback(&mut self, referent: ObjId) -> ObjId {
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

    fn new_ref(
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

    fn collect(&mut self, generation: usize) {
        let found = collect(self, generation).unwrap();
        self.say(format!("collected {found}"));
    }

    fn referrers(&mut self, name: usize) {
        let Some(object) = self.held(name) else {
            return;
        };
        let args = self.tuple([Some(object)]);
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        let mut found = self.heap.get_referrers(&[object]).unwrap();
        found.retain(|&id| id != args);
        self.tell("referrers", found, list, object, args);
    }

    fn referents(&mut self, name: usize) {
        let Some(object) = self.held(name) else {
            return;
        };
        let args = self.tuple([Some(object)]);
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        let found = self.heap.get_referents(&[object]).unwrap();
        self.tell("referents", found, list, object, args);
    }

    /// Fills the list of answers, leaves the call, and tells.
    fn tell(
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

    /// The same, in a local variable.
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

    // The look after every operation.

    fn look(&mut self) {
        safe_point(self);
        let was_enabled = self.heap.is_enabled();
        self.heap.disable();
        let [a, b, c] = self.heap.get_count();
        self.show(0, "count", format!(" {a} {b} {c}"));
        let count = self.tuple([None; 3]);
        self.leave([Some(count)]);
        if !self.log.is_empty() {
            let log = std::mem::take(&mut self.log);
            self.out += &format!("  {}\n", log.join("; "));
        }
        for generation in 0..3 {
            self.look_at_generation(generation);
        }
        self.look_at_names();
        for (place, what, list) in
            [(5, "kept", self.kept), (6, "garbage", self.garbage)]
        {
            let items = self.thing(list).slots.iter().filter_map(|s| s.1);
            let text = items.map(|id| format!(" {}", self.tag(id))).collect();
            self.show(place, what, text);
        }
        self.look_at_stats();
        if !self.thawed {
            let frozen = self.heap.get_freeze_count() - self.frozen_before;
            self.show(10, "frozen", format!(" {frozen}"));
        }
        if was_enabled {
            self.heap.enable();
        }
    }

    fn look_at_generation(&mut self, generation: usize) {
        let objects = self.heap.get_objects(Some(generation)).unwrap();
        let mut text = match generation < 2 || !self.thawed {
            true => format!(" {}:", objects.len()),
            false => ":".to_string(),
        };
        for id in objects {
            let tag = self.tag(id);
            if !tag.is_empty() {
                let counted = self.counted(id);
                text += &format!(" {tag}{counted}");
            }
        }
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        self.leave([Some(list)]);
        let what = ["gen0", "gen1", "gen2"][generation];
        self.show(1 + generation, what, text);
    }

    fn look_at_names(&mut self) {
        let mut text = String::new();
        for i in 0..NAMES {
            let Some(id) = self.name(i) else { continue };
            let thing = self.thing(id);
            let tracked = self.heap.is_tracked(id).unwrap();
            let weak = if thing.is_ref() {
                let referent = self.heap.referent(id).unwrap();
                let tag = referent.map(|r| self.tag(r));
                format!("->{}", tag.unwrap_or_default())
            } else {
                match self.heap.weakref_count(id).unwrap() {
                    0 => String::new(),
                    n => format!("@{n}"),
                }
            };
            let tag = &thing.label;
            let untracked = if tracked { "" } else { "-" };
            let counted = self.counted(id);
            text += &format!(" {i}={tag}{untracked}{counted}{weak}");
        }
        self.show(4, "names", text);
    }

    /// Whether it is finalized, and its reference count.
    fn counted(&self, id: ObjId) -> String {
        let finalized = self.heap.is_finalized(id).unwrap();
        let count = self.heap.refcount(id).unwrap();
        assert!(count < IMMORTAL_REFCNT, "nothing here is immortal");
        format!("{}*{count}", if finalized { "!" } else { "" })
    }

    fn look_at_stats(&mut self) {
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        for _ in 0..3 {
            let dict = alloc(self, Thing::new(Kind::Dict, String::new()));
            self.append(list, dict);
            self.leave([Some(dict)]);
        }
        self.leave([Some(list)]);
        let stats = self.heap.get_stats();
        for (generation, stats) in stats.iter().enumerate() {
            let text = format!(
                " {} {} {}",
                stats.collections, stats.collected, stats.uncollectable
            );
            let what = ["stats0", "stats1", "stats2"][generation];
            self.show(7 + generation, what, text);
        }
    }

    fn show(&mut self, place: usize, what: &str, text: String) {
        if self.seen[place] != text {
            self.out += &format!("  {what}{text}\n");
            self.seen[place] = text;
        }
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

fn call(name: &str) -> Call {
    match name {
        "quiet" => Call::Quiet,
        "litter" => Call::Litter,
        "forget" => Call::Forget,
        other => panic!("no such callback: {other}"),
    }
}
