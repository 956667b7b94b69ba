//! The websocket on which an open page waits for `reload`.
//!
//! mdBook's own page script opens it, when the configuration names an
//! endpoint. A websocket and not a stream of events: browsers open six
//! connections to a server, and each open page would keep one of them.

use super::connections::Place;
use super::guard;
use super::pages::Pages;
use axum::Extension;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tokio::sync::watch::{Receiver, Sender};

/// Where a page waits.
pub const PATH: &str = "__livereload";

/// What a page may say, in bytes: nothing is expected.
const LONGEST: usize = 1024;

/// How often the pages have changed; open pages wait for it to grow.
pub struct Changes(Sender<u64>);

impl Default for Changes {
    fn default() -> Changes {
        Changes(Sender::new(0))
    }
}

impl Changes {
    /// Makes every open page reload.
    pub fn reload(&self) {
        self.0.send_modify(|changes| *changes += 1);
    }
}

/// Shakes hands with a page of the book, and keeps it until it closes or reloads.
pub async fn join(
    State(pages): State<Arc<Pages>>,
    Extension(place): Extension<Place>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !guard::is_own(&headers) {
        let said = "Only the book's own pages can wait for its changes.\n";
        return (StatusCode::FORBIDDEN, said).into_response();
    }
    // From before the page hears yes: no change comes in between.
    let changes = pages.changes.0.subscribe();
    upgrade
        .max_message_size(LONGEST)
        .max_frame_size(LONGEST)
        .on_upgrade(move |page| wait(page, changes, place))
}

/// Waits for the first change or for the page to go; the connection ends with
/// this, and its place is free.
async fn wait(mut page: WebSocket, mut changes: Receiver<u64>, _place: Place) {
    loop {
        tokio::select! {
            changed = changes.changed() => {
                if changed.is_ok() {
                    // A page that has just gone cannot hear it, and need not.
                    let _ = page.send(Message::text("reload")).await;
                }
                return;
            }
            said = page.recv() => match said {
                None | Some(Err(_) | Ok(Message::Close(_))) => return,
                Some(Ok(_)) => {}
            },
        }
    }
}
