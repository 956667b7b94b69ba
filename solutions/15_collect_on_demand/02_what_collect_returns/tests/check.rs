//! The exercise's own tests and snapshots, against this solution.

extern crate sol_what_collect_returns as what_collect_returns;
include!(
    "../../../../exercises/15_collect_on_demand/02_what_collect_returns/tests/check.rs"
);
