//! Right: what is left to visit may be a queue as well as a stack.

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
    for &to in candidates.iter().flat_map(|c| &c.refers_to) {
        gc_refs[to] -= 1;
    }
    let mut needed: Vec<bool> = gc_refs.iter().map(|&n| n > 0).collect();
    let mut to_visit: std::collections::VecDeque<usize> =
        (0..candidates.len()).filter(|&n| needed[n]).collect();
    while let Some(n) = to_visit.pop_front() {
        for &to in &candidates[n].refers_to {
            if !needed[to] {
                needed[to] = true;
                to_visit.push_back(to);
            }
        }
    }
    (0..candidates.len()).filter(|&n| !needed[n]).collect()
}
