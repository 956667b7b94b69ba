//! The collector's lists, as the log reports them, and what has changed in
//! them since the last stop.
//!
//! An object joins a list at its tail and may leave it from anywhere, as in
//! CPython. The difference between two stops is therefore what has left and
//! what has joined, and finding it costs no more than what has changed.

use gc_core::ListId;

use crate::by_number::PlacesByNumber;
use crate::view::{ListChange, ListView};

/// A list of the collector's, or `still_unreachable`: the list that a second
/// look at the trash sets objects aside in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row(u8);

const ROWS: usize = ListId::COUNT + 1;

impl Row {
    pub const STILL_UNREACHABLE: Row = Row(ListId::COUNT as u8);
    pub const UNREACHABLE: Row = Row(ListId::Unreachable as u8);

    /// The rows from top to bottom.
    fn all() -> impl Iterator<Item = Row> {
        use ListId::*;
        let lists = [Gen0, Gen1, Gen2, Permanent, Increment, Unreachable];
        lists.into_iter().map(Row::from).chain([
            Row::STILL_UNREACHABLE,
            Uncollectable.into(),
            Callbacks.into(),
        ])
    }

    /// What it is called in pictures.
    pub fn name(self) -> &'static str {
        ListId::ALL.get(usize::from(self.0)).map_or("still_unreachable", |list| list_name(*list))
    }

    /// Whether it is one of the three generations.
    fn is_generation(self) -> bool {
        self <= Row::from(ListId::Gen2)
    }
}

impl From<ListId> for Row {
    fn from(list: ListId) -> Row {
        Row(list as u8)
    }
}

/// What a list is called in pictures.
pub(crate) fn list_name(list: ListId) -> &'static str {
    match list {
        ListId::Gen0 => "gen 0",
        ListId::Gen1 => "gen 1",
        ListId::Gen2 => "gen 2",
        ListId::Permanent => "permanent",
        ListId::Unreachable => "unreachable",
        ListId::Uncollectable => "uncollectable",
        ListId::Callbacks => "callbacks",
        ListId::Increment => "increment",
    }
}

/// All the lists.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    rows: [Members; ROWS],
    /// Grows with each object that joins a list: the order within the list.
    next: u32,
    /// `next` when the last stop was made.
    reported: u32,
    /// The list whose objects the collection at hand looks at.
    pub young: Option<Row>,
    /// The rows at the last stop: which, how many hidden in each, which young.
    shown: Vec<(Row, usize, bool)>,
}

#[derive(Debug, Default)]
struct Members {
    /// The places of the objects, by when they joined.
    order: PlacesByNumber,
    /// How many of them are drawn.
    drawn: usize,
    /// The keys of those that were here at the last stop and have left.
    left: Vec<u32>,
    /// Whether the list is to be reported whole.
    afresh: bool,
}

/// Where an object stands: its list, and when it joined it.
pub(crate) type Standing = (Row, u32);

impl Lists {
    /// Appends the object at `place` to the tail of a list.
    pub fn join(&mut self, row: Row, place: u32, drawn: bool) -> Standing {
        self.next += 1;
        let members = &mut self.rows[usize::from(row.0)];
        members.order.put(self.next, place);
        members.drawn += usize::from(drawn);
        (row, self.next)
    }

    /// Takes an object out of its list; `key` is its key if it is drawn.
    pub fn leave(&mut self, (row, at): Standing, key: Option<u32>) {
        let members = &mut self.rows[usize::from(row.0)];
        members.order.remove(at);
        if let Some(key) = key {
            members.drawn -= 1;
            if at <= self.reported {
                members.left.push(key);
            }
        }
    }

    /// An object that was not drawn in its list is drawn from now on.
    pub fn appears(&mut self, (row, at): Standing) {
        let members = &mut self.rows[usize::from(row.0)];
        members.drawn += 1;
        members.afresh |= at <= self.reported;
    }

    /// The places of the objects of a list, head first.
    pub fn places(&self, row: Row) -> Vec<u32> {
        self.rows[usize::from(row.0)].order.places().collect()
    }

    /// How many of the objects of a list, from its head, are those at `places`.
    pub fn same(&self, row: Row, places: impl Iterator<Item = u32>) -> usize {
        let order = &self.rows[usize::from(row.0)].order;
        order.places().zip(places).take_while(|(here, place)| here == place).count()
    }

    /// Forgets everything: the heap is about to be reported again.
    pub fn forget(&mut self) {
        for members in &mut self.rows {
            *members = Members { afresh: true, ..Members::default() };
        }
        self.young = None;
    }

    fn visible(&self) -> Vec<(Row, usize, bool)> {
        let mut rows = Vec::new();
        for row in Row::all() {
            let members = &self.rows[usize::from(row.0)];
            if members.order.len() > 0 || row.is_generation() {
                let hidden = members.order.len() - members.drawn;
                rows.push((row, hidden, self.young == Some(row)));
            }
        }
        rows
    }

    /// What has changed since this was last asked; `number` gives the number
    /// of the object at a place, `was` that of an object with a key.
    pub fn changes(
        &mut self,
        number: impl Fn(u32) -> Option<u32>,
        was: impl Fn(u32) -> Option<u32>,
    ) -> Option<Vec<ListChange>> {
        let visible = self.visible();
        let mut any = visible != self.shown;
        let reported = self.reported;
        let mut changes = Vec::new();
        for &(row, hidden, young) in &visible {
            let members = &mut self.rows[usize::from(row.0)];
            let all = std::mem::take(&mut members.afresh);
            let from = if all { 0 } else { reported + 1 };
            let joined: Vec<u32> =
                members.order.from(from).filter_map(|(_, place)| number(place)).collect();
            let left: Vec<u32> = members.left.iter().filter_map(|key| was(*key)).collect();
            any |= all || !joined.is_empty() || !left.is_empty();
            let (ids, left) = if all { (Some(joined.clone()), Vec::new()) } else { (None, left) };
            let joined = if all { Vec::new() } else { joined };
            changes.push(ListChange { name: row.name(), young, hidden, ids, left, joined });
        }
        for members in &mut self.rows {
            members.left.clear();
            members.afresh = false;
        }
        self.reported = self.next;
        self.shown = visible;
        any.then_some(changes)
    }

    /// The lists that hold something, and always the three generations.
    pub fn views(&self, number: impl Fn(u32) -> Option<u32>) -> Vec<ListView> {
        let view = |(row, hidden, young): (Row, usize, bool)| {
            let order = &self.rows[usize::from(row.0)].order;
            let ids = order.places().filter_map(&number).collect();
            ListView { name: row.name(), young, ids, hidden }
        };
        self.visible().into_iter().map(view).collect()
    }
}
