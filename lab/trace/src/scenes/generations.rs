//! Generations, counts and thresholds.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// An old order, a middling one, and two young ones of which one is trash.
fn ages(stage: &mut Stage) -> Result<(), HeapError> {
    stage.make("menu", "Menu", "\"old\"");
    stage.collect(0)?;
    stage.collect(1)?;
    stage.make("a", "Order", "\"tea\"");
    stage.collect(0)?;
    stage.make("b", "Order", "\"cup\"");
    let spill = stage.make("c", "Order", "\"spilt\"");
    stage.set(spill, "itself", spill)?;
    stage.del("c")?;
    stage.stop("");
    Ok(())
}

fn generations(after: bool) -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Three generations");
    ages(&mut stage)?;
    let before = stage.stop("");
    let found = stage.collect(0)?;
    stage.stop("");
    let afterwards = stage.stop("");
    let (at, caption) = if after {
        (
            afterwards,
            format!(
                "`gc.collect(0)` looked at generation 0 alone and returned {found}. The order in \
                 use is a generation older now; nothing else was touched."
            ),
        )
    } else {
        (
            before,
            "A menu that has survived two collections, an order that has survived one, and two \
             new orders, one of which is trash that holds itself."
                .to_string(),
        )
    };
    Ok(Scene { lists: true, counts: true, ..Scene::objects(stage, vec![("", at)], caption) })
}

/// Before `gc.collect(0)`.
pub fn generations_before() -> Result<Scene, HeapError> {
    generations(false)
}

/// After `gc.collect(0)`.
pub fn generations_after() -> Result<Scene, HeapError> {
    generations(true)
}
