//! What holds what.

use gc_core::{HeapError, StepName};

use super::Scene;
use super::subtract::stopped_after;
use crate::Stage;

/// A method that was registered keeps its object alive.
pub fn registered_method() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("A registered method");
    let listeners = stage.make("listeners", "list", "");
    let method = stage.make("method", "method", "redraw");
    let window = stage.make("window", "Window", "\"first\"");
    stage.set(listeners, "0", method)?;
    stage.set(method, "__self__", window)?;
    stage.del("method")?;
    stage.del("window")?;
    Ok(Scene::at_rest(
        stage,
        "after window = None",
        "The window has lost its name and lives. The list holds the bound method, and a bound \
         method holds the object whose method it is.",
    ))
}

/// The cart of a service that grows, and what leads back to it from a name.
pub fn way_back_to_a_name() -> Result<Scene, HeapError> {
    let mut stage = Stage::new("The way back to a name");
    let listeners = stage.make("LISTENERS", "list", "");
    let method = stage.make("method", "method", "on_change");
    let tracker = stage.make("tracker", "Tracker", "");
    let cart = stage.make("cart", "Cart", "500");
    stage.set(listeners, "500", method)?;
    stage.set(method, "__self__", tracker)?;
    stage.set(tracker, "cart", cart)?;
    for name in ["method", "tracker", "cart"] {
        stage.del(name)?;
    }
    Ok(Scene::at_rest(
        stage,
        "when the request is over",
        "Read it against the arrows: the tracker holds the cart, a bound method holds the tracker, \
         and the list that the module names holds the method.",
    ))
}

/// A cycle through an array that the collector does not know of.
pub fn array_is_not_tracked() -> Result<Scene, HeapError> {
    stopped_after(
        "An array that is not tracked",
        StepName::MoveUnreachable,
        "After `move_unreachable`, with no name left. The array is not a candidate, so its reference \
         to the order was not subtracted. To the collector the order is held from outside, and both \
         stay.",
        |stage| {
            let order = stage.make("order", "Order", "\"tea\"");
            let array = stage.make("array", "array", "");
            stage.set(order, "parts", array)?;
            stage.set(array, "0", order)?;
            stage.heap.untrack(array)?;
            stage.del("array")?;
            stage.del("order")
        },
    )
}
