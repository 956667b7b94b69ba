//! Chapters 13 and 16: what a rule and a number do to the timing.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Four old orders and no new one among them: a full collection is due by its
/// count, and is passed over.
pub fn quarter_rule() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A full collection is passed over");
    for (name, label) in [("a", "\"tea\""), ("b", "\"cup\""), ("c", "\"cake\""), ("d", "\"jam\"")] {
        stage.make(name, "Order", label);
    }
    stage.collect(2)?;
    stage.collect(1)?;
    stage.heap.set_threshold(1, Some(1), Some(0))?;
    stage.make("e", "Order", "\"spoon\"");
    stage.make("f", "Order", "\"plate\"");
    stage.stop("");
    let due = stage.stop("");
    stage.heap.safe_point();
    stage.stop("");
    let after = stage.stop("");
    let panels = vec![("count 0 and count 2 are over", due), ("after the collection", after)];
    Ok(Scene {
        lists: true,
        counts: true,
        ..Scene::objects(
            stage,
            panels,
            "Two counts are over their thresholds, and the older of the two is that of generation \
             2. But none of its four orders is new there, and one would have to be: so generation \
             0 is collected, and count 2 stays where it was.",
        )
    })
}

/// Five orders that become trash one after the other, twice: once with a low
/// threshold, once with a high one.
pub fn low_and_high_threshold() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A low threshold and a high one");
    let mut panels = Vec::new();
    for (threshold, heading) in [(1, "threshold 1"), (10, "threshold 10")] {
        stage.heap.set_threshold(threshold, None, None)?;
        for label in ["\"tea\"", "\"cup\"", "\"cake\"", "\"jam\"", "\"spoon\""] {
            let order = stage.make("order", "Order", label);
            stage.set(order, "itself", order)?;
            stage.del("order")?;
            stage.heap.safe_point();
        }
        stage.stop("");
        panels.push((heading, stage.stop("")));
        stage.collect(0)?;
    }
    Ok(Scene {
        lists: true,
        counts: true,
        ..Scene::objects(
            stage,
            panels,
            "The same five orders, each of them trash as soon as it was made. With a threshold of \
             1 every second one brings a collection, and one is waiting at the end. With a \
             threshold of 10 nothing has run, and all five wait.",
        )
    })
}
