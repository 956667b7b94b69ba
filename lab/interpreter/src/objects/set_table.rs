//! The table inside a set, laid out as CPython lays it out, so that a set of
//! small integers is iterated in the order that Python programmers see.
//!
//! In CPython: `set_add_entry`, `set_table_resize` (`Objects/setobject.c`).

use std::cell::Cell;

use crate::Value;

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// [`DUMMY`] where a member was removed, 0 where none has ever been.
    hash: u64,
    /// [`Value::Unbound`] where nothing is.
    key: Value,
}

/// In place of a hash, which is never -1: a member was here, so a search goes on.
const DUMMY: u64 = u64::MAX;

/// The members of a set.
#[derive(Clone, Debug)]
pub struct SetTable {
    slots: Vec<Slot>,
    used: usize,
    fill: usize,
    finger: usize,
    version: u32,
    /// No member stands before this place. Looking for the first member moves it on, so that
    /// looking again after each removal does not pass all the empty places once more.
    first: Cell<usize>,
}

const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

impl Default for SetTable {
    fn default() -> SetTable {
        SetTable {
            slots: vec![Slot::default(); 8],
            used: 0,
            fill: 0,
            finger: 0,
            version: 0,
            first: Cell::new(0),
        }
    }
}

impl SetTable {
    /// How many members there are.
    pub fn len(&self) -> usize {
        self.used
    }

