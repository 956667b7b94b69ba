//! Right: the references are read once, and kept in vectors that cost nothing.
//!
//! A collector that touches little memory.
//!
//! `unreachable_slowly` finds the trash of a heap, and makes no mistake. But it
//! reads all references of all objects again for every single object, and all
//! of that again until nothing changes. Time is hard to measure and different
//! on every machine. What can be counted is how often memory is touched: each
//! look at a count is one touch, each look at an object's references is one,
//! and one more for each reference.
//!
//! Write `unreachable`, which finds the same objects with as few touches as
//! possible. Its budget: each object's count once; each object's references
//! once; and once more the references of those that are *not* trash. What you
//! keep in vectors of your own costs nothing, but the largest heap of the tests
//! has 200,000 objects.

/// The numbers of the objects that nothing outside leads to, in ascending
/// order.
pub fn unreachable(store: &Store) -> Vec<usize> {
    let n = store.len();
    let refs: Vec<Vec<usize>> =
        (0..n).map(|o| store.references(o).to_vec()).collect();
    let mut outside: Vec<i64> = (0..n).map(|o| store.count(o).into()).collect();
    for r in &refs {
        for &to in r {
            outside[to] -= 1;
        }
    }
    let mut needed = vec![false; n];
    let mut todo: Vec<usize> = (0..n).filter(|&o| outside[o] > 0).collect();
    while let Some(o) = todo.pop() {
        if !needed[o] {
            needed[o] = true;
            todo.extend(&refs[o]);
        }
    }
    (0..n).filter(|&o| !needed[o]).collect()
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
