//! The exercise's own tests, against this solution.

extern crate sol_freeze_and_unfreeze as freeze_and_unfreeze;
include!(
    "../../../../exercises/20_freeze_and_fork/01_freeze_and_unfreeze/tests/check.rs"
);
