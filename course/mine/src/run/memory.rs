//! How much memory the process may take: a step that takes all there is ends this
//! process, and harms no other.

use crate::Request;

/// How much it may take beside the program's own objects, in bytes: for the stack, the
/// record of a run, and what a step keeps.
#[cfg(target_os = "linux")]
const BESIDE: u64 = 3 << 30;

/// Limits this process, as the request wants it. Only Linux can do so.
#[cfg(target_os = "linux")]
pub(super) fn limit(request: &Request) {
    use crate::Work;
    use lab_interpreter::Limits;
    use rustix::process::{Resource, Rlimit, setrlimit};
    let memory = match &request.work {
        Work::One(_, settings) | Work::Trials { settings, .. } => settings.memory,
        Work::Many(_) => Limits::default().memory,
    };
    let most = Some(BESIDE.saturating_add(memory as u64));
    // Where the limit is lower already, it stays.
    let _ = setrlimit(Resource::As, Rlimit { current: most, maximum: most });
}

#[cfg(not(target_os = "linux"))]
pub(super) fn limit(_: &Request) {}
