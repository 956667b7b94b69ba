//! The exercise's own tests, against this solution.

extern crate sol_missing_decref as missing_decref;
include!(
    "../../../../exercises/22_leaks_c_and_threads/02_missing_decref/tests/check.rs"
);
