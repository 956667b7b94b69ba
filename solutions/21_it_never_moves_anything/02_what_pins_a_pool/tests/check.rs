//! The exercise's own tests, against this solution.

extern crate sol_what_pins_a_pool as what_pins_a_pool;
include!(
    "../../../../exercises/21_it_never_moves_anything/02_what_pins_a_pool/tests/check.rs"
);
