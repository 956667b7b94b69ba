//! Reference counting from scratch: one more, one fewer, and death at zero.
//!
//! The heap in `src/lib.rs` is the smallest that will do. Each object has a
//! count of the references to it. Code that takes a reference counts it with
//! `incref`, code that gives one back with `decref`; at zero the object dies on
//! the spot.

/// The place of an object in the heap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjId(usize);

/// An object: its name, its count, and the references it holds.
struct Object {
    name: String,
    count: u32,
    references: Vec<ObjId>,
}

/// All objects there are, and a diary of what has died.
#[derive(Default)]
pub struct Heap {
    objects: Vec<Option<Object>>,
    diary: Vec<String>,
}

impl Heap {
    /// Counts one more reference to the object.
    pub fn incref(&mut self, id: ObjId) {
        *self.count_mut(id) += 1;
    }

    /// Counts one reference to the object fewer. At zero the object dies: it
    /// is buried, and the references that it held are given back in order,
    /// which may be the death of others.
    pub fn decref(&mut self, id: ObjId) {
        let count = self.count_mut(id);
        *count -= 1;
        if *count == 0 {
            for reference in self.bury(id) {
                self.decref(reference);
            }
        }
    }
}

// What follows is given.
impl Heap {
    /// Makes an object, with a count of 1: the reference that is returned.
    pub fn new_object(&mut self, name: &str) -> ObjId {
        self.objects.push(Some(Object {
            name: name.into(),
            count: 1,
            references: Vec::new(),
        }));
        ObjId(self.objects.len() - 1)
    }

    /// `from` refers to `to` from now on; the reference counts.
    pub fn link(&mut self, from: ObjId, to: ObjId) {
        self.incref(to);
        self.object_mut(from).references.push(to);
    }

    /// The count of an object; `None` if it has died.
    pub fn count(&self, id: ObjId) -> Option<u32> {
        self.objects[id.0].as_ref().map(|object| object.count)
    }

    /// What has died so far, in order.
    pub fn diary(&self) -> &[String] {
        &self.diary
    }

    fn count_mut(&mut self, id: ObjId) -> &mut u32 {
        &mut self.object_mut(id).count
    }

    fn bury(&mut self, id: ObjId) -> Vec<ObjId> {
        let dead = self.objects[id.0].take().expect("nothing dies twice");
        self.diary.push(format!("{} dies", dead.name));
        dead.references
    }

    fn object_mut(&mut self, id: ObjId) -> &mut Object {
        self.objects[id.0]
            .as_mut()
            .expect("this object has died already: is a reference missing?")
    }
}
