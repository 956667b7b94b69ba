//! Wrong: a pool with a free place can be given back.
//!
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
        let hole = self.pools.iter().enumerate().find_map(|(pool, places)| {
            let place = places.as_ref()?.iter().position(Option::is_none)?;
            Some(Address { pool, place })
        });
        let address = hole.unwrap_or_else(|| self.new_pool());
        let pool = self.pools[address.pool].as_mut();
        pool.expect("it is in use")[address.place] = Some(name.into());
        address
    }

    /// Frees a place, and returns what was there; `None` if it was free, or if
    /// there is no such place.
    pub fn free(&mut self, address: Address) -> Option<String> {
        let pool = self.pools.get_mut(address.pool)?.as_mut()?;
        pool.get_mut(address.place)?.take()
    }

    /// Gives all empty pools back to the system, and returns how many. No other
    /// object may change its address by that.
    pub fn give_back(&mut self) -> usize {
        let is_empty = |pool: &Pool| pool.iter().any(Option::is_none);
        let mut given_back = 0;
        for pool in &mut self.pools {
            if pool.as_ref().is_some_and(is_empty) {
                *pool = None;
                given_back += 1;
            }
        }
        given_back
    }

    /// How many places the program has from the system, taken or not.
    pub fn size(&self) -> usize {
        self.pools.iter().flatten().count() * PLACES
    }
}

impl Memory {
    /// The first place of a pool with the lowest number that is not in use.
    fn new_pool(&mut self) -> Address {
        let number = self.pools.iter().position(Option::is_none);
        let pool = number.unwrap_or(self.pools.len());
        if pool == self.pools.len() {
            self.pools.push(None);
        }
        self.pools[pool] = Some(Pool::default());
        Address { pool, place: 0 }
    }
}
