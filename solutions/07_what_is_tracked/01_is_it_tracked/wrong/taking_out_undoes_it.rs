//! Wrong: when something is taken out of a dict nothing looks at what is left; a full collection does.
//!
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
        "\"tea\"" => false,
        "[]" => true,
        "[1, 2], after gc.collect()" => true,
        "Order()" => true,
        "(\"tea\", 2)" => true,
        "(\"tea\", 2), after gc.collect()" => false,
        "(\"tea\", []), after gc.collect()" => true,
        "((\"tea\", 2), 5), after gc.collect()" => false,
        "{}" => false,
        "{\"tea\": 2}" => false,
        "{\"tea\": []}" => true,
        "prices = {\"tea\": []}; del prices[\"tea\"]" => false,
        "prices = {\"tea\": []}; del prices[\"tea\"]; gc.collect()" => false,
        "{\"today\": {}}" => true,
        other => panic!("{other} is not in the question"),
    }
}
