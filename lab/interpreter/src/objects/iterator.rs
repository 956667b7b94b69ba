//! The built-in iterators, and how far each has come.

use num_bigint::BigInt;

use super::DictPart;
use super::value::Value;

/// An iterator of a built-in kind.
#[allow(missing_docs)]
pub enum Iter {
    /// Over a list, tuple, str, bytes, by position.
    Seq {
        of: Value,
        at: usize,
    },
    /// Over a sequence from its end.
    Rev {
        of: Value,
        left: usize,
    },
    Range {
        next: i64,
        step: i64,
        left: u64,
    },
    Dict {
        of: Value,
        at: usize,
        len: usize,
        /// How many pairs it expects still to come.
        left: usize,
        /// Of an `OrderedDict`, the version of its keys.
        state: Option<u32>,
        kind: DictPart,
        backwards: bool,
        given: Value,
    },
    Set {
        of: Value,
        at: usize,
        len: usize,
    },
    /// By `__getitem__`.
    GetItem {
        of: Value,
        at: i64,
    },
    /// Like `zip` and `items`, it keeps the tuple that it returned last,
    /// and returns it again if nothing else holds it.
    Enumerate {
        of: Value,
        /// The next number, counted from `beyond` if there is one.
        next: i64,
        /// What counting began with, or came to, where 64 bits end.
        beyond: Option<Box<BigInt>>,
        given: Value,
    },
    /// Its iterators are in a tuple.
    Zip {
        of: Value,
        strict: bool,
        given: Value,
    },
    Map {
        func: Value,
        of: Value,
    },
    Filter {
        func: Value,
        of: Value,
    },
    Callable {
        func: Value,
        sentinel: Value,
    },
    /// Exhausted: it refers to nothing any more.
    Done,
}

impl Iter {
    /// Whether it is a range's, which refers to nothing.
    pub fn is_range(&self) -> bool {
        matches!(self, Iter::Range { .. })
    }

    /// Whether it can say how many are left. (`__length_hint__`)
    pub fn knows_its_length(&self) -> bool {
        use Iter::{Dict, Range, Rev, Seq, Set};
        matches!(self, Seq { .. } | Rev { .. } | Range { .. } | Dict { .. } | Set { .. })
    }

    /// Visits what it refers to.
    pub fn traverse(&self, f: &mut dyn FnMut(Value)) {
        match self {
            Iter::Seq { of, .. }
            | Iter::Rev { of, .. }
            | Iter::Set { of, .. }
            | Iter::GetItem { of, .. } => f(*of),
            Iter::Range { .. } | Iter::Done => {}
            Iter::Dict { of, given, .. }
            | Iter::Enumerate { of, given, .. }
            | Iter::Zip { of, given, .. } => {
                f(*of);
                f(*given);
            }
            Iter::Map { func, of } => {
                f(*of);
                f(*func);
            }
            Iter::Filter { func, of } => {
                f(*of);
                f(*func);
            }
            Iter::Callable { func, sentinel } => {
                f(*func);
                f(*sentinel);
            }
        }
    }

    /// Lets go of everything.
    pub fn clear(&mut self, f: &mut dyn FnMut(Value)) {
        let old = std::mem::replace(self, Iter::Done);
        old.traverse(f);
    }
}
