//! *It never moves anything*: where holes stay.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Every second order goes; the others stay where they are.
pub fn holes() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Holes");
    let labels = ["\"tea\"", "\"cup\"", "\"cake\"", "\"jam\"", "\"spoon\"", "\"plate\""];
    for (name, label) in ["a", "b", "c", "d", "e", "f"].into_iter().zip(labels) {
        stage.make(name, "Order", label);
    }
    stage.stop("");
    stage.stop("");
    for name in ["a", "c", "e"] {
        stage.del(name)?;
    }
    let freed = stage.stop("");
    stage.collect(2)?;
    stage.stop("");
    let after = stage.stop("");
    let panels = vec![("del a, c, e", freed), ("after gc.collect()", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "Three orders are freed and leave holes. A full collection looks at the other three, and \
         leaves them where they are.",
    ))
}
