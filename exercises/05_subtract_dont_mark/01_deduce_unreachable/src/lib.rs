//! What is needed, and what isn't?
//!
//! The whole idea of the collector, on a table of numbers. No one knows the
//! roots: neither the names of the program nor the objects of an older
//! generation are in the table. What is there are the candidates, how many
//! references there are to each, and which of those come from candidates.

/// An object that may be trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its reference count: references from anywhere.
    pub count: u32,
    /// Which candidates it refers to, by their number in the table; twice if
    /// it refers to one twice. References to anything else are left out.
    pub refers_to: Vec<usize>,
}

/// The numbers of the candidates that nothing outside the table needs, in
/// ascending order.
pub fn deduce_unreachable(candidates: &[Candidate]) -> Vec<usize> {
    // 1. How many references to each candidate come from outside?
    // 2. A candidate with such a reference is needed, and so is everything
    //    that something needed refers to.
    // 3. The others are the answer.
    todo!("subtract what comes from inside, then see what is needed")
}
