//! The exercise's own tests, against this solution.

extern crate sol_first_difference as first_difference;
include!(
    "../../../../exercises/14_your_collector_runs_python/01_first_difference/tests/check.rs"
);
