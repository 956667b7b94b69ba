//! The exercise's own tests, against this solution.

extern crate sol_cache_that_forgets as cache_that_forgets;
include!(
    "../../../../exercises/08_weak_references/03_cache_that_forgets/tests/check.rs"
);
