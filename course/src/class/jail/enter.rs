//! The walls, made with the kernel's namespaces.
//!
//! Two processes do it, each of which becomes less than it was. The first makes
//! a namespace for processes (and one for users, unless root grades), in which
//! the second is number 1: when it ends, everything in there is ended by the
//! kernel. The second makes namespaces for files, network and the rest, puts a new
//! root together from what is shown, gives up its rights and becomes the
//! [first process inside](super::inside).

use super::bubblewrap::{SETTINGS, SYSTEM};
use super::{PROGRAM, ROOM, Setup};
use anyhow::{Context, Result};
use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::signal::Signal;
use nix::sys::statvfs::{FsFlags, statvfs};
use nix::unistd::{Gid, Uid, chdir, getegid, geteuid, pivot_root, setgid, setgroups, setuid};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};

/// What is there of `/dev`.
const DEVICES: [&str; 4] = ["null", "zero", "random", "urandom"];

/// The first process: makes the namespace for processes, and starts the second.
///
/// # Errors
/// If the kernel refuses.
pub fn enter(setup: &str) -> Result<ExitCode> {
    prctl::set_pdeathsig(Signal::SIGKILL)?;
    let is_root = is_root()?;
    let (user, group) = (geteuid(), getegid());
    let mut what = CloneFlags::CLONE_NEWPID;
    if !is_root {
        what |= CloneFlags::CLONE_NEWUSER;
    }
    unshare(what).context("the kernel makes no namespaces for us")?;
    if !is_root {
        become_user(0, user, group)?;
    }
    let program = std::env::current_exe()?;
    let mut second = Command::new(program);
    second.args(["jail", "build", setup]);
    let status = second.status().context("cannot start the second process")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether we are root of the machine, and not only of a namespace for users: a
/// container's, or the one that was made for us.
fn is_root() -> Result<bool> {
    let users = fs::read_to_string("/proc/self/uid_map")?;
    let how_many = users.split_whitespace().nth(2).and_then(|n| n.parse().ok());
    Ok(geteuid().is_root() && how_many == Some(u32::MAX))
}

/// Whether answers behind these walls would run as the machine's root, under whatever
/// name: the kernel sets no limit to how many processes root starts. Our own walls
/// give the answers of root to another user, if we are root of the machine itself.
pub fn is_uncounted(ours: bool) -> bool {
    let users = fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
    let outside = users.split_whitespace().nth(1);
    let is_kernels_root = geteuid().is_root() && outside == Some("0");
    is_kernels_root && !(ours && is_root().unwrap_or(false))
}

/// In a new namespace for users: our own user is called `inside` there.
fn become_user(inside: u32, user: Uid, group: Gid) -> Result<()> {
    fs::write("/proc/self/setgroups", "deny").context("setgroups")?;
    fs::write("/proc/self/uid_map", format!("{inside} {user} 1")).context("uid_map")?;
    fs::write("/proc/self/gid_map", format!("{inside} {group} 1")).context("gid_map")?;
    Ok(())
}

/// The second process: makes the walls, and becomes the first inside.
///
/// # Errors
/// If the kernel refuses anything of it.
pub fn build(setup: &str) -> Result<ExitCode> {
    prctl::set_pdeathsig(Signal::SIGKILL)?;
    let setup: Setup = serde_json::from_str(setup)?;
    let is_root = is_root()?;
    unshare(
        CloneFlags::CLONE_NEWNS
            | CloneFlags::CLONE_NEWNET
            | CloneFlags::CLONE_NEWIPC
            | CloneFlags::CLONE_NEWUTS,
    )
    .context("no namespaces for files and network")?;
    let none = None::<&str>;
    mount(none, "/", none, MsFlags::MS_REC | MsFlags::MS_PRIVATE, none).context("private /")?;
    furnish(&setup).context("the new root")?;
    chdir(&setup.here)?;
    pivot_root(".", ".").context("pivot_root")?;
    umount2(".", MntFlags::MNT_DETACH).context("the old root")?;
    chdir("/")?;
    let closed = MsFlags::MS_REMOUNT | MsFlags::MS_RDONLY | MsFlags::MS_NOSUID | MsFlags::MS_NODEV;
    mount(none, "/", none, closed, none).context("closing the new root")?;
    prctl::set_no_new_privs()?;
    give_up_rights(is_root, setup.user)?;
    let mut inside = Command::new(PROGRAM);
    inside.args(["jail", "inside"]).current_dir(ROOM);
    Err(inside.exec()).context("cannot become the first process inside")
}

/// Root becomes a user that owns nothing; anyone else becomes one without
/// rights in a further namespace. Rights go with the program that follows.
fn give_up_rights(is_root: bool, user: u32) -> Result<()> {
    if is_root {
        setgroups(&[]).context("setgroups")?;
        setgid(Gid::from_raw(user)).context("setgid")?;
        return setuid(Uid::from_raw(user)).context("setuid");
    }
    unshare(CloneFlags::CLONE_NEWUSER).context("a further namespace for users")?;
    become_user(65534, Uid::from_raw(0), Gid::from_raw(0))
}

/// Puts the new root together.
fn furnish(setup: &Setup) -> Result<()> {
    let here = &setup.here;
    memory(here, 16 << 20, "0755")?;
    for folder in SYSTEM.iter().chain(&SETTINGS) {
        let to = here.join(folder.trim_start_matches('/'));
        match fs::read_link(folder) {
            Ok(link) => {
                parent(&to)?;
                std::os::unix::fs::symlink(link, to)?;
            }
            Err(_) if Path::new(folder).exists() => show(Path::new(folder), &to)?,
            Err(_) => {}
        }
    }
    for (outside, inside) in &setup.shown {
        show(outside, &here.join(inside.strip_prefix("/").unwrap_or(inside)))?;
    }
    for device in DEVICES {
        show(&Path::new("/dev").join(device), &here.join("dev").join(device))?;
    }
    let room = here.join(ROOM.trim_start_matches('/'));
    fs::create_dir(&room)?;
    memory(&room, setup.room, "1777")?;
    let processes = here.join("proc");
    fs::create_dir(&processes)?;
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV | MsFlags::MS_NOEXEC;
    mount(Some("proc"), &processes, Some("proc"), flags, None::<&str>).context("/proc")
}

/// An empty folder in memory.
fn memory(folder: &Path, bytes: u64, mode: &str) -> Result<()> {
    let flags = MsFlags::MS_NOSUID | MsFlags::MS_NODEV;
    let options = format!("size={bytes},nr_inodes=20000,mode={mode}");
    mount(Some("tmpfs"), folder, Some("tmpfs"), flags, Some(options.as_str()))
        .with_context(|| format!("a folder in memory at {}", folder.display()))
}

/// Shows what is at `from`, and all below it, at `to`; there it cannot be written
/// to.
fn show(from: &Path, to: &Path) -> Result<()> {
    let failed = || format!("cannot show {}", from.display());
    parent(to)?;
    match from.is_dir() {
        true => fs::create_dir(to).with_context(failed)?,
        false => fs::write(to, "").with_context(failed)?,
    }
    let none = None::<&str>;
    mount(Some(from), to, none, MsFlags::MS_BIND | MsFlags::MS_REC, none).with_context(failed)?;
    // What the place forbids already must stay forbidden.
    let there = statvfs(to).with_context(failed)?.flags();
    let mut flags =
        MsFlags::MS_BIND | MsFlags::MS_REMOUNT | MsFlags::MS_RDONLY | MsFlags::MS_NOSUID;
    for (is, flag) in [
        (FsFlags::ST_NODEV, MsFlags::MS_NODEV),
        (FsFlags::ST_NOEXEC, MsFlags::MS_NOEXEC),
        (FsFlags::ST_NOATIME, MsFlags::MS_NOATIME),
        (FsFlags::ST_NODIRATIME, MsFlags::MS_NODIRATIME),
        (FsFlags::ST_RELATIME, MsFlags::MS_RELATIME),
    ] {
        if there.contains(is) {
            flags |= flag;
        }
    }
    mount(none, to, none, flags, none).with_context(failed)
}

/// The folders above, open to all.
fn parent(path: &Path) -> Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.exists()) else { return Ok(()) };
    parent(folder)?;
    fs::create_dir(folder)?;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?)
}
