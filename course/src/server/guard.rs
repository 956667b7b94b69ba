//! Which requests are answered at all: those that read, and that a browser on
//! this machine sends to this machine.
//!
//! The address alone does not say that. A page from anywhere can have its own
//! name point to 127.0.0.1 (DNS rebinding), and then its requests arrive here;
//! but they carry that name in `Host`.

use axum::extract::Request;
use axum::http::header::{ALLOW, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The names of this machine. The port is not compared: it may be another one
/// at the end of a tunnel, and says nothing of where a request comes from.
const HERE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Passes a request on, or refuses it in a sentence.
pub async fn check(request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let said = "Pages can be read here, with GET and HEAD, and nothing else.\n";
        let allow = [(ALLOW, HeaderValue::from_static("GET, HEAD"))];
        return (StatusCode::METHOD_NOT_ALLOWED, allow, said).into_response();
    }
    if !is_asked(request.headers(), request.uri()) {
        let said = "This book is served to this machine only: open it as localhost or 127.0.0.1.\n";
        return (StatusCode::FORBIDDEN, said).into_response();
    }
    next.run(request).await
}

/// Is this machine asked, by one of its names, said once?
fn is_asked(headers: &HeaderMap, uri: &Uri) -> bool {
    let mut said = headers.get_all(HOST).iter();
    let (Some(host), None) = (said.next(), said.next()) else { return false };
    let whole = uri.authority().is_none_or(|authority| is_here(authority.as_str()));
    whole && host.to_str().is_ok_and(is_here)
}

/// `localhost`, perhaps with a port.
fn is_here(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    HERE.iter().any(|here| here.eq_ignore_ascii_case(name))
}

/// Does a page of this very server ask? A browser says in `Origin` whose page
/// it is that opens a websocket; any page may try.
pub fn is_own(headers: &HeaderMap) -> bool {
    let said = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (Some(origin), Some(host)) = (said(ORIGIN), said(HOST)) else { return false };
    origin.eq_ignore_ascii_case(&format!("http://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_three_names() {
        for host in ["localhost", "LOCALHOST:3000", "127.0.0.1:80", "[::1]", "[::1]:3000"] {
            assert!(is_here(host), "{host}");
        }
        let others = ["", ":3000", "localhost.evil.com", "evil.com", "127.0.0.1.evil.com:3000"];
        for host in others.into_iter().chain(["::1", "0.0.0.0:3000", "localhost:x", "a@localhost"])
        {
            assert!(!is_here(host), "{host}");
        }
    }
}
