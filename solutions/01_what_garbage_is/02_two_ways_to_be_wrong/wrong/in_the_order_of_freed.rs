//! Wrong: what was freed is gone through in the order in which it was freed.
//!
//! Too early, or too late: the two ways to be wrong.
//!
//! A memory manager has decided which objects to free, and you are to say
//! whether it was right. The program is given as it stood a moment before:
//! object 3 refers to the objects `references[3]`, and `names` are the objects
//! that its names lead to.

/// What is wrong with the decision about one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// It was freed, and the program can still reach it.
    TooEarly(usize),
    /// It was kept, and the program can't reach it any more.
    TooLate(usize),
}

impl Mistake {
    /// Whether the program may go on with wrong data. An object that is
    /// merely in the way makes it larger and slower, and breaks nothing.
    pub fn is_dangerous(self) -> bool {
        // `match self { Mistake::TooEarly(_) => ..., ... }` asks which it is.
        matches!(self, Mistake::TooEarly(_))
    }
}

/// Every mistake in freeing the objects `freed` and no others: first those that
/// are dangerous, then the rest, and both in ascending order of the objects.
pub fn audit(
    references: &[Vec<usize>],
    names: &[usize],
    freed: &[usize],
) -> Vec<Mistake> {
    // `reachable_from` below is given; `freed.contains(&object)` asks whether
    // an object is among those freed.
    let r = reachable_from(references, names);
    let mut v: Vec<Mistake> = freed
        .iter()
        .filter(|&&o| r[o])
        .map(|&o| Mistake::TooEarly(o))
        .collect();
    v.extend(
        (0..references.len())
            .filter(|o| !r[*o] && !freed.contains(o))
            .map(Mistake::TooLate),
    );
    v
}

/// For each object, whether it can be reached from `names`. (Given.)
pub fn reachable_from(references: &[Vec<usize>], names: &[usize]) -> Vec<bool> {
    let mut reached = vec![false; references.len()];
    let mut to_visit = names.to_vec();
    while let Some(object) = to_visit.pop() {
        if !reached[object] {
            reached[object] = true;
            to_visit.extend(&references[object]);
        }
    }
    reached
}
