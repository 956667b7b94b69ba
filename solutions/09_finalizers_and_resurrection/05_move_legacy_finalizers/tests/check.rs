//! The exercise's own tests and snapshots, against this solution.

extern crate sol_move_legacy_finalizers as move_legacy_finalizers;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/05_move_legacy_finalizers/tests/check.rs"
);
