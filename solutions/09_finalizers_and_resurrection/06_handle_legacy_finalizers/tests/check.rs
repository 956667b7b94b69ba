//! The exercise's own tests and snapshots, against this solution.

extern crate sol_handle_legacy_finalizers as handle_legacy_finalizers;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/06_handle_legacy_finalizers/tests/check.rs"
);
