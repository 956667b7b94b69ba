//! A run of a heap, made into something to look at.
//!
//! One log goes in: what the heap did ([`gc_core::Event`]) and what the
//! program did, in order. Out come stops, and at each stop a [`View`], which
//! is complete in itself. A view becomes a text picture, a drawing, or JSON
//! for the stepper in the page.
//!
//! ```text
//! Entry, Entry, ...  ->  Recorder  ->  Trace  ->  View  ->  text, SVG, JSON
//! ```

// In: the log.
mod entry;

// The fold: log to picture of the moment, and what happened in words.
mod caption;
mod note;
mod world;

// Stops.
mod recorder;
mod trace;

// Out: a view, and where its objects stand.
mod layout;
pub mod svg;
pub mod text;
mod view;

// Heaps driven by hand, and the pictures drawn from them.
pub mod scenes;
mod stage;

pub use entry::{Describe, Digest, Entry, Target};
pub use layout::{Layout, Places, Rect};
pub use recorder::{Budget, Recorder};
pub use stage::{Actor, Stage};
pub use trace::{FORMAT, Failure, Grain, Stop, Trace};
pub use view::{
    Collecting, FieldView, FrameView, Link, ListView, NameView, ObjectView, State, View,
};
