use between_requests::{Request, Shift, serve};
use gc_core::{Event, Heap, Log, Object, Profile};
use std::cell::RefCell;
use std::rc::Rc;
use workbench::{expect, in_own_process};

type Diary = Rc<RefCell<Vec<String>>>;

/// A heap whose collector is on, with a threshold of 5.
fn heap() -> Heap<Object, Log> {
    let mut heap = Heap::with(Profile::default(), Log::default());
    heap.set_threshold(5, None, None).unwrap();
    heap
}

/// Objects that refer to themselves and have no name, and safe points.
fn make_trash(heap: &mut Heap<Object, Log>, n: usize) {
    for _ in 0..n {
        let order = heap.new_object("order");
        heap.link(order, order).unwrap();
        heap.decref(order).unwrap();
        heap.safe_point();
    }
}

fn collections(heap: &Heap<Object, Log>) -> Vec<usize> {
    let started = |event: &Event| match event {
        Event::CollectionStarted { generation, .. } => Some(*generation),
        _ => None,
    };
    let events = &heap.observer().events;
    events.iter().filter_map(started).collect()
}

/// A request that makes `n` pieces of trash, notes how many collections it
/// has seen, and fails if it has a message.
fn request(diary: &Diary, n: usize, fails: Option<&'static str>) -> Request {
    let diary = Rc::clone(diary);
    Box::new(move |heap| {
        let before = collections(heap).len();
        make_trash(heap, n);
        let during = collections(heap).len() - before;
        diary.borrow_mut().push(format!("{during} during"));
        fails.map_or(Ok(()), |message| Err(message.into()))
    })
}

/// Serves requests that make so many pieces of trash each.
fn shift(
    heap: &mut Heap<Object, Log>,
    trash: &[usize],
    every: usize,
) -> (Shift, Vec<String>) {
    let diary = Diary::default();
    let requests = trash.iter().map(|&n| request(&diary, n, None)).collect();
    let shift = serve(heap, requests, every);
    let during = diary.borrow().clone();
    (shift, during)
}

#[test]
fn no_collection_runs_during_a_request() {
    in_own_process!();
    let mut heap = heap();
    let (_, during) = shift(&mut heap, &[20, 20, 20], 10);
    expect!(
        "Each of three requests makes 20 pieces of trash, and the threshold \
         is 5. How many collections ran during each?",
        "0 during, 0 during, 0 during",
        during.join(", "),
    );
}

#[test]
fn young_after_each_and_all_after_every_third() {
    in_own_process!();
    let mut heap = heap();
    shift(&mut heap, &[1; 7], 3);
    expect!(
        "Seven requests, and a full collection after every third: which \
         generations were collected?",
        "[0, 0, 2, 0, 0, 2, 0]",
        format!("{:?}", collections(&heap)),
    );
}

#[test]
fn what_was_found_is_added_up() {
    in_own_process!();
    let mut heap = heap();
    let (shift, _) = shift(&mut heap, &[3, 0, 4], 2);
    expect!(
        "Requests with 3, 0 and 4 pieces of trash.",
        "7 found, 0 left",
        format!("{} found, {} left", shift.found, heap.len()),
    );
}

#[test]
fn failed_requests_are_collected_after_too() {
    in_own_process!();
    let mut heap = heap();
    let diary = Diary::default();
    let requests = vec![
        request(&diary, 2, Some("no such table")),
        request(&diary, 2, None),
        request(&diary, 2, Some("the kitchen is closed")),
    ];
    let shift = serve(&mut heap, requests, 10);
    expect!(
        "The first and the last request fail. The others are served all the \
         same, and all leave trash.",
        "failed: no such table, the kitchen is closed; 3 served; 6 found",
        format!(
            "failed: {}; {} served; {} found",
            shift.failed.join(", "),
            diary.borrow().len(),
            shift.found
        ),
    );
}

#[test]
fn a_request_may_switch_on_but_not_for_the_next() {
    in_own_process!();
    let mut heap = heap();
    let diary = Diary::default();
    let enables: Request = Box::new(|heap| {
        heap.enable();
        Ok(())
    });
    let requests = vec![enables, request(&diary, 20, None)];
    serve(&mut heap, requests, 10);
    expect!(
        "The first request is a library that switches collection on when it \
         is done. The second must not suffer for it.",
        "0 during",
        diary.borrow().join(", "),
    );
}

#[test]
fn a_request_may_ask_for_a_collection() {
    in_own_process!();
    let mut heap = heap();
    let asks: Request = Box::new(|heap| {
        make_trash(heap, 3);
        heap.collect(1).map(|_| ()).map_err(|e| e.to_string())
    });
    let shift = serve(&mut heap, vec![asks], 10);
    expect!(
        "A request collects by itself. That is its own business, and what it \
         found is not counted.",
        "generations [1, 0], 0 found",
        format!(
            "generations {:?}, {} found",
            collections(&heap),
            shift.found
        ),
    );
}

#[test]
fn switch_is_put_back() {
    in_own_process!();
    let state = |on: bool| if on { "on" } else { "off" };
    for on in [true, false] {
        for requests in [0, 1] {
            let mut heap = heap();
            if !on {
                heap.disable();
            }
            shift(&mut heap, &[1].repeat(requests), 1);
            expect!(
                &format!(
                    "Collection was {} before a shift of {requests} requests. \
                     And after it?",
                    state(on)
                ),
                state(on),
                state(heap.is_enabled()),
            );
        }
        let mut heap = heap();
        if !on {
            heap.disable();
        }
        let switches: Request = Box::new(move |heap| {
            if on {
                heap.disable();
            } else {
                heap.enable();
            }
            Ok(())
        });
        serve(&mut heap, vec![switches], 1);
        expect!(
            &format!(
                "Collection was {}, and the last request has switched it the \
                 other way. And after the shift?",
                state(on)
            ),
            state(on),
            state(heap.is_enabled()),
        );
    }
}
