//! The exercise's own tests, against this solution.

extern crate sol_who_is_called as who_is_called;
include!(
    "../../../../exercises/08_weak_references/01_who_is_called/tests/check.rs"
);
