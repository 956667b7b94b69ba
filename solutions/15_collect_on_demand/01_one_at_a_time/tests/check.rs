//! The exercise's own tests and snapshots, against this solution.

extern crate sol_one_at_a_time as one_at_a_time;
include!(
    "../../../../exercises/15_collect_on_demand/01_one_at_a_time/tests/check.rs"
);
