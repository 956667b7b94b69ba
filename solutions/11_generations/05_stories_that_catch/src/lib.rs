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
    vec![
        // An old object holds a young one.
        "make menu, collect 1, make tea, link menu tea, drop tea, collect 0",
        // Trash in a generation younger than the one that is collected.
        "make tea, link tea tea, drop tea, collect 1",
        // Survivors move to the generation after the one collected.
        "make tea, collect 1",
        // They do so whether anything was found or not.
        "make tea, collect 0",
        // Old trash holds a young object.
        "make menu, link menu menu, collect 1, make tea, link menu tea, \
         drop tea, drop menu, collect 0",
        // Generation 2 is the last.
        "make tea, collect 2, collect 2",
        // Needed by way of another candidate.
        "make tea, make cup, link tea cup, drop cup, collect 0",
        // Two references from the same object.
        "make tea, link tea tea, link tea tea, drop tea, collect 0",
    ]
}
