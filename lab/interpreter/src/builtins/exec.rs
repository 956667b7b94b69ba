//! `compile`, `exec`, `eval`.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::code::{Code, Source};
use crate::objects::symbols::known;
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Value, Watch};

/// `compile(source, filename, mode)`
pub(super) fn compile<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    const NAMES: [&str; 6] = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    i.only_keywords(&a, &NAMES)?;
    let mut given = [Value::None; 3];
    for (at, name) in NAMES[..3].iter().enumerate() {
        let Some(value) = i.argument(&a, at, name) else {
            let message = format!("compile() missing required argument '{name}' (pos {})", at + 1);
            return i.type_error(message);
        };
        given[at] = value;
    }
    let [source, file, mode] = given;
    let Some(source) = source_text(i, source)? else {
        return i.type_error("compile() arg 1 must be a string, bytes or AST object");
    };
    let Some(file) = i.text(file) else {
        let name = i.type_name(file);
        return i.type_error(format!("expected str, bytes or os.PathLike object, not {name}"));
    };
    let Some(mode) = i.text(mode) else {
        return i.bad_argument("compile", "argument 'mode'", "str", mode);
    };
    let shown = Source::hidden(&file);
    let code = match &*mode {
        "exec" => i.compile_source(&source, "<module>", shown)?,
        "eval" => i.compile_expression(&source, shown)?,
        "single" => i.compile_single(&source, shown)?,
        _ => return i.value_error("compile() mode must be 'exec', 'eval' or 'single'"),
    };
    Ok(i.code_object(&code))
}

/// `exec(source, globals, locals)`
pub(super) fn exec<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let done = run(i, a, "exec")?;
    i.release(done);
    i.release_dropped();
    Ok(Owned::NONE)
}

/// `eval(source, globals, locals)`
pub(super) fn eval<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let answer = run(i, a, "eval")?;
    i.release_dropped();
    Ok(answer)
}

fn run<W: Watch>(i: &mut Interp<W>, a: Args, name: &str) -> Res<Owned> {
    let mut allowed = vec!["globals", "locals"];
    if name == "exec" {
        allowed.push("closure");
    }
    i.only_keywords(&a, &allowed)?;
    let (globals, locals) = namespaces(i, &a, name)?;
    let code = code_of(i, a.pos[0], name)?;
    if code.function && code.slots.len() > code.first_free as usize {
        let message = format!("code object passed to {name}() may not contain free variables");
        return i.type_error(message);
    }
    add_builtins(i, globals);
    let names = locals.as_ref().and_then(|locals| locals.obj()).filter(|&names| names != globals);
    let answer = i.run_code(code, globals, names, Value::None)?;
    if let Some(locals) = locals {
        i.release(locals);
    }
    Ok(answer)
}

/// The dicts that names are looked up in: those given, or those of the frame.
/// In a function the latter are a copy of its locals, as `locals()` makes it.
/// (PEP 667)
fn namespaces<W: Watch>(i: &mut Interp<W>, a: &Args, name: &str) -> Res<(ObjId, Option<Owned>)> {
    let globals = i.argument(a, 1, "globals").filter(|v| !v.is_none());
    let locals = i.argument(a, 2, "locals").filter(|v| !v.is_none());
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
            None if name == "eval" => return i.type_error("globals must be a dict"),
            None => {
                let given = i.type_name(value);
                return i.type_error(format!("exec() globals must be a dict, not {given}"));
            }
        },
    };
    let Some(locals) = locals else { return Ok((globals, None)) };
    if i.as_dict(locals).is_some() {
        return Ok((globals, Some(i.hold(locals))));
    }
    if i.special(locals, known::GETITEM).is_some() {
        return i.type_error("not in this Python: locals that are not a dict");
    }
    let given = i.type_name(locals);
    i.type_error(match name {
        "eval" => "locals must be a mapping".to_string(),
        _ => format!("locals must be a mapping or None, not {given}"),
    })
}

/// Globals without `__builtins__` get those of the frame.
fn add_builtins<W: Watch>(i: &mut Interp<W>, globals: ObjId) {
    if i.dict_get_sym(globals, known::BUILTINS).is_none() {
        let outer = i.innermost().map(|f| f.globals);
        let builtins = outer.map_or(i.imports.builtins(), |outer| i.builtins_of(outer));
        i.dict_set_sym(globals, known::BUILTINS, Value::Obj(builtins));
    }
}

fn code_of<W: Watch>(i: &mut Interp<W>, value: Value, name: &str) -> Res<Rc<Code>> {
    if let Some(PyObject::Code(code)) = value.obj().map(|id| i.get(id)) {
        return Ok(code.clone());
    }
    let Some(source) = source_text(i, value)? else {
        let message = format!("{name}() arg 1 must be a string, bytes or code object");
        return i.type_error(message);
    };
    let shown = Source::hidden("<string>");
    match name {
        "eval" => i.compile_expression(source.trim_start_matches([' ', '\t']), shown),
        _ => i.compile_source(&source, "<module>", shown),
    }
}

/// The text of a source given as `str`, `bytes` or `bytearray`.
fn source_text<W: Watch>(i: &mut Interp<W>, value: Value) -> Res<Option<String>> {
    let bytes = match value.obj().map(|id| i.get_native(id)) {
        Some(PyObject::Str(text)) => return Ok(Some(text.text.to_string())),
        Some(PyObject::Bytes(bytes)) => bytes.to_vec(),
        Some(PyObject::ByteArray(bytes)) => bytes.clone(),
        _ => return Ok(None),
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => i.raise(i.types.syntax_error, "(unicode error) 'utf-8' codec can't decode bytes"),
    }
}
