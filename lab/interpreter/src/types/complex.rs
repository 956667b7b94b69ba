//! `complex`, as far as programs meet it: literals, addition,
//! multiplication, comparison and printing.

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::literals::complex_repr;
use crate::objects::op::BinOp;
use crate::objects::symbols::known;
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Value, Watch};
use gc_core::ObjId;

/// A real and an imaginary part.
pub(crate) type Parts = [f64; 2];

impl<W: Watch> Interp<W> {
    /// Makes a complex number.
    pub(crate) fn complex(&mut self, parts: Parts) -> Owned {
        self.make(PyObject::Complex(Box::new(parts)))
    }

    /// A number as a complex one; whether it is one tells the second.
    pub(super) fn as_complex(&self, value: Value) -> Option<(Parts, bool)> {
        if let Some(id) = value.obj()
            && let PyObject::Complex(parts) = self.get_native(id)
        {
            return Some((**parts, true));
        }
        let real = match self.as_number(value)? {
            Number::Int(n) => n as f64,
            Number::Float(x) => x,
            Number::Big(n) => num_traits::ToPrimitive::to_f64(&n)?,
        };
        Some(([real, 0.0], false))
    }

    /// Both operands, if one of them is complex and the other a number.
    fn complex_operands(&self, a: Value, b: Value) -> Option<(Parts, Parts)> {
        let is_complex =
            |v: Value| matches!(v.obj().map(|id| self.get_native(id)), Some(PyObject::Complex(_)));
        if !is_complex(a) && !is_complex(b) {
            return None;
        }
        Some((self.as_complex(a)?.0, self.as_complex(b)?.0))
    }

    /// `a op b` where one of them is complex.
    pub(crate) fn complex_arithmetic(
        &mut self,
        op: BinOp,
        a: Value,
        b: Value,
    ) -> Res<Option<Owned>> {
        let Some(([a, b], [c, d])) = self.complex_operands(a, b) else { return Ok(None) };
        let answer = match op {
            BinOp::Add => [a + c, b + d],
            BinOp::Sub => [a - c, b - d],
            BinOp::Mul => [a * c - b * d, a * d + b * c],
            BinOp::TrueDiv => match divided([a, b], [c, d]) {
                Some(answer) => answer,
                None => return self.complex_zero_division("complex division by zero"),
            },
            BinOp::Pow => return self.complex_power([a, b], [c, d]).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(self.complex(answer)))
    }

    fn complex_zero_division<T>(&mut self, message: &str) -> Res<T> {
        self.raise(self.types.zero_division_error, message)
    }

    /// `a == b` where one of them is complex.
    pub(crate) fn complex_equal(&self, a: Value, b: Value) -> Option<bool> {
        self.complex_operands(a, b).map(|(a, b)| a == b)
    }

    /// `base ** exponent`, which is written in Python. (`complex_pow`)
    pub(crate) fn complex_power(&mut self, base: Parts, exponent: Parts) -> Res {
        let (base, exponent) = (self.complex(base), self.complex(exponent));
        let answer = self.call_late("_power", &[*base, *exponent])?;
        self.release(exponent);
        self.release(base);
        Ok(answer)
    }

    pub(crate) fn complex_methods(&mut self) {
        let class = self.types.complex;
        self.methods(
            class,
            const {
                &[
                    ("conjugate", Arity::NONE, complex_conjugate),
                    ("__abs__", Arity::NONE, complex_abs),
                    ("__complex__", Arity::NONE, complex_complex),
                ]
            },
        );
        self.class_functions(
            class,
            const { &[("__new__", Arity::between(1, 3).with_keywords(), new)] },
        );
    }

    fn parts(&self, value: Value) -> Parts {
        self.as_complex(value).map_or([0.0; 2], |(parts, _)| parts)
    }
}

fn new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["real", "imag"])?;
    let mut parts = [([0.0; 2], false); 2];
    for (at, (part, name)) in parts.iter_mut().zip(["real", "imag"]).enumerate() {
        let Some(value) = i.argument(&a, at + 1, name) else { continue };
        if i.as_str(value).is_some() {
            if at == 1 {
                return i.type_error("complex() second arg can't be a string");
            }
            if i.argument(&a, 2, "imag").is_some() {
                return i.type_error("complex() can't take second arg if first is a string");
            }
            let read = i.call_late("_complex", &[value])?;
            *part = (i.parts(*read), true);
            i.release(read);
            continue;
        }
        let complex = i.sym("__complex__");
        if at == 0 && i.python_method(value, complex).is_some() {
            let answer = i.call_method(value, "__complex__", &[])?;
            let Some(PyObject::Complex(own)) = answer.obj().map(|id| i.get_native(id)) else {
                let given = i.type_name(*answer);
                let message = format!("__complex__ returned non-complex (type {given})");
                return i.type_error(message);
            };
            *part = (**own, true);
            i.release(answer);
            continue;
        }
        let own = [known::FLOAT, known::INDEX];
        if own.into_iter().any(|sym| i.python_method(value, sym).is_some()) {
            let real = i.call(Value::Obj(i.types.float), &[value])?;
            *part = (i.parts(*real), false);
            i.release(real);
            continue;
        }
        match i.as_complex(value) {
            Some(number) => *part = number,
            None => {
                let name = i.type_name(value);
                let wanted = [
                    "first argument must be a string or a number",
                    "second argument must be a number",
                ];
                return i.type_error(format!("complex() {}, not '{name}'", wanted[at]));
            }
        }
    }
    let [(real, is_complex), (imag, _)] = parts;
    let own = match (is_complex, i.argument(&a, 2, "imag")) {
        (false, _) => imag[0],
        (true, None) => real[1],
        (true, Some(_)) => real[1] + imag[0],
    };
    let Some(class) = i.as_class(a.pos[0]) else { return i.type_error("complex.__new__(X)") };
    let parts = [real[0] - imag[1], own];
    Ok(i.new_of(class, PyObject::Complex(Box::new(parts))))
}

/// (`_Py_c_quot`)
fn divided([a, b]: Parts, [c, d]: Parts) -> Option<Parts> {
    if c.abs() >= d.abs() {
        if c == 0.0 {
            return None;
        }
        let ratio = d / c;
        let denominator = c + d * ratio;
        return Some([(a + b * ratio) / denominator, (b - a * ratio) / denominator]);
    }
    let ratio = c / d;
    let denominator = c * ratio + d;
    Some([(a * ratio + b) / denominator, (b * ratio - a) / denominator])
}

/// `conjugate`
fn complex_conjugate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let [re, im] = i.parts(a.pos[0]);
    Ok(i.complex([re, -im]))
}

/// `__abs__`
fn complex_abs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_late("_size", a.pos)
}

/// `__complex__`
fn complex_complex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(i.hold(a.pos[0]))
}

impl<W: Watch> Interp<W> {
    /// `real` and `imag`.
    pub(super) fn complex_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Complex(parts) = self.get_native(id) else { return None };
        match sym {
            known::REAL => Some(Owned::float(parts[0])),
            known::IMAG => Some(Owned::float(parts[1])),
            _ => None,
        }
    }
}

/// What it looks like from outside.
pub(super) fn describe(parts: Parts, sheet: &mut Sheet) -> Kind {
    sheet.say(complex_repr(parts));
    Kind::Complex
}
