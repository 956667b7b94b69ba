//! The exercise's own tests and snapshots, against this solution.

extern crate sol_promote_survivors as promote_survivors;
include!(
    "../../../../exercises/11_generations/03_promote_survivors/tests/check.rs"
);
