//! Who is called, and in which order?
//!
//! Five stories about weak references. All of them call back but `cache`, which has
//! no callback. Say which of them are called, and in which order.

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// `first`, `second` and `third` were made in this order, and all lead to a
    /// letter, whose last name is deleted.
    ThreeWatchers,
    /// `watch` and `cache` lead to a letter, whose last name is deleted.
    AWatcherAndACache,
    /// `watch` leads to a letter, and is an attribute of that letter; nothing else
    /// holds it. The letter's last name is deleted.
    ItHoldsItsWatcher,
    /// As before, and the letter holds itself as well. Its last name is gone, and
    /// the collector finds it.
    TheWatcherIsTrash,
    /// A tea and a cup hold each other and are trash; the tea was made first. Made
    /// in this order, `early` leads to the tea, `middle` to the cup and `late` to
    /// the tea. The three have names. The collector comes.
    TwoInARing,
}

/// The weak references that are called back, in order.
pub fn called(story: Story) -> &'static [&'static str] {
    match story {
        Story::ThreeWatchers => todo!("&[\"...\", \"...\"]"),
        Story::AWatcherAndACache => todo!("&[\"...\"]"),
        Story::ItHoldsItsWatcher => todo!("&[\"...\"], or &[]"),
        Story::TheWatcherIsTrash => todo!("&[\"...\"], or &[]"),
        Story::TwoInARing => todo!("&[\"...\", \"...\"]"),
    }
}
