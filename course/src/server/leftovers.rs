//! The folders of servers that have ended.
//!
//! A server removes its folder when Ctrl-C ends it; one that is killed cannot.
//! So each keeps a file locked, which the system unlocks when the process
//! ends, however it ends: a folder whose lock is free has no server any more.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

/// The two folders that a server uses in turn, within its own.
pub const TURNS: [&str; 2] = ["a", "b"];

/// The file that is locked as long as the server lives.
const LOCK: &str = "lock";

/// Servers that start at once do so one after the other: a folder that is not
/// locked yet must not look like one that is left over.
const TURN: &str = "starting.lock";

/// Makes the folder `name` for a server of the repository at `root`. The server
/// counts as alive as long as the file that is returned with it is open.
/// Before that, what servers that have ended left behind is removed, and
/// nothing else: a folder that holds anything of other origin stays.
pub fn claim(root: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    let home = root.join("target/course");
    fs::create_dir_all(&home)?;
    let turn = File::create(home.join(TURN))?;
    turn.lock()?;
    remove(&home);
    let folder = home.join(name);
    fs::create_dir_all(&folder)?;
    let alive = File::create(folder.join(LOCK))?;
    alive.lock()?;
    Ok((folder, alive))
}

fn remove(home: &Path) {
    for entry in fs::read_dir(home).into_iter().flatten().flatten() {
        let folder = entry.path();
        // A link to a folder is none here.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let name = entry.file_name();
        if is_folder && is_left(&folder, &name.to_string_lossy()) {
            // What cannot be removed takes room, and nothing else.
            let _ = fs::remove_dir_all(&folder);
        }
    }
}

fn is_left(folder: &Path, name: &str) -> bool {
    let Some((port, rest)) = name.strip_prefix("serve-").and_then(|rest| rest.split_once('-'))
    else {
        return false;
    };
    let Ok(port) = port.parse() else { return false };
    if TURNS.contains(&rest) {
        // Older servers had a folder a turn, and no lock.
        return is_book(folder) && TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    }
    rest.parse::<u32>().is_ok() && holds_only_ours(folder) && is_free(&folder.join(LOCK))
}

/// `.nojekyll` is what mdBook puts into every book.
fn is_book(folder: &Path) -> bool {
    folder.join(".nojekyll").is_file() && folder.join("index.html").is_file()
}

fn holds_only_ours(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.all(|entry| {
            let name = entry.map(|entry| entry.file_name()).unwrap_or_default();
            TURNS.iter().chain([&LOCK]).any(|ours| name == *ours)
        })
    })
}

fn is_free(lock: &Path) -> bool {
    File::open(lock).is_ok_and(|file| file.try_lock().is_ok())
}
