//! What a collection of this generation costs.
//!
//! A cost in microseconds depends on the machine. Counted in visits it is the
//! same everywhere: `update_refs` visits each object that is collected, and
//! `subtract_refs` asks each of them what it refers to and visits every answer,
//! whether that is a candidate, an old object or a number.

/// One object of a heap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// The generation it is in. `None` for a number or a string, which the
    /// collector doesn't know.
    pub generation: Option<usize>,
    /// What it refers to: places in the slice of all objects.
    pub refers_to: Vec<usize>,
    /// How many bytes it has.
    pub bytes: usize,
}

/// How many visits a collection makes in its first two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// Objects visited by `update_refs`.
    pub objects: usize,
    /// References followed by `subtract_refs`.
    pub references: usize,
}

/// The cost of collecting `generation`.
pub fn cost(heap: &[Object], generation: usize) -> Cost {
    todo!("add up the visits")
}

/// Which generation to collect, if no collection may cost more than `budget`
/// visits, objects and references together: the oldest that is not too
/// expensive. `None` if even generation 0 is.
pub fn affordable(heap: &[Object], budget: usize) -> Option<usize> {
    todo!("find the oldest generation within the budget")
}
