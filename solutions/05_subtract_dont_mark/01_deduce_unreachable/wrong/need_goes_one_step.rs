//! Wrong: what is needed directly passes its need on once.

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
    for candidate in candidates {
        for &to in &candidate.refers_to {
            gc_refs[to] -= 1;
        }
    }
    let mut needed: Vec<bool> = gc_refs.iter().map(|&n| n > 0).collect();
    for (n, candidate) in candidates.iter().enumerate() {
        if gc_refs[n] > 0 {
            for &to in &candidate.refers_to {
                needed[to] = true;
            }
        }
    }
    (0..candidates.len()).filter(|&n| !needed[n]).collect()
}
