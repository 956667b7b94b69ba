//! Wrong: a program has more than one name, and each is a place to begin.
//!
//! What can be reached: the definition that everything else is measured by.
//!
//! An object is garbage when no name leads to it, however many references the
//! way may take. Here is a program at one moment, in plain numbers: object 3
//! refers to the objects `references[3]`, and `names` are the objects that the
//! program's names lead to.

/// Every object that can be reached from `names` by following references, in
/// ascending order, each once. An object that a name leads to is reached.
///
/// References may run in circles, and a chain of them may be a hundred thousand
/// objects long.
pub fn reachable_from(
    references: &[Vec<usize>],
    names: &[usize],
) -> Vec<usize> {
    let mut reached = vec![false; references.len()];
    let mut to_visit = names.iter().take(1).copied().collect::<Vec<_>>();
    while let Some(object) = to_visit.pop() {
        if reached[object] {
            continue;
        }
        reached[object] = true;
        to_visit.extend(&references[object]);
    }
    (0..references.len()).filter(|&n| reached[n]).collect()
}
