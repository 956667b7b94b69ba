//! Chapters 8 to 10: weak references, finalizers, and the end of a cycle.

use gc_core::{HeapError, StepName};

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

/// A finalizer saves one object of the trash, and what that refers to.
pub fn phoenix_saves_its_egg() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("The phoenix saves itself and its egg");
    let nest = stage.make("nest", "Nest", "");
    let phoenix = stage.make("phoenix", "Phoenix", "");
    let egg = stage.make("egg", "Bird", "\"egg\"");
    let sparrow = stage.make("sparrow", "Bird", "\"sparrow\"");
    stage.heap.update(phoenix, |actor| actor.saves_itself_in = Some(nest))?;
    for bird in [phoenix, egg, sparrow] {
        stage.set(bird, "myself", bird)?;
    }
    stage.set(phoenix, "egg", egg)?;
    stage.set(sparrow, "egg", phoenix)?;
    for name in ["phoenix", "egg", "sparrow"] {
        stage.del(name)?;
    }
    stage.stop("");
    let before = stage.stop("");
    let found = stage.collect(2)?;
    let after = stage.stop("");
    let panels = vec![("all three are trash", before), ("after gc.collect()", after)];
    let caption = format!(
        "The phoenix's finalizer put it into the nest: it stays, and the egg it refers to stays \
         with it. Nobody who lives refers to the sparrow. `gc.collect()` returned {found}."
    );
    Ok(Scene::objects(stage, panels, caption))
}

/// The first object to be cleared is the last to die.
pub fn cleared_first_dies_last() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("Cleared first, freed last");
    let tea = stage.make("tea", "Order", "\"tea\"");
    let cup = stage.make("cup", "Order", "\"cup\"");
    stage.set(tea, "goes_with", cup)?;
    stage.set(cup, "goes_with", tea)?;
    stage.del("tea")?;
    stage.del("cup")?;
    stage.stop("");
    stage.collect(2)?;
    stage.stop("");
    let recorded = stage.stop_of(StepName::DeleteGarbage);
    let (before, after) = (recorded - 1, recorded);
    let panels = vec![("both are trash", before), ("the tea was cleared", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "Only the tea was cleared: it holds nothing any more. That took the cup's count to 0, and \
         the cup died as any object does, with all it held; so the tea's count reached 0 last.",
    ))
}
