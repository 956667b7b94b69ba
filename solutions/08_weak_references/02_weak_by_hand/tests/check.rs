//! The exercise's own tests, against this solution.

extern crate sol_weak_by_hand as weak_by_hand;
include!(
    "../../../../exercises/08_weak_references/02_weak_by_hand/tests/check.rs"
);
