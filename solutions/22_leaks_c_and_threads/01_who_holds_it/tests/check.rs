//! The exercise's own tests, against this solution.

extern crate sol_who_holds_it as who_holds_it;
include!(
    "../../../../exercises/22_leaks_c_and_threads/01_who_holds_it/tests/check.rs"
);
