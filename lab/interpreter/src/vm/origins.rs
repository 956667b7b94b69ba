//! Which lines made the objects that are alive, while a program asks for that.
//! (`tracemalloc`)

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::code::Source;
use crate::{Interp, Watch};

/// Where an object was made: in which line of which source, the innermost first.
pub(crate) type Lines = Box<[(Rc<Source>, u32)]>;

/// What is done with an object that was just made.
type Look<W> = fn(&mut Interp<W>, ObjId);

/// What is noted.
pub(crate) struct Origins<W: Watch> {
    /// What looks at each object that is made, while anything does.
    pub look: Option<Look<W>>,
    /// How many lines are noted for each.
    pub limit: usize,
    /// The objects in the order in which they were made, dead ones among them.
    pub known: Vec<(ObjId, Lines)>,
    /// With so many of them it is time to forget the dead.
    pub enough: usize,
    /// The most bytes that there were whenever it was looked at.
    pub peak: i64,
}

impl<W: Watch> Default for Origins<W> {
    fn default() -> Origins<W> {
        Origins { look: None, limit: 1, known: Vec::new(), enough: 0, peak: 0 }
    }
}

impl<W: Watch> Interp<W> {
    /// The lines that run, the innermost first, of the program alone: what a module of the
    /// library makes is made by the line that called it.
    pub(crate) fn lines_now(&self, limit: usize) -> Lines {
        let own = |name: &str| self.names.find(name).and_then(|name| self.imports.find(name));
        let frames = self.machine.frames.iter().enumerate().rev();
        let lines = frames.filter_map(|(at, frame)| {
            let source = &frame.code.source;
            if source.text.is_empty() && own(source.file.trim_matches(['<', '>'])).is_some() {
                return None;
            }
            let innermost = at + 1 == self.machine.frames.len();
            let pc = if innermost { self.machine.pc } else { frame.pc };
            Some((source.clone(), frame.code.line(pc as u32)))
        });
        lines.take(limit).collect()
    }
}
