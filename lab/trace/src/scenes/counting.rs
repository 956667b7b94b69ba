//! *Two mechanisms*: what can be reached, and reference counting.

use gc_core::HeapError;

use super::Scene;
use crate::Stage;

/// Two objects that can be reached from a name, and two that cannot.
pub fn reachable_from_a_name() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("What can be reached from a name");
    let drawer = stage.make("drawer", "Drawer", "");
    let bill = stage.make("bill", "Document", "\"bill\"");
    stage.set(drawer, "first", bill)?;
    let letter = stage.make("letter", "Document", "\"letter\"");
    let reply = stage.make("reply", "Document", "\"reply\"");
    stage.set(letter, "answered_by", reply)?;
    stage.set(reply, "answers", letter)?;
    for name in ["bill", "letter", "reply"] {
        stage.del(name)?;
    }
    Ok(Scene::at_rest(
        stage,
        "",
        "From the name `drawer` you get to the drawer and on to the bill. No path leads from a \
         name to the letter or to the reply: those two are garbage, although each is held by the \
         other.",
    ))
}

/// A bicycle and its parts, before and after its only name goes.
pub fn bicycle_and_its_parts() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A bicycle and its parts");
    let bicycle = stage.make("bicycle", "Bicycle", "");
    let wheels = stage.make("wheels", "Wheels", "");
    for (field, part) in [("bell", "Bell"), ("lamp", "Lamp")] {
        let made = stage.make(field, part, "");
        stage.set(bicycle, field, made)?;
        stage.del(field)?;
    }
    stage.set(bicycle, "wheels", wheels)?;
    for (field, label) in [("front", "\"front\""), ("rear", "\"rear\"")] {
        let wheel = stage.make(field, "Wheel", label);
        stage.set(wheels, field, wheel)?;
        stage.del(field)?;
    }
    stage.del("wheels")?;
    stage.stop("");
    let before = stage.stop("");
    stage.del("bicycle")?;
    let after = stage.stop("");
    let panels = vec![("before", before), ("bicycle = None", after)];
    Ok(Scene::objects(
        stage,
        panels,
        "One reference is given up, and six objects are gone: each part was held by the whole, \
         and by nothing else.",
    ))
}
