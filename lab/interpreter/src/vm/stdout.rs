//! Standard output, as far as it is made of objects of the heap: CPython
//! gathers what is written in a list, of which a program sees that it is
//! counted, until there is enough to hand it on.
//!
//! In CPython: `_io_TextIOWrapper_write_impl` (3.13, `Modules/_io/textio.c`).

use crate::{Interp, Res, Value, Watch};

/// How many bytes are enough.
const CHUNK: usize = 8192;

/// What has been written and not handed on.
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
    /// Writes a text to standard output.
    pub(crate) fn write_out(&mut self, text: &str) -> Res<()> {
        if self.halt.is_some() {
            return Err(crate::Thrown);
        }
        self.stdout.push_str(text);
        if W::LISTENS {
            self.heap.observer_mut().printed(text);
        }
        if self.stdout.len() > self.limits.output_bytes {
            let most = self.limits.output_bytes;
            return self.stop(format!("more than {most} bytes of output"));
        }
        Ok(())
    }

    /// A piece of so many bytes is gathered.
    pub(crate) fn gather(&mut self, bytes: usize) {
        if self.gathered.bytes + bytes > CHUNK {
            self.flush_out();
        }
        self.gathered.pieces = match std::mem::take(&mut self.gathered.pieces) {
            Pieces::None => Pieces::One,
            Pieces::One => {
                self.watch_furniture(true);
                let list = self.list(Vec::new());
                self.watch_furniture(false);
                Pieces::List(list)
            }
            list => list,
        };
        self.gathered.bytes += bytes;
        if self.gathered.bytes >= CHUNK {
            self.flush_out();
        }
    }

    /// What has been gathered is handed on.
    pub(crate) fn flush_out(&mut self) {
        if let Pieces::List(list) = std::mem::take(&mut self.gathered).pieces {
            self.dec(list);
        }
    }
}
