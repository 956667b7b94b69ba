//! Side data for a few of the objects, found by their place.

use crate::Slot;

/// A map whose keys are places. It takes four bytes for each place up to the
/// last one in use, and nothing is searched or hashed: where places follow one
/// another, so do the rows that are looked up.
#[derive(Debug)]
pub(crate) struct ByPlace<V> {
    /// For each place its row, counted from 1; 0 if there is none.
    row: Vec<u32>,
    rows: Vec<V>,
    /// Rows that are free again.
    free: Vec<u32>,
}

impl<V> Default for ByPlace<V> {
    fn default() -> Self {
        ByPlace {
            row: Vec::new(),
            rows: Vec::new(),
            free: Vec::new(),
        }
    }
}

impl<V: Copy + Default> ByPlace<V> {
    pub fn is_empty(&self) -> bool {
        self.rows.len() == self.free.len()
    }

    #[inline]
    fn row(&self, slot: Slot) -> Option<usize> {
        let row = *self.row.get(slot.index())?;
        (row as usize).checked_sub(1)
    }

    #[inline]
    pub fn get(&self, slot: Slot) -> Option<&V> {
        self.row(slot).map(|row| &self.rows[row])
    }

    #[inline]
    pub fn get_mut(&mut self, slot: Slot) -> Option<&mut V> {
        self.row(slot).map(|row| &mut self.rows[row])
    }

    /// The entry for a place; a default value if there is none yet.
    #[inline]
    pub fn entry(&mut self, slot: Slot) -> &mut V {
        let row = self.row(slot).unwrap_or_else(|| self.add(slot));
        &mut self.rows[row]
    }

    fn add(&mut self, slot: Slot) -> usize {
        let row = self.free.pop().map_or(self.rows.len(), |row| row as usize);
        match self.rows.get_mut(row) {
            Some(old) => *old = V::default(),
            None => self.rows.push(V::default()),
        }
        if self.row.len() <= slot.index() {
            self.row.resize(slot.index() + 1, 0);
        }
        self.row[slot.index()] = row as u32 + 1;
        row
    }

    /// Removes the entry for a place and returns it.
    pub fn remove(&mut self, slot: Slot) -> Option<V> {
        let row = self.row(slot)?;
        self.row[slot.index()] = 0;
        self.free.push(row as u32);
        Some(self.rows[row])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_used_again_and_start_empty() {
        let mut known = ByPlace::<u8>::default();
        assert!(known.is_empty());
        *known.entry(Slot(7)) += 1;
        *known.entry(Slot(7)) += 1;
        *known.entry(Slot(2)) = 9;
        assert_eq!(
            (known.get(Slot(7)), known.get(Slot(2))),
            (Some(&2), Some(&9))
        );
        assert_eq!((known.get(Slot(3)), known.get(Slot(99))), (None, None));
        assert_eq!(
            (known.remove(Slot(7)), known.remove(Slot(7))),
            (Some(2), None)
        );
        assert_eq!((*known.entry(Slot(4)), known.rows.len()), (0, 2));
        known.remove(Slot(4));
        assert!(!known.is_empty());
        known.remove(Slot(2));
        assert!(known.is_empty());
    }
}
