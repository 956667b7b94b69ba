//! Pages over HTTP, and a word to them when they have changed.
//!
//! axum on hyper carries the requests, as in mdBook's own `serve`; the files
//! come from tower-http. What is ours:
//!
//! - [`port`]: which port to listen on, and what to say when it is taken.
//! - [`pages`]: the pages as they are now; builds go to a folder of their own
//!   and take their place only when they are complete.
//! - [`edit`]: the pages that an edit changes, and those that it doesn't.
//! - `leftovers`: the folders of servers that have ended.
//! - [`connections`]: many at once, none for ever.
//! - [`guard`]: which requests are answered at all.
//! - [`files`]: a request answered with a file.
//! - [`live`]: the websocket on which an open page waits for `reload`.
//! - [`watch`]: notices that something the book is made of has changed.
//! - [`stop`]: the server ends when Ctrl-C asks for it.

pub mod connections;
pub mod edit;
pub mod files;
pub mod guard;
mod leftovers;
pub mod live;
pub mod pages;
pub mod port;
pub mod stop;
pub mod watch;

use anyhow::{Context, Result};
use axum::Router;
use axum::middleware;
use axum::routing::get;
use pages::Pages;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use live::PATH as LIVE;

/// A server that has its port and its first pages, but does not answer yet.
pub struct Serving {
    listener: TcpListener,
    pages: Arc<Pages>,
    address: SocketAddr,
    sources: watch::Dates,
}

impl Serving {
    /// Builds the book of the repository at `root` and gets ready to serve it
    /// on `listener`.
    pub fn start(root: &Path, listener: TcpListener, draft: bool) -> Result<Serving> {
        Serving::start_on(root, listener, draft, None)
    }

    /// Serves the book with a playground that opens on the run of the program `mine`
    /// on the learner's own steps.
    pub fn start_on(
        root: &Path,
        listener: TcpListener,
        draft: bool,
        mine: Option<PathBuf>,
    ) -> Result<Serving> {
        let address = listener.local_addr()?;
        let mut pages = Pages::new(root, address.port(), draft)?;
        pages.mine = mine;
        let pages = Arc::new(pages);
        let sources = watch::dates(&pages);
        if let Err(error) = pages.rebuild() {
            pages.remove();
            return Err(error);
        }
        Ok(Serving { listener, pages, address, sources })
    }

    /// Where the book is to be read.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers requests and rebuilds after every change until `end` is there;
    /// then removes what it served.
    ///
    /// One thread carries all connections: it only passes bytes on, and what
    /// waits for a disk or a reader doesn't hold up the others.
    pub fn run(self, end: impl Future<Output = ()>) -> Result<()> {
        let Serving { listener, pages, sources, .. } = self;
        let watched = Arc::clone(&pages);
        std::thread::spawn(move || watch::forever(&watched, sources));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.context("the server cannot start")?;
        let result = runtime.block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tokio::select! {
                () = connections::accept(listener, router(Arc::clone(&pages))) => {}
                () = end => {}
            }
            Ok(())
        });
        pages.remove();
        result
    }
}

/// What answers which path.
fn router(pages: Arc<Pages>) -> Router {
    Router::new()
        .route(&format!("/{LIVE}"), get(live::join))
        .fallback(files::answer)
        .layer(middleware::from_fn(guard::check))
        .with_state(pages)
}
