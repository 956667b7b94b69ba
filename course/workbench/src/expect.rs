//! What was expected, and what came.

use std::fmt::Display;

use crate::report::wrapped;
use crate::show::difference;

/// Fails unless what came is what was expected, below a sentence or two that
/// say what was asked. These stand there however it fails: also if an answer
/// panics, overflows the stack or comes to no end while it is asked.
///
/// ```ignore
/// expect!("A ring of 100,000 orders. How many are on it?", n, ring(n).len());
/// ```
#[macro_export]
macro_rules! expect {
    ($story:expr, $expected:expr, $came:expr $(,)?) => {{
        let _story = $crate::hint($story);
        $crate::compared($expected, $came);
    }};
}

/// The end of [`expect!`](crate::expect).
///
/// # Panics
/// If it is not.
#[doc(hidden)]
#[track_caller]
pub fn compared(expected: impl Display, came: impl Display) {
    let (expected, came) = (expected.to_string(), came.to_string());
    assert!(expected == came, "{}", difference(&expected, &came));
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
