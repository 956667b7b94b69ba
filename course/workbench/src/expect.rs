//! What was expected, and what came.

use std::fmt::Display;

use crate::report::wrapped;
use crate::show::difference;

/// Fails unless what came is what was expected, below a sentence or two that
/// say what was asked.
///
/// # Panics
/// If it is not.
#[track_caller]
pub fn expect(story: &str, expected: impl Display, came: impl Display) {
    let (expected, came) = (expected.to_string(), came.to_string());
    assert!(
        expected == came,
        "{}\n{}",
        wrapped(story),
        difference(&expected, &came)
    );
}

/// Fails unless a run shows what was predicted. The message gives something to
/// think about, and not the answer.
///
/// # Panics
/// If it does not.
#[track_caller]
pub fn predicted(
    question: &str,
    prediction: impl Display,
    run: impl Display,
    think: &str,
) {
    let (prediction, run) = (prediction.to_string(), run.to_string());
    assert!(
        prediction == run,
        "{}\n    your prediction: {prediction}\n    a run says otherwise\n{}",
        wrapped(question),
        wrapped(think)
    );
}
