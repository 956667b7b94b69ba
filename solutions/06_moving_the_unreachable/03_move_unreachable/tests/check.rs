//! The exercise's own tests and snapshots, against this solution.

extern crate sol_move_unreachable as move_unreachable;
include!(
    "../../../../exercises/06_moving_the_unreachable/03_move_unreachable/tests/check.rs"
);
