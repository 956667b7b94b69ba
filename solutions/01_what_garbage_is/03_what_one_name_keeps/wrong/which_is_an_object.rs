//! Wrong: `which` is the position of the name in the list, not the number of the object it leads to.
//!
//! What one name keeps alive.
//!
//! A program has become large, and you ask yourself: what would go if I deleted
//! this name? Tools that look for leaks answer just that question, and call the
//! answer the *retained* objects.
//!
//! Here is the program at one moment, in plain numbers: object 3 refers to the
//! objects `references[3]`, and `names` are the objects that its names lead to.
//! Two names may lead to the same object.

/// The objects that are reachable now and would be garbage if the name at
/// position `which` of `names` were deleted, in ascending order.
pub fn kept_by(
    references: &[Vec<usize>],
    names: &[usize],
    which: usize,
) -> Vec<usize> {
    let before = reachable_from(references, names);
    let mut others = names.to_vec();
    others.retain(|&name| name != which);
    let after = reachable_from(references, &others);
    (0..references.len())
        .filter(|&object| before[object] && !after[object])
        .collect()
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
