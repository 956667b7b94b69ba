//! A request answered with a file of the pages as they are now.

use super::edit::OF_ALL;
use super::pages::Pages;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE,
    IF_UNMODIFIED_SINCE, LAST_MODIFIED, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::fs;
use std::path::{Component, Path};
use std::sync::Arc;
use tower_http::services::ServeDir;

/// The file that is asked for, or the page that says that it wasn't found.
pub async fn answer(State(pages): State<Arc<Pages>>, mut request: Request) -> Response {
    if pages.are_late() && is_of_all(request.uri().path()) {
        let pages = Arc::clone(&pages);
        // Where they cannot be made, the last good ones are there.
        let _ = tokio::task::spawn_blocking(move || pages.catch_up()).await;
    }
    let folder = pages.folder();
    if !is_inside(folder, request.uri().path()) {
        return lost(folder);
    }
    // Two builds within a second leave files of one date: nothing is decided
    // by dates here, a page is always sent.
    for condition in [IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(condition);
    }
    match ServeDir::new(folder).try_call(request).await {
        Ok(response) if response.status() != StatusCode::NOT_FOUND => {
            let mut response = response.map(Body::new);
            finish(response.headers_mut());
            response
        }
        _ => lost(folder),
    }
}

/// Is it one of the files made of all chapters?
fn is_of_all(path: &str) -> bool {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let name = path.rsplit('/').next().unwrap_or_default();
    OF_ALL.iter().any(|file| file.eq_ignore_ascii_case(name))
}

/// Does the path lead to something in the folder, links followed?
fn is_inside(folder: &Path, path: &str) -> bool {
    // `//name` would be sent on to `//name/`, which is another machine.
    if path.starts_with("//") {
        return false;
    }
    let Ok(path) = percent_decode_str(path).decode_utf8() else { return false };
    let path = Path::new(path.trim_start_matches('/'));
    let plain = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if !path.components().all(plain) {
        return false;
    }
    let inside = |path: &Path| match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => false,
    };
    let asked = folder.join(path);
    // A folder stands for its index, which may be a link as well.
    inside(&asked) && (!asked.is_dir() || inside(&asked.join("index.html")))
}

/// `404.html`, which the book has; without it a sentence.
fn lost(folder: &Path) -> Response {
    let text = fs::read(folder.join("404.html"));
    let text = text.unwrap_or_else(|_| b"Page not found.\n".to_vec());
    let mut response = (StatusCode::NOT_FOUND, text).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    finish(response.headers_mut());
    response
}

/// A browser asks again each time, and takes a file for what we say it is.
fn finish(headers: &mut HeaderMap) {
    headers.remove(ETAG);
    headers.remove(LAST_MODIFIED);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains("charset")) {
        let kind = HeaderValue::from_str(&format!("{kind}; charset=utf-8"));
        headers.insert(CONTENT_TYPE, kind.expect("it is a header already"));
    }
}
