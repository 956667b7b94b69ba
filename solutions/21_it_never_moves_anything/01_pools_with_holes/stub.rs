//! Pools with holes.
//!
//! An allocator in miniature. Memory comes in pools of four places each. A new
//! object goes to the first place that is free, an object never moves, and a
//! pool goes back to the system only when it is empty.

/// How many places a pool has.
pub const PLACES: usize = 4;

/// Where an object is: its address, which stays the same for its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Which pool.
    pub pool: usize,
    /// Which place in it.
    pub place: usize,
}

/// A pool: a name in each place that is taken.
pub type Pool = [Option<String>; PLACES];

/// The pools that the program has, by number. `None` where one was given back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    /// The pools.
    pub pools: Vec<Option<Pool>>,
}

impl Memory {
    /// Puts an object into the first free place of all pools; only if there is
    /// none, into a new pool. A new pool takes the lowest number that is not in
    /// use.
    pub fn alloc(&mut self, name: &str) -> Address {
        todo!("find a hole, or take a new pool")
    }

    /// Frees a place, and returns what was there; `None` if it was free, or if
    /// there is no such place.
    pub fn free(&mut self, address: Address) -> Option<String> {
        todo!("take the object out")
    }

    /// Gives all empty pools back to the system, and returns how many. No other
    /// object may change its address by that.
    pub fn give_back(&mut self) -> usize {
        todo!("give back the empty pools")
    }

    /// How many places the program has from the system, taken or not.
    pub fn size(&self) -> usize {
        todo!("count the places of the pools that are in use")
    }
}
