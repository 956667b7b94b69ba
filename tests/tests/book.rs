//! Every Rust block of the book: compiled, linked and run by skeptic.
//!
//! The tests are made by `build/main.rs` and named after chapter and line;
//! `cargo test -p book-tests --test book ch05` runs a chapter's.

mod snippet {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    /// Whose dependencies the snippets may use.
    const PACKAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/snippets");

    /// Compiles and runs the snippet at `place`.
    #[allow(dead_code, reason = "a book may have no such block")]
    pub fn run(place: &str, _root: &str, out: &str, target: &str, text: &str) {
        told(place, || skeptic::rt::run_test(PACKAGE, out, target, text));
    }

    /// Compiles it only: these are meant not to compile.
    #[allow(dead_code, reason = "a book may have no such block")]
    pub fn check(place: &str, _root: &str, out: &str, target: &str, text: &str) {
        told(place, || skeptic::rt::compile_test(PACKAGE, out, target, text));
    }

    /// Says which block of which chapter failed, before failing as it did.
    fn told(place: &str, test: impl FnOnce()) {
        if let Err(cause) = catch_unwind(AssertUnwindSafe(test)) {
            eprintln!("{place}: this Rust block does not do what the chapter says");
            resume_unwind(cause);
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/book-tests.rs"));
