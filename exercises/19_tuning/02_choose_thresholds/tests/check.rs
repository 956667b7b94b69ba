use choose_thresholds::{GOAL, Measured, serve, thresholds};
use workbench::{expect, in_own_process};

/// Holds one of the three measures to the goal.
fn goal(which: fn(&Measured) -> usize, what: &str, advice: &str) {
    let chosen = thresholds();
    let measured = serve(chosen);
    let (most, came) = (which(&GOAL), which(&measured));
    let Measured {
        work,
        longest,
        waiting,
    } = measured;
    let expected = format!("at most {most}");
    expect!(
        &format!(
            "{what} {advice} With thresholds {chosen:?} the work was {work}, \
             the longest collection {longest}, and the most that waited \
             {waiting}."
        ),
        &expected,
        if came <= most {
            expected.clone()
        } else {
            came.to_string()
        },
    );
}

#[test]
fn collector_does_not_work_too_much() {
    in_own_process!();
    goal(
        |m| m.work,
        "How many objects did all collections together look at?",
        "Each young run looks at the sessions that are in use, again and \
         again: many small runs are more work than a few larger ones. And a \
         full collection looks at the 5,000 old dishes.",
    );
}

#[test]
fn no_collection_is_long() {
    in_own_process!();
    goal(
        |m| m.longest,
        "How many objects did the largest collection look at?",
        "Which collection is the longest? If generation 1 is collected \
         rarely, a lot has gathered in it. A full collection looks at the \
         whole menu as well.",
    );
}

#[test]
fn trash_does_not_wait_too_long() {
    in_own_process!();
    goal(
        |m| m.waiting,
        "How much trash was waiting at one time?",
        "Carts are trash at once and wait in generation 0. A session lives \
         for 300 requests: when it becomes trash it is in generation 1 or \
         older, and waits until that is collected.",
    );
}

#[test]
fn automatic_collection_stays_on() {
    in_own_process!();
    let chosen = thresholds();
    expect!(
        &format!(
            "Thresholds {chosen:?}: a first threshold of 0 switches automatic \
             collection off, and below 0 every container is one too many. Is \
             yours over 0?"
        ),
        true,
        chosen[0] > 0,
    );
}

#[test]
fn shop_is_as_it_was_handed_out() {
    in_own_process!();
    let Measured {
        work,
        longest,
        waiting,
    } = serve([2000, 10, 10]);
    expect!(
        "What the shop comes to with CPython's thresholds. Change the \
         thresholds, and leave the shop as it is.",
        "work 60214, longest 7084, waiting 7071",
        format!("work {work}, longest {longest}, waiting {waiting}"),
    );
}
