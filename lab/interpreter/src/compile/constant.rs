//! Constants, and what becomes one: `-1`, `(1, 2)`, `"a" + "b"`, `10**20`.
//! (`Python/ast_opt.c`) Equal constants are one object throughout a program.
//! (`merge_const_one`)

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use ruff_python_ast::{self as ast, Expr, Operator, UnaryOp};

use super::Compiler;
use crate::Value;
use crate::objects::big_int::big_op;
use crate::objects::two_floats;

/// A result with more bits is not calculated ahead. (`MAX_INT_SIZE`)
const MOST_BITS: u64 = 128;

/// A text that is longer is not put together ahead. (`MAX_STR_SIZE`)
const LONGEST_TEXT: usize = 4096;

/// A tuple that is longer is not put together ahead. (`MAX_COLLECTION_SIZE`)
const MOST_ITEMS: usize = 256;

/// What an expression is known to be.
#[derive(Debug, Clone)]
pub(super) enum Constant {
    None,
    Ellipsis,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Text(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Constant>),
}

impl Constant {
    /// A text that is different for any two constants that are not one object: `1`,
    /// `1.0` and `True`, `0.0` and `-0.0`. (`_PyCode_ConstantKey`)
    pub(super) fn key(&self) -> String {
        match self {
            Constant::None => "None".into(),
            Constant::Ellipsis => "...".into(),
            Constant::Bool(holds) => format!("bool {holds}"),
            Constant::Int(number) => format!("int {number}"),
            Constant::Float(number) => format!("float {}", number.to_bits()),
            Constant::Complex(real, imag) => {
                format!("complex {} {}", real.to_bits(), imag.to_bits())
            }
            Constant::Text(text) => format!("str {} {text}", text.len()),
            Constant::Bytes(bytes) => {
                let bytes: Vec<String> = bytes.iter().map(u8::to_string).collect();
                format!("bytes {}", bytes.join(" "))
            }
            Constant::Tuple(items) => {
                let items: Vec<String> = items.iter().map(Constant::key).collect();
                format!("({})", items.join(","))
            }
        }
    }

    /// Whether it counts as true.
    fn holds(&self) -> bool {
        match self {
            Constant::None => false,
            Constant::Ellipsis => true,
            Constant::Bool(holds) => *holds,
            Constant::Int(number) => !number.is_zero(),
            Constant::Float(number) => *number != 0.0,
            Constant::Complex(real, imag) => *real != 0.0 || *imag != 0.0,
            Constant::Text(text) => !text.is_empty(),
            Constant::Bytes(bytes) => !bytes.is_empty(),
            Constant::Tuple(items) => !items.is_empty(),
        }
    }

    /// Its class, where equal constants need not be one object.
    pub(super) fn literal(&self) -> Option<&'static str> {
        Some(match self {
            Constant::None | Constant::Ellipsis | Constant::Bool(_) => return None,
            Constant::Int(_) => "int",
            Constant::Float(_) => "float",
            Constant::Complex(..) => "complex",
            Constant::Text(_) => "str",
            Constant::Bytes(_) => "bytes",
            Constant::Tuple(_) => "tuple",
        })
    }
}

