//! gc-arena: its pointers live only inside a closure, so the workloads are
//! written again for it. Between two batches it may collect.

use std::time::Duration;

use gc_arena::lock::RefLock;
use gc_arena::metrics::Pacing;
use gc_arena::{Arena, Collect, Gc, Mutation, Rootable};

use crate::clock::Instant;
use crate::work::{Measured, Random, Workload, done, graph, resident};

#[derive(Collect)]
#[collect(no_drop)]
struct Node<'gc, const N: usize> {
    to: [Option<Pointer<'gc, N>>; N],
}

type Pointer<'gc, const N: usize> = Gc<'gc, RefLock<Node<'gc, N>>>;

#[derive(Collect)]
#[collect(no_drop)]
struct Root<'gc, const N: usize> {
    nodes: Vec<Pointer<'gc, N>>,
}

type Roots<const N: usize> = Arena<Rootable![Root<'_, N>]>;

fn node<'gc, const N: usize>(mc: &Mutation<'gc>) -> Pointer<'gc, N> {
    Gc::new(mc, RefLock::new(Node { to: [None; N] }))
}

fn arena<const N: usize>() -> Roots<N> {
    Arena::new(|_| Root { nodes: Vec::new() })
}

/// Objects between two chances to collect.
const BATCH: usize = 64;

pub fn run(workload: Workload, n: usize) -> Option<Measured> {
    Some(match workload {
        Workload::W1 => churn(n),
        Workload::W2 => cycles(n),
        Workload::W3a => full(n, false, 1),
        Workload::W3b => full(n, true, 1),
        Workload::W3c => full(n, true, 2),
        Workload::W4 => trees(n as u32),
        Workload::W5 => mix(n),
        Workload::W6 => bytes(n),
    })
}

fn churn(n: usize) -> Measured {
    let mut arena = arena::<2>();
    let start = Instant::start();
    for _ in 0..n / BATCH {
        arena.mutate(|mc, _| {
            for _ in 0..BATCH / 8 {
                let mut head = node::<2>(mc);
                for _ in 1..8 {
                    let next = node::<2>(mc);
                    next.borrow_mut(mc).to[0] = Some(head);
                    head = next;
                }
            }
        });
        arena.collect_debt();
    }
    done(start, None, n)
}

fn cycle(mc: &Mutation<'_>) {
    let a = node::<2>(mc);
    let b = node::<2>(mc);
    b.borrow_mut(mc).to[0] = Some(a);
    a.borrow_mut(mc).to[0] = Some(b);
}

fn cycles(n: usize) -> Measured {
    let mut arena = arena::<2>();
    let start = Instant::start();
    for _ in 0..n / BATCH {
        arena.mutate(|mc, _| (0..BATCH / 2).for_each(|_| cycle(mc)));
    }
    let collecting = Instant::start();
    arena.finish_cycle();
    done(start, Some(collecting), n)
}

fn full(n: usize, scattered: bool, times: usize) -> Measured {
    let mut arena = arena::<4>();
    arena.mutate_root(|mc, root| {
        root.nodes = (0..n).map(|_| node::<4>(mc)).collect();
        graph(n, scattered, |from, place, to| {
            let to = root.nodes[to];
            root.nodes[from].borrow_mut(mc).to[place] = Some(to);
        });
        root.nodes.truncate(1);
    });
    for _ in 1..times {
        arena.finish_cycle();
    }
    let start = Instant::start();
    arena.finish_cycle();
    done(start, None, n)
}

fn tree<'gc>(mc: &Mutation<'gc>, depth: u32) -> Pointer<'gc, 2> {
    let made = node::<2>(mc);
    if depth > 0 {
        for place in 0..2 {
            let child = tree(mc, depth - 1);
            made.borrow_mut(mc).to[place] = Some(child);
        }
    }
    made
}

fn trees(depth: u32) -> Measured {
    let mut arena = arena::<2>();
    let start = Instant::start();
    arena.mutate_root(|mc, root| root.nodes.push(tree(mc, depth)));
    let mut made = (1 << (depth + 1)) - 1;
    for depth_now in (4..=depth).step_by(4) {
        for _ in 0..1 << (depth - depth_now + 2) {
            arena.mutate(|mc, _| _ = tree(mc, depth_now));
            arena.collect_debt();
            made += (1 << (depth_now + 1)) - 1;
        }
    }
    arena.mutate_root(|_, root| root.nodes.clear());
    arena.finish_cycle();
    done(start, None, made)
}

fn mix(n: usize) -> Measured {
    let mut arena = arena::<2>();
    arena.metrics().set_pacing(Pacing::default());
    let mut random = Random::new();
    arena.mutate_root(|mc, root| {
        root.nodes = (0..n).map(|_| node::<2>(mc)).collect();
        for &from in &root.nodes {
            let to = root.nodes[random.below(n)];
            from.borrow_mut(mc).to[0] = Some(to);
        }
    });
    arena.finish_cycle();
    let mut longest = Duration::ZERO;
    let start = Instant::start();
    let mut last = start;
    for batch in 0..n / 16 {
        arena.mutate(|mc, root| {
            (0..16).for_each(|_| cycle(mc));
            if batch % 16 == 0 {
                let to = root.nodes[random.below(n)];
                let from = root.nodes[random.below(n)];
                from.borrow_mut(mc).to[1] = Some(to);
            }
        });
        arena.collect_debt();
        let now = Instant::now();
        longest = longest.max(now - last);
        last = now;
    }
    Measured {
        total: start.elapsed(),
        part: longest,
        objects: n,
    }
}

fn bytes(n: usize) -> Measured {
    let mut arena = arena::<2>();
    let mut before = 0;
    arena.mutate_root(|mc, root| {
        let first = node::<2>(mc);
        root.nodes = vec![first; n + 1];
        root.nodes.truncate(1);
        before = resident();
        for i in 0..n {
            let made = node::<2>(mc);
            made.borrow_mut(mc).to = [Some(root.nodes[i / 2]); 2];
            root.nodes.push(made);
        }
    });
    let bytes = resident().saturating_sub(before);
    std::mem::forget(arena);
    Measured {
        total: Duration::from_nanos(bytes as u64),
        part: Duration::ZERO,
        objects: n,
    }
}
