//! How much an answer may use of anything. Each limit is far above what a right
//! answer needs; a test also has the limits that a learner knows.

/// Bytes that can be written inside; they are held in memory.
pub const ROOM: u64 = 256 << 20;

/// Bytes of memory that all processes of an answer may use together.
pub const MEMORY: u64 = 3 << 30;

/// Processes and threads of an answer at one time, by the kernel's count: it starts
/// no more.
pub const PROCESSES: u64 = 128;

/// As many by our own count, which may meet one process twice while they come and
/// go: where the kernel does not count, everything is ended.
pub const FAR_TOO_MANY: u64 = 4 * PROCESSES;

/// Seconds that all processes of an answer, and the compiler, may compute.
pub const COMPUTING: u64 = 60;

/// Seconds by the clock. A busy machine is slow, and no answer is wrong for it.
pub const PATIENCE: u64 = 300;

/// Bytes of one file.
pub const FILE: u64 = 128 << 20;

/// Bytes of what comes back.
pub const REPLY: u64 = 8 << 20;

/// Seconds that one test may compute: as many as a learner's.
pub const TEST: u32 = 10;

/// Limits this process and all that it starts.
#[cfg(target_os = "linux")]
pub fn take(walls: bool) {
    use nix::sys::resource::{Resource, setrlimit};
    let mut limits = vec![
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, FILE),
        (Resource::RLIMIT_CPU, COMPUTING + 5),
        (Resource::RLIMIT_MEMLOCK, 0),
    ];
    // Without walls it would count all processes of yours, and without a watch
    // over all of them together each is limited by itself.
    limits.push(match walls {
        true => (Resource::RLIMIT_NPROC, PROCESSES),
        false => (Resource::RLIMIT_AS, MEMORY),
    });
    for (resource, most) in limits {
        // Where a limit is lower already, it stays.
        let _ = setrlimit(resource, most, most);
    }
}

/// Limits nothing where the system has no limits.
#[cfg(not(target_os = "linux"))]
pub fn take(_: bool) {}
