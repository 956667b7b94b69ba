//! Pages over HTTP, and a word to them when they have changed.

/// Where a page asks to be told.
pub const LIVE: &str = "__livereload";
