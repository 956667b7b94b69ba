//! A map whose keys are numbers, as a vector in their order.
//!
//! Keys that come in order are appended, which is how most of them come. It is far
//! less code than a tree, of which the page's engine would have one for each type.

/// Entries found by number, in the order of the numbers.
#[derive(Debug)]
pub(crate) struct ByNumber<T>(Vec<(u32, T)>);

/// Numbers, in their order.
pub(crate) type Numbers = ByNumber<()>;

impl<T> Default for ByNumber<T> {
    fn default() -> ByNumber<T> {
        ByNumber(Vec::new())
    }
}

impl<T> ByNumber<T> {
    fn find(&self, n: u32) -> Result<usize, usize> {
        self.0.binary_search_by_key(&n, |(n, _)| *n)
    }

    pub fn get(&self, n: u32) -> Option<&T> {
        self.find(n).ok().map(|at| &self.0[at].1)
    }

    pub fn get_mut(&mut self, n: u32) -> Option<&mut T> {
        self.find(n).ok().map(|at| &mut self.0[at].1)
    }

    pub fn contains(&self, n: u32) -> bool {
        self.find(n).is_ok()
    }

    /// The entry for a number; if there is none yet, `made` makes it.
    pub fn get_or_put(&mut self, n: u32, made: impl FnOnce() -> T) -> &mut T {
        let at = self.find(n).unwrap_or_else(|at| {
            self.0.insert(at, (n, made()));
            at
        });
        &mut self.0[at].1
    }

    /// Inserts an entry, or replaces the one that was there.
    pub fn put(&mut self, n: u32, value: T) {
        match self.find(n) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (n, value)),
        }
    }

    /// Removes an entry, if there is one.
    pub fn remove(&mut self, n: u32) {
        if let Ok(at) = self.find(n) {
            self.0.remove(at);
        }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.0.iter().map(|(n, value)| (*n, value))
    }

    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.0.iter().map(|(n, _)| *n)
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    pub fn into_values(self) -> impl Iterator<Item = T> {
        self.0.into_iter().map(|(_, value)| value)
    }
}

/// The places of objects by rising numbers, from which any may be removed. What is removed
/// leaves a hole, and the holes are closed when they are more than the rest.
#[derive(Debug, Default)]
pub(crate) struct PlacesByNumber {
    entries: Vec<(u32, u32)>,
    holes: usize,
}

/// The place in a hole.
const HOLE: u32 = u32::MAX;

impl PlacesByNumber {
    fn find(&self, n: u32) -> Result<usize, usize> {
        self.entries.binary_search_by_key(&n, |(n, _)| *n)
    }

    pub fn get(&self, n: u32) -> Option<u32> {
        self.find(n).ok().map(|at| self.entries[at].1).filter(|place| *place != HOLE)
    }

    /// Inserts the place of a number, or replaces the one that it had.
    pub fn put(&mut self, n: u32, place: u32) {
        match self.find(n) {
            Ok(at) => {
                let old = std::mem::replace(&mut self.entries[at].1, place);
                self.holes -= usize::from(old == HOLE);
            }
            Err(at) => self.entries.insert(at, (n, place)),
        }
    }

    /// Removes a number, if it is there.
    pub fn remove(&mut self, n: u32) {
        let Some(at) = self.find(n).ok().filter(|at| self.entries[*at].1 != HOLE) else { return };
        self.entries[at].1 = HOLE;
        self.holes += 1;
        if 2 * self.holes > self.entries.len() {
            self.entries.retain(|(_, place)| *place != HOLE);
            self.holes = 0;
        }
    }

    pub fn len(&self) -> usize {
        self.entries.len() - self.holes
    }

    pub fn clear(&mut self) {
        *self = PlacesByNumber::default();
    }

    /// The numbers from `first` on, with their places, in order.
    pub fn from(&self, first: u32) -> impl Iterator<Item = (u32, u32)> + '_ {
        let at = self.find(first).unwrap_or_else(|at| at);
        self.entries[at..].iter().copied().filter(|(_, place)| *place != HOLE)
    }

    /// All places, in the order of their numbers.
    pub fn places(&self) -> impl Iterator<Item = u32> + '_ {
        self.from(0).map(|(_, place)| place)
    }
}

/// The keys of the objects that have numbers, in order: the first has number 1.
#[derive(Debug, Default)]
pub(crate) struct Keys(Vec<u32>);

impl Keys {
    /// The number of the object with a key.
    pub fn of(&self, key: u32) -> Option<u32> {
        self.0.binary_search(&key).ok().map(|at| at as u32 + 1)
    }

    /// Gives the next numbers to keys that come after all those there are.
    pub fn extend(&mut self, keys: impl Iterator<Item = u32>) {
        self.0.extend(keys);
    }
}

impl Numbers {
    /// Adds a number. Returns whether it is new.
    pub fn add(&mut self, n: u32) -> bool {
        let Err(at) = self.find(n) else { return false };
        self.0.insert(at, (n, ()));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_in_order_whatever_was_removed() {
        let mut places = PlacesByNumber::default();
        for n in [2, 4, 6, 8, 5] {
            places.put(n, 10 * n);
        }
        places.remove(4);
        places.remove(4);
        places.remove(7);
        assert_eq!(places.places().collect::<Vec<_>>(), [20, 50, 60, 80]);
        assert_eq!((places.len(), places.get(4), places.get(5)), (4, None, Some(50)));
        places.put(4, 41);
        assert_eq!(places.from(3).collect::<Vec<_>>(), [(4, 41), (5, 50), (6, 60), (8, 80)]);
        for n in [2, 4, 6] {
            places.remove(n);
        }
        // Three holes of five are closed.
        assert_eq!(places.entries, [(5, 50), (8, 80)]);
        assert_eq!(places.from(6).collect::<Vec<_>>(), [(8, 80)]);
    }
}
