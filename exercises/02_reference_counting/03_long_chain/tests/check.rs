use long_chain::{Heap, ObjId};
use workbench::{
    Dice, Sketch, expect, hint, in_own_process, on_random_heaps, same,
};

/// Makes objects with these names, links them as `links` say, and lets go of
/// all but the first.
fn heap<const N: usize>(
    names: [&str; N],
    links: &[(usize, usize)],
) -> (Heap, [ObjId; N]) {
    let mut heap = Heap::default();
    let ids = names.map(|name| heap.new_object(name));
    for &(from, to) in links {
        heap.link(ids[from], ids[to]);
    }
    ids[1..].iter().for_each(|&id| heap.decref(id));
    (heap, ids)
}

#[test]
fn chain_dies_from_its_head() {
    in_own_process!();
    let _hint = hint("Each order holds the one before it.");
    let (mut heap, ids) =
        heap(["order 3", "order 2", "order 1"], &[(0, 1), (1, 2)]);
    heap.decref(ids[0]);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    order 3 dies
    order 2 dies
    order 1 dies
    ");
}

#[test]
fn first_branch_dies_before_the_second() {
    in_own_process!();
    let _hint = hint(
        "A document holds two pages, and each page a picture. All that \
         follows from giving back the first page comes before the second \
         page is given back.",
    );
    let (mut heap, ids) = heap(
        ["document", "page 1", "page 2", "picture 1", "picture 2"],
        &[(0, 1), (0, 2), (1, 3), (2, 4)],
    );
    heap.decref(ids[0]);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    document dies
    page 1 dies
    picture 1 dies
    page 2 dies
    picture 2 dies
    ");
}

#[test]
fn references_are_given_back_one_at_a_time() {
    in_own_process!();
    let _hint = hint(
        "The document and page 1 share a picture, and page 1 holds a note \
         as well. Giving back page 1 comes first, with all that follows from \
         it; only then does the document give back the picture.",
    );
    let (mut heap, ids) = heap(
        ["document", "page 1", "picture", "note"],
        &[(0, 1), (0, 2), (1, 2), (1, 3)],
    );
    heap.decref(ids[0]);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    document dies
    page 1 dies
    note dies
    picture dies
    ");
}

#[test]
fn what_others_hold_lives() {
    in_own_process!();
    let _hint = hint(
        "Two pages share a picture: it dies with the second. The reader \
         keeps the note, so that lives.",
    );
    let (mut heap, ids) = heap(
        ["document", "page 1", "page 2", "picture", "note", "reader"],
        &[(0, 1), (0, 2), (1, 3), (2, 3), (1, 4), (5, 4), (4, 5)],
    );
    heap.decref(ids[0]);
    insta::assert_snapshot!(heap.diary().join("\n"), @r"
    document dies
    page 1 dies
    page 2 dies
    picture dies
    ");
}

#[test]
fn random_heaps_die_in_the_order_of_the_recursion() {
    in_own_process!();
    on_random_heaps(58, 300, family, |sketch, _| {
        let mut heap = Heap::default();
        let ids: Vec<ObjId> =
            sketch.objects().map(|name| heap.new_object(name)).collect();
        for &(from, to) in sketch.references() {
            heap.link(ids[from], ids[to]);
        }
        for &id in ids.iter().rev() {
            heap.decref(id);
        }
        let expected = by_recursion(sketch).join("\n");
        let what = "all names are dropped, tea's last; what dies";
        same(sketch, what, &expected, &heap.diary().join("\n"));
    });
}

/// A heap in which tea, directly or not, holds all the others, and many of them
/// are held more than once: when tea dies, they all do.
fn family(dice: &mut Dice, round: usize) -> Sketch {
    let names = ["tea", "cup", "pot", "milk", "sugar", "spoon", "tray", "jug"];
    let n = (2 + round / 20).min(2 + dice.roll(names.len() - 1));
    let mut text = names[..n].join("; ");
    for younger in 1..n {
        for _ in 0..1 + dice.roll(2) {
            let older = dice.roll(younger);
            text += &format!("; {} -> {}", names[older], names[younger]);
        }
    }
    Sketch::new(&text)
}

/// What dies, by the recursion that the exercise starts from.
fn by_recursion(sketch: &Sketch) -> Vec<String> {
    let names: Vec<&str> = sketch.objects().collect();
    let mut counts = vec![1; names.len()];
    for &(_, to) in sketch.references() {
        counts[to] += 1;
    }
    fn decref(
        id: usize,
        sketch: &Sketch,
        counts: &mut [u32],
        died: &mut Vec<usize>,
    ) {
        counts[id] -= 1;
        if counts[id] == 0 {
            died.push(id);
            for &(_, to) in sketch.references().iter().filter(|r| r.0 == id) {
                decref(to, sketch, counts, died);
            }
        }
    }
    let mut died = Vec::new();
    for id in (0..names.len()).rev() {
        decref(id, sketch, &mut counts, &mut died);
    }
    died.iter()
        .map(|&id| format!("{} dies", names[id]))
        .collect()
}

#[test]
fn chain_of_fifty_thousand_fits_on_a_small_stack() {
    in_own_process!(256);
    expect!(
        "A chain of 50,000 orders, and its head is let go of. How many die?",
        50_000,
        let_a_chain_die(),
    );
}

fn let_a_chain_die() -> usize {
    let mut heap = Heap::default();
    let mut head = heap.new_object("order");
    for _ in 1..50_000 {
        let next = heap.new_object("order");
        heap.link(next, head);
        heap.decref(head);
        head = next;
    }
    heap.decref(head);
    heap.diary().len()
}
