//! Who is answered, and what may be asked.

use super::asking::{ask_with, get, raw, serve};
use crate::mini::Mini;

/// The first line of the answer to a request that is written out.
fn first_line(address: &str, request: &str) -> String {
    let answer = raw(address, request.as_bytes());
    answer.lines().next().unwrap_or_default().to_string()
}

#[test]
fn a_host_that_is_not_this_machine_is_refused_in_a_sentence() {
    let mini = Mini::new();
    let address = serve(&mini);
    let port = address.rsplit(':').next().unwrap();
    let ask = |hosts: &str, path: &str| {
        raw(&address, format!("GET {path} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n").as_bytes())
    };
    for host in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        let answer = ask(&format!("Host: {host}:{port}\r\n"), "/");
        assert!(answer.starts_with("HTTP/1.1 200"), "{host}: {answer}");
    }
    for hosts in [
        "Host: evil.example\r\n",
        &format!("Host: evil.example:{port}\r\n"),
        &format!("Host: localhost.evil.example:{port}\r\n"),
        &format!("Host: 192.168.0.1:{port}\r\n"),
        "Host: \r\n",
        "Host: a@localhost\r\n",
        "Host: localhost\r\nHost: evil.example\r\n",
        "",
    ] {
        let answer = ask(hosts, "/");
        assert!(answer.starts_with("HTTP/1.1 4"), "{hosts}: {answer}");
        assert!(!answer.contains("<html"), "{hosts}: {answer}");
    }
    let said = ask(&format!("Host: evil.example:{port}\r\n"), "/");
    assert!(said.starts_with("HTTP/1.1 403"), "{said}");
    assert!(said.ends_with("open it as localhost or 127.0.0.1.\n"), "{said}");
    // The whole address, as it is sent to a proxy, says who is asked as well.
    let own = format!("Host: localhost:{port}\r\n");
    assert!(ask(&own, &format!("http://localhost:{port}/")).starts_with("HTTP/1.1 200"));
    assert!(ask(&own, "http://evil.example/").starts_with("HTTP/1.1 4"));
}

#[test]
fn only_get_and_head_are_answered() {
    let mini = Mini::new();
    let address = serve(&mini);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get"] {
        for path in ["/", "/__livereload", "/lost"] {
            let answer = ask_with(&address, method, path, "");
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("get, head"), "{method} {path}");
            assert!(answer.text().contains("GET and HEAD"), "{}", answer.text());
        }
    }
    let asterisk = format!("OPTIONS * HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    assert_eq!(first_line(&address, &asterisk), "HTTP/1.1 405 Method Not Allowed");
    let connect = format!(
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(first_line(&address, &connect), "HTTP/1.1 405 Method Not Allowed");
}

#[test]
fn what_is_not_http_ends_its_own_connection_only() {
    let mini = Mini::new();
    let address = serve(&mini);
    for request in [
        &b"\r\n\r\n\r\n"[..],
        b"hello\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut stream = super::asking::connect(&address);
        std::io::Write::write_all(&mut stream, request).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = String::new();
        let _ = std::io::Read::read_to_string(&mut stream, &mut answer);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1."), "{request:?}: {answer}");
        assert!(!answer.contains(" 200 "), "{request:?}: {answer}");
    }
    assert_eq!(get(&address, "/").status, 200);
}
