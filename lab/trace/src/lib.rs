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
mod by_number;
mod caption;
mod frames;
mod lists;
mod note;
mod world;

// Stops.
mod fold;
mod followed;
mod recorder;
mod stop;
mod trace;

// Out: a view, and where its objects stand.
mod escape;
mod json;
mod layout;
mod marks;
mod shapes;
mod show;
pub mod svg;
pub mod text;
mod view;

// Heaps driven by hand, and the pictures drawn from them.
pub mod scenes;
mod stage;

pub use entry::{Describe, Digest, Entry, MEMBER, Role, Target};
pub use followed::{Along, Does, Verdict};
pub use json::broken;
pub use layout::{Layout, Places, Rect};
pub use recorder::{Budget, Recorder};
pub use shapes::Form;
pub use show::Show;
pub use stage::{Actor, Stage};
pub use stop::{Grain, Stop};
pub use trace::{Episode, FORMAT, Failure, Phase, Trace};
pub use view::{
    Collecting, FieldView, FrameChange, FrameView, Link, ListChange, ListView, Mark, NameView,
    ObjectView, State, View,
};
