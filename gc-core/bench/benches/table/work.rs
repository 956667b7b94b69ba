//! The workloads, written once for everything that hands out owned references.

use std::time::Duration;

use crate::clock::Instant;

/// Something that makes objects with a few references each.
pub trait Peer: Sized {
    /// An owned reference.
    type Node;
    /// Whether it frees cycles at all.
    const COLLECTS: bool = true;
    /// Whether a full collection looks only at what was touched before it.
    const CANDIDATES_ONLY: bool = false;
    fn new() -> Self;
    fn node(&mut self) -> Self::Node;
    fn copy(&mut self, node: &Self::Node) -> Self::Node;
    fn drop(&mut self, node: Self::Node);
    /// `from` refers to `to` in this place from now on; `to` is given away.
    fn set(&mut self, from: &Self::Node, place: usize, to: Self::Node);
    /// A full collection.
    fn collect(&mut self) {}
    /// Automatic collection is wanted, or not, where there is a choice.
    fn automatic(&mut self, _on: bool) {}
    /// The bytes of bookkeeping, where that can be separated from the objects.
    fn bookkeeping(&self) -> usize {
        0
    }
    /// A moment at which an automatic collection may run; `n` counts them.
    fn tick(&mut self, _n: usize) {}
}

/// What a measurement gives: times, and what to divide them by.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    pub total: Duration,
    /// The part of it that the rows of the table call "alone" or "pause".
    pub part: Duration,
    pub objects: usize,
}

