//! What a collection has looked at and followed between two stops.

/// A reference that a collection has followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Along {
    /// The object that holds it; nothing if that is not drawn.
    pub from: Option<u32>,
    /// What the holder is called, if it is not drawn.
    pub holder: String,
    /// The field, if it is one that is shown.
    pub field: Option<String>,
    /// The object it leads to.
    pub to: u32,
    /// What came of it.
    pub does: Does,
}

/// The effect of following a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It is subtracted from the `gc_refs` of what it leads to.
    Subtract {
        /// `gc_refs` before.
        before: u32,
        /// `gc_refs` after.
        after: u32,
    },
    /// What it leads to is needed as well.
    Reach {
        /// Whether that had been set aside and is moved back.
        back: bool,
    },
}

/// What the walk over the candidates does with one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Something outside of the candidates refers to it: it stays.
    Outside,
    /// Something that stays refers to it: it stays.
    Needed,
    /// Nothing that refers to it has been found: it is set aside.
    Aside,
}

impl Verdict {
    /// The word for it, in JSON and for what is drawn of it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Outside => "outside",
            Verdict::Needed => "needed",
            Verdict::Aside => "aside",
        }
    }
}
