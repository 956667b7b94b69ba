//! Weak references, finalizers, and the end of a cycle.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// An arrow that does not count, before and after its object has gone.
pub fn weak_reference() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A weak reference does not count");
    let letter = stage.make("letter", "Letter", "\"Dear Ada\"");
    stage.weakref("weak", letter)?;
    stage.stop("");
    let before = stage.stop("");
    stage.del("letter")?;
    let after = stage.stop("");
    let panels = vec![("one name, one weak reference", before), ("del letter", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "The dashed arrow is not in the letter's count, which is 1 for its name. When the letter \
         dies the weak reference is cleared: it points at nothing.",
    ))
}
