//! How a collection begins and ends: the door, `gc.callbacks`, statistics, and
//! the text that `DEBUG_STATS` prints.
//!
//! In CPython: the first and the last lines of `gc_collect_main`,
//! `invoke_gc_callback`, `show_stats_each_generations` (3.13, `Python/gc.c`).

use crate::debug::DebugFlags;
use crate::{
    CallbackPhase, Collection, CollectionInfo, Event, Host, ListId, Reason,
    interrupted, root,
};

/// Begins a collection: no other can begin before it has
/// [finished](finish).
pub(crate) fn start<H: Host>(host: &mut H, c: &Collection) {
    interrupted::resume(host);
    root::release_roots(host);
    let &Collection {
        generation, reason, ..
    } = c;
    let heap = host.heap_mut();
    heap.schedule.collecting = true;
    heap.schedule.code_ran = false;
    heap.emit(|| Event::CollectionStarted { generation, reason });
    if reason != Reason::Shutdown {
        let info = CollectionInfo {
            generation,
            ..CollectionInfo::default()
        };
        host.gc_callback(CallbackPhase::Start, &info);
    }
    if host.heap().schedule.debug.has(DebugFlags::STATS) {
        print_sizes(host, generation);
    }
}

fn print_sizes<H: Host>(host: &mut H, generation: usize) {
    let [g0, g1, g2, frozen] =
        [ListId::Gen0, ListId::Gen1, ListId::Gen2, ListId::Permanent]
            .map(|list| host.heap().list_len(list));
    host.debug_line(&format!("gc: collecting generation {generation}..."));
    host.debug_line(&format!("gc: objects in each generation: {g0} {g1} {g2}"));
    host.debug_line(&format!("gc: objects in permanent generation: {frozen}"));
}

/// Ends a collection: updates the statistics, calls `gc.callbacks`, and lets
/// the next collection begin. Returns the number of unreachable objects.
///
/// `candidates` is `None` if no candidate was looked at; then the statistics
/// stay as they are.
pub(crate) fn finish<H: Host>(
    host: &mut H,
    c: &Collection,
    candidates: Option<usize>,
) -> usize {
    let &Collection {
        generation,
        collected,
        uncollectable,
        ..
    } = c;
    if host.heap().schedule.debug.has(DebugFlags::STATS) {
        let n = collected + uncollectable;
        // Time does not exist here: CPython prints the seconds it took.
        let line = format!(
            "gc: done, {n} unreachable, {uncollectable} uncollectable, 0.0000s elapsed"
        );
        host.debug_line(&line);
    }
    let heap = host.heap_mut();
    if generation == 2 {
        heap.schedule.clear_free_lists();
    }
    if let Some(candidates) = candidates {
        let stats = &mut heap.schedule.stats[generation];
        stats.collections += 1;
        stats.collected += collected;
        stats.uncollectable += uncollectable;
        stats.candidates += candidates;
    }
    heap.emit(|| Event::CollectionFinished {
        generation,
        collected,
        uncollectable,
    });
    if c.reason != Reason::Shutdown {
        let info = CollectionInfo {
            generation,
            collected,
            uncollectable,
            candidates: candidates.unwrap_or(0),
        };
        host.gc_callback(CallbackPhase::Stop, &info);
    }
    host.heap_mut().schedule.collecting = false;
    collected + uncollectable
}
