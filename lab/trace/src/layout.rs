//! Where the objects stand: one place for each, from birth to death.
//!
//! The places are found once for a whole run, so that nothing moves from stop
//! to stop. What refers to each other in the course of the run stands close
//! together; an arrow leads to the right where it can. Objects that never live
//! at the same time may share a place.

use std::collections::{BTreeMap, VecDeque};

use crate::by_number::{ByNumber, Numbers};
use crate::shapes::{Form, size};
use crate::stop::Stop;
use crate::view::{Link, ObjectView, State};

/// The places for pages of several widths: a reader gets those that fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Boxes in one column, two, three, and five; narrower ones, if there is less
    /// room; and tiles of two sizes, for the smallest windows. If there are many
    /// objects, small tiles only.
    pub layouts: Vec<Layout>,
}

/// The places for one width.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// How wide the picture is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// What each object is drawn as.
    pub form: Form,
    /// The box of each object, by its number. Objects without one are mentioned
    /// in groups.
    pub boxes: BTreeMap<u32, Rect>,
}

impl Places {
    /// The places for the largest boxes, or tiles if there are many objects: in one
    /// column or few, and in more and more of them.
    pub fn usual(&self) -> &[Layout] {
        &self.layouts[..self.layouts.len().min(4)]
    }
}

/// A box, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// Its width.
    pub w: u32,
    /// Its height.
    pub h: u32,
}

/// The most objects that get a place.
const PLACED: usize = 400;
/// With this many objects or more, there are tiles only.
const TILES_FROM: usize = 40;
/// Columns and rows of tiles for which a phone, and laptops, always have room.
const ROOMY: [(u32, u32); 5] = [(4, 2), (4, 3), (4, 4), (6, 4), (7, 5)];
/// How many fields of an object are shown.
pub const FIELDS: usize = size("fields") as usize;

const GAP_Y: u32 = 22;
const TAGS: u32 = 26;
/// The height of a tile.
const TILE: u32 = size("tile");
pub(crate) const HEADER: u32 = size("header");
pub(crate) const LINE: u32 = size("line");

/// How large what stands for an object is, and the room beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grid {
    form: Form,
    width: u32,
    gap: u32,
    margin: u32,
    /// How high it is; a box is as high as what it holds.
    high: Option<u32>,
    /// Whether a row is begun only when those above are full.
    dense: bool,
}

const BOXES: Grid =
    Grid { form: Form::Box, width: 184, gap: 52, margin: 34, high: None, dense: false };
/// As narrow as a line of two numbers lets them be.
const NARROW: Grid = Grid { width: 160, gap: 40, dense: true, ..BOXES };
const CARDS: Grid =
    Grid { form: Form::Card, width: 104, gap: 30, margin: 34, high: Some(52), dense: true };
const TILES: Grid =
    Grid { form: Form::Tile, width: 90, gap: 20, margin: 20, high: Some(TILE), dense: true };

/// What the layout needs to know of an object's life.
struct Life {
    born: usize,
    died: usize,
    lines: u32,
    named: bool,
    /// A reference that is not drawn leads to it.
    stubbed: bool,
    neighbours: Numbers,
    refers_to: Numbers,
}

/// Finds the places for a run.
pub(crate) fn places(stops: &[Stop]) -> Places {
    let lives = lives(stops);
    let grids: &[(Grid, &[u32])] = match lives.len() {
        0..=2 => &[(BOXES, &[1, 2, 3, 5])],
        3..=TILES_FROM => &[
            (BOXES, &[1, 2, 3, 5]),
            (NARROW, &[2, 3, 4]),
            (CARDS, &[3, 4, 5]),
            (TILES, &[3, 4, 5]),
        ],
        _ => &[(TILES, &[3, 5, 7, 9])],
    };
    let mut layouts = Vec::new();
    for (grid, columns) in grids {
        layouts.extend(columns.iter().map(|&columns| layout(&lives, u32::MAX, columns, *grid)));
    }
    // If all are too many to be seen at once, the first ones: the others are in
    // groups.
    for (columns, rows) in ROOMY {
        if let Some(next) = lives.numbers().nth((columns * rows) as usize) {
            layouts.push(layout(&lives, next, columns, TILES));
        }
    }
    Places { layouts }
}

