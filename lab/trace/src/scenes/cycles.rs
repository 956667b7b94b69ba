//! Chapters 4, 14 and 15: cycles, and what becomes of them.

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
    stage.stop("");
    let left = stage.stop("");
    Ok(Scene::objects(
        stage,
        vec![("", left)],
        "What the four functions leave behind. No name leads to any of them, and each is held by \
         the one before it in its ring. (The class is drawn with two of its six objects.)",
    ))
}

/// A tree whose nodes know their parent is full of cycles.
pub fn tree_with_parent_links() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A tree whose nodes know their parent");
    let root = stage.make("root", "Node", "\"menu\"");
    for (field, label) in [("left", "\"drinks\""), ("right", "\"cakes\"")] {
        let child = stage.make("child", "Node", label);
        stage.set(root, field, child)?;
        stage.set(child, "parent", root)?;
        stage.del("child")?;
    }
    stage.stop("");
    let whole = stage.stop("");
    Ok(Scene::objects(
        stage,
        vec![("", whole)],
        "Each link to a parent closes a cycle: root to child and back. The root's count is 3, one \
         name and two children, and `del root` leaves it at 2.",
    ))
}

/// A full collection finds the cycle that counting left behind.
pub fn collect_cycle_found() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("gc.collect() finds two orders");
    two_orders(&mut stage)?;
    stage.del("a")?;
    stage.del("b")?;
    stage.stop("");
    let before = stage.stop("");
    let found = stage.collect(2)?;
    let after = stage.stop("");
    let caption = format!(
        "`gc.collect()` returned {found}. Before, the two orders were alive with nothing to lead \
         to them; the collection made them let go of each other, and counting freed both."
    );
    let panels = vec![("before gc.collect()", before), ("after", after)];
    Ok(Scene { lists: true, ..Scene::objects(stage, panels, caption) })
}

/// With automatic collection off, a cycle waits.
pub fn disabled_waiting_cycle() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A cycle waits while collection is off");
    stage.heap.disable();
    two_orders(&mut stage)?;
    let menu = stage.make("menu", "Menu", "\"tea house\"");
    stage.del("a")?;
    stage.del("b")?;
    stage.del("menu")?;
    debug_assert!(!stage.heap.is_live(menu));
    stage.stop("");
    let after = stage.stop("");
    Ok(Scene {
        lists: true,
        counts: true,
        ..Scene::objects(
            stage,
            vec![("after gc.disable() and three dels", after)],
            "`gc.disable()` switches off the collector, never counting: the menu was freed as soon \
             as its name went, while the two orders wait in generation 0 for a collection that \
             somebody asks for.",
        )
    })
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
         and the cup hold each other, and are freed when somebody looks.",
    ))
}
