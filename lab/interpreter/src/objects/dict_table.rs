//! The table inside a dict: entries in insertion order, and an index over
//! them by hash.
//!
//! It knows nothing of Python's `==`: the caller of a look-up says whether an
//! entry is the right one.

use crate::Value;

/// One pair.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The hash of the key.
    pub hash: u64,
    /// The key; [`Value::Unbound`] where a pair was deleted.
    pub key: Value,
    /// The value.
    pub value: Value,
}

/// Pairs in insertion order, found by hash.
#[derive(Clone, Debug, Default)]
pub struct Table {
    entries: Vec<Entry>,
    /// Where in `entries`, or [`EMPTY`] or [`DELETED`]. Not kept while there
    /// are only a few entries.
    index: Vec<u32>,
    live: u32,
    /// No pair stands before this place. It is 0, a pair's own or the end, so that taking
    /// the first pair again and again does not pass all the empty places each time.
    first: u32,
    /// How many places at the end are empty, so that taking the last pair doesn't either.
    tail: u32,
    /// How many places there have been since it was made or cleared.
    peak: u32,
    /// How many places have been used since the table was built, deleted ones among them,
    /// and how many there are until it is built again, without those. Two thirds of the
    /// places in `index`: each search ends at an empty one. (`dk_usable`)
    spent: u32,
    limit: u32,
    /// Changes whenever a key comes or goes.
    version: u32,
}

const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;
const SMALL: usize = 8;

impl Table {
    /// How many pairs there are.
    pub fn len(&self) -> usize {
        self.live as usize
    }

    /// Whether there is no pair.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// A number that changes whenever a key comes or goes.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// All places, deleted ones among them.
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// How many places have been used: a table does not shrink when pairs go.
    pub fn peak(&self) -> usize {
        self.peak as usize
    }

    /// The pair at a place, if there is one.
    pub fn at(&self, place: usize) -> Option<Entry> {
        self.entries.get(place).copied().filter(|e| !e.key.is_unbound())
    }

    /// The first pair at `place` or after, and its place.
    pub fn next(&self, place: usize) -> Option<(usize, Entry)> {
        let mut place = place.max(self.first as usize);
        while let Some(entry) = self.entries.get(place) {
            if !entry.key.is_unbound() {
                return Some((place, *entry));
            }
            place += 1;
        }
        None
    }

    /// The last pair before `place`, and its place.
    pub fn prev(&self, place: usize) -> Option<(usize, Entry)> {
        let mut place = place.min(self.entries.len() - self.tail as usize);
        while place > 0 {
            place -= 1;
            if let Some(entry) = self.at(place) {
                return Some((place, entry));
            }
        }
        None
    }