impl Measured {
    pub fn line(&self) -> String {
        let (total, part) = (self.total.as_nanos(), self.part.as_nanos());
        format!("{total} {part} {}", self.objects)
    }
    pub fn parse(line: &str) -> Option<Measured> {
        let mut words = line.split_whitespace().map(|w| w.parse().ok());
        Some(Measured {
            total: Duration::from_nanos(words.next()??),
            part: Duration::from_nanos(words.next()??),
            objects: words.next()?? as usize,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workload {
    /// Allocate, link into a list of eight, drop.
    W1,
    /// Two-node cycles, made, dropped, collected.
    W2,
    /// A full collection of a live graph, references to neighbours.
    W3a,
    /// The same with references scattered.
    W3b,
    /// The same once more: the lists are in the order the first one left.
    W3c,
    /// Binary trees.
    W4,
    /// Many live objects and a stream of short-lived cycles.
    W5,
    /// Bytes an object with two references.
    W6,
}

impl Workload {
    pub const ALL: [Workload; 8] = [
        Workload::W1,
        Workload::W2,
        Workload::W3a,
        Workload::W3b,
        Workload::W3c,
        Workload::W4,
        Workload::W5,
        Workload::W6,
    ];

    pub fn by_name(name: &str) -> Option<Workload> {
        Workload::ALL.into_iter().find(|w| format!("{w:?}") == name)
    }

    pub fn title(self) -> &'static str {
        match self {
            Workload::W1 => "W1 acyclic churn, ns/object",
            Workload::W2 => "W2 cycles made and collected, ns/object",
            Workload::W3a => "W3a full collection, near, ns/object",
            Workload::W3b => "W3b full collection, scattered, ns/object",
            Workload::W3c => "W3c scattered, once more, ns/object",
            Workload::W4 => "W4 binary trees, ns/node",
            Workload::W5 => "W5 generational mix, ns/step",
            Workload::W6 => "W6 bytes an object",
        }
    }

    /// How many objects, or steps, the table measures.
    pub fn size(self) -> usize {
        match self {
            Workload::W1 => 5_000_000,
            Workload::W2 => 2_000_000,
            Workload::W4 => 16,
            _ => 1_000_000,
        }
    }

    pub fn is_graph(self) -> bool {
        matches!(self, Workload::W3a | Workload::W3b | Workload::W3c)
    }

    pub fn run<P: Peer>(self, n: usize) -> Option<Measured> {
        if self == Workload::W6 {
            return Some(bytes::<P>(n));
        }
        if !P::COLLECTS && !matches!(self, Workload::W1 | Workload::W4) {
            return None;
        }
        Some(match self {
            Workload::W1 => churn::<P>(n),
            Workload::W2 => cycles::<P>(n),
            Workload::W3a => full::<P>(n, false, 1),
            Workload::W3b => full::<P>(n, true, 1),
            // Nothing has been touched since: no work for these.
            Workload::W3c if P::CANDIDATES_ONLY => return None,
            Workload::W3c => full::<P>(n, true, 2),
            Workload::W4 => trees::<P>(n as u32),
            Workload::W5 => mix::<P>(n),
            Workload::W6 => unreachable!("measured above"),
        })
    }
}

/// Numbers that look random and are the same in every run. (xorshift64)
pub struct Random(u64);

impl Random {
    pub fn new() -> Random {
        Random(0x9E37_79B9_7F4A_7C15)
    }
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % n
    }
}

fn churn<P: Peer>(n: usize) -> Measured {
    let mut p = P::new();
    p.automatic(false);
    let start = Instant::start();
    for _ in 0..n / 8 {
        let mut head = p.node();
        for _ in 1..8 {
            let next = p.node();
            p.set(&next, 0, head);
            head = next;
        }
        p.drop(head);
    }
    done(start, None, n)
}

fn cycles<P: Peer>(n: usize) -> Measured {
    let mut p = P::new();
    p.automatic(false);
    let start = Instant::start();
    for _ in 0..n / 2 {
        cycle(&mut p);
    }
    let collecting = Instant::start();
    p.collect();
    done(start, Some(collecting), n)
}

fn cycle<P: Peer>(p: &mut P) {
    let a = p.node();
    let b = p.node();
    let to_a = p.copy(&a);
    p.set(&b, 0, to_a);
    p.set(&a, 0, b);
    p.drop(a);
}

/// The edges of a live graph: a tree, so that all can be reached from the
/// first, and one to three references more from each. `edge` differs from
/// whom, in which place, to whom.
pub fn graph(
    n: usize,
    scattered: bool,
    mut edge: impl FnMut(usize, usize, usize),
) {
    let mut random = Random::new();
    let mut places: Vec<u8> = vec![0; n];
    // The order in which objects join the tree.
    let mut order: Vec<u32> = (0..n as u32).collect();
    if scattered {
        for i in 1..n {
            // The first stays the root.
            let j = 1 + random.below(i);
            order.swap(i, j);
        }
    }
    let mut add = |from: usize, to: usize| {
        let place = places[from] as usize;
        if place == 4 {
            return false;
        }
        places[from] += 1;
        edge(from, place, to);
        true
    };
    for i in 1..n {
        // A parent among those that have joined, with room for a child.
        let near = i.min(16);
        loop {
            let parent = match scattered {
                true => random.below(i),
                false => i - 1 - random.below(near),
            };
            if add(order[parent] as usize, order[i] as usize) {
                break;
            }
        }
    }
    for from in 0..n {
        for _ in 0..1 + random.below(3) {
            let to = match scattered {
                true => random.below(n),
                false => (from + random.below(32)).min(n - 1),
            };
            add(from, to);
        }
    }
}

fn full<P: Peer>(n: usize, scattered: bool, times: usize) -> Measured {
    let mut p = P::new();
    p.automatic(false);
    let mut nodes: Vec<P::Node> = (0..n).map(|_| p.node()).collect();
    graph(n, scattered, |from, place, to| {
        let to = p.copy(&nodes[to]);
        p.set(&nodes[from], place, to);
    });
    // Only the root is held from outside. To those that look at candidates,
    // each name that goes makes one.
    for node in nodes.drain(1..) {
        p.drop(node);
    }
    for _ in 1..times {
        p.collect();
    }
    let start = Instant::start();
    p.collect();
    let measured = done(start, None, n);
    // Whatever it costs to end is not measured.
    std::mem::forget((p, nodes));
    measured
}

fn tree<P: Peer>(p: &mut P, depth: u32) -> P::Node {
    let node = p.node();
    if depth > 0 {
        for place in 0..2 {
            let child = tree(p, depth - 1);
            p.set(&node, place, child);
        }
    }
    node
}

fn trees<P: Peer>(depth: u32) -> Measured {
    let mut p = P::new();
    p.automatic(true);
    let mut made = 0;
    let start = Instant::start();
    let long_lived = tree(&mut p, depth);
    made += (1 << (depth + 1)) - 1;
    for depth_now in (4..=depth).step_by(4) {
        for n in 0..1 << (depth - depth_now + 2) {
            let short_lived = tree(&mut p, depth_now);
            p.drop(short_lived);
            p.tick(n);
            made += (1 << (depth_now + 1)) - 1;
        }
    }
    p.drop(long_lived);
    done(start, None, made)
}

fn mix<P: Peer>(n: usize) -> Measured {
    let mut p = P::new();
    p.automatic(true);
    let live: Vec<P::Node> = (0..n)
        .map(|n| {
            p.tick(n);
            p.node()
        })
        .collect();
    let mut random = Random::new();
    for from in &live {
        let to = p.copy(&live[random.below(n)]);
        p.set(from, 0, to);
    }
    let mut longest = Duration::ZERO;
    let start = Instant::start();
    let mut last = start;
    for step in 0..n {
        cycle(&mut p);
        p.tick(step);
        if step % 256 == 0 {
            // The old change, too.
            let to = p.copy(&live[random.below(n)]);
            p.set(&live[random.below(n)], 1, to);
        }
        if step % 16 == 0 {
            let now = Instant::now();
            longest = longest.max(now - last);
            last = now;
        }
    }
    let total = start.elapsed();
    std::mem::forget((p, live));
    Measured {
        total,
        part: longest,
        objects: n,
    }
}

fn bytes<P: Peer>(n: usize) -> Measured {
    let mut p = P::new();
    p.automatic(false);
    let mut nodes: Vec<P::Node> = Vec::with_capacity(n + 1);
    let first = p.node();
    nodes.push(first);
    // The array itself must be there before, or it would be counted too.
    let room = nodes.capacity();
    for _ in 1..room {
        let node = p.copy(&nodes[0]);
        nodes.push(node);
    }
    while nodes.len() > 1 {
        let node = nodes.pop().expect("longer than 1");
        p.drop(node);
    }
    let before = resident();
    for i in 0..n {
        let node = p.node();
        for place in 0..2 {
            let to = p.copy(&nodes[i / 2]);
            p.set(&node, place, to);
        }
        nodes.push(node);
    }
    let bytes = resident().saturating_sub(before);
    let bookkeeping = p.bookkeeping() as u64;
    std::mem::forget((p, nodes));
    Measured {
        total: Duration::from_nanos(bytes as u64),
        part: Duration::from_nanos(bookkeeping),
        objects: n,
    }
}

/// The bytes of memory that this process occupies.
pub fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status");
    let status = status.unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes =
        line.and_then(|l| l.split_whitespace().nth(1)?.parse().ok());
    kilobytes.unwrap_or(0) * 1024
}

pub fn done(start: Instant, part: Option<Instant>, objects: usize) -> Measured {
    Measured {
        total: start.elapsed(),
        part: part.map_or(Duration::ZERO, |part| part.elapsed()),
        objects,
    }
}
