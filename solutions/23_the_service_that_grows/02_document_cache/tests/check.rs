//! The exercise's own tests, against this solution.

extern crate sol_document_cache as document_cache;
include!(
    "../../../../exercises/23_the_service_that_grows/02_document_cache/tests/check.rs"
);
