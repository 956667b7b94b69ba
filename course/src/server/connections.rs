//! Many connections at once, none for ever.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;

/// How many connections are open at once; more wait their turn. A browser
/// opens six to a server, and one for each open page.
const MOST: usize = 512;

/// How long the head of a request may take, and how long a connection may wait
/// for its next request.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a reader may take no byte at all.
const STALLED: Duration = Duration::from_secs(30);

/// The longest head of a request, in bytes: hyper answers 431 beyond it.
const LONGEST_HEAD: usize = 64 * 1024;

/// A connection's place among the most that there may be, given back when the last holder
/// drops it: the connection, or the websocket that it has become.
pub type Place = Arc<OwnedSemaphorePermit>;

/// Accepts connections, for ever.
pub async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(MOST));
    loop {
        let place = Arc::clone(&places).acquire_owned().await;
        let place = Arc::new(place.expect("nothing closes it"));
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(stream, place, router.clone()));
            }
            // The caller has gone again, or this process may open no more
            // files: those that are open end in time.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Answers the requests of one connection. That it breaks is not an error: readers
/// leave when they like.
async fn serve(stream: TcpStream, place: Place, router: Router) {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(STALLED));
    let router = router.layer(axum::Extension(place));
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router))
        .with_upgrades()
        .await;
}
