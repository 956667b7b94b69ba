//! The exercise's own tests and snapshots, against this solution.

extern crate sol_incref_and_decref as incref_and_decref;
include!(
    "../../../../exercises/02_reference_counting/02_incref_and_decref/tests/check.rs"
);
