//! One entry of the log: everything that a run does and that can be seen.
//!
//! The heap reports its [`Event`]s, the interpreter its lines, names and
//! output. Both go into one log in the order in which they happen. This module
//! knows of no interpreter: code that drives a heap by hand writes the same
//! entries.

use gc_core::{Event, FreeList, ObjId};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The heap changed.
    Heap(Event),
    /// An object was made or changed; this is how it looks now.
    Written(ObjId, Digest),
    /// Only what lies beyond the fields that are shown has changed: this many
    /// there are now.
    Outgrown(ObjId, usize),
    /// A line of the program is about to run.
    Line {
        /// The line, counted from 1.
        line: u32,
    },
    /// A name was bound, or bound to something else.
    Bound {
        /// The frame it is a name of; 0 is the module.
        frame: u32,
        /// The name.
        name: String,
        /// What it names now.
        to: Target,
    },
    /// A name was dropped by `del`.
    Unbound {
        /// The frame it was a name of.
        frame: u32,
        /// The name.
        name: String,
    },
    /// A function was called: a frame appears.
    Called {
        /// The number of the new frame, never used before in this run.
        frame: u32,
        /// The function.
        function: String,
    },
    /// The function is about to be left: its names go next.
    Returning,
    /// A name of the function that is being left has gone.
    Dropped {
        /// The frame it was a name of.
        frame: u32,
        /// The name.
        name: String,
    },
    /// The function is over: its frame disappears.
    Returned {
        /// The number of the frame.
        frame: u32,
    },
    /// The program wrote to its standard output.
    Printed(String),
    /// An exception ended the program.
    Raised {
        /// Where.
        line: u32,
        /// What the last line of the traceback says.
        message: String,
    },
    /// The program is over; what follows is the tidying up.
    Ended,
}

/// What stands in the place of a name at what a set holds.
pub const MEMBER: &str = "holds";

/// What an object looks like from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digest {
    /// Its type, such as `Order`.
    pub type_name: String,
    /// What tells it from others of its type, such as `"tea"`; may be empty.
    pub label: String,
    /// What it holds, in order.
    pub fields: Vec<(String, Target)>,
    /// References beyond `fields`: the first of them.
    pub rest: Vec<(String, Target)>,
    /// How many more fields there are than `fields` shows.
    pub more: usize,
    /// Whether its type has a finalizer.
    pub finalizer: bool,
    /// Whether it drops what it holds from the last to the first, as a list does.
    pub last_first: bool,
    /// What part it plays.
    pub role: Role,
    /// The free list that a dead object of its kind goes to.
    pub free_list: Option<FreeList>,
}

impl Digest {
    /// Whether it has a field of this name.
    pub(crate) fn holds(&self, label: &str) -> bool {
        self.fields.iter().any(|(other, _)| other == label)
    }
}

/// What part an object plays in a program, as far as a reader cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// An object of the program's own.
    #[default]
    Own,
    /// Of a kind that Python itself makes for a moment, such as a `tuple` of
    /// arguments: if it came and went, nothing is said about it.
    Helper,
    /// A helper whose contents its frame shows already.
    Generator,
    /// A value rather than an object to the eye, such as a `str`: shown where
    /// something refers to it.
    Value,
    /// A module, a class, a builtin: not drawn.
    Furniture,
}

/// What a name or a field leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An object.
    Object(ObjId),
    /// A value shown in place: a number, a string, `None`.
    Atom(String),
}

/// Something that can say how it looks.
pub trait Describe {
    /// How it looks now.
    fn describe(&self) -> Digest;
}
