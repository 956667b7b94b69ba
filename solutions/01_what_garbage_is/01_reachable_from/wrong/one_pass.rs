//! Wrong: one pass over the objects in order sees references that lead forwards, and misses those that lead back.
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
    for &name in names {
        reached[name] = true;
    }
    for object in 0..references.len() {
        if reached[object] {
            for &next in &references[object] {
                reached[next] = true;
            }
        }
    }
    (0..references.len()).filter(|&n| reached[n]).collect()
}
