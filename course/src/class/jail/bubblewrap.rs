//! The walls, made by [bubblewrap](https://github.com/containers/bubblewrap): on
//! some systems it is allowed to make them where we are not.

use super::{PROGRAM, ROOM, Setup};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders of the system that a compiler, its linker and a program need.
pub const SYSTEM: [&str; 8] =
    ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store"];

/// Files and folders in `/etc` that they need.
pub const SETTINGS: [&str; 2] = ["/etc/alternatives", "/etc/ld.so.cache"];

/// Where it is, if it is installed.
pub fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("bwrap")).find(|file| file.is_file())
}

/// The command that makes the walls and starts the first process inside.
pub fn command(bubblewrap: &Path, setup: &Setup) -> Command {
    let mut command = Command::new(bubblewrap);
    command.args(["--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1"]);
    command.args(["--cap-drop", "ALL", "--uid", "65534", "--gid", "65534"]);
    for folder in SYSTEM.iter().chain(&SETTINGS) {
        match std::fs::read_link(folder) {
            Ok(to) => command.arg("--symlink").arg(to).arg(folder),
            Err(_) => command.args(["--ro-bind-try", folder, folder]),
        };
    }
    command.args(["--proc", "/proc", "--dev", "/dev"]);
    for (outside, inside) in &setup.shown {
        command.arg("--ro-bind").arg(outside).arg(inside);
    }
    let room: OsString = setup.room.to_string().into();
    command.arg("--size").arg(room).args(["--tmpfs", ROOM]);
    // `/dev` is a folder in memory of its own, without a limit.
    command.args(["--remount-ro", "/dev"]);
    command.args(["--remount-ro", "/", "--", PROGRAM, "jail", "inside"]);
    command
}
