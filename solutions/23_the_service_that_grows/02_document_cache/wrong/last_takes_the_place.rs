//! Wrong: what is taken out is replaced by the document used last, whose turn to leave comes too early.

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
        let at = self.position(name)?;
        let used = self.documents.remove(at);
        let document = used.1;
        self.documents.push(used);
        Some(document)
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
        // First the new reference, then the old: they may be the same object.
        heap.incref(document)?;
        self.remove(heap, name)?;
        self.documents.push((name.into(), document));
        while self.documents.len() > self.capacity {
            let (_, oldest) = self.documents.remove(0);
            heap.decref(oldest)?;
        }
        Ok(())
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
        let Some(at) = self.position(name) else {
            return Ok(false);
        };
        let (_, document) = self.documents.swap_remove(at);
        heap.decref(document)?;
        Ok(true)
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
