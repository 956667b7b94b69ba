//! The module `time`, whose clock is made of steps: the same in every run.

use gc_core::ObjId;

use crate::{Interp, Value, Watch};

/// How long a look at the clock seems to take.
const TICK: f64 = 1e-6;

impl<W: Watch> Interp<W> {
    pub(super) fn time_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            &[
                ("time", 0, 0, |i, _| {
                    i.clock += TICK;
                    Ok(Value::float(1.7e9 + i.clock))
                }),
                ("perf_counter", 0, 0, |i, _| {
                    i.clock += TICK;
                    Ok(Value::float(i.clock))
                }),
                ("monotonic", 0, 0, |i, _| {
                    i.clock += TICK;
                    Ok(Value::float(i.clock))
                }),
                ("process_time", 0, 0, |i, _| {
                    i.clock += TICK;
                    Ok(Value::float(i.clock))
                }),
                ("perf_counter_ns", 0, 0, |i, _| {
                    i.clock += TICK;
                    Ok(Value::Int((i.clock * 1e9) as i64))
                }),
                ("sleep", 1, 1, |i, a| {
                    let number = i.as_number(a.pos[0]);
                    let Some(number) = number else {
                        let name = i.type_name(a.pos[0]);
                        return i.type_error(format!(
                            "'{name}' object cannot be interpreted as an integer"
                        ));
                    };
                    let seconds = i.float_of(&number)?;
                    if seconds < 0.0 {
                        return i.value_error("sleep length must be non-negative");
                    }
                    i.clock += seconds;
                    Ok(Value::None)
                }),
            ],
        );
    }
}
