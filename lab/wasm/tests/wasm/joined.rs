//! A module whose code was sorted by kind, put together again: what `joined` in
//! `book/theme/lab/unpack.js` does in a page. `lab/player/split.pl` sorts it, and
//! says why.

/// The module. `heads` says what each opcode stands for, `places` where each kind
/// begins and the last one ends.
pub fn joined(sorted: &[u8], heads: &str, places: &[usize]) -> Vec<u8> {
    let (&end, at) = places.split_last().expect("there are places");
    let mut code = Code { sorted, at: at.to_vec(), out: Vec::new() };
    let heads = listed(heads);
    let mut module = sorted[..places[0]].to_vec();
    while code.at[0] < places[1] {
        code.function(&heads);
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

/// What a byte of sorted opcodes stands for: bytes, and the letters of the operands that
/// follow them.
type Head<'a> = (Vec<u8>, &'a str);

/// That of each byte. `heads` has those that don't just stand for themselves.
fn listed(heads: &str) -> Vec<Head<'_>> {
    let mut all: Vec<Head> = (0..=255).map(|byte| (vec![byte], "")).collect();
    let hex = |digits| u8::from_str_radix(digits, 16).expect("a byte");
    for entry in heads.split(' ') {
        let [byte, bytes, letters] = entry.splitn(3, ':').collect::<Vec<_>>()[..] else {
            panic!("a byte, what it stands for and what follows, not {entry}");
        };
        let bytes = (0..bytes.len()).step_by(2).map(|at| hex(&bytes[at..at + 2])).collect();
        all[usize::from(hex(byte))] = (bytes, letters);
    }
    all
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

    fn function(&mut self, heads: &[Head]) {
        for _ in 0..self.number(9) {
            self.number(9);
            self.copy(9, 1);
        }
        let mut depth = 1;
        while depth > 0 {
            let (bytes, letters) = &heads[usize::from(self.byte(0))];
            self.out.extend_from_slice(bytes);
            for step in letters.chars() {
                match step {
                    '+' => depth += 1,
                    '-' => depth -= 1,
                    '*' => {
                        for _ in 0..=self.number(11) {
                            self.number(11);
                        }
                    }
                    's' => self.copy(0, 4),
                    'd' => self.copy(0, 8),
                    kind => {
                        self.number(kind.to_digit(16).expect("a kind") as usize);
                    }
                }
            }
        }
    }
}
