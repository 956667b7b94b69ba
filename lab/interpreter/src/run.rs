//! A program from beginning to end.

use gc_core::{GenerationStats, Heap, ObjId, Silent};

use crate::objects::PyObject;
use crate::objects::code::Source;
use crate::objects::owned;
use crate::objects::symbols::known;
use crate::options::{CHECKS, Failure, Options, Stopped};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

/// What a program did.
#[derive(Debug, Clone)]
pub struct Run {
    /// What it printed.
    pub stdout: String,
    /// Tracebacks and debugging output.
    pub stderr: String,
    /// 0, or 1 after an uncaught exception, or what it chose.
    pub exit_code: i32,
    /// The exception that ended it, if one did. `SystemExit` is not one.
    pub error: Option<Failure>,
    /// Why it was stopped, if a limit was reached.
    pub stopped: Option<Stopped>,
    /// Figures about the run.
    pub stats: Stats,
    /// Whether all counts were right when the program had ended, before
    /// everything was dropped; says what is wrong.
    pub check: Result<(), String>,
}

/// Figures about a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stats {
    /// Turns of loops and calls, approximately.
    pub steps: u64,
    /// Objects alive at the end.
    pub objects: usize,
    /// What the collections of each generation did.
    pub generations: [GenerationStats; 3],
    /// The three counts at the end.
    pub counts: [u32; 3],
}

/// Runs a program.
pub fn run(source: &str, options: &Options) -> Run {
    run_watched(source, options, Silent).0
}

/// Runs a program under observation.
pub fn run_watched<W: Watch>(source: &str, options: &Options, watch: W) -> (Run, W) {
    let mut interp = Interp::start(options, watch);
    let exit_code = interp.run_main(source);
    if W::LISTENS {
        while interp.heap.observer_mut().asks() {
            interp.heap.report_again();
        }
        interp.watch_counts();
        interp.heap.observer_mut().ended();
    }
    let check = match options.check_at_end && CHECKS && !interp.ending.is_stopped() {
        true => interp.check(),
        false => Ok(()),
    };
    let exit_code = interp.finish(exit_code);
    let stats = Stats {
        steps: interp.steps_taken(),
        objects: interp.heap.len(),
        generations: interp.heap.get_stats(),
        counts: interp.heap.get_count(),
    };
    let (stdout, stderr) = interp.take_output();
    let run = Run {
        stdout,
        stderr,
        exit_code,
        error: interp.ending.take_error(),
        stopped: interp.ending.take_stopped(),
        stats,
        check,
    };
    (run, interp.into_watch())
}

impl<W: Watch> Interp<W> {
    /// An interpreter with its classes and modules, and no program yet.
    fn start(options: &Options, watch: W) -> Interp<W> {
        owned::forget_dropped();
        let mut heap: Heap<PyObject, W> = Heap::with(options.profile, watch);
        // No name, no class and no list exist yet: until they do, any object stands for
        // them.
        let nothing = heap.alloc_unseen(PyObject::Plain).ok().expect("it refers to nothing");
        let mut interp = Interp::with(heap, nothing, options);
        interp.heap.disable();
        let empty = interp.make(PyObject::Tuple(Box::default())).give();
        interp.singletons.set_empty_tuple(empty);
        interp.keep_immortal(empty);
        for byte in 0..128u8 {
            let sym = interp.sym(char::from(byte).encode_utf8(&mut [0; 4]));
            let value = interp.sym_value(sym);
            let value = interp.share(value);
            interp.singletons.add_one_char(value);
        }
        interp.sym("");
        interp.make_types();
        let builtins = interp.dict().give().obj().expect("a dict");
        interp.imports.set_builtins(builtins);
        interp.make_methods();
        interp.weakref_methods();
        interp.make_builtins();
        let names = interp.share_object(builtins);
        interp.module_of("builtins", names);
        let [garbage, callbacks] = [(); 2].map(|()| interp.list(OwnedItems::default()).give());
        interp.gc_lists.set(garbage.obj().expect("a list"), callbacks.obj().expect("a list"));
        for id in interp.types.all.clone() {
            interp.compute_traits(id);
        }
        interp.settle();
        interp
    }

    /// Promotes what the interpreter itself needs to the oldest generation.
    fn settle(&mut self) {
        let _ = gc_core::collect(self, 2);
        self.heap.enable();
    }

    fn keep_immortal(&mut self, value: Value) {
        if let Value::Obj(id) = value {
            self.heap.make_immortal(id).expect("just made");
        }
    }

    /// Compiles and runs the program; returns its exit code.
    fn run_main(&mut self, source: &str) -> i32 {
        let (_, dict) = self.new_module("__main__");
        self.imports.set_program(dict);
        self.fill_main(dict);
        // CPython, too, shows no lines of what it read from standard input.
        let source = &*crate::syntax::with_plain_line_ends(source);
        let text = if &**self.imports.filename() == "<stdin>" { "" } else { source };
        let shown = Source::shown(self.imports.filename(), text);
        let code = match self.compile_source(source, "<module>", shown) {
            Ok(code) => code,
            Err(Thrown) => return self.report_uncaught(),
        };
        match self.run_code(code, dict, None, Value::None) {
            Ok(value) => {
                self.release(value);
                i32::from(self.ending.is_stopped())
            }
            Err(Thrown) => self.report_uncaught(),
        }
    }

