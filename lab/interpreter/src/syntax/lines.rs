//! Which line of a source a byte is in.

/// Where the lines of a source begin.
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// The lines of `source`.
    pub fn of(source: &str) -> Lines {
        let after = source.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        Lines { starts: std::iter::once(0).chain(after).map(|i| i as u32).collect() }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: u32) -> u32 {
        self.starts.partition_point(|&s| s <= at) as u32
    }

    /// The first byte of a line.
    pub fn start(&self, line: u32) -> u32 {
        self.starts.get(line as usize - 1).copied().unwrap_or(0)
    }
}
