//! The exercise's own tests, against this solution.

extern crate sol_pages_copied as pages_copied;
include!(
    "../../../../exercises/20_freeze_and_fork/02_pages_copied/tests/check.rs"
);
