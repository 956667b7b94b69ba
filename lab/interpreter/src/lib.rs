//! Part of the lab.
