//! Wrong: an object that refers to another twice is counted off once.

/// The numbers of the objects that nothing outside leads to, in ascending
/// order.
pub fn unreachable(store: &Store) -> Vec<usize> {
    let all = 0..store.len();
    let mut gc_refs: Vec<u32> = all.clone().map(|n| store.count(n)).collect();
    for object in all.clone() {
        let mut once = store.references(object).to_vec();
        once.sort();
        once.dedup();
        for to in once {
            gc_refs[to] -= 1;
        }
    }
    let mut reached: Vec<bool> = gc_refs.iter().map(|&left| left > 0).collect();
    let mut to_do: Vec<usize> = all.clone().filter(|&n| reached[n]).collect();
    while let Some(object) = to_do.pop() {
        for &to in store.references(object) {
            if !reached[to] {
                reached[to] = true;
                to_do.push(to);
            }
        }
    }
    all.filter(|&object| !reached[object]).collect()
}

// What follows is given.

pub use store::Store;

mod store {
    use std::cell::Cell;

    /// A heap that counts how often it is touched.
    #[derive(Debug)]
    pub struct Store {
        counts: Vec<u32>,
        references: Vec<Vec<usize>>,
        touches: Cell<usize>,
    }

    impl Store {
        /// Objects with these counts, and what each refers to, by number.
        pub fn new(counts: Vec<u32>, references: Vec<Vec<usize>>) -> Store {
            Store {
                counts,
                references,
                touches: Cell::new(0),
            }
        }

        /// How many objects there are. Costs nothing.
        pub fn len(&self) -> usize {
            self.counts.len()
        }

        /// Whether there is none.
        pub fn is_empty(&self) -> bool {
            self.counts.is_empty()
        }

        /// The reference count of an object: one touch.
        pub fn count(&self, object: usize) -> u32 {
            self.touch(1);
            self.counts[object]
        }

        /// What an object refers to: one touch, and one for each reference.
        pub fn references(&self, object: usize) -> &[usize] {
            let references = &self.references[object];
            self.touch(1 + references.len());
            references
        }

        /// How often it was touched so far.
        pub fn touches(&self) -> usize {
            self.touches.get()
        }

        fn touch(&self, times: usize) {
            self.touches.set(self.touches.get() + times);
        }
    }
}

/// A collector that is right, and slow: the numbers of the objects that nothing
/// outside leads to.
pub fn unreachable_slowly(store: &Store) -> Vec<usize> {
    let mut reached = vec![false; store.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for object in 0..store.len() {
            if reached[object] {
                continue;
            }
            let mut inside = 0;
            let mut led_to = false;
            for (other, is_reached) in reached.iter().enumerate() {
                for &to in store.references(other) {
                    if to == object {
                        inside += 1;
                        led_to |= is_reached;
                    }
                }
            }
            if led_to || store.count(object) > inside {
                reached[object] = true;
                changed = true;
            }
        }
    }
    (0..store.len())
        .filter(|&object| !reached[object])
        .collect()
}
