//! A module whose code was sorted by kind, put together again: what `joined` in
//! `book/theme/lab/unpack.js` does in a page. `lab/player/split.pl` sorts it, and
//! says why.

/// A number (`0x41`) of three bytes or more, in sorted code.
const LONG: u8 = 0xe0;

/// The module. `operands` says what follows each opcode, `places` where each kind
/// begins and the last one ends.
pub fn joined(sorted: &[u8], operands: &str, places: &[usize]) -> Vec<u8> {
    let (&end, at) = places.split_last().expect("there are places");
    let mut code = Code { sorted, at: at.to_vec(), out: Vec::new() };
    let follows = follows(operands);
    let mut module = sorted[..places[0]].to_vec();
    while code.at[0] < places[1] {
        code.function(&follows);
        let mut length = code.out.len();
        while length > 127 {
            module.push(length as u8 | 128);
            length >>= 7;
        }
        module.push(length as u8);
        module.append(&mut code.out);
    }
    module.extend_from_slice(&sorted[end..]);
    module
}

/// What follows each opcode, a letter for each operand.
fn follows(operands: &str) -> Vec<&str> {
    let mut follows = vec![""; 256];
    let hex = |op| usize::from_str_radix(op, 16).expect("an opcode");
    for entry in operands.split(' ') {
        let (range, what) = entry.split_once(':').expect("opcodes, a colon, and what follows");
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        follows[hex(first)..=hex(last)].fill(what);
    }
    follows
}

/// Code that is read, of each kind from its place on, and written.
struct Code<'a> {
    sorted: &'a [u8],
    at: Vec<usize>,
    out: Vec<u8>,
}

impl Code<'_> {
    fn byte(&mut self, kind: usize) -> u8 {
        self.at[kind] += 1;
        self.sorted[self.at[kind] - 1]
    }

    fn copy(&mut self, kind: usize, n: usize) {
        for _ in 0..n {
            let byte = self.byte(kind);
            self.out.push(byte);
        }
    }

    fn number(&mut self, kind: usize) -> u64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte(kind);
            self.out.push(byte);
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return value;
            }
            shift += 7;
        }
    }

    fn function(&mut self, follows: &[&str]) {
        for _ in 0..self.number(9) {
            self.number(9);
            self.copy(9, 1);
        }
        let mut depth = 1;
        while depth > 0 {
            let op = self.byte(0);
            self.out.push(if op == LONG { 0x41 } else { op });
            for step in follows[usize::from(op)].chars() {
                match step {
                    '+' => depth += 1,
                    '-' => depth -= 1,
                    '*' => {
                        for _ in 0..=self.number(1) {
                            self.number(1);
                        }
                    }
                    's' => self.copy(0, 4),
                    'd' => self.copy(0, 8),
                    kind => {
                        self.number(kind.to_digit(10).expect("a kind") as usize);
                    }
                }
            }
        }
    }
}
