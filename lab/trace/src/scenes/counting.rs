//! Chapter 2: reference counting.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Two names, one object, a count of 2.
pub fn count_two_names() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Two names for one order");
    let tea = stage.make("a", "Order", "\"tea\"");
    let one = stage.stop("");
    stage.name("b", tea)?;
    let two = stage.stop("");
    stage.del("a")?;
    let again = stage.stop("");
    let panels = vec![("a = Order(\"tea\")", one), ("b = a", two), ("del a", again)];
    Ok(Scene::objects(
        stage,
        panels,
        "A count says how many references there are now: one name, two names, one again. \
         `b = a` copies a reference, never an order.",
    ))
}

/// A document holds two pages; one `del`, three objects freed.
pub fn freed_cascade() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("One del, three objects");
    let report = stage.make("report", "Document", "\"report\"");
    for (name, label) in [("page_1", "\"first\""), ("page_2", "\"second\"")] {
        let page = stage.make(name, "Page", label);
        stage.set(report, name, page)?;
        stage.del(name)?;
    }
    stage.stop("");
    let before = stage.stop("");
    stage.del("report")?;
    let after = stage.stop("");
    let panels = vec![("before", before), ("del report", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "The document's only reference was the name. When its count reached 0 it was freed on the \
         spot and let go of its pages, whose counts reached 0 in turn.",
    ))
}
