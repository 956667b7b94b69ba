//! `import`, `from ... import`, and what may be imported from `__future__`, where.

use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::constant::Constant;
use super::{CompileError, Compiler, Done, bytes, docstring};
use crate::Value;
use crate::objects::op::Op;

/// (`Lib/__future__.py`)
const FUTURES: [&str; 9] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
];

/// Where the statements end that `from __future__ import` may stand among.
pub(super) fn futures_end(body: &[Stmt]) -> TextSize {
    let rest = &body[usize::from(docstring(body).is_some())..];
    let is_future = |stmt: &&Stmt| match stmt {
        Stmt::ImportFrom(s) => s.module.as_ref().is_some_and(|m| m.as_str() == "__future__"),
        _ => false,
    };
    rest.iter().take_while(is_future).last().map_or(TextSize::new(0), |stmt| stmt.end())
}

impl Compiler<'_> {
    pub(super) fn import(&mut self, s: &ast::StmtImport) -> Done {
        for alias in &s.names {
            self.import_name(0, Constant::None, &alias.name);
            let mut parts = alias.name.split('.');
            let first = parts.next().unwrap_or_default();
            let Some(name) = &alias.asname else {
                self.store_name(first);
                continue;
            };
            for part in parts {
                let part = self.attribute(part);
                self.emit(Op::ImportFrom(part));
                self.emit(Op::Swap(2));
                self.emit(Op::Pop);
            }
            self.store_name(name);
        }
        Ok(())
    }

    /// (`IMPORT_NAME`)
    fn import_name(&mut self, level: u32, names: Constant, module: &str) {
        let names = self.merged(&names);
        self.constant(Value::Int(level.into()));
        self.constant(names);
        let module = self.attribute(module);
        self.emit(Op::Import(module));
    }

    pub(super) fn import_from(&mut self, s: &ast::StmtImportFrom) -> Done {
        let module = s.module.as_ref().map_or("", |module| module.as_str());
        if module == "__future__" && s.level == 0 {
            return self.future(s);
        }
        let names = s.names.iter().map(|alias| Constant::Text(alias.name.to_string()));
        self.import_name(s.level, Constant::Tuple(names.collect()), module);
        for alias in &s.names {
            if alias.name.as_str() == "*" {
                self.emit(Op::ImportStar);
                return Ok(());
            }
            let sym = self.attribute(&alias.name);
            self.emit(Op::ImportFrom(sym));
            self.store_name(alias.asname.as_ref().unwrap_or(&alias.name));
        }
        self.emit(Op::Pop);
        Ok(())
    }

    /// Features that were optional once are always on, but for annotations that are texts.
    fn future(&mut self, s: &ast::StmtImportFrom) -> Done {
        if s.range.end() > self.futures_end {
            let message = "from __future__ imports must occur at the beginning of the file";
            return self.fail(message, s.range);
        }
        for alias in &s.names {
            match alias.name.as_str() {
                "annotations" => self.annotations_are_texts = true,
                name if FUTURES.contains(&name) => {}
                name => {
                    let message = match name {
                        "braces" => "not a chance".to_string(),
                        _ => format!("future feature {name} is not defined"),
                    };
                    let range = bytes(s.range);
                    return Err(CompileError { message, range, endless: true, bare: true });
                }
            }
        }
        self.emit(Op::Nop);
        Ok(())
    }
}
