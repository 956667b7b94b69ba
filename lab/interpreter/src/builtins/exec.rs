//! `compile`, `exec`, `eval`.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::code::{Code, Source};
use crate::objects::symbols::known;
use crate::types::c_int;
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Value, Watch};

/// The flags that `compile` knows. (`PyCF_MASK`, `PyCF_MASK_OBSOLETE`,
/// `PyCF_COMPILE_MASK`)
const FLAGS: i32 = 0x01FE_0000 | 0x10 | 0xF600;

/// `compile(source, filename, mode)`
pub(super) fn compile<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let [source, file, mode] = [a.pos[0], a.pos[1], a.pos[2]];
    let file = match i.bytes_of(file) {
        Some(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        None => i.text(file),
    };
    let Some(file) = file else {
        let name = i.type_name(a.pos[1]);
        return i.type_error(format!("expected str, bytes or os.PathLike object, not {name}"));
    };
    let Some(mode) = i.text(mode) else {
        return i.bad_argument("compile", "argument 'mode'", "str", mode);
    };
    let flags = a.get(3).map_or(Ok(0), |flags| c_int(i, flags))?;
    let optimize = a.get(5).map_or(Ok(-1), |level| c_int(i, level))?;
    if flags & !FLAGS != 0 {
        return i.value_error("compile(): unrecognised flags");
    }
    if !(-1..=2).contains(&optimize) {
        return i.value_error("compile(): invalid optimize value");
    }
    if !matches!(&*mode, "exec" | "eval" | "single") {
        return i.value_error("compile() mode must be 'exec', 'eval' or 'single'");
    }
    let Some(source) = source_text(i, source)? else {
        return i.type_error("compile() arg 1 must be a string, bytes or AST object");
    };
    let mut shown = Source::hidden(&file);
    shown.optimize = optimize.max(0) as u8;
    let is_made_up = file.is_empty() || file.starts_with('<') && file.ends_with('>');
    if !is_made_up {
        shown.instead = i.program_text();
    }
    let code = match &*mode {
        "exec" => i.compile_source(&source, "<module>", shown)?,
        "eval" => i.compile_expression(&source, shown)?,
        _ => i.compile_single(&source, shown)?,
    };
    Ok(i.code_object(&code))
}

/// Which of the two functions that run a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Runs {
    Exec,
    Eval,
}

impl Runs {
    const fn name(self) -> &'static str {
        match self {
            Runs::Exec => "exec",
            Runs::Eval => "eval",
        }
    }
}

/// `exec(source, globals, locals)`
pub(super) fn exec<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let done = run(i, a, Runs::Exec)?;
    i.release(done);
    i.release_dropped();
    Ok(Owned::NONE)
}

/// `eval(source, globals, locals)`
pub(super) fn eval<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let answer = run(i, a, Runs::Eval)?;
    i.release_dropped();
    Ok(answer)
}

fn run<W: Watch>(i: &mut Interp<W>, a: Args, which: Runs) -> Res<Owned> {
    let (globals, locals) = namespaces(i, &a, which)?;
    let closure = a.get(3).filter(|closure| !closure.is_none());
    let code = code_of(i, a.pos[0], which, closure.is_some())?;
    check_closure(i, &code, which, closure)?;
    i.no_argument_missing(&code)?;
    add_builtins(i, globals);
    let plain = matches!(i.get(globals), PyObject::Dict(_));
    let names = locals.as_ref().map_or(Some(globals), |locals| locals.obj());
    let names = names.filter(|&names| names != globals || !plain);
    let answer = i.run_code(code, globals, names, closure.unwrap_or_default())?;
    if let Some(locals) = locals {
        i.release(locals);
    }
    Ok(answer)
}

