//! Which lines made the objects that are alive, while a program asks for that.
//! (`tracemalloc`)

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::code::Source;
use crate::{Interp, Watch};

/// Where an object was made: in which line of which source, the innermost first.
pub(crate) type Lines = Box<[(Rc<Source>, u32)]>;

/// What to do with an object that was just made.
type Look<W> = fn(&mut Interp<W>, ObjId);

/// What is noted.
pub(crate) struct Origins<W: Watch> {
    /// What looks at each object that is made, while anything does.
    pub look: Option<Look<W>>,
    /// How many lines to note for each object.
    pub limit: usize,
    /// The objects in the order in which they were made, dead ones among them.
    pub known: Vec<(ObjId, Lines)>,
    /// How many of them there may be before the dead are forgotten.
    pub enough: usize,
    /// The largest number of bytes seen so far.
    pub peak: i64,
}

impl<W: Watch> Default for Origins<W> {
    fn default() -> Origins<W> {
        Origins { look: None, limit: 1, known: Vec::new(), enough: 0, peak: 0 }
    }
}

impl<W: Watch> Interp<W> {
    /// The lines that run, the innermost first, of the program alone: an object that a
    /// library module makes belongs to the line that called the module.
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
