//! What a page may be sent to run programs, in bytes with gzip: the tests refuse more, and
//! `measure` prints each beside what there is. See `WEIGHT.md`.

/// The live engine.
pub const ENGINE: usize = 350_000;

/// The modules that are written in Python, which some programs import.
pub const LIBRARY: usize = 97_000;

/// The judge, which an exercise needs when it is checked.
pub const JUDGE: usize = 40_000;
