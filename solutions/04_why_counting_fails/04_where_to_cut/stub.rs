//! Which reference would you cut?
//!
//! Five rings that Python programs make without meaning to. When the names are
//! gone, counting is to free all of it, and no collector will help. For each ring
//! name the one reference to cut, while the rest must go on working.

/// A ring, with what still needs which of its references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ring {
    /// An order keeps one of its own methods: `order -> announce -> order`, and
    /// `order -> customer`. The name `announce` leads to the bound method, which
    /// is still to be called; for that it needs the order.
    BoundMethod,
    /// A function that calls itself: `countdown -> closure -> cell -> countdown`.
    /// The closure is a tuple, and neither a tuple nor a function can be made to
    /// refer to another thing once it is made. It has counted down for the last
    /// time.
    InnerFunction,
    /// An exception kept in a variable of the function that caught it: `problem ->
    /// traceback -> frame -> problem`. The name `error` leads to the exception, and
    /// its traceback is still to be printed.
    KeptException,
    /// A folder and a file that knows its folder: `folder -> files -> file ->
    /// folder`. The name `folder` leads to the folder, which is still to be read,
    /// down to its file.
    FolderAndFile,
    /// An album that is closed, and that nothing will read again: `album -> pages`,
    /// `pages -> page 1 -> album`, `pages -> page 2 -> album`. One cut is to
    /// open both rings.
    ClosedAlbum,
}

/// The reference to cut: from which object, and to which.
pub fn cut(ring: Ring) -> (&'static str, &'static str) {
    match ring {
        Ring::BoundMethod => todo!("(\"from\", \"to\")"),
        Ring::InnerFunction => todo!("(\"from\", \"to\")"),
        Ring::KeptException => todo!("(\"from\", \"to\")"),
        Ring::FolderAndFile => todo!("(\"from\", \"to\")"),
        Ring::ClosedAlbum => todo!("(\"from\", \"to\")"),
    }
}
