//! Wrong: that is the order of counting; the collector clears weak references and calls them before any finalizer.
//!
//! One collection from beginning to end.
//!
//! A tea and a cup hold each other, and a spoon hangs on the cup. Tea and spoon
//! have a `__del__`; the cup has none. `watch` is a weak reference to the tea that
//! calls back, and a name holds it. The other names are gone. What happens in the
//! collection, line by line?

/// Which collection it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// `gc.collect()`: tea, cup and spoon are new, and were made in this order.
    AllAreNew,
    /// `gc.collect(0)`: tea and cup are new, and the spoon is older.
    TheSpoonIsOld,
}

/// What happens, in order. These are the lines; not all occur in both stories, and
/// perhaps not all in either:
///
/// - `tea begins its __del__`, `tea ends its __del__`
/// - `spoon begins its __del__`, `spoon ends its __del__`
/// - `watch points at nothing`, `watch calls back`
/// - `tea is made to let go`, `cup is made to let go`, `spoon is made to let go`
/// - `tea dies`, `cup dies`, `spoon dies`
pub fn what_happens(story: Story) -> &'static [&'static str] {
    match story {
        Story::AllAreNew => &[
            "tea begins its __del__",
            "tea ends its __del__",
            "spoon begins its __del__",
            "spoon ends its __del__",
            "watch points at nothing",
            "watch calls back",
            "tea is made to let go",
            "cup dies",
            "spoon dies",
            "tea dies",
        ],
        Story::TheSpoonIsOld => &[
            "watch points at nothing",
            "watch calls back",
            "tea begins its __del__",
            "tea ends its __del__",
            "tea is made to let go",
            "cup dies",
            "spoon begins its __del__",
            "spoon ends its __del__",
            "spoon dies",
            "tea dies",
        ],
    }
}
