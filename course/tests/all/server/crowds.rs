//! Many readers, slow ones, greedy ones: none of them is in another's way.

use super::asking::{connect, get, head, raw, read, serve, served};
use crate::mini::Mini;
use std::io::{BufReader, Write};
use std::net::TcpStream;

/// A file of the book that no socket's buffers can hold.
fn large_file(mini: &Mini) -> usize {
    let bytes = vec![b'x'; 24 << 20];
    std::fs::write(served(mini).join("large.txt"), &bytes).unwrap();
    bytes.len()
}

/// Everybody else is still answered.
fn others_are_answered(address: &str) {
    for path in ["/", "/book.js", "/02_two/index.html", "/lost"] {
        assert!([200, 404].contains(&get(address, path).status));
    }
}

#[test]
fn two_hundred_connections_at_once_are_all_answered_and_stay_open() {
    let mini = Mini::new();
    let address = serve(&mini);
    let mut open: Vec<_> = (0..200).map(|_| BufReader::new(connect(&address))).collect();
    for path in ["/", "/book.js", "/css/general.css"] {
        let request = head(&address, "GET", path) + "\r\n";
        for stream in &mut open {
            stream.get_mut().write_all(request.as_bytes()).unwrap();
        }
        for stream in &mut open {
            let answer = read(stream, "GET");
            assert_eq!(answer.status, 200);
            assert_ne!(answer.header("connection"), Some("close"));
        }
    }
}

#[test]
fn a_burst_on_a_fresh_server_leaves_nobody_out() {
    // As a browser opens them for the first page, a few times more.
    for _ in 0..3 {
        let mini = Mini::new();
        let address = serve(&mini);
        std::thread::scope(|threads| {
            for _ in 0..24 {
                threads.spawn(|| {
                    let mut stream = BufReader::new(connect(&address));
                    for path in ["/", "/css/variables.css", "/css/chrome.css", "/book.js"] {
                        let request = head(&address, "GET", path) + "\r\n";
                        stream.get_mut().write_all(request.as_bytes()).unwrap();
                        assert_eq!(read(&mut stream, "GET").status, 200);
                    }
                });
            }
        });
    }
}

#[test]
fn readers_who_do_not_read_hold_up_nobody_else() {
    let mini = Mini::new();
    let address = serve(&mini);
    let length = large_file(&mini);
    let request = (head(&address, "GET", "/large.txt") + "\r\n").repeat(10);
    let mut idle: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut stream = connect(&address);
            stream.write_all(request.as_bytes()).unwrap();
            stream
        })
        .collect();
    others_are_answered(&address);
    // And one who has waited gets all of it after all.
    let mut late = BufReader::new(idle.pop().unwrap());
    for _ in 0..10 {
        assert_eq!(read(&mut late, "GET").body.len(), length);
    }
    others_are_answered(&address);
}

#[test]
fn bodies_and_heads_that_never_end_hold_up_nobody_else() {
    let mini = Mini::new();
    let address = serve(&mini);
    let mut open = Vec::new();
    for n in 0..120 {
        let mut stream = connect(&address);
        let request = match n % 4 {
            0 => head(&address, "GET", "/") + "Content-Length: 5000\r\n\r\nab",
            1 => head(&address, "POST", "/") + "Content-Length: 5000\r\n\r\nab",
            2 => head(&address, "POST", "/") + "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
            _ => head(&address, "GET", "/") + "X-Half: a he",
        };
        stream.write_all(request.as_bytes()).unwrap();
        open.push((n % 4, BufReader::new(stream)));
    }
    others_are_answered(&address);
    // Whoever has said what is wanted is answered, whatever is still to come.
    for (kind, stream) in &mut open {
        match kind {
            0 => assert_eq!(read(stream, "GET").status, 200),
            1 | 2 => assert_eq!(read(stream, "POST").status, 405),
            _ => {}
        }
    }
    others_are_answered(&address);
}

