//! f-strings.

use ruff_python_ast as ast;

use super::{Compiler, Done};
use crate::objects::op::Op;

impl Compiler<'_> {
    pub(super) fn f_string(&mut self, value: &ast::FStringValue) -> Done {
        let mut parts = 0;
        for part in value.iter() {
            match part {
                ast::FStringPart::Literal(literal) => {
                    if !literal.value.is_empty() {
                        self.text(&literal.value);
                        parts += 1;
                    }
                }
                ast::FStringPart::FString(f) => parts += self.elements(&f.elements)?,
            }
        }
        self.join(parts);
        Ok(())
    }

    /// Makes one text of the parts on the stack.
    fn join(&mut self, parts: u32) {
        match parts {
            0 => self.text(""),
            1 => {}
            n => {
                self.emit(Op::BuildString(n));
            }
        }
    }

    /// Leaves the parts on the stack and says how many they are.
    fn elements(&mut self, elements: &ast::InterpolatedStringElements) -> Done<u32> {
        let mut parts = 0;
        for element in elements {
            match element {
                ast::InterpolatedStringElement::Literal(literal) => {
                    if literal.value.is_empty() {
                        continue;
                    }
                    self.text(&literal.value);
                    parts += 1;
                }
                ast::InterpolatedStringElement::Interpolation(e) => {
                    let mut conversion = e.conversion.to_byte().unwrap_or(0);
                    if let Some(debug) = &e.debug_text {
                        self.text(debug.as_str());
                        parts += 1;
                        if conversion == 0 && e.format_spec.is_none() {
                            conversion = b'r';
                        }
                    }
                    self.expr(&e.expression)?;
                    let spec = e.format_spec.is_some();
                    if let Some(spec) = &e.format_spec {
                        let of_spec = self.elements(&spec.elements)?;
                        self.join(of_spec);
                    }
                    self.standing_for(e, |this| {
                        this.emit(Op::Format { conversion, spec });
                        Ok(())
                    })?;
                    parts += 1;
                }
            }
        }
        Ok(parts)
    }
}