    /// Every pair, in insertion order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries[self.first as usize..].iter().filter(|e| !e.key.is_unbound())
    }

    /// The place of the first pair with this hash for which `right` holds.
    #[inline]
    pub fn find(&self, hash: u64, mut right: impl FnMut(&Entry) -> bool) -> Option<usize> {
        if self.index.is_empty() {
            return self
                .entries
                .iter()
                .position(|e| e.hash == hash && !e.key.is_unbound() && right(e));
        }
        let mut probe = Probe::new(hash);
        loop {
            match self.index[probe.next(self.index.len())] {
                EMPTY => return None,
                DELETED => {}
                place => {
                    let entry = &self.entries[place as usize];
                    if entry.hash == hash && right(entry) {
                        return Some(place as usize);
                    }
                }
            }
        }
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.index.capacity() * size_of::<u32>()
    }

    /// How many bytes more it takes once another pair is appended.
    pub fn growth(&self) -> usize {
        match self.entries.len() == self.entries.capacity() {
            true => self.bytes().max(4 * size_of::<Entry>()),
            false => 0,
        }
    }

    /// Appends a pair whose key is not there yet.
    pub fn push(&mut self, hash: u64, key: Value, value: Value) {
        self.version = self.version.wrapping_add(1);
        if self.spent == self.limit {
            self.rebuild();
        }
        self.spent += 1;
        self.live += 1;
        self.tail = 0;
        self.entries.push(Entry { hash, key, value });
        self.peak = self.peak.max(self.entries.len() as u32);
        if !self.index.is_empty() {
            self.enter(hash, self.entries.len() - 1);
        } else if self.entries.len() > SMALL {
            self.fill_index();
        }
    }

    /// Replaces the value at a place; returns the old one.
    pub fn replace(&mut self, place: usize, value: Value) -> Value {
        std::mem::replace(&mut self.entries[place].value, value)
    }

    /// Removes the pair at a place.
    pub fn remove(&mut self, place: usize) -> Entry {
        self.version = self.version.wrapping_add(1);
        self.live -= 1;
        let entry = self.entries[place];
        if !self.index.is_empty() {
            let i = self.probed(entry.hash, |found| found == place as u32);
            self.index[i] = DELETED;
        }
        self.entries[place].key = Value::Unbound;
        self.entries[place].value = Value::Unbound;
        let end = self.entries.len();
        if place + 1 + self.tail as usize == end {
            let before = self.entries[..place].iter().rev();
            self.tail += 1 + before.take_while(|e| e.key.is_unbound()).count() as u32;
        }
        if place == self.first as usize || self.live == 0 {
            self.first = self.next(place).map_or(end as u32, |(place, _)| place as u32);
        }
        entry
    }

    /// Removes the last pair, which stands at this place; the next pair will use it
    /// again. (`dict_popitem_impl`)
    pub fn pop(&mut self, place: usize) -> Entry {
        let entry = self.remove(place);
        self.tail -= (self.entries.len() - place) as u32;
        self.entries.truncate(place);
        self.first = self.first.min(place as u32);
        entry
    }

    /// Moves the pair at a place to the end.
    pub fn move_to_end(&mut self, place: usize) {
        let entry = self.remove(place);
        self.push(entry.hash, entry.key, entry.value);
    }

    /// Empties the table; hands out what was in it.
    pub fn take(&mut self) -> Vec<Entry> {
        self.version = self.version.wrapping_add(1);
        self.index = Vec::new();
        (self.live, self.peak, self.first, self.tail) = (0, 0, 0, 0);
        (self.spent, self.limit) = (0, 0);
        let mut entries = std::mem::take(&mut self.entries);
        entries.retain(|e| !e.key.is_unbound());
        entries
    }

    /// Rebuilds the table without the deleted places, with room for as many pairs again.
    /// (`insertion_resize`)
    fn rebuild(&mut self) {
        self.entries.retain(|e| !e.key.is_unbound());
        (self.first, self.tail) = (0, 0);
        let size = (self.entries.len() * 3).next_power_of_two().max(8);
        self.spent = self.entries.len() as u32;
        self.limit = (size * 2 / 3) as u32;
        match self.entries.len() > SMALL {
            true => self.fill_index(),
            false => self.index = Vec::new(),
        }
    }

    fn fill_index(&mut self) {
        self.index.clear();
        self.index.resize((self.limit as usize * 3).div_ceil(2).next_power_of_two(), EMPTY);
        for place in 0..self.entries.len() {
            if !self.entries[place].key.is_unbound() {
                self.enter(self.entries[place].hash, place);
            }
        }
    }

    fn enter(&mut self, hash: u64, place: usize) {
        let i = self.probed(hash, |found| found >= DELETED);
        self.index[i] = place as u32;
    }

    /// The first place of the index, of those that are tried for a hash, of which
    /// `right` holds.
    fn probed(&self, hash: u64, right: impl Fn(u32) -> bool) -> usize {
        let mut probe = Probe::new(hash);
        loop {
            let i = probe.next(self.index.len());
            if right(self.index[i]) {
                return i;
            }
        }
    }
}

/// The places of an index that are tried for a hash, one after the other, until all
/// have been. Numbers that follow one another stand beside one another; with each try
/// more of the upper bits come in. (`perturb`, `PERTURB_SHIFT`)
struct Probe {
    at: u64,
    perturb: u64,
}

impl Probe {
    fn new(hash: u64) -> Probe {
        Probe { at: hash, perturb: hash }
    }

