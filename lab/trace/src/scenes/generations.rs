//! Chapters 11 and 12: generations, counts and thresholds.

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

/// An old object refers to a young one, which therefore lives.
pub fn old_holds_young() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("The old hold the young");
    let cache = stage.make("cache", "Cache", "\"old\"");
    stage.collect(2)?;
    let order = stage.make("order", "Order", "\"young\"");
    stage.set(cache, "latest", order)?;
    stage.del("order")?;
    stage.stop("");
    let before = stage.stop("");
    stage.collect(0)?;
    stage.stop("");
    let after = stage.stop("");
    let panels = vec![("before gc.collect(0)", before), ("after", after)];
    Ok(Scene {
        lists: true,
        ..Scene::objects(
            stage,
            panels,
            "A collection of generation 0 never looks at the cache. It need not: the reference \
             from it is not subtracted, so the order's gc_refs stays at 1 and the order lives.",
        )
    })
}

/// The first count has gone over its threshold.
pub fn counts_and_thresholds() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Counts against thresholds");
    stage.heap.set_threshold(3, Some(2), Some(2))?;
    for (name, label) in [("a", "\"tea\""), ("b", "\"cup\""), ("c", "\"cake\"")] {
        stage.make(name, "Order", label);
    }
    let full = stage.stop("");
    stage.make("d", "Order", "\"one more\"");
    let over = stage.stop("");
    stage.heap.safe_point();
    stage.stop("");
    let after = stage.stop("");
    let panels = vec![
        ("three orders: 3 is not over 3", full),
        ("a fourth: 4 is over 3", over),
        ("after the collection", after),
    ];
    Ok(Scene {
        lists: true,
        counts: true,
        ..Scene::objects(
            stage,
            panels,
            "With thresholds of 3, 2 and 2 a collection is due when the first count is 4, strictly \
             over 3. It runs at the next safe point, empties the first count and adds 1 to the \
             second.",
        )
    })
}