fn lives<'s>(stops: &'s [Stop]) -> ByNumber<Life> {
    let mut lives: ByNumber<Life> = ByNumber::default();
    let last = stops.len();
    for (at, stop) in stops.iter().enumerate() {
        for object in &stop.objects {
            if lives.len() >= PLACED && !lives.contains(object.n) {
                continue;
            }
            let life = lives.get_or_put(object.n, || Life {
                born: at,
                died: last,
                lines: 0,
                named: false,
                stubbed: false,
                neighbours: Numbers::default(),
                refers_to: Numbers::default(),
            });
            life.lines = life.lines.max(lines(object));
            if object.state == State::Freed {
                life.died = at;
            } else if life.died < last {
                life.died = last;
            }
            let weak = object.weak_to.iter();
            let links = object.fields.iter().take(FIELDS).map(|f| &f.to).chain(weak);
            for to in links.filter_map(Link::object) {
                life.refers_to.add(to);
            }
        }
        for n in &stop.gone {
            if let Some(life) = lives.get_mut(*n) {
                life.died = at;
            }
        }
        // A stub of a reference that is not drawn stands where a name would.
        let undrawn = |o: &'s ObjectView| o.fields.iter().skip(FIELDS).chain(&o.rest);
        for n in stop.objects.iter().flat_map(undrawn).filter_map(|field| field.to.object()) {
            if let Some(life) = lives.get_mut(n) {
                life.stubbed = true;
            }
        }
        let names = stop.frames.iter().flatten().flat_map(|frame| &frame.names);
        for n in names.filter_map(|name| name.to.object()) {
            if let Some(life) = lives.get_mut(n) {
                life.named = true;
            }
        }
    }
    let edges: Vec<(u32, u32)> = lives
        .iter()
        .flat_map(|(n, life)| life.refers_to.numbers().map(move |to| (n, to)))
        .collect();
    for (from, to) in edges {
        for (a, b) in [(from, to), (to, from)] {
            if let Some(life) = lives.get_mut(a) {
                life.neighbours.add(b);
            }
        }
    }
    lives
}

/// How many lines of text are in an object's box, below the header.
pub(crate) fn lines(object: &ObjectView) -> u32 {
    let fields = object.fields.len().min(FIELDS) as u32;
    let more = u32::from(object.fields.len() > FIELDS || object.more > 0);
    let weak = u32::from(object.weak_to.is_some());
    1 + fields + more + weak + object.remarks.len() as u32
}

/// The lines at the foot of a box: what is special about the object.
pub(crate) fn remarks(object: &ObjectView) -> Vec<String> {
    let mut remarks = Vec::new();
    if !matches!(object.state, State::Alive) {
        remarks.push(object.state.words().to_string());
    }
    if object.resurrected && object.state != State::Freed {
        remarks.push("resurrected".into());
    }
    match (object.finalizer, object.finalized) {
        (_, true) if object.state == State::Finalized => {}
        (_, true) => remarks.push("finalized".into()),
        (true, false) => remarks.push("has a finalizer".into()),
        (false, false) => {}
    }
    match object.weakrefs {
        0 => {}
        1 => remarks.push("1 weak reference".into()),
        n => remarks.push(format!("{n} weak references")),
    }
    remarks
}

/// In which order objects are placed: first those with a name, then what these refer
/// to.
fn order(lives: &ByNumber<Life>) -> Vec<u32> {
    let mut order = Vec::new();
    let mut seen = Numbers::default();
    let named = lives.iter().filter(|(_, life)| life.named).map(|(n, _)| n);
    for root in named.chain(lives.numbers()) {
        let mut queue = VecDeque::from([root]);
        while let Some(n) = queue.pop_front() {
            let Some(life) = lives.get(n) else { continue };
            if !seen.add(n) {
                continue;
            }
            order.push(n);
            queue.extend(life.refers_to.numbers());
        }
    }
    order
}

type Cell = (u32, u32);

