//! *freeze and fork*: the permanent generation.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Two orders are frozen, a third is made, and a full collection looks at one.
pub fn frozen() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Frozen orders");
    let tea = stage.make("a", "Order", "\"tea\"");
    let cup = stage.make("b", "Order", "\"cup\"");
    stage.set(tea, "goes_with", cup)?;
    stage.set(cup, "goes_with", tea)?;
    stage.heap.freeze();
    stage.make("c", "Order", "\"cake\"");
    stage.stop("");
    let before = stage.stop("");
    stage.del("a")?;
    stage.del("b")?;
    let found = stage.collect(2)?;
    stage.stop("");
    let after = stage.stop("");
    let caption = format!(
        "The tea and the cup are in the permanent generation. Without their names they are trash, \
         and `gc.collect()` returned {found}: it looked at the cake alone."
    );
    let panels = vec![("after gc.freeze()", before), ("after del a, b and gc.collect()", after)];
    Ok(Scene { lists: true, ..Scene::objects(stage, panels, caption) })
}
