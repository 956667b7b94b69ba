//! The methods of the built-in classes, a file a class.

mod bytes;
mod dict;
mod exception;
mod generator;
pub(crate) use generator::length_hint;
mod list;
mod number;
pub(crate) use number::parse_int;
mod object;
mod set;
mod str;
mod tuple;
mod wrappers;
pub(crate) use wrappers::around_frame;

use crate::{Interp, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn make_methods(&mut self) {
        self.object_methods();
        self.list_methods();
        self.tuple_methods();
        self.sequence_methods();
        self.dict_methods();
        self.set_methods();
        self.str_methods();
        self.bytes_methods();
        self.number_methods();
        self.complex_methods();
        self.exception_methods();
        self.generator_methods();
        self.wrapper_methods();
    }
}
