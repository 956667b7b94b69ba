//! The limit: what a full collection has to touch, and nothing else.
//!
//! The same graph in the plainest arrays there are: a head of 16 bytes for each
//! object, its references, one byte of `gc_refs`. A single walk in the order of
//! memory copies each count and subtracts each reference. Finding out what is held
//! from outside takes that much; a collector then has to find what those objects
//! reach, to keep its lists, and to answer the program in between.

use std::hint::black_box;

use crate::clock::Instant;
use crate::work::{Measured, Workload, done, graph};

/// A head is as large as gc-core's; the count is in it.
type Head = [u32; 4];
/// References are words, as addresses are; 0 is none.
type References = [u64; 4];

pub fn run(workload: Workload, n: usize) -> Option<Measured> {
    let scattered = match workload {
        Workload::W3a => false,
        Workload::W3b => true,
        _ => return None,
    };
    let mut heads: Vec<Head> = vec![[0; 4]; n];
    let mut objects: Vec<References> = vec![[0; 4]; n];
    graph(n, scattered, |from, place, to| {
        objects[from][place] = to as u64 + 1;
        heads[to][0] += 1;
    });
    let mut gc_refs = vec![u8::MAX; n];
    let start = Instant::start();
    walk(&heads, &objects, &mut gc_refs);
    let measured = done(start, None, n);
    black_box(&gc_refs);
    Some(measured)
}

fn walk(heads: &[Head], objects: &[References], gc_refs: &mut [u8]) {
    for (head, gc_refs) in heads.iter().zip(&mut *gc_refs) {
        *gc_refs = head[0].min(u32::from(u8::MAX)) as u8;
    }
    for to in objects.iter().flatten().filter(|&&to| to > 0) {
        let gc_refs = &mut gc_refs[*to as usize - 1];
        *gc_refs = gc_refs.wrapping_sub(1);
    }
}
