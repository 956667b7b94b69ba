//! What is typed while the program waits for something else: single keys in a
//! terminal of Unix, whole lines anywhere else.

use std::io::BufRead;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// Where keys come from.
#[derive(Debug)]
pub enum Keys {
    /// Each as it is pressed.
    #[cfg(unix)]
    Single,
    /// Lines, read by a thread.
    Lines(Receiver<String>),
}

/// What came of waiting for a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Typed {
    /// A key, or the words of a line; nothing in it if it was only Enter.
    Word(String),
    /// The time is up.
    Nothing,
    /// Nothing more can come.
    Closed,
}

impl Keys {
    /// Those of standard input.
    pub fn new() -> Keys {
        #[cfg(unix)]
        if std::io::IsTerminal::is_terminal(&std::io::stdin()) && single::Mode::on().is_some() {
            return Keys::Single;
        }
        let (send, receive) = mpsc::channel();
        std::thread::spawn(move || {
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        Keys::Lines(receive)
    }

    /// Whether each key has to be followed by Enter.
    pub fn need_enter(&self) -> bool {
        matches!(self, Keys::Lines(_))
    }

    /// For as long as what this returns lives, the terminal hands out single keys.
    /// At all other times it is as it was, so that it stays usable if the program
    /// is killed while it does something else.
    pub fn listen(&self) -> impl Sized {
        #[cfg(unix)]
        {
            matches!(self, Keys::Single).then(single::Mode::on)
        }
    }

    /// Waits for a key, at most so long.
    pub fn wait(&self, time: Duration) -> Typed {
        let lines = match self {
            #[cfg(unix)]
            Keys::Single => return single::wait(time),
            Keys::Lines(lines) => lines,
        };
        match lines.recv_timeout(time) {
            Ok(line) => Typed::Word(line.trim().to_lowercase()),
            Err(RecvTimeoutError::Timeout) => Typed::Nothing,
            Err(RecvTimeoutError::Disconnected) => Typed::Closed,
        }
    }
}

impl Default for Keys {
    fn default() -> Keys {
        Keys::new()
    }
}

/// Single keys of a terminal.
#[cfg(unix)]
mod single {
    use super::Typed;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::stdio::stdin;
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use std::time::Duration;

    /// A terminal that does not wait for Enter, and what it was before.
    pub struct Mode(Termios);

    impl Mode {
        /// Switches standard input; nothing if it can't be switched.
        pub fn on() -> Option<Mode> {
            let before = tcgetattr(stdin()).ok()?;
            let mut mode = before.clone();
            // Ctrl+C is a key as well, so that the terminal is put back.
            mode.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
            tcsetattr(stdin(), OptionalActions::Now, &mode).ok()?;
            Some(Mode(before))
        }
    }

    impl Drop for Mode {
        fn drop(&mut self) {
            let _ = tcsetattr(stdin(), OptionalActions::Now, &self.0);
        }
    }

    /// See [`Keys::wait`](super::Keys::wait).
    pub fn wait(time: Duration) -> Typed {
        let stdin = stdin();
        let mut input = [PollFd::new(&stdin, PollFlags::IN)];
        let time = Timespec::try_from(time).ok();
        match poll(&mut input, time.as_ref()) {
            Ok(0) | Err(rustix::io::Errno::INTR) => return Typed::Nothing,
            Ok(_) => {}
            Err(_) => return Typed::Closed,
        }
        let mut bytes = [0; 64];
        match rustix::io::read(stdin, &mut bytes) {
            Ok(0) | Err(_) => Typed::Closed,
            Ok(n) => word(&bytes[..n]),
        }
    }

    /// What the bytes of a key mean. Keys that have no letter, such as arrows, send
    /// a whole sequence, and mean nothing.
    fn word(bytes: &[u8]) -> Typed {
        match bytes {
            [0x03 | 0x04, ..] => Typed::Word("q".into()),
            [b'\n' | b'\r', ..] => Typed::Word(String::new()),
            [0x1b, ..] => Typed::Nothing,
            _ => match String::from_utf8_lossy(bytes).trim().chars().next() {
                Some(letter) => Typed::Word(letter.to_lowercase().collect()),
                None => Typed::Nothing,
            },
        }
    }
}
