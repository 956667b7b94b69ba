//! The exercise's own tests, against this solution.

extern crate sol_reachable_from as reachable_from;
include!(
    "../../../../exercises/01_what_garbage_is/01_reachable_from/tests/check.rs"
);
