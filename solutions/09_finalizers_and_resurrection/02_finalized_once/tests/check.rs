//! The exercise's own tests, against this solution.

extern crate sol_finalized_once as finalized_once;
include!(
    "../../../../exercises/09_finalizers_and_resurrection/02_finalized_once/tests/check.rs"
);
