//! The exercise's own tests, against this solution.

extern crate sol_pools_with_holes as pools_with_holes;
include!(
    "../../../../exercises/21_it_never_moves_anything/01_pools_with_holes/tests/check.rs"
);
