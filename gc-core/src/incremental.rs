//! The collector of CPython 3.14.0 to 3.14.4.
//!
//! New objects go to a young list. What survives goes straight to the old ones,
//! of which there are two: the *visited* and the rest. A collection of
//! generation 1, which is what happens by itself, looks at the young and at an
//! increment of the rest, and moves what survives to the visited. When nothing
//! is left of the rest, the two change places, and the next round begins: with
//! a phase that marks what can be reached from the roots, which no other
//! version of CPython has.
//!
//! The steps do not differ from those of the other collector. What differs is
//! which objects are candidates.
//!
//! It was given up in 3.14.5 because memory grew: trash waits until its
//! increment comes.
//!
//! In CPython: `gc_collect_young`, `gc_collect_increment`, `gc_collect_full`
//! (3.14.0, `Python/gc.c`).

use crate::collect;
use crate::collect::report::{finish, start};
use crate::{
    Collection, Event, Heap, Host, IMMORTAL_REFCNT, ListId, ObjId, Observer,
    Slot, StepName, Trace,
};

/// What the incremental collector remembers from one increment to the next.
#[derive(Debug)]
pub(crate) struct Incremental {
    /// Which of the two old lists is the visited one. (`visited_space`)
    pub visited: ListId,
    phase: Phase,
    /// How many objects are still to be looked at to keep up with those that
    /// are made; below zero while it is ahead. (`work_to_do`)
    work_to_do: i64,
    /// The old lists are being walked by position: no holes may be closed.
    pub walking: bool,
    /// What the object being walked over refers to; the memory is reused.
    children: Vec<Slot>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The next increment marks what can be reached from the roots.
    Mark,
    /// The next increments collect the rest.
    Collect,
}

impl Incremental {
    /// At the start it is ahead by ten times the threshold.
    pub fn new(threshold0: i32) -> Incremental {
        Incremental {
            visited: ListId::Gen1,
            phase: Phase::Mark,
            work_to_do: -10 * i64::from(threshold0),
            walking: false,
            children: Vec::new(),
        }
    }

    /// The old list that is not visited yet.
    pub fn pending(&self) -> ListId {
        match self.visited {
            ListId::Gen1 => ListId::Gen2,
            _ => ListId::Gen1,
        }
    }
}

/// The share of the heap that is looked at for each new object, together with
/// `threshold1`. (`SCAN_RATE_DIVISOR`)
const SCAN_RATE_DIVISOR: i64 = 10;

/// One collection; automatic ones are of generation 1.
/// (`_PyGC_Collect`)
pub(crate) fn collect_main<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    start(host, c);
    let candidates = match c.generation {
        0 => Some(collect_young(host, c)),
        1 => collect_increment(host, c),
        _ => Some(collect_full(host, c)),
    };
    finish(host, c, candidates)
}

/// Collects the young objects alone; survivors count as visited.
/// (`gc_collect_young`)
fn collect_young<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    let visited = host.heap().incremental.visited;
    c.young = host.heap_mut().take_list(ListId::Gen0);
    let candidates = collect_region(host, c);
    let heap = host.heap_mut();
    let mut counts = heap.schedule.counts;
    counts[0] = 0;
    counts[visited as usize] += 1;
    heap.set_counts(counts);
    candidates
}

/// Looks at the young and as much of the rest as there is work to do; or, at
/// the beginning of a round, marks what the roots reach. Returns nothing if it
/// did not look at any candidate. (`gc_collect_increment`)
fn collect_increment<H: Host>(
    host: &mut H,
    c: &mut Collection,
) -> Option<usize> {
    let heap = host.heap_mut();
    let more = heap.assess_work_to_do();
    heap.incremental.work_to_do += more;
    if heap.incremental.work_to_do < 0 {
        return None;
    }
    let marked = mark_roots(host);
    let heap = host.heap_mut();
    heap.incremental.work_to_do -= marked;
    if heap.incremental.phase == Phase::Mark {
        // CPython takes it off twice, once in `mark_at_start`.
        heap.incremental.work_to_do -= marked;
        heap.incremental.phase = Phase::Collect;
        return None;
    }
    heap.fill_increment();
    c.young = heap.take_list(ListId::Increment);
    let size = c.young.len();
    let candidates = collect_region(host, c);
    let heap = host.heap_mut();
    heap.incremental.work_to_do -= size as i64;
    if heap.list_len(heap.incremental.pending()) == 0 {
        heap.completed_scavenge();
    }
    Some(candidates)
}

/// Looks at everything. (`gc_collect_full`)
fn collect_full<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    let heap = host.heap_mut();
    let visited = heap.incremental.visited;
    let pending = heap.incremental.pending();
    heap.merge(ListId::Gen0, pending);
    heap.merge(pending, visited);
    c.young = heap.take_list(visited);
    let candidates = collect_region(host, c);
    let heap = host.heap_mut();
    heap.set_counts([0; 3]);
    heap.completed_scavenge();
    candidates
}

/// Asks the question of the candidates in `c.young`, and deals with the trash
/// among them. (`gc_collect_region`)
fn collect_region<H: Host>(host: &mut H, c: &mut Collection) -> usize {
    c.old = host.heap().incremental.visited;
    let candidates = c.young.len();
    let steps = host.steps();
    collect::collect_region(host, c, &steps);
    candidates
}

