//! Where the values of objects lie: in the order of their places, apart from
//! the heads.

use crate::{ObjId, Slot, Trace};

/// The values of all objects.
///
/// One that has to be dropped is dropped when its object dies, so its place says
/// whether it is there: 8 bytes more for most types. One that need not be
/// dropped simply lies there until the next one takes its place.
#[derive(Debug)]
pub(crate) struct Values<T> {
    /// All of them, if they need not be dropped.
    plain: Vec<T>,
    /// All of them, if they have to be dropped.
    dropped: Vec<Option<T>>,
}

impl<T> Default for Values<T> {
    fn default() -> Self {
        Values {
            plain: Vec::new(),
            dropped: Vec::new(),
        }
    }
}

impl<T: Trace> Values<T> {
    /// Whether a place is empty once its object is dead.
    pub const ARE_DROPPED: bool = std::mem::needs_drop::<T>();

    /// Makes a new place for a value.
    #[inline]
    pub fn push(&mut self, value: T) {
        match Self::ARE_DROPPED {
            true => self.dropped.push(Some(value)),
            false => self.plain.push(value),
        }
    }

    /// Puts a value into a place whose object is dead.
    #[inline]
    pub fn put(&mut self, slot: Slot, value: T) {
        match Self::ARE_DROPPED {
            true => self.dropped[slot.index()] = Some(value),
            false => self.plain[slot.index()] = value,
        }
    }

    /// The value of a live object.
    #[inline]
    pub fn get(&self, slot: Slot) -> &T {
        match Self::ARE_DROPPED {
            true => self.dropped[slot.index()].as_ref().expect(IS_THERE),
            false => &self.plain[slot.index()],
        }
    }

    /// Mutable access to the value of a live object.
    #[inline]
    pub fn get_mut(&mut self, slot: Slot) -> &mut T {
        match Self::ARE_DROPPED {
            true => self.dropped[slot.index()].as_mut().expect(IS_THERE),
            false => &mut self.plain[slot.index()],
        }
    }

    /// Drops the value of a dead object.
    #[inline]
    pub fn empty(&mut self, slot: Slot) {
        if Self::ARE_DROPPED {
            self.dropped[slot.index()] = None;
        }
    }

    /// Whether there is a value that has not been dropped.
    pub fn is_there(&self, slot: Slot) -> bool {
        !Self::ARE_DROPPED || self.dropped[slot.index()].is_some()
    }

    /// Touches the memory of a value, if there is one, and calls `visit` for what it
    /// refers to, if it need not be dropped. The number that it returns means
    /// nothing: it keeps the compiler from leaving this out.
    #[inline]
    pub fn glance(&self, at: usize, mut visit: impl FnMut(ObjId)) -> usize {
        // Where the next one begins this one ends.
        let is_some = |at| self.dropped.get(at).is_some_and(Option::is_some);
        if Self::ARE_DROPPED {
            return usize::from(is_some(at)) + usize::from(is_some(at + 1));
        }
        if let Some(value) = self.plain.get(at) {
            value.traverse(&mut visit);
        }
        0
    }
}

const IS_THERE: &str =
    "an object was asked for after its death: its place is empty";