/// Only code of a function that uses names around it takes cells, a tuple of as many as it
/// has such names.
fn check_closure<W: Watch>(
    i: &mut Interp<W>,
    code: &Code,
    which: Runs,
    closure: Option<Value>,
) -> Res<()> {
    let free = match code.function {
        true => code.slots.len() - code.first_free as usize,
        false => 0,
    };
    if free == 0 {
        return match closure {
            None => Ok(()),
            Some(_) => i.type_error("cannot use a closure with this code object"),
        };
    }
    if which == Runs::Eval {
        return i.type_error("code object passed to eval() may not contain free variables");
    }
    let cells = closure.and_then(|closure| i.as_tuple(closure)).unwrap_or_default();
    let cell = |value: &Value| matches!(value.obj().map(|id| i.get(id)), Some(PyObject::Cell(_)));
    if cells.len() == free && cells.iter().all(cell) {
        return Ok(());
    }
    i.type_error(format!("code object requires a closure of exactly length {free}"))
}

/// The dict and the mapping that names are looked up in: those given, or the frame's.
/// In a function the latter are a copy of its locals, as `locals()` makes it.
/// (PEP 667)
fn namespaces<W: Watch>(i: &mut Interp<W>, a: &Args, which: Runs) -> Res<(ObjId, Option<Owned>)> {
    let globals = a.get(1).filter(|v| !v.is_none());
    let locals = a.get(2).filter(|v| !v.is_none());
    let globals = match globals {
        None => {
            let globals = i.innermost().map_or(i.imports.builtins(), |f| f.globals);
            if locals.is_none() {
                return Ok((globals, Some(i.locals()?)));
            }
            globals
        }
        Some(value) => match i.as_dict(value) {
            Some(dict) => dict,
            None if which == Runs::Eval => {
                let mapping = i.special(value, known::GETITEM).is_some();
                return i.type_error(match mapping {
                    true => "globals must be a real dict; try eval(expr, {}, mapping)",
                    false => "globals must be a dict",
                });
            }
            None => {
                let given = i.type_name(value);
                return i.type_error(format!("exec() globals must be a dict, not {given}"));
            }
        },
    };
    let Some(locals) = locals else { return Ok((globals, None)) };
    if i.special(locals, known::GETITEM).is_some() {
        return Ok((globals, Some(i.hold(locals))));
    }
    let given = i.type_name(locals);
    i.type_error(match which {
        Runs::Eval => "locals must be a mapping".to_string(),
        Runs::Exec => format!("locals must be a mapping or None, not {given}"),
    })
}

/// Globals without `__builtins__` get those of the frame.
fn add_builtins<W: Watch>(i: &mut Interp<W>, globals: ObjId) {
    if i.dict_get_sym(globals, known::BUILTINS).is_none() {
        let outer = i.innermost().map(|f| f.globals);
        let builtins = outer.map_or(Value::Obj(i.imports.builtins()), |outer| i.builtins_of(outer));
        i.dict_set_sym(globals, known::BUILTINS, builtins);
    }
}

fn code_of<W: Watch>(
    i: &mut Interp<W>,
    value: Value,
    which: Runs,
    has_closure: bool,
) -> Res<Rc<Code>> {
    if let Some(PyObject::Code(code)) = value.obj().map(|id| i.get(id)) {
        return Ok(code.clone());
    }
    if has_closure {
        return i.type_error("closure can only be used when source is a code object");
    }
    let Some(source) = source_text(i, value)? else {
        let name = which.name();
        let message = format!("{name}() arg 1 must be a string, bytes or code object");
        return i.type_error(message);
    };
    let shown = Source::hidden("<string>");
    match which {
        Runs::Eval => i.compile_expression(source.trim_start_matches([' ', '\t']), shown),
        Runs::Exec => i.compile_source(&source, "<module>", shown),
    }
}

/// The text of a source given as `str`, `bytes` or `bytearray`.
fn source_text<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<Option<String>> {
    let bytes = match value.obj().map(|id| i.get_native(id)) {
        Some(PyObject::Str(text)) => return Ok(Some(text.text.to_string())),
        _ => match i.bytes_of(value) {
            Some(bytes) => bytes.to_vec(),
            None => return Ok(None),
        },
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => i.raise(i.types.syntax_error, "(unicode error) 'utf-8' codec can't decode bytes"),
    }
}
