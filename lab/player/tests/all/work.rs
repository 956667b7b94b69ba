//! Recording costs what the program does, and no more; loops are folded.

use gc_core::{Profile, StepName};
use lab_interpreter::{Options, run_watched};
use lab_player::Watching;
use lab_trace::{Grain, Link, Recorder, Trace};

fn run(source: &str) -> Trace {
    lab_player::record("a program", source, "3.13").expect("3.13 is a version")
}

/// The work of recording a program: parts of objects described, and bytes of
/// the record.
fn work(source: &str) -> (u64, usize) {
    let profile = Profile::default();
    let options = Options { profile, ..Options::default() };
    let watching = Watching::new(Recorder::new("work", &profile, source));
    let (run, watching) = run_watched(source, &options, watching);
    assert_eq!(run.error, None, "{source}");
    let n = watching.n_described();
    let trace = watching.into_recorder().finish();
    (n, trace.json().len())
}

/// A program that does `n` of something.
type Program = Box<dyn Fn(usize) -> String>;

/// Twice as much of the same is at most some more than twice the work.
#[test]
fn recording_is_linear_in_what_the_program_does() {
    let assignments = |n: usize| (0..n).map(|i| format!("name_{i} = {i}\n")).collect::<String>();
    let programs: [(&str, Program); 7] = [
        ("a list of ints", Box::new(|n| format!("tea = list(range({n}))\n"))),
        (
            "appended one by one",
            Box::new(|n| format!("tea = []\nfor i in range({n}):\n    tea.append(i)\n")),
        ),
        ("a set", Box::new(|n| format!("tea = set(range({n}))\n"))),
        ("a dict", Box::new(|n| format!("tea = dict(zip(range({n}), range({n})))\n"))),
        (
            "a dict, key by key",
            Box::new(|n| format!("tea = {{}}\nfor i in range({n}):\n    tea[i] = i\n")),
        ),
        (
            "objects in a list",
            Box::new(|n| {
                format!(
                    "import gc\ngc.disable()\nclass Cup: pass\ncups = [Cup() for i in range({n})]\n"
                )
            }),
        ),
        ("assignments", Box::new(move |n| assignments(n / 4))),
    ];
    for (what, program) in programs {
        let ((small, short), (large, long)) = (work(&program(1000)), work(&program(2000)));
        println!("{what}: {small} and {large} parts, {short} and {long} bytes");
        assert!(large <= small * 2 + small / 4 + 200, "{what}: {small} parts, then {large}");
        assert!(long <= short * 2 + short / 4 + 2000, "{what}: {short} bytes, then {long}");
    }
}

#[test]
fn a_long_list_says_how_much_is_left_out() {
    let trace = run("tea = list(range(100))\ntea.append(1)\ntea.pop(0)\n");
    let more: Vec<usize> = trace
        .views()
        .iter()
        .map(|v| v.objects.first().map_or(0, |o| o.fields.len() + o.more))
        .collect();
    assert_eq!(more, [100, 101, 100]);
    assert_eq!(trace.stops[1].caption, "List #1 now has 101 items.");
    let first = &trace.view(2).objects[0].fields[0];
    assert_eq!(first.to, Link::Text("1".into()));
}

/// Of what moves up when the first item goes, only what is shown is described: eight fields
/// of the forty parts that are looked at, and the object itself.
#[test]
fn a_container_emptied_from_the_front_is_described_as_far_as_it_is_shown() {
    for (what, program) in [
        ("a set", "tea = set(range(2000))\nwhile tea: tea.remove(next(iter(tea)))\n"),
        ("a dict", "tea = dict.fromkeys(range(2000))\nwhile tea: del tea[next(iter(tea))]\n"),
        ("a list", "tea = list(range(2000))\nwhile tea: tea.pop(0)\n"),
    ] {
        let (parts, _) = work(program);
        // Iterators and methods are made and described as well.
        let most = 2000 * (1 + 8 + 10) + 5000;
        println!("{what}: {parts} parts of at most {most}");
        assert!(parts <= most, "{what}: {parts} parts, which is more than {most}");
    }
}

/// A name that is bound again is no reason to describe all names of the module.
#[test]
fn names_that_lead_to_nothing_drawn_are_not_described_with_each_line() {
    let names = |n: usize| (0..n).map(|i| format!("name_{i} = {i}\n")).collect::<String>();
    let program = |n: usize| format!("{}for i in range(1000):\n    order = [i]\n", names(n));
    let (few, _) = work(&program(1));
    let (many, _) = work(&program(20));
    println!("{few} and {many} parts");
    assert!(many <= few + 500, "{few} parts, and with 19 more names {many}");
}

/// The stop of the last line of a kind that shows a collection.
fn collections(trace: &Trace) -> usize {
    trace.stops.iter().filter(|stop| stop.step == Some(StepName::DeleteGarbage)).count()
}

#[test]
fn a_comprehension_is_folded_and_the_collection_after_it_recorded() {
    let class = "import gc\nclass Node:\n    def __init__(self):\n        self.me = self\n";
    let trace = run(&format!(
        "{class}gc.disable()\nxs = [Node() for i in range(3000)]\ndel xs\nprint(gc.collect())\n"
    ));
    assert!(!trace.truncated);
    assert!(collections(&trace) > 0, "{} stops", trace.stops.len());
    let line = trace.stops.iter().rposition(|s| s.grain == Grain::Line && s.line == Some(6));
    let line = &trace.stops[line.expect("line 6 has a stop")];
    assert!(line.folded > 2900, "{}", line.folded);
    assert!(line.caption.starts_with("The rest of the loop in one stop"), "{}", line.caption);
    assert_eq!(trace.view(trace.last()).output, "3000\n");
}

#[test]
fn the_rest_of_a_loop_has_one_stop() {
    let trace = run("total = 0\nfor i in range(3000):\n    total += i\nprint(total)\n");
    assert!(!trace.truncated);
    let at_line = |line| trace.stops.iter().filter(|s| s.line == Some(line)).count();
    assert!((55..65).contains(&at_line(3)), "{}", at_line(3));
    assert!(trace.stops.iter().any(|stop| stop.folded > 5000));
    assert_eq!(trace.view(trace.last()).output, "4498500\n");
}

/// Far more happens in such a stop than its caption is made of.
#[test]
fn the_rest_of_a_loop_says_how_large_a_list_is_in_the_end() {
    let trace = run("tea = []\nfor i in range(2000):\n    tea.append([i])\nprint(len(tea))\n");
    let folded = trace.stops.iter().position(|stop| stop.folded > 1000).expect("it is folded");
    let caption = &trace.stops[folded].caption;
    assert!(caption.contains("List #1 now has 2000 items"), "{caption}");
    let tea = &trace.view(folded).objects[0];
    assert_eq!(tea.fields.len() + tea.more, 2000);
}

#[test]
fn a_loop_with_many_collections_in_it_does_not_use_up_all_stops() {
    let trace = run(
        "import gc\ngc.set_threshold(5, 5, 5)\nfor i in range(2000):\n    cup = []\n    cup.append(cup)\nprint('done')\nlast = 1\n",
    );
    assert!(!trace.truncated, "{} stops", trace.stops.len());
    assert!(trace.stops.iter().any(|stop| stop.line == Some(7)));
}
