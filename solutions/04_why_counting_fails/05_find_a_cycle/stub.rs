//! Find a cycle, and show the way around.
//!
//! "There is a cycle somewhere" doesn't help to mend a program. What helps is the
//! way: the order refers to the customer, the customer to its list of orders, the
//! list to the order. The heap is given in plain numbers: object 3 refers to the
//! objects `references[3]`.

/// What is known of an object while the search goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The search has not come here.
    NotMet,
    /// The way that is being followed leads through this object.
    OnTheWay,
    /// Everything that can be reached from here has been searched.
    Done,
}

/// The objects of one cycle in order: each refers to the next, and the last to
/// the first. None occurs twice, and what merely leads to the cycle is left out.
/// `None` if there is no cycle. Which one is found makes no difference.
///
/// A way may be a hundred thousand objects long, and there may be more ways than
/// could ever be followed one by one.
pub fn find_cycle(references: &[Vec<usize>]) -> Option<Vec<usize>> {
    // The way that is being followed can be a list: each object on it, and how
    // many of its references have been followed already.
    todo!("follow references, and notice when one leads back to the way")
}
