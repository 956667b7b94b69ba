//! A server starts, is ended in every way, and starts again.

use super::asking::{Run, folders, get, until};
use super::live::open_page;
use crate::mini::{CHAPTER, Mini};
use std::fs;
use std::net::TcpListener;
use std::process::Command;

/// Runs a command that is to fail; what it says on standard error.
fn fails(mini: &Mini, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_course"));
    let output = command.args(arguments).current_dir(mini.root()).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_taken_port_is_named_with_a_free_one_in_a_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let said = fails(&Mini::new(), &["--no-open", "--port", &port]);
    assert!(
        said.starts_with(&format!("error: port {port} is taken by another program;")),
        "{said}"
    );
    assert!(said.contains("is free: --port ") && said.lines().count() == 1, "{said}");
}

#[test]
fn a_book_that_cannot_be_built_is_not_served_and_leaves_nothing() {
    let mini = Mini::new();
    mini.append(CHAPTER, "\n{{#program lost}}\n");
    let said = fails(&mini, &["--no-open", "--port", "0"]);
    assert!(said.contains("02_two/index.md:"), "{said}");
    assert_eq!(folders(&mini), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn a_server_that_is_killed_starts_again_on_its_port_at_once() {
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    let (address, port) =
        (run.address.clone(), run.address.rsplit(':').next().unwrap().to_string());
    // Connections that the server closes first are what can keep a port busy.
    let page = open_page(&address);
    run.kill();
    drop(page);
    let again = Run::start(&mini, &["--port", &port]);
    assert_eq!(again.address, address);
    assert_eq!(get(&address, "/").status, 200);
}

#[test]
fn what_ended_servers_left_is_removed_and_nothing_else() {
    let mini = Mini::new();
    let living = Run::start(&mini, &["--port", "0"]);
    let [own] = &folders(&mini)[..] else { panic!("one folder") };
    let killed = Run::start(&mini, &["--port", "0"]);
    assert_eq!(folders(&mini).len(), 2);
    killed.kill();
    assert_eq!(folders(&mini).len(), 2, "nothing but the next start removes it");

    // A folder of an older server, which had one a turn and no lock.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let old = format!("target/course/serve-{}-b", free.local_addr().unwrap().port());
    drop(free);
    mini.write(&format!("{old}/index.html"), "");
    mini.write(&format!("{old}/.nojekyll"), "");
    // What is not ours, however it is called.
    let strangers = [
        "target/course/serve-3000-notes/a.txt",
        "target/course/serve-3000-1234/thesis.txt",
        "target/course/serve-3000-a/thesis.txt",
        "target/course/serve-3000-4321",
        "target/course/check/index.html",
    ];
    strangers.iter().for_each(|file| mini.write(file, "mine"));
    mini.write("target/course/serve-3000-1234/lock", "");
    mini.write("elsewhere/lock", "");
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        mini.root().join("elsewhere"),
        mini.root().join("target/course/serve-3000-99"),
    )
    .unwrap();

    let next = Run::start(&mini, &["--port", "0"]);
    assert!(own.is_dir(), "a living server keeps its pages");
    assert_eq!(get(&living.address, "/").status, 200);
    assert!(!mini.root().join(old).exists());
    strangers.iter().for_each(|file| assert_eq!(mini.read(file), "mine", "{file}"));
    assert_eq!(mini.read("elsewhere/lock"), "");
    let locked = |folder: &&std::path::PathBuf| folder.join("a/index.html").is_file();
    assert_eq!(folders(&mini).iter().filter(locked).count(), 2, "the killed one's is gone");
    assert_eq!(get(&next.address, "/").status, 200);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_well_and_takes_its_pages_away() {
    for signal in ["-INT", "-TERM"] {
        let mini = Mini::new();
        let mut run = Run::start(&mini, &["--port", "0"]);
        let page = open_page(&run.address);
        assert_eq!(folders(&mini).len(), 1);
        let id = run.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        assert!(run.child.wait().unwrap().success(), "{signal}");
        assert_eq!(folders(&mini).len(), 0, "{signal}");
        drop(page);
    }
}

#[test]
fn sources_that_vanish_leave_the_last_good_pages_until_they_are_back() {
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    let (book, away) = (mini.root().join("book"), mini.root().join("away"));
    // At any moment of a build: with `CI=true` at twelve of them, else at four.
    let apart = if yet_to_run::everything() { 1 } else { 3 };
    for n in (0..12).step_by(apart) {
        mini.append(CHAPTER, "\nOne more line.\n");
        std::thread::sleep(std::time::Duration::from_millis(n * 45));
        fs::rename(&book, &away).unwrap();
        assert!(get(&run.address, "/02_two/index.html").text().contains("Output of CPython 3.13"));
        run.says("Not rebuilt, the last good pages stay");
        fs::rename(&away, &book).unwrap();
        run.says("Rebuilt.");
    }
    mini.append(CHAPTER, "\nBack again.\n");
    until("the edit is shown", || {
        get(&run.address, "/02_two/index.html").text().contains("Back again.")
    });
}

#[test]
fn pages_that_are_cleaned_away_are_built_again() {
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    fs::remove_dir_all(mini.root().join("target")).unwrap();
    until("the pages are back", || get(&run.address, "/").status == 200);
}
