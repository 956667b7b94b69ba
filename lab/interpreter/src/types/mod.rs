//! The built-in classes, one file for each: their methods, their own
//! attributes, and what a picture shows of their objects; how classes are made
//! (`new_class.rs`, `build_class.rs`, `bases.rs`, `slots.rs`) and instances
//! (`class.rs`).
//!
//! Uses `protocols/` for operations on other objects and `vm/` for calls.

mod bases;
mod build_class;
mod bytes;
pub(crate) use bytes::{bytes_from, lengthen};
mod class;
mod code;
pub(crate) mod complex;
mod deque;
mod describe;
mod dict;
mod dict_views;
mod encodings;
mod exception;
mod frame;
mod frame_locals;
mod function;
mod generator;
pub(crate) use generator::length_hint;
mod items;
mod iterators;
mod list;
pub(crate) mod module;
mod new_class;
mod number;
mod object;
mod operators;
mod own_attributes;
mod property;
pub(crate) mod registry;
mod repr;
mod set;
mod set_operators;
mod slots;
mod str;
pub(crate) use str::c_int;
mod subclasses;
mod super_;
mod tuple;
mod weak_proxy;
mod wrappers;
pub(crate) use wrappers::around_frame;

use crate::{Interp, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn make_methods(&mut self) {
        self.object_methods();
        self.list_methods();
        self.tuple_methods();
        self.sequence_methods();
        self.deque_methods();
        self.dict_methods();
        self.set_methods();
        self.str_methods();
        self.bytes_methods();
        self.number_methods();
        self.complex_methods();
        self.operator_methods();
        self.exception_methods();
        self.generator_methods();
        self.frame_methods();
        self.frame_locals_methods();
        self.wrapper_methods();
        self.property_methods();
        let types = &self.types;
        for class in [types.list, types.dict, types.set, types.bytearray] {
            if let Some(dict) = self.class(class).dict.obj() {
                self.dict_set_name(dict, "__hash__", Value::None);
            }
        }
    }
}
