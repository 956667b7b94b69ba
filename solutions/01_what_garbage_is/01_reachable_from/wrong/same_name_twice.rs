//! Wrong: an object with two names is found twice.

/// Every object that can be reached from `names` by following references, in
/// ascending order, each once. An object that a name leads to is reached.
///
/// References may run in circles, and a chain of them may be a hundred thousand
/// objects long.
pub fn reachable_from(
    references: &[Vec<usize>],
    names: &[usize],
) -> Vec<usize> {
    let mut is_reached = vec![false; references.len()];
    let mut reached = names.to_vec();
    for &name in names {
        is_reached[name] = true;
    }
    let mut next = 0;
    while next < reached.len() {
        for &object in &references[reached[next]] {
            if !is_reached[object] {
                is_reached[object] = true;
                reached.push(object);
            }
        }
        next += 1;
    }
    reached.sort();
    reached
}
