//! The websocket on which an open page waits for `reload`.
//!
//! mdBook's own page script opens it, when the configuration names an
//! endpoint. The server says one word in all, so the whole protocol is the
//! opening handshake (RFC 6455, section 4.2.2) and one frame (section 5.2).

use sha1_smol::Sha1;
use std::sync::{Mutex, PoisonError};
use tiny_http::{Header, ReadWrite, Request, Response, StatusCode};

/// Where a page asks to be told.
pub const PATH: &str = "__livereload";

/// Appended to the client's key in every websocket handshake, by the standard.
const GUID: &str = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// An unmasked text frame of six bytes: `reload`.
const RELOAD: &[u8] = b"\x81\x06reload";

/// The open pages that want to hear of a change.
#[derive(Default)]
pub struct Waiting(Mutex<Vec<Box<dyn ReadWrite + Send>>>);

impl Waiting {
    /// Shakes hands with the page behind `request`, and keeps it.
    pub fn join(&self, request: Request) {
        let key = request
            .headers()
            .iter()
            .find(|header| header.field.equiv("Sec-WebSocket-Key"))
            .map(|header| header.value.to_string());
        let Some(key) = key else {
            let _ = request.respond(Response::empty(StatusCode(400)));
            return;
        };
        let accept = Header::from_bytes("Sec-WebSocket-Accept", accept(&key));
        let accept = accept.expect("base64 is a header value");
        let switch = Response::empty(StatusCode(101)).with_header(accept);
        // Held from before the page hears yes: what it is told to wait for must
        // not come between that and its place in the list.
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.push(request.upgrade("websocket", switch));
    }

    /// Tells every page to reload. Each then opens a connection of its own
    /// again, so these are done with, those of closed pages as well.
    pub fn reload(&self) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for mut page in pages.drain(..) {
            // A page that was closed cannot be told, and need not be.
            let _ = page.write_all(RELOAD).and_then(|()| page.flush());
        }
    }
}

fn accept(key: &str) -> String {
    base64(&Sha1::from(format!("{key}{GUID}")).digest().bytes())
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let six = bits >> (18 - 6 * digit) & 63;
            let known = digit <= chunk.len();
            text.push(if known { DIGITS[six as usize] as char } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handshake_is_the_one_in_the_standard() {
        // The example of RFC 6455, section 1.3.
        assert_eq!(accept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    #[test]
    fn base64_pads_as_the_standard_does() {
        // RFC 4648, section 10.
        let coded = ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes()));
        assert_eq!(coded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }
}
