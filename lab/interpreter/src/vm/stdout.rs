//! Standard output, as far as objects of the heap are involved: CPython
//! gathers what is written in a list, which a program can see being counted,
//! until there is enough to write at once.
//!
//! In CPython: `_io_TextIOWrapper_write_impl` (3.13, `Modules/_io/textio.c`).

use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

/// How many bytes are enough.
const CHUNK: usize = 8192;

/// What a program has written.
#[derive(Default)]
pub(super) struct Output {
    pub stdout: String,
    pub stderr: String,
    pub gathered: Gathered,
}

/// What has been written and not passed on.
#[derive(Default)]
pub(crate) struct Gathered {
    pieces: Pieces,
    bytes: usize,
}

#[derive(Default)]
enum Pieces {
    #[default]
    None,
    One,
    List(Value),
}

impl Gathered {
    /// The list, if there is one.
    pub(crate) fn list(&self) -> Option<Value> {
        match self.pieces {
            Pieces::List(list) => Some(list),
            _ => None,
        }
    }
}

impl<W: Watch> Interp<W> {
    /// Writes a text to standard error.
    pub(crate) fn write_err(&mut self, text: &str) {
        self.output.stderr.push_str(text);
    }

    /// What was written to standard output and standard error.
    pub(crate) fn take_output(&mut self) -> (String, String) {
        let output = std::mem::take(&mut self.output);
        (output.stdout, output.stderr)
    }

    /// Writes a text to standard output.
    pub(crate) fn write_out(&mut self, text: &str) -> Res<()> {
        if self.ending.is_stopped() {
            return Err(crate::Thrown);
        }
        self.output.stdout.push_str(text);
        if W::LISTENS {
            self.heap.observer_mut().printed(text);
        }
        if self.output.stdout.len() > self.budget.output_bytes() {
            let most = self.budget.output_bytes();
            return self.stop(format!("more than {most} bytes of output"));
        }
        Ok(())
    }

    /// Adds a piece of this many bytes to the list.
    pub(crate) fn gather(&mut self, bytes: usize) {
        if self.output.gathered.bytes + bytes > CHUNK {
            self.flush_out();
        }
        self.output.gathered.pieces = match std::mem::take(&mut self.output.gathered.pieces) {
            Pieces::None => Pieces::One,
            Pieces::One => {
                self.watch_furniture(true);
                let list = self.list(OwnedItems::default()).give();
                self.watch_furniture(false);
                Pieces::List(list)
            }
            list => list,
        };
        self.output.gathered.bytes += bytes;
        if self.output.gathered.bytes >= CHUNK {
            self.flush_out();
        }
    }

    /// Passes on what has been gathered.
    pub(crate) fn flush_out(&mut self) {
        if let Pieces::List(list) = std::mem::take(&mut self.output.gathered).pieces {
            self.release(Owned::new(list));
        }
    }
}
