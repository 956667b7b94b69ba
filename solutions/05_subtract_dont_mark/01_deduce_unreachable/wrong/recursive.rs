//! Wrong: the walk calls itself, and a long chain overflows the stack.

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
    fn visit(n: usize, candidates: &[Candidate], needed: &mut [bool]) {
        if !needed[n] {
            needed[n] = true;
            for &to in &candidates[n].refers_to {
                visit(to, candidates, needed);
            }
        }
    }
    let mut needed = vec![false; candidates.len()];
    for n in 0..candidates.len() {
        if gc_refs[n] > 0 {
            visit(n, candidates, &mut needed);
        }
    }
    (0..candidates.len()).filter(|&n| !needed[n]).collect()
}
