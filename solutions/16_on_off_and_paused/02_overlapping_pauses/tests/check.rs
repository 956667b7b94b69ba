//! The exercise's own tests, against this solution.

extern crate sol_overlapping_pauses as overlapping_pauses;
include!(
    "../../../../exercises/16_on_off_and_paused/02_overlapping_pauses/tests/check.rs"
);
