//! Wrong: a place is made free only if the object is still alive.
//!
//! An arrow that never dangles: weak references by hand.
//!
//! A weak reference leads to an object and does not count. When the object dies,
//! its place is given to the next, and a weak reference must not lead there. So
//! the object keeps a list of the weak references to it.

/// The place of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjId(usize);

/// The place of a weak reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeakId(usize);

struct Object {
    text: String,
    count: u32,
    /// The weak references that lead here.
    weakrefs: Vec<WeakId>,
}

/// All objects, and what each weak reference leads to: `None` once that is gone,
/// and in a place that is free.
#[derive(Default)]
pub struct Heap {
    objects: Vec<Option<Object>>,
    weakrefs: Vec<Option<ObjId>>,
    free: Vec<WeakId>,
}

impl Heap {
    /// Makes a weak reference to the object, which must be alive.
    pub fn new_weakref(&mut self, id: ObjId) -> WeakId {
        // `self.place_of_a_weakref()` is a place for it.
        // `self.objects[id.0].as_mut().expect("it is alive")` is the object.
        let weak = self.place_of_a_weakref();
        self.weakrefs[weak.0] = Some(id);
        self.objects[id.0]
            .as_mut()
            .expect("it is alive")
            .weakrefs
            .push(weak);
        weak
    }

    /// What the weak reference leads to, as an ordinary reference that counts and
    /// that the caller will give back; `None` once that is gone.
    pub fn upgrade(&mut self, weak: WeakId) -> Option<ObjId> {
        let id = self.weakrefs[weak.0]?;
        self.incref(id);
        Some(id)
    }

    /// The weak reference is given up. Its place is free for another.
    pub fn drop_weakref(&mut self, weak: WeakId) {
        // `self.free.push(weak)` makes its place free.
        if let Some(id) = self.weakrefs[weak.0] {
            self.objects[id.0]
                .as_mut()
                .expect("alive")
                .weakrefs
                .retain(|&w| w != weak);
            self.free.push(weak);
        }
    }

    /// One reference to the object fewer. At zero it dies, and its place is free.
    pub fn decref(&mut self, id: ObjId) {
        let object = self.objects[id.0].as_mut().expect("it is alive");
        object.count -= 1;
        if object.count == 0 {
            let dead = self.objects[id.0].take().expect("it was there");
            for weak in dead.weakrefs {
                self.weakrefs[weak.0] = None;
            }
        }
    }
}

// What follows is given.
impl Heap {
    /// Makes an object with a count of 1, in the first free place.
    pub fn new_object(&mut self, text: &str) -> ObjId {
        let object = Some(Object {
            text: text.into(),
            count: 1,
            weakrefs: Vec::new(),
        });
        match self.objects.iter().position(Option::is_none) {
            Some(free) => {
                self.objects[free] = object;
                ObjId(free)
            }
            None => {
                self.objects.push(object);
                ObjId(self.objects.len() - 1)
            }
        }
    }

    /// One reference more.
    pub fn incref(&mut self, id: ObjId) {
        let object = self.objects[id.0].as_mut();
        let object = object.expect("a reference was taken to what is dead");
        object.count += 1;
    }

    /// What the object says; nothing if the place is free.
    pub fn read(&self, id: ObjId) -> Option<&str> {
        self.objects[id.0]
            .as_ref()
            .map(|object| object.text.as_str())
    }

    /// What the object counts; 0 if the place is free.
    pub fn count(&self, id: ObjId) -> u32 {
        self.objects[id.0].as_ref().map_or(0, |object| object.count)
    }

    fn place_of_a_weakref(&mut self) -> WeakId {
        self.free.pop().unwrap_or_else(|| {
            self.weakrefs.push(None);
            WeakId(self.weakrefs.len() - 1)
        })
    }
}