    /// The next of `len` places, a power of two.
    #[inline]
    fn next(&mut self, len: usize) -> usize {
        let place = self.at as usize & (len - 1);
        self.perturb >>= 5;
        self.at = self.at.wrapping_mul(5).wrapping_add(self.perturb + 1);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number that a key stands for.
    fn number(value: Value) -> i64 {
        let Value::Int(n) = value else { panic!("{value:?}") };
        n
    }

    fn find(table: &Table, hash: u64, key: i64) -> Option<usize> {
        table.find(hash, |entry| number(entry.key) == key)
    }

    fn keys(table: &Table) -> Vec<i64> {
        table.iter().map(|entry| number(entry.key)).collect()
    }

    #[test]
    fn keys_come_in_the_order_in_which_they_were_put_in() {
        let mut table = Table::default();
        for n in 0..20 {
            table.push(n, Value::Int(n as i64), Value::None);
        }
        for gone in [3, 19, 0] {
            let place = find(&table, gone, gone as i64).unwrap();
            assert_eq!(number(table.remove(place).key), gone as i64);
        }
        table.push(3, Value::Int(3), Value::None);
        let place = find(&table, 1, 1).unwrap();
        table.move_to_end(place);
        let expected: Vec<i64> = [2].into_iter().chain(4..19).chain([3, 1]).collect();
        assert_eq!(keys(&table), expected);
        assert_eq!(table.len(), expected.len());
        assert_eq!(table.take().len(), expected.len());
        assert!(table.is_empty() && table.places() == 0);
    }

    /// Any search ends at an empty place of the index. Keys that come and go
    /// once used up all of them, and the next search never ended.
    #[test]
    fn keys_that_come_and_go_leave_the_index_an_empty_place() {
        let mut table = Table::default();
        for n in 0..9 {
            table.push(n, Value::Int(n as i64), Value::None);
        }
        for n in 100..2000 {
            assert_eq!(find(&table, n, n as i64), None);
            table.push(n, Value::Int(n as i64), Value::None);
            let place = find(&table, n, n as i64).unwrap();
            table.remove(place);
            assert!(table.index.contains(&EMPTY), "after {n}");
        }
        assert_eq!(keys(&table), (0..9).collect::<Vec<_>>());
        assert!(table.index.len() <= 32, "it has not grown: {}", table.index.len());
    }

    #[test]
    fn what_takes_the_first_pair_does_not_look_past_those_it_took() {
        let mut table = Table::default();
        for n in 0..100 {
            table.push(n, Value::Int(n as i64), Value::None);
        }
        for n in 0..99 {
            let (place, entry) = table.next(0).unwrap();
            assert_eq!((place as i64, number(entry.key)), (n, n));
            table.remove(place);
            assert_eq!(i64::from(table.first), n + 1);
        }
        table.remove(99);
        table.push(7, Value::Int(7), Value::None);
        assert_eq!(keys(&table), [7]);
    }

    /// Against a list of pairs, with hashes that collide.
    #[test]
    fn it_does_what_a_list_of_pairs_does() {
        let mut state = 7_u64;
        let mut roll = |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(99);
            (state >> 33) % n
        };
        for round in 0..60 {
            let (mut table, mut list) = (Table::default(), Vec::new());
            let span = [4, 30, 200][round % 3];
            for step in 0..600 {
                let key = roll(span) as i64;
                let hash = key as u64 % 17;
                let place = find(&table, hash, key);
                let listed = list.iter().position(|&(k, _)| k == key);
                assert_eq!(place.is_some(), listed.is_some(), "{key} in {list:?}");
                match (place, listed, roll(3)) {
                    (Some(place), Some(listed), 0) => {
                        table.remove(place);
                        list.remove(listed);
                    }
                    (Some(place), Some(listed), _) => {
                        table.replace(place, Value::Int(step));
                        list[listed].1 = step;
                    }
                    _ => {
                        table.push(hash, Value::Int(key), Value::Int(step));
                        list.push((key, step));
                    }
                }
                let pairs: Vec<_> =
                    table.iter().map(|e| (number(e.key), number(e.value))).collect();
                assert_eq!(pairs, list);
                assert_eq!(table.len(), list.len());
            }
        }
    }
}