    /// What a module that is run has before it runs, in CPython's order.
    /// (`add_main_module`, `pymain_run_file`)
    fn fill_main(&mut self, dict: ObjId) {
        self.fill_unimported(dict);
        self.watch_furniture(true);
        let annotations = self.dict();
        self.watch_furniture(false);
        self.dict_set_sym(dict, known::ANNOTATIONS, *annotations);
        self.release(annotations);
        let (_, builtins) = self.imports.loaded()[0];
        self.dict_set_sym(dict, known::BUILTINS, Value::Obj(builtins));
        let file = self.str(&self.imports.filename().clone());
        self.dict_set_sym(dict, known::FILE, *file);
        self.release(file);
        self.dict_set_name(dict, "__cached__", Value::None);
    }

    /// Writes the exception on its way to standard error; returns the exit code.
    fn report_uncaught(&mut self) -> i32 {
        if self.ending.is_stopped() {
            return 1;
        }
        let exception = self.take_pending();
        if self.is_instance(*exception, self.types.system_exit) {
            let code = self.exit_code(*exception);
            self.release(exception);
            return code;
        }
        let (text, failure) = self.format_failure(*exception);
        self.ending.fail(failure);
        let shown = match self.own_of_sys("excepthook") {
            Some(hook) => self.call_excepthook(hook, *exception, &text),
            None => self.write_stderr(&text),
        };
        if shown.is_err() {
            let left = self.take_pending();
            self.release(left);
        }
        self.release(exception);
        1
    }

    /// Calls the program's own `sys.excepthook`. (`_PyErr_PrintEx`)
    fn call_excepthook(&mut self, hook: Owned, exception: Value, text: &str) -> Res<()> {
        let class = Value::Obj(self.class_of(exception));
        let traceback = self.hold(self.traceback_of(exception));
        let answer = self.call(*hook, &[class, exception, *traceback]);
        self.release(traceback);
        self.release(hook);
        match answer {
            Ok(answer) => {
                self.release(answer);
                Ok(())
            }
            Err(Thrown) => {
                let failure = self.take_pending();
                let second = self.format_exception(*failure, true, true);
                self.release(failure);
                let head = "Error in sys.excepthook:\n";
                self.write_stderr(&format!("{head}{second}\nOriginal exception was:\n{text}"))
            }
        }
    }

    fn exit_code(&mut self, exception: Value) -> i32 {
        let code = match self.get_attr(exception, known::CODE_ATTR) {
            Ok(code) => code,
            Err(Thrown) => return 1,
        };
        let answer = match *code {
            Value::None => 0,
            Value::Int(n) => (n & 0xFF) as i32,
            Value::Bool(b) => b.holds().into(),
            other => {
                let text = self.to_str(other).unwrap_or_default();
                self.write_err(&format!("{text}\n"));
                1
            }
        };
        self.release(code);
        answer
    }

    /// The end of the interpreter: exit functions, a last collection, then the
    /// names of the program go. (`Py_FinalizeEx`)
    fn finish(&mut self, exit_code: i32) -> i32 {
        if self.ending.is_stopped() {
            return exit_code;
        }
        self.stop_checking();
        self.run_exit_functions();
        if self.heap.is_enabled() {
            let _ = gc_core::collect(self, 2);
        }
        self.empty_sys_modules();
        let sys = self.sys_with_functions();
        for (name, module) in self.imports.take_loaded() {
            match sys {
                Some(sys) if sys == module => self.imports.add(name, module),
                _ => self.release(Owned::new(Value::Obj(module))),
            }
        }
        gc_core::collect_at_shutdown(self);
        if let Some(sys) = sys {
            self.clear_sys(sys);
        }
        if self.ending.is_stopped() {
            return 1;
        }
        exit_code
    }

    /// The module `sys`, if the program has put a function into it: a hook, as a rule. It
    /// holds the names of the program's module, which go when `sys` does.
    fn sys_with_functions(&mut self) -> Option<ObjId> {
        let module = self.names.find("sys").and_then(|name| self.imports.find(name))?;
        let PyObject::Module(found) = self.get(module) else { return None };
        let mut values = self.table(found.dict).iter().filter_map(|entry| entry.value.obj());
        values.any(|id| matches!(self.get(id), PyObject::Function(_))).then_some(module)
    }

    /// The module `sys` goes last, and its streams before all else: what runs now prints to
    /// nowhere. (`finalize_clear_sys_builtins_dict`)
    fn clear_sys(&mut self, module: ObjId) {
        if let PyObject::Module(found) = self.get(module) {
            let dict = found.dict;
            for stream in ["stdout", "stderr"] {
                let name = self.sym(stream);
                self.dict_set_sym(dict, name, Value::None);
            }
        }
        self.release(Owned::new(Value::Obj(module)));
        gc_core::collect_at_shutdown(self);
        self.imports.take_loaded();
    }

    /// What a program has put into `sys.modules`, and nothing else holds, goes
    /// before its names do. (`finalize_remove_modules`)
    fn empty_sys_modules(&mut self) {
        let Some(Value::Obj(dict)) = self.of_sys("modules") else { return };
        if self.as_dict(Value::Obj(dict)).is_none() {
            return;
        }
        for name in self.keys_of(dict) {
            let sym = self.sym(&name);
            let value = self.dict_get_sym(dict, sym).and_then(Value::obj);
            if value.is_some_and(|id| !matches!(self.get(id), PyObject::Module(_))) {
                self.dict_set_sym(dict, sym, Value::None);
            }
        }
    }

    fn into_watch(self) -> W {
        self.heap.into_observer()
    }
}
