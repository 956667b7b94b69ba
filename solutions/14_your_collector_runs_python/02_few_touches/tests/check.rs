//! The exercise's own tests and snapshots, against this solution.

extern crate sol_few_touches as few_touches;
include!(
    "../../../../exercises/14_your_collector_runs_python/02_few_touches/tests/check.rs"
);
