//! Wrong: an object without a `__del__` has not been finalized, and is not to say that it has.
//!
//! Find three mistakes: a collector that calls finalizers.
//!
//! Each object is finalized at most once in its life, whatever its finalizer does.
//! The function in `src/lib.rs` works as long as finalizers behave. Find the three
//! things that it gets wrong, and mend them.

impl Heap {
    /// Calls the `__del__` of each object that has one, in order, once in the
    /// object's life. A finalizer may do what any code may do: ask for a
    /// collection, free others, raise an exception.
    pub fn finalize_garbage(&mut self, trash: &[usize]) {
        for &n in trash {
            let object = &self.objects[n];
            if object.finalized {
                continue;
            }
            self.objects[n].finalized = true;
            if !self.objects[n].has_del {
                continue;
            }
            // An exception in there is reported, and is the end of it.
            let _ = self.call_del(n);
        }
    }
}

// What follows is given.

/// What a `__del__` may do.
#[derive(Debug, Clone)]
pub enum Act {
    /// It asks for a collection, which finds these to be trash.
    Collect(Vec<usize>),
    /// It frees an object, whose own `__del__` comes first, if it is still to
    /// come.
    Free(usize),
    /// It raises an exception.
    Raise,
}

/// An object that is trash.
#[derive(Debug, Default)]
struct Object {
    name: String,
    has_del: bool,
    acts: Vec<Act>,
    finalized: bool,
    dead: bool,
    /// Its `__del__` is under way.
    running: bool,
}

/// Objects, and a diary.
#[derive(Debug, Default)]
pub struct Heap {
    objects: Vec<Object>,
    diary: Vec<String>,
}

/// A `__del__` has raised an exception.
#[derive(Debug)]
pub struct Exception;

impl Heap {
    /// An object; with a `__del__` if `acts` says what that does.
    pub fn new_object(&mut self, name: &str, acts: Option<Vec<Act>>) -> usize {
        self.objects.push(Object {
            name: name.into(),
            has_del: acts.is_some(),
            acts: acts.unwrap_or_default(),
            ..Object::default()
        });
        self.objects.len() - 1
    }

    /// `gc.is_finalized`
    pub fn is_finalized(&self, n: usize) -> bool {
        self.objects[n].finalized
    }

    /// What has happened since this was asked before.
    pub fn diary(&mut self) -> Vec<String> {
        std::mem::take(&mut self.diary)
    }

    /// Runs a `__del__`.
    fn call_del(&mut self, n: usize) -> Result<(), Exception> {
        let name = self.objects[n].name.clone();
        if self.objects[n].dead {
            self.diary.push(format!("{name} is finalized, and is dead"));
            return Ok(());
        }
        if self.objects[n].running {
            self.diary.push(format!(
                "{name} is finalized, and is in the middle of it"
            ));
            return Ok(());
        }
        self.diary.push(format!("{name} is finalized"));
        self.objects[n].running = true;
        let mut result = Ok(());
        for act in self.objects[n].acts.clone() {
            match act {
                Act::Collect(trash) => self.finalize_garbage(&trash),
                Act::Free(other) => self.free(other),
                Act::Raise => result = Err(Exception),
            }
        }
        self.objects[n].running = false;
        result
    }

    /// An object dies by its count.
    fn free(&mut self, n: usize) {
        if self.objects[n].has_del && !self.objects[n].finalized {
            self.objects[n].finalized = true;
            let _ = self.call_del(n);
        }
        self.objects[n].dead = true;
        self.diary.push(format!("{} dies", self.objects[n].name));
    }
}
