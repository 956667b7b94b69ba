//! The folded log equals the heap that wrote it, at every stop and on the way.

use gc_core::{Heap, Host, ObjId, Profile, StepName, alloc, decref, incref};
use lab_trace::{Actor, Budget, Entry, Grain, Link, Recorder, State, Trace, View};

type Watched = Heap<Actor, Recorder>;

fn watched(title: &str) -> Watched {
    let profile = Profile::default();
    Heap::with(profile, Recorder::new(title, &profile, ""))
}

fn order(heap: &mut Watched, label: &str) -> ObjId {
    alloc(heap, Actor::new("Order", label))
}

fn set(heap: &mut Watched, from: ObjId, label: &str, to: ObjId) {
    incref(heap, to).expect("alive");
    heap.update(from, |actor| actor.fields.push((label.into(), to))).expect("alive");
}

fn finish(mut heap: Watched) -> Trace {
    let idle = Recorder::new("", &Profile::default(), "");
    std::mem::replace(heap.observer_mut(), idle).finish()
}

/// A small generator of numbers: the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

/// Does something to the heap that a program could do.
fn something(heap: &mut Watched, held: &mut Vec<ObjId>, dice: &mut Dice) {
    match dice.roll(10) {
        0..4 => held.push(order(heap, "")),
        4..7 if !held.is_empty() => {
            let (from, to) = (held[dice.roll(held.len())], held[dice.roll(held.len())]);
            set(heap, from, "next", to);
        }
        7..9 if !held.is_empty() => {
            let dropped = held.swap_remove(dice.roll(held.len()));
            decref(heap, dropped).expect("it was held");
        }
        _ => {
            let generation = dice.roll(3);
            gc_core::collect(heap, generation).expect("there is such a generation");
        }
    }
}

#[test]
fn folding_the_events_equals_the_live_heap_at_every_stop() {
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut heap = watched("random");
        let mut held = Vec::new();
        for _ in 0..120 {
            something(&mut heap, &mut held, &mut dice);
            let difference = heap.observer().differs_from(&heap);
            assert_eq!(difference, None, "seed {seed}");
            heap.observer_mut().stop_here("");
        }
        views_equal_the_heap(seed, heap);
    }
}

/// A recorder that is full may hear nothing for a while: all of it, reported
/// again, comes to the same picture.
#[test]
fn a_heap_told_anew_looks_as_one_that_was_told_all_along() {
    for seed in 0..60 {
        assert_eq!(long_run(seed, true), long_run(seed, false), "seed {seed}");
    }
}

/// The end of a run that is longer than is recorded.
fn long_run(seed: u64, anew: bool) -> View {
    let budget = Budget { stops: 5, ..Budget::default() };
    let recorder = Recorder::new("random", &Profile::default(), "").with_budget(budget);
    let mut heap = Heap::with(Profile::default(), recorder);
    let (mut held, mut dice) = (Vec::new(), Dice(seed));
    for line in 1..60 {
        something(&mut heap, &mut held, &mut dice);
        heap.observer_mut().push(&Entry::Line { line });
    }
    assert!(heap.observer().is_full());
    if anew {
        heap.observer_mut().forget();
        heap.report_again();
    }
    assert_eq!(heap.observer().differs_from(&heap), None, "seed {seed}");
    heap.observer_mut().push(&Entry::Ended);
    let trace = finish(heap);
    trace.view(trace.last())
}

/// The last view shows what is alive, with its count and its list.
fn views_equal_the_heap(seed: u64, heap: Watched) {
    let mut live: Vec<(u32, Option<String>)> = heap
        .ids()
        .map(|id| {
            let list = heap.list_of(id).expect("alive").map(|list| format!("{list:?}"));
            (heap.refcount(id).expect("alive"), list.map(|l| l.replace("Gen", "gen ")))
        })
        .collect();
    let trace = finish(heap);
    let view = trace.view(trace.last());
    let mut shown: Vec<_> = view
        .objects
        .iter()
        .filter(|o| o.state != State::Freed)
        .map(|o| (o.count.expect("not immortal"), o.list.map(String::from)))
        .collect();
    live.sort();
    shown.sort();
    assert_eq!(shown, live, "seed {seed}");
    let all = trace.views();
    assert_eq!(all.last(), Some(&view), "views come to the same, one by one");
}

#[test]
fn a_freed_object_is_shown_once_more_and_then_gone() {
    let mut heap = watched("one order");
    let tea = order(&mut heap, "tea");
    heap.observer_mut().stop_here("");
    decref(&mut heap, tea).expect("alive");
    heap.observer_mut().stop_here("");
    heap.observer_mut().stop_here("");
    let states: Vec<Vec<State>> = finish(heap)
        .views()
        .iter()
        .map(|view| view.objects.iter().map(|o| o.state).collect())
        .collect();
    assert_eq!(states, [vec![State::Alive], vec![State::Freed], vec![]]);
}

#[test]
fn a_dying_object_still_shows_what_it_held() {
    let mut heap = watched("a document and its page");
    let page = order(&mut heap, "page");
    let report = order(&mut heap, "report");
    heap.update(report, |actor| actor.fields.push(("page".into(), page))).expect("alive");
    heap.observer_mut().stop_here("");
    decref(&mut heap, report).expect("alive");
    heap.observer_mut().stop_here("");
    let trace = finish(heap);
    let view = trace.view(1);
    let ghost = view.object(2).expect("it is shown once more");
    assert_eq!(ghost.fields[0].to, Link::To(1));
}

