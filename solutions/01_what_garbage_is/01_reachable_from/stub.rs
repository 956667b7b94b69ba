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
    // `vec![false; n]` is a list of `n` times false, and `(0..n)` counts up
    // from 0; `.filter(|&i| reached[i]).collect()` keeps some of it.
    todo!("begin at the names and follow references until nothing new turns up")
}
