//! Wrong: what is fetched back still has a `gc_refs` of 0, so the walk sets it aside a second time.
//!
//! Three mistakes in a walk.
//!
//! In `src/lib.rs` is `move_unreachable` on a plain table. It was written in a hurry.
//! Find three mistakes, and mend them.

/// The candidates after subtracting, in the order of their list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How many references to each come from outside.
    pub gc_refs: Vec<u32>,
    /// Which candidates each of them refers to, by their number.
    pub refers_to: Vec<Vec<usize>>,
}

/// What a walk leaves behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The candidates that are needed, in the order of the list afterwards.
    pub young: Vec<usize>,
    /// The others, in the order in which they were set aside.
    pub unreachable: Vec<usize>,
}

/// Splits the candidates: one walk along the list, which grows at its tail.
pub fn move_unreachable(table: &Table) -> Verdict {
    let mut gc_refs = table.gc_refs.clone();
    let mut list: Vec<usize> = (0..gc_refs.len()).collect();
    let (mut young, mut unreachable) = (Vec::new(), Vec::new());
    let mut next = 0;
    while let Some(&object) = list.get(next) {
        next += 1;
        if gc_refs[object] == 0 {
            unreachable.push(object);
            continue;
        }
        young.push(object);
        for &child in &table.refers_to[object] {
            let aside = unreachable.iter().position(|&other| other == child);
            if let Some(at) = aside {
                unreachable.remove(at);
                list.push(child);
            } else if gc_refs[child] == 0 {
                gc_refs[child] = 1;
            }
        }
    }
    Verdict { young, unreachable }
}
