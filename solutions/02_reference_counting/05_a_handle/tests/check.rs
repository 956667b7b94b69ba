//! The exercise's own tests, against this solution.

extern crate sol_a_handle as a_handle;
include!(
    "../../../../exercises/02_reference_counting/05_a_handle/tests/check.rs"
);
