//! A test that catches wrong walks.
//!
//! This time the collector is given and the test is yours. You are handed a
//! function that is meant to do what `move_unreachable` does, on a plain table. You
//! run it on tables of your choice and say whether it is right. You will be given
//! two walks that are right, and eight that are not.

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

/// A walk, right or wrong.
pub type Walk = fn(&Table) -> Verdict;

/// Whether the walk is right.
///
/// # Errors
/// If it isn't: a sentence or two for its author, with the table, and with what
/// was expected and what came.
pub fn examine(walk: Walk) -> Result<(), String> {
    let cases = [
        // The station is needed, stands last, and leads to the other two.
        (
            table(&[0, 0, 1], &[&[], &[0], &[1]]),
            verdict(&[2, 1, 0], &[]),
        ),
        // Two that hold each other stand among the needed.
        (
            table(&[0, 0, 1, 0, 0], &[&[], &[3], &[0, 4], &[1], &[]]),
            verdict(&[2, 4, 0], &[1, 3]),
        ),
        // Nothing is held from outside.
        (table(&[0, 0], &[&[1], &[0]]), verdict(&[], &[0, 1])),
    ];
    for (table, expected) in cases {
        let came = walk(&table);
        if came != expected {
            return Err(format!(
                "{table:?}\n    expected: {expected:?}\n        came: {came:?}"
            ));
        }
    }
    Ok(())
}

/// A table. (Given.)
pub fn table(gc_refs: &[u32], refers_to: &[&[usize]]) -> Table {
    Table {
        gc_refs: gc_refs.to_vec(),
        refers_to: refers_to.iter().map(|to| to.to_vec()).collect(),
    }
}

/// A verdict. (Given.)
pub fn verdict(young: &[usize], unreachable: &[usize]) -> Verdict {
    Verdict {
        young: young.to_vec(),
        unreachable: unreachable.to_vec(),
    }
}
