//! Five collectors, five mistakes: find a heap that shows each of them.
//!
//! In `src/lib.rs` are five answers to *What is needed, and what isn't?*, and each is
//! wrong in its own way. Read one, find out what it forgets, and write down a heap of at
//! most four objects about which it is wrong.
//!
//! A heap is a line of text: `cup; tea -> cup -> tea; held: tea` are a cup and a
//! tea, made in this order, the tea refers to the cup and the cup to the tea, and
//! a name holds the tea. `held: tea tea` are two names, and `tea -> cup; tea -> cup`
//! are two references.

/// A heap about which this collector is wrong.
pub fn heap_against(collector: char) -> &'static str {
    match collector {
        'A' => todo!("a heap that shows the mistake of A"),
        'B' => todo!("a heap that shows the mistake of B"),
        'C' => todo!("a heap that shows the mistake of C"),
        'D' => todo!("a heap that shows the mistake of D"),
        'E' => todo!("a heap that shows the mistake of E"),
        other => panic!("there is no collector {other}"),
    }
}

// What follows is given: the five.

/// An object that may be trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its reference count: references from anywhere.
    pub count: u32,
    /// Which candidates it refers to, by their number in the table; twice if
    /// it refers to one twice. References to anything else are left out.
    pub refers_to: Vec<usize>,
}

/// The numbers of the candidates that A takes for trash.
pub fn collector_a(candidates: &[Candidate]) -> Vec<usize> {
    let mut gc_refs: Vec<u32> = candidates.iter().map(|c| c.count).collect();
    for candidate in candidates {
        for (child, refs) in gc_refs.iter_mut().enumerate() {
            if candidate.refers_to.contains(&child) {
                *refs -= 1;
            }
        }
    }
    trash(candidates, &gc_refs)
}

/// The numbers of the candidates that B takes for trash.
pub fn collector_b(candidates: &[Candidate]) -> Vec<usize> {
    let mut gc_refs: Vec<u32> = candidates.iter().map(|c| c.count).collect();
    for (parent, candidate) in candidates.iter().enumerate() {
        for &child in candidate.refers_to.iter().filter(|&&c| c != parent) {
            gc_refs[child] -= 1;
        }
    }
    trash(candidates, &gc_refs)
}

/// The numbers of the candidates that C takes for trash.
pub fn collector_c(candidates: &[Candidate]) -> Vec<usize> {
    let mut gc_refs: Vec<u32> = candidates.iter().map(|c| c.count).collect();
    for candidate in candidates {
        for &child in &candidate.refers_to {
            gc_refs[child] -= 1;
        }
    }
    (0..candidates.len()).filter(|&n| gc_refs[n] == 0).collect()
}

/// The numbers of the candidates that D takes for trash.
pub fn collector_d(candidates: &[Candidate]) -> Vec<usize> {
    let mut gc_refs: Vec<u32> = candidates.iter().map(|c| c.count).collect();
    for candidate in candidates {
        for &child in &candidate.refers_to {
            gc_refs[child] -= 1;
        }
    }
    let mut needed: Vec<bool> = gc_refs.iter().map(|&n| n > 0).collect();
    for (parent, candidate) in candidates.iter().enumerate() {
        if needed[parent] {
            for &child in &candidate.refers_to {
                needed[child] = true;
            }
        }
    }
    (0..candidates.len()).filter(|&n| !needed[n]).collect()
}

/// The numbers of the candidates that E takes for trash.
pub fn collector_e(candidates: &[Candidate]) -> Vec<usize> {
    let mut held: Vec<bool> = candidates.iter().map(|c| c.count > 0).collect();
    for candidate in candidates {
        for &child in &candidate.refers_to {
            held[child] = false;
        }
    }
    let gc_refs: Vec<u32> = held.iter().map(|&held| held.into()).collect();
    trash(candidates, &gc_refs)
}

/// What is at zero and not reached from what is above: the last part of A, B and
/// E, which is right.
fn trash(candidates: &[Candidate], gc_refs: &[u32]) -> Vec<usize> {
    let all = 0..candidates.len();
    let mut needed = vec![false; candidates.len()];
    let mut to_visit: Vec<usize> =
        all.clone().filter(|&n| gc_refs[n] > 0).collect();
    while let Some(n) = to_visit.pop() {
        if !needed[n] {
            needed[n] = true;
            to_visit.extend(&candidates[n].refers_to);
        }
    }
    all.filter(|&n| !needed[n]).collect()
}
