use gc_core::{Finalizer, Heap, Host, ObjId, Object, Trace, alloc};
use until_nothing::{StillFinding, collect_until_nothing};
use workbench::{expect, in_own_process};

/// A heap with documents that refer to themselves and have lost their names.
fn heap(documents: usize, finalizer: Finalizer) -> Heap {
    let mut heap = Heap::new();
    heap.disable();
    for _ in 0..documents {
        let document = Object::instance("document").with_finalizer(finalizer);
        let document = heap.alloc(document);
        heap.link(document, document).unwrap();
        heap.decref(document).unwrap();
    }
    heap
}

fn words(result: Result<usize, StillFinding>) -> String {
    match result {
        Ok(found) => format!("{found} found"),
        Err(e) => {
            format!("an error with {} rounds, {} found", e.rounds, e.found)
        }
    }
}

fn full_collections<H: Host>(host: &H) -> usize {
    host.heap().get_stats()[2].collections
}

#[test]
fn nothing_there_is_nothing_found() {
    in_own_process!();
    let mut heap = heap(0, Finalizer::None);
    expect!(
        "There is no garbage at all.",
        "0 found",
        words(collect_until_nothing(&mut heap, 10)),
    );
    expect!(
        "One collection is enough to know it.",
        "full collections: 1",
        format!("full collections: {}", full_collections(&heap)),
    );
}

#[test]
fn what_finalizers_leave_is_found_and_added() {
    in_own_process!();
    let mut heap = heap(5, Finalizer::LeaveGarbage);
    let result = collect_until_nothing(&mut heap, 10);
    expect!(
        "Five documents, and the finalizer of each leaves a new object that \
         refers to itself. The first collection finds five objects, and the \
         second the five that were left behind.",
        "10 found, 0 objects alive",
        format!("{}, {} objects alive", words(result), heap.len()),
    );
}

#[test]
fn only_a_collection_that_finds_nothing_ends_it() {
    in_own_process!();
    let mut heap = heap(5, Finalizer::None);
    expect!(
        "Five documents without finalizers.",
        "5 found",
        words(collect_until_nothing(&mut heap, 10)),
    );
    expect!(
        "The first collection has found something, so another is needed to \
         see that nothing is left.",
        "2 full collections",
        format!("{} full collections", full_collections(&heap)),
    );
}

/// A document whose finalizer leaves one or more new ones like it, as long as
/// there are `more`.
struct Draft {
    itself: Option<ObjId>,
    leaves: Vec<usize>,
}

impl Trace for Draft {
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.itself.into_iter().for_each(visit);
    }
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.extend(self.itself.take());
    }
    fn has_finalizer(&self) -> bool {
        true
    }
    fn finalize<H: Host<Object = Self>>(host: &mut H, id: ObjId) {
        let draft = host.heap().get(id).expect("it is being finalized");
        if let [now, then @ ..] = &draft.leaves[..] {
            let (now, then) = (*now, then.to_vec());
            (0..now).for_each(|_| leave(host, then.clone()));
        }
    }
}

/// A draft that nothing but itself refers to.
fn leave<H: Host<Object = Draft>>(host: &mut H, leaves: Vec<usize>) {
    let itself = None;
    let draft = alloc(host, Draft { itself, leaves });
    gc_core::incref(host, draft).unwrap();
    let heap = host.heap_mut();
    heap.update(draft, |d| d.itself = Some(draft)).unwrap();
    gc_core::decref(host, draft).unwrap();
}

fn drafts(leaves: &[usize]) -> Heap<Draft> {
    let mut heap = Heap::new();
    heap.disable();
    leave(&mut heap, leaves.to_vec());
    heap
}

#[test]
fn a_smaller_find_is_no_end() {
    in_own_process!();
    let mut heap = drafts(&[3, 0]);
    collect_until_nothing(&mut heap, 10).ok();
    let mut heap = drafts(&[1, 1, 3]);
    let result = collect_until_nothing(&mut heap, 10);
    expect!(
        "A draft whose finalizer leaves a draft, which leaves a draft, which \
         leaves three. Four collections find something: 1, 1, 1, 3. That a \
         collection has found no more than the one before says nothing.",
        "6 found, 0 objects alive",
        format!("{}, {} objects alive", words(result), heap.len()),
    );
}

#[test]
fn without_an_end_it_is_an_error() {
    in_own_process!();
    let mut heap = drafts(&[2; 16]);
    expect!(
        "Each draft leaves two new ones. At most 4 collections were asked \
         for, and they find 1, 2, 4 and 8.",
        "an error with 4 rounds, 15 found",
        words(collect_until_nothing(&mut heap, 4)),
    );
    expect!(
        "At most 4 means that a fifth doesn't run.",
        "4 full collections",
        format!("{} full collections", full_collections(&heap)),
    );
}

#[test]
fn none_allowed_is_none_made() {
    in_own_process!();
    let mut heap = heap(1, Finalizer::None);
    expect!(
        "At most 0 collections: without a collection that finds nothing, there may be something left.",
        "an error with 0 rounds, 0 found",
        words(collect_until_nothing(&mut heap, 0)),
    );
}

#[test]
fn message_says_how_often_and_how_much() {
    in_own_process!();
    let error = StillFinding {
        rounds: 3,
        found: 12,
    };
    expect!(
        "The error's message, for 3 rounds and 12 objects.",
        "still finding garbage after 3 full collections: 12 objects so far",
        &error,
    );
    let boxed: Box<dyn std::error::Error> = Box::new(error);
    assert!(boxed.to_string().contains("12"));
}