/// Places for the objects whose number is below `end`.
fn layout(lives: &ByNumber<Life>, end: u32, columns: u32, grid: Grid) -> Layout {
    let mut cells: ByNumber<Cell> = ByNumber::default();
    // When each cell is taken: of the cells of a row, one row after another.
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let at = |(column, row): Cell| (row * columns + column) as usize;
    let mut rows = 0;
    for n in order(lives).into_iter().filter(|&n| n < end) {
        let Some(life) = lives.get(n) else { continue };
        let is_free = |cell: &Cell| {
            taken.get(at(*cell)).is_none_or(|lives| {
                lives.iter().all(|&(born, died)| died < life.born || life.died < born)
            })
        };
        let mut best: Option<(u32, Cell)> = None;
        for row in 0..=rows {
            if grid.dense && row == rows && best.is_some() {
                break;
            }
            for column in 0..columns {
                let cell = (column, row);
                if !is_free(&cell) {
                    continue;
                }
                let cost = cost(n, life, cell, &cells, lives);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, cell));
                }
            }
        }
        let (_, cell) = best.expect("the row below the last is free");
        rows = rows.max(cell.1 + 1);
        taken.resize(taken.len().max(at(cell) + 1), Vec::new());
        taken[at(cell)].push((life.born, life.died));
        cells.put(n, cell);
    }
    measure(lives, &cells, columns, rows, grid)
}

/// How bad a cell is for an object, given what already stands where.
fn cost(
    n: u32,
    life: &Life,
    (column, row): Cell,
    cells: &ByNumber<Cell>,
    lives: &ByNumber<Life>,
) -> u32 {
    let mut cost = 0;
    let mut alone = true;
    for neighbour in life.neighbours.numbers().filter(|&m| m != n) {
        let Some(&(c, r)) = cells.get(neighbour) else { continue };
        alone = false;
        cost += 100 * column.abs_diff(c) + 115 * row.abs_diff(r);
        // Its arrow would pass behind the boxes between.
        if row == r {
            cost += 120 * column.abs_diff(c).saturating_sub(1);
        }
        let refers_to_me = lives.get(neighbour).is_some_and(|life| life.refers_to.contains(n));
        let i_refer = life.refers_to.contains(neighbour);
        // What it refers to should stand to the right of it.
        if refers_to_me && column <= c {
            cost += if i_refer { 130 } else { 150 };
        } else if i_refer && !refers_to_me && column >= c {
            cost += 150;
        }
    }
    cost += 4 * row + 3 * column;
    if life.neighbours.numbers().all(|m| m == n) {
        cost += 10 * column + 60 * row;
    } else if alone {
        cost += 100 * column + 20 * row;
    } else if life.named {
        cost += 10 * column;
    }
    cost
}

/// Cells into pixels: a row is as high as the highest box in it.
fn measure(
    lives: &ByNumber<Life>,
    cells: &ByNumber<Cell>,
    columns: u32,
    rows: u32,
    Grid { form, width, gap, margin, high, .. }: Grid,
) -> Layout {
    let gap_y = if form == Form::Tile { GAP_Y / 2 } else { GAP_Y };
    let height = |n: u32| {
        high.unwrap_or_else(|| HEADER + lives.get(n).map_or(1, |life| life.lines) * LINE + 6)
    };
    let mut tops = Vec::new();
    let mut y = 4;
    for row in 0..rows {
        let here = || cells.iter().filter(move |(_, cell)| cell.1 == row).map(|(n, _)| n);
        let tagged = |life: &Life| life.named || life.stubbed && form == Form::Box;
        y += if here().any(|n| lives.get(n).is_some_and(tagged)) { TAGS } else { 4 };
        tops.push(y);
        y += here().map(height).max().unwrap_or(0) + gap_y;
    }
    let boxes: BTreeMap<u32, Rect> = cells
        .iter()
        .map(|(n, &(column, row))| {
            let x = margin + column * (width + gap);
            (n, Rect { x, y: tops[row as usize], w: width, h: height(n) })
        })
        .collect();
    let used = cells.iter().map(|(_, cell)| cell.0 + 1).max().unwrap_or(1).min(columns);
    Layout { width: 2 * margin + used * width + (used - 1) * gap, height: y.max(40), form, boxes }
}
