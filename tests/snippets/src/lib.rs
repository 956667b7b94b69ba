//! Nothing to see: this package is its list of dependencies, those that a Rust
//! block in a chapter may `use`.