/// Moves everything that the host's roots reach and that is not visited yet to
/// the visited list; returns how many objects that were. (`mark_at_start`,
/// `mark_stacks`)
fn mark_roots<H: Host>(host: &mut H) -> i64 {
    let mut roots = Vec::new();
    host.roots(&mut |id| roots.push(id));
    let heap = host.heap_mut();
    heap.emit(|| Event::Step {
        name: StepName::MarkRoots,
    });
    let visited = heap.incremental.visited;
    let mut marked = 0;
    heap.incremental.walking = true;
    for id in roots {
        if heap.is_live(id) {
            marked += heap.visit(id.slot(), ListId::Increment);
        }
    }
    // What has been reached waits in the increment's list for its turn.
    let mut next = 0;
    while let Some(slot) = heap.next_in(ListId::Increment, &mut next) {
        marked += heap.visit_children(slot);
        heap.move_to(slot, visited);
    }
    heap.end_walk();
    marked
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// How much more has to be looked at: as much as is new, and a share of
    /// the heap, but no more than twice what is new. (`assess_work_to_do`)
    fn assess_work_to_do(&mut self) -> i64 {
        let mut counts = self.schedule.counts;
        let new_objects = i64::from(counts[0]);
        counts[0] = 0;
        self.set_counts(counts);
        let scale_factor = i64::from(self.schedule.thresholds[1]).max(2);
        let heap_size = self.n_tracked() as i64;
        let fraction = heap_size / SCAN_RATE_DIVISOR / scale_factor;
        new_objects + fraction.min(2 * new_objects)
    }

    /// Puts the young into the increment, and then of the rest, one object
    /// after the other with all it reaches, until there is work enough.
    fn fill_increment(&mut self) {
        self.emit(|| Event::Step {
            name: StepName::FillIncrement,
        });
        let pending = self.incremental.pending();
        self.merge(ListId::Gen0, ListId::Increment);
        self.incremental.walking = true;
        let (mut head, mut seen) = (self.lists[pending as usize].begin(), 0);
        let mut work_to_do = self.incremental.work_to_do
            - self.list_len(ListId::Increment) as i64;
        while work_to_do > 0
            && let Some(slot) = self.next_in(pending, &mut head)
        {
            if head > seen {
                seen = self.look_ahead_in(pending, head);
            }
            self.move_to(slot, ListId::Increment);
            work_to_do -= 1 + self.expand_region(slot);
        }
        self.lists[pending as usize].begins_at(head);
        self.end_walk();
    }

    /// Closes the holes that were left open.
    fn end_walk(&mut self) {
        self.incremental.walking = false;
        for list in [ListId::Gen0, ListId::Gen1, ListId::Gen2] {
            if self.lists[list as usize].is_holey_within() {
                self.close_holes(list);
            }
        }
    }

    /// Adds to the increment what the object at its tail reaches; returns how
    /// much. (`expand_region_transitively_reachable`)
    fn expand_region(&mut self, tail: Slot) -> i64 {
        let mut size = 0;
        let mut next = self.gc_head(tail).position as usize;
        while let Some(slot) = self.next_in(ListId::Increment, &mut next) {
            if self.refcount_at(slot) == IMMORTAL_REFCNT {
                self.move_to(slot, ListId::Permanent);
                continue;
            }
            size += self.visit_children(slot);
        }
        size
    }

    /// Moves an object to `list` unless it is visited, or of no interest.
    /// Returns 1 if it did. (`visit_add_to_container`)
    fn visit(&mut self, slot: Slot, list: ListId) -> i64 {
        let at = self.gc_head(slot).list;
        let unvisited =
            at == Some(ListId::Gen0) || at == Some(self.incremental.pending());
        if unvisited && self.refcount_at(slot) != IMMORTAL_REFCNT {
            self.move_to(slot, list);
            return 1;
        }
        0
    }

    /// Moves what an object refers to to the increment, as far as it is not
    /// visited; returns how many objects that were.
    fn visit_children(&mut self, slot: Slot) -> i64 {
        let mut children = std::mem::take(&mut self.incremental.children);
        self.object(slot)
            .traverse(&mut |id: ObjId| children.push(id.slot()));
        let visited = children
            .drain(..)
            .map(|child| self.visit(child, ListId::Increment))
            .sum();
        self.incremental.children = children;
        visited
    }

    /// All has been visited: the next round begins, in which nothing is.
    /// What is frozen counts as visited and must not be touched, so then the
    /// objects are moved instead. (`completed_scavenge`)
    fn completed_scavenge(&mut self) {
        let visited = self.incremental.visited;
        let pending = self.incremental.pending();
        if self.list_len(ListId::Permanent) == 0 {
            self.incremental.visited = pending;
        } else {
            self.merge(visited, pending);
        }
        self.incremental.work_to_do = 0;
        self.incremental.phase = Phase::Mark;
    }

    /// How many objects are tracked. (`heap_size`)
    fn n_tracked(&self) -> usize {
        ListId::ALL
            .into_iter()
            .map(|list| self.list_len(list))
            .sum()
    }
}
