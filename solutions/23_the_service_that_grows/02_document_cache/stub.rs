//! A cache that lets go.
//!
//! A dict that only ever grows is the most common leak of all. Write a cache
//! with a limit: it keeps the documents that were used last, and lets go of the
//! one that was not used for the longest time. It holds its documents in a
//! heap, so holding means counting: each document in the cache has one
//! reference from it, and no more.

use gc_core::{Heap, HeapError, ObjId};

/// Documents by name, at most `capacity` of them.
#[derive(Debug)]
pub struct Cache {
    capacity: usize,
    /// Names and documents, the one used last at the end.
    documents: Vec<(String, ObjId)>,
}

impl Cache {
    /// The document of that name, and it counts as used now. The reference is
    /// borrowed: it stays the cache's.
    pub fn get(&mut self, name: &str) -> Option<ObjId> {
        todo!("find it, and move it to the end")
    }

    /// Keeps `document` under that name, instead of what was kept there. It
    /// counts as used now. The cache takes a reference of its own; the caller
    /// keeps theirs. What has no room any more is let go.
    ///
    /// # Errors
    /// If `document` is stale or of another heap; then the cache is as before.
    pub fn put(
        &mut self,
        heap: &mut Heap,
        name: &str,
        document: ObjId,
    ) -> Result<(), HeapError> {
        todo!("take a reference, put it in, let go of what is too much")
    }

    /// Lets go of the document of that name. Returns whether there was one.
    ///
    /// # Errors
    /// If the heap refuses, which it has no reason to.
    pub fn remove(
        &mut self,
        heap: &mut Heap,
        name: &str,
    ) -> Result<bool, HeapError> {
        todo!("take it out, and let go")
    }
}

// What follows is given.
impl Cache {
    /// An empty cache for so many documents.
    pub fn new(capacity: usize) -> Cache {
        Cache {
            capacity,
            documents: Vec::new(),
        }
    }

    /// The names in the cache, the one used last at the end.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.documents.iter().map(|(name, _)| name.as_str())
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.documents.iter().position(|(other, _)| other == name)
    }
}
