//! `_tracemalloc`: where the live objects were made, and how large they are, by
//! `sys.getsizeof`. What programs use is written in Python. (`Modules/_tracemalloc.c`)

use gc_core::ObjId;

use crate::vm::native::{Args, Arity};
use crate::vm::origins::{Lines, Origins};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

/// How many objects are made before all of them are looked at for the first time.
const FIRST_LOOK: usize = 256;

/// An object of this many bytes is reason to look at once.
const LARGE: usize = 1 << 12;

impl<W: Watch> Interp<W> {
    /// Fills the namespace of `_tracemalloc`.
    pub(super) fn tracemalloc_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("start", Arity::exactly(1), start),
                    ("stop", Arity::NONE, stop),
                    ("is_tracing", Arity::NONE, is_tracing),
                    ("get_traceback_limit", Arity::NONE, limit),
                    ("clear_traces", Arity::NONE, clear),
                    ("reset_peak", Arity::NONE, reset_peak),
                    ("get_traced_memory", Arity::NONE, memory),
                    ("line", Arity::exactly(2), line),
                    ("traces", Arity::NONE, traces),
                    ("traceback_of", Arity::exactly(1), traceback_of),
                ]
            },
        );
    }

    /// Notes where an object was made.
    fn note_origin(&mut self, id: ObjId) {
        let lines = self.lines_now(self.origins.limit);
        if lines.is_empty() {
            return;
        }
        self.origins.known.push((id, lines));
        let large = self.heap.get(id).is_ok_and(|object| object.weight() >= LARGE);
        if large || self.origins.known.len() >= self.origins.enough {
            self.traced_bytes();
        }
    }

    /// Forgets the dead, and adds up what the others take.
    fn traced_bytes(&mut self) -> i64 {
        let heap = &self.heap;
        self.origins.known.retain(|&(id, _)| heap.is_live(id));
        let known = self.origins.known.len();
        self.origins.enough = (2 * known).max(FIRST_LOOK);
        let sizes = self.origins.known.iter().map(|&(id, _)| self.traced_size(id));
        let all: i64 = sizes.sum();
        self.origins.peak = self.origins.peak.max(all);
        all
    }

    fn traced_size(&self, id: ObjId) -> i64 {
        self.size_of(Value::Obj(id), true)
    }

    fn tuple_of_lines(&mut self, lines: &Lines) -> Owned {
        let mut items = OwnedItems::with_capacity(lines.len());
        for (source, line) in lines.iter() {
            let file = self.str(&source.file);
            items.push(self.tuple([file, Owned::int((*line).into())].into()));
        }
        self.tuple(items)
    }
}

/// `start`
fn start<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let limit = i.index(a.pos[0])?;
    if !(1..=65535).contains(&limit) {
        return i.value_error("the number of frames must be in range [1; 65535]");
    }
    if i.origins.look.is_none() {
        i.origins.limit = limit as usize;
        i.origins.look = Some(Interp::note_origin);
    }
    Ok(Owned::NONE)
}

/// `stop`
fn stop<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.origins = Origins { limit: i.origins.limit, ..Default::default() };
    Ok(Owned::NONE)
}

/// `is_tracing`
fn is_tracing<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::bool(i.origins.look.is_some()))
}

/// `get_traceback_limit`
fn limit<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.origins.limit as i64))
}

/// `clear_traces`
fn clear<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.origins.known.clear();
    i.origins.peak = 0;
    Ok(Owned::NONE)
}

/// `reset_peak`
fn reset_peak<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.origins.peak = 0;
    i.traced_bytes();
    Ok(Owned::NONE)
}

/// `get_traced_memory`
fn memory<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let now = i.traced_bytes();
    let peak = i.origins.peak;
    Ok(i.tuple([Owned::int(now), Owned::int(peak)].into()))
}

/// `traces`: a pair for each object, its size and the lines. Objects that are made for the
/// answer are not noted.
fn traces<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.traced_bytes();
    let look = i.origins.look.take();
    let known = i.origins.known.clone();
    let mut all = OwnedItems::with_capacity(known.len());
    for (id, lines) in &known {
        let (size, lines) = (Owned::int(i.traced_size(*id)), i.tuple_of_lines(lines));
        all.push(i.tuple([size, lines].into()));
    }
    let answer = i.list(all);
    i.origins.look = look;
    Ok(answer)
}

/// `traceback_of`: the lines that made an object, or `None`.
fn traceback_of<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mut known = i.origins.known.iter().rev();
    let found = known.find(|known| a.pos[0].is(Value::Obj(known.0)));
    match found.map(|known| known.1.clone()) {
        Some(lines) => Ok(i.tuple_of_lines(&lines)),
        None => Ok(Owned::NONE),
    }
}

/// `line`: the text of a line of a running source, or nothing.
fn line<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (file, number) = (i.text(a.pos[0]).unwrap_or_default(), i.index(a.pos[1])?);
    let mut sources = (0..i.frame_count()).map(|at| i.frame(at).code.source.clone());
    let source = sources.find(|source| *source.file == *file);
    let number = usize::try_from(number).unwrap_or_default();
    let text = source.as_ref().and_then(|source| source.line(number));
    Ok(i.str(text.unwrap_or_default()))
}
