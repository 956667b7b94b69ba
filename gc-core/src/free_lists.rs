//! Free lists: dead objects that are kept for reuse.
//!
//! A list, dict or tuple that comes from one or goes to one touches neither the
//! allocator nor `count[0]`, so it shows in `gc.get_count()`.
//!
//! In CPython: `Include/internal/pycore_freelist.h` (3.13).

use crate::{FreeList, Profile};

/// How many dead objects each free list holds. The sizes are those of 3.13.
///
/// ```
/// use gc_core::{FreeList, FreeLists, Profile};
///
/// let mut lists = FreeLists::new(&Profile::default());
/// assert!(!lists.take(FreeList::Dict)); // there is none to reuse
/// assert!(lists.put(FreeList::Dict));
/// assert!(lists.take(FreeList::Dict));
/// assert_eq!(lists.clear(), 0);
/// ```
#[derive(Debug, Clone)]
pub struct FreeLists {
    lists: u32,
    dicts: u32,
    /// Those of tuples of one item, of two, and so on.
    tuples: [u32; 20],
    longest_tuple: u8,
}

impl Default for FreeLists {
    fn default() -> FreeLists {
        FreeLists::new(&Profile::default())
    }
}

impl FreeLists {
    /// Empty free lists, as this version has them.
    pub fn new(profile: &Profile) -> FreeLists {
        FreeLists {
            lists: 0,
            dicts: 0,
            tuples: [0; 20],
            longest_tuple: profile.longest_tuple_kept,
        }
    }

    /// An object is made: returns whether it comes from its free list, which
    /// then holds one less.
    pub fn take(&mut self, kind: FreeList) -> bool {
        let Some((held, _)) = self.of(kind) else {
            return false;
        };
        let taken = *held > 0;
        *held -= u32::from(taken);
        taken
    }

    /// Lends the free list one object more, which the next that is made takes.
    pub(crate) fn lend(&mut self, kind: FreeList) {
        if let Some((held, _)) = self.of(kind) {
            *held += 1;
        }
    }

    /// An object dies: returns whether it goes to its free list, which it does
    /// unless that is full.
    pub fn put(&mut self, kind: FreeList) -> bool {
        let Some((held, size)) = self.of(kind) else {
            return false;
        };
        let put = *held < size;
        *held += u32::from(put);
        put
    }

    /// Empties all of them, as a full collection does. Returns how many objects
    /// they held.
    pub fn clear(&mut self) -> u32 {
        let held = self.lists + self.dicts + self.tuples.iter().sum::<u32>();
        (self.lists, self.dicts) = (0, 0);
        self.tuples.fill(0);
        held
    }

    /// How many the free list holds, and how many it may; tuples of other
    /// lengths than 1 to `longest_tuple` have none.
    fn of(&mut self, kind: FreeList) -> Option<(&mut u32, u32)> {
        match kind {
            FreeList::List => Some((&mut self.lists, 80)),
            FreeList::Dict => Some((&mut self.dicts, 80)),
            FreeList::Tuple(len) if len > self.longest_tuple => None,
            FreeList::Tuple(len) => {
                let held = usize::from(len).checked_sub(1);
                Some((self.tuples.get_mut(held?)?, 2000))
            }
        }
    }
}
