//! A histogram of pauses.
//!
//! A service records how long each collection took, in microseconds, and runs
//! for months: it can't keep every number. A histogram keeps one counter for
//! each power of two, and works out p50 and p99 from them. Write its
//! `record`, an iterator over its buckets, and the percentile.

/// How often a pause fell into each bucket. Bucket 0 is for pauses of 0
/// microseconds; bucket `b` for those from `2^(b-1)` to `2^b - 1`.
#[derive(Debug, Clone)]
pub struct Histogram {
    counts: [u64; 65],
}

/// One bucket that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// The shortest pause that belongs here, in microseconds.
    pub from: u64,
    /// The longest.
    pub to: u64,
    /// How many were recorded.
    pub count: u64,
}

/// The buckets that are not empty, the shortest pauses first.
#[derive(Debug, Clone)]
pub struct Buckets<'h> {
    histogram: &'h Histogram,
    next: usize,
}

impl Histogram {
    /// Records one pause.
    pub fn record(&mut self, microseconds: u64) {
        // 0 goes to bucket 0, 1 to 1, 2 and 3 to 2, 4 to 7 to 3.
        let bucket = u64::BITS - microseconds.leading_zeros();
        self.counts[bucket as usize] += 1;
    }

    /// The `percent`-th percentile, from 1 to 100, to the precision of a
    /// bucket: the longest pause of the first bucket such that at least so many
    /// percent of all pauses are in it or before it. `None` if nothing was
    /// recorded.
    pub fn percentile(&self, percent: u64) -> Option<u64> {
        let all: u64 = self.buckets().map(|bucket| bucket.count).sum();
        let mut so_far = 0;
        self.buckets()
            .find(|bucket| {
                so_far += bucket.count;
                so_far * 100 >= all * percent
            })
            .map(|bucket| bucket.to)
    }
}

impl Iterator for Buckets<'_> {
    type Item = Bucket;

    fn next(&mut self) -> Option<Bucket> {
        // `self.next` is the bucket to look at next. `bounds` gives the
        // shortest and the longest pause of a bucket.
        loop {
            let bucket = self.next;
            let count = *self.histogram.counts.get(bucket)?;
            self.next += 1;
            if count > 0 {
                let (from, to) = bounds(bucket);
                return Some(Bucket { from, to, count });
            }
        }
    }
}

// What follows is given.

impl Histogram {
    /// A histogram of nothing.
    pub fn new() -> Histogram {
        Histogram { counts: [0; 65] }
    }

    /// The buckets that are not empty.
    pub fn buckets(&self) -> Buckets<'_> {
        Buckets {
            histogram: self,
            next: 0,
        }
    }
}

impl Default for Histogram {
    fn default() -> Histogram {
        Histogram::new()
    }
}

/// The shortest and the longest pause that belong to a bucket.
fn bounds(bucket: usize) -> (u64, u64) {
    match bucket {
        0 => (0, 0),
        b => (1 << (b - 1), u64::MAX >> (64 - b)),
    }
}
