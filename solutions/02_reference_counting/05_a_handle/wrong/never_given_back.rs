//! Wrong: a handle that goes out of scope gives its reference back; without `Drop` nothing ever dies.
//!
//! A handle that counts by itself.
//!
//! Counting by hand goes wrong as soon as a function has two ways out. Rust can
//! do it for you: a value that goes out of scope is dropped, and what happens
//! then is up to its type. A `Handle` is one counted reference. To copy it makes
//! another reference, and to drop it gives one back.

use std::cell::RefCell;
use std::rc::Rc;

/// One counted reference to an object.
pub struct Handle {
    heap: Heap,
    id: usize,
}

impl Clone for Handle {
    /// One more reference to the same object.
    fn clone(&self) -> Handle {
        self.heap.incref(self.id);
        Handle {
            heap: self.heap.clone(),
            id: self.id,
        }
    }
}

impl Handle {
    /// Gives this reference away: from now on the object of `owner` holds it.
    /// A reference changes hands, so no count changes.
    pub fn give_to(self, owner: &Handle) {
        self.heap.hold(owner.id, self.id);
        std::mem::forget(self);
    }
}

// What follows is given.

/// All objects there are. A clone of it is the same heap.
#[derive(Clone, Default)]
pub struct Heap(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    objects: Vec<Option<Object>>,
    diary: Vec<String>,
}

struct Object {
    name: String,
    count: u32,
    references: Vec<usize>,
}

impl Heap {
    /// Makes an object with a count of 1: the handle that is returned.
    pub fn new_object(&self, name: &str) -> Handle {
        let mut inner = self.0.borrow_mut();
        inner.objects.push(Some(Object {
            name: name.into(),
            count: 1,
            references: Vec::new(),
        }));
        Handle {
            heap: self.clone(),
            id: inner.objects.len() - 1,
        }
    }

    /// What has happened so far: which objects died, in order.
    pub fn diary(&self) -> Vec<String> {
        self.0.borrow().diary.clone()
    }

    /// What the object of that name counts; nothing once it has died.
    pub fn count_of(&self, name: &str) -> Option<u32> {
        let inner = self.0.borrow();
        let mut alive = inner.objects.iter().flatten();
        alive
            .find(|object| object.name == name)
            .map(|object| object.count)
    }

    fn hold(&self, owner: usize, id: usize) {
        let mut inner = self.0.borrow_mut();
        let owner = inner.objects[owner].as_mut();
        owner.expect("the owner is alive").references.push(id);
    }

    fn incref(&self, id: usize) {
        let mut inner = self.0.borrow_mut();
        let object = inner.objects[id].as_mut();
        object.expect("this object has died already").count += 1;
    }

    fn decref(&self, id: usize) {
        let mut inner = self.0.borrow_mut();
        let mut work = vec![id];
        while let Some(id) = work.pop() {
            let Some(object) = inner.objects[id].as_mut() else {
                // A panic while another is under way would end the program.
                inner
                    .diary
                    .push(format!("object {id} was given back too often"));
                continue;
            };
            object.count -= 1;
            if object.count == 0 {
                let dead = inner.objects[id].take().expect("it is there");
                inner.diary.push(format!("{} dies", dead.name));
                work.extend(dead.references.into_iter().rev());
            }
        }
    }
}
