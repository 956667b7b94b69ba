//! Runs that go on for longer than is recorded: their end is reported again.

use lab_trace::{Link, State, Trace};

/// Too many lines to be recorded; the lines of a loop would be folded.
fn long() -> String {
    let lines = (0..2000).map(|i| format!("i = {i}\nlast = [i]\n"));
    lines.collect()
}

fn run(after: &str) -> Trace {
    let trace =
        lab_player::record("long", &format!("{}{after}", long()), "3.13").expect("3.13 is one");
    assert_eq!(trace.error, None);
    assert!(trace.truncated);
    trace
}

#[test]
fn what_was_made_unrecorded_has_its_names_and_labels() {
    let trace = run("class Order:\n    def __init__(self, name):\n        self.name = name\n\
         tea = Order('tea')\ntea.cups = [last, tea]\n");
    let view = trace.view(trace.last());
    let tea = view.objects.iter().find(|o| o.type_name == "Order").expect("it is alive");
    assert_eq!(tea.label, "'tea'");
    assert_eq!((tea.count, tea.list, tea.state), (Some(2), Some("gen 0"), State::Alive));
    let names: Vec<&str> = view.frames[0].names.iter().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["i", "last", "tea"]);
    assert_eq!(view.frames[0].names[2].to, Link::To(tea.n));
    let cups = tea.fields.iter().find(|field| field.label == "cups").expect("it has cups");
    let Link::To(cups) = cups.to else { panic!("{cups:?}") };
    let cups = view.object(cups).expect("it is drawn");
    assert_eq!(cups.fields[1].to, Link::To(tea.n));
}

#[test]
fn what_was_recorded_keeps_its_number_and_what_died_is_gone() {
    let source = format!("keep = []\nlose = []\n{}keep.append(last)\ndel lose\n", long());
    let trace = lab_player::record("long", &source, "3.13").expect("3.13 is one");
    assert!(trace.truncated);
    let (early, end) = (trace.view(1), trace.view(trace.last()));
    let object = |view: &lab_trace::View, name: &str| {
        let found = view.frames[0].names.iter().find(|n| n.name == name).map(|n| n.to.clone());
        match found {
            Some(Link::To(n)) => Some(n),
            _ => None,
        }
    };
    assert_eq!(object(&end, "keep"), object(&early, "keep"));
    assert_eq!(object(&end, "lose"), None);
    let lost = object(&early, "lose").expect("it was recorded");
    assert_eq!(end.object(lost), None);
    assert_eq!(end.objects.len(), 2, "{:?}", end.objects);
}

#[test]
fn weak_references_and_output_are_there_at_the_end() {
    let trace =
        run("import weakref\nclass Order: pass\ntea = Order()\nto_tea = weakref.ref(tea)\n\
         cup = Order()\nto_cup = weakref.ref(cup)\ndel cup\nprint('done')\n");
    let view = trace.view(trace.last());
    assert_eq!(view.output, "done\n");
    let tea = view.objects.iter().find(|o| o.type_name == "Order").expect("it is alive");
    assert_eq!(tea.weakrefs, 1);
    let pointing: Vec<&Link> = view.objects.iter().filter_map(|o| o.weak_to.as_ref()).collect();
    assert_eq!(pointing, [&Link::To(tea.n), &Link::Gone(true)]);
}
