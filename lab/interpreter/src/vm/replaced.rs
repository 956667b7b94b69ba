//! What a program may replace in `sys`, the streams and the hooks that report errors; and the
//! defaults.

use gc_core::Version;

use crate::objects::{Module, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The value of a name in `sys`, if the program has imported `sys`.
    pub(crate) fn of_sys(&mut self, name: &str) -> Option<Value> {
        self.of_module("sys", name)
    }

    /// The value of a name in a module, if the module has been imported.
    pub(crate) fn of_module(&self, module: &str, name: &str) -> Option<Value> {
        let module = self.names.find(module).and_then(|sym| self.imports.find(sym))?;
        let Ok(PyObject::Module(module)) = self.heap.get(module) else { return None };
        let dict = module.dict;
        let sym = self.names.find(name)?;
        self.dict_get_sym(dict, sym)
    }

    /// What the program has put into `sys` in place of a stream or a hook, which may be
    /// `None`; nothing if what was there still is.
    pub(crate) fn own_of_sys(&mut self, name: &str) -> Option<Owned> {
        let own = self.of_sys(name)?;
        let first = self.of_sys(&format!("__{name}__"))?;
        (!own.is(first)).then(|| self.hold(own))
    }

    /// Writes a text to `sys.stderr`.
    pub(crate) fn write_stderr(&mut self, text: &str) -> Res<()> {
        let Some(stream) = self.own_of_sys("stderr") else {
            self.write_err(text);
            return Ok(());
        };
        if !stream.is_none() {
            let text = self.str(text);
            let done = self.call_method(*stream, "write", &[*text])?;
            self.release(text);
            self.release(done);
        }
        self.release(stream);
        Ok(())
    }

    /// Drops the exception on its way, which came up while `doing` something with `object`:
    /// since 3.14 that is what is written, and the hook has it as its message.
    /// (3.14, `slot_tp_finalize` in `Objects/typeobject.c`, `handle_callback` in
    /// `Objects/weakrefobject.c`, `_PyGen_Finalize` in `Objects/genobject.c`,
    /// `invoke_gc_callback` in `Python/gc.c`)
    pub(crate) fn report_ignored(&mut self, doing: &str, object: Value) {
        if self.profile().version < Version::V3_14_0 {
            return self.report_unraisable("", object);
        }
        let mut shown = String::new();
        self.guarded(|this| shown = this.repr(object).unwrap_or_default());
        let message = format!("Exception ignored while {doing} {shown}");
        self.report_unraisable(&message, Value::None);
    }

    /// Writes "Exception ignored in: ...", or what is given instead of these words, and drops
    /// the exception on its way.
    /// (`PyErr_FormatUnraisable`)
    pub(crate) fn report_unraisable(&mut self, what: &str, object: Value) {
        if self.ending.is_stopped() {
            return;
        }
        if self.traceback_of(self.machine.pending).is_none() && !self.machine.frames.is_empty() {
            self.traceback_here();
        }
        let exception = self.take_pending();
        let message = (!what.is_empty()).then_some(what);
        let done = match self.own_of_sys("unraisablehook") {
            Some(hook) if !hook.is_none() => {
                self.call_unraisable_hook(hook, message, object, *exception)
            }
            _ => self.write_unraisable(message, object, *exception),
        };
        if done.is_err() {
            // The program has replaced standard error, and that fails.
            let left = self.take_pending();
            self.release(left);
        }
        self.release(exception);
    }

    /// What `sys.unraisablehook` does if it is not replaced.
    pub(crate) fn write_unraisable(
        &mut self,
        message: Option<&str>,
        object: Value,
        exception: Value,
    ) -> Res<()> {
        let text = if object.is_none() {
            message.map_or(String::new(), |message| format!("{message}:\n"))
        } else {
            let object = self.repr(object).unwrap_or_else(|_| "<object repr() failed>".into());
            format!("{}: {object}\n", message.unwrap_or("Exception ignored in"))
        };
        let left = self.take_pending();
        self.release(left);
        let trace = self.format_exception(exception, false, false);
        if trace.contains("\n    ") {
            self.read_source();
        }
        self.write_stderr(&(text + &trace))
    }

    /// Makes what CPython reads the source with to show a line of it: it dies at once, but
    /// some of it is kept in free lists, where a count shows it.
    /// (`display_source_line` in `Python/traceback.c`, which calls `io.open`)
    fn read_source(&mut self) {
        self.watch_furniture(true);
        let mut made = OwnedItems::default();
        for arguments in [1, 2, 2, 4] {
            let nones = self.hold_all(vec![Value::None; arguments]);
            made.push(self.tuple(nones));
        }
        made.push(self.dict());
        let made = self.list(made);
        self.release(made);
        self.watch_furniture(false);
    }

    /// Calls the program's own `sys.unraisablehook`.
    fn call_unraisable_hook(
        &mut self,
        hook: Owned,
        message: Option<&str>,
        object: Value,
        exception: Value,
    ) -> Res<()> {
        let dict = self.dict();
        let class = Value::Obj(self.class_of(exception));
        let traceback = self.traceback_of(exception);
        self.dict_set_name(dict.id(), "exc_type", class);
        self.dict_set_name(dict.id(), "exc_value", exception);
        self.dict_set_name(dict.id(), "exc_traceback", traceback);
        let message = message.map_or(Owned::NONE, |text| self.str(text));
        self.dict_give_name(dict.id(), "err_msg", message);
        self.dict_set_name(dict.id(), "object", object);
        let name = "UnraisableHookArgs".into();
        let dict = dict.give().obj().expect("a dict");
        let arguments = self.make(PyObject::Module(Box::new(Module { name, dict })));
        let answer = self.call(*hook, &[*arguments]);
        self.release(arguments);
        let done = match answer {
            Ok(answer) => {
                self.release(answer);
                Ok(())
            }
            Err(Thrown) => {
                let failure = self.take_pending();
                let shown = self.repr(*hook).unwrap_or_default();
                let trace = self.format_exception(*failure, false, false);
                self.release(failure);
                let head = "Exception ignored in sys.unraisablehook: ";
                self.write_stderr(&format!("{head}{shown}\n{trace}"))
            }
        };
        self.release(hook);
        done
    }
}