    /// How many places there are, used or not.
    pub fn places(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Changes whenever a member comes or goes.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The members, in the table's order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, Value)> + '_ {
        let first = self.next(0).map_or(self.slots.len(), |(place, ..)| place);
        self.slots[first..].iter().filter(|s| !s.key.is_unbound()).map(|s| (s.hash, s.key))
    }

    /// The first member at `place` or after: its place, hash and value.
    pub fn next(&self, from: usize) -> Option<(usize, u64, Value)> {
        let first = self.first.get();
        let mut place = from.max(first);
        while self.slots.get(place).is_some_and(|slot| slot.key.is_unbound()) {
            place += 1;
        }
        if from <= first {
            self.first.set(place);
        }
        self.slots.get(place).map(|slot| (place, slot.hash, slot.key))
    }

    /// The place of the first member with this hash for which `right` holds.
    pub fn find(&self, hash: u64, mut right: impl FnMut(Value) -> bool) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut perturb = hash;
        let mut i = hash as usize & mask;
        loop {
            let probes = if i + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for j in i..=i + probes {
                let slot = &self.slots[j];
                if slot.key.is_unbound() {
                    if slot.hash != DUMMY {
                        return None;
                    }
                } else if slot.hash == hash && right(slot.key) {
                    return Some(j);
                }
            }
            perturb >>= PERTURB_SHIFT;
            i = (i.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
        }
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    /// How many bytes the table would take that one more member makes necessary, or 0 if
    /// there is room.
    pub fn growth(&self) -> usize {
        if (self.fill + 1) * 5 < (self.slots.len() - 1) * 3 {
            return 0;
        }
        let grow = if self.used > 50000 { self.used * 2 } else { self.used * 4 };
        (grow + 1).next_power_of_two() * size_of::<Slot>()
    }

    /// Adds a member that is not there yet.
    pub fn push(&mut self, hash: u64, key: Value) {
        self.version = self.version.wrapping_add(1);
        let fill = self.fill;
        self.insert(hash, key);
        self.used += 1;
        let mask = self.slots.len() - 1;
        // A gap that is used again makes the table no fuller.
        if self.fill > fill && self.fill * 5 >= mask * 3 {
            let grow = if self.used > 50000 { self.used * 2 } else { self.used * 4 };
            self.resize(grow);
        }
    }

    /// Grows, if necessary, to hold this many more members. (`set_merge`, which does this
    /// before it adds the first.)
    pub fn make_room(&mut self, more: usize) {
        let mask = self.slots.len() - 1;
        if more > 0 && (self.fill + more) * 5 >= mask * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// What merging a set into an empty one gives: the same table, where that
    /// has the size it would have and no gaps. (`set_merge`)
    pub fn copied(&self) -> SetTable {
        let mut copy = SetTable::default();
        copy.make_room(self.used);
        if copy.slots.len() == self.slots.len() && self.fill == self.used {
            copy.slots.clone_from(&self.slots);
            copy.fill = self.fill;
        } else {
            for (hash, key) in self.iter() {
                copy.insert(hash, key);
            }
        }
        copy.used = self.used;
        copy
    }

    /// Whether it is empty, and has been since it last grew.
    pub fn is_unused(&self) -> bool {
        self.fill == 0
    }

    /// Takes over a table made by [`copied`](SetTable::copied); this one must be unused.
    pub fn become_copy(&mut self, copied: SetTable) {
        let version = self.version.wrapping_add(1);
        *self = SetTable { version, ..copied };
    }

    /// Adds to the last gap on the way to the first unused place, or there.
    fn insert(&mut self, hash: u64, key: Value) {
        let mask = self.slots.len() - 1;
        let mut gap = None;
        let mut perturb = hash;
        let mut i = hash as usize & mask;
        loop {
            let probes = if i + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for j in i..=i + probes {
                if !self.slots[j].key.is_unbound() {
                    continue;
                }
                if self.slots[j].hash == DUMMY {
                    gap = Some(j);
                    continue;
                }
                self.fill += usize::from(gap.is_none());
                let place = gap.unwrap_or(j);
                self.slots[place] = Slot { hash, key };
                self.first.set(place.min(self.first.get()));
                return;
            }
            perturb >>= PERTURB_SHIFT;
            i = (i.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
        }
    }

    fn resize(&mut self, least: usize) {
        let mut size = 8;
        while size <= least {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        self.fill = 0;
        self.first.set(0);
        for slot in old {
            if !slot.key.is_unbound() {
                self.insert(slot.hash, slot.key);
            }
        }
    }

    /// Removes the member at a place.
    pub fn remove(&mut self, place: usize) -> Value {
        self.version = self.version.wrapping_add(1);
        self.used -= 1;
        let slot = &mut self.slots[place];
        slot.hash = DUMMY;
        std::mem::take(&mut slot.key)
    }

    /// Removes some member. (`set_pop`)
    pub fn pop(&mut self) -> Option<Value> {
        if self.used == 0 {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut i = self.finger & mask;
        while self.slots[i].key.is_unbound() {
            i = (i + 1) & mask;
        }
        self.finger = i + 1;
        Some(self.remove(i))
    }

    /// Empties the set; hands out what was in it.
    pub fn take(&mut self) -> Vec<Value> {
        let old = std::mem::take(self);
        self.version = old.version.wrapping_add(1);
        old.slots.into_iter().filter(|s| !s.key.is_unbound()).map(|s| s.key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(table: &SetTable) -> Vec<u64> {
        table.iter().map(|(hash, _)| hash).collect()
    }

    fn add(table: &mut SetTable, n: u64) {
        if table.find(n, |_| true).is_none() {
            table.push(n, Value::Int(n as i64));
        }
    }

    fn discard(table: &mut SetTable, n: u64) {
        if let Some(place) = table.find(n, |_| true) {
            table.remove(place);
        }
    }

    /// As CPython 3.13.0 prints it.
    #[test]
    fn small_numbers_are_in_cpythons_order() {
        let mut table = SetTable::default();
        [8, 0, 16, 1, 3].into_iter().for_each(|n| add(&mut table, n));
        assert_eq!(members(&table), [0, 1, 3, 8, 16]);
        discard(&mut table, 0);
        add(&mut table, 24);
        assert_eq!(members(&table), [1, 3, 8, 16, 24]);

        let mut table = SetTable::default();
        (0..5).for_each(|n| add(&mut table, n));
        assert!(matches!(table.pop(), Some(Value::Int(0))));
        add(&mut table, 100);
        assert_eq!(members(&table), [1, 2, 3, 4, 100]);
    }

    /// Wherever the search for the first member begins, it leaves none out.
    #[test]
    fn the_first_member_is_found_after_any_changes() {
        let mut table = SetTable::default();
        for step in 0..3000_u64 {
            let n = step.wrapping_mul(6_364_136_223_846_793_005) >> 55;
            match step % 3 {
                0 => add(&mut table, n),
                1 => discard(&mut table, n / 2),
                _ => drop((step % 5 == 2).then(|| table.pop())),
            }
            let used = table.slots.iter().filter(|slot| !slot.key.is_unbound());
            assert_eq!(members(&table), used.map(|slot| slot.hash).collect::<Vec<_>>());
        }
        while table.pop().is_some() {
            let first = table.slots.iter().position(|slot| !slot.key.is_unbound());
            assert_eq!(table.next(0).map(|(place, ..)| place), first);
            assert!(first.is_none_or(|first| table.first.get() == first));
        }
    }

    #[test]
    fn members_that_come_and_go_leave_an_unused_place() {
        let mut table = SetTable::default();
        (0..4).for_each(|n| add(&mut table, n));
        for n in 100..3000 {
            add(&mut table, n);
            discard(&mut table, n);
            assert!(table.find(99, |_| true).is_none());
        }
        assert_eq!(table.len(), 4);
        assert!(table.places() <= 64, "it has grown to {}", table.places());
    }

    #[test]
    fn a_copy_is_what_merging_into_an_empty_set_gives() {
        for n in [0, 1, 4, 5, 20, 77, 1000] {
            let mut table = SetTable::default();
            (0..n).for_each(|n| add(&mut table, n * 7 % 1009));
            (0..n / 3).for_each(|n| discard(&mut table, n * 21 % 1009));
            let mut merged = SetTable::default();
            merged.make_room(table.len());
            table.iter().for_each(|(hash, key)| merged.insert(hash, key));
            let copy = table.copied();
            assert_eq!(members(&copy), members(&merged), "{n}");
            assert_eq!((copy.len(), copy.places()), (table.len(), merged.places()), "{n}");
        }
    }
}
