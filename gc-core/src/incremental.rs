//! The collector of CPython 3.14.0 to 3.14.4.

use crate::{Host, Reason};

pub(crate) fn collect<H: Host>(
    host: &mut H,
    generation: Option<usize>,
    reason: Reason,
) -> usize {
    crate::collect::collect_main(host, generation.unwrap_or(0), reason)
}
