//! Cycles, and what becomes of them.

use gc_core::{HeapError, ObjId};

use super::Scene;
use crate::Stage;

/// Two orders that go with each other, with their names `a` and `b`.
fn two_orders(stage: &mut Stage) -> Result<(ObjId, ObjId), HeapError> {
    let tea = stage.make("a", "Order", "\"tea\"");
    let cup = stage.make("b", "Order", "\"cup\"");
    stage.set(tea, "goes_with", cup)?;
    stage.set(cup, "goes_with", tea)?;
    Ok((tea, cup))
}

/// Before and after `del a, b`: the counts stay at 1.
pub fn two_orders_cycle() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Two orders that hold each other");
    two_orders(&mut stage)?;
    let before = stage.stop("");
    stage.del("a")?;
    stage.del("b")?;
    stage.stop("");
    let after = stage.stop("");
    let panels = vec![("before", before), ("after del a, b", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "No name is left, and still each count is 1: the orders hold each other, and counting \
         alone will never free them.",
    ))
}

/// Four cycles that Python code makes without an assignment that shows it.
pub fn accidental_cycles() -> Result<Scene, HeapError> {
    let rings: [&[(&str, &str, &str)]; 4] = [
        &[("Order", "", "when_ready"), ("method", "announce", "self")],
        &[("function", "countdown", "closure"), ("tuple", "", "[0]"), ("cell", "", "holds")],
        &[("ValueError", "", "traceback"), ("traceback", "", "frame"), ("frame", "", "problem")],
        &[("class", "Receipt", "__mro__"), ("tuple", "", "[0]")],
    ];
    let mut stage = Stage::new("Four rings that no one meant to close");
    let mut names = Vec::new();
    for (number, ring) in rings.iter().enumerate() {
        let mut made = Vec::new();
        for (place, (kind, label, _)) in ring.iter().enumerate() {
            let name = format!("{number}.{place}");
            made.push(stage.make(&name, kind, label));
            names.push(name);
        }
        for (at, (_, _, field)) in ring.iter().enumerate() {
            stage.set(made[at], field, made[(at + 1) % made.len()])?;
        }
    }
    for name in &names {
        stage.del(name)?;
    }
    Ok(Scene::at_rest(
        stage,
        "",
        "What the four functions leave behind. No name leads to any of them, and each is held by \
         the one before it in its ring. (The class is drawn with two of its six objects.)",
    ))
}

/// Of three orders without a name one is gone at once, two wait for each other.
pub fn at_once_and_later() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("One goes at once, two wait");
    two_orders(&mut stage)?;
    stage.make("c", "Order", "\"cake\"");
    stage.stop("");
    stage.stop("");
    for name in ["a", "b", "c"] {
        stage.del(name)?;
    }
    let counted = stage.stop("");
    stage.collect(2)?;
    let collected = stage.stop("");
    let panels = vec![("del a, b, c", counted), ("gc.collect()", collected)];
    Ok(Scene::objects(
        stage,
        panels,
        "The cake is freed by the `del` itself: that is certain, and certain to the line. The tea \
         and the cup hold each other, and are freed by a collection, whenever it comes.",
    ))
}
