//! Is it tracked?
//!
//! An object each, as Python 3.13 makes it. Does the collector know of it? Say
//! `true` or `false` before you look anything up; the test asks `gc-core`.

/// Whether `gc.is_tracked` says yes of this object. `Order` is an ordinary class,
/// and the instance has no attributes yet. What is made before a collection lives
/// through it.
pub fn is_tracked(object: &str) -> bool {
    match object {
        "3.14" => false,
        "\"tea\"" => todo!("a string"),
        "[]" => todo!("an empty list"),
        "[1, 2], after gc.collect()" => todo!("a list of numbers"),
        "Order()" => todo!("an instance without attributes"),
        "(\"tea\", 2)" => todo!("a tuple that was just made"),
        "(\"tea\", 2), after gc.collect()" => todo!("a tuple of atoms"),
        "(\"tea\", []), after gc.collect()" => {
            todo!("a tuple with a list in it")
        }
        "((\"tea\", 2), 5), after gc.collect()" => todo!("a tuple in a tuple"),
        "{}" => todo!("an empty dict"),
        "{\"tea\": 2}" => todo!("a dict of atoms"),
        "{\"tea\": []}" => todo!("a dict with a list in it"),
        "prices = {\"tea\": []}; del prices[\"tea\"]" => todo!("and out again"),
        "prices = {\"tea\": []}; del prices[\"tea\"]; gc.collect()" => {
            todo!("and after a full collection")
        }
        "{\"today\": {}}" => todo!("a dict in a dict"),
        other => panic!("{other} is not in the question"),
    }
}
