//! Values as indexes, sizes and counts. (`PyNumber_Index`)

use num_traits::Signed;

use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The int that a value stands for, by `__index__`: an `Int` or a
    /// `Big`.
    pub(crate) fn index_number(&mut self, value: Value) -> Res<Number> {
        match self.as_number(value) {
            None | Some(Number::Float(_)) => {}
            Some(number) => return Ok(number),
        }
        if let Some(method) = self.python_method(value, known::INDEX) {
            let answer = self.call_method_value(method, value, &[])?;
            let number = match self.as_number(*answer) {
                None | Some(Number::Float(_)) => {
                    let name = self.type_name(*answer);
                    return self.type_error(format!("__index__ returned non-int (type {name})"));
                }
                Some(number) => number,
            };
            self.release(answer);
            return Ok(number);
        }
        if let Some(target) = self.behind_proxy(value)? {
            let number = self.index_number(*target)?;
            self.release(target);
            return Ok(number);
        }
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object cannot be interpreted as an integer"))
    }

    /// The int that a value stands for, as an index; ints of more than 64
    /// bits become the smallest or the largest of 64.
    pub(crate) fn index(&mut self, value: Value) -> Res<i64> {
        Ok(match self.index_number(value)? {
            Number::Int(n) => n,
            other => {
                if other.big().is_negative() {
                    i64::MIN
                } else {
                    i64::MAX
                }
            }
        })
    }

    /// The int that a value stands for, as a size or a count.
    ///
    /// # Errors
    /// `OverflowError` if it has more than 64 bits. (`PyNumber_AsSsize_t`)
    pub(crate) fn size(&mut self, value: Value) -> Res<i64> {
        match self.index_number(value)? {
            Number::Int(n) => Ok(n),
            _ => {
                let name = self.type_name(value);
                self.index_too_big(&name)
            }
        }
    }

    /// An argument that C takes as a `Py_ssize_t`.
    ///
    /// # Errors
    /// `OverflowError` if it has more than 64 bits. (`PyNumber_Index` and
    /// `PyLong_AsSsize_t`, as Argument Clinic has it)
    pub(crate) fn c_size(&mut self, value: Value) -> Res<i64> {
        match self.index_number(value)? {
            Number::Int(n) => Ok(n),
            _ => {
                let message = "Python int too large to convert to C ssize_t";
                self.raise(self.types.overflow_error, message)
            }
        }
    }

    /// `OverflowError` for an int that is not a size.
    pub(crate) fn index_too_big<T>(&mut self, class: &str) -> Res<T> {
        let message = format!("cannot fit '{class}' into an index-sized integer");
        self.raise(self.types.overflow_error, message)
    }
}