#[test]
fn requests_sent_in_one_go_are_answered_in_their_order() {
    let mini = Mini::new();
    let address = serve(&mini);
    let paths = ["/", "/lost", "/02_two", "/book.js", "/02_two/dot.svg"];
    let requests: String = paths.map(|path| head(&address, "GET", path) + "\r\n").concat();
    let mut stream = BufReader::new(connect(&address));
    stream.get_mut().write_all(requests.repeat(20).as_bytes()).unwrap();
    for _ in 0..20 {
        let answers = paths.map(|_| read(&mut stream, "GET"));
        assert_eq!(answers.map(|answer| answer.status), [200, 404, 307, 200, 200]);
    }
}

#[test]
fn what_is_too_large_is_refused_and_costs_nothing() {
    let mini = Mini::new();
    let address = serve(&mini);
    let start = head(&address, "GET", "/");
    let status = |request: String| {
        let answer = raw(&address, request.as_bytes());
        answer.split(' ').nth(1).unwrap_or_default().to_string()
    };
    // The server may close before all is sent, and then the system may drop
    // its answer: what counts is that it never says yes.
    for request in [
        format!("{start}X-Huge: {}\r\n\r\n", "a".repeat(4 << 20)),
        format!("{start}X-Endless: {}", "a".repeat(4 << 20)),
        start.clone() + &"X-Many: 1\r\n".repeat(5000) + "\r\n",
        format!("GET /{} HTTP/1.1\r\nHost: {address}\r\n\r\n", "a".repeat(4 << 20)),
    ] {
        let said = status(request);
        assert!(["", "400", "414", "431"].contains(&said.as_str()), "{said}");
        others_are_answered(&address);
    }
    for method in ["GET", "POST"] {
        for length in ["99999999999999", "18446744073709551615", "99999999999999999999999"] {
            let request = format!(
                "{}Content-Length: {length}\r\nConnection: close\r\n\r\nab",
                head(&address, method, "/")
            );
            let said = status(request);
            let fine = ["200", "400", "405", "413", "431"].contains(&said.as_str());
            assert!(fine, "{method} {length}: {said}");
            others_are_answered(&address);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn two_thousand_page_views_leave_no_descriptor_behind() {
    use super::asking::{Run, until};
    use super::live::open_page;
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    let view = || {
        let page = open_page(&run.address);
        assert_eq!(get(&run.address, "/02_two/index.html").status, 200);
        drop(page);
    };
    // Some are opened at the start, and with the first request.
    view();
    let mut idle = 0;
    let mut same = 0;
    until("nothing more is opened or closed", || {
        let now = run.descriptors();
        same = if now == idle { same + 1 } else { 0 };
        idle = now;
        same > 20
    });
    for _ in 0..2000 {
        view();
    }
    until("2,000 pages that have gone are let go", || run.descriptors() <= idle);
}

#[cfg(target_os = "linux")]
#[test]
fn a_server_that_may_open_no_more_files_goes_on_when_it_can() {
    use super::asking::Run;
    let mini = Mini::new();
    let run = Run::start_in_shell(&mini, "ulimit -n 64");
    let mut many: Vec<_> = (0..100).map(|_| connect(&run.address)).collect();
    let request = head(&run.address, "GET", "/") + "\r\n";
    for stream in &mut many[..20] {
        stream.write_all(request.as_bytes()).unwrap();
    }
    drop(many);
    others_are_answered(&run.address);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "slow: waits for half a minute; cargo test -p course --test all server:: -- --ignored"]
fn readers_who_do_nothing_are_let_go_in_time() {
    use super::asking::{Run, until};
    let mini = Mini::new();
    let run = Run::start(&mini, &["--port", "0"]);
    assert_eq!(get(&run.address, "/").status, 200);
    large_file(&mini);
    let idle = run.descriptors();
    let unread = (head(&run.address, "GET", "/large.txt") + "\r\n").repeat(3);
    let requests = [unread.as_str(), "GET / HT", ""];
    let open: Vec<_> = (0..60)
        .map(|n| {
            let mut stream = connect(&run.address);
            stream.write_all(requests[n % 3].as_bytes()).unwrap();
            stream
        })
        .collect();
    until("all sixty are there", || run.descriptors() >= idle + open.len());
    others_are_answered(&run.address);
    until("all sixty are let go", || run.descriptors() <= idle);
}