#[test]
fn objects_keep_their_places_and_never_share_one_while_both_live() {
    let mut dice = Dice(7);
    let mut heap = watched("random");
    let mut held = Vec::new();
    for _ in 0..100 {
        something(&mut heap, &mut held, &mut dice);
        heap.observer_mut().stop_here("");
    }
    let trace = finish(heap);
    for layout in &trace.places.layouts {
        for view in trace.views() {
            let mut boxes: Vec<_> =
                view.objects.iter().filter_map(|o| layout.boxes.get(&o.n)).collect();
            // Of tiles for the smallest windows there may be fewer than objects.
            if trace.places.usual().contains(layout) {
                assert_eq!(boxes.len(), view.objects.len(), "all of a small run have a place");
            }
            boxes.sort_by_key(|rect| (rect.x, rect.y));
            for pair in boxes.windows(2) {
                let apart = pair[0].x != pair[1].x || pair[0].y + pair[0].h <= pair[1].y;
                assert!(apart, "{:?} and {:?} overlap", pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn a_collection_makes_a_stop_for_each_step_that_did_something() {
    let mut heap = watched("a cycle");
    let tea = order(&mut heap, "tea");
    set(&mut heap, tea, "itself", tea);
    decref(&mut heap, tea).expect("alive");
    gc_core::collect(heap.heap_mut(), 2).expect("there is a generation 2");
    let trace = finish(heap);
    let steps: Vec<&str> = trace
        .stops
        .iter()
        .filter(|s| s.grain == Grain::Step)
        .map(|s| s.step.map_or("", StepName::as_str))
        .collect();
    let expected =
        ["", "merge_younger", "update_refs", "subtract_refs", "move_unreachable", "delete_garbage"];
    assert_eq!(steps, expected);
}

#[test]
fn a_run_that_goes_on_is_cut_and_says_so() {
    let mut heap = watched("long");
    for line in 1..=5000 {
        heap.observer_mut().push(&Entry::Line { line });
        order(&mut heap, "");
    }
    let trace = finish(heap);
    assert!(trace.truncated);
    assert!(trace.stops.len() < 2000, "{} stops", trace.stops.len());
    let shown = trace.view(trace.last()).objects.len();
    assert_eq!(shown, 5000, "the last view is the end of the run");
}

/// What stands in the list that is walked and in `unreachable`, at each stop of
/// the walk.
fn walk(trace: &Trace) -> Vec<[Vec<u32>; 2]> {
    let walked = trace.stops.iter().zip(trace.views());
    let walked = walked.filter(|(stop, _)| stop.step == Some(StepName::MoveUnreachable));
    let ids = |view: &View, young: bool| {
        let row = view.lists.iter().find(|list| match young {
            true => list.young,
            false => list.name == "unreachable",
        });
        row.map(|list| list.ids.clone()).unwrap_or_default()
    };
    walked.map(|(_, view)| [ids(&view, true), ids(&view, false)]).collect()
}

#[test]
fn the_list_turns_round_object_by_object() {
    let mut heap = watched("three stops");
    let [harbor, market, station] = ["harbor", "market", "station"].map(|n| order(&mut heap, n));
    set(&mut heap, station, "next", market);
    set(&mut heap, market, "next", harbor);
    decref(&mut heap, harbor).expect("it was held");
    decref(&mut heap, market).expect("it was held");
    heap.observer_mut().stop_here("");
    gc_core::collect(&mut heap, 0).expect("there is a generation 0");
    let trace = finish(heap);
    let expected: [[&[u32]; 2]; 5] =
        [[&[2, 3], &[1]], [&[3], &[1, 2]], [&[3, 2], &[1]], [&[3, 2, 1], &[]], [&[3, 2, 1], &[]]];
    assert_eq!(walk(&trace), expected.map(|rows| rows.map(Vec::from)));
    let last = trace.view(trace.last());
    let gen_1 = last.lists.iter().find(|list| list.name == "gen 1").expect("it is shown");
    assert_eq!(gen_1.ids, [3, 2, 1]);
}

#[test]
fn the_reference_that_is_subtracted_is_said_and_marked_until_the_walk_follows_it() {
    let mut heap = watched("itself");
    let tea = order(&mut heap, "tea");
    set(&mut heap, tea, "next", tea);
    heap.observer_mut().stop_here("");
    gc_core::collect(&mut heap, 0).expect("there is a generation 0");
    let trace = finish(heap);
    let at = |step| trace.stops.iter().rposition(|stop| stop.step == Some(step)).expect("it ran");
    let subtracted = &trace.stops[at(StepName::SubtractRefs)];
    assert_eq!(subtracted.visit, Some(1));
    let along = lab_trace::Along {
        from: Some(1),
        holder: String::new(),
        field: Some("next".into()),
        to: 1,
        does: lab_trace::Does::Subtract { before: 2, after: 1 },
    };
    assert_eq!(subtracted.along, [along]);
    let mark = |step| trace.view(at(step)).objects[0].fields[0].mark;
    assert_eq!(mark(StepName::SubtractRefs), Some(lab_trace::Mark::Subtracted));
    assert_eq!(
        trace.stops[at(StepName::MoveUnreachable)].verdict,
        Some(lab_trace::Verdict::Outside)
    );
    assert_eq!(mark(StepName::MoveUnreachable), Some(lab_trace::Mark::Followed));
    assert_eq!(trace.view(trace.last()).objects[0].fields[0].mark, None, "it is over");
}
