//! Pages over HTTP, and a word to them when they have changed.
//!
//! - [`port`]: which port to listen on, and what to say when it is taken.
//! - [`pages`]: the pages as they are now; builds go to a folder of their own
//!   and take their place only when they are complete.
//! - [`http`]: answers a request with a file.
//! - [`live`]: the websocket on which an open page waits for `reload`.
//! - [`watch`]: notices that something the book is made of has changed.

pub mod http;
pub mod live;
pub mod pages;
pub mod port;
pub mod watch;

use anyhow::{Result, anyhow};
use pages::Pages;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use tiny_http::Server;

pub use live::PATH as LIVE;

/// A server that has its port and its first pages, but answers nobody yet.
pub struct Serving {
    server: Server,
    pages: Arc<Pages>,
    address: SocketAddr,
    sources: watch::Dates,
}

impl Serving {
    /// Builds the book of the repository at `root` and gets ready to serve it
    /// on `listener`.
    pub fn start(root: &Path, listener: TcpListener, draft: bool) -> Result<Serving> {
        let address = listener.local_addr()?;
        let pages = Arc::new(Pages::new(root, address.port(), draft));
        let sources = watch::dates(root);
        pages.rebuild()?;
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        Ok(Serving { server, pages, address, sources })
    }

    /// Where the book is to be read.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers requests and rebuilds after every change, until the process
    /// ends.
    pub fn run(self) {
        let Serving { server, pages, sources, .. } = self;
        let watched = Arc::clone(&pages);
        std::thread::spawn(move || watch::forever(&watched, sources));
        for request in server.incoming_requests() {
            http::answer(request, &pages);
        }
    }
}
