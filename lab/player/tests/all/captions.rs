//! Captions say why a number is what it is, and what tells one collection from another.

use lab_trace::Trace;

fn run(source: &str) -> Trace {
    lab_player::record("a program", source, "3.13").expect("3.13 is a version")
}

/// The captions of a program's stops in which these words stand.
#[track_caller]
fn captions(source: &str, words: &str) -> Vec<String> {
    let all = run(source).stops.into_iter().map(|stop| stop.caption);
    let found: Vec<String> = all.filter(|caption| caption.contains(words)).collect();
    assert!(!found.is_empty(), "no caption has {words}");
    found
}

const ORDER: &str = "\
class Order:
    def __init__(self, name, before):
        self.name = name
        self.before = before
    def __del__(self):
        print('gone')
";

#[test]
fn while_an_object_is_made_the_call_holds_it_and_so_it_is_said() {
    let said = captions(&format!("{ORDER}tea = Order('tea', None)\n"), "names a new object");
    let why =
        "`self` names a new object, Order #1 (refcount 2: the call that makes it holds it too).";
    assert!(said[0].starts_with(why), "{said:?}");
    assert_eq!(said[1], "`tea` names a new object, Order #1.");

    let said = captions(
        &format!("{ORDER}tea = Order('tea', None)\ncup = Order('cup', tea)\n"),
        "`before` now names",
    );
    let why = "`before` now names Order #1: its count went from 1 to 4 (the call holds it too).";
    assert!(said[0].contains(why), "{said:?}");
}

#[test]
fn who_holds_an_object_while_its_finalizer_runs_is_said() {
    let said =
        captions(&format!("{ORDER}tea = Order('tea', None)\ndel tea\n"), "`__del__` is called");
    let why = "count reached 0. Order #1's `__del__` is called: `self` and the call hold it until it returns.";
    assert!(said[0].ends_with(why), "{said:?}");
}

#[test]
fn a_sentence_is_said_once() {
    let said =
        captions(&format!("{ORDER}all = [Order(name, None) for name in ['tea']]\n"), "'tea'");
    assert_eq!(said[0].matches("`name` is now 'tea'").count(), 1, "{said:?}");
}

#[test]
fn a_collection_begins_with_what_it_looks_at() {
    let said = captions(
        "import gc\ntea = []\ngc.collect(0)\ngc.collect(1)\ngc.collect(2)\n",
        "`merge_younger`",
    );
    let looks_at: Vec<&str> =
        said.iter().filter_map(|s| s.rsplit_once("looks at")).map(|(_, all)| all).collect();
    assert_eq!(looks_at, [" that one alone.", " both.", " all three."]);
}

#[test]
fn what_is_asked_again_after_finalizers_have_run_is_said_to_be() {
    let ring = "import gc\ntea = Order('tea', None)\ntea.before = tea\ndel tea\ngc.collect(0)\n";
    let said = captions(&format!("{ORDER}{ring}"), "a copy of its reference count");
    let again =
        "so the trash is looked at again, by itself: the one candidate gets a new `gc_refs`";
    assert_eq!(
        said.iter().map(|s| s.contains(again)).collect::<Vec<_>>(),
        [false, true],
        "{said:?}"
    );
}

#[test]
fn a_set_holds_its_items_beside_each_other() {
    assert_eq!(captions("a = {1}\na.add(2)\n", "holds"), ["Set #1 now holds 2."]);
}

#[test]
fn an_attribute_may_be_called_as_members_are() {
    let shelf = "class Shelf: pass\ns = Shelf()\ns.holds = 3\ns.holds = 4\n";
    assert_eq!(
        captions(shelf, "holds"),
        ["Shelf #1's `holds` is now 3.", "Shelf #1's `holds` is now 4."]
    );
}

#[test]
fn values_are_said_as_python_prints_them() {
    let said = captions("a = range(3)\nb = range(0, 9, 2)\n", "range(");
    assert_eq!(said, ["`a` is now range(0, 3).", "`b` is now range(0, 9, 2)."]);
}

#[test]
fn another_name_is_a_change() {
    let person =
        "class Person: pass\np = Person()\np.name = 'John'\np.name = 'Alice'\np.name = ''\n";
    let said = captions(person, "Person #1's").into_iter().chain(captions(person, "is now called"));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "Person #1's text is empty now.",
            "Person #1 is now called 'John'.",
            "Person #1 is now called 'Alice'."
        ]
    );
}
