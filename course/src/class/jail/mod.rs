//! Where a stranger's answer is compiled and run.
//!
//! On Linux that is behind walls of the operating system: no network, no file but
//! the compiler, system libraries and the exercise's tests (none of which can be
//! written to), a folder of limited size in memory that goes when the answer is
//! done, no view of other processes, and no rights. What is started inside ends
//! with it. Limits of processor time, memory, processes and output are
//! kept from inside, by the first process there, which the answer cannot end.
//!
//! - [`talk`]: what is asked of the first process inside, and what it answers.
//! - [`enter`]: the walls, made with the kernel's namespaces.
//! - [`bubblewrap`]: the same walls, made by bubblewrap.
//! - [`inside`]: what the first process inside does.
//! - [`limits`]: how much an answer may use of anything.

pub mod bubblewrap;
#[cfg(target_os = "linux")]
pub mod enter;
pub mod inside;
pub mod limits;
pub mod talk;

use super::prepared::{Prepared, tests};
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use talk::{Places, Reply, Request, Work};

/// What stands between an answer and the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wall {
    /// The kernel's namespaces.
    Namespaces,
    /// The program bubblewrap.
    Bubblewrap(PathBuf),
    /// None: only limits on what one process may use. Here is why.
    LimitsOnly(String),
}

impl Wall {
    /// In a word, for the report.
    pub fn word(&self) -> &'static str {
        match self {
            Wall::Bubblewrap(_) => "bubblewrap",
            Wall::Namespaces => "namespaces",
            Wall::LimitsOnly(_) => "limits only",
        }
    }
}

/// What makes walls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// The kernel's namespaces, made by this program
    Namespaces,
    /// The program bubblewrap
    Bubblewrap,
}

/// How the walls are made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Setup {
    /// An empty folder, on which everything is put.
    pub here: PathBuf,
    /// What can be read inside: where it is outside, and where inside.
    pub shown: Vec<(PathBuf, PathBuf)>,
    /// How many bytes can be written inside.
    pub room: u64,
    /// The user that an answer runs as, where we may choose.
    pub user: u32,
}

/// Walls, and what is behind them.
#[derive(Debug)]
pub struct Jail<'a> {
    /// What they are made of.
    pub wall: Wall,
    prepared: &'a Prepared,
    /// This program, which is the first inside.
    program: PathBuf,
}

/// The first of the users that answers run as if root grades: none that exists.
const USER: u32 = 1_900_000_000;

/// Where things are inside.
const PROGRAM: &str = "/course/tool";
const RUST: &str = "/course/rust";
const CRATES: &str = "/course/crates";
const COURSE: &str = "/course";
const ROOM: &str = "/room";

