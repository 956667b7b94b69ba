//! The number of new containers against its threshold, allocation by
//! allocation, in two versions of CPython.

use std::fmt::Write;

use gc_core::{Heap, HeapError, Object, Profile, Silent, Version};

use super::Picture;
use crate::svg::whole;

/// The first threshold of the run.
const THRESHOLD: u32 = 8;
/// How many orders are made and dropped, and how many are then kept.
const DROPPED: usize = 6;
const KEPT: usize = 48;
/// A safe point comes after this many orders.
const SAFE_POINT: usize = 4;

/// The number after each operation, and where a collection of which generation
/// has run.
struct Course {
    numbers: Vec<u32>,
    runs: Vec<(usize, usize)>,
}

fn played(profile: Profile) -> Result<Course, HeapError> {
    let mut heap: Heap<Object> = Heap::with(profile, Silent);
    heap.set_threshold(i64::from(THRESHOLD), Some(2), None)?;
    let mut course = Course { numbers: vec![0], runs: Vec::new() };
    let mut before = [0; 3];
    let mut note = |heap: &Heap<Object>, course: &mut Course| {
        let stats = heap.get_stats().map(|generation| generation.collections);
        if let Some(generation) = (0..3).find(|&g| stats[g] > before[g]) {
            course.runs.push((course.numbers.len(), generation));
        }
        before = stats;
        course.numbers.push(heap.get_count()[0]);
    };
    for _ in 0..DROPPED {
        let order = heap.new_object("order");
        note(&heap, &mut course);
        heap.decref(order)?;
        note(&heap, &mut course);
    }
    for made in 1..=KEPT {
        heap.new_object("order");
        note(&heap, &mut course);
        if made % SAFE_POINT == 0 {
            heap.safe_point();
            note(&heap, &mut course);
        }
    }
    Ok(course)
}

/// The number climbs, and a collection brings it back to zero.
pub fn sawtooth() -> Result<Picture, HeapError> {
    let [older, newer] = [Version::V3_11, Version::V3_13];
    let caption = format!(
        "The number of new containers, with the threshold {THRESHOLD} as a dashed line. {DROPPED} \
         orders are made and dropped, and the number comes back to zero each time. Then {KEPT} are \
         kept. {older} collects inside the allocation that goes over the threshold. {newer} waits for a \
         safe point, here after every {SAFE_POINT} orders, and the number goes on climbing \
         meanwhile. Each mark is a run, with its generation."
    );
    let (mut body, mut text) = (String::new(), String::new());
    let mut y = 0;
    for version in [older, newer] {
        let name = version.as_str();
        let course = played(Profile::of(version))?;
        drawn(&mut body, y, name, &course);
        y += PANEL;
        let numbers: Vec<String> = course.numbers.iter().map(u32::to_string).collect();
        let runs: Vec<String> =
            course.runs.iter().map(|(at, g)| format!("generation {g} after {at}")).collect();
        let _ = writeln!(text, "{name}: {}", numbers.join(" "));
        let _ = writeln!(text, "      runs: {}", runs.join(", "));
    }
    let svg = whole((660, y), &caption, &text, &format!("<g>{body}</g>"));
    Ok(Picture { svg, text, caption })
}

/// The height of one version's panel; within it, where zero is, and how far
/// apart two operations and two containers stand.
const PANEL: u32 = 150;
const ZERO: u32 = 134;
const LEFT: u32 = 64;
const ACROSS: u32 = 8;
const UP: u32 = 8;

fn drawn(body: &mut String, top: u32, name: &str, course: &Course) {
    let zero = top + ZERO;
    let right = LEFT + course.numbers.len() as u32 * ACROSS;
    let limit = zero - THRESHOLD * UP;
    let _ = write!(
        body,
        r#"<text class="lab-heading" x="4" y="{}">{name}</text><path class="lab-rule" d="M{LEFT} {zero}H{right}"/><path class="lab-rule" stroke-dasharray="5 4" d="M{LEFT} {limit}H{right}"/><text class="lab-field" x="{}" y="{}" text-anchor="end">{THRESHOLD}</text><text class="lab-field" x="{}" y="{}" text-anchor="end">0</text>"#,
        top + 20,
        LEFT - 8,
        limit + 4,
        LEFT - 8,
        zero + 4,
    );
    let mut path = String::new();
    for (at, number) in course.numbers.iter().enumerate() {
        let x = LEFT + at as u32 * ACROSS;
        let _ = write!(path, "{}{x} {}", if at == 0 { 'M' } else { 'L' }, zero - number * UP);
    }
    let _ =
        write!(body, r#"<path d="{path}" fill="none" stroke="currentColor" stroke-width="1.5"/>"#);
    for (at, generation) in &course.runs {
        let x = LEFT + *at as u32 * ACROSS;
        let _ = write!(
            body,
            r#"<path class="lab-rule" d="M{x} {}V{}"/><text class="lab-count" x="{x}" y="{}" text-anchor="middle">{generation}</text>"#,
            top + 24,
            top + 30,
            top + 20,
        );
    }
}
