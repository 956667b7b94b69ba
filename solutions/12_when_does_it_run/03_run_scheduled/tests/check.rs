//! The exercise's own tests and snapshots, against this solution.

extern crate sol_run_scheduled as run_scheduled;
include!(
    "../../../../exercises/12_when_does_it_run/03_run_scheduled/tests/check.rs"
);
