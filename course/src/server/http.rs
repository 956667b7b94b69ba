//! Answers a request with a file.

use super::live;
use super::pages::Pages;
use std::fs;
use std::path::{Path, PathBuf};
use tiny_http::{Header, Request, Response, StatusCode};

/// Answers one request. A reader who has gone away is no error.
pub fn answer(request: Request, pages: &Pages) {
    let path = path_of(request.url());
    if path.trim_matches('/') == live::PATH {
        pages.waiting.join(request);
        return;
    }
    let folder = pages.folder();
    let _ = match find(folder, &path) {
        Found::File(file) => match fs::read(&file) {
            Ok(bytes) => request.respond(page(bytes, media_type(&file))),
            Err(_) => request.respond(lost(folder)),
        },
        Found::Folder => {
            let asked = request.url().split(['?', '#']).next().unwrap_or("");
            let there = header("Location", &format!("{asked}/"));
            request.respond(Response::empty(StatusCode(301)).with_header(there))
        }
        Found::Nothing => request.respond(lost(folder)),
    };
}

enum Found {
    File(PathBuf),
    /// A folder asked for without its last slash: relative links would miss.
    Folder,
    Nothing,
}

fn find(folder: &Path, path: &str) -> Found {
    let mut file = folder.join(path.trim_start_matches('/'));
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder;
        }
        file.push("index.html");
    }
    // Resolved, the file must still be one of ours: `..` leads nowhere.
    match (file.canonicalize(), folder.canonicalize()) {
        (Ok(file), Ok(folder)) if file.starts_with(&folder) => Found::File(file),
        _ => Found::Nothing,
    }
}

/// The path in `url`, without its query.
fn path_of(url: &str) -> String {
    decode(url.split(['?', '#']).next().unwrap_or("/"))
}

/// `text` with `%20` and the like decoded.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        let code = after.get(..2).filter(|_| byte == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn page(bytes: Vec<u8>, kind: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_data(bytes)
        .with_header(header("Content-Type", kind))
        .with_header(header("Cache-Control", "no-cache"))
}

fn lost(folder: &Path) -> Response<std::io::Cursor<Vec<u8>>> {
    let text = fs::read(folder.join("404.html"));
    let text = text.unwrap_or_else(|_| b"There is no such page.".to_vec());
    page(text, "text/html; charset=utf-8").with_status_code(404)
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("names, types and addresses are ASCII")
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_no_query_and_its_codes_are_decoded() {
        assert_eq!(path_of("/a%20b/?q=1#x"), "/a b/");
        assert_eq!(path_of("/100%"), "/100%");
    }
}
