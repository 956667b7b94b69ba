//! What runs: the frames of the active calls, and the stack that holds their
//! values.

use std::rc::Rc;

use gc_core::ObjId;

use crate::Value;
use crate::objects::code::Code;

/// An active call.
pub(crate) struct Frame {
    pub code: Rc<Code>,
    /// Where it continues, while another frame runs.
    pub pc: usize,
    /// Where on the stack its callable is.
    pub bottom: usize,
    /// Where on the stack its slots begin.
    pub base: usize,
    /// How many blocks were open before it.
    pub blocks: usize,
    pub globals: ObjId,
    /// The namespace of a class body.
    pub names: Option<ObjId>,
    pub kind: FrameKind,
    /// The frame as an object, if something asked for it.
    pub object: Option<ObjId>,
    /// What was being handled when a generator was resumed.
    pub handled: Value,
}

impl Frame {
    /// Where the names are that are bound in it, if they aren't in slots. (`f_locals`)
    pub fn namespace(&self) -> ObjId {
        self.names.unwrap_or(self.globals)
    }
}

/// What happens to what a frame returns.
#[derive(Clone, Copy)]
pub(crate) enum FrameKind {
    Plain,
    /// It is `__init__`: this instance is the answer instead.
    Init(Value),
    /// It is the getter of a property, for `object.name`.
    Getter,
    Generator(ObjId),
}

impl FrameKind {
    /// Whether it returns what its code returns, and holds nothing.
    pub fn is_plain(self) -> bool {
        matches!(self, FrameKind::Plain | FrameKind::Getter)
    }
}

/// What runs: frames, and the stack that holds their values. Only this
/// folder touches it; the others ask for a [`Frame`].
#[derive(Default)]
pub(super) struct Machine {
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    /// Open `try` blocks: where the handler is, how high the stack was.
    pub blocks: Vec<(u32, usize)>,
    /// The next instruction of the innermost frame.
    pub pc: usize,
    /// The exception on its way.
    pub pending: Value,
    /// The exception that is being handled. (`sys.exception()`)
    pub handled: Value,
    /// Whether the running call has run before.
    pub warm: bool,
    /// Whether the running call came with a tuple of arguments.
    pub packed: bool,
}
