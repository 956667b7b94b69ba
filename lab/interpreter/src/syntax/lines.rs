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

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_line_ends_with_its_line_feed() {
        let lines = Lines::of("a\n\nbc\n");
        let of_bytes: Vec<u32> = (0..=6).map(|at| lines.line(at)).collect();
        assert_eq!(of_bytes, [1, 1, 2, 3, 3, 3, 4]);
        let starts: Vec<u32> = (1..=5).map(|line| lines.start(line)).collect();
        assert_eq!(starts, [0, 2, 3, 6, 0], "and a line that is not there");
        assert_eq!(Lines::of("").line(0), 1);
    }
}
