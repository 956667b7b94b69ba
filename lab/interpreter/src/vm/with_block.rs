//! `with`: entering and leaving a context.

use crate::objects::symbols::known;
use crate::{Interp, Owned, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// With `waits` for an `async with`, which awaits what its methods return.
    pub(super) fn before_with(&mut self, waits: bool) -> Res<()> {
        let manager = Owned::new(self.pop());
        let [enter, exit] = match waits {
            true => ["__aenter__", "__aexit__"].map(|name| self.sym(name)),
            false => [known::ENTER, known::EXIT],
        };
        let names = [enter, exit];
        let [enter, exit] = names.map(|name| self.special(*manager, name));
        let (Some(enter), Some(exit)) = (enter, exit) else {
            let name = self.type_name(*manager);
            let a = if waits { "asynchronous " } else { "" };
            let missing = match enter {
                Some(_) => format!(" (missed {} method)", self.name(names[1])),
                None => String::new(),
            };
            return self.type_error(format!(
                "'{name}' object does not support the {a}context manager protocol{missing}"
            ));
        };
        let (enter, exit) = (self.hold(enter), self.hold(exit));
        let exit = self.bind(exit, *manager)?;
        self.push(exit.give());
        let result = self.call_method_value(*enter, *manager, &[])?;
        self.release(enter);
        self.release(manager);
        self.push(result.give());
        gc_core::safe_point(self);
        Ok(())
    }

    /// Stack: exit, what was handled, the exception.
    pub(super) fn with_except_start(&mut self) -> Res<()> {
        let exception = self.top();
        let exit = self.machine.stack[self.machine.stack.len() - 3];
        let class = self.class_of(exception);
        let class = self.hold(Value::Obj(class));
        let traceback = self.hold(self.traceback_of(exception));
        let answer = self.call(exit, &[*class, exception, *traceback])?;
        self.release(traceback);
        self.release(class);
        self.push(answer.give());
        Ok(())
    }
}
