//! A long walk in short steps.
//!
//! A full collection is one long pause. Other collectors divide it: they do a
//! little, let the program go on, and come back. Write a walk over a heap that
//! marks everything reachable, and that can be interrupted after any number of
//! references. No step may follow more of them than its budget, not even for an
//! object that holds a million.

/// What each object refers to, by number.
pub type Graph = Vec<Vec<usize>>;

/// A walk that is under way.
#[derive(Debug, Clone)]
pub struct Walk {
    /// Whether each object has been marked: reached from a root.
    pub marked: Vec<bool>,
    // Add what the walk has to remember from one step to the next.
}

impl Walk {
    /// A walk over a graph of `objects` that is about to begin: the roots are
    /// marked, and nothing else. A root may be named twice.
    pub fn new(objects: usize, roots: &[usize]) -> Walk {
        todo!("mark the roots")
    }

    /// Goes on, and follows at most `budget` references; fewer only if the walk
    /// is over. Returns how many it followed.
    pub fn step(&mut self, graph: &Graph, budget: usize) -> usize {
        todo!("follow as many references as the budget allows")
    }

    /// Whether all references of all objects that can be reached have been
    /// followed.
    pub fn is_over(&self, graph: &Graph) -> bool {
        todo!("is there a reference that was not followed?")
    }
}
