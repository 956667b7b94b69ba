//! Wrong: a collection looks at its own generation alone, not at younger ones.
//!
//! Which pages does a worker copy?
//!
//! After a fork, parent and worker share their memory until one of them writes.
//! The first write to a page copies that page. Merely looking at an object in
//! Python writes: its reference count goes up and down. And a collection writes
//! to the head of each object that it looks at.

use std::collections::BTreeSet;

/// An object, and what there is to know about it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Object {
    /// The page of memory it lies on.
    pub page: usize,
    /// Whether it is in a generation, or frozen, or unknown to the collector.
    pub known: Known,
    /// Whether it is immortal: its count is never written.
    pub immortal: bool,
}

/// What the collector knows of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is in this generation, 0 to 2.
    In(usize),
    /// It is in the permanent list.
    Frozen,
    /// It isn't a container.
    No,
}

/// What a worker does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It uses the object at that place in the slice: looks at an attribute,
    /// compares it, passes it on.
    Use(usize),
    /// It collects this generation, and with it all younger ones.
    Collect(usize),
    /// It freezes what is in the generations. That joins lists, which only
    /// writes to the two ends of each; leave it out of account.
    Freeze,
}

/// The pages that the worker has copied when it has done all of that.
///
/// All objects here are in use and survive. (They grow older by that; but their
/// pages have been copied by then.)
pub fn copied(objects: &[Object], does: &[Does]) -> BTreeSet<usize> {
    // Work on a copy of the objects (`objects.to_vec()`): freezing changes them.
    let mut objects = objects.to_vec();
    let mut pages = BTreeSet::new();
    for &what in does {
        for (n, object) in objects.iter_mut().enumerate() {
            match (what, object.known) {
                (Does::Use(used), _) if used == n && !object.immortal => {
                    pages.insert(object.page);
                }
                (Does::Collect(generation), Known::In(of))
                    if of == generation =>
                {
                    pages.insert(object.page);
                }
                (Does::Freeze, Known::In(_)) => object.known = Known::Frozen,
                _ => {}
            }
        }
    }
    pages
}