impl Compiler<'_> {
    /// The value of a constant expression, if it is one that CPython computes
    /// at compile time.
    pub(super) fn fold(&mut self, expr: &Expr) -> Option<Value> {
        let constant = constant(expr)?;
        Some(self.merged(&constant))
    }

    /// The one object that stands for all equal constants.
    pub(super) fn merged(&mut self, constant: &Constant) -> Value {
        match constant {
            Constant::None => return Value::None,
            Constant::Ellipsis => return Value::Ellipsis,
            Constant::Bool(holds) => return Value::bool(*holds),
            Constant::Float(number) => return Value::float(*number),
            Constant::Text(text) => return self.text_value(text),
            Constant::Int(number) if let Some(n) = number.to_i64() => return Value::Int(n),
            _ => {}
        }
        let key = constant.key();
        if let Some(&value) = self.equal.get(&key) {
            return value;
        }
        let value = match constant {
            Constant::Int(number) => self.constants.int(&number.to_string()),
            Constant::Complex(real, imag) => self.constants.complex(*real, *imag),
            Constant::Bytes(bytes) => self.constants.bytes(bytes),
            Constant::Tuple(items) => {
                let items = items.iter().map(|item| self.merged(item)).collect();
                self.constants.tuple(items)
            }
            _ => Value::None,
        };
        self.equal.insert(key, value);
        value
    }

    /// What is iterated over, or searched by `in`: nothing can change a list that is
    /// written there, so it becomes a tuple. (`fold_iter`)
    pub(super) fn iterated(&mut self, expr: &Expr) -> super::Done {
        let Expr::List(list) = expr else { return self.expr(expr) };
        if list.elts.iter().any(Expr::is_starred_expr) {
            return self.expr(expr);
        }
        self.standing_for(expr, |this| {
            let items: Option<Vec<Constant>> = list.elts.iter().map(constant).collect();
            match items {
                Some(items) => {
                    let tuple = this.merged(&Constant::Tuple(items));
                    this.constant(tuple);
                    Ok(())
                }
                None => this.tuple(&list.elts),
            }
        })
    }
}

/// What a number is.
fn number(number: &ast::Number) -> Constant {
    match number {
        ast::Number::Int(int) => match int.as_i64() {
            Some(n) => Constant::Int(n.into()),
            None => {
                let digits = int.to_string();
                Constant::Int(crate::objects::literals::parse_int(&digits, 0).unwrap_or_default())
            }
        },
        ast::Number::Float(x) => Constant::Float(*x),
        ast::Number::Complex { real, imag } => Constant::Complex(*real, *imag),
    }
}

/// What an expression is, if that is known before it runs.
pub(super) fn constant(expr: &Expr) -> Option<Constant> {
    Some(match expr {
        Expr::NumberLiteral(e) => number(&e.value),
        Expr::StringLiteral(e) => Constant::Text(e.value.to_str().to_string()),
        Expr::BytesLiteral(e) => Constant::Bytes(e.value.bytes().collect()),
        Expr::BooleanLiteral(e) => Constant::Bool(e.value),
        Expr::NoneLiteral(_) => Constant::None,
        Expr::EllipsisLiteral(_) => Constant::Ellipsis,
        Expr::UnaryOp(e) => unary(e.op, constant(&e.operand)?)?,
        Expr::Subscript(e) => element(constant(&e.value)?, &constant(&e.slice)?)?,
        Expr::BinOp(e) => binary(e.op, constant(&e.left)?, constant(&e.right)?)?,
        Expr::Tuple(e) => {
            let items: Option<Vec<Constant>> = e.elts.iter().map(constant).collect();
            Constant::Tuple(items?)
        }
        _ => return None,
    })
}

fn unary(op: UnaryOp, operand: Constant) -> Option<Constant> {
    Some(match (op, operand) {
        (UnaryOp::USub, Constant::Int(n)) => Constant::Int(-n),
        (UnaryOp::USub, Constant::Float(x)) => Constant::Float(-x),
        (UnaryOp::USub, Constant::Complex(a, b)) => Constant::Complex(-a, -b),
        (UnaryOp::UAdd, Constant::Int(n)) => Constant::Int(n),
        (UnaryOp::UAdd, Constant::Float(x)) => Constant::Float(x),
        (UnaryOp::Invert, Constant::Int(n)) => Constant::Int(-n - 1),
        (UnaryOp::Not, operand) => Constant::Bool(!operand.holds()),
        _ => return None,
    })
}

