use gc_core::Heap;
use pause::Pause;
use std::panic::{AssertUnwindSafe, catch_unwind};
use workbench::{hint, in_own_process};

fn state(heap: &Heap) -> &'static str {
    match heap.is_enabled() {
        true => "on",
        false => "off",
    }
}

/// A heap whose automatic collection is on or off.
fn heap(on: bool) -> Heap {
    let mut heap = Heap::new();
    if !on {
        heap.disable();
    }
    heap
}

/// The collector before, in and after a pause in which `inside` happens.
fn story(on: bool, inside: impl FnOnce(&mut Pause<'_>) -> String) -> String {
    let mut heap = heap(on);
    let before = state(&heap);
    let mut pause = Pause::new(&mut heap);
    let during = format!("in the pause  {}\n", state(&pause));
    let during = during + &inside(&mut pause);
    drop(pause);
    format!(
        "before        {before}\n{during}after         {}\n",
        state(&heap)
    )
}

#[test]
fn collector_is_off_in_the_pause() {
    in_own_process!();
    let _hint = hint("The collector is on. A pause begins and ends.");
    insta::assert_snapshot!(story(true, |_| String::new()), @r"
    before        on
    in the pause  off
    after         on
    ");
}

#[test]
fn what_was_off_stays_off() {
    in_own_process!();
    let _hint = hint(
        "The program had the collector off already. The end of a pause must \
         not switch it on.",
    );
    insta::assert_snapshot!(story(false, |_| String::new()), @r"
    before        off
    in the pause  off
    after         off
    ");
}

#[test]
fn pause_in_a_pause() {
    in_own_process!();
    let _hint = hint("The inner pause ends, the outer one is still on.");
    let inner = |outer: &mut Pause<'_>| {
        let inner = Pause::new(outer);
        let during = format!("  inner pause  {}\n", state(&inner));
        drop(inner);
        format!("{during}  after it     {}\n", state(outer))
    };
    insta::assert_snapshot!(story(true, inner), @r"
    before        on
    in the pause  off
      inner pause  off
      after it     off
    after         on
    ");
}

#[test]
fn what_was_before_comes_back_whatever_happened() {
    in_own_process!();
    let _hint = hint(
        "The collector was off, and the code in the pause switches it on. \
         After the pause it is off again.",
    );
    let enables = |pause: &mut Pause<'_>| {
        pause.enable();
        format!("enabled       {}\n", state(pause))
    };
    insta::assert_snapshot!(story(false, enables), @r"
    before        off
    in the pause  off
    enabled       on
    after         off
    ");
}

/// Reads orders in a pause; the first that is empty is an error.
fn read(heap: &mut Heap, orders: &[&str]) -> Result<usize, String> {
    let mut pause = Pause::new(heap);
    for (n, order) in orders.iter().enumerate() {
        if order.is_empty() {
            return Err(format!("order {n} is empty"));
        }
        pause.new_object(*order);
    }
    Ok(orders.len())
}

#[test]
fn early_return_ends_the_pause() {
    in_own_process!();
    let mut heap = heap(true);
    let read = read(&mut heap, &["tea", "", "cup"]);
    assert_eq!(read, Err("order 1 is empty".into()));
    assert!(
        heap.is_enabled(),
        "a function with a pause returned an error\n    expected: the \
         collector is on\n        came: it is off"
    );
}

#[test]
fn panic_ends_the_pause() {
    in_own_process!();
    for on in [true, false] {
        let mut heap = heap(on);
        let before = state(&heap);
        let mut in_the_pause = "not reached";
        let _ = catch_unwind(AssertUnwindSafe(|| {
            let pause = Pause::new(&mut heap);
            in_the_pause = state(&pause);
            panic!("in the pause");
        }));
        assert_eq!(in_the_pause, "off", "the collector in the pause");
        let after = state(&heap);
        assert!(
            before == after,
            "a pause was left by a panic\n    expected: the collector is \
             {before}, as before\n        came: it is {after}"
        );
    }
}

#[test]
fn trash_piles_up_in_the_pause_and_goes_afterwards() {
    in_own_process!();
    let _hint = hint(
        "Orders that hold themselves are made and let go of, with a \
         threshold0 of 10. In the pause no automatic collection runs; \
         collect() works. After the pause the first order is one too many.",
    );
    let mut heap = heap(true);
    heap.set_threshold(10, None, None).unwrap();
    let mut diary = String::new();
    let mut pause = Pause::new(&mut heap);
    make_trash(&mut pause, 100);
    diary += &format!("in the pause      {} orders alive\n", pause.len());
    let found = pause.collect(2).unwrap();
    diary += &format!("collect()         {found} found\n");
    make_trash(&mut pause, 100);
    diary += &format!("in the pause      {} orders alive\n", pause.len());
    drop(pause);
    make_trash(&mut heap, 1);
    diary += &format!("one order later   {} orders alive\n", heap.len());
    insta::assert_snapshot!(diary, @r"
    in the pause      100 orders alive
    collect()         100 found
    in the pause      100 orders alive
    one order later   0 orders alive
    ");
}

fn make_trash(heap: &mut Heap, n: usize) {
    for _ in 0..n {
        let order = heap.new_object("order");
        heap.link(order, order).unwrap();
        heap.decref(order).unwrap();
        heap.safe_point();
    }
}
