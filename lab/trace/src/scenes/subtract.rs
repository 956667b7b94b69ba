//! Chapters 5 and 6: subtract, don't mark, and the walk that moves.

use gc_core::{HeapError, ObjId, StepName};

use super::Scene;
use crate::{Stage, Trace};

/// Three orders: A and B hold each other, C holds B and has a name.
fn three_orders(stage: &mut Stage) -> Result<[ObjId; 3], HeapError> {
    let a = stage.make("a", "Order", "\"A\"");
    let b = stage.make("b", "Order", "\"B\"");
    let c = stage.make("c", "Order", "\"C\"");
    stage.set(a, "next", b)?;
    stage.set(b, "next", a)?;
    stage.set(c, "next", c)?;
    stage.del("a")?;
    stage.del("b")?;
    Ok([a, b, c])
}

/// The stop at which a step of the collection is over.
fn after_step(trace: &Trace, step: StepName) -> usize {
    let last = trace.stops.iter().rposition(|stop| stop.step == Some(step));
    last.unwrap_or_else(|| panic!("the run has no step {step}"))
}

/// Runs `build`, collects, and draws the stop after `step`.
pub(super) fn stopped_after(
    title: &str,
    step: StepName,
    caption: &str,
    build: impl Fn(&mut Stage) -> Result<(), HeapError>,
) -> Result<Scene, HeapError> {
    let played = |title| {
        let mut stage = Stage::new(title);
        build(&mut stage)?;
        stage.stop("");
        stage.collect(2)?;
        Ok::<Stage, HeapError>(stage)
    };
    let at = after_step(&played(title)?.finish(), step);
    Ok(Scene::objects(played(title)?, vec![("", at)], caption))
}

/// Before anything is subtracted: counts, and copies of them.
pub fn subtract_start() -> Result<Scene, HeapError> {
    stopped_after(
        "gc_refs starts as a copy of the count",
        StepName::UpdateRefs,
        "After `update_refs`: every candidate has a gc_refs, a copy of its count. A and B hold each \
         other; C holds itself and has a name.",
        |stage| three_orders(stage).map(drop),
    )
}

/// After `subtract_refs`: what is left comes from outside.
pub fn subtract_gc_refs() -> Result<Scene, HeapError> {
    stopped_after(
        "What is left of gc_refs comes from outside",
        StepName::SubtractRefs,
        "After `subtract_refs`: each reference from one candidate to another, or to itself, has \
         been taken off. A and B are at 0. C is at 1, and that one is its name.",
        |stage| three_orders(stage).map(drop),
    )
}

/// After `move_unreachable`: what is kept and what is set aside.
pub fn subtract_outside() -> Result<Scene, HeapError> {
    stopped_after(
        "C is reached from outside, A and B are not",
        StepName::MoveUnreachable,
        "After `move_unreachable`: something outside refers to C, so C stays. Nothing outside \
         refers to A or B, and nothing that stays does.",
        |stage| three_orders(stage).map(drop),
    )
}

/// A tram line whose station has a name, a ferry that nothing leads to.
fn tram_and_ferry(stage: &mut Stage) -> Result<(), HeapError> {
    for ring in [&["harbour", "market", "station", "park"][..], &["island", "lighthouse"]] {
        let stops: Vec<ObjId> =
            ring.iter().map(|name| stage.make(name, "Stop", &format!("\"{name}\""))).collect();
        for at in 0..stops.len() {
            let before = (at + stops.len() - 1) % stops.len();
            stage.set(stops[at], "next", stops[before])?;
        }
        if let Some(station) = ring.iter().position(|name| *name == "station") {
            stage.name("ticket", stops[station])?;
        }
        for name in ring {
            stage.del(name)?;
        }
    }
    Ok(())
}

/// Two rings before and after what comes from inside is subtracted.
pub fn tram_and_ferry_subtracted() -> Result<Scene, HeapError> {
    let played = || {
        let mut stage = Stage::new("A tram line with a ticket, a ferry without");
        tram_and_ferry(&mut stage)?;
        stage.stop("");
        stage.collect(2)?;
        Ok::<Stage, HeapError>(stage)
    };
    let trace = played()?.finish();
    let panels = vec![
        ("after update_refs", after_step(&trace, StepName::UpdateRefs)),
        ("after subtract_refs", after_step(&trace, StepName::SubtractRefs)),
    ];
    Ok(Scene::objects(
        played()?,
        panels,
        "First gc_refs is a copy of the count. Then each arrow between two stops takes 1 off the \
         stop it leads to. What is left comes from outside: nothing but the ticket, which leads \
         to the station.",
    ))
}

/// An object at 0 that a reachable object holds.
pub fn rescued() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Set aside, and rescued");
    let page = stage.make("page", "Page", "\"held\"");
    let report = stage.make("report", "Document", "\"report\"");
    stage.set(report, "page", page)?;
    stage.del("page")?;
    stage.stop("");
    stage.collect(2)?;
    let mut again = Stage::new("Set aside, and rescued");
    let held = again.make("page", "Page", "\"held\"");
    let holder = again.make("report", "Document", "\"report\"");
    again.set(holder, "page", held)?;
    again.del("page")?;
    again.stop("");
    again.collect(2)?;
    let trace = stage.finish();
    let in_step = |stop: &crate::Stop| stop.step == Some(StepName::MoveUnreachable);
    let first = trace.stops.iter().position(in_step).expect("the step is recorded");
    let last = after_step(&trace, StepName::MoveUnreachable);
    Ok(Scene::objects(
        again,
        vec![("the walk comes to the page first", first), ("then to the document", last)],
        "The page's gc_refs is 0, so it is set aside, tentatively. The document has a name and \
         stays; it refers to the page, and so the page is moved back.",
    ))
}

/// Three stops of a tram line, made in the order in which they are reached
/// last, before, during and after the walk.
pub fn walk_turns_the_list_round() -> Result<Scene, HeapError> {
    let play = || {
        let mut stage = Stage::new("The walk turns the list round");
        let harbour = stage.make("harbour", "Stop", "\"harbour\"");
        let market = stage.make("market", "Stop", "\"market\"");
        let station = stage.make("station", "Stop", "\"station\"");
        stage.set(station, "next", market)?;
        stage.set(market, "next", harbour)?;
        stage.del("harbour")?;
        stage.del("market")?;
        stage.stop("");
        stage.collect(2)?;
        stage.stop("");
        stage.stop("");
        Ok::<Stage, HeapError>(stage)
    };
    let trace = play()?.finish();
    let before = after_step(&trace, StepName::SubtractRefs);
    let mut walk =
        trace.stops.iter().enumerate().filter(|(_, s)| s.step == Some(StepName::MoveUnreachable));
    let (during, _) = walk.nth(1).expect("the walk comes to three stops");
    let panels = vec![
        ("before the walk", before),
        ("it has come to the harbour and the market", during),
        ("after the collection", trace.last()),
    ];
    Ok(Scene {
        lists: true,
        ..Scene::objects(
            play()?,
            panels,
            "The harbour and the market are set aside first, and moved back to the tail when \
             something that is needed turns out to lead to them. In the end the list is the other \
             way round.",
        )
    })
}
