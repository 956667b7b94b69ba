//! The exercise's own tests, against this solution.

extern crate sol_is_it_tracked as is_it_tracked;
include!(
    "../../../../exercises/07_what_is_tracked/01_is_it_tracked/tests/check.rs"
);
