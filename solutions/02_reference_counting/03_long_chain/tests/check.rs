//! The exercise's own tests and snapshots, against this solution.

extern crate sol_long_chain as long_chain;
include!(
    "../../../../exercises/02_reference_counting/03_long_chain/tests/check.rs"
);
