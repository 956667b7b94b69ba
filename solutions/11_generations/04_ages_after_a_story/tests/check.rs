//! The exercise's own tests, against this solution.

extern crate sol_ages_after_a_story as ages_after_a_story;
include!(
    "../../../../exercises/11_generations/04_ages_after_a_story/tests/check.rs"
);
