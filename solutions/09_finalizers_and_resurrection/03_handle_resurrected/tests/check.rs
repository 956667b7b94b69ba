//! The exercise's own tests and snapshots, against this solution.

extern crate sol_handle_resurrected as handle_resurrected;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/03_handle_resurrected/tests/check.rs"
);
