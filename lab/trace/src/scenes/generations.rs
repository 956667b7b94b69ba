//! Generations, counts and thresholds.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// An old order, a middling one, and two young ones of which one is trash.
pub fn generations_before() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Three generations");
    stage.make("menu", "Menu", "\"old\"");
    stage.collect(0)?;
    stage.collect(1)?;
    stage.make("a", "Order", "\"tea\"");
    stage.collect(0)?;
    stage.make("b", "Order", "\"cup\"");
    let spill = stage.make("c", "Order", "\"spilled\"");
    stage.set(spill, "itself", spill)?;
    stage.del("c")?;
    let before = stage.stop("");
    let caption = "A menu that has survived two collections, an order that has survived one, and two \
                   new orders, one of which is trash that holds itself.";
    Ok(Scene { lists: true, counts: true, ..Scene::objects(stage, vec![("", before)], caption) })
}
