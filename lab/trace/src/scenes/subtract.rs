//! *Subtract, don't mark*, and the walk that moves.

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
    for ring in [&["harbor", "market", "station", "park"][..], &["island", "lighthouse"]] {
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
