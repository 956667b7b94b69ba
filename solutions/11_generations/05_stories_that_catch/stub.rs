//! Stories that catch a wrong collector.
//!
//! Eight collectors with generations, and in each there is one mistake: the
//! `enum Mistake` in `tests/check.rs` says which, in a line each. Write short
//! stories so that each of the eight gives itself away at the end of at least
//! one of them: an object is in another generation than with a right collector,
//! or is freed and should not be, or the other way around. Those are the tests
//! that you want to have before you change a collector.

/// The stories, each a line of steps with commas between:
///
/// - `make tea`: a new object, held by a name;
/// - `link menu tea`: menu refers to tea from now on;
/// - `drop tea`: tea loses its name. What nothing refers to any more dies at
///   once, by counting;
/// - `collect 1`: a collection of that generation.
///
/// A name may be made once in a story. Step by step, a right collector behaves
/// as gc-core does.
pub fn stories() -> Vec<&'static str> {
    // Begin with one story, and see which of the eight it catches:
    //     vec!["make tea, link tea tea, drop tea, collect 0"]
    todo!("write your stories")
}
