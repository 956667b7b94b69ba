//! A host that runs a program and has everything checked on the way: after
//! every operation, and between any two steps of every collection.

use std::collections::BTreeSet;

use gc_core::*;

use crate::oracle;
use crate::program::{Calling, Dying, Op, Program};

/// Keeps the log, and folds each event into a mirror as it comes.
#[derive(Default)]
pub struct Watcher {
    pub log: Vec<Event>,
    pub mirror: Mirror,
}

impl Observer<Object> for Watcher {
    const LISTENS: bool = true;
    fn event(&mut self, event: Event) {
        self.mirror.apply(&event);
        self.log.push(event);
    }
}

pub struct Lab {
    pub heap: Heap<Object, Watcher>,
    /// What each name stands for; each that stands for something is a
    /// reference from outside.
    pub names: Vec<Option<ObjId>>,
    /// References that are on their way into an object.
    on_the_way: Vec<ObjId>,
    /// The candidates of the collection that runs.
    candidates: BTreeSet<ObjId>,
    /// A full collection at every allocation.
    stress: bool,
    /// Objects that cannot die or be seen through, by design.
    pub immortals: Vec<ObjId>,
    /// The names of the objects whose `__del__` has run.
    pub finalized: Vec<String>,
    /// How many collections were compared with the oracle in full.
    pub compared: usize,
}

impl Lab {
    pub fn run(program: &Program, stress: bool) -> Lab {
        let mut lab = Lab {
            heap: Heap::with(program.profile, Watcher::default()),
            names: Vec::new(),
            on_the_way: Vec::new(),
            candidates: BTreeSet::new(),
            stress,
            immortals: Vec::new(),
            finalized: Vec::new(),
            compared: 0,
        };
        for op in &program.ops {
            lab.perform(op);
            lab.assert_sound("the operation");
        }
        lab
    }

    fn named(&self, n: usize) -> Option<ObjId> {
        match self.names.len() {
            0 => None,
            len => self.names[n % len],
        }
    }

    fn perform(&mut self, op: &Op) {
        match *op {
            Op::New(kind, dying, ref items) => {
                let id = self.make(kind, dying, items);
                self.names.push(Some(id));
            }
            Op::Link(a, b) => {
                if let (Some(a), Some(b)) = (self.named(a), self.named(b))
                    && self.may_grow(a)
                {
                    link(self, a, b).unwrap();
                }
            }
            Op::Unlink(a, b) => {
                if let (Some(a), Some(b)) = (self.named(a), self.named(b))
                    && self.may_grow(a)
                {
                    unlink(self, a, b).unwrap();
                }
            }
            Op::Copy(a) => {
                let copy = self.named(a);
                self.name(copy);
            }
            Op::Take(a) => {
                let held = self.named(a).and_then(|a| {
                    let object = self.heap.get(a).unwrap();
                    object.references().first().copied()
                });
                self.name(held);
            }
            Op::Drop(a) => self.forget(a),
            Op::Weakref(a, calling) => self.make_weakref(a, calling),
            Op::Upgrade(a) => {
                let referent =
                    self.named(a).and_then(|a| upgrade(self, a).ok().flatten());
                self.names.push(referent);
            }
            Op::Collect(generation) => self.collect_and_compare(generation),
            Op::SafePoint => safe_point(self),
            Op::Threshold(a, b, c) => {
                self.heap.set_threshold(a, Some(b), Some(c)).unwrap();
            }
            Op::Enable(true) => self.heap.enable(),
            Op::Enable(false) => self.heap.disable(),
            Op::Freeze => self.heap.freeze(),
            Op::Unfreeze => self.heap.unfreeze(),
            Op::SaveAll(on) => self.heap.set_debug(match on {
                true => DebugFlags::SAVEALL,
                false => DebugFlags::empty(),
            }),
            Op::ClearGarbage => clear_garbage(self),
            Op::Immortal(a) => {
                if let Some(id) = self.named(a) {
                    self.heap.make_immortal(id).unwrap();
                    if self.heap.refcount(id) == Ok(IMMORTAL_REFCNT) {
                        self.immortals.push(id);
                    }
                }
            }
        }
    }

    /// Tuples are filled when they are made; atoms refer to nothing.
    fn may_grow(&self, id: ObjId) -> bool {
        let kind = self.heap.get(id).unwrap().kind;
        !matches!(kind, Kind::Tuple | Kind::Atom | Kind::Weakref)
    }

    fn make(&mut self, kind: Kind, dying: Dying, items: &[usize]) -> ObjId {
        let items: Vec<ObjId> = match kind {
            Kind::Atom => Vec::new(),
            _ => items.iter().filter_map(|&i| self.named(i)).collect(),
        };
        let finalizer = match (kind, dying) {
            // Exact tuples and the like have no `__del__`.
            (Kind::Tuple | Kind::Atom, _) => Finalizer::None,
            (_, Dying::Silently) => Finalizer::None,
            (_, Dying::Noted) => Finalizer::Quiet,
            (_, Dying::SaveIn(n)) => self
                .named(n)
                .filter(|&id| self.may_grow(id))
                .map_or(Finalizer::None, Finalizer::SaveIn),
            (_, Dying::LetGo) => Finalizer::LetGo,
            (_, Dying::LeaveGarbage) => Finalizer::LeaveGarbage,
            (_, Dying::Collect) => Finalizer::Collect,
            (_, Dying::Legacy) => Finalizer::Legacy,
        };
        for &item in &items {
            incref(self, item).unwrap();
        }
        // While it waits for a collection that its allocation triggers, the heap
        // holds what it refers to.
        let name = format!("{:?} {}", kind, self.names.len());
        let object = Object::new(kind, name)
            .with_finalizer(finalizer)
            .with_references(items);
        let id = alloc(self, object);
        self.stress(id);
        id
    }

