//! Wrong: the recursion is written in two functions, and is still one.

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
    /// Counts one reference to the object fewer. At zero it dies.
    pub fn decref(&mut self, id: ObjId) {
        if self.lower(id) == 0 {
            self.dealloc(id);
        }
    }

    /// The death of an object whose count is zero, and of all that die with
    /// it. Calls neither itself nor `decref`.
    fn dealloc(&mut self, first: ObjId) {
        for reference in self.bury(first) {
            self.decref(reference);
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
        self.object_mut(to).count += 1;
        self.object_mut(from).references.push(to);
    }

    /// What has died so far, in order.
    pub fn diary(&self) -> &[String] {
        &self.diary
    }

    fn lower(&mut self, id: ObjId) -> u32 {
        let object = self.object_mut(id);
        object.count -= 1;
        object.count
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
