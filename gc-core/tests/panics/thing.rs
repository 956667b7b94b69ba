//! What a heap calls, all of which may panic: an object and an observer.

use std::cell::Cell;
use std::panic::resume_unwind;

use gc_core::*;

/// What may panic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hook {
    Traverse,
    Owned,
    Clear,
    HasFinalizer,
    Finalize,
    FinalizeLegacy,
    WeakrefCallback,
    GcCallback,
    DebugLine,
    DebugName,
    Event,
    Contents,
}

pub const HOOKS: [Hook; 12] = [
    Hook::Traverse,
    Hook::Owned,
    Hook::Clear,
    Hook::HasFinalizer,
    Hook::Finalize,
    Hook::FinalizeLegacy,
    Hook::WeakrefCallback,
    Hook::GcCallback,
    Hook::DebugLine,
    Hook::DebugName,
    Hook::Event,
    Hook::Contents,
];

thread_local! {
    /// Which hook panics, and after how many more calls.
    pub static FUSE: Cell<Option<(Hook, u32)>> = const { Cell::new(None) };
}

/// A hook is called: time to panic?
pub fn tick(hook: Hook) {
    match FUSE.get() {
        Some((armed, 0)) if armed == hook => {
            FUSE.set(None);
            // Like a panic, but without its message.
            resume_unwind(Box::new("the fuse"));
        }
        Some((armed, n)) if armed == hook => FUSE.set(Some((armed, n - 1))),
        _ => {}
    }
}

/// What an object does in its last moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Last {
    Nothing,
    SaveItself,
    MakeTrash,
    Collect,
    Legacy,
}

pub struct Thing<const RUNS_CODE: bool, R> {
    pub kind: Kind,
    pub last: Last,
    pub refs: R,
}

/// What an object refers to, in a type that has to be dropped or not: the heap
/// keeps the two in different ways.
pub trait Refs: Default {
    fn all(&self) -> impl Iterator<Item = ObjId>;
    fn push(&mut self, id: ObjId);
    fn take_first(&mut self) -> ObjId;
}

impl Refs for Vec<ObjId> {
    fn all(&self) -> impl Iterator<Item = ObjId> {
        self.iter().copied()
    }
    fn push(&mut self, id: ObjId) {
        self.push(id);
    }
    fn take_first(&mut self) -> ObjId {
        self.remove(0)
    }
}

/// A few references, which need not be dropped.
#[derive(Default)]
pub struct Few([Option<ObjId>; 6]);

impl Refs for Few {
    fn all(&self) -> impl Iterator<Item = ObjId> {
        self.0.iter().flatten().copied()
    }
    fn push(&mut self, id: ObjId) {
        *self.0.iter_mut().find(|place| place.is_none()).unwrap() = Some(id);
    }
    fn take_first(&mut self) -> ObjId {
        self.0.iter_mut().find_map(Option::take).unwrap()
    }
}

impl<const RUNS_CODE: bool, R: Refs> Trace for Thing<RUNS_CODE, R> {
    const RUNS_CODE: bool = RUNS_CODE;

    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        for id in self.refs.all() {
            tick(Hook::Traverse);
            visit(id);
        }
    }

    fn owned(&self, visit: &mut impl FnMut(ObjId)) {
        for id in self.refs.all() {
            tick(Hook::Owned);
            visit(id);
        }
    }

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        if self.kind != Kind::Tuple {
            while self.refs.all().next().is_some() {
                tick(Hook::Clear);
                dropped.push(self.refs.take_first());
            }
        }
    }

    fn tracking(&self) -> Tracking {
        Object::new(self.kind, "").tracking()
    }

    fn free_list(&self) -> Option<FreeList> {
        Object::new(self.kind, "").free_list()
    }
}

/// Listens, and can be a fuse.
#[derive(Default)]
pub struct Listener(pub Vec<Event>);

impl<const RUNS_CODE: bool, R: Refs> Observer<Thing<RUNS_CODE, R>>
    for Listener
{
    const LISTENS: bool = true;
    fn event(&mut self, event: Event) {
        tick(Hook::Event);
        self.0.push(event);
    }
    fn contents(&mut self, _: ObjId, _: &Thing<RUNS_CODE, R>) {
        tick(Hook::Contents);
    }
}
