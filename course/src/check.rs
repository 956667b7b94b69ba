//! What would rot in silence.
