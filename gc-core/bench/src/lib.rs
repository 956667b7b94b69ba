//! See `benches/table/main.rs`.