impl<'a> Jail<'a> {
    /// The best walls on this machine, of the kind `only` if one is named: they are
    /// tried.
    ///
    /// # Errors
    /// If we do not know where this program is.
    pub fn new(prepared: &'a Prepared, only: Option<Kind>) -> Result<Jail<'a>> {
        let program = std::env::current_exe().context("where is this program?")?;
        let wall = Wall::LimitsOnly(String::new());
        let mut jail = Jail { wall, prepared, program };
        // Our own first: there root's answers run as another user, whose processes
        // the kernel counts.
        let may_be = |kind: Kind| only.is_none_or(|only| only == kind);
        let own = cfg!(target_os = "linux") && may_be(Kind::Namespaces);
        let other = bubblewrap::find().filter(|_| may_be(Kind::Bubblewrap));
        let own = own.then_some(Wall::Namespaces).into_iter();
        let mut why = Vec::new();
        for wall in own.chain(other.map(Wall::Bubblewrap)) {
            let word = wall.word();
            #[cfg(target_os = "linux")]
            if enter::is_uncounted(wall == Wall::Namespaces) {
                why.push(format!("{word}: the kernel does not limit the processes of root"));
                continue;
            }
            jail.wall = wall;
            match jail.run(Work::Nothing, 0) {
                Ok(Reply::Ready) => return Ok(jail),
                Ok(other) => why.push(format!("{word}: {other:?}")),
                Err(error) => why.push(format!("{word}: {error:#}")),
            }
        }
        jail.wall = Wall::LimitsOnly(match why.is_empty() {
            true => "this system has no walls that we know".into(),
            false => why.join("; "),
        });
        Ok(jail)
    }

    /// Does the work behind the walls. `lane` tells apart what is done at once.
    ///
    /// # Errors
    /// If the walls cannot be made, or the first process inside breaks. An answer
    /// cannot make it.
    pub fn run(&self, work: Work, lane: u32) -> Result<Reply> {
        let here = tempfile::Builder::new().prefix("jail-").tempdir_in(self.prepared.jails())?;
        let setup = Setup {
            here: here.path().into(),
            shown: self.shown(&work),
            room: limits::ROOM,
            user: USER + (std::process::id() % 100_000) * 64 + lane,
        };
        let mut command = match &self.wall {
            Wall::Bubblewrap(bubblewrap) => bubblewrap::command(bubblewrap, &setup),
            Wall::Namespaces => {
                let mut command = Command::new(&self.program);
                command.args(["jail", "enter"]).arg(serde_json::to_string(&setup)?);
                command
            }
            Wall::LimitsOnly(_) => {
                let mut command = Command::new(&self.program);
                command.args(["jail", "inside"]);
                command
            }
        };
        let request = Request { work, places: self.places(&setup), walls: self.has_walls() };
        if self.has_walls() {
            command.env_clear().env("PATH", "/usr/bin:/bin").current_dir("/");
        }
        command.env("TMPDIR", &request.places.room);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        converse(command, &request)
    }

    fn has_walls(&self) -> bool {
        !matches!(self.wall, Wall::LimitsOnly(_))
    }

    /// Everything that is needed to compile and run an answer.
    fn shown(&self, work: &Work) -> Vec<(PathBuf, PathBuf)> {
        let mut shown: Vec<(PathBuf, PathBuf)> = vec![
            (self.program.clone(), PROGRAM.into()),
            (self.prepared.sysroot.clone(), RUST.into()),
            (self.prepared.crates(), CRATES.into()),
        ];
        if let Work::Rust(answer) = work {
            let tests = tests(&answer.exercise);
            shown.push((self.prepared.course().join(&tests), Path::new(COURSE).join(tests)));
        }
        shown
    }

    fn places(&self, setup: &Setup) -> Places {
        let (rust, crates, course, room) = match self.has_walls() {
            true => (RUST.into(), CRATES.into(), COURSE.into(), ROOM.into()),
            false => {
                let Prepared { sysroot, .. } = self.prepared;
                let (crates, course) = (self.prepared.crates(), self.prepared.course());
                (sysroot.clone(), crates, course, setup.here.clone())
            }
        };
        let rustc = format!("rustc{}", std::env::consts::EXE_SUFFIX);
        Places { rustc: rust.join("bin").join(rustc), crates, course, room }
    }
}

/// Starts the command, gives it the request and waits for its reply.
fn converse(mut command: Command, request: &Request) -> Result<Reply> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().context("cannot start the first process")?;
    let asked = serde_json::to_vec(request)?;
    let sent = child.stdin.take().map(|mut stdin| stdin.write_all(&asked));
    let reply = beside(child.stdout.take());
    let said = beside(child.stderr.take());
    let came = reply.recv_timeout(Duration::from_secs(limits::PATIENCE + 30));
    end(&mut child);
    let came = came.unwrap_or_default();
    serde_json::from_slice(&came).with_context(|| {
        let said = said.recv_timeout(Duration::from_secs(5)).unwrap_or_default();
        let said = String::from_utf8_lossy(&said).trim().to_string();
        let sent = sent.and_then(Result::err).map_or_else(String::new, |e| format!(" ({e})"));
        format!("the first process inside has given no answer{sent}: {said}")
    })
}

/// Reads all that comes, up to a limit, beside everything else.
fn beside(pipe: Option<impl Read + Send + 'static>) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            let _ = pipe.take(limits::REPLY).read_to_end(&mut bytes);
        }
        sender.send(bytes)
    });
    receiver
}

/// Ends the process, if it has not ended. What it has started inside walls ends
/// with it.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Refuses to go on without walls, unless that was asked for.
///
/// # Errors
/// If there are none.
pub fn insist(wall: &Wall, without: bool) -> Result<()> {
    match wall {
        Wall::LimitsOnly(why) if !without => {
            let install = match bubblewrap::find() {
                Some(_) => "Grade",
                None => "Install bubblewrap, or grade",
            };
            bail!(
                "this machine has no walls to run a stranger's code behind ({why}). {install} on \
                 another machine. If you trust everyone who has handed something in: \
                 --without-walls"
            )
        }
        _ => Ok(()),
    }
}
