//! Wrong: a reference to itself is taken for one from outside.

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
    let mut gc_refs: Vec<u32> = candidates.iter().map(|c| c.count).collect();
    for (n, candidate) in candidates.iter().enumerate() {
        for &to in &candidate.refers_to {
            if to != n {
                gc_refs[to] -= 1;
            }
        }
    }
    let mut needed = vec![false; candidates.len()];
    let mut to_visit: Vec<usize> =
        (0..candidates.len()).filter(|&n| gc_refs[n] > 0).collect();
    while let Some(n) = to_visit.pop() {
        if !needed[n] {
            needed[n] = true;
            to_visit.extend(&candidates[n].refers_to);
        }
    }
    (0..candidates.len()).filter(|&n| !needed[n]).collect()
}
