//! A sketch draws the heap that it describes.

use gc_core::{ListId, check};
use workbench::{Dice, Sketch, names};

#[test]
fn heap_is_as_the_text_says() {
    let text = "gen2: pot; gen1: jug; tea -> cup; cup -> tea; pot -> tea; \
                jug -> \"text\"; held: pot jug jug";
    let drawn = Sketch::new(text).draw();
    check(&drawn.heap, &drawn.held).unwrap();
    let list = |list| {
        let ids: Vec<_> = drawn.heap.list(list).collect();
        names(&drawn.heap, &ids)
    };
    assert_eq!(list(ListId::Gen2), "pot");
    assert_eq!(list(ListId::Gen1), "jug");
    assert_eq!(list(ListId::Gen0), "tea, cup");
    let counts = ["pot", "jug", "tea", "cup", "\"text\""]
        .map(|name| drawn.heap.refcount(drawn.id(name)).unwrap());
    assert_eq!(counts, [1, 2, 2, 1, 1]);
    assert_eq!(drawn.heap.get_count(), [0; 3]);
}

#[test]
fn sketch_shown_is_the_sketch_read() {
    let mut dice = Dice::new(1);
    for round in 0..300 {
        let sketch = Sketch::random(&mut dice, round, true)
            .with_weakrefs(&mut dice)
            .with_dels(&mut dice);
        let shown = sketch.to_string();
        let again = shown.replace("nothing held from outside", "held:");
        let again = Sketch::new(&again);
        assert_eq!(again.to_string(), shown);
        let [a, b] = [sketch.draw(), again.draw()];
        check(&a.heap, &a.held).unwrap();
        assert_eq!(a.heap.len(), b.heap.len());
        for generation in 0..3 {
            assert_eq!(
                a.trash(generation).len(),
                b.trash(generation).len(),
                "{shown}"
            );
        }
    }
}

#[test]
fn random_sketches_hold_every_case() {
    let mut dice = Dice::new(2);
    let drawn: Vec<_> = (0..300)
        .map(|round| Sketch::random(&mut dice, round, true).draw())
        .collect();
    let trash = |generation: usize| {
        drawn
            .iter()
            .filter(|d| !d.trash(generation).is_empty())
            .count()
    };
    let kept = drawn
        .iter()
        .filter(|d| d.heap.len() > d.trash(2).len())
        .count();
    let counted = [trash(0), trash(1), trash(2), kept];
    assert!(counted.iter().all(|&n| n > 45), "{counted:?} of 300");
}

#[test]
fn what_is_no_heap_is_refused_with_the_way_to_write_it() {
    for (text, expected) in [
        (
            "tea → cup; held: tea",
            "a reference is written `tea -> cup`",
        ),
        ("tea <- cup", "a reference is written `tea -> cup`"),
        ("tea -- cup", "a reference is written `tea -> cup`"),
        ("tea cup", "isn't a name, which is one word"),
        ("tea ->", "isn't a name, which is one word"),
        ("held: tea, cup", "isn't a name, which is one word"),
        ("tea -> cup, held: tea", "parts are separated by `;`"),
        (
            "tea -> tea; del tea: save pot",
            "it can `save in NAME`, `let go`",
        ),
    ] {
        let said = std::panic::catch_unwind(|| Sketch::new(text)).unwrap_err();
        let said = said.downcast_ref::<String>().unwrap();
        assert!(said.contains(expected), "{text}: {said}");
    }
}

#[test]
fn an_atom_may_be_of_several_words() {
    let sketch = Sketch::new("tea -> \"green, with milk\"");
    assert_eq!(sketch.objects().count(), 2);
}