    fn make_weakref(&mut self, a: usize, calling: Calling) {
        let Some(referent) = self.named(a) else {
            return self.names.push(None);
        };
        // A collection inside the allocation must not take it away.
        incref(self, referent).unwrap();
        self.on_the_way.push(referent);
        let name = format!("{calling:?}");
        let weakref = alloc(self, Object::new(Kind::Weakref, name));
        let callback = calling != Calling::Nobody;
        self.heap.new_weakref(weakref, referent, callback).unwrap();
        self.stress(weakref);
        self.names.push(Some(weakref));
        self.on_the_way.clear();
        decref(self, referent).unwrap();
    }

    fn stress(&mut self, newest: ObjId) {
        if self.stress {
            self.names.push(Some(newest));
            collect(self, 2).unwrap();
            self.names.pop();
        }
    }

    /// Another name, for an object that is held.
    fn name(&mut self, id: Option<ObjId>) {
        if let Some(id) = id {
            incref(self, id).unwrap();
        }
        self.names.push(id);
    }

    pub fn forget(&mut self, n: usize) {
        let len = self.names.len();
        if len > 0
            && let Some(id) = self.names[n % len].take()
        {
            decref(self, id).unwrap();
        }
    }

    fn collect_and_compare(&mut self, generation: usize) {
        let foretold = oracle::foretell(&self.heap, generation);
        let found = collect(self, generation).unwrap();
        self.compared += usize::from(foretold.compare(&self.heap, found));
    }

    /// Every reference from outside, as often as it is held.
    pub fn roots(&self) -> Vec<ObjId> {
        let names = self.names.iter().copied().flatten();
        names.chain(self.on_the_way.iter().copied()).collect()
    }

    /// The heap passes its checker, and the log tells all of it.
    pub fn assert_sound(&self, after: &str) {
        if let Err(broken) = check(&self.heap, &self.roots()) {
            panic!("after {after}: {broken}");
        }
        let mut told = self.heap.observer().mirror.clone();
        let mut real = Mirror::of(&self.heap);
        if self.heap.is_collecting() {
            // The lists are in the hands of the steps.
            told.lists = Default::default();
            real.lists = Default::default();
            // The mark is made before a finalizer runs, or after, depending
            // on what calls it; the event comes after.
            let images = told.objects.values_mut();
            images
                .chain(real.objects.values_mut())
                .for_each(|image| image.finalized = false);
        }
        assert_eq!(told, real, "the events, after {after}");
    }

    /// Collects until nothing changes any more.
    pub fn settle(&mut self) {
        for _ in 0..200 {
            let before = self.heap.len();
            let events = self.heap.observer().log.len();
            let finalized = self.finalized.len();
            let found = collect(self, 2).unwrap();
            self.assert_sound("a collection to settle");
            if found == 0
                && before == self.heap.len()
                && finalized == self.finalized.len()
                && self.heap.observer().log[events..]
                    .iter()
                    .all(|e| !matches!(e, Event::Dying { .. }))
            {
                return;
            }
        }
        panic!("the heap never comes to rest");
    }

    fn after(&mut self, step: &str, c: &Collection) {
        self.assert_sound(step);
        oracle::validate(&self.heap, step, c, &mut self.candidates);
    }
}

impl Host for Lab {
    type Object = Object;
    type Observer = Watcher;

    fn heap(&self) -> &Heap<Object, Watcher> {
        &self.heap
    }

    fn heap_mut(&mut self) -> &mut Heap<Object, Watcher> {
        &mut self.heap
    }

    /// Half of the names are roots: any choice must be right.
    fn roots(&self, visit: &mut dyn FnMut(ObjId)) {
        let names = self.names.iter().copied().step_by(2);
        names.flatten().for_each(visit);
    }

    fn finalize(&mut self, id: ObjId) {
        let object = self.heap.get(id).unwrap();
        self.finalized.push(object.name.clone());
        Object::finalize(self, id);
        self.assert_sound("a finalizer");
    }

    fn call_weakref_callback(&mut self, weakref: ObjId) {
        assert_eq!(self.heap.referent(weakref), Ok(None));
        match self.heap.get(weakref).unwrap().name.as_str() {
            "Forget" => {
                if let Some(n) =
                    self.names.iter().position(|&id| id == Some(weakref))
                {
                    self.forget(n);
                }
            }
            "LeaveGarbage" => {
                let left = alloc(self, Object::instance("left by a callback"));
                link(self, left, left).unwrap();
                decref(self, left).unwrap();
            }
            "Collect" => {
                collect(self, 2).unwrap();
            }
            _ => {}
        }
        // This is where a weak reference could show what it must not.
        self.assert_sound("a callback");
    }

    fn steps(&self) -> Steps<Lab> {
        Steps {
            merge_younger,
            update_refs,
            subtract_refs,
            move_unreachable,
            untrack_tuples,
            untrack_dicts,
            promote_survivors,
            move_legacy_finalizers,
            handle_weakrefs,
            finalize_garbage,
            handle_resurrected,
            delete_garbage,
            handle_legacy_finalizers,
            ..Steps::cpython()
        }
    }
}

macro_rules! watched {
    ($($step:ident)*) => {$(
        fn $step(lab: &mut Lab, c: &mut Collection) {
            (Steps::<Lab>::cpython().$step)(lab, c);
            lab.after(stringify!($step), c);
        }
    )*};
}
watched! {
    merge_younger update_refs subtract_refs move_unreachable untrack_tuples
    untrack_dicts promote_survivors move_legacy_finalizers handle_weakrefs
    finalize_garbage handle_resurrected delete_garbage handle_legacy_finalizers
}
