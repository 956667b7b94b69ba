//! Five collections that go another way than you would think.
//!
//! For each, write down a heap with which it goes just so. A heap is a line of
//! text: `nest; tea -> cup -> tea; held: nest` are a nest that a name holds, and a
//! tea and a cup that refer to each other and have no name.
//!
//! `del tea` gives the tea a `__del__`. It changes nothing, or else what you say
//! behind a colon: `del tea: save in nest` stores the tea in the nest, `del tea:
//! let go` makes the tea let go of all it refers to, `del tea: leave garbage`
//! makes a new object that refers to itself.

/// What is to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Three objects are trash; `collect(2)` returns 0, and all three live.
    AllThreeLive,
    /// Three objects are trash; `collect(2)` returns 1, that one is freed, and two
    /// live.
    OneOfThreeGoes,
    /// Two objects are trash; `collect(2)` returns 0, and yet both are gone.
    NoneIsCounted,
    /// `collect(2)` returns 1, and asked at once again it returns 1 again.
    TwiceInARow,
    /// Two objects are trash. One has a `__del__` that stores it in another object,
    /// and `collect(2)` returns 2 all the same: both are gone.
    SavedInVain,
}

/// A heap with which it happens.
pub fn heap_for(wish: Wish) -> &'static str {
    match wish {
        Wish::AllThreeLive => {
            "nest; phoenix -> egg -> shell -> phoenix; del phoenix: save in nest; held: nest"
        }
        Wish::OneOfThreeGoes => {
            "nest; phoenix -> phoenix; phoenix -> egg; \
             sparrow -> sparrow; sparrow -> phoenix; \
             del phoenix: save in nest; held: nest"
        }
        Wish::NoneIsCounted => "client -> server -> client; del client: let go",
        Wish::TwiceInARow => "tea -> tea; del tea: leave garbage",
        Wish::SavedInVain => {
            "phoenix -> phoenix; nest -> nest; del phoenix: save in nest"
        }
    }
}
