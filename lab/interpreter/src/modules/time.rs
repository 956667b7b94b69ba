//! The module `time`, whose clock is made of steps: the same in every run.

use gc_core::ObjId;

use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn time_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("time", Arity::NONE, time_time),
                    ("perf_counter", Arity::NONE, time_perf_counter),
                    ("monotonic", Arity::NONE, time_monotonic),
                    ("process_time", Arity::NONE, time_process_time),
                    ("perf_counter_ns", Arity::NONE, time_perf_counter_ns),
                    ("sleep", Arity::exactly(1), time_sleep),
                ]
            },
        );
    }
}

/// `time`
fn time_time<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::float(1.7e9 + i.clock.look()))
}

/// `perf_counter`
fn time_perf_counter<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::float(i.clock.look()))
}

/// `monotonic`
fn time_monotonic<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::float(i.clock.look()))
}

/// `process_time`
fn time_process_time<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::float(i.clock.look()))
}

/// `perf_counter_ns`
fn time_perf_counter_ns<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int((i.clock.look() * 1e9) as i64))
}

/// `sleep`
fn time_sleep<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let number = i.as_number(a.pos[0]);
    let Some(number) = number else {
        let name = i.type_name(a.pos[0]);
        return i.type_error(format!("'{name}' object cannot be interpreted as an integer"));
    };
    let seconds = i.float_of(&number)?;
    if seconds < 0.0 {
        return i.value_error("sleep length must be non-negative");
    }
    i.clock.sleep(seconds);
    Ok(Owned::NONE)
}
