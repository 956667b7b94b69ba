//! Wrong: an object that anything refers to is taken for needed, so a ring without a name is never missed.
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
        match self {
            Mistake::TooEarly(_) => true,
            Mistake::TooLate(_) => false,
        }
    }
}

/// Every mistake in freeing the objects `freed` and no others: first those that
/// are dangerous, then the rest, and both in ascending order of the objects.
pub fn audit(
    references: &[Vec<usize>],
    names: &[usize],
    freed: &[usize],
) -> Vec<Mistake> {
    let mut needed = vec![false; references.len()];
    for &n in names.iter().chain(references.iter().flatten()) {
        needed[n] = true;
    }
    let judge = |object: usize| match (needed[object], freed.contains(&object))
    {
        (true, true) => Some(Mistake::TooEarly(object)),
        (false, false) => Some(Mistake::TooLate(object)),
        _ => None,
    };
    let mut mistakes: Vec<Mistake> =
        (0..references.len()).filter_map(judge).collect();
    mistakes.sort_by_key(|mistake| !mistake.is_dangerous());
    mistakes
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
