//! The module `atexit`: what to call when the program is over. The functions
//! are kept as tuples: what to call, its arguments, its keyword arguments.

use gc_core::{ObjId, Version};

use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// Fills the module's namespace.
    pub(super) fn atexit_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("register", Arity::at_least(0).with_keywords(), register),
                    ("unregister", Arity::exactly(1), unregister),
                    ("_run_exitfuncs", Arity::NONE, atexit_run_exitfuncs),
                    ("_clear", Arity::NONE, atexit_clear),
                    ("_ncallbacks", Arity::NONE, atexit_ncallbacks),
                ]
            },
        );
    }

    /// Calls what was registered, the last first. (`atexit_callfuncs`)
    pub(crate) fn run_exit_functions(&mut self) {
        while let Some(entry) = self.ending.next_exit_function() {
            let parts = self.as_tuple(*entry).unwrap_or_default().to_vec();
            let pos = self.as_tuple(parts[1]).unwrap_or_default().to_vec();
            let mut kw = Vec::new();
            if let Some(dict) = self.as_dict(parts[2]) {
                let pairs: Vec<_> = self.table(dict).iter().map(|e| (e.key, e.value)).collect();
                for (key, value) in pairs {
                    kw.extend(key.obj().and_then(|id| self.sym_of(id)).map(|sym| (sym, value)));
                }
            }
            match self.call_keywords(parts[0], &pos, &kw) {
                Ok(value) => self.release(value),
                Err(Thrown) => {
                    let says = "Exception ignored in atexit callback";
                    if self.profile().version < Version::V3_13 {
                        self.report_unraisable(says, parts[0]);
                    } else {
                        let what = self.repr(parts[0]).unwrap_or_default();
                        self.report_unraisable(&format!("{says} {what}"), Value::None);
                    }
                }
            }
            self.release(entry);
            if self.ending.is_stopped() {
                return;
            }
        }
    }
}

fn register<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    let Some((&function, rest)) = args.pos.split_first() else {
        return py.type_error("register() takes at least 1 argument (0 given)");
    };
    let rest = py.hold_all(rest);
    let pos = py.tuple(rest);
    let mut kw = Owned::NONE;
    if !args.kw.is_empty() {
        let dict = py.dict();
        for &(sym, value) in args.kw {
            py.dict_set_sym(dict.id(), sym, value);
        }
        kw = dict;
    }
    let entry = [py.hold(function), pos, kw];
    let entry = py.tuple(entry.into());
    py.ending.add_exit_function(entry);
    Ok(py.hold(function))
}

fn unregister<W: Watch>(py: &mut Interp<W>, args: Args) -> Res {
    let mut at = 0;
    // What is compared may register and unregister functions of its own.
    while let Some(&entry) = py.ending.exit_functions().get(at) {
        let entry = py.hold(entry);
        let function = py.as_tuple(*entry).and_then(|parts| parts.first().copied());
        let gone = py.equal(function.unwrap_or_default(), args.pos[0])?;
        if gone && py.ending.exit_functions().get(at).is_some_and(|found| found.is(*entry)) {
            let gone = py.ending.remove_exit_function(at);
            py.release(gone);
        } else {
            at += 1;
        }
        py.release(entry);
    }
    Ok(Owned::NONE)
}

/// `_run_exitfuncs`
fn atexit_run_exitfuncs<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    py.run_exit_functions();
    Ok(Owned::NONE)
}

/// `_clear`
fn atexit_clear<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    let gone = py.ending.take_exit_functions();
    py.release_all(gone);
    Ok(Owned::NONE)
}

/// `_ncallbacks`
fn atexit_ncallbacks<W: Watch>(py: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(py.ending.exit_functions().len() as i64))
}
