//! Wrong: a function that calls itself for each reference needs as much stack as the longest chain is long.
//!
//! What can be reached: the definition that everything else is measured by.
//!
//! An object is garbage when no name leads to it, however many references the
//! way may take. Here is a program at one moment, in plain numbers: object 3
//! refers to the objects `references[3]`, and `names` are the objects that the
//! program's names lead to.

fn visit(references: &[Vec<usize>], object: usize, reached: &mut [bool]) {
    if !reached[object] {
        reached[object] = true;
        for &next in &references[object] {
            visit(references, next, reached);
        }
    }
}

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
        visit(references, name, &mut reached);
    }
    (0..references.len()).filter(|&n| reached[n]).collect()
}