fn binary(op: Operator, left: Constant, right: Constant) -> Option<Constant> {
    use Constant::{Bytes, Complex, Float, Int, Text, Tuple};
    Some(match (op, left, right) {
        (Operator::Add, Text(a), Text(b)) => Text(a + &b),
        (Operator::Mult, Text(text), Int(n)) | (Operator::Mult, Int(n), Text(text)) => {
            let n = n.to_usize()?;
            let short = n.checked_mul(text.chars().count())? <= LONGEST_TEXT;
            Text(short.then(|| text.repeat(n))?)
        }
        (Operator::Add, Bytes(a), Bytes(b)) => Bytes([a, b].concat()),
        (Operator::Mult, Bytes(bytes), Int(n)) | (Operator::Mult, Int(n), Bytes(bytes)) => {
            let n = n.to_usize()?;
            Bytes((n.checked_mul(bytes.len())? <= LONGEST_TEXT).then(|| bytes.repeat(n))?)
        }
        (Operator::Mult, Tuple(items), Int(n)) | (Operator::Mult, Int(n), Tuple(items)) => {
            let n = n.to_usize()?;
            let few = n.checked_mul(items.len())? <= MOST_ITEMS;
            Tuple(few.then(|| (0..n).flat_map(|_| items.clone()).collect())?)
        }
        (op, a, b) if matches!((&a, &b), (Complex(..), _) | (_, Complex(..))) => {
            let ([a, b], [c, d]) = (parts(&a)?, parts(&b)?);
            match op {
                Operator::Add => Complex(a + c, b + d),
                Operator::Sub => Complex(a - c, b - d),
                _ => return None,
            }
        }
        (Operator::Add, Tuple(a), Tuple(b)) => Tuple([a, b].concat()),
        (op, Int(a), Int(b)) => whole(op, a, b)?,
        (op, Float(a), Float(b)) => real(op, a, b)?,
        (op, Int(a), Float(b)) => real(op, a.to_f64()?, b)?,
        (op, Float(a), Int(b)) => real(op, a, b.to_f64()?)?,
        _ => return None,
    })
}

/// A number as a complex one.
fn parts(number: &Constant) -> Option<[f64; 2]> {
    Some(match number {
        Constant::Int(n) => [exact(n)?, 0.0],
        Constant::Float(x) => [*x, 0.0],
        Constant::Complex(real, imag) => [*real, *imag],
        _ => return None,
    })
}

/// An item of a text, of bytes or of a tuple. (`fold_subscr`)
fn element(of: Constant, index: &Constant) -> Option<Constant> {
    let Constant::Int(index) = index else { return None };
    let place = |len: usize| {
        let index = index.to_isize()?;
        if index < 0 { len.checked_add_signed(index) } else { usize::try_from(index).ok() }
    };
    match of {
        Constant::Text(text) => {
            let at = place(text.chars().count())?;
            text.chars().nth(at).map(|c| Constant::Text(c.into()))
        }
        Constant::Bytes(bytes) => bytes.get(place(bytes.len())?).map(|&b| Constant::Int(b.into())),
        Constant::Tuple(items) => items.get(place(items.len())?).cloned(),
        _ => None,
    }
}

/// An operation on two ints, if it is quick. (`safe_multiply`, `safe_power`,
/// `safe_lshift`)
fn whole(op: Operator, a: BigInt, b: BigInt) -> Option<Constant> {
    let bits = match op {
        Operator::Mult => a.bits() + b.bits(),
        Operator::Pow if b.is_zero() => return Some(Constant::Int(1.into())),
        Operator::Pow if b.is_negative() => return real(op, exact(&a)?, exact(&b)?),
        Operator::Pow => a.bits().checked_mul(b.to_u64()?)?,
        Operator::LShift => a.bits().checked_add(b.to_u64()?)?,
        Operator::Div if !b.is_zero() => {
            let (a, b) = (exact(&a)?, exact(&b)?);
            return Some(Constant::Float(a / b));
        }
        _ => 0,
    };
    if bits > MOST_BITS {
        return None;
    }
    big_op(super::stmt::binary(op), a, &b).map(Constant::Int)
}

/// A number as a float, if that is what it is.
fn exact(n: &BigInt) -> Option<f64> {
    (n.bits() <= 53).then(|| n.to_f64())?
}

/// An operation on two floats, if it cannot fail.
fn real(op: Operator, a: f64, b: f64) -> Option<Constant> {
    Some(Constant::Float(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        Operator::Pow if a > 0.0 => Some(two_floats::pow(a, b)).filter(|x| x.is_finite())?,
        _ => return None,
    }))
}
