//! The exercise's own tests and snapshots, against this solution.

extern crate sol_collect_main as collect_main;
include!(
    "../../../../exercises/10_breaking_the_cycle/04_collect_main/tests/check.rs"
);
