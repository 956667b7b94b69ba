//! mdBook's own words, on standard error: only its warnings, unless `RUST_LOG`
//! asks for more.

use tracing_subscriber::EnvFilter;

/// Turns the log on. Call it once, first thing.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt()
        .without_time()
        .with_target(false)
        .with_writer(std::io::stderr)
        // It would do so by a panic, where standard error is closed.
        .log_internal_errors(false)
        .with_env_filter(filter)
        .init();
}
