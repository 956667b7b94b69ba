//! The exercise's own tests and snapshots, against this solution.

extern crate sol_merge_younger as merge_younger;
include!(
    "../../../../exercises/11_generations/01_merge_younger/tests/check.rs"
);
