//! *The table of myths*: everything once more, in one picture.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Counting, a cycle, a weak reference, and a collection.
pub fn all_of_it() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("All of it");
    let tea = stage.make("tea", "Order", "\"tea\"");
    let cup = stage.make("cup", "Order", "\"cup\"");
    stage.make("spoon", "Order", "\"spoon\"");
    stage.set(tea, "goes_with", cup)?;
    stage.set(cup, "goes_with", tea)?;
    stage.weakref("watcher", tea)?;
    stage.stop("");
    stage.stop("");
    for name in ["spoon", "tea", "cup"] {
        stage.del(name)?;
    }
    let counted = stage.stop("");
    stage.collect(2)?;
    let collected = stage.stop("");
    let panels = vec![("three dels", counted), ("gc.collect()", collected)];
    Ok(Scene {
        lists: true,
        ..Scene::objects(
            stage,
            panels,
            "Counting has freed the spoon. The tea and the cup wait for the collector, which clears \
             the weak reference and makes them let go of each other; counting does the rest.",
        )
    })
}
