//! Wrong: a rescued object goes to the tail and waits for its turn; what stands before it, here the bill, comes first.
//!
//! In which order do they stand afterwards?
//!
//! The walk goes along the list of candidates. What is at zero is set aside; what
//! is needed fetches what it refers to, and what was set aside comes back to the
//! tail. Four small heaps: say in which order the needed objects stand after the
//! walk, and in which order those that are left in the other list.

/// A heap. Objects stand in the list in the order in which they are named first;
/// names hold what is said to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heap {
    /// harbor, market, station; station → market → harbor; the station is held.
    ThreeStops,
    /// The same after a first collection, in the order that this one left behind.
    ThreeStopsAgain,
    /// harbor, island, lighthouse, market, station; station → market → harbor;
    /// island → lighthouse → island; the station is held.
    TramAndFerry,
    /// cup, pot, spoon, tray, bill; tray → cup, tray → pot, pot → spoon; the tray
    /// and the bill are held.
    TrayAndBill,
}

/// The objects that are needed, and those that are set aside for good, each in the
/// order in which they stand after the walk.
pub fn after_the_walk(
    heap: Heap,
) -> (&'static [&'static str], &'static [&'static str]) {
    match heap {
        Heap::ThreeStops => (&["station", "market", "harbor"], &[]),
        Heap::ThreeStopsAgain => (&["station", "market", "harbor"], &[]),
        Heap::TramAndFerry => {
            (&["station", "market", "harbor"], &["island", "lighthouse"])
        }
        Heap::TrayAndBill => (&["tray", "cup", "pot", "spoon", "bill"], &[]),
    }
}
