//! A cache that keeps nothing alive.
//!
//! It holds its pages by weak references: a page stays as long as something
//! else needs it, and its entry goes when the page goes, by a callback.
//!
//! `cargo run -p gc-core --example cache`

use std::collections::BTreeMap;

use gc_core::{
    Heap, HeapError, Host, ObjId, Root, Silent, Trace, Tracking, alloc, decref,
    upgrade,
};

/// What the heap stores.
enum Thing {
    Page(String),
    /// The weak reference in the cache, under this address.
    Entry(&'static str),
}

/// Neither refers to anything.
impl Trace for Thing {
    fn traverse(&self, _visit: &mut impl FnMut(ObjId)) {}

    fn tracking(&self) -> Tracking {
        Tracking::Never
    }
}

#[derive(Default)]
struct Cache {
    heap: Heap<Thing>,
    entries: BTreeMap<&'static str, ObjId>,
    fetched: usize,
}

/// The owner of the heap: callbacks change the cache.
impl Host for Cache {
    type Object = Thing;
    type Observer = Silent;
    fn heap(&self) -> &Heap<Thing> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Thing> {
        &mut self.heap
    }
    fn call_weakref_callback(&mut self, weakref: ObjId) {
        if let Ok(&Thing::Entry(address)) = self.heap.get(weakref) {
            println!("{address} is gone");
            self.entries.remove(address);
            decref(self, weakref).expect("the cache held it");
        }
    }
}

impl Cache {
    /// The page at an address: the one that is alive, or one that is fetched.
    fn page(&mut self, address: &'static str) -> Result<Root, HeapError> {
        let entry = self.entries.get(address).copied();
        let alive = entry.map(|entry| upgrade(self, entry)).transpose()?;
        let page = match alive.flatten() {
            Some(page) => page,
            None => self.fetch(address)?,
        };
        // The root holds a reference of its own.
        let root = self.heap.root(page)?;
        decref(self, page)?;
        Ok(root)
    }

    /// Makes a page and a weak reference to it that calls back.
    fn fetch(&mut self, address: &'static str) -> Result<ObjId, HeapError> {
        self.fetched += 1;
        let page = alloc(self, Thing::Page(format!("<h1>{address}</h1>")));
        let entry = alloc(self, Thing::Entry(address));
        self.heap.new_weakref(entry, page, true)?;
        self.entries.insert(address, entry);
        Ok(page)
    }

    fn text(&self, page: &Root) -> Result<&str, HeapError> {
        match self.heap.get(page.id())? {
            Thing::Page(text) => Ok(text),
            Thing::Entry(address) => Ok(address),
        }
    }
}

fn main() -> Result<(), HeapError> {
    let mut cache = Cache::default();
    let tea = cache.page("/tea")?;
    let again = cache.page("/tea")?;
    println!("{} was fetched {} time", cache.text(&again)?, cache.fetched);
    assert_eq!((tea.id(), cache.fetched), (again.id(), 1));

    drop((tea, again));
    gc_core::release_roots(&mut cache);
    assert!(cache.heap.is_empty() && cache.entries.is_empty());

    cache.page("/tea")?;
    assert_eq!(cache.fetched, 2);
    Ok(())
}

#[test]
fn page_is_fetched_once_while_it_is_needed() {
    main().unwrap();
}
