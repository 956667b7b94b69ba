//! A clock that stands still while other programs have the processor.
//!
//! Linux counts the nanoseconds that a process has run. Short spans, and other
//! systems, are measured by the ordinary clock.

use std::ops::Sub;
use std::time::{self, Duration};

/// The count of the processor lags by up to this much.
const COARSE: Duration = Duration::from_millis(40);

#[derive(Clone, Copy)]
pub struct Instant {
    wall: time::Instant,
    ran: Option<Duration>,
}

impl Instant {
    pub fn now() -> Instant {
        Instant {
            wall: time::Instant::now(),
            ran: None,
        }
    }

    /// The beginning of something long.
    pub fn start() -> Instant {
        Instant {
            ran: ran(),
            ..Instant::now()
        }
    }

    pub fn elapsed(self) -> Duration {
        let wall = self.wall.elapsed();
        match (self.ran, ran()) {
            (Some(before), Some(after)) if wall > COARSE => {
                (after - before).min(wall)
            }
            _ => wall,
        }
    }
}

impl Sub for Instant {
    type Output = Duration;
    fn sub(self, earlier: Instant) -> Duration {
        self.wall - earlier.wall
    }
}

fn ran() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}
