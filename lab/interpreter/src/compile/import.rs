//! `import`, `from ... import`, and what may be imported from `__future__`, where.

use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::{CompileError, Compiler, Done, bytes, docstring};
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
            let sym = self.attribute(&alias.name);
            self.emit(Op::Import(sym, alias.asname.is_some()));
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            let first = name.split('.').next().unwrap_or(name).to_string();
            self.store_name(&first);
        }
        Ok(())
    }

    pub(super) fn import_from(&mut self, s: &ast::StmtImportFrom) -> Done {
        let module = s.module.as_ref().map_or(String::new(), |m| m.to_string());
        if s.level > 0 {
            return self.unsupported("relative imports", s.range);
        }
        if module == "__future__" {
            return self.future(s);
        }
        let sym = self.attribute(&module);
        self.emit(Op::Import(sym, true));
        for alias in &s.names {
            if alias.name.as_str() == "*" {
                self.emit(Op::ImportStar);
                return Ok(());
            }
            let sym = self.attribute(&alias.name);
            self.emit(Op::ImportFrom(sym));
            let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
            self.store_name(&name);
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
                    return Err(CompileError { message, range: bytes(s.range), endless: true });
                }
            }
        }
        self.emit(Op::Nop);
        Ok(())
    }
}
