//! Wrong: without a callback nothing notifies the cache, and entries for what is gone pile up.
//!
//! A cache that forgets.
//!
//! A cache is to find a document as long as something else needs it, and not to
//! keep it alive. So it holds weak references, and each calls back when its
//! document is gone. Python has it as `weakref.WeakValueDictionary`.
//!
//! Here a weak reference is an object that the cache makes, and owns:
//!
//! ```ignore
//! let weakref = alloc(host, Object::new(Kind::Weakref, "entry")); // counts 1
//! host.heap_mut().new_weakref(weakref, document, true)?; // calls back
//! ```

use std::collections::BTreeMap;

use gc_core::{HeapError, Host, Kind, ObjId, Object, alloc, decref, upgrade};

/// Documents by their titles. An entry is a weak reference that the cache owns.
#[derive(Debug, Default)]
pub struct Cache {
    entries: BTreeMap<String, ObjId>,
}

impl Cache {
    /// Remembers the document under this title, in place of any other. The caller
    /// keeps the reference to the document that it has.
    pub fn insert<H: Host<Object = Object>>(
        &mut self,
        host: &mut H,
        title: &str,
        document: ObjId,
    ) -> Result<(), HeapError> {
        let weakref = alloc(host, Object::new(Kind::Weakref, "entry"));
        host.heap_mut().new_weakref(weakref, document, false)?;
        if let Some(old) = self.entries.insert(title.into(), weakref) {
            decref(host, old)?;
        }
        Ok(())
    }

    /// The document of this title, if it is alive, as a reference that counts and
    /// that the caller will give back.
    pub fn get<H: Host<Object = Object>>(
        &self,
        host: &mut H,
        title: &str,
    ) -> Result<Option<ObjId>, HeapError> {
        match self.entries.get(title) {
            Some(&weakref) => upgrade(host, weakref),
            None => Ok(None),
        }
    }

    /// The callback of `weakref`: its document is gone, and so should its entry be,
    /// if there still is one.
    pub fn forgotten<H: Host<Object = Object>>(
        &mut self,
        host: &mut H,
        weakref: ObjId,
    ) -> Result<(), HeapError> {
        let mut entries = self.entries.iter();
        let key = entries.find(|(_, entry)| **entry == weakref);
        let key = key.map(|(key, _)| key.clone());
        let Some(key) = key else { return Ok(()) };
        self.entries.remove(&key);
        decref(host, weakref)
    }

    /// How many entries there are. (Given.)
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none. (Given.)
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
