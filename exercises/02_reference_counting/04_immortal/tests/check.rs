use immortal::{Count, IMMORTAL};
use workbench::{Dice, hint, in_own_process};

/// What a story of `+` (incref) and `-` (decref) does to a count.
fn story(start: u32, story: &str) -> String {
    let mut count = Count::new(start);
    let mut text = format!("{:<8}{}\n", "start", number(count.get()));
    for step in story.chars() {
        let (name, dies) = match step {
            '+' => {
                count.incref();
                ("incref", false)
            }
            _ => ("decref", count.decref()),
        };
        let dies = if dies { ", dies" } else { "" };
        text += &format!("{name:<8}{}{dies}\n", number(count.get()));
    }
    text
}

fn number(count: u32) -> String {
    match IMMORTAL - count {
        0 => "immortal".into(),
        below @ 1..5 => format!("immortal - {below}"),
        _ => count.to_string(),
    }
}

#[test]
fn mortal_counts_up_and_down() {
    in_own_process!();
    let _hint = hint("An order is mortal. It dies when its count comes to 0.");
    insta::assert_snapshot!(story(1, "++---"), @r"
    start   1
    incref  2
    incref  3
    decref  2
    decref  1
    decref  0, dies
    ");
}

#[test]
fn immortal_does_not_count() {
    in_own_process!();
    let _hint = hint(
        "None is taken and given back, and given back more often than it \
         was taken. Its count is not touched, and it never dies.",
    );
    insta::assert_snapshot!(story(IMMORTAL, "++---"), @r"
    start   immortal
    incref  immortal
    incref  immortal
    decref  immortal
    decref  immortal
    decref  immortal
    ");
}

#[test]
fn count_that_no_longer_fits_becomes_immortal() {
    in_own_process!();
    let _hint = hint(
        "More references than a count can tell: from then on the \
         number is not known any more, so the object may never be freed.",
    );
    insta::assert_snapshot!(story(IMMORTAL - 2, "+++---"), @r"
    start   immortal - 2
    incref  immortal - 1
    incref  immortal
    incref  immortal
    decref  immortal
    decref  immortal
    decref  immortal
    ");
}

#[test]
fn high_count_is_still_a_count() {
    in_own_process!();
    let _hint = hint(
        "Three billion references are many, but below IMMORTAL each \
         counts.",
    );
    insta::assert_snapshot!(story(3_000_000_000, "+--"), @r"
    start   3000000000
    incref  3000000001
    decref  3000000000
    decref  2999999999
    ");
}

#[test]
fn counts_agree_with_gc_core() {
    in_own_process!();
    let mut dice = Dice::new(683);
    for round in 0..100 {
        let mut heap: gc_core::Heap = gc_core::Heap::new();
        let id = heap.new_object("order");
        let mut mine = Count::new(1);
        let mut told = String::from("an order is made");
        for _ in 0..40 {
            let dies = match dice.roll(20) {
                0 if round % 2 == 0 => {
                    heap.make_immortal(id).unwrap();
                    mine = Count::new(IMMORTAL);
                    told += ", made immortal";
                    false
                }
                1..9 => {
                    heap.decref(id).unwrap();
                    told += ", decref";
                    mine.decref()
                }
                _ => {
                    heap.incref(id).unwrap();
                    told += ", incref";
                    mine.incref();
                    false
                }
            };
            let expected = heap.refcount(id).unwrap_or(0);
            assert!(
                expected == mine.get(),
                "{told}\n    expected: count {}\n        came: count {}\n",
                number(expected),
                number(mine.get())
            );
            assert!(
                heap.is_live(id) != dies,
                "{told}\n    expected: the order {}\n        came: \
                 `decref` returned {dies}\n",
                if dies { "lives" } else { "dies" }
            );
            if dies {
                break;
            }
        }
    }
}
