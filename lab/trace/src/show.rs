//! What is shown beside the objects: a reader meets the collector's lists and
//! counters where a chapter is about them, and not before.

use crate::view::{ListView, ObjectView, State, View};

/// What is shown beside the objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Show {
    /// While a collection runs: `young`, `unreachable` and the other lists it
    /// moves objects between.
    pub walk: bool,
    /// In each box, whether the collector tracks the object.
    pub tracking: bool,
    /// The three generations and the permanent one, as rows and in each box.
    pub generations: bool,
    /// The counters of the generations against their thresholds.
    pub counters: bool,
}

impl Show {
    /// The words for it, as in the options of a lab.
    pub fn words(self) -> Vec<&'static str> {
        let words = [
            (self.walk, "walk"),
            (self.tracking, "tracking"),
            (self.generations, "generations"),
            (self.counters, "counters"),
        ];
        words.into_iter().filter_map(|(on, word)| on.then_some(word)).collect()
    }

    /// The lists of a view that are shown, from top to bottom.
    pub fn rows(self, view: &View) -> Vec<&ListView> {
        let shown = |list: &&ListView| match list.name {
            _ if list.young => self.walk || self.generations,
            "gen 0" | "gen 1" | "gen 2" | "permanent" => self.generations,
            _ => self.walk,
        };
        view.lists.iter().filter(shown).collect()
    }

    /// What a list is called.
    pub fn name(self, list: &ListView) -> String {
        match (list.young, self.generations) {
            (true, true) => format!("young ({})", list.name),
            (true, false) => "young".into(),
            (false, _) => list.name.into(),
        }
    }

    /// What an object's box says of the list it is in; may be empty.
    pub fn standing(self, object: &ObjectView) -> &'static str {
        // The candidates of a collection are all in one list: there is no need
        // to say so.
        if object.state == State::Freed || object.gc_refs.is_some() {
            return "";
        }
        match object.list {
            None if self.tracking || self.generations => "untracked",
            Some(list) if self.generations => list,
            Some(_) if self.tracking => "tracked",
            _ => "",
        }
    }
}
