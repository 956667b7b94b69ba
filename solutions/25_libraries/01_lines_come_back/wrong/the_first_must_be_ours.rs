//! Wrong: the first weak reference to a session is not always the pool's.

use std::collections::BTreeMap;

use gc_core::{Heap, HeapError, Host, Kind, ObjId, Object, Silent};

/// The number of a line to the database.
pub type Line = usize;

/// A pool of lines, and the heap in which sessions live.
pub struct Pool {
    heap: Heap,
    /// The lines that are free, the one to be given out next at the end.
    free: Vec<Line>,
    /// The weak reference of each session that has a line, and which line. The
    /// pool has one counted reference to each of these weak references.
    out: BTreeMap<ObjId, Line>,
}

impl Pool {
    /// A new session with a line of its own, and one reference, the caller's.
    /// `None` if no line is free.
    pub fn connect(&mut self) -> Result<Option<ObjId>, HeapError> {
        // Objects are made by `gc_core::alloc(self, object)`. An object of
        // `Kind::Weakref` becomes a weak reference by
        // `self.heap.new_weakref(weakref, referent, has_callback)`.
        let Some(line) = self.free.pop() else {
            return Ok(None);
        };
        let session = gc_core::alloc(self, Object::instance("session"));
        let weakref = Object::new(Kind::Weakref, "pool's weak reference");
        let weakref = gc_core::alloc(self, weakref);
        self.heap.new_weakref(weakref, session, true)?;
        self.out.insert(weakref, line);
        Ok(Some(session))
    }

    /// The program closes a session: its line is free at once. The session may
    /// live on, without a line; when it dies, nothing more happens. Closing it
    /// again does nothing.
    ///
    /// # Errors
    /// If the session is stale.
    pub fn close(&mut self, session: ObjId) -> Result<(), HeapError> {
        // `self.heap.weakrefs_of(session)` are the weak references to it. One
        // that dies before its referent doesn't call back.
        if let Some(&weakref) = self.heap.weakrefs_of(session)?.first() {
            self.put_back(weakref);
        }
        Ok(())
    }
}

impl Host for Pool {
    type Object = Object;
    type Observer = Silent;

    fn heap(&self) -> &Heap {
        &self.heap
    }

    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }

    /// The session that `weakref` pointed at has died, or is about to. It can't
    /// be reached any more.
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        self.put_back(weakref);
    }
}

impl Pool {
    /// The line that belongs to this weak reference is free, and the weak
    /// reference is of no more use.
    fn put_back(&mut self, weakref: ObjId) {
        if let Some(line) = self.out.remove(&weakref) {
            self.free.push(line);
            gc_core::decref(self, weakref).expect("the pool holds it");
        }
    }
}

// What follows is given.
impl Pool {
    /// A pool with so many lines, all of them free.
    pub fn new(lines: usize) -> Pool {
        let mut heap = Heap::new();
        heap.disable();
        Pool {
            heap,
            free: (0..lines).rev().collect(),
            out: BTreeMap::new(),
        }
    }

    /// How many lines are free.
    pub fn free(&self) -> usize {
        self.free.len()
    }
}
