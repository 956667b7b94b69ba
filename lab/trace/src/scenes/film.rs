//! The walk of `move_unreachable` as a strip of film: two lanes, one frame for
//! each visit.

use std::collections::BTreeMap;
use std::fmt::Write;

use gc_core::{Event, Heap, HeapError, Log, ObjId, Object, Profile};

use super::Picture;
use crate::escape::escape;
use crate::svg::whole;

/// One moment of the walk.
struct Frame {
    /// What has just happened.
    heading: String,
    /// The list: what is done with, then what is still to come.
    list: Vec<(String, &'static str)>,
    /// What is set aside.
    aside: Vec<(String, &'static str)>,
}

/// Three stops, made in the order in which the walk needs them last.
pub fn walk_as_a_film() -> Result<Picture, HeapError> {
    let mut heap: Heap<Object, Log> = Heap::with(Profile::default(), Log::default());
    let [harbor, market, station] = ["harbor", "market", "station"].map(|n| heap.new_object(n));
    heap.link(station, market)?;
    heap.link(market, harbor)?;
    heap.decref(harbor)?;
    heap.decref(market)?;
    let names: BTreeMap<ObjId, &str> =
        BTreeMap::from([(harbor, "harbor"), (market, "market"), (station, "station")]);
    heap.collect(0)?;
    Ok(drawn(&frames(&heap.observer().events, &names)))
}

/// A frame before the walk, and one after each visit.
fn frames(events: &[Event], names: &BTreeMap<ObjId, &str>) -> Vec<Frame> {
    let mut gc_refs: BTreeMap<ObjId, u32> = BTreeMap::new();
    let (mut coming, mut aside): (Vec<ObjId>, Vec<ObjId>) = (Vec::new(), Vec::new());
    let mut needed: Vec<ObjId> = Vec::new();
    let mut frames = Vec::new();
    for event in events {
        let heading = match event {
            Event::GcRefsSet { id, gc_refs: n } => {
                coming.push(*id);
                gc_refs.insert(*id, *n);
                continue;
            }
            Event::GcRefsSubtracted { id, gc_refs: n, .. } => {
                gc_refs.insert(*id, *n);
                continue;
            }
            Event::Step { .. } if !frames.is_empty() => break, // the walk is over
            Event::Step { name: gc_core::StepName::MoveUnreachable } => "before the walk".into(),
            Event::TentativelyUnreachable { id } => {
                coming.retain(|other| other != id);
                aside.push(*id);
                format!("{}: set aside", names[id])
            }
            Event::Rescued { id, moved_back, .. } => {
                gc_refs.insert(*id, 1);
                if *moved_back {
                    aside.retain(|other| other != id);
                    coming.push(*id);
                }
                continue;
            }
            Event::Reachable { id } => {
                coming.retain(|other| other != id);
                needed.push(*id);
                format!("{}: needed", names[id])
            }
            _ => continue,
        };
        let chip = |id: &ObjId, state| (format!("{} {}", names[id], gc_refs[id]), state);
        let kept = needed.iter().map(|id| (names[id].to_string(), "lab-reached"));
        frames.push(Frame {
            heading,
            list: kept.chain(coming.iter().map(|id| chip(id, "lab-candidate"))).collect(),
            aside: aside.iter().map(|id| chip(id, "lab-tentative")).collect(),
        });
    }
    frames
}

/// Where the two lanes begin, how wide they are, how high a frame is.
const LANES: [u32; 2] = [160, 452];
const WIDTHS: [u32; 2] = [284, 204];
const FRAME: u32 = 34;

fn drawn(frames: &[Frame]) -> Picture {
    let caption = "The walk, visit by visit. In the list, green stands for what is known to be \
                   needed; a number is the gc_refs of what is still to come. What is set aside \
                   comes back to the tail of the list, and so the order is reversed.";
    let mut body = String::new();
    let mut text = String::new();
    for (x, name) in LANES.iter().zip(["the list", "unreachable"]) {
        let _ = write!(body, r#"<text class="lab-heading" x="{x}" y="16">{name}</text>"#);
    }
    for (at, frame) in frames.iter().enumerate() {
        let y = 26 + at as u32 * FRAME;
        let heading = escape(&frame.heading);
        let _ =
            write!(body, r#"<text class="lab-lane-name" x="4" y="{}">{heading}</text>"#, y + 19);
        lane(&mut body, 0, y, &frame.list);
        lane(&mut body, 1, y, &frame.aside);
        let says = |chips: &[(String, &str)]| {
            chips.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (list, aside) = (says(&frame.list), says(&frame.aside));
        let _ = writeln!(text, "{:<20} list: {list:<32} unreachable: {aside}", frame.heading);
    }
    let height = 26 + frames.len() as u32 * FRAME + 4;
    let svg = whole((660, height), caption, &text, &body);
    Picture { svg, text, caption: caption.into() }
}

/// One lane of one frame.
fn lane(body: &mut String, lane: usize, y: u32, chips: &[(String, &'static str)]) {
    let (mut x, width, height) = (LANES[lane] + 6, WIDTHS[lane], FRAME - 6);
    let _ = write!(
        body,
        r#"<g class="lab-lane"><rect x="{}" y="{y}" width="{width}" height="{height}" rx="4"/>"#,
        LANES[lane]
    );
    for (name, state) in chips {
        let wide = 8 * name.len() as u32 + 14;
        let _ = write!(
            body,
            r#"<g class="lab-chip {state}"><rect x="{x}" y="{}" width="{wide}" height="20" rx="10"/><text x="{}" y="{}">{}</text></g>"#,
            y + 4,
            x + 7,
            y + 18,
            escape(name)
        );
        x += wide + 6;
    }
    body.push_str("</g>");
}
