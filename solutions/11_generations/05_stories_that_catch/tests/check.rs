//! The exercise's own tests, against this solution.

extern crate sol_stories_that_catch as stories_that_catch;
include!(
    "../../../../exercises/11_generations/05_stories_that_catch/tests/check.rs"
);
