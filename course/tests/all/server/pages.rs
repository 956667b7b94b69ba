//! What is served, and what is not.

use super::asking::{Answer, ask_with, get, raw, serve, served};
use crate::mini::Mini;

#[test]
fn pages_come_with_their_type_and_lost_ones_with_404() {
    let mini = Mini::new();
    let address = serve(&mini);
    let first = get(&address, "/");
    assert_eq!(first.status, 200);
    assert_eq!(first.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(get(&address, "/02_two/index.html").text().contains("Output of CPython 3.13"));
    for (path, kind) in [
        ("/02_two/dot.svg", "image/svg+xml"),
        ("/book.js", "text/javascript; charset=utf-8"),
        ("/css/general.css", "text/css; charset=utf-8"),
        ("/toc.html?x=1", "text/html; charset=utf-8"),
    ] {
        let answer = get(&address, path);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(kind)), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    let folder = get(&address, "/02_two?x");
    assert_eq!((folder.status, folder.header("location")), (307, Some("/02_two/?x")));
    assert_eq!(get(&address, "/02_two/?x").status, 200);
    let lost = get(&address, "/lost.html");
    assert_eq!(lost.status, 404);
    assert_eq!(lost.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(lost.text().contains("<h1>Page not found</h1>"), "{}", lost.text());
}

#[test]
fn a_head_is_the_answer_without_its_body() {
    let mini = Mini::new();
    let address = serve(&mini);
    for path in ["/", "/book.js", "/lost.html", "/02_two"] {
        let mut heads = ["GET", "HEAD"].map(|method| {
            let Answer { head, .. } = ask_with(&address, method, path, "");
            let lines = head.lines().filter(|line| !line.starts_with("date: "));
            lines.map(String::from).collect::<Vec<_>>()
        });
        heads.iter_mut().for_each(|head| head.sort());
        assert_eq!(heads[0], heads[1], "{path}");
        // After the head nothing comes: the connection ends there.
        let request =
            format!("HEAD {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        assert!(raw(&address, request.as_bytes()).ends_with("\r\n\r\n"), "{path}");
    }
}

#[test]
fn a_part_of_a_file_comes_as_that_part() {
    let mini = Mini::new();
    let address = serve(&mini);
    let whole = get(&address, "/book.js").body;
    let n = whole.len();
    let part = |range: &str| ask_with(&address, "GET", "/book.js", &format!("Range: {range}\r\n"));
    for (range, from, to) in [
        ("bytes=0-9", 0, 10),
        ("bytes=10-10", 10, 11),
        ("bytes=5-", 5, n),
        ("bytes=-7", n - 7, n),
        ("bytes=3-99999999", 3, n),
    ] {
        let answer = part(range);
        assert_eq!((answer.status, &answer.body[..]), (206, &whole[from..to]), "{range}");
        let said = format!("bytes {from}-{}/{n}", to - 1);
        assert_eq!(answer.header("content-range"), Some(said.as_str()), "{range}");
    }
    let beyond = part(&format!("bytes={n}-"));
    let said = format!("bytes */{n}");
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some(said.as_str())));
    let head = ask_with(&address, "HEAD", "/book.js", "Range: bytes=0-9\r\n");
    assert_eq!((head.status, head.header("content-length")), (206, Some("10")));
}

#[test]
fn a_page_is_sent_again_whatever_its_date() {
    let mini = Mini::new();
    let address = serve(&mini);
    let first = get(&address, "/");
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    assert_eq!((first.header("last-modified"), first.header("etag")), (None, None));
    for condition in ["If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT", "If-None-Match: *"] {
        assert_eq!(ask_with(&address, "GET", "/", &format!("{condition}\r\n")).status, 200);
    }
}

#[test]
fn nothing_outside_the_book_is_served() {
    let mini = Mini::new();
    mini.write("target/secret.txt", "secret");
    mini.write("target/course/secret.txt", "secret");
    let address = serve(&mini);
    for path in [
        "/../secret.txt",
        "/../../secret.txt",
        "/../../../secret.txt",
        "/../lock",
        "/%2e%2e/lock",
        "/%2E%2E%2Flock",
        "/..%2flock",
        "/.%2e/lock",
        "/02_two/../../lock",
        "/02_two/%2e%2e/%2e%2e/lock",
        "/02_two/..%5c..%5clock",
        "/%252e%252e/lock",
        "/./../lock",
        "/..;/lock",
        "/../a/index.html",
        "/../../../../../../../../etc/passwd",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/%00",
        "/index.html%00.svg",
        "/%ff%fe",
        "/%",
        "/%c0%ae%c0%ae/lock",
        "//css",
        "//css/",
        "/../",
        "/../..",
        "/etc",
    ] {
        let answer = get(&address, path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.head);
        assert!(!answer.text().contains("secret") && !answer.text().contains("root:"), "{path}");
    }
    let long = format!("/{}", "a".repeat(5000));
    assert_eq!(get(&address, &long).status, 404);
    assert_eq!(get(&address, "/02_two/./index.html").status, 200);
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_book_are_not_followed() {
    use std::os::unix::fs::symlink;
    let mini = Mini::new();
    mini.write("secret/index.html", "secret");
    let address = serve(&mini);
    let served = served(&mini);
    symlink(mini.root().join("secret/index.html"), served.join("file.html")).unwrap();
    symlink(mini.root().join("secret"), served.join("folder")).unwrap();
    symlink("../../../..", served.join("up")).unwrap();
    std::fs::create_dir(served.join("own")).unwrap();
    symlink(mini.root().join("secret/index.html"), served.join("own/index.html")).unwrap();
    symlink("lost", served.join("broken.html")).unwrap();
    symlink("round", served.join("round")).unwrap();
    symlink("index.html", served.join("inside.html")).unwrap();
    for path in [
        "/file.html",
        "/folder",
        "/folder/",
        "/folder/index.html",
        "/up/secret/index.html",
        "/own",
        "/own/",
        "/own/index.html",
        "/broken.html",
        "/round",
    ] {
        let answer = get(&address, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
    assert_eq!(get(&address, "/inside.html").status, 200, "a link within the book is a page");
}
