//! The exercise's own tests and snapshots, against this solution.

extern crate sol_select_generation as select_generation;
include!(
    "../../../../exercises/12_when_does_it_run/02_select_generation/tests/check.rs"
);
