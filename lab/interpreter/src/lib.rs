//! A small Python whose objects live in gc-core.
//!
//! It is parsed by a well-kept parser, compiled to the instructions of a stack
//! machine much like CPython's, and run on a heap that counts every reference
//! as CPython does.
//!
//! [`run`] is the function to read first.

mod attribute;
mod builtins;
mod call;
mod carets;
mod class;
mod classes;
mod code;
mod compile;
mod complex;
mod dicts;
mod errors;
mod format;
mod frame_ops;
mod hash;
mod host;
mod interp;
mod items;
mod iter;
mod modules;
mod names;
mod native;
mod number;
mod object;
mod ops;
mod rare;
mod remember;
mod repr;
mod room;
mod run;
mod scope;
mod set_table;
mod sets;
mod shape;
mod source;
mod specials;
mod stdout;
mod suggest;
mod syntax_errors;
mod table;
mod tokens;
mod traceback;
mod types;
mod value;
mod vm;
mod watch;

pub use interp::{Interp, Limits, Res, Thrown};
pub use names::Sym;
pub use object::PyObject;
pub use run::{Options, Run, Stats, Stopped, run, run_watched};
pub use shape::{Described, Inside, Label, Part};
pub use value::{Bits, Truth, Value};
pub use watch::{Count, Watch};
